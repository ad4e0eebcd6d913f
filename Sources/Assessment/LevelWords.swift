import Records
import ThaiText

/// The levels that words in a matrix's file may name.
struct LevelWords {
  let levels: [Level]

  /// The level of a word, spacing and digits aside; nil after reporting that there is none, with the nearest.
  ///
  /// - Parameters:
  ///   - tree: The value within which the word stands.
  ///   - below: The way from there to the word.
  func level(_ word: String, _ tree: Tree, below: FieldPath, _ reading: Reading) -> Level? {
    let key = tolerantKey(word)
    if let level = levels.first(where: { tolerantKey($0.word) == key }) { return level }
    reportUnknown(word, tree, below: below, reading)
    return nil
  }

  /// Reports that a word is no level, with the nearest.
  func reportUnknown(_ word: String, _ tree: Tree, below: FieldPath, _ reading: Reading) {
    let words = levels.map(\.word)
    let near = nearest(to: word, in: words).map(Verbatim.init)
    reading.report(
      MatrixProblem.unknownLevel(Verbatim(word), near, words.map(Verbatim.init)), at: tree.mark(at: below),
      below: below)
  }

  /// The ranks of a painted grid of `rows` × `columns`; nil after reporting what is wrong with it.
  func ranks(
    _ grid: [[String?]], rows: Int, columns: Int, _ tree: Tree, _ reading: Reading
  ) -> [[Int?]]? {
    guard grid.count == rows else {
      reading.report(MatrixProblem.gridRows(grid.count, rows), at: tree.mark)
      return nil
    }
    var isWhole = true
    var ranks: [[Int?]] = []
    for (index, row) in grid.enumerated() {
      guard row.count == columns else {
        reading.report(
          MatrixProblem.gridColumns(row.count, columns), at: tree.mark(at: .top[index]), below: .top[index])
        isWhole = false
        continue
      }
      ranks.append(
        row.enumerated().map { column, word in
          guard let word else { return nil }
          let level = level(word, tree, below: .top[index][column], reading)
          if level == nil { isWhole = false }
          return level?.rank
        })
    }
    return isWhole ? ranks : nil
  }
}
