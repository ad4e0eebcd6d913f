import Assessment
import Definitions
import Forms
import Foundation
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Reports

/// 3 × 3 = 9 is ปานกลาง in set A (5–9) and สูง in set B (9–14).
@Suite("Two years compared")
struct ComparisonTests {
  private func tables(before: String, after: String) throws -> [[[String]]] {
    func dossier(_ year: String, _ register: String) throws -> Dossier {
      try Printing.dossier("agency: {name: เทศบาลทดสอบ, kind: cityMunicipality}\nyear: \(year)\n" + register)
    }
    let options = ReportOptions(language: .th, asOf: try Day(parsing: "2568-12-01"))
    let comparison = try Library().comparison(
      before: dossier("2567", before), after: dossier("2568", after), options)
    return comparison.part.forms.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block { (table.headings + table.rows).map(\.texts) } else { nil }
    }
  }

  private let before = """
    register:
      matrix: pacc-5x5
      risks:
        - {id: R1, event: เรียกรับเงินพิเศษ, inherent: {likelihood: 5, impact: 5}, residual: {likelihood: 3, impact: 3}}
        - {id: R2, event: กขคงจฉชซ, inherent: {likelihood: 6, impact: 4}}
        - {id: R3, event: นำทรัพย์สินไปใช้ส่วนตัว, inherent: สูง}

    """
  private let after = """
    register:
      matrix: coi-5x5
      risks:
        - {id: R1, event: เรียกรับเงินพิเศษ, inherent: {likelihood: 5, impact: 5}, residual: {likelihood: 3, impact: 3}}
        - {id: R5, event: "กขค งจฉชซ", inherent: {likelihood: 1, impact: 1}}
        - {id: N3, event: นำทรัพย์สินไปใช้ส่วนตัว, inherent: สูงมาก}

    """

  @Test("each year's levels are those of its own matrix, as the risk stood in that year")
  func levels() throws {
    let pairs = try tables(before: before, after: after)[1].dropFirst()
    #expect(pairs.map { Array($0[...3]) } == [
      ["R1", "เรียกรับเงินพิเศษ", "ปานกลาง", "สูง"], ["R5", "กขค งจฉชซ", "ไม่ทราบระดับ", "ต่ำ"],
      ["N3", "นำทรัพย์สินไปใช้ส่วนตัว", "สูง", "สูงมาก"],
    ])
  }

  @Test("certainty is said in words, of a doubtful pair with last year's text; another code is said")
  func certainty() throws {
    let edited = after.replacingOccurrences(of: "นำทรัพย์สินไปใช้ส่วนตัว", with: "นำทรัพย์สินของทางราชการไปใช้ส่วนตัว")
    let pairs = try tables(before: before, after: edited)[1].dropFirst()
    #expect(pairs.map { Array($0[4...5]) } == [["แน่นอน", ""], ["แน่นอน", "R2"], ["โปรดตรวจสอบ", "R3"]])
    #expect(pairs.last?[1] == "นำทรัพย์สินของทางราชการไปใช้ส่วนตัว\n(ปีก่อน: นำทรัพย์สินไปใช้ส่วนตัว)")
  }

  @Test("moves are counted from the level of last year, a row, to that of this year, a column")
  func moves() throws {
    let moves = try tables(before: before, after: after)[0]
    #expect(moves[1] == ["", "ไม่ทราบระดับ", "ต่ำ", "ปานกลาง", "สูง", "สูงมาก"])
    #expect(moves[2...].map(\.self) == [
      ["สูงมาก", "", "", "", "", ""], ["สูง", "", "", "", "", "1"], ["ปานกลาง", "", "", "", "1", ""],
      ["ต่ำ", "", "", "", "", ""], ["ไม่ทราบระดับ", "", "1", "", "", ""],
    ])
  }

  @Test("a register whose matrix there is not keeps the words that it has")
  func unknownMatrix() throws {
    let unknown = before.replacingOccurrences(of: "pacc-5x5", with: "no-such")
      .replacingOccurrences(of: "{likelihood: 3, impact: 3}", with: "{likelihood: 3, impact: 3, level: วิกฤต}")
    let pairs = try tables(before: unknown, after: after)[1].dropFirst()
    #expect(pairs.map { $0[2] } == ["วิกฤต", "ไม่ทราบระดับ", "สูง"])
  }
}
