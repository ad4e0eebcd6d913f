import Definitions
import Sheets
import TestPrinting
import TestSupport
import Testing

@testable import Forms

@Suite("Tables of the forms")
struct TablePrintingTests {
  /// A form of one table, whose headings hold digits and whose columns stand left, middle and right.
  private func table(digits: String) throws -> Table {
    let blocks = """

        - table:
            numbersFrom: 3
            columns:
              - {key: mission, heading: ภารกิจ ปี 2566, cell: "{mission}", empty: "-"}
              - {key: status, above: ผล 2 ด้าน, heading: ด้านที่ 1, cell: "{status}", align: center, empty: "-"}
              - {key: progress, above: ผล 2 ด้าน, heading: ด้านที่ 2, cell: "{progress}", align: trailing, empty: "-"}
            each: followUp.rows
      """
    let folder = try TemporaryFolder()
    try folder.write(Printing.form(columns: "[40, 30, 30]", blocks: blocks), to: "control/extra.yaml")
    let dossier = try Printing.dossier(
      Printing.maeSot.replacing("arabic", with: digits) + """
        internalControl:
          followUp:
            improvements:
              - {mission: งานพัสดุ, residualRisk: ทะเบียนไม่ตรงกัน, improvement: ใช้ทะเบียนเดียวกัน, status: inProgress,
                 progress: 50, due: 30 ก.ย. 2566}
        """)
    let sheets = try Printing.sheets(of: dossier, only: ["extra"], by: Library(folder: folder.url.path))
    return try #require(sheets.first?.table)
  }

  @Test("headings and their numbers are written in the digits of the form")
  func digits() throws {
    let (thai, arabic) = (try table(digits: "thai"), try table(digits: "arabic"))
    #expect(
      thai.headings.map(\.texts) == [["ภารกิจ ปี ๒๕๖๖", "ผล ๒ ด้าน", ""], ["", "ด้านที่ ๑", "ด้านที่ ๒"], ["(๓)", "(๔)", ""]])
    #expect(
      arabic.headings.map(\.texts) == [["ภารกิจ ปี 2566", "ผล 2 ด้าน", ""], ["", "ด้านที่ 1", "ด้านที่ 2"], ["(3)", "(4)", ""]])
  }

  @Test("headings are bold and stand in the middle; the numbers below them in the middle alone")
  func headings() throws {
    let headings = try table(digits: "thai").headings
    for cell in headings.prefix(2).flatMap(\.cells) where !cell.isCovered {
      #expect(cell.style == Style(alignment: .center, isBold: true))
    }
    for cell in headings[2].cells where !cell.isCovered { #expect(cell.style == Style(alignment: .center)) }
    // A heading never ends a page.
    for row in headings { #expect(row.keepsWithNext) }
  }

  @Test("the cells of a column stand where its definition says")
  func alignment() throws {
    let rows = try table(digits: "thai").rows
    #expect(rows.map { $0.cells.map(\.style.alignment) } == [[.leading, .center, .trailing]])
  }
}
