import Definitions
import Foundation
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Reports

/// Levels are those of set A: 1–4 ต่ำ, 5–9 ปานกลาง, 10–14 สูง, 15–25 สูงมาก.
@Suite("The register in plain text")
struct RiskTextTests {
  private let register = """
    units: [{id: clerk, name: สำนักปลัดเทศบาล}]
    register:
      risks:
        - {id: A, event: เหตุการณ์ก, inherent: {likelihood: 3, impact: 3}}
        - {id: B, event: เหตุการณ์ข, inherent: {likelihood: 1, impact: 1}}
        - {id: C, event: เหตุการณ์ค, owner: clerk, inherent: {likelihood: 5, impact: 2},
           measures: [{text: มาตรการค, responsible: clerk, due: 31 ส.ค. 2566}]}
        - {id: D, event: เหตุการณ์ง, inherent: {likelihood: 5, impact: 5}}
        - {id: E, event: เหตุการณ์จ, inherent: สูง}
        - {id: F, event: เหตุการณ์ฉ, inherent: {likelihood: 6, impact: 2}}

    """

  @Test("a rating that one step takes over the appetite is borderline, with the steps; others are not or cannot be told")
  func firmness() throws {
    let text = try RiskPrinting(register).lines()
    // A 3 × 3 = 9: 4 × 3 = 12 either way, while 2 × 3 = 6 stays. C 5 × 2 = 10: 4 × 2 = 8, 5 × 1 = 5, 5 × 3 = 15.
    // B 1 × 1: 2 × 1 = 2 stays. D 5 × 5: 4 × 5 = 20 stays. There is no score 0 and none above 5.
    let heading = try #require(text.firstIndex { $0.hasPrefix("ความเสี่ยงที่จะข้ามระดับที่ยอมรับได้") })
    #expect(
      Array(text[(heading + 1)...]) == [
        "C สูง (5 × 2) จะเปลี่ยนเป็น: ปานกลาง เมื่อโอกาส 5 → 4, ปานกลาง เมื่อผลกระทบ 2 → 1",
        "A ปานกลาง (3 × 3) จะเปลี่ยนเป็น: สูง เมื่อโอกาส 3 → 4, สูง เมื่อผลกระทบ 3 → 4",
        "ไม่ข้าม: D, B",
        "บอกไม่ได้ เพราะไม่มีคะแนนโอกาสและผลกระทบในตารางนี้: E, F",
      ])
  }

  @Test("risks stand under their levels, the highest first, with owner and due day")
  func byLevel() throws {
    let text = try RiskPrinting(register).lines()
    let headings = text.filter { $0.hasSuffix(": 1 เรื่อง") || $0 == "ระดับสูง: 2 เรื่อง" }
    #expect(
      headings == [
        "ระดับสูงมาก: 1 เรื่อง", "ระดับสูง: 2 เรื่อง", "ระดับปานกลาง: 1 เรื่อง", "ระดับต่ำ: 1 เรื่อง",
        "ไม่มีระดับ เพราะไม่อยู่ในตารางนี้: 1 เรื่อง",
      ])
    #expect(text.contains("ผู้รับผิดชอบ สำนักปลัดเทศบาล · กำหนดเสร็จ 31 ส.ค. 2566"))
  }

  @Test("what is above the appetite, the worst first, and what of it has no measure; what is late on the day")
  func gaps() throws {
    let text = try RiskPrinting(register).lines()
    // Above ปานกลาง: C, D and E; C has a measure. E has no score and stands last in its level.
    let above = try #require(text.firstIndex { $0.hasPrefix("เกินระดับที่ยอมรับได้ 3 เรื่อง") })
    #expect(
      text[above + 1...above + 3] == [
        "D เหตุการณ์ง (สูงมาก คะแนน 25 ยอมรับได้ไม่เกินปานกลาง) · ยังไม่มีมาตรการ",
        "C เหตุการณ์ค (สูง คะแนน 10 ยอมรับได้ไม่เกินปานกลาง)",
        "E เหตุการณ์จ (สูง ยอมรับได้ไม่เกินปานกลาง) · ยังไม่มีมาตรการ",
      ])
    let late = "C มาตรการค (กำหนดเสร็จ 31 ส.ค. 2566) ผู้รับผิดชอบ สำนักปลัดเทศบาล"
    #expect(text.contains(late))
    #expect(try !RiskPrinting(register).lines(asOf: "2566-08-31").contains(late))
  }

  @Test("texts and periods keep the digits in which they were written, as the register's form has them; the rest has those of most texts")
  func digits() throws {
    // Seven Thai digits, five Arabic ones.
    let stated = """
      agency: {name: เทศบาลนครตัวอย่าง, kind: cityMunicipality}
      year: 2566
      register:
        risks:
          - id: A
            event: ไม่ส่งรายงานปี ๒๕๖๖
            owner: สำนักที่ 2
            inherent: {likelihood: 5, impact: 5}
            measures: [{text: ติดตามข้อ ๓, responsible: สำนักที่ 2, due: ไตรมาส 3, indicator: ร้อยละ ๘๐ ใน 30 วัน}]

      """
    let printing = try RiskPrinting(Printing.dossier(stated))
    let text = try printing.lines()
    #expect(text.contains("A ไม่ส่งรายงานปี ๒๕๖๖ (สูงมาก คะแนน ๒๕ ยอมรับได้ไม่เกินปานกลาง)"))
    #expect(text.contains("A ติดตามข้อ ๓ (กำหนดเสร็จ ไตรมาส 3) ผู้รับผิดชอบ สำนักที่ 2"))
    #expect(text.contains("ผู้รับผิดชอบ สำนักที่ 2 · กำหนดเสร็จ ไตรมาส 3"))
    #expect(text.contains("ติดตามข้อ ๓ · ตัวชี้วัด: ร้อยละ ๘๐ ใน 30 วัน"))
    let row = try #require(try printing.rows("risk-register").first)
    #expect(row.last == "สำนักที่ 2\nกำหนดเสร็จ ไตรมาส 3")
  }

  @Test("an item is one line, however many its texts have")
  func lines() throws {
    let stated = """
      units: [{id: clerk, name: สำนักปลัดเทศบาล}]
      register:
        risks:
          - id: A
            event: "เรียกรับเงิน\\nจากผู้ขออนุญาต"
            inherent: {likelihood: 5, impact: 5}
            measures: [{text: "ติดตั้งกล้อง\\nตรวจทุกเดือน", indicator: "ร้อยละ\\n80", responsible: clerk, due: 31 ส.ค. 2566}]

      """
    let text = try RiskPrinting(stated).lines()
    #expect(text.contains("A ติดตั้งกล้อง ตรวจทุกเดือน (กำหนดเสร็จ 31 ส.ค. 2566) ผู้รับผิดชอบ สำนักปลัดเทศบาล"))
    #expect(text.contains("ติดตั้งกล้อง ตรวจทุกเดือน · ตัวชี้วัด: ร้อยละ 80"))
    #expect(text.contains("A เรียกรับเงิน จากผู้ขออนุญาต (สูงมาก คะแนน 25 ยอมรับได้ไม่เกินปานกลาง)"))
  }

  @Test("an agency's own appetite, with one of its own for a unit by name, takes the place of the matrix's")
  func ownAppetite() throws {
    let stated = register.replacingOccurrences(
      of: "  risks:",
      with: "  appetite: {level: ต่ำ, exceptions: [{unit: สำนักปลัดเทศบาล, level: สูง}]}\n  risks:")
    let text = try RiskPrinting(stated).lines()
    // Above ต่ำ: A, D and E, as C belongs to the unit that accepts up to สูง; none of the three has a measure.
    let above = try #require(text.firstIndex { $0.hasPrefix("เกินระดับที่ยอมรับได้ 3 เรื่อง") })
    #expect(text[above + 1...above + 3].map { $0.prefix(1) } == ["D", "E", "A"])
    #expect(text.contains("ข้อยกเว้น: หน่วยงาน สำนักปลัดเทศบาล ไม่เกิน สูง"))
  }

  @Test("a score within a level says of whom it cannot be told, and tolerance is printed, with what is within it")
  func score() throws {
    let stated = register.replacingOccurrences(of: "  risks:", with: "  appetite: {score: 8, tolerance: สูง}\n  risks:")
      .replacingOccurrences(of: "inherent: สูง", with: "inherent: ปานกลาง")
      .replacingOccurrences(of: "event: เหตุการณ์ค,", with: "event: เหตุการณ์ค, corruption: false,")
    let text = try RiskPrinting(stated).lines()
    // 8 lies within ปานกลาง. A is 9, C 10 and D 25; E has ปานกลาง by its word only. All but C are of corruption.
    let above = try #require(text.firstIndex { $0.hasPrefix("เกินระดับที่ยอมรับได้ 3 เรื่อง") })
    #expect(
      text[above + 1...above + 4] == [
        "D เหตุการณ์ง (สูงมาก คะแนน 25 ยอมรับได้ไม่เกินปานกลาง และคะแนนไม่เกิน 8) · ยังไม่มีมาตรการ",
        "C เหตุการณ์ค (สูง คะแนน 10 ยอมรับได้ไม่เกินปานกลาง และคะแนนไม่เกิน 8) · อยู่ในช่วงเบี่ยงเบนที่ยอมรับได้",
        "A เหตุการณ์ก (ปานกลาง คะแนน 9 ยอมรับได้ไม่เกินปานกลาง และคะแนนไม่เกิน 8) · ยังไม่มีมาตรการ",
        "บอกไม่ได้ว่าเกินระดับที่ยอมรับได้หรือไม่ เพราะมีเพียงคำบอกระดับ ไม่มีคะแนน: E",
      ])
    #expect(text.contains("ช่วงเบี่ยงเบนที่ยอมรับได้: ไม่เกิน สูง"))
  }

  @Test("the map counts each cell, impact descending, and says what is not on it")
  func map() throws {
    let text = try RiskPrinting(register).lines()
    func cells(_ line: String) -> [String] {
      line.split(separator: "│").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    }
    let top = try #require(text.firstIndex { $0.hasPrefix("│ 5 สูงมาก") })
    #expect(cells(text[top]) == ["5สูงมาก", "ปานกลาง", "สูง", "สูงมาก", "สูงมาก", "สูงมาก"])
    #expect(cells(text[top + 1]) == ["·", "·", "·", "·", "1"])
    let middle = try #require(text.firstIndex { $0.hasPrefix("│ 3 ปานกลาง") })
    #expect(cells(text[middle + 1]) == ["·", "·", "1", "·", "·"])
    #expect(text.contains("ไม่อยู่ในแผนภาพ 1 เรื่อง เพราะมีเพียงคำบอกระดับ ไม่มีคะแนน: E"))
    #expect(text.contains("ไม่อยู่ในแผนภาพ 1 เรื่อง เพราะไม่อยู่ในตารางนี้: F"))
    // Nothing was rated after controls.
    #expect(text.contains("ยังไม่มีความเสี่ยงในแผนภาพนี้"))
    #expect(text.contains("ไม่อยู่ในแผนภาพ 6 เรื่อง เพราะยังไม่ได้ประเมินในขั้นนี้: A, B, C, D, E, F"))
  }

  @Test("the map has likelihood along the top and impact down the side, each with its own name and words")
  func axes() throws {
    let text = try RiskPrinting(OblongMatrix.register, OblongMatrix.library()).lines()
    let cells = text.map { $0.split(separator: "│").map { $0.filter { $0 != " " } } }
    let top = try #require(cells.firstIndex { $0.contains("1") && $0.contains("4") })
    #expect(cells[top] == ["ความเสียหาย↑", "1", "2", "3", "4"])
    #expect(cells[top + 1] == ["ความถี่→", "ยาก", "บ้าง", "บ่อย", "เสมอ"])
    let rows = cells[(top + 2)...].filter { $0.count == 5 }
    #expect(
      Array(rows.prefix(6)) == [
        ["3หนัก", "กลาง", "กลาง", "สูง", "สูง"], ["", "·", "1", "·", "·"],
        ["2พอควร", "ต่ำ", "กลาง", "กลาง", "สูง"], ["", "·", "·", "·", "·"],
        ["1เบา", "ต่ำ", "ต่ำ", "ต่ำ", "กลาง"], ["", "·", "·", "·", "1"],
      ])
  }

  @Test("the map has words where each fits its cell, else numbers and what they stand for")
  func words() throws {
    // ปานกลาง takes 7 columns. Five cells of 7 with two blanks and a rule, and beside them 3 ปานกลาง with two blanks and
    // two rules: 5 × 10 + 9 + 4.
    let (words, numbers) = (try RiskPrinting(register).lines(width: 63), try RiskPrinting(register).lines(width: 62))
    #expect(words.contains { $0.hasPrefix("│ 3 ปานกลาง │") && displayWidth(of: $0) == 63 })
    #expect(!words.contains { $0.hasPrefix("[1] ต่ำ") })
    #expect(numbers.contains("[1] ต่ำ  [2] ปานกลาง  [3] สูง  [4] สูงมาก"))
  }

  @Test("no line is wider than the page, on a narrow page either", arguments: [40, 60, 72, 100])
  func width(_ width: Int) throws {
    #expect(try RiskPrinting(register).lines(width: width).allSatisfy { displayWidth(of: $0) <= width })
  }
}

extension RiskPrinting {
  /// The lines of `risk.txt`, without their indent.
  fileprivate func lines(asOf day: String = "2566-12-20", width: Int = 100) throws -> [String] {
    let options = ReportOptions(language: .th, asOf: try Day(parsing: day), width: width)
    let text = RiskText(subject: try ReportSubject(dossier, library, options), rated: rated)
    let writer = PlainText(width: width, breaker: try WordBreaker())
    return text.sheets.map(writer.render).joined(separator: "\n").split(separator: "\n")
      .map { String($0.drop { $0 == " " }) }
  }
}
