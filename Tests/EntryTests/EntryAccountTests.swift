import Definitions
import Records
import Testing

@testable import Entry

@Suite("Each cell of a workbook is read, ignored for a reason, or outside; nothing vanishes")
struct EntryAccountTests {
  private func account(_ sources: [EntrySource]) throws -> EntryAccount {
    let reader = try #require(reader)
    return try #require(EntryDocument(sources, path: "e.xlsx", reader).account)
  }

  /// Whether the account is of each cell once.
  private func isWhole(_ account: EntryAccount, _ sources: [EntrySource]) -> Bool {
    var cells: [Mark: Int] = [:]
    for area in account.areas where area.fate != nil {
      for row in area.rows {
        for column in area.columns { cells[Mark(sheet: area.sheet, row: row, column: column), default: 0] += 1 }
      }
    }
    let all = sources.flatMap { source in source.cells.map { source.mark($0.row, $0.column) } }
    return cells.count == all.count && all.allSatisfy { cells[$0] == 1 } && account.total == all.count
  }

  @Test("of a workbook that was filled in as it should be, what was filled in is read and the rest is the workbook's own")
  func whole() throws {
    let sources = try given(), account = try account(sources)
    #expect(isWhole(account, sources))
    #expect(account.count { $0 == .outside } == 0)
    // What the dossier says (names of agency and units, year, two risks, ...), and whose each row is.
    let risks = account.areas.filter { sources[$0.sheet - 1].name == "ทะเบียนความเสี่ยง" && $0.fate == .read }
    #expect(risks.reduce(0) { $0 + $1.count } == 8)
  }

  @Test("notes, columns, formulas and sheets of the user's own are outside; blanks and idle rows are named")
  func own() throws {
    var sources = try given()
    let index = try #require(sources.firstIndex { $0.name == "มาตรการ" })
    let row = try #require(sources[index].cells.last?.row)
    sources[index].cells += [
      .init(row: row + 2, column: 2, value: .text("R1"), formula: nil),
      .init(row: row + 3, column: 3, value: .text(" \u{A0}"), formula: nil),
      .init(row: row + 4, column: 40, value: .text("บันทึก"), formula: nil),
      .init(row: row + 5, column: 41, value: .number(3), formula: "COUNTA(B4:B9)"),
    ]
    sources.append(EntrySource(name: "ของฉัน", number: sources.count + 1, cells: [.init(row: 1, column: 1, value: .number(5), formula: nil)]))
    let account = try account(sources)
    #expect(isWhole(account, sources))
    #expect(account.count { $0 == .outside } == 3)
    #expect(account.count { $0 == .ignored(.blank) } == 1)
    #expect(account.count { $0 == .ignored(.idle) } == 1)
    let lines = account.lines(try #require(library).wording(.en))
    #expect(lines.contains("outside\tมาตรการ!AN\(row + 4)\t1\t"))
    #expect(try read(sources).found.sorted() == [
      "ของฉัน READ-ENTRY-OTHER-SHEET", "มาตรการ!AN\(row + 4) READ-ENTRY-OUTSIDE", "มาตรการ!AO\(row + 5) READ-ENTRY-OUTSIDE",
      "มาตรการ!B\(row + 2) READ-ENTRY-GAP", "มาตรการ!B\(row + 2) READ-ENTRY-IDLE",
    ])
  }

  @Test("a column of the user's own is told once, whatever is in it")
  func ownColumn() throws {
    var sources = try given()
    let index = try #require(sources.firstIndex { $0.name == "ทะเบียนความเสี่ยง" })
    let top = try #require(sources[index].cells.first { $0.value == .text("sujarit#risks") }?.row)
    for row in 0..<30 {
      sources[index].cells.append(.init(row: top + row, column: 90, value: .text(row == 0 ? "ความเห็น" : "ข้อ \(row)"), formula: nil))
    }
    sources[index].cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    #expect(try read(sources).found == ["ทะเบียนความเสี่ยง!CL\(top) READ-ENTRY-OTHER-COLUMN"])
    #expect(isWhole(try account(sources), sources))
    #expect(try account(sources).count { $0 == .outside } == 30)
  }

  @Test("data below a hundred empty rows is read, and the gap is said")
  func gap() throws {
    var sources = try given()
    let cell = try set(.text("R3"), "ทะเบียนความเสี่ยง", "รหัสความเสี่ยง", 103, in: &sources)
    _ = try set(.text("ไฟดับ"), "ทะเบียนความเสี่ยง", "ประเด็นหรือเหตุการณ์ความเสี่ยง", 103, in: &sources)
    let (dossier, problems) = try all(of: sources)
    #expect(dossier?.register?.risks.map(\.id) == ["R1", "R2", "R3"])
    #expect(problems.map(\.code) == ["READ-ENTRY-GAP"])
    #expect(problems.first?.place.cell?.description == cell)
    #expect(problems.first?.severity == .note)
    #expect(problems.first?.statement["count"] == .count(100))
  }
}
