import Testing
import ThaiText

@testable import Records

@Suite("Why YAML cannot be read")
struct SyntaxCauseTests {
  @Test(
    "a character that YAML keeps for itself, at the start of a value",
    arguments: ["%", "@", "`", "*", "&", "!", ">", "|", "?", "-", ",", "]", "}"])
  func start(character: String) throws {
    let text = "name: กองคลัง\nnote: \(character) สำคัญ\n"
    let problem = try only(text)
    #expect(said(problem) == "2:7 READ-YAML-START")
    #expect(problem.statement["found"] == .word(character))
    // The value as it might be meant, which is then read as it stands.
    #expect(problem.statement["mended"] == .word("\"\(character) สำคัญ\""))
    #expect(throws: Never.self) { try tree("name: กองคลัง\nnote: \"\(character) สำคัญ\"\n") }
  }

  @Test(
    "what would vanish without a word is refused as well: an anchor that no alias uses, a tag",
    arguments: ["name: &R1 กองคลัง\n", "name: !R1 กองคลัง\n", "name: !!ด่วน กองคลัง\n", "name: !!urgent กองคลัง\n"])
  func vanished(text: String) throws {
    #expect(said(try only(text)) == "1:7 READ-YAML-START")
  }

  @Test("a type of YAML's own is let stand")
  func ownType() throws {
    #expect(try tree("year: !!str 2566\n")["year"] != nil)
  }

  @Test(
    "a tab in the indentation, where it stands",
    arguments: [
      ("head:\n\tposition: ปลัด\n", "2:1"), ("head:\n  \tposition: ปลัด\n", "2:3"), ("a:\n  b: 1\n\tc: 2\n", "3:1"),
      ("units:\n\t- กองคลัง\n", "2:1"), ("a:\n  - b: 1\n  \tc: 2\n", "3:3"),
    ])
  func tab(text: String, place: String) throws {
    #expect(said(try only(text)) == place + " READ-YAML-TAB")
  }

  @Test(
    "a quote that is never closed, where it opens, though another one closes it further down",
    arguments: [
      ("year: 2566\nname: \"กองคลัง\nopen: true\n", "2:7"), ("name: 'กองคลัง\n", "1:7"),
      ("name: \"กองคลัง\nnote: \"ด่วน\"\n", "1:7"), ("- \"กองคลัง\n- \"กองช่าง\"\n", "1:3"),
      ("a: {b: 'กอง}\nc: 1\n", "1:8"),
    ])
  func openQuote(text: String, place: String) throws {
    #expect(said(try only(text)) == place + " READ-YAML-QUOTE")
  }

  @Test(
    "text behind a value that its quotes or brackets have ended, with the whole of it in quotes",
    arguments: [
      ("name: \"กองคลัง\" และกองช่าง\n", "1:17", "'\"กองคลัง\" และกองช่าง'"),
      ("name: [1] กองคลัง\n", "1:11", "\"[1] กองคลัง\""), ("name: {ก} ข # หมายเหตุ\n", "1:11", "\"{ก} ข\""),
      ("- 'กอง' คลัง\n- ข\n", "1:9", "\"'กอง' คลัง\""),
    ])
  func afterValue(text: String, place: String, mended: String) throws {
    let problem = try only(text)
    #expect(said(problem) == place + " READ-YAML-AFTER")
    #expect(problem.statement["mended"] == .word(mended))
  }

  @Test(
    "a colon and a blank within a value, with the value in quotes",
    arguments: [
      ("name: หมายเหตุ: ด่วน\n", "1:15", "\"หมายเหตุ: ด่วน\""), ("- a: ข: ค\n", "1:7", "\"ข: ค\""),
      ("note: กล่าวว่า \"เงิน\": ขาด\n", "1:22", "'กล่าวว่า \"เงิน\": ขาด'"),
    ])
  func colon(text: String, place: String, mended: String) throws {
    let problem = try only(text)
    #expect(said(problem) == place + " READ-YAML-COLON")
    #expect(problem.statement["mended"] == .word(mended))
  }

  @Test(
    "a line that does not part its key from its value, as it might be meant",
    arguments: [
      ("name กองคลัง\nyear: 2566\n", "1:1", nil), ("a:\n  name:กองคลัง\n  year: 1\n", "2:3", "name: กองคลัง"),
      ("name： กองคลัง\nyear: 2566\n", "1:1", "name: กองคลัง"), ("year: 2566\nname กองคลัง\n", "2:1", nil),
      ("name: กองคลัง\nและกองช่าง\nyear: 2566\n", "2:1", nil), ("a:\n  -กองคลัง\n  -กอง: ช่าง\n", "2:3", "- กองคลัง"),
    ])
  func noColon(text: String, place: String, mended: String?) throws {
    let problem = try only(text)
    #expect(said(problem) == place + " READ-YAML-NO-COLON")
    #expect(problem.statement["mended"] == mended.map(Term.word))
  }

  @Test(
    "indentation that no level above has, with the levels that there are",
    arguments: [
      ("name: ก\n  year: 2566\n", "2:3", 2, [0]), ("a:\n  b: 1\n c: 2\n", "3:2", 1, [0, 2]),
      ("a:\n  b: 1\n    c: 2\n", "3:5", 4, [0, 2]), ("a:\n  - b: 1\n   c: 2\n", "3:4", 3, [0, 2, 4]),
      ("a: |\n  ก\n ข\nb: 1\n", "3:2", 1, [0]), ("a:\n  - ก\n - ข\n", "3:2", 1, [0, 2, 4]),
      ("a: 1\n# ก\n\n b: 2\n", "4:2", 1, [0]),
    ])
  func indent(text: String, place: String, found: Int, levels: [Int]) throws {
    let problem = try only(text)
    #expect(said(problem) == place + " READ-YAML-INDENT")
    #expect(problem.statement["found"] == .count(found))
    #expect(problem.statement["levels"] == .list(levels.map(Term.count)))
  }

  @Test("items and keys in one level", arguments: ["a:\n  c: 1\n  - b\n", "a:\n  - b\n  c: 1\n"])
  func mixed(text: String) throws {
    #expect(said(try only(text)) == "3:3 READ-YAML-MIXED")
  }

  @Test(
    "brackets, commas, escapes, more than one document, characters of no file",
    arguments: [
      ("name: [กองคลัง\nyear: 2566\n", "1:7 READ-YAML-BRACKET"), ("{\"a\": 1\n", "1:1 READ-YAML-BRACKET"),
      ("agency: [\n", "1:9 READ-YAML-BRACKET"), ("agency: {name: ก, units: [ก,\n", "1:26 READ-YAML-BRACKET"),
      ("{\n  \"a\": \"]\"\n  \"b\": 2\n}\n", "3:3 READ-YAML-COMMA"), ("{\"a\": 1 \"b\": 2}\n", "1:12 READ-YAML-COMMA"),
      ("path: \"C:\\กอง\"\n", "1:10 READ-YAML-ESCAPE"), ("a: 1\n---\nb: 2\n", "2:1 READ-YAML-MORE"),
      ("{\"a\": 1}}\n", "1:9 READ-YAML-MORE"), ("a: ก\u{7}\n", "1:5 READ-YAML-CHARACTER"),
    ])
  func others(text: String, problem: String) throws {
    #expect(said(try only(text)) == problem)
  }

  @Test("what has no cause of its own says what libyaml says")
  func other() throws {
    let text = String(repeating: "ก", count: 1_100) + ": 1\n"
    #expect(said(try only(text)) == "1:1101 READ-SYNTAX")
  }

  @Test("the line is shown, its caret below the letter, whatever marks stand above and below")
  func excerpt() throws {
    #expect(try only("name: ที่นี่: ด่วน\n").excerpt?.shown() == ["name: ที่นี่: ด่วน", "        ^"])
    #expect(try only("a:\n  \tb: 1\n").excerpt?.shown() == ["  →b: 1", "  ^"])
    #expect(try only("name: ก\nname: ข\n").excerpt?.shown() == ["name: ข", "^"])
  }

  @Test("of a long line, what stands around the place is shown within the width")
  func longLine() throws {
    let value = String(repeating: "ก่อน", count: 100)
    let shown = try #require(try only("name: \(value): \(value)\n").excerpt?.shown(width: 40))
    #expect(shown.map { displayWidth(of: $0) }.max() == 40)
    let caret = displayWidth(of: shown[1]) - 1
    var column = 0
    let pointed = shown[0].first { character in
      defer { column += displayWidth(of: String(character)) }
      return column == caret
    }
    #expect(pointed == ":")
    #expect(shown[0].hasPrefix("…") && shown[0].hasSuffix("…"))
  }

  private func tree(_ text: String) throws -> Tree { try Tree.read(bytes: Array(text.utf8), file: "ก.yaml") }

  /// The one problem of a text that cannot be read.
  private func only(_ text: String) throws -> Problem {
    let problems = try #require(throws: Problems.self) { try tree(text) }
    try #require(problems.all.count == 1)
    return problems.all[0]
  }

  private func said(_ problem: Problem) -> String {
    "\(problem.place.mark?.line ?? 0):\(problem.place.mark?.column ?? 0) \(problem.code)"
  }
}
