import Sheets
import TestPrinting
import Testing

@testable import Forms

/// Expectations follow docs/domain.md B.3: only ส้ม and แดง go on to table 3; index of quality + index of level gives
/// table 4.
@Suite("The nine tables of the PACC manual")
struct RiskSurveillanceTests {
  // Set A: 2 ต่ำ เขียว, 9 ปานกลาง เหลือง, 10 สูง ส้ม, 25 สูงมาก แดง.
  private let register = """
    register:
      risks:
        - {id: G, event: เขียว, factor: known, inherent: {likelihood: 1, impact: 2}}
        - {id: Y, event: เหลือง, factor: unknown, inherent: {likelihood: 3, impact: 3}, surveillance: {status: green}}
        - id: O
          event: ส้ม
          inherent: {likelihood: 2, impact: 5}
          measures: [มาตรการของส้ม]
          surveillance: {necessity: 2, severity: 2, quality: good, status: yellow, additionalMeasure: เพิ่มของส้ม}
        - id: R
          event: แดง
          inherent: {likelihood: 5, impact: 5}
          measures: [หนึ่ง, สอง]
          surveillance: {necessity: 3, severity: 3, quality: weak, status: red, additionalMeasure: เพิ่มของแดง}
        - {id: N, event: ไม่ใช่การทุจริต, corruption: false, inherent: {likelihood: 5, impact: 5}}

    """

  private func rows(_ key: String) throws -> [[String]] { try RiskPrinting(register).rows(key) }

  @Test("tables 1 and 2 tick one column a risk, and leave out what is not corruption")
  func identified() throws {
    #expect(
      try rows("pacc-1") == [
        ["1", "เขียว", "✓", ""], ["2", "เหลือง", "", "✓"], ["3", "ส้ม", "", ""], ["4", "แดง", "", ""],
      ])
    #expect(
      try rows("pacc-2") == [
        ["1", "เขียว", "✓", "", "", ""], ["2", "เหลือง", "", "✓", "", ""], ["3", "ส้ม", "", "", "✓", ""],
        ["4", "แดง", "", "", "", "✓"],
      ])
  }

  @Test("only ส้ม and แดง go on to table 3, whose scores are real numbers; a risk keeps its number in every table")
  func scored() throws {
    #expect(try rows("pacc-3") == [["3", "ส้ม", "2", "2", "4"], ["4", "แดง", "3", "3", "9"]])
    let cells = try #require(try RiskPrinting(register).sheet("pacc-3").table).rows[1].cells
    #expect(cells[4].value == .number(Number(9, .integer)))
  }

  @Test("what a stricter exception of the appetite does not accept goes on to table 3 too")
  func strict() throws {
    let stated = register.replacingOccurrences(
      of: "  risks:", with: "  appetite: {level: ปานกลาง, exceptions: [{risk: Y, level: ต่ำ}]}\n  risks:")
    #expect(try RiskPrinting(stated).rows("pacc-3").map { $0[1] } == ["เหลือง", "ส้ม", "แดง"])
  }

  @Test("table 4 puts the result below the level of necessity × severity")
  func controlled() throws {
    // 4 is ปานกลาง: ดี makes it ค่อนข้างต่ำ. 9 is สูง: อ่อน leaves it สูง.
    #expect(try rows("pacc-4") == [["3", "ส้ม", "ดี", "", "ค่อนข้างต่ำ", ""], ["4", "แดง", "อ่อน", "", "", "สูง"]])
  }

  @Test("table 5 plans what table 4 rates ปานกลาง or above, a row a measure")
  func planned() throws {
    #expect(try rows("pacc-5") == [["4", "แดง", "หนึ่ง", ".....", "....."], ["", "", "สอง", ".....", "....."]])
  }

  @Test("tables 6 to 8 sort by status: แดง, เหลือง and เขียว in three parts")
  func watched() throws {
    #expect(try rows("pacc-6").map { $0[3...].firstIndex(of: "✓") } == [3, 4, 5])
    #expect(try rows("pacc-7") == [["แดง", "เพิ่มของแดง"], ["ส้ม", "เพิ่มของส้ม"], ["เหลือง", "....."]])
    #expect(
      try rows("pacc-8") == [["2", "เหลือง", "", ""], ["3", "", "ส้ม", ""], ["4", "", "", "แดง"]])
  }

  @Test("table 9 leaves its day and its boxes to the agency: neither the register's signature nor a colour says them")
  func proposals() throws {
    let signed = register + "  signature: {name: นายสุจริต, position: ปลัด, date: 1 ต.ค. 2566}\n"
    let rows = try RiskPrinting(signed).rows("pacc-9")
    #expect(rows.map { $0[1] } == ["..............", ".............."])
    let boxes = rows.map { $0[5].split(separator: "\n").map { $0.prefix(1) } }
    #expect(boxes == [["☐", "☐", "☐", "☐"], ["☐", "☐", "☐", "☐"]])
  }

  @Test("table 9 has the day and the box that its own proposal says, whatever the watch found")
  func proposal() throws {
    let stated = register.replacingOccurrences(
      of: "surveillance: {status: green}",
      with: "surveillance: {status: green, proposal: {date: 1 เมษายน 2566, standing: ต้องการปรับแผน}}"
    ).replacingOccurrences(of: "status: red,", with: "status: red, proposal: {reason: ย้ายสำนักงาน},")
    let rows = try RiskPrinting(stated).rows("pacc-9")
    #expect(rows.map { $0[1] } == ["1\u{A0}เม.ย.\u{A0}2566", "..............", ".............."])
    let boxes = rows.map { $0[5].split(separator: "\n").map { String($0.prefix(1)) }.joined() }
    #expect(boxes == ["☐☐☑☐", "☐☐☐☐", "☐☐☐☑"])
    #expect(rows[2][5].hasSuffix("เหตุผลอื่น ๆ (โปรดระบุ) ย้ายสำนักงาน"))
  }

  @Test("table 9 names a unit once that owns a risk and carries out its measures")
  func responsible() throws {
    let stated = register.replacingOccurrences(
      of: "measures: [หนึ่ง, สอง]",
      with: "owner: กองคลัง\n      measures: [{text: หนึ่ง, responsible: [กองช่าง, กองคลัง]}, {text: สอง, responsible: กองช่าง}]")
    #expect(try RiskPrinting(stated).rows("pacc-9").last?[3] == "กองคลัง\nกองช่าง")
  }

  /// The numbers of the risks that a table says it leaves out, as table 1 numbers them, note by note.
  private func leftOut(_ key: String, _ register: String) throws -> [String] {
    try RiskPrinting(register).sheet(key).paragraphs.filter { $0.hasPrefix("ไม่อยู่ในตารางนี้ เพราะ") }
      .map { $0.components(separatedBy: ": ที่ ")[1].replacingOccurrences(of: " ของความเสี่ยงการทุจริตทั้งหมด", with: "") }
  }

  @Test("levels of no colour of table 2 leave no table out, and the table says whose they are")
  func colourless() throws {
    let unrated = register + "    - {id: U, event: ยังไม่ให้คะแนน, factor: known}\n"
    #expect(try RiskPrinting(unrated).sheet("pacc-2").paragraphs.contains { $0.hasSuffix("ไม่อยู่ในตารางนี้: ที่ 5 ของความเสี่ยงการทุจริตทั้งหมด") })
    #expect(try leftOut("pacc-3", unrated) == ["1, 2, 5"])
  }

  @Test("each table says whom it leaves out of the risks of corruption, and table 5 what table 4 found low enough")
  func others() throws {
    let expected = [
      "pacc-3": ["1, 2"], "pacc-4": ["1, 2"], "pacc-5": ["1, 2", "3"], "pacc-6": ["1"], "pacc-7": ["1"], "pacc-8": ["1"],
      "pacc-9": ["1, 2"],
    ]
    for (key, numbers) in expected { #expect(try leftOut(key, register) == numbers, "\(key)") }
    let low = "ไม่อยู่ในตารางนี้ เพราะผลประเมินในตารางที่ 4 ต่ำกว่าระดับปานกลาง: ที่ 3 ของความเสี่ยงการทุจริตทั้งหมด"
    #expect(try RiskPrinting(register).sheet("pacc-5").paragraphs.contains(low))
  }

  @Test("a table that leaves nobody out says nothing of it")
  func complete() throws {
    let all = register.replacingOccurrences(of: ", corruption: false", with: "")
      .replacingOccurrences(of: "likelihood: 1, impact: 2}}", with: "likelihood: 4, impact: 4}, surveillance: {status: red}}")
    #expect(try leftOut("pacc-6", all) == ["5"])
    let watched = all.replacingOccurrences(
      of: "event: ไม่ใช่การทุจริต", with: "event: เรียกรับ, surveillance: {status: green}")
    for key in ["pacc-6", "pacc-7", "pacc-8"] {
      #expect(try !RiskPrinting(watched).sheet(key).paragraphs.contains { $0.hasPrefix("ไม่") }, "\(key)")
    }
  }

  @Test("risks that are none of corruption are counted below every table that is about corruption")
  func otherRisks() throws {
    for key in (1...9).map({ "pacc-\($0)" }) + ["risk-assessment", "risk-publication"] {
      let last = try RiskPrinting(register).sheet(key).paragraphs.last
      #expect(last == "ไม่รวมความเสี่ยงที่ไม่ใช่ความเสี่ยงการทุจริต 1 เรื่อง", "\(key)")
    }
  }

  @Test("who accepted a risk of corruption, and until when, stands below the plan")
  func accepted() throws {
    let stated = register.replacingOccurrences(
      of: "measures: [หนึ่ง, สอง]",
      with: "measures: [หนึ่ง, สอง]\n      response: ยอมรับ\n      acceptance: {approvedBy: นายกเทศมนตรี, until: 30 กันยายน 2567}")
    let notes = try RiskPrinting(stated).sheet("pacc-5").paragraphs
    #expect(notes.contains("ที่ 4 ยอมรับความเสี่ยง โดย นายกเทศมนตรี ถึง 30\u{A0}ก.ย.\u{A0}2567"))
  }
}
