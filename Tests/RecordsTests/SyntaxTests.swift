import Records
import Testing

@Suite("What YAML itself does not allow")
struct SyntaxTests {
  @Test(
    "a syntax error stands where a person would look for it",
    arguments: [
      // A tab cannot indent.
      ("head:\n\tposition: ปลัด\n", "2:1 READ-SYNTAX"),
      // The quote that is never closed, not the end of the file.
      ("year: 2566\nname: \"กองคลัง\nopen: true\n", "2:7 READ-SYNTAX"),
      ("name: 'กองคลัง\n", "1:7 READ-SYNTAX"),
      // A colon with a blank inside a plain text begins another key.
      ("name: หมายเหตุ: ด่วน\n", "1:15 READ-SYNTAX"),
      ("name: *finance\n", "1:7 READ-SYNTAX"),
      ("name: ก\n  year: 2566\n", "2:7 READ-SYNTAX"),
    ])
  func syntax(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test(
    "a key given twice is reported at its second place",
    arguments: [
      ("name: ก\nyear: 2566\nname: ข\n", "3:1 READ-DUPLICATE-KEY"),
      ("name: ก\nhead:\n  position: ปลัด\n  phone: 1\n  position: นายก\n", "5:3 READ-DUPLICATE-KEY"),
      // The key of a record within stands between the two.
      ("head:\n  position: ปลัด\nname: ก\nsteps:\n  name: ค\nname: ข\n", "6:1 READ-DUPLICATE-KEY"),
      ("units:\n  - name: ก\n    year: 1\n    name: ข\n", "4:5 READ-DUPLICATE-KEY"),
      ("\"name\": ก\nname: ข\n", "2:1 READ-DUPLICATE-KEY"),
    ])
  func duplicate(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test("a key must be a word")
  func key() {
    #expect(problems("name: ก\n? [กอง, คลัง]\n: ข\n") == ["2:3 READ-KEY"])
    #expect(problems("name: ก\n{กอง: คลัง}: ข\n") == ["2:1 READ-KEY"])
  }

  @Test("an anchor may be used again by an alias")
  func alias() throws {
    let text = "name: &unit กองคลัง\nunits: [*unit, กองช่าง, *unit]\n"
    #expect(try project(text).units == ["กองคลัง", "กองช่าง", "กองคลัง"])
  }

  @Test("aliases that multiply are stopped before they fill the machine")
  func billionLaughs() {
    var text = "a0: &a0 [ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    // Where the four hundred thousandth value stands does not matter; that there is an end does.
    #expect(problems(text).count == 1)
    #expect(problems(text).first?.contains("READ-NESTING") == true)
  }

  @Test("nor can they hide in a key")
  func billionLaughsInKey() {
    var text = "a0: &a0 [ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    // As an explicit key, as an implicit one, within a list, and as one without a value: never "1:1", always its place.
    #expect(problems(text + "? *a9\n: ข\n") == ["11:3 READ-KEY"])
    #expect(problems(text + "*a9 : ข\n") == ["11:1 READ-KEY"])
    #expect(problems(text + "b: {[*a9]: ข}\n") == ["11:5 READ-KEY"])
    #expect(problems(text + "b: {*a9, *a8}\n") == ["11:5 READ-KEY"])
    #expect(problems(text + "\"*\": [ ? *a9 ]\n") == ["11:10 READ-KEY"])
  }

  @Test("an alias cannot hold itself")
  func recursion() {
    #expect(problems("units: &a [*a]\n") == ["1:12 READ-SYNTAX"])
  }

  @Test(
    "nesting beyond reason is refused before anything recurses into it",
    arguments: [
      (String(repeating: "[", count: 100_000), "1:1001 READ-NESTING"),
      (String(repeating: "{a: ", count: 100_000), "1:4001 READ-NESTING"),
      (String(repeating: "- ", count: 100_000), "1:1001 READ-NESTING"),
      (String(repeating: "? ", count: 100_000), "1:1001 READ-NESTING"),
      (String(repeating: "[", count: 900) + String(repeating: "]", count: 900), "1:66 READ-NESTING"),
    ])
  func nesting(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test("sixty records within each other are read")
  func depth() throws {
    let text = String(repeating: "{a: ", count: 60) + "ก" + String(repeating: "}", count: 60)
    var tree = try Tree.read(bytes: Array(text.utf8), file: "ลึก.yaml")
    for _ in 0..<60 { tree = try #require(tree["a"]) }
    #expect(tree == .text("ก"))
  }
}
