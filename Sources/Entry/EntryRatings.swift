import Assessment
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
  /// What a cell of a matrix says that has no level.
  let noLevel: String
  /// The rows of a matrix on the sheet of lists: one is always empty.
  let step: Int

  init(keys: [String], matrices: [RiskMatrix?], current: Int, noLevel: String) {
    self.keys = keys
    self.matrices = matrices
    self.current = current
    self.noLevel = noLevel
    let lengths = matrices.map { matrix in
      matrix.map { max($0.likelihood.words.count, $0.impact.words.count, $0.levels.count) } ?? 0
    }
    step = max(1, lengths.max() ?? 0) + 1
  }

  var matrix: RiskMatrix? { matrices.indices.contains(current) ? matrices[current] : nil }

  /// How many scores the longest scale of an axis has.
  func longest(_ axis: RiskAxis) -> Int { matrices.reduce(1) { max($0, $1?.scale(axis).words.count ?? 0) } }

  // MARK: The sheet of lists

  static let block: Formula = "Entry_Block"
  static let grid: Formula = "Entry_Grid"
  private static let levels: Formula = "Entry_Levels"

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
    let width = longest(.likelihood), height = max(1, step * matrices.count)
    var columns = Array(
      repeating: Array(repeating: EntryLists.Entry.nothing, count: height), count: 6 + width)
    for (place, matrix) in matrices.enumerated() {
      guard let matrix else { continue }
      func put(_ column: Int, _ entries: [EntryLists.Entry]) {
        for (row, entry) in entries.enumerated() { columns[column][place * step + row] = entry }
      }
      for (column, axis) in RiskAxis.allCases.enumerated() {
        let scale = matrix.scale(axis)
        put(1 + column, scale.scores.map { .number($0) })
        put(3 + column, scale.scores.map { .text(scale.label(of: $0, digits: .arabic)) })
      }
      put(5, matrix.levels.map { .text($0.word) })
      for likelihood in matrix.likelihood.scores {
        put(5 + likelihood, matrix.impact.scores.map { .text(word(matrix, likelihood, $0)) })
      }
    }
    let keys = EntryLists.range(column: first - 1, rows: 0..<max(1, self.keys.count))
    let chosen: Formula = "IF(\(EntryWorkbook.matrixName)=\"\",\(text: self.keys.first ?? ""),\(EntryWorkbook.matrixName))"
    columns[0][0] = .formula("(IFERROR(MATCH(\(chosen),\(keys),0),0)-1)*\(step)", current * step)
    func name(_ name: Formula, _ column: Int, rows: Int = 1, columns: Int = 1) -> LiveName {
      LiveName(
        name.text,
        GridArea(firstRow: 0, firstColumn: first + column, lastRow: rows - 1, lastColumn: first + column + columns - 1))
    }
    let names = [
      name(Self.block, 0), name(RiskAxis.likelihood.scores, 1), name(RiskAxis.impact.scores, 2),
      name(RiskAxis.likelihood.labels, 3, rows: height), name(RiskAxis.impact.labels, 4, rows: height),
      name(Self.levels, 5), name(Self.grid, 6, rows: height, columns: width),
    ]
    return (columns, names)
  }

  // MARK: A rating

  func level(_ likelihood: Int?, _ impact: Int?) -> String {
    guard let matrix, let likelihood, let impact else { return "" }
    return matrix.cell(likelihood: likelihood, impact: impact) == nil ? "?" : word(matrix, likelihood, impact)
  }

  private func word(_ matrix: RiskMatrix, _ likelihood: Int, _ impact: Int) -> String {
    matrix.cell(likelihood: likelihood, impact: impact)?.level?.word ?? noLevel
  }

  /// The level of two cells' scores.
  func level(_ likelihood: Formula, _ impact: Formula) -> Formula {
    let found: Formula = "INDEX(\(Self.grid),\(Self.block)+\(impact),\(likelihood))"
    return """
      IF(OR(\(likelihood)="",\(impact)=""),"",IF(OR(\(Self.block)<0,\(impact)>\(step)),"?",\
      IFERROR(IF(\(found)="","?",\(found)),"?")))
      """
  }

  func meaning(_ likelihood: Int?, _ impact: Int?) -> String {
    guard let matrix else { return "" }
    func label(_ score: Int, _ scale: Scale) -> String {
      scale.word(of: score) == nil ? "?" : scale.label(of: score, digits: .arabic)
    }
    return (likelihood.map { label($0, matrix.likelihood) } ?? "") + (impact.map { " × " + label($0, matrix.impact) } ?? "")
  }

  /// What two cells' scores mean.
  func meaning(_ likelihood: Formula, _ impact: Formula) -> Formula {
    func label(_ score: Formula, _ axis: RiskAxis, before: Formula) -> Formula {
      let found: Formula = "INDEX(\(axis.labels),\(Self.block)+\(score))"
      return """
        IF(\(score)="","",\(before)IF(\(score)>\(step),"?",IFERROR(IF(\(found)="","?",\(found)),"?")))
        """
    }
    return "\(label(likelihood, .likelihood, before: ""))&\(label(impact, .impact, before: "\" × \"&"))"
  }

  /// What the scores of an axis mean, for whoever is to choose one.
  func help(_ axis: RiskAxis) -> String {
    guard let scale = matrix?.scale(axis) else { return "" }
    return scale.scores.map { scale.label(of: $0, digits: .arabic) }.joined(separator: "\n")
  }

  /// The colours of the levels over cells that hold their words.
  ///
  /// - Parameter word: The cell of the area's first that holds a level's word.
  func colours(_ area: GridArea, word: CellName) -> [LiveCondition] {
    struct Look: Hashable { var word: String, fill, ink: Colour }
    var looks: [Look] = [], places: [Look: [Int]] = [:], all: [String: Set<Look>] = [:]
    for (place, matrix) in matrices.enumerated() {
      for level in matrix?.levels ?? [] {
        let look = Look(word: level.word, fill: level.fill, ink: level.ink)
        if places[look] == nil { looks.append(look) }
        places[look, default: []].append(place)
        all[level.word, default: []].insert(look)
      }
    }
    return looks.map { look in
      let isWord: Formula = "\(word)=\(text: look.word)"
      let isOnly = all[look.word]?.count == 1
      let blocks = (places[look] ?? []).map { "\(Self.block)=\($0 * step)" as Formula }
      return LiveCondition(
        area: area, formula: isOnly ? isWord : "AND(\(isWord),OR(\(.joined(blocks, by: ","))))", fill: look.fill, ink: look.ink)
    }
  }
}

extension RiskAxis {
  fileprivate var scores: Formula { self == .likelihood ? "Entry_Scores_L" : "Entry_Scores_I" }
  /// What its scores mean.
  var labels: Formula { self == .likelihood ? "Entry_Labels_L" : "Entry_Labels_I" }
}
