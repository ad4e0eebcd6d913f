import Assessment
import Definitions
import Records
import Sheets
import ThaiText

/// What the ratings of the register look up: every matrix that may be chosen, one below the other on the sheet of lists.
struct EntryRatings {
  /// As a dossier names them.
  let keys: [String]
  /// nil for one that cannot be used.
  let matrices: [RiskMatrix?]
  /// The dossier's own.
  let current: Int
  /// What stands for the level of a cell that has none, and of scores that the matrix does not have.
  let noLevel, outside: String
  /// Whether the matrix stands on a sheet of its own, where it may be changed: then the lists look at that sheet.
  let looksAtSheet: Bool
  /// What each matrix calls the axes.
  private let axisNames: [RiskAxis: [String]]
  /// The digits in which scores stand before what they mean: those of that sheet.
  let digits: DigitStyle
  /// The rows of a matrix on the sheet of lists: one is always empty.
  let step: Int
  /// The rows of its risk scores there.
  private let scoreStep: Int
  private let looks: [Look]

  /// How the word of a level looks.
  private struct Look {
    let word: String
    let fill, ink: Colour
    /// The matrices in which it looks so.
    var places: [Int]
    /// Whether it looks otherwise in none.
    var isOnly = true
  }

  init(
    keys: [String], matrices: [RiskMatrix?], current: Int, wording: Wording, looksAtSheet: Bool = false,
    digits: DigitStyle = .arabic
  ) {
    let axes = RiskAxis.allCases.map { axis in (axis, matrices.map { wording.name(of: axis, in: $0) }) }
    axisNames = Dictionary(uniqueKeysWithValues: axes)
    self.keys = keys
    self.matrices = matrices
    self.current = current
    (noLevel, outside) = (wording("matrix.noLevel"), wording("live.outside"))
    self.looksAtSheet = looksAtSheet
    self.digits = digits
    let lengths = matrices.map { matrix in
      matrix.map { max($0.likelihood.words.count, $0.impact.words.count, $0.levels.count) } ?? 0
    }
    step = max(1, lengths.max() ?? 0) + 1
    scoreStep = (matrices.compactMap { $0?.products.last }.max() ?? 0) + 1
    looks = Self.looks(of: matrices)
  }

  private static func looks(of matrices: [RiskMatrix?]) -> [Look] {
    var looks: [Look] = []
    for (place, matrix) in matrices.enumerated() {
      for level in matrix?.levels ?? [] {
        let same = looks.indices.filter { looks[$0].word == level.word }
        if let known = same.first(where: { looks[$0].fill == level.fill && looks[$0].ink == level.ink }) {
          looks[known].places.append(place)
        } else {
          for other in same { looks[other].isOnly = false }
          looks.append(Look(word: level.word, fill: level.fill, ink: level.ink, places: [place], isOnly: same.isEmpty))
        }
      }
    }
    return looks
  }

  var matrix: RiskMatrix? { matrices.indices.contains(current) ? matrices[current] : nil }

  /// How many scores the longest scale of an axis has.
  func longest(_ axis: RiskAxis) -> Int { matrices.reduce(1) { max($0, $1?.scale(axis).words.count ?? 0) } }

  /// What the dossier's matrix calls an axis.
  func name(_ axis: RiskAxis) -> String { axisNames[axis].flatMap { $0.indices.contains(current) ? $0[current] : nil } ?? "" }

  /// What the matrix that is chosen calls an axis; empty where there is none.
  func nameFormula(_ axis: RiskAxis) -> Formula { "IFERROR(INDEX(\(axis.names),\(Self.block)+1)&\"\",\"\")" }

  // MARK: The sheet of lists

  static let block: Formula = "Entry_Block"
  static let grid: Formula = "Entry_Grid"
  private static let levels: Formula = "Entry_Levels"
  private static let products: Formula = "Entry_Products"
  /// What stands for the level of scores that the matrix does not have.
  private static let none: Formula = "Entry_NoCell"

  /// The words of the levels of the matrix that is chosen.
  var levelWords: Formula { list(Self.levels, count: "COUNTA") }

  /// The scores of an axis of the matrix that is chosen.
  func scores(_ axis: RiskAxis) -> Formula { list(axis.scores, count: "COUNT") }

  private func list(_ first: Formula, count: Formula) -> Formula {
    let block: Formula = "OFFSET(\(first),MAX(0,\(Self.block)),0,\(step),1)"
    return "OFFSET(\(first),MAX(0,\(Self.block)),0,MAX(1,\(count)(\(block))),1)"
  }

  /// Columns of the sheet of lists, from the one at a place on, with the names by which they are called.
  func columns(at first: Int) -> (columns: [[EntryLists.Entry]], names: [LiveName]) {
    let width = longest(.likelihood), height = max(2, step * matrices.count), products = max(1, scoreStep * matrices.count)
    var columns = Array(
      repeating: Array(repeating: EntryLists.Entry.nothing, count: height), count: 6 + width)
    columns.append(Array(repeating: .nothing, count: products))
    let named = columns.count
    columns += RiskAxis.allCases.map { _ in Array(repeating: EntryLists.Entry.nothing, count: height) }
    for (column, axis) in RiskAxis.allCases.enumerated() {
      for (place, name) in (axisNames[axis] ?? []).enumerated() { columns[named + column][place * step] = .text(name) }
    }
    for (place, matrix) in matrices.enumerated() {
      guard let matrix else { continue }
      func put(_ column: Int, _ entries: [EntryLists.Entry], step: Int? = nil) {
        for (row, entry) in entries.enumerated() { columns[column][place * (step ?? self.step) + row] = entry }
      }
      for (column, axis) in RiskAxis.allCases.enumerated() {
        let scale = matrix.scale(axis)
        put(1 + column, scale.scores.map { .number($0) })
        put(3 + column, scale.scores.map { entry(scale.label(of: $0, digits: digits), "INDEX(\(axis.sheetLabels),\($0))&\"\"") })
      }
      put(5, matrix.levels.map { entry($0.word, "INDEX(Level_Words,\($0.rank + 1))&\"\"") })
      for likelihood in matrix.likelihood.scores {
        put(
          5 + likelihood,
          matrix.impact.scores.map { impact in
            let found: Formula = "INDEX(Matrix_Grid,ROWS(Matrix_Grid)+1-\(impact),\(likelihood))"
            return entry(word(matrix, likelihood, impact), "IF(\(found)=\"\",\(text: noLevel),\(found))")
          })
      }
      put(6 + width, (1..<scoreStep).map { .text(level(ofScore: $0, matrix)) }, step: scoreStep)
    }
    let keys = EntryLists.range(column: first - 1, rows: 0..<max(1, self.keys.count))
    let chosen: Formula = "IF(\(EntryWorkbook.matrixName)=\"\",\(text: self.keys.first ?? ""),\(EntryWorkbook.matrixName))"
    columns[0][0] =
      looksAtSheet ? .number(0) : .number(current * step, "(IFERROR(MATCH(\(chosen),\(keys),0),-999)-1)*\(step)")
    columns[0][1] = .text(outside)
    func name(_ name: Formula, _ column: Int, rows: Int = 1, columns: Int = 1) -> LiveName {
      LiveName(
        name.text,
        GridArea(firstRow: 0, firstColumn: first + column, lastRow: rows - 1, lastColumn: first + column + columns - 1))
    }
    let names = [
      name(Self.block, 0),
      LiveName(Self.none.text, GridArea(firstRow: 1, firstColumn: first, lastRow: 1, lastColumn: first)), name(RiskAxis.likelihood.scores, 1), name(RiskAxis.impact.scores, 2),
      name(RiskAxis.likelihood.labels, 3, rows: height), name(RiskAxis.impact.labels, 4, rows: height),
      name(Self.levels, 5), name(Self.grid, 6, rows: height, columns: width), name(Self.products, 6 + width, rows: products),
    ] + RiskAxis.allCases.enumerated().map { name($1.names, named + $0, rows: height) }
    return (columns, names)
  }

  /// What the lists hold of the matrix: as it is, or looked up on its sheet.
  private func entry(_ text: String, _ formula: Formula) -> EntryLists.Entry {
    looksAtSheet ? .text(text, formula) : .text(text)
  }

  // MARK: A rating

  /// The level of what a rating's cells hold: that of likelihood and impact, else of the risk score, else its word as it stands.
  func level(_ likelihood: Int?, _ impact: Int?, score: Int?, word: String) -> String {
    guard let matrix else { return "" }
    guard let likelihood, let impact else { return score.map { level(ofScore: $0, matrix) } ?? word }
    return matrix.cell(likelihood: likelihood, impact: impact) == nil ? outside : self.word(matrix, likelihood, impact)
  }

  func word(_ matrix: RiskMatrix, _ likelihood: Int, _ impact: Int) -> String {
    matrix.cell(likelihood: likelihood, impact: impact)?.level?.word ?? noLevel
  }

  private func level(ofScore score: Int, _ matrix: RiskMatrix) -> String {
    matrix.hasProduct(score) ? matrix.level(ofScore: score)?.word ?? noLevel : outside
  }

  /// The level of a rating's cells, by a name; in steps, as a name's formula is short.
  func level(_ likelihood: Formula, _ impact: Formula, score: Formula, word: Formula, as name: Formula) -> [LiveName] {
    let found: Formula = "\(name)f", cell: Formula = "\(name)c", scored: Formula = "\(name)s", product: Formula = "\(name)p"
    return [
      LiveName(found, "INDEX(\(Self.grid),\(Self.block)+\(impact),\(likelihood))"),
      LiveName(cell, "IF(\(impact)>\(step),\(Self.none),IFERROR(IF(\(found)=\"\",\(Self.none),\(found)),\(Self.none)))"),
      LiveName(scored, "INDEX(\(Self.products),\(Self.block)/\(step)*\(scoreStep)+\(score))"),
      LiveName(product, "IF(OR(\(score)<1,\(score)>=\(scoreStep)),\(Self.none),IFERROR(\(scored),\(Self.none)))"),
      LiveName(name, "IF(OR(\(likelihood)=\"\",\(impact)=\"\"),IF(\(score)=\"\",\(word)&\"\",\(product)),\(cell))"),
    ]
  }

  func score(_ likelihood: Int?, _ impact: Int?, score: Int?) -> Int? {
    guard let likelihood, let impact else { return score }
    return matrix?.cell(likelihood: likelihood, impact: impact) == nil ? nil : likelihood * impact
  }

  /// The risk score of a rating's cells, of which one holds the level, by a name.
  func score(_ likelihood: Formula, _ impact: Formula, score: Formula, level: Formula, as name: Formula) -> LiveName {
    LiveName(
      name,
      """
      IF(OR(\(likelihood)="",\(impact)=""),IF(\(score)="","",\(score)),\
      IF(\(level)=\(Self.none),"",IFERROR(\(likelihood)*\(impact),"")))
      """)
  }

  func meaning(_ likelihood: Int?, _ impact: Int?) -> String {
    guard let matrix else { return "" }
    func label(_ score: Int, _ scale: Scale) -> String {
      scale.word(of: score) == nil ? "?" : scale.label(of: score, digits: digits)
    }
    return (likelihood.map { label($0, matrix.likelihood) } ?? "") + (impact.map { " × " + label($0, matrix.impact) } ?? "")
  }

  /// What two cells' scores mean, by a name.
  func meaning(_ likelihood: Formula, _ impact: Formula, as name: Formula) -> [LiveName] {
    func label(_ score: Formula, _ axis: RiskAxis, before: Formula, as name: Formula) -> [LiveName] {
      let found: Formula = "\(name)f"
      return [
        LiveName(found, "INDEX(\(axis.labels),\(Self.block)+\(score))"),
        LiveName(
          name, "IF(\(score)=\"\",\"\",\(before)IF(\(score)>\(step),\"?\",IFERROR(IF(\(found)=\"\",\"?\",\(found)),\"?\")))"),
      ]
    }
    let parts: [Formula] = ["\(name)l", "\(name)i"]
    return label(likelihood, .likelihood, before: "", as: parts[0]) + label(impact, .impact, before: "\" × \"&", as: parts[1])
      + [LiveName(name, .joined(parts, by: "&"))]
  }

  /// What the scores of an axis mean, for whoever is to choose one, beside the matrix by which they do: another one may be chosen later.
  func help(_ axis: RiskAxis) -> String {
    guard let matrix else { return "" }
    let scale = matrix.scale(axis)
    return ([matrix.key + ":"] + scale.scores.map { scale.label(of: $0, digits: digits) }).joined(separator: "\n")
  }

  /// The colours of the levels over cells that hold their words.
  ///
  /// - Parameter word: The cell of the area's first that holds a level's word.
  func colours(_ area: GridArea, word: CellName) -> [LiveCondition] {
    let none = [outside, noLevel].map {
      LiveCondition(area: area, formula: "\(word)=\(text: $0)", fill: Colour(rgb: 0xD9D9D9), ink: .black)
    }
    return looks.map { look in
      let isWord: Formula = "\(word)=\(text: look.word)"
      let blocks = look.places.map { "\(Self.block)=\($0 * step)" as Formula }
      return LiveCondition(
        area: area, formula: look.isOnly ? isWord : "AND(\(isWord),OR(\(.joined(blocks, by: ","))))", fill: look.fill, ink: look.ink)
    } + none
  }
}

extension RiskAxis {
  fileprivate var scores: Formula { self == .likelihood ? "Entry_Scores_L" : "Entry_Scores_I" }
  /// The same on the sheet of the matrix.
  fileprivate var sheetLabels: Formula { self == .likelihood ? "Likelihood_Labels" : "Impact_Labels" }
  /// What it is called.
  fileprivate var names: Formula { self == .likelihood ? "Entry_Axis_L" : "Entry_Axis_I" }
  /// What its scores mean.
  var labels: Formula { self == .likelihood ? "Entry_Labels_L" : "Entry_Labels_I" }
}
