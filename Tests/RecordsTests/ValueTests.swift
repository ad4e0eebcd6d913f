import Records
import Testing
import ThaiText

@Suite("Values as people write them")
struct ValueTests {
  @Test("the thirtieth of September 2566, in every spelling", arguments: [
    "2023-09-30", "2566-09-30", "\"2023-09-30\"", "30/9/2566", "30/09/2023", "30-9-2566", "30.9.66", "๓๐/๙/๒๕๖๖",
    "30 กันยายน 2566", "๓๐ กันยายน ๒๕๖๖", "๓๐ ก.ย. ๖๖", "30 ก.ย. 2566", "30กันยายน2566", "วันที่ 30 กันยายน พ.ศ. 2566",
    "วันที่ ๓๐ เดือน กันยายน พ.ศ. ๒๕๖๖", "30 กันยายน ค.ศ. 2023", "30 September 2023", "30 Sep 2023",
  ])
  func day(text: String) throws {
    // 53 years with 13 leap days after 1970, then the 272 days before 30 September of a common year.
    #expect(try project("name: ก\ndue: \(text)\n").due == Day(number: 53 * 365 + 13 + 272))
  }

  @Test("a day is written in the C.E., ISO")
  func writtenDay() {
    #expect(Codec<Day>.day.write(Day(number: 53 * 365 + 13 + 272)) == .text("2023-09-30"))
  }

  @Test("years and keys in Thai digits are those in Arabic digits")
  func thaiDigits() throws {
    let text = "name: ก\nyear: ๒๕๖๖\nsteps: {\"๑.๑\": จัดทำแผน, ๑.๒: รายงาน}\n"
    #expect(try project(text).year == 2566)
    #expect(try project(text).steps == [.plan: "จัดทำแผน", .result: "รายงาน"])
    #expect(try project("name: ก\nsteps: {1.1: จัดทำแผน}\n").steps == [.plan: "จัดทำแผน"])
  }

  @Test("one item may stand for a list of one, and a word for a record of one field")
  func shorthands() throws {
    #expect(try project("name: ก\nunits: กองคลัง\n").units == ["กองคลัง"])
    #expect(try project("name: ก\nhead: ปลัดเทศบาล\n").head == Project.Officer(position: "ปลัดเทศบาล", phone: nil))
    let long = "name: ก\nhead: {position: ปลัดเทศบาล, phone: 055-123}\n"
    #expect(try project(long).head == Project.Officer(position: "ปลัดเทศบาล", phone: "055-123"))
  }

  @Test("a field left empty is a field left out", arguments: ["", " null", " ~"])
  func null(empty: String) throws {
    let text = "name: ก\nyear:\(empty)\nopen:\(empty)\ndue:\(empty)\nkind:\(empty)\nunits:\(empty)\nsteps:\(empty)\n"
    #expect(try project(text) == project("name: ก\n"))
  }

  @Test("truth has four words, in any case", arguments: [
    ("true", true), ("Yes", true), ("FALSE", false), ("no", false), ("\"no\"", false),
  ])
  func truth(text: String, value: Bool) throws {
    #expect(try project("name: ก\nopen: \(text)\n").isOpen == value)
  }

  @Test("JSON is read by the same rules, with its escapes")
  func json() throws {
    let text = """
      {
      \t"name": "\\u0E01\\u0E2D\\u0e07\\/\\ud83d\\ude00 \\\\ud83d\\\\ude00", "year": 2566,
      \t"open":false, "due": null, "units": ["กองคลัง"], "steps": {"1.1": "ก"}
      }
      """
    let found = try project(text, file: "plan.json")
    #expect(found.name == "กอง/😀 \\ud83d\\ude00")
    #expect(found.year == 2566)
    #expect(!found.isOpen)
    #expect(found.due == nil)
    #expect(found.units == ["กองคลัง"])
    #expect(found.steps == [.plan: "ก"])
    #expect(problems("{\"name\": \"ก\",\n \"yaer\": 2566}", file: "plan.json") == ["2:2 READ-UNKNOWN-KEY"])
    #expect(problems("{\"name\": \"\\ud83d\"}", file: "plan.json").first?.contains("READ-SYNTAX") == true)
  }

  @Test("what was read can be written, and read again")
  func roundTrip() throws {
    let full = try project(
      "name: \"= 1 + 1\"\nyear: ๒๕๖๖\nopen: no\ndue: ๓๐ ก.ย. ๖๖\nkind: purchase\nunits: [\"2566\", \"no\"]\n"
        + "steps: {\"1.2\": \"true\"}\nhead: {position: ปลัด, phone: \"0551\"}\n")
    let tree = try #require(Project.codec.write(full))
    #expect(try project(tree.yaml()) == full)
    #expect(try project(tree.json, file: "plan.json") == full)
  }
}
