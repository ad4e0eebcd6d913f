import Definitions
import Records
import Testing

@testable import Entry

@Suite("A workbook of an older version of the sheets is brought forward, one of a newer one refused; both versions are named")
struct EntryVersionTests {
  private static let risks = "ทะเบียนความเสี่ยง", event = "ประเด็นหรือเหตุการณ์ความเสี่ยง"

  /// Puts a text beside a note of the workbook.
  private func note(_ key: String, _ text: (String) -> String, in sources: inout [EntrySource]) throws {
    let index = try #require(sources.firstIndex { $0.name == EntryNotes.sheet })
    let row = try #require(sources[index].cells.first { $0.value == .text(key) }?.row)
    let place = try #require(sources[index].cells.firstIndex { $0.row == row && $0.column == 2 })
    sources[index].cells[place].value = .text(text(sources[index].cells[place].value.shown))
  }

  @Test("a heading that was another then is known, and what was not there then is not missing")
  func older() throws {
    let whole = try read(given()).dossier
    var sources = try given()
    try note("format", { _ in "1" }, in: &sources)
    // The heading was another.
    _ = try set(.text("เรื่อง"), Self.risks, Self.event, 0, in: &sources)
    try note(EntryNotes.fields + "risks", { $0.replacing(Self.event, with: "เรื่อง") }, in: &sources)
    // A column and a sheet were not there.
    let (sheet, column) = ("กรรมการ", "วิธีการตอบสนองความเสี่ยง")
    let index = try #require(sources.firstIndex { $0.name == Self.risks })
    let head = try #require(sources[index].cells.first { $0.value == .text(column) }?.column)
    sources[index].cells.removeAll { $0.column == head }
    try note(EntryNotes.fields + "risks", { $0.replacing("register.risks.response\t\(column)\n", with: "") }, in: &sources)
    let members = try #require(sources.firstIndex { $0.name == sheet })
    sources[members].cells = []
    let notes = try #require(sources.firstIndex { $0.name == EntryNotes.sheet })
    let row = try #require(sources[notes].cells.first { $0.value == .text(EntryNotes.fields + "members") }?.row)
    sources[notes].cells.removeAll { $0.row == row }
    let (dossier, problems) = try all(of: sources)
    #expect(dossier == whole)
    #expect(problems.map(\.code) == ["READ-ENTRY-OLDER"])
    let message = try #require(library).message(#require(problems.first), .en).message
    #expect(message.contains("version 1") && message.contains("version \(EntryNotes.format)"))
  }

  @Test("what was there and is not is missing in an older workbook too")
  func missing() throws {
    var sources = try given()
    try note("format", { _ in "1" }, in: &sources)
    let cell = try set(.text("เรื่อง"), Self.risks, Self.event, 0, in: &sources)
    #expect(try read(sources).found == [" READ-ENTRY-OLDER", cell + " READ-ENTRY-COLUMN"])
  }

  @Test("a newer version is refused; one that is no number is damaged", arguments: [
    ("\(EntryNotes.format + 1)", "READ-ENTRY-FORMAT"), ("สอง", "READ-ENTRY-DAMAGED"), ("0", "READ-ENTRY-DAMAGED"),
  ])
  func newer(format: String, code: String) throws {
    var sources = try given()
    try note("format", { _ in format }, in: &sources)
    let reader = try #require(reader)
    do throws(Problems) {
      _ = try EntryDocument(sources, path: "e.xlsx", reader)
      Issue.record("it is read")
    } catch {
      #expect(error.all.map(\.code) == [code])
    }
  }
}
