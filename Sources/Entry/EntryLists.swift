import Sheets

/// What may be chosen in the cells of the entry workbook, on a sheet that nobody sees: a column for each list.
struct EntryLists {
  enum Entry {
    /// With the formula that comes to it, where it is reckoned.
    case text(String, Formula? = nil)
    case number(Int, Formula? = nil)
    case nothing
  }

  private var columns: [[Entry]] = []
  private var places: [[String]: Int] = [:]
  private var names: [LiveName] = []

  /// - Parameter ratings: They stand first, so that formulas know where.
  init(_ ratings: EntryRatings) {
    columns.append(ratings.keys.map { .text($0) })
    places[ratings.keys] = 0
    let (blocks, names) = ratings.columns(at: 1)
    columns += blocks
    self.names = names
  }

  /// The cells of a list, which is written where it is not there yet.
  mutating func list(_ values: [String]) -> Formula {
    let place = places[values] ?? columns.count
    if place == columns.count {
      columns.append(values.map { .text($0) })
      places[values] = place
    }
    return Self.range(column: place, rows: 0..<max(values.count, 1))
  }

  static func range(column: Int, rows: Range<Int>) -> Formula {
    let first = CellName(row: rows.lowerBound, column: column).fixed
    let last = CellName(row: rows.upperBound - 1, column: column).fixed
    return "sujarit_lists!\(CellRange(first, last))"
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
            values.indices.contains(row) ? values[row].cell(column) : nil
          }, growsWithText: true)
      })
    sheet.life.names = names
    sheet.life.isHidden = true
    sheet.life.isProtected = true
    return sheet
  }
}

extension EntryLists.Entry {
  /// Scores are numbers, as they are in the cells where they are chosen.
  fileprivate func cell(_ column: Int) -> LiveCell? {
    switch self {
    case .text(let text, let formula):
      LiveCell(column, .text(text), formula: formula, look: LiveLook(format: formula == nil ? .typed : .text))
    case .number(let number, let formula):
      LiveCell(column, .number(Number(.init(number), .integer)), formula: formula, look: LiveLook(format: .integer))
    case .nothing: nil
    }
  }
}
