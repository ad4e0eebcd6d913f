import Records
import Testing
import ThaiText

@testable import Cells
@testable import Definitions

@Suite("Problems of workbooks")
struct ProblemTests {
  /// The codes that the tests around this one provoke, and Tests/Fuzz/workbooks.py those of size.
  private static let provoked: Set = [
    "READ-CELL-ADDRESS", "READ-CELL-DATE", "READ-CELL-KIND", "READ-CELL-NUMBER", "READ-CELL-SHARED", "READ-CELL-TRUTH",
    "READ-CELL-TWICE", "READ-WORKBOOK-CELLLESS", "READ-WORKBOOK-CELLS", "READ-WORKBOOK-DEPTH", "READ-WORKBOOK-DOCTYPE",
    "READ-WORKBOOK-ELEMENT", "READ-WORKBOOK-ELEMENTS", "READ-WORKBOOK-ENCRYPTED", "READ-WORKBOOK-KIND", "READ-WORKBOOK-MACROS",
    "READ-WORKBOOK-NAMES", "READ-WORKBOOK-NO-SHEETS", "READ-WORKBOOK-OVERLAP", "READ-WORKBOOK-PART", "READ-WORKBOOK-PART-MISSING",
    "READ-WORKBOOK-PART-NAME", "READ-WORKBOOK-PART-TWICE", "READ-WORKBOOK-PARTS", "READ-WORKBOOK-RATIO", "READ-WORKBOOK-SHEET-PART",
    "READ-WORKBOOK-SHEET-TWICE", "READ-WORKBOOK-SHEETS", "READ-WORKBOOK-SIZE", "READ-WORKBOOK-TAG", "READ-WORKBOOK-TEXTS",
    "READ-WORKBOOK-XML", "READ-WORKBOOK-ZIP",
  ]

  @Test("all that can be said of a workbook is known to these tests")
  func complete() {
    #expect(Set(WorkbookProblem.sentences.compactMap(\.name)) == Self.provoked)
  }

  @Test("a message begins with file, sheet and cell, and says what was found and how to mend it")
  func words() throws {
    let problem = try refusal(WorkbookSource(rows: "<row r=\"7\"><c r=\"F7\"><v>ห้า</v></c></row>").bytes)
    let message = Message(problem, .embedded(.th))
    #expect(message.places.map(\.description) == ["ทดสอบ.xlsx:ทะเบียน!F7"])
    #expect(message.message == "เซลล์ระบุว่าเป็นตัวเลข แต่มี “ห้า”")
    #expect(message.remedy == "พิมพ์ค่าในเซลล์นี้ใหม่แล้วบันทึก")
  }

  @Test("every kind of file and of sheet has its word in both languages")
  func kinds() {
    for language in Language.allCases {
      let phrases = Wording.embedded(language).phrases
      for kind in FileKind.allCases { #expect(phrases["workbook.kind.\(kind)"] != nil, "\(kind)") }
      for kind in WorkbookFile.SheetKind.allCases where kind != .cells { #expect(phrases["workbook.sheet.\(kind)"] != nil) }
    }
  }
}
