import Assessment
import Definitions
import Entry
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

  private static func sheets(_ risks: String, digits: String = "arabic", appetite: String = "ต่ำ", forms: [String] = []) throws -> [LiveSheet] {
    let yaml = """
      agency: {name: เทศบาลทดสอบ, kind: cityMunicipality}
      year: 2567
      digits: \(digits)
      register:
        matrix: necessity-severity-3x3
        appetite: \(appetite)
        risks:
      """
    let dossier = try Printing.dossier(yaml + "\n" + risks)
    let library = try Library()
    let rated = try #require(try library.ratedRegister(of: dossier))
    return try library.riskSheets(of: dossier, rated, DossierPrinter(dossier, library).templates, forms: forms)
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
        "วิธีอ่าน", "ตารางและเกณฑ์", "แผนที่ความเสี่ยง", "ทะเบียน", "การควบคุม", "มาตรการ", "รายงานมาตรการ", "เกินระดับที่ยอมรับได้",
        "จำนวนและแผนภูมิ", "sujarit_lists", "sujarit_entry", "sujarit_register",
      ])
    // Where nothing is known, no empty page is printed.
    #expect(
      sheets.filter(\.life.isHidden).map(\.name) == [
        "การควบคุม", "มาตรการ", "รายงานมาตรการ", "sujarit_lists", "sujarit_entry", "sujarit_register",
      ])
  }

  /// What stands below a heading of the register, in a row counted from 1 below the headings.
  private func register(_ heading: String, _ row: Int, of sheets: [LiveSheet]? = nil) throws -> LiveCell {
    let sheet = try #require((sheets ?? self.sheets).first { $0.name == "ทะเบียน" })
    let top = sheet.frozenRows - 1
    let head = try #require(
      sheet.rows[top].cells.first { $0.value == .text(heading) || $0.value == .text(heading + "*") }, "\(heading)")
    return try #require(sheet.rows[top + row].cells.first { $0.column == head.column })
  }

  private static let before = "ระดับก่อนการควบคุม · "
  /// What the matrix calls its axes.
  private static let necessity = "ระดับความจำเป็นของการเฝ้าระวัง", severity = "ระดับความรุนแรงของผลกระทบ"

  @Test(
    "score and level follow from likelihood and impact; a word alone stands; what the matrix does not have says so",
    arguments: [
      (1, "3", "3", "9", "สูง"), (2, "3", "3", "9", "สูง"), (3, "1", "3", "3", "ต่ำ"), (4, "", "", "", "สูง"),
      (5, "4", "3", "", "อยู่นอกตาราง"), (6, "", "2", "", ""), (7, "", "", "", ""),
    ])
  func ratings(row: Int, likelihood: String, impact: String, score: String, level: String) throws {
    let headings = ["คะแนน" + Self.necessity, "คะแนน" + Self.severity, "คะแนน (คำนวณ)", "ระดับ (คำนวณ)"]
    #expect(try headings.map { try shown(register(Self.before + $0, row).value) } == [likelihood, impact, score, level])
  }

  private func shown(_ value: Value) -> String {
    switch value {
    case .blank: ""
    case .text(let text): text
    case .number(let number): "\(number.value)"
    case .day(let day, _): "\(day)"
    }
  }

  @Test("the register is the entry workbook's sheet: its headings, help, choices and formulas")
  func oneDefinition() throws {
    let register = try sheet("ทะเบียน")
    let library = try Library()
    let dossier = try Printing.dossier("agency: {name: ก, kind: อบต.}\nyear: 2567\nregister: {matrix: necessity-severity-3x3, risks: []}")
    let entry = try #require(try Entry(library).sheets(dossier, for: nil, at: "").first { $0.name == "ทะเบียนความเสี่ยง" })
    func headings(_ sheet: LiveSheet) -> [String] { sheet.rows[sheet.frozenRows - 1].cells.map { shown($0.value) } }
    #expect(Set(headings(register)) == Set(headings(entry)))
    #expect(headings(register).count == headings(entry).count)
    #expect(Set(register.life.choices.map(\.message)) == Set(entry.life.choices.map(\.message)))
    // Ten rows are ready below the six risks.
    #expect(register.rows.count == register.frozenRows + 6 + 10)
    #expect(try self.register("ยังขาด", 4).value == .text("ขาด หน่วยงานเจ้าของความเสี่ยง · ระดับก่อนการควบคุม · คะแนน\(Self.necessity) · ระดับก่อนการควบคุม · คะแนน\(Self.severity)"))
    #expect(try self.register("ยังขาด", 7).value == .text(""))
  }

  @Test("columns that no risk uses, and those that few fill in, are folded away; the first is for the screen only")
  func foldedColumns() throws {
    let register = try sheet("ทะเบียน")
    let seen = zip(register.rows[register.frozenRows - 1].cells, register.columns).filter { !$1.isHelper }.map { shown($0.0.value) }
    #expect(
      seen == [
        "ยังขาด", "รหัสความเสี่ยง*", "ประเด็นหรือเหตุการณ์ความเสี่ยง*", "หน่วยงานเจ้าของความเสี่ยง",
        "ระดับก่อนการควบคุม · คะแนน" + Self.necessity, "ระดับก่อนการควบคุม · คะแนน" + Self.severity, "ระดับก่อนการควบคุม · คะแนน (คำนวณ)",
        "ระดับก่อนการควบคุม · ระดับ (คำนวณ)", "ระดับก่อนการควบคุม · ความหมาย (คำนวณ)", "ระดับหลังการควบคุม · คะแนน" + Self.necessity,
        "ระดับหลังการควบคุม · คะแนน" + Self.severity, "ระดับหลังการควบคุม · คะแนน (คำนวณ)", "ระดับหลังการควบคุม · ระดับ (คำนวณ)",
        "ระดับหลังการควบคุม · ความหมาย (คำนวณ)", "วิธีการตอบสนองความเสี่ยง",
      ])
    #expect(register.life.asideColumns == 1)
  }

  @Test("the first sheet names the others that are seen, and the forms, and none that nobody sees")
  func namedSheets() throws {
    func named(_ sheets: [LiveSheet]) throws -> [String] {
      let guide = try #require(sheets.first)
      let lines = guide.rows.map { $0.cells.map { shown($0.value) } }
      let top = try #require(lines.firstIndex(of: ["แผ่นในสมุดงาน"])), last = try #require(lines.firstIndex { $0.first == "ช่องสีนี้" })
      return lines[(top + 1)..<last].map { $0[0] }
    }
    #expect(try named(sheets) == ["ตารางและเกณฑ์", "แผนที่ความเสี่ยง", "ทะเบียน", "เกินระดับที่ยอมรับได้", "จำนวนและแผนภูมิ"])
    let full = try Self.sheets(
      """
        - id: R1
          event: ก
          inherent: {likelihood: 2, impact: 3}
          controls: คู่มือ
          measures: [{text: อบรม, reports: [{months: 3, result: จัดแล้ว}]}]
      """, forms: ["บส.1", "บส.2"])
    #expect(try named(full) == Array(full.filter { !$0.life.isHidden }.map(\.name).dropFirst()) + ["แบบสำหรับพิมพ์"])
    #expect(try named(full).count == 9)
    let texts = try #require(full.first).rows.flatMap(\.cells).map { shown($0.value) }
    #expect(texts.contains { $0.hasPrefix("บส.1 · บส.2 (") })
  }

  @Test("texts that are printed have the dossier's digits: days and the words of choices, in the lists too")
  func thaiDigits() throws {
    let sheets = try Self.sheets(
      "    - {id: R1, event: ก, measures: [{text: อบรม, start: 2023-10-01, due: 2024-03-29, reports: [{months: 3, result: จัดแล้ว}]}]}",
      digits: "thai")
    func texts(_ name: String) throws -> [String] {
      try #require(sheets.first { $0.name == name }).rows.flatMap(\.cells).map { shown($0.value) }
    }
    #expect(try Set(texts("มาตรการ")).isSuperset(of: ["๑ ต.ค. ๒๕๖๖", "๒๙ มี.ค. ๒๕๖๗"]))
    #expect(try texts("รายงานมาตรการ").contains("๓ เดือน") && texts("sujarit_lists").contains("๑๒ เดือน"))
  }

  @Test("the lists look at the matrix's sheet, and the helping rows at the register's of the same place")
  func formulas() throws {
    let lists = try sheet("sujarit_lists")
    let formulas = lists.rows.flatMap(\.cells).compactMap(\.formula?.text)
    #expect(formulas.contains("INDEX(Likelihood_Labels,1)&\"\""))
    #expect(formulas.contains { $0.hasPrefix("IF(INDEX(Matrix_Grid,ROWS(Matrix_Grid)+1-1,1)=\"\",") })
    let helper = try sheet("sujarit_register")
    #expect(try cell(helper, "A2").formula == "INDEX(Entry_Risks,1)&\"\"")
    #expect(try cell(helper, "A17").formula == "INDEX(Entry_Risks,16)&\"\"")
    #expect(try cell(helper, "A17").value == .text(""))
    let matrix = try sheet("ตารางและเกณฑ์")
    #expect(matrix.life.names.contains { $0.name == "Matrix_Grid" && $0.cells.map { $0.lastRow - $0.firstRow } == 2 })
  }

  @Test("a rating that is written otherwise than formulas understand is known as long as nobody changes it")
  func odd() throws {
    let sheets = try Self.sheets("    - {id: R1, event: ก, inherent: ปาน กลาง}")
    let helper = try #require(sheets.first { $0.name == "sujarit_register" })
    #expect(try ["E2", "F2", "G2", "H2"].map { try text(helper, $0) } == ["", "", "", "ปานกลาง"])
    #expect(
      try cell(helper, "H2").formula?.text.hasPrefix(
        "IF(AND(INDEX(Entry_Inherent_L,1)=\"\",INDEX(Entry_Inherent_I,1)=\"\",INDEX(Entry_Inherent_S,1)=\"\",INDEX(Entry_Inherent_W,1)&\"\"=\"ปาน กลาง\"),\"ปานกลาง\",") == true)
  }

  @Test(
    "a number in the place of the level's word stands in its own cell, and the level follows from it",
    arguments: [
      ("6", ["", "", "6", "ปานกลาง"], "", "6"), ("{score: 6}", ["", "", "6", "ปานกลาง"], "", "6"), ("9 (สูง)", ["", "", "9", "สูง"], "สูง", "9"),
      ("3 คะแนน", ["", "", "3", "ต่ำ"], "", "3"), ("3 × 2", ["3", "2", "6", "ปานกลาง"], "", ""),
    ])
  func numbers(written: String, cells: [String], word: String, score: String) throws {
    let sheets = try Self.sheets("    - {id: R1, event: ก, inherent: \(written)}")
    let headings = ["คะแนน" + Self.necessity, "คะแนน" + Self.severity, "คะแนน (คำนวณ)", "ระดับ (คำนวณ)"]
    #expect(try headings.map { try shown(register(Self.before + $0, 1, of: sheets).value) } == cells)
    #expect(try shown(register(Self.before + "คำบอกระดับ", 1, of: sheets).value) == word)
    #expect(try shown(register(Self.before + "คะแนนความเสี่ยง", 1, of: sheets).value) == score)
  }

  @Test("each helping row reckons with its own cells, as the first does with its own")
  func rows() throws {
    let helper = try sheet("sujarit_register")
    let first = helper.rows[1].cells.filter { $0.formula != nil }
    #expect(first.count > 30)
    for row in 2...6 {
      for cell in first where RegisterColumn(rawValue: cell.column) != .known {
        // $F2 becomes $F3 and the first place the second; $A$2 stays.
        let expected = cell.formula?.text.replacing(#/\$([A-Z]+)([0-9]+)/#) { "$\($0.1)\((Int($0.2) ?? 0) + row - 1)" }
          .replacing("COUNTIF($J$2:$J2", with: "COUNTIF($J$2:$J\(row + 1)")
          .replacing(#/(Entry_[A-Za-z_]+|Known_Ids),1\)/#) { "\($0.1),\(row))" }
          .replacing(#/=0,16,/#, with: "=0,\(15 + row),")
        #expect(helper.rows[row].cells.first { $0.column == cell.column }?.formula?.text == expected)
      }
    }
  }

  @Test("a text that begins with = is a text, on the register and wherever a formula takes it")
  func text() throws {
    #expect(try register("ประเด็นหรือเหตุการณ์ความเสี่ยง", 2).value == .text("=1+1"))
    #expect(try register("ประเด็นหรือเหตุการณ์ความเสี่ยง", 2).formula == nil)
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

  @Test("map and matrix have likelihood along the top and impact down the side, with their own names and words")
  func axes() throws {
    let printing = try RiskPrinting(OblongMatrix.register, OblongMatrix.library())
    let sheets = try printing.library.riskSheets(
      of: printing.dossier, printing.rated, DossierPrinter(printing.dossier, printing.library).templates)
    let map = try #require(sheets.first { $0.name == "แผนที่ความเสี่ยง" })
    // A to E before controls, G to K after; three rows for each impact.
    for columns in ["ABCDE", "GHIJK"] {
      let heading = try columns.map { try text(map, "\($0)4") }
      #expect(heading == ["ความเสียหาย ↑ ความถี่ →", "1 – ยาก", "2 – บ้าง", "3 – บ่อย", "4 – เสมอ"])
      let labels = try [5, 8, 11].map { try text(map, "\(columns.prefix(1))\($0)") }
      #expect(labels == ["3 – หนัก", "2 – พอควร", "1 – เบา"])
    }
    let words = try [5, 8, 11].map { row in try "BCDE".map { try text(map, "\($0)\(row)") } }
    #expect(words == [["กลาง", "กลาง", "สูง", "สูง"], ["ต่ำ", "กลาง", "กลาง", "สูง"], ["ต่ำ", "ต่ำ", "ต่ำ", "กลาง"]])
    #expect(try ["E11", "E12", "E13"].map { try text(map, $0) } == ["กลาง", "1", "A"])
    #expect(try ["C5", "C6", "C7"].map { try text(map, $0) } == ["กลาง", "1", "B"])
    #expect(try ["H5", "H6", "H7"].map { try text(map, $0) } == ["กลาง", "1", "A"])
    // Cells are numbered by impact, then likelihood: B's is the second of the third row of four.
    #expect(try cell(map, "C6").formula == "COUNTIF(Before_Cells,10)")
    #expect(try cell(map, "C5").formula == "INDEX(Matrix_Grid,1,2)&\"\"")
    let register = try #require(sheets.first { $0.name == "sujarit_register" })
    let cells = try #require(register.life.names.first { $0.name == "Before_Cells" }?.cells)
    let numbers = try [1, 2].map { try text(register, CellName(row: $0, column: cells.firstColumn).text) }
    #expect(numbers == ["4", "10"])
    let matrix = try #require(sheets.first { $0.name == "ตารางและเกณฑ์" })
    let grid = try #require(matrix.life.names.first { $0.name == "Matrix_Grid" }?.cells)
    #expect((grid.lastRow - grid.firstRow, grid.lastColumn - grid.firstColumn) == (2, 3))
    let printed = try (grid.firstRow...grid.lastRow).map { row in
      try (grid.firstColumn...grid.lastColumn).map { try text(matrix, CellName(row: row, column: $0).text) }
    }
    #expect(printed == words)
    #expect(try text(matrix, CellName(row: grid.firstRow, column: 0).text) == "3 – หนัก")
    #expect(try text(matrix, CellName(row: grid.firstRow - 1, column: grid.lastColumn).text) == "4 – เสมอ")
  }

  @Test("where bands decide, a cell of the matrix multiplies the score of its column by that of its row")
  func products() throws {
    let matrix = try sheet("ตารางและเกณฑ์")
    let grid = try #require(matrix.life.names.first { $0.name == "Matrix_Grid" }?.cells)
    // The first row is the highest of three impacts, its second column the second likelihood.
    let formula = try cell(matrix, CellName(row: grid.firstRow, column: grid.firstColumn + 1).text).formula?.text
    #expect(formula?.contains("<=INDEX(Likelihood_Scores,2)*INDEX(Impact_Scores,3))") == true)
  }

  @Test("a risk is above the appetite where there is one, and its rank is above it, or its score above the line")
  func aboveFormula() throws {
    let register = try sheet("sujarit_register")
    let above = try #require(register.life.names.first { $0.name == "Register_Above" }?.cells)
    let now = try #require(register.life.names.first { $0.name == "Register_RanksNow" }?.cells)
    let accepted = try #require(register.life.names.first { $0.name == "Register_Appetites" }?.cells)
    let limit = try #require(register.life.names.first { $0.name == "Register_Limits" }?.cells)
    let level = try #require(register.life.names.first { $0.name == "Register_LevelsNow" }?.cells)
    func name(_ area: GridArea) -> String {
      CellName(row: 5, column: area.firstColumn, fixesColumn: true).text
    }
    let place = CellName(row: 5, column: RegisterColumn.idPlace.rawValue, fixesColumn: true).text
    #expect(try cell(register, CellName(row: 5, column: RegisterColumn.idPlace.rawValue).text).value == .number(Number(5, .integer)))
    // The score of today stands beside its level.
    let score = CellName(row: 5, column: level.firstColumn + 1, fixesColumn: true).text
    #expect(
      try cell(register, CellName(row: 5, column: above.firstColumn).text).formula?.text
        == """
          IF(AND(\(name(accepted))>0,\(name(now))>0,OR(\(name(now))>\(name(accepted)),\
          AND(ISNUMBER(\(score)),\(score)>MOD(\(name(limit)),1000)))),\(name(now))*100000000+N(\(score))*100000\
          +100000-\(place),"")
          """)
  }

  @Test("a risk that two units share is counted with each of them and once in all, and the table says so")
  func shared() throws {
    let sheets = try Self.sheets(
      """
        - {id: R1, event: ก, owner: [กองช่าง, กองคลัง], inherent: {likelihood: 3, impact: 3}}
        - {id: R2, event: ข, owner: กองช่าง, inherent: {likelihood: 1, impact: 1}}
      """)
    let counts = try #require(sheets.first { $0.name == "จำนวนและแผนภูมิ" })
    #expect(try (5...7).map { try text(counts, "F\($0)") } == ["กองช่าง", "กองคลัง", "รวม (เรื่องละครั้ง)"])
    #expect(try (5...7).map { try text(counts, "M\($0)") } == ["2", "1", "2"])
    #expect(try text(counts, "F8").hasPrefix("ความเสี่ยงที่มีเจ้าของหลายหน่วย 1 เรื่อง"))
    #expect(try register("หน่วยงานเจ้าของความเสี่ยง", 1, of: sheets).value == .text("กองช่าง\nกองคลัง"))
    // Nothing is said of it where no risk is shared.
    #expect(try self.sheet("จำนวนและแผนภูมิ").rows.flatMap(\.cells).allSatisfy { !"\($0.value)".contains("หลายหน่วย") })
  }

  /// R4 is a word only, R5 outside the matrix, R6 half rated and R7 not rated at all; of the others only R1 is rated after controls.
  private func unlike() throws -> [LiveSheet] {
    try Self.sheets(
      """
        - {id: R1, event: ก, owner: กองช่าง, inherent: {likelihood: 3, impact: 3}, residual: {likelihood: 2, impact: 2}}
        - {id: R2, event: ข, owner: กองช่าง, inherent: {likelihood: 3, impact: 3}}
        - {id: R4, event: คำเท่านั้น, owner: กองช่าง, inherent: สูง}
        - {id: R5, event: นอกตาราง, owner: กองช่าง, inherent: {likelihood: 4, impact: 3}}
        - {id: R6, event: ครึ่งเดียว, owner: กองช่าง, inherent: {impact: 2}}
        - {id: R7, event: ยังไม่ประเมิน, owner: กองช่าง}
      """)
  }

  @Test("counts by level take in words; each reason for which a risk has no level is a count of its own")
  func counts() throws {
    let counts = try #require(try unlike().first { $0.name == "จำนวนและแผนภูมิ" })
    #expect(
      try (5...12).map { try text(counts, "A\($0)") } == [
        "สูง", "ปานกลาง", "ต่ำ", "(มีเพียงคำบอกระดับ ไม่มีคะแนน)", "ยังไม่ให้คะแนน", "ยังไม่ได้ประเมินในขั้นนี้", "คะแนนไม่ครบ",
        "ไม่อยู่ในตารางนี้",
      ])
    // Before controls R1, R2 and R4 are สูง; after them only R1 is rated, and R7 was not rated at all; today R1 is ปานกลาง.
    #expect(try (5...12).map { try text(counts, "B\($0)") } == ["3", "0", "0", "1", "1", "0", "1", "1"])
    #expect(try (5...12).map { try text(counts, "C\($0)") } == ["0", "1", "0", "0", "1", "4", "0", "0"])
    #expect(try (5...12).map { try text(counts, "D\($0)") } == ["2", "1", "0", "1", "1", "0", "1", "1"])
    // By unit: its name, three levels, three reasons, all.
    #expect(
      try "GHIJKLM".map { try text(counts, "\($0)4") } == [
        "ต่ำ", "ปานกลาง", "สูง", "ยังไม่ให้คะแนน", "คะแนนไม่ครบ", "ไม่อยู่ในตารางนี้", "รวม",
      ])
    #expect(try "GHIJKLM".map { try text(counts, "\($0)5") } == ["0", "1", "2", "1", "1", "1", "6"])
    #expect(try "GHIJKLM".map { try text(counts, "\($0)6") } == ["0", "1", "2", "1", "1", "1", "6"])
  }

  @Test("below each map stands how many risks it leaves out, for each reason that there is")
  func leftOut() throws {
    let map = try #require(try unlike().first { $0.name == "แผนที่ความเสี่ยง" })
    #expect(
      try text(map, "A14")
        == "ไม่อยู่ในแผนที่ (เรื่อง): 4 · ยังไม่ให้คะแนน 1 · มีเพียงคำบอกระดับ ไม่มีคะแนน 1 · คะแนนไม่ครบ 1 · ไม่อยู่ในตารางนี้ 1")
    #expect(try text(map, "F14") == "ไม่อยู่ในแผนที่ (เรื่อง): 5 · ยังไม่ให้คะแนน 1 · ยังไม่ได้ประเมินในขั้นนี้ 4")
  }

  @Test("where no risk is scored on both axes, a line above the chart of points says why it is empty")
  func noPoints() throws {
    let words = "ยังไม่มีความเสี่ยงใดที่มีคะแนนครบทั้งสองแกนในตารางนี้ แผนภูมิจุดและแผนที่ความเสี่ยงจึงว่าง และจะแสดงเมื่อกรอกคะแนนในทะเบียน"
    func line(_ sheets: [LiveSheet]) throws -> LiveCell {
      let counts = try #require(sheets.first { $0.name == "จำนวนและแผนภูมิ" })
      let chart = try #require(counts.life.charts.first).area.firstRow
      return try #require(counts.rows[chart - 1].cells.first)
    }
    let empty = try line(Self.sheets("    - {id: R1, event: ก, inherent: สูง}"))
    #expect(empty.value == .text(words))
    #expect(empty.formula?.text.hasPrefix("IF(COUNTIF(Before_Cells,\">0\")+COUNTIF(After_Cells,\">0\")=0,") == true)
    #expect(try line(unlike()).value == .text(""))
  }

  @Test("the list of what is above the appetite has the ratings of today, the worst first")
  func above() throws {
    let above = try sheet("เกินระดับที่ยอมรับได้")
    #expect(try text(above, "A3") == "จำนวนเรื่อง: 3")
    #expect(try (5...10).map { try text(above, "B\($0)") } == ["R2", "R4", "R1", "", "", ""])
    #expect(try (5...7).map { try text(above, "E\($0)") } == ["สูง", "สูง", "ปานกลาง"])
    #expect(above.life.lastPrintedRow == "4+MAX(1,COUNT(Register_Above))")
    // Four rows stay free below the three; the others are needed only where many more are above.
    #expect(above.rows.map(\.isFolded) == Array(repeating: false, count: 4 + 3 + 4) + Array(repeating: true, count: 9))
  }

  @Test("rows that only many more risks above the appetite would need are folded away, so that no empty page is printed")
  func folded() throws {
    // One of 30 is above the appetite, and four rows stay free below it; four rows stand above the list.
    let risks = (1...30).map { "  - {id: R\($0), event: ก, inherent: {likelihood: \($0 == 1 ? 3 : 1), impact: 3}}" }
    let sheets = try Self.sheets(risks.joined(separator: "\n"))
    let above = try #require(sheets.first { $0.name == "เกินระดับที่ยอมรับได้" })
    #expect(above.rows.map(\.isFolded) == Array(repeating: false, count: 4 + 5) + Array(repeating: true, count: 25 + 10))
    #expect(try cell(above, "A3").formula?.text.contains("COUNT(Register_Above)>SUBTOTAL(103,Above_Numbers)") == true)
    // The free ones stay in sight only where the page has room.
    #expect(above.freeRows == 5..<9)
  }

  @Test("each rating has its drop-down, and each level its colour beside its word")
  func choices() throws {
    let register = try sheet("ทะเบียน")
    let scores = register.life.choices.filter { $0.list?.text.contains("Entry_Scores_") == true }
    // Before, after and aimed at.
    #expect(scores.count == 6)
    #expect(scores.allSatisfy { $0.isBinding && $0.area.firstRow == 4 && $0.area.lastRow == 19 })
    let level = try self.register("ระดับก่อนการควบคุม · ระดับ (คำนวณ)", 1).column
    let high = register.life.conditions.first { $0.formula.text == "\(CellName(row: 4, column: level).text)=\"สูง\"" }
    #expect(high?.fill == Colour(rgb: 0xB71C1C))
    #expect(high?.ink == .white)
  }

  @Test("charts say in words what they show")
  func charts() throws {
    let charts = try sheet("จำนวนและแผนภูมิ").life.charts
    #expect(charts.map(\.kind) == [.scatter, .stackedBars])
    // R4, a word only, is no point; R5 is outside the matrix, and R6 half rated.
    #expect(
      charts[0].description.contains(
        "ก่อนการควบคุม: สูง 2, ปานกลาง 0, ต่ำ 1 ไม่มีจุด: มีเพียงคำบอกระดับ ไม่มีคะแนน 1, คะแนนไม่ครบ 1, ไม่อยู่ในตารางนี้ 1"))
    #expect(charts[0].description.contains("หลังการควบคุม: สูง 0, ปานกลาง 1, ต่ำ 0 ไม่มีจุด: ยังไม่ได้ประเมินในขั้นนี้ 5"))
    #expect(charts[0].description.contains("ตามระดับความจำเป็นของการเฝ้าระวังและระดับความรุนแรงของผลกระทบ"))
    #expect(charts[1].description.contains("กองช่าง สูง 1, ปานกลาง 1"))
    #expect(charts[1].description.contains("ไม่ได้ระบุ สูง 1, ปานกลาง 0, ต่ำ 0, คะแนนไม่ครบ 1, ไม่อยู่ในตารางนี้ 1"))
  }

  @Test("an accepted score draws its line on the map and through the grid, is named on the first sheet, and what cannot be told is counted")
  func line() throws {
    let sheets = try Self.sheets(
      """
        - {id: R1, event: ก, inherent: {likelihood: 2, impact: 3}}
        - {id: R2, event: ข, inherent: {likelihood: 2, impact: 2}}
        - {id: R3, event: ค, inherent: ปานกลาง}
      """, appetite: "{score: 4, tolerance: สูง}")
    // ปานกลาง are the products 4 and 6: the line lies between them.
    let map = try #require(sheets.first { $0.name == "แผนที่ความเสี่ยง" })
    #expect(
      try [5, 8, 11].map { row in try "BCD".map { try text(map, "\($0)\(row)") } } == [
        ["ต่ำ", "ปานกลาง ▲", "สูง ▲"], ["ต่ำ", "ปานกลาง", "ปานกลาง ▲"], ["ต่ำ", "ต่ำ", "ต่ำ"],
      ])
    #expect(try text(map, "A15") == "▲ เกินคะแนนที่ยอมรับได้ 4")
    #expect(map.life.conditions.first?.formula.text == "SUBSTITUTE(B$5,\" ▲\",\"\")=INDEX(Level_Words,1)")
    let matrix = try #require(sheets.first { $0.name == "ตารางและเกณฑ์" })
    let grid = try #require(matrix.life.names.first { $0.name == "Matrix_Grid" }?.cells)
    let marked = matrix.life.conditions.filter { $0.mark != nil }
    #expect(marked.map(\.mark) == [" ▲", " ▲", " ▲"] && marked.allSatisfy { $0.area == grid })
    // Programs take the first condition that holds.
    #expect(matrix.life.conditions.prefix(3) == marked[...])
    let first = CellName(row: grid.firstRow, column: grid.firstColumn), fixed = first.fixed
    #expect(
      marked[1].formula.text == """
        AND(\(first.text)=INDEX(Level_Words,2),IF(AND(ISNUMBER(Appetite_Score),\(first.text)<>""),\
        OR(SUMPRODUCT((Level_Words=\(first.text))*Level_Ranks)>Appetite_Rank,\
        COLUMNS(\(fixed.text):\(first.text))*(4-ROWS(\(fixed.text):\(first.text)))>Appetite_Score),FALSE))
        """)
    func texts(_ sheet: LiveSheet) -> [[String]] { sheet.rows.map { $0.cells.map { shown($0.value) } } }
    #expect(texts(matrix).contains(["▲ เกินคะแนนที่ยอมรับได้ 4"]))
    #expect(texts(matrix).contains(["ช่วงเบี่ยงเบนที่ยอมรับได้: ไม่เกิน สูง"]))
    let guide = texts(try #require(sheets.first))
    #expect(guide.contains(["ระดับสูงสุดที่ยอมรับได้", "ปานกลาง"]) && guide.contains(["คะแนนสูงสุดที่ยอมรับได้", "4"]))
    #expect(guide.contains(["ช่วงเบี่ยงเบนที่ยอมรับได้ ไม่เกิน", "สูง"]))
    // R1 is beyond the line, R2 within it; R3 has a word only.
    let above = try #require(sheets.first { $0.name == "เกินระดับที่ยอมรับได้" })
    #expect(try text(above, "A3") == "จำนวนเรื่อง: 1 · บอกไม่ได้ว่าเกินหรือไม่ เพราะไม่มีคะแนน (เรื่อง): 1")
    // A whole level draws no line.
    #expect(self.sheets.allSatisfy { $0.life.conditions.allSatisfy { $0.mark == nil } })
    #expect(try !texts(sheet("แผนที่ความเสี่ยง")).joined().contains { $0.contains("▲") })
  }

  @Test("a cell with more risks than it can show says how many more")
  func crowd() throws {
    let risks = (1...200).map { "  - {id: R\($0), event: ก, inherent: {likelihood: 1, impact: 1}}" }
    let sheets = try Self.sheets(risks.joined(separator: "\n"), digits: "thai")
    let map = try #require(sheets.first { $0.name == "แผนที่ความเสี่ยง" })
    // The lowest cell at the left: row 13, after three impacts of three rows each below row 4.
    // A cell is 2.9 cm wide. An id of four characters and what parts it from the next take six of 0.2 cm, so that two
    // stand in a line and six in the three lines of a cell; 194 are left.
    #expect(try text(map, "B13") == "R1, R2, R3, R4, R5, R6 …+๑๙๔")
    let limit = try #require(map.life.names.first { $0.name == "Map_Limit" }?.cells)
    #expect(try text(map, CellName(row: limit.firstRow, column: limit.firstColumn).text) == "6")
  }

  @Test(
    "the points of a cell stand in the smallest square that holds them",
    arguments: [(1, 1), (2, 2), (4, 2), (5, 3), (9, 3), (10, 4), (200, 15)])
  func side(risks: Int, side: Int) throws {
    let yaml = (1...risks).map { "  - {id: R\($0), event: ก, inherent: {likelihood: 1, impact: 1}}" }
    let map = try #require(try Self.sheets(yaml.joined(separator: "\n")).first { $0.name == "แผนที่ความเสี่ยง" })
    let area = try #require(map.life.names.first { $0.name == "Map_Side" }?.cells)
    #expect(try text(map, CellName(row: area.firstRow, column: area.firstColumn).text) == "\(side)")
  }

  @Test("no risks, no sheets")
  func none() throws {
    #expect(try Self.sheets("    []").isEmpty)
  }
}
