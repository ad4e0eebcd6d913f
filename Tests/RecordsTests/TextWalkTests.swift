import Records
import Testing

@Suite("The walk over the texts in a value")
struct TextWalkTests {
  /// The texts met, a line each: the path, then the text.
  private func texts<Value>(_ codec: Codec<Value>, _ text: String) throws -> [String] {
    let tree = try Tree.read(bytes: Array(text.utf8), file: "plan.yaml")
    var met: [String] = []
    codec.forEachText(in: try codec.value(of: tree, file: "plan.yaml").value) {
      met.append(FieldPath(steps: $1).description + ": " + $0)
    }
    return met
  }

  @Test("meets texts alone or below keys, items and records, in the order of the fields; no number, day or choice")
  func project() throws {
    let text = """
      head: ผู้อำนวยการกองคลัง
      steps: {"1.2": อบรมแล้ว 2 รุ่น, "1.1": อบรมการจัดซื้อจัดจ้าง}
      units: [กองคลัง, สำนักปลัด]
      kind: training
      due: 30 กันยายน 2567
      year: 2567
      open: no
      name: อบรมคุณธรรมจริยธรรม
      """
    #expect(
      try texts(Project.codec, text) == [
        "name: อบรมคุณธรรมจริยธรรม", "units[1]: กองคลัง", "units[2]: สำนักปลัด", "steps.1.1: อบรมการจัดซื้อจัดจ้าง",
        "steps.1.2: อบรมแล้ว 2 รุ่น", "head.position: ผู้อำนวยการกองคลัง",
      ])
    #expect(try texts(Codec<String>.text, "กองคลัง") == [": กองคลัง"])
    #expect(try texts(Codec<[String: String]>.textsByKey, "{ข: สอง, ก: หนึ่ง}") == ["ก: หนึ่ง", "ข: สอง"])
  }

  @Test("leaves out a usual value, as it is left out when it is written")
  func usual() throws {
    struct Register: Equatable, Sendable {
      var matrix: String
      var notes: [String]
      static let codec = record(
        "register", Register.init, field("matrix", \.matrix, .text, or: "pacc-5x5"),
        field("notes", \.notes, .list(.text), or: ["ไม่มี"]))
    }
    #expect(try texts(Register.codec, "{matrix: pacc-5x5, notes: ไม่มี}") == [])
    #expect(
      try texts(Register.codec, "{matrix: set-c-5x5, notes: [ไม่มี, มี]}")
        == ["matrix: set-c-5x5", "notes[1]: ไม่มี", "notes[2]: มี"])
  }

  @Test("meets the text that a value is written as, and what a refusing codec lets pass")
  func written() throws {
    let lettered = Codec<String>.text.map(to: { $0.first.map { Character(String($0)) } }, from: { String($0) })
    #expect(try texts(.list(lettered), "[กองคลัง, ขนส่ง]") == ["[1]: ก", "[2]: ข"])
    let refusing = Project.codec.refusing { $0.units.isEmpty ? "units" : nil }
    #expect(try texts(refusing, "{name: อบรม, units: กองคลัง}") == ["name: อบรม", "units[1]: กองคลัง"])
  }
}
