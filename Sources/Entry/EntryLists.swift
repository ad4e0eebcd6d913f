import Assessment
import Definitions
import Records
import Sheets
import ThaiText

/// What may be chosen in the cells of the entry workbook, on a sheet that nobody sees: a column for each list.
struct EntryLists {
  private(set) var columns: [[String]] = []
  private var places: [[String]: Int] = [:]
  let matrix: RiskMatrix?
  let matrixKeys: [String]

  init(matrix: RiskMatrix?, matrixKeys: [String]) {
    self.matrix = matrix
    self.matrixKeys = matrixKeys
  }

  /// The cells of a list, which is written where it is not there yet.
  mutating func list(_ values: [String]) -> Formula {
    let place = places[values] ?? columns.count
    if place == columns.count {
      columns.append(values)
      places[values] = place
    }
    return Self.range(column: place, rows: 0..<max(values.count, 1))
  }

  private static func range(column: Int, rows: Range<Int>, columns: Int = 1) -> Formula {
    let first = CellName(row: rows.lowerBound, column: column).fixed
    let last = CellName(row: rows.upperBound - 1, column: column + columns - 1).fixed
    return "sujarit_lists!\(CellRange(first, last))"
  }

  /// What a rating's cells look up.
  struct Matrix {
    /// The words of the levels, by impact and likelihood, and what the scores mean.
    var levels, likelihood, impact, key: Formula
    /// The scores.
    var likelihoods, impacts: Formula
  }

  mutating func matrixLists() -> Matrix? {
    guard let matrix else { return nil }
    func label(_ scale: Scale) -> [String] { scale.scores.map { scale.label(of: $0, digits: .arabic) } }
    let likelihood = list(label(matrix.likelihood)), impact = list(label(matrix.impact)), key = list([matrix.key])
    let likelihoods = list(matrix.likelihood.scores.map(String.init)), impacts = list(matrix.impact.scores.map(String.init))
    let first = columns.count
    for likelihood in matrix.likelihood.scores {
      columns.append(
        matrix.impact.scores.map { matrix.cell(likelihood: likelihood, impact: $0)?.level?.word ?? "" })
    }
    let levels = Self.range(column: first, rows: 0..<matrix.impact.words.count, columns: matrix.likelihood.words.count)
    return Matrix(
      levels: levels, likelihood: likelihood, impact: impact, key: key, likelihoods: likelihoods, impacts: impacts)
  }

  /// The sheet of all lists that were asked for.
  func sheet(_ page: Page) -> LiveSheet {
    let height = columns.map(\.count).max() ?? 0
    var sheet = LiveSheet(
      name: EntryNotes.lists, title: EntryNotes.lists, page: page,
      columns: (0..<max(columns.count, 1)).map { _ in LiveColumn(4) },
      rows: (0..<max(height, 1)).map { row in
        LiveRow(
          columns.enumerated().compactMap { column, values in
            guard values.indices.contains(row) else { return nil }
            // Scores are numbers, as they are in the cells where they are chosen.
            guard let number = Int(values[row]) else { return LiveCell(column, .text(values[row]), look: LiveLook(format: .typed)) }
            return LiveCell(column, .number(Number(.init(number), .integer)), look: LiveLook(format: .integer))
          }, growsWithText: true)
      })
    sheet.life.isHidden = true
    sheet.life.isProtected = true
    return sheet
  }
}
