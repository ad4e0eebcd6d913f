import Foundation
import Testing

@Suite("sujarit matrix")
struct MatrixCommandTests {
  private static let gap = """
    key: mine
    name: ตารางของเรา
    likelihood: {scores: [น้อยมาก, น้อย, ปานกลาง, สูง, สูงมาก], criteria: [likelihood-bribery]}
    impact: [น้อยมาก, น้อย, ปานกลาง, สูง, สูงมาก]
    levels:
      - {word: ต่ำ, colour: D8F3D0, band: 1–4}
      - {word: ปานกลาง, colour: FFCF33, band: 5–8}
      - {word: สูง, colour: F28C28, band: 10–14}
      - {word: สูงมาก, colour: B71C1C, band: 15–25}
    """

  @Test("alone lists every matrix")
  func list() throws {
    let result = try Program.run("matrix")
    #expect(result.status == 0)
    for key in ["pacc-5x5", "coi-5x5", "set-c-5x5", "set-e-5x5", "necessity-severity-3x3"] {
      #expect(result.output.contains("│ \(key) "))
    }
  }

  @Test("show prints grid, scales, levels and appetite, without colours where no person reads")
  func show() throws {
    let result = try Program.run("matrix", "show", "pacc-5x5")
    #expect(result.status == 0)
    #expect(result.output.contains("25 สูงมาก"))
    #expect(result.output.contains("> 1,000,000 บาท"))
    #expect(result.output.contains("ระดับที่ยอมรับได้: ไม่เกิน ปานกลาง"))
    #expect(!result.output.contains("\u{1B}"))
  }

  @Test("show prints no word of a matrix that would drive the terminal", arguments: ["ตารางของเรา", "น้อยมาก", "ปานกลาง"])
  func harmless(word: String) throws {
    let folder = try Folder()
    let file = try folder.write(Self.gap.replacingOccurrences(of: word, with: "\"ก\\e[2J\\u202E\""), to: "m.yaml")
    let result = try Program.run("matrix", "show", file)
    #expect(result.status == 0 && result.output.contains("ก\u{FFFD}[2J\u{FFFD}"))
    #expect(!result.output.unicodeScalars.contains { $0 == "\u{1B}" || $0.properties.isBidiControl })
  }

  @Test("check passes every matrix that ships, with Cox's theorem as a note")
  func checkShipped() throws {
    for key in ["pacc-5x5", "coi-5x5", "set-c-5x5", "set-e-5x5", "necessity-severity-3x3"] {
      let result = try Program.run("matrix", "check", key, "--lang", "en")
      #expect(result.status == 0, "\(key)")
      #expect(result.lines.last?.hasPrefix("errors: 0 ") == true)
    }
    let note = try Program.run("matrix", "check", "pacc-5x5", "--lang", "en").output
    #expect(note.contains("note MATRIX-COX: the bottom row or left column is above “ต่ำ” at"))
    #expect(note.contains("(1,5), (5,1)"))
  }

  @Test("check names the cells of a gap with file, line and column, and ends with 1")
  func checkGap() throws {
    let folder = try Folder()
    let file = try folder.write(Self.gap, to: "m.yaml")
    let result = try Program.run("matrix", "check", file, "--lang", "en")
    #expect(result.status == 1)
    #expect(result.output.contains("\(file):8:39: error MATRIX-COVER: no band has the score 9; "))
    #expect(result.output.contains("without a level: (3,3)"))
    #expect(result.output.contains("leave out 21–25 times a year"))
  }

  @Test("check --format json is one array of objects with code, severity, places, message and remedy")
  func json() throws {
    let folder = try Folder()
    let file = try folder.write(Self.gap, to: "m.yaml")
    let result = try Program.run("matrix", "check", file, "--format", "json")
    #expect(result.status == 1)
    let messages = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    let codes = messages.compactMap { $0["code"] as? String }
    #expect(codes == ["MATRIX-COVER", "SCALE-GAPS", "MATRIX-COX"])
    #expect(messages.compactMap { $0["severity"] as? String } == ["error", "warning", "note"])
    for message in messages {
      let place = (message["places"] as? [[String: Any]])?.first
      #expect(place?["file"] is String && place?["line"] is Int && place?["column"] is Int)
      #expect((message["message"] as? String)?.isEmpty == false && (message["remedy"] as? String)?.isEmpty == false)
    }
  }

  @Test("ends with 2 for a file that cannot be used and with 64 for a key that there is not")
  func exits() throws {
    let folder = try Folder()
    let broken = try folder.write("key: mine\nname: ตาราง\n", to: "m.yaml")
    #expect(try Program.run("matrix", "check", broken).status == 2)
    #expect(try Program.run("matrix", "check", folder.path("none.yaml")).status == 2)
    #expect(try Program.run("matrix", "show", broken).status == 2)
    let unknown = try Program.run("matrix", "show", "pacc-5x6")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("pacc-5x5"))
    #expect(try Program.run("matrix", "check").status == 64)
  }

  @Test("explain knows the rules by number too")
  func explain() throws {
    let result = try Program.run("explain", "m10", "--lang", "en")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("SCALE-GAPS: M10 "))
  }
}
