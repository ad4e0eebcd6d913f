import Assessment
import Definitions
import Sheets
import Testing

@testable import Entry

@Suite("The entry workbook calls the axes of a matrix as the matrix does")
struct EntryAxisTests {
  private static let dossier = """
    agency: {name: อบต.ตัวอย่าง, kind: อบต.}
    year: 2567
    register:
      matrix: necessity-severity-3x3
      risks: [{id: R1, event: เบิกจ่ายไม่ครบเอกสาร, inherent: {likelihood: 3, impact: 2, likelihoodReason: ขั้นตอนหลัก}}]
    """

  private func sheets(_ text: String = Self.dossier) throws -> [LiveSheet] {
    try #require(entry).sheets(parsed(text), for: nil, at: "")
  }

  @Test("on the map, where the names follow the matrix that is chosen")
  func map() throws {
    func corners(_ text: String) throws -> [LiveCell] {
      let map = try #require(try sheets(text).first { $0.name == "แผนผังความเสี่ยง" })
      return map.rows.flatMap(\.cells).filter { if case .text(let text) = $0.value { text.hasSuffix(" →") } else { false } }
    }
    let own = try corners(Self.dossier)
    #expect(own.map(\.value) == Array(repeating: .text("ระดับความรุนแรงของผลกระทบ ↑ ระดับความจำเป็นของการเฝ้าระวัง →"), count: 2))
    #expect(own.first?.formula?.text.contains("INDEX(Entry_Axis_I,Entry_Block+1)") == true)
    let usual = try corners(Self.dossier.replacing("necessity-severity-3x3", with: "pacc-5x5"))
    #expect(usual.first?.value == .text("ผลกระทบ ↑ โอกาส →"))
    // The names stand where the block of their matrix begins.
    let lists = try #require(try sheets().first { $0.name == "sujarit_lists" })
    let names = try #require(lists.life.names.first { $0.name == "Entry_Axis_L" }?.cells)
    let ratings = try #require(lists.life.names.first { $0.name == "Entry_Block" }?.cells)
    let block = lists.rows[ratings.firstRow].cells.first { $0.column == ratings.firstColumn }?.value
    guard case .number(let number) = block else { throw EntryAxisMissing() }
    let row = try #require(Int("\(number.value)"))
    #expect(lists.rows[row].cells.first { $0.column == names.firstColumn }?.value == .text("ระดับความจำเป็นของการเฝ้าระวัง"))
  }

  @Test("in the headings of the register, which are read back by what the workbook says of itself")
  func headings() throws {
    let register = try #require(try sheets().first { $0.name == "ทะเบียนความเสี่ยง" })
    let headings = register.rows[register.frozenRows - 1].cells.compactMap { cell -> String? in
      if case .text(let text) = cell.value { text } else { nil }
    }
    #expect(headings.contains("ระดับก่อนการควบคุม · คะแนนระดับความจำเป็นของการเฝ้าระวัง"))
    #expect(headings.contains("ระดับหลังการควบคุม · คะแนนระดับความรุนแรงของผลกระทบ"))
    #expect(headings.contains("ระดับก่อนการควบคุม · เหตุผลของคะแนนระดับความจำเป็นของการเฝ้าระวัง"))
    #expect(!headings.contains { $0.contains("โอกาส") })
    let result = try read(sources(of: sheets()))
    #expect(result.found == [])
    #expect(result.dossier?.register?.risks == (try parsed(Self.dossier)).register?.risks)
  }

  private struct EntryAxisMissing: Error {}
}
