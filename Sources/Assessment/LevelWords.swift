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
    let words = levels.map(\.word)
    reading.report(
      "MATRIX-UNKNOWN-LEVEL", at: tree.mark(at: below), below: below,
      ["found": word, "nearest": nearest(to: word, in: words) ?? "", "choices": words.joined(separator: ", ")])
    return nil
  }

  /// The ranks of a painted grid of `rows` × `columns`; nil after reporting what is wrong with it.
  func ranks(
    _ grid: [[String?]], rows: Int, columns: Int, _ tree: Tree, _ reading: Reading
  ) -> [[Int?]]? {
    guard grid.count == rows else {
      reading.report(
        "MATRIX-GRID-ROWS", at: tree.mark, ["found": String(grid.count), "expected": String(rows)])
      return nil
    }
    var isWhole = true
    var ranks: [[Int?]] = []
    for (index, row) in grid.enumerated() {
      guard row.count == columns else {
        reading.report(
          "MATRIX-GRID-COLUMNS", at: tree.mark(at: .top[index]), below: .top[index],
          ["found": String(row.count), "expected": String(columns)])
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
