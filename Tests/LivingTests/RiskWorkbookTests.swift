import Assessment
import Definitions
import Forms
import Records
import Reports
import Sheets
import TestPrinting
import Testing

@testable import Living

/// The 3 × 3 matrix has bands 1–3 ต่ำ, 4–6 ปานกลาง, 9 สูง and accepts ต่ำ. Results are reckoned by hand.
@Suite("The living register")
struct RiskWorkbookTests {
  private let sheets: [LiveSheet]

  init() throws {
    sheets = try Self.sheets(
      """
        - id: R1
          event: รับสินบน
          owner: กองช่าง
          inherent: {likelihood: 3, impact: 3}
          residual: {likelihood: 2, impact: 2}
        - {id: R2, event: "=1+1", owner: กองช่าง, inherent: {likelihood: 3, impact: 3}}
        - {id: R3, event: ทุจริตสอบ, owner: กองคลัง, inherent: {likelihood: 1, impact: 3}}
        - {id: R4, event: คำเท่านั้น, inherent: สูง}
        - {id: R5, event: นอกตาราง, inherent: {likelihood: 4, impact: 3}}
        - {id: R6, event: ครึ่งเดียว, inherent: {impact: 2}}
      """)
  }

  private static func sheets(_ risks: String, digits: String = "arabic") throws -> [LiveSheet] {
    let yaml = """
      agency: {name: เทศบาลทดสอบ, kind: cityMunicipality}
      year: 2567
      digits: \(digits)
      register:
        matrix: necessity-severity-3x3
        risks:
      """
    let dossier = try Printing.dossier(yaml + "\n" + risks)
    let library = try Library()
    let rated = try #require(try library.ratedRegister(of: dossier))
    return library.riskSheets(of: dossier, rated, DossierPrinter(dossier, library).templates)
  }

  private func sheet(_ name: String) throws -> LiveSheet { try #require(sheets.first { $0.name == name }) }

  /// A cell by its name, for example `I5`.
  private func cell(_ sheet: LiveSheet, _ name: String) throws -> LiveCell {
    let row = try #require(Int(name.drop { $0.isLetter })) - 1
    return try #require(
      sheet.rows[row].cells.first { CellName(row: row, column: $0.column).text == name }, "\(name)")
  }

  private func text(_ sheet: LiveSheet, _ name: String) throws -> String {
    switch try cell(sheet, name).value {
    case .blank: ""
    case .text(let text): text
    case .number(let number): "\(number.value)"
    case .day(let day, _): "\(day)"
    }
  }

  @Test("the sheets stand in the order in which they are read")
  func order() {
    #expect(
      sheets.map(\.name) == [
        "วิธีอ่าน", "ตารางและเกณฑ์", "แผนที่ความเสี่ยง", "ทะเบียน", "มาตรการ", "เกินระดับที่ยอมรับได้", "จำนวนและแผนภูมิ",
      ])
  }

  @Test(
    "score and level follow from the drop-downs; a word alone stands; what the matrix does not have says so",
    arguments: [
      (5, "3 – สูง", "3 – สูง", "9", "สูง"), (6, "3 – สูง", "3 – สูง", "9", "สูง"), (7, "1 – ต่ำ", "3 – สูง", "3", "ต่ำ"),
      (8, "", "", "", "สูง"), (9, "4", "3 – สูง", "", "อยู่นอกตาราง"), (10, "", "2 – ปานกลาง", "", ""),
    ])
  func ratings(row: Int, likelihood: String, impact: String, score: String, level: String) throws {
    let register = try sheet("ทะเบียน")
    #expect(try ["F", "G", "H", "I"].map { try text(register, "\($0)\(row)") } == [likelihood, impact, score, level])
  }

  @Test("formulas read the matrix's sheet by name, and a rating by what stands before the blank")
  func formulas() throws {
    let register = try sheet("ทะเบียน")
    #expect(
      try cell(register, "R5").formula
        == "IF($F5=\"\",\"\",SUMPRODUCT((Likelihood_Keys=LEFT($F5,FIND(\" \",$F5&\" \")-1))*Likelihood_Places))")
    #expect(
      try cell(register, "H5").formula
        == "IF(COUNT($R5,$S5)<2,\"\",IF($R5*$S5=0,\"\",INDEX(Likelihood_Scores,$R5)*INDEX(Impact_Scores,$S5)))")
    let matrix = try sheet("ตารางและเกณฑ์")
    #expect(matrix.life.names.contains { $0.name == "Matrix_Grid" && $0.area.lastRow - $0.area.firstRow == 2 })
  }

  @Test("a text that begins with = is a text, on the register and wherever a formula takes it")
  func text() throws {
    let register = try sheet("ทะเบียน")
    #expect(try cell(register, "D6").value == .text("=1+1"))
    #expect(try cell(register, "D6").formula == nil)
    for sheet in sheets {
      for cell in sheet.rows.flatMap(\.cells) { #expect(!(cell.formula?.text.contains("1+1") ?? false)) }
    }
  }

  @Test("no formula is volatile or newer than Excel 2010")
  func functions() {
    let refused = [
      "OFFSET(", "INDIRECT(", "TODAY(", "NOW(", "RAND", "FILTER(", "TEXTJOIN(", "XLOOKUP(", "MINIFS(", "LET(",
    ]
    for cell in sheets.flatMap(\.rows).flatMap(\.cells) {
      let formula = cell.formula?.text ?? ""
      for function in refused { #expect(!formula.contains(function), "\(formula)") }
    }
  }

  @Test("a cell of the map has its level's word, its count and the ids of its risks")
  func map() throws {
    let map = try sheet("แผนที่ความเสี่ยง")
    // The highest impact is at the top, the highest likelihood at the right: D5 to D7 before, I5 to I7 after controls.
    #expect(try ["D5", "D6", "D7"].map { try text(map, $0) } == ["สูง", "2", "R1, R2"])
    #expect(try ["B5", "B6", "B7"].map { try text(map, $0) } == ["ต่ำ", "1", "R3"])
    #expect(try ["H8", "H9", "H10"].map { try text(map, $0) } == ["ปานกลาง", "1", "R1"])
  }

  @Test("counts by level take in words; what has no level is counted as such")
  func counts() throws {
    let counts = try sheet("จำนวนและแผนภูมิ")
    // สูง, ปานกลาง, ต่ำ, none: before; after; today. R5 and R6 have no level, and only R1 has a residual rating.
    #expect(try (5...8).map { try text(counts, "B\($0)") } == ["3", "0", "1", "2"])
    #expect(try (5...8).map { try text(counts, "C\($0)") } == ["0", "1", "0", "5"])
    #expect(try (5...8).map { try text(counts, "D\($0)") } == ["2", "1", "1", "2"])
  }

  @Test("the list of what is above the appetite has the ratings of today, in the register's order")
  func above() throws {
    let above = try sheet("เกินระดับที่ยอมรับได้")
    #expect(try text(above, "A3") == "จำนวนเรื่อง: 3")
    #expect(try (5...10).map { try text(above, "B\($0)") } == ["R1", "R2", "R4", "", "", ""])
    #expect(try (5...7).map { try text(above, "E\($0)") } == ["ปานกลาง", "สูง", "สูง"])
    #expect(above.life.lastPrintedRow == "4+MAX(1,COUNT(Register_Above))")
    #expect(!above.rows.contains { $0.isFolded })
  }

  @Test("rows that only many more risks above the appetite would need are folded away, so that no empty page is printed")
  func folded() throws {
    // One of 30 is above the appetite, and four rows stay free below it; four rows stand above the list.
    let risks = (1...30).map { "  - {id: R\($0), event: ก, inherent: {likelihood: \($0 == 1 ? 3 : 1), impact: 3}}" }
    let sheets = try Self.sheets(risks.joined(separator: "\n"))
    let above = try #require(sheets.first { $0.name == "เกินระดับที่ยอมรับได้" })
    #expect(above.rows.map(\.isFolded) == Array(repeating: false, count: 4 + 5) + Array(repeating: true, count: 25))
    #expect(try cell(above, "A3").formula?.text.contains("IF(COUNT(Register_Above)>5,") == true)
  }

  @Test("each rating has its drop-down, and each level its colour beside its word")
  func choices() throws {
    let register = try sheet("ทะเบียน")
    let lists = ["Likelihood_Labels", "Impact_Labels"]
    #expect(register.life.choices.map(\.list.text) == lists + lists)
    #expect(register.life.choices.allSatisfy { $0.area.firstRow == 4 && $0.area.lastRow == 9 })
    let high = register.life.conditions.first { $0.formula == "$I5=INDEX(Level_Words,3)" }
    #expect(high?.fill == Colour(rgb: 0xB71C1C))
    #expect(high?.ink == .white)
  }

  @Test("charts say in words what they show")
  func charts() throws {
    let charts = try sheet("จำนวนและแผนภูมิ").life.charts
    #expect(charts.map(\.kind) == [.scatter, .stackedBars])
    #expect(charts[0].description.contains("ก่อนการควบคุม: สูง 3, ปานกลาง 0, ต่ำ 1, ไม่มีระดับในตาราง 2"))
    #expect(charts[1].description.contains("กองช่าง สูง 1, ปานกลาง 1"))
  }

  @Test("a cell with more risks than it can show says how many more")
  func crowd() throws {
    let risks = (1...200).map { "  - {id: R\($0), event: ก, inherent: {likelihood: 1, impact: 1}}" }
    let sheets = try Self.sheets(risks.joined(separator: "\n"), digits: "thai")
    let map = try #require(sheets.first { $0.name == "แผนที่ความเสี่ยง" })
    // The lowest cell at the left: row 13, after three impacts of three rows each below row 4.
    let ids = try text(map, "B13")
    #expect(ids.hasPrefix("R1, R2, "))
    let shown = ids.split(separator: ",").count
    let more = ids.split(separator: "+").last.map(String.init) ?? ""
    // Thai digits, which Character knows the values of.
    #expect(more.unicodeScalars.allSatisfy { (0xE50...0xE59).contains($0.value) })
    #expect(more.reduce(0) { $0 * 10 + ($1.wholeNumberValue ?? 0) } == 200 - shown)
  }

  @Test("no risks, no sheets")
  func none() throws {
    #expect(try Self.sheets("    []").isEmpty)
  }
}
