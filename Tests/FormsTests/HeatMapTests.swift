import Foundation
import Records
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Forms

/// Levels are those of set A: 1–4 ต่ำ, 5–9 ปานกลาง, 10–14 สูง, 15–25 สูงมาก.
@Suite("The heat map")
struct HeatMapTests {
  private let register = """
    register:
      risks:
        - {id: A, event: เหตุการณ์ก, inherent: {likelihood: 3, impact: 4}, residual: {likelihood: 1, impact: 4}}
        - {id: B, event: เหตุการณ์ข, inherent: {likelihood: 3, impact: 4}}
        - {id: C, event: เหตุการณ์ค, inherent: {likelihood: 5, impact: 1}}
        - {id: D, event: เหตุการณ์ง, inherent: สูง}
        - {id: E, event: เหตุการณ์จ, inherent: {likelihood: 6, impact: 2}}

    """

  @Test("each cell has its level's word, its count and its risks: the highest impact at the top, before controls first")
  func cells() throws {
    let rows = try RiskPrinting(register).rows("heat-map")
    #expect(rows.count == 10)
    #expect(rows[0] == ["5 – สูงมาก", "ปานกลาง", "สูง", "สูงมาก", "สูงมาก", "สูงมาก"])
    #expect(rows[1] == ["4 – สูง", "ต่ำ", "ปานกลาง", "สูง (2)\nA, B", "สูงมาก", "สูงมาก"])
    #expect(rows[4] == ["1 – น้อยที่สุด", "ต่ำ", "ต่ำ", "ต่ำ", "ต่ำ", "ปานกลาง (1)\nC"])
    // After controls: only A has a rating.
    #expect(rows[6] == ["4 – สูง", "ต่ำ (1)\nA", "ปานกลาง", "สูง", "สูงมาก", "สูงมาก"])
    #expect(rows[9] == ["1 – น้อยที่สุด", "ต่ำ", "ต่ำ", "ต่ำ", "ต่ำ", "ปานกลาง"])
  }

  @Test("likelihood is along the top and impact down the side, each with its own name, words and size")
  func axes() throws {
    let sheet = try RiskPrinting(OblongMatrix.register, OblongMatrix.library()).sheet("heat-map")
    let before = try #require(sheet.table)
    #expect(sheet.columns.count == 5)
    #expect(
      before.headings.map(\.texts) == [["ความเสียหาย ↑\nความถี่ →", "1 – ยาก", "2 – บ้าง", "3 – บ่อย", "4 – เสมอ"]])
    #expect(
      before.rows.map(\.texts) == [
        ["3 – หนัก", "กลาง", "กลาง (1)\nB", "สูง", "สูง"], ["2 – พอควร", "ต่ำ", "กลาง", "กลาง", "สูง"],
        ["1 – เบา", "ต่ำ", "ต่ำ", "ต่ำ", "กลาง (1)\nA"],
      ])
    let rows = try RiskPrinting(OblongMatrix.register, OblongMatrix.library()).rows("heat-map")
    #expect(rows[3][1] == "กลาง (1)\nA")
  }

  @Test("what is on no map stands below, with the reason")
  func absent() throws {
    let lines = try RiskPrinting(register).sheet("heat-map").paragraphs
    #expect(
      lines.suffix(3) == [
        "ก่อนการควบคุม 1 เรื่อง เพราะมีเพียงคำบอกระดับ ไม่มีคะแนน: D", "ก่อนการควบคุม 1 เรื่อง เพราะไม่อยู่ในตารางนี้: E",
        "หลังการควบคุม 4 เรื่อง เพราะยังไม่ได้ประเมิน: B, C, D, E",
      ])
  }

  @Test("the maps say what is accepted, and mark the cells beyond an accepted score")
  func accepted() throws {
    let line = register.replacingOccurrences(of: "register:\n", with: "register:\n  appetite: 8\n")
    let sheet = try RiskPrinting(line).sheet("heat-map")
    // 8 lies within ปานกลาง; 11 of the 25 products are greater.
    #expect(sheet.paragraphs.contains("ระดับความเสี่ยงที่ยอมรับได้: ปานกลาง (≤ 8)  ▲ เกินคะแนนที่ยอมรับได้ (8)"))
    let cells = try #require(sheet.table).rows.flatMap { $0.texts.dropFirst() }
    #expect(cells.count { $0.contains("▲") } == 11)
    let tolerant = line.replacingOccurrences(of: "appetite: 8", with: "appetite: {score: 8, tolerance: สูง}")
    #expect(
      try RiskPrinting(tolerant).sheet("heat-map").paragraphs.contains(
        "ระดับความเสี่ยงที่ยอมรับได้: ปานกลาง (≤ 8)  ▲ เกินคะแนนที่ยอมรับได้ (8)  ช่วงเบี่ยงเบนที่ยอมรับได้ไม่เกิน สูง"))
    let level = try RiskPrinting(register).sheet("heat-map")
    #expect(!level.text.contains("▲"))
    #expect(level.text.contains("ระดับความเสี่ยงที่ยอมรับได้: "))
  }

  @Test("cells stand on the colours of their levels, in as many columns as the matrix has")
  func colours() throws {
    let sheet = try RiskPrinting(register).sheet("heat-map")
    #expect(sheet.columns.count == 6)
    let first = try #require(sheet.table)
    // สูงมาก is white on B71C1C, ต่ำ black on D8F3D0.
    #expect(first.rows[0].cells[5].style.fill == Colour(rgb: 0xB71C1C))
    #expect(first.rows[0].cells[5].style.ink == .white)
    #expect(first.rows[4].cells[1].style.fill == Colour(rgb: 0xD8F3D0))
    #expect(first.rows[4].cells[1].style.ink == .black)
  }

  @Test("a cell shows the ids that it has room for; the others stand below the maps, by cell")
  func rest() throws {
    let risks = (1...60).map { "    - {id: R\($0), event: เหตุการณ์ที่ \($0), inherent: {likelihood: 2, impact: 3}}\n" }
    let sheet = try RiskPrinting("register:\n  risks:\n" + risks.joined()).sheet("heat-map")
    let table = try #require(sheet.table)
    let lines = table.rows[2].texts[2].split(separator: "\n").map(String.init)
    #expect(lines[0] == "ปานกลาง (60)")
    var ids = lines[1].components(separatedBy: ", ")
    #expect(ids.prefix(2) == ["R1", "R2"])
    let more = ids.removeLast()
    #expect(more == "…+\(60 - ids.count)")
    let place = "ก่อนการควบคุม ผลกระทบ 3 – ปานกลาง โอกาส 2 – น้อย (ปานกลาง) อีก \(60 - ids.count) เรื่อง: "
    let rest = try #require(sheet.paragraphs.first { $0.hasPrefix(place) })
    ids += rest.components(separatedBy: ": ").last?.components(separatedBy: ", ") ?? []
    #expect(ids == (1...60).map { "R\($0)" })
  }

  @Test("without ratings after controls there is one map, without any rating none")
  func missing() throws {
    let before = register.replacingOccurrences(of: ", residual: {likelihood: 1, impact: 4}", with: "")
    #expect(try RiskPrinting(before).rows("heat-map").count == 5)
    let words = "register: {risks: [{id: A, event: ก, inherent: สูง}]}\n"
    #expect(try !RiskPrinting(words).sheets.map(\.stem).contains("heat-map"))
  }
}
