import Sheets
import ThaiText

/// Which columns a sheet of rows has, in which order, what they are called, and how wide they are.
extension EntryRowSheet {
  /// Which columns that reckon are folded away on a sheet that is printed: those of ratings without scores and, where many texts
  /// stand beside each other, what scores mean.
  static func emptiness(_ table: EntryTable, _ book: EntryWorkbook, _ rows: [EntryRows.Row]) -> (Column) -> Bool {
    guard book.print != nil else { return { _ in false } }
    let texts = table.columns.indices.count { place in
      if case .text = table.columns[place].shape { table.columns[place].isPrinted(place, rows) } else { false }
    }
    func isRated(_ rating: Rating) -> Bool { rows.contains { $0.score(rating, book.ratings) != nil } }
    return { column in
      switch column {
      case .score(let rating): !isRated(rating)
      case .meaning(let rating): texts > 7 || !isRated(rating)
      default: false
      }
    }
  }

  static func layout(_ table: EntryTable, _ book: EntryWorkbook, _ isHere: [Bool]) -> [Column] {
    var columns: [Column] = []
    for place in table.columns.indices where isHere[place] {
      columns.append(.entry(place))
      if let print = book.print, table.levels.count > 1, table.name(ofLevel: 0) == place {
        columns += print.ofRisk.indices.map(Column.risk)
      }
      guard book.ratings.matrix != nil, let rating = table.rating(of: place) else { continue }
      columns += [.score(rating), .level(rating), .meaning(rating)]
    }
    return columns
  }

  func heading(_ column: Column) -> String {
    switch column {
    case .entry(let own): book.heading(table.columns[own])
    case .score(let rating): table.columns[rating.impact].groupHeading + book.headings.score
    case .level(let rating): table.columns[rating.impact].groupHeading + book.headings.level
    case .meaning(let rating): table.columns[rating.impact].groupHeading + book.headings.meaning
    case .risk(let place): (book.print?.ofRisk[place].heading ?? "") + book.headings.reckoned
    }
  }

  /// The columns with their widths.
  var columns: [LiveColumn] { book.print == nil ? usualColumns : printedColumns }

  private var usualColumns: [LiveColumn] {
    layout.enumerated().map { place, column in
      var live: LiveColumn
      switch column {
      case .entry(let own):
        let look = table.isPrepared || book.print != nil ? nil : book.look(table.columns[own], sheet)
        live = LiveColumn(table.columns[own].width, look: look)
      case .score: live = LiveColumn(1.4)
      case .level: live = LiveColumn(2.2)
      case .meaning: live = LiveColumn(4.5)
      case .risk: live = LiveColumn(4.5)
      }
      return live
    }
  }

  /// The columns of a sheet that is printed: those in sight are as wide together as they can be read on paper.
  private var printedColumns: [LiveColumn] {
    let usual = usualColumns
    var columns = layout.enumerated().map { place, column in
      let isFolded = place >= layout.count - folded
      var live = isFolded ? LiveColumn(usual[place].width) : printed(column)
      live.isHelper = isFolded
      return live
    }
    let shown = columns.indices.filter { !columns[$0].isHelper }
    let total = shown.reduce(0) { $0 + columns[$1].width }
    let texts = shown.filter { isText(layout[$0]) }, room = texts.reduce(0) { $0 + columns[$1].width }
    guard room > 0 else { return columns }
    let share = max(0.4, (room + EntryPrint.width - total) / room)
    for place in texts {
      let width = columns[place].width * share
      columns[place].width = width
      columns[place].limits = min(1.3, width)...max(7, width)
    }
    return columns
  }

  func isLevel(_ column: Column) -> Bool {
    switch column {
    case .level: true
    case .risk(let place): book.print?.ofRisk[place].isLevel ?? false
    default: false
    }
  }

  private func isText(_ column: Column) -> Bool {
    switch column {
    case .entry(let own): if case .text = table.columns[own].shape { table.columns[own].path != ["id"] } else { false }
    case .risk: !isLevel(column)
    default: false
    }
  }

  private func printed(_ column: Column) -> LiveColumn {
    switch column {
    case .entry(let own):
      let entry = table.columns[own]
      if case .number = entry.content { return LiveColumn(1, limits: 0.8...1.3) }
      if entry.names(table) { return LiveColumn(1.4, limits: 1...2.5) }
      if entry.axis != nil { return LiveColumn(1.3, limits: 1...1.8) }
      if isText(column) { return LiveColumn(entry.width) }
      return LiveColumn(1.9, limits: 1.2...3)
    case .score: return LiveColumn(1.2, limits: 1...1.5)
    case .level: return LiveColumn(1.6, limits: 1.3...2.2)
    case .meaning: return LiveColumn(1.8, limits: 1.2...3.5)
    case .risk: return isLevel(column) ? LiveColumn(1.6, limits: 1.3...2.2) : LiveColumn(4)
    }
  }
}

extension EntryTable {
  /// Of a column that holds an impact: the columns of its rating.
  func rating(of place: Int) -> EntryRowSheet.Rating? {
    guard columns[place].axis == .impact else { return nil }
    let own = columns[place].path.dropLast()
    func find(_ key: String) -> Int? { columns.firstIndex { $0.path.dropLast() == own && $0.path.last == key } }
    return find("likelihood").map { EntryRowSheet.Rating(likelihood: $0, impact: place, score: find("score"), word: find("level")) }
  }
}

extension EntryRows.Row {
  /// The score in a column.
  func score(_ place: Int) -> Int? { if case .number(let number)? = cells[place] { Int(number) } else { nil } }

  /// What the cells of a rating come to.
  func level(_ rating: EntryRowSheet.Rating, _ ratings: EntryRatings) -> String {
    ratings.level(
      score(rating.likelihood), score(rating.impact), score: rating.score.flatMap(score), word: rating.word.flatMap { cells[$0]?.shown } ?? "")
  }

  func score(_ rating: EntryRowSheet.Rating, _ ratings: EntryRatings) -> Int? {
    ratings.score(score(rating.likelihood), score(rating.impact), score: rating.score.flatMap(score))
  }
}
