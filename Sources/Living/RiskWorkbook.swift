import Assessment
import Definitions
import Entry
import Forms
import Foundation
import Records
import Sheets
import ThaiText

extension Library {
  /// The folder of the forms that are printed behind the living sheets, in one workbook with them.
  package static let riskForms = "risk/"

  /// The sheets on which a dossier's register lives in Excel: how to read it, the matrix, the map of risks before and
  /// after controls, the register with its controls and measures, which are the entry workbook's, what is above the appetite,
  /// counts with charts, and those that nobody sees. They stand in the workbook in this order, and their formulas look at the
  /// register's and the matrix's sheets only.
  ///
  /// None where the dossier has no risks, or names a matrix that there is not.
  ///
  /// - Parameters:
  ///   - templates: Prints wording with the dossier's digits.
  ///   - forms: The tabs of the printed forms that stand behind them.
  /// - Throws: `Problems` where `forms/entry-sheets.yaml` cannot be used.
  package func riskSheets(
    of dossier: Dossier, _ rated: RatedRegister, _ templates: TemplatePrinter, forms: [String] = []
  ) throws(Problems) -> [LiveSheet] {
    guard let matrix = rated.matrix, !rated.risks.isEmpty else { return [] }
    return try RiskWorkbook(dossier, rated, matrix, self, templates, forms: forms).sheets
  }
}

/// What the living sheets of a register are made from, and how they look.
struct RiskWorkbook {
  let dossier: Dossier
  let matrix: RiskMatrix
  let rated: RatedRegister
  let house: HouseStyle
  let wording: Wording
  let templates: TemplatePrinter
  /// The sheets to fill in.
  let entry: RegisterEntry
  /// What the formulas of each risk come to.
  let rows: [RiskWorkbookRow]
  /// How many ids a cell of the map shows.
  let limit: Int
  /// How many points stand beside each other in a cell of the chart.
  let crowd: Int
  /// The tabs of the printed forms that stand behind the sheets.
  let forms: [String]

  /// - Throws: `Problems` where `forms/entry-sheets.yaml` cannot be used.
  init(
    _ dossier: Dossier, _ rated: RatedRegister, _ matrix: RiskMatrix, _ library: Library, _ templates: TemplatePrinter,
    forms: [String]
  ) throws(Problems) {
    self.dossier = dossier
    self.forms = forms
    self.matrix = matrix
    self.rated = rated
    house = library.house
    wording = library.wording(.th)
    self.templates = templates
    limit = Self.mapLimit(rated.register, matrix)
    let words = RiskWorkbookRow.Words(noLevel: wording("matrix.noLevel"), outside: wording("live.outside"))
    let head = RiskWorkbookHead(dossier, rated.register, wording, templates.digits)
    entry = try RegisterEntry(
      dossier, matrix, library, page: head.page(library.house, templates), tabs: Self.tabs(wording)
    ) { head.rows(Self.words[$0] ?? "", columns: $1, isFilledIn: true) }
    rows = RiskWorkbookRow.rows(
      rated.risks, entry.risks, matrix: matrix, words: words, limit: limit, units: dossier.units)
    let most = rows.reduce(1) { max($0, $1.before.ordinal, $1.after.ordinal) }
    crowd = (1...most).first { $0 * $0 >= most } ?? 1
  }

  /// What the words for the sheets to fill in begin with, by their keys.
  private static let words = [
    "risks": "live.register.", "controls": "live.controls.", "measures": "live.measures.", "reports": "live.reports.",
  ]

  /// What the entry workbook's sheets are called here that are called otherwise there.
  static func tabs(_ wording: Wording) -> [String: String] { ["risks": wording("live.register.tab")] }

  /// All sheets, those that nobody sees last.
  var sheets: [LiveSheet] {
    let levels = Dictionary(rows.map { ($0.id, $0.now.word) }, uniquingKeysWith: { first, _ in first })
    let events = Dictionary(rows.map { ($0.id, event(of: $0)) }, uniquingKeysWith: { first, _ in first })
    let filled = entry.sheets(
      ofRisk: [
        (say("live.event"), "Register_Events", events, false), (say("live.level.now"), "Register_LevelsNow", levels, true),
      ], stamp: stamp)
    let measures = measures
    let seen =
      [("live.matrix.", matrixSheet), ("live.map.", mapSheet)] + filled.seen.map { (Self.words[$0.key] ?? "", $0.sheet) }
      + [("live.above.", aboveSheet(measures)), ("live.counts.", countSheet)]
    return [guideSheet(tabs(seen))] + seen.map(\.1) + filled.hidden + [helperSheet(measures)]
  }

  /// The tabs that are seen, with what each is about; those of the forms in one line.
  ///
  /// - Parameter sheets: What the words for them begin with, and the sheets.
  private func tabs(_ sheets: [(String, LiveSheet)]) -> [(name: String, about: String)] {
    let living = sheets.filter { !$0.1.life.isHidden }.map { words, sheet in (name: sheet.name, about: say(words + "about")) }
    guard !forms.isEmpty else { return living }
    return living + [(name: say("live.forms"), about: wording("live.forms.about", ["tabs": forms.joined(separator: " · ")]))]
  }

  var digits: DigitStyle { templates.digits }
  var columns: Int { matrix.likelihood.words.count }
  var scores: Int { matrix.impact.words.count }

  /// How many ids a cell of the map holds.
  private static func mapLimit(_ register: RiskRegister, _ matrix: RiskMatrix) -> Int {
    let longest = register.risks.reduce(1) { max($0, displayWidth(of: $1.id)) }
    // A character of the map's size is about 0.2 cm wide; two more part the ids.
    let share = mapCell(matrix) / (0.2 * Double(longest + 2))
    return max(1, share < 1 ? Int(Double(mapLines(matrix)) * share) : mapLines(matrix) * Int(share))
  }

  /// The lines of ids in a cell of the map: fewer in a map of many rows, which stands on one page too.
  static func mapLines(_ matrix: RiskMatrix) -> Int { matrix.impact.words.count <= 6 ? 3 : 2 }

  /// The width of a cell of the map, in centimetres.
  static func mapCell(_ matrix: RiskMatrix) -> Double { matrix.likelihood.words.count <= 6 ? 2.9 : 2.3 }

  // MARK: Words

  func say(_ key: String, _ arguments: [String: String] = [:]) -> String {
    wording(key, arguments).digits(digits, sparingLatin: true)
  }

  func written(_ text: String) -> String { templates.written(text) }

  func day(_ day: Day) -> String { day.formatted("{d} {mmm} {yyyy}", digits: digits) }

  var likelihoodName: String { wording.likelihoodName(of: matrix) }
  var impactName: String { wording.impactName(of: matrix) }

  var matrixName: String { "\(matrix.key): " + wording.name(matrix.name).digits(digits, sparingLatin: true) }

  // MARK: Sheets

  private var heading: RiskWorkbookHead { RiskWorkbookHead(dossier, rated.register, wording, digits) }

  var page: Page { heading.page(house, templates) }

  func head(_ key: String, columns: Int) -> [LiveRow] { heading.rows(key, columns: columns) }

  /// The colours of the levels over an area: the words that a formula finds in its cells decide.
  ///
  /// - Parameter beyond: When a cell is marked as beyond the accepted score; nil where none is.
  func levelColours(_ area: GridArea, word: CellName, beyond: Formula? = nil) -> [LiveCondition] {
    levelColours(area, word: "\(word)" as Formula, beyond: beyond)
  }

  func levelColours(_ area: GridArea, word: Formula, beyond: Formula? = nil) -> [LiveCondition] {
    let colours = matrix.levels.map { level in
      LiveCondition(
        area: area, formula: "\(word)=INDEX(Level_Words,\(level.rank + 1))", fill: level.fill, ink: level.ink)
    }
    // Of conditions that hold, programs take the first: it must have all that a cell is to look like.
    let marked = beyond.map { beyond in
      colours.map {
        LiveCondition(area: area, formula: "AND(\($0.formula),\(beyond))", fill: $0.fill, ink: $0.ink, mark: Self.beyondMark)
      }
    }
    return (marked ?? []) + colours + [
      LiveCondition(area: area, formula: "\(word)=\(text: wording("live.outside"))", fill: .outside, ink: .black),
      LiveCondition(area: area, formula: "\(word)=\(text: wording("matrix.noLevel"))", fill: .outside, ink: .black),
    ]
  }
}

extension Colour {
  /// What has no level.
  static let outside = Colour(rgb: 0xD9D9D9)
  /// Headings of tables.
  static let heading = Colour(rgb: 0xE7E6E6)
  /// What an auditor may change.
  static let input = Colour(rgb: 0xEAF2FB)
}

extension LiveLook {
  static let title = LiveLook(alignment: .center, isBold: true, size: 18)
  static let subtitle = LiveLook(alignment: .center)
  static let section = LiveLook(isBold: true, size: 16)
  static let text = LiveLook()
  static let heading = LiveLook(
    alignment: .center, isMiddle: true, isBold: true, fill: .heading, edges: .all)
  static let body = LiveLook(edges: .all)
  static let centre = LiveLook(alignment: .center, edges: .all)
  static let number = LiveLook(alignment: .center, edges: .all, format: .integer)
  static let count = LiveLook(alignment: .center, edges: .all, format: .integer)
  static let level = LiveLook(alignment: .center, isBold: true, edges: .all)
  static let input = LiveLook(alignment: .center, fill: .input, edges: .all)
  static let inputNumber = LiveLook(alignment: .center, fill: .input, edges: .all, format: .integer)
  static let inputText = LiveLook(fill: .input, edges: .all)
}

extension Value {
  /// A whole number.
  static func whole(_ number: Int) -> Value { .number(Number(Decimal(number), .integer)) }
  /// A number that only other cells and charts read.
  static func point(_ number: Double) -> Value {
    // To make a Decimal of a Double takes about a hundred times as long as of an Int.
    .number(Number(Int(exactly: number).map { Decimal($0) } ?? Decimal(number), .integer))
  }
  /// A whole number, or the empty text that a formula comes to where there is none.
  static func whole(_ number: Int?) -> Value { number.map { .whole($0) } ?? .text("") }
}
