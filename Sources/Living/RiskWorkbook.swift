import Assessment
import Definitions
import Forms
import Foundation
import Records
import Sheets
import ThaiText

extension Library {
  /// The sheets on which a dossier's register lives in Excel: how to read it, the matrix, the map of risks before and
  /// after controls, the register, its measures, what is above the appetite, counts with charts. They stand in the
  /// workbook in this order, and their formulas look at the matrix's sheet only.
  ///
  /// None where the dossier has no risks, or names a matrix that there is not.
  ///
  /// - Parameter templates: Prints wording with the dossier's digits.
  package func riskSheets(
    of dossier: Dossier, _ rated: RatedRegister, _ templates: TemplatePrinter
  ) -> [LiveSheet] {
    guard let matrix = rated.matrix, !rated.risks.isEmpty else { return [] }
    let book = RiskWorkbook(
      dossier: dossier, rated: rated, matrix: matrix, house: house, wording: wording(.th), templates: templates)
    return [
      book.guideSheet, book.matrixSheet, book.mapSheet, book.registerSheet, book.measureSheet, book.aboveSheet,
      book.countSheet,
    ]
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
  /// What the formulas of each risk come to.
  let rows: [RiskWorkbookRow]
  /// How many ids a cell of the map shows.
  let limit: Int
  /// What a drop-down of each axis may come to hold at most.
  let longestLikelihood, longestImpact: String
  /// How many points stand beside each other in a cell of the chart.
  let crowd: Int

  init(
    dossier: Dossier, rated: RatedRegister, matrix: RiskMatrix, house: HouseStyle, wording: Wording,
    templates: TemplatePrinter
  ) {
    self.dossier = dossier
    self.matrix = matrix
    self.rated = rated
    self.house = house
    self.wording = wording
    self.templates = templates
    limit = Self.mapLimit(rated.register, matrix)
    longestLikelihood = Self.longestLabel(of: matrix.likelihood, templates.digits)
    longestImpact = Self.longestLabel(of: matrix.impact, templates.digits)
    rows = RiskWorkbookRow.rows(
      rated.risks, matrix: matrix,
      words: RiskWorkbookRow.Words(
        outside: wording("live.outside"), noLevel: wording("matrix.noLevel"), digits: templates.digits, limit: limit),
      written: templates.written)
    let most = rows.reduce(1) { max($0, $1.before.ordinal, $1.after.ordinal) }
    crowd = (1...most).first { $0 * $0 >= most } ?? 1
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

  /// A working paper: narrower margins than an official form, so that more of the register is seen.
  var page: Page {
    Page(
      orientation: .landscape, margins: .init(left: 1.5, right: 1.5, top: 1.8, bottom: 1.6), typeface: house.typeface.key,
      size: 14, digits: digits, footer: dossier.notice.map(written) ?? "",
      pageCounter: house.pageCounter.digits(digits))
  }

  /// The lines at the head of a sheet: what it is, whose and of which year.
  func head(_ key: String, columns: Int) -> [LiveRow] {
    let period = say(
      "live.period",
      [
        "agency": dossier.agency.name, "kind": wording("yearKind." + dossier.year.kind.rawValue),
        "year": String(dossier.year.buddhistYear), "assessed": rated.register.assessed.map(day) ?? "",
      ])
    return [
      LiveRow([LiveCell(0, .text(say(key + "title")), look: .title, columnSpan: columns)]),
      LiveRow([LiveCell(0, .text(period), look: .subtitle, columnSpan: columns)]),
    ]
  }

  /// The colours of the levels over an area: the words that a formula finds in its cells decide.
  func levelColours(_ area: GridArea, word: CellName) -> [LiveCondition] {
    matrix.levels.map { level in
      LiveCondition(
        area: area, formula: "\(word)=INDEX(Level_Words,\(level.rank + 1))", fill: level.fill, ink: level.ink)
    } + [
      LiveCondition(area: area, formula: "\(word)=Word_Outside", fill: .outside, ink: .black),
      LiveCondition(area: area, formula: "\(word)=Word_NoLevel", fill: .outside, ink: .black),
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
