import Foundation
import ThaiText

/// How a published table rates an issue, as far as it says so: nothing is reckoned, and a score alone says neither likelihood nor impact.
struct RiskTableRating: Equatable, Sendable {
  var likelihood: Int?
  var impact: Int?
  var score: Int?
  /// The word of the level, or what stands in its place: `12 (สูง)`.
  var level: String?
  /// The light of a report on what was watched: the key that a dossier has for it.
  var light: String?
  /// What stands in the columns of ratings and cannot be read, or is not this alone.
  var unread: [String] = []

  /// Likelihood, impact and score, where each is said.
  var product: (likelihood: Int, impact: Int, score: Int)? {
    guard let likelihood, let impact, let score = score ?? level.flatMap(Self.figure), (1...10).contains(likelihood), (1...10).contains(impact)
    else { return nil }
    return (likelihood, impact, score)
  }

  /// The word of the level, without the figures beside it.
  var levelWord: String? {
    guard let word = level?.filter({ !$0.isNumber && !"()[]=/,:".contains($0) }).trimmed, word.count(where: \.isLetter) > 1 else { return nil }
    return word
  }

  /// The one whole number of a text.
  static func figure(_ text: String) -> Int? {
    let numbers = text.amounts
    return numbers.count == 1 && numbers[0] == Decimal(numbers[0].whole) ? numbers[0].whole : nil
  }
}

/// Reads the ratings of a table's rows.
struct RiskRatingReader {
  private let table: DocumentTable
  private let words: DocumentWords.Risks
  /// Columns of levels or lights of which one is ticked, with what they stand for.
  let ticks: [Int: String]
  /// Whether what is ticked is how a watched risk stands, in three colours, not its level, in four.
  let isWatch: Bool
  private let hasProducts: Bool

  init(_ table: DocumentTable, _ words: DocumentWords.Risks) {
    self.table = table
    self.words = words
    let named = table.heading.enumerated().reduce(into: [Int: String]()) { named, heading in
      if table.columns[heading.offset] == .tick { named[heading.offset] = tolerantKey(heading.element) }
    }
    let lights = words.lights.filter { light in named.values.contains(where: light.names.contains) }
    isWatch = lights.count == 3 && lights.allSatisfy { $0.status != nil }
    let isWatch = isWatch
    ticks = named.count < 3
      ? [:]
      : named.reduce(into: [:]) { ticks, column in
        let light = words.lights.first { $0.names.contains(column.value) }
        ticks[column.key] = isWatch ? light?.status : light?.level ?? table.heading[column.key]
      }
    // Where most scores are no products, what stands there is another number.
    let figures = table.rows.compactMap { row -> Bool? in
      let numbers = [DocumentTable.Column.likelihood, .impact].compactMap { RiskTableRating.figure(table.cell($0, of: row)) }
      guard numbers.count == 2, let score = RiskTableRating.figure(table.cell(table.index(.score) == nil ? .level : .score, of: row)) else { return nil }
      return numbers[0] * numbers[1] == score
    }
    hasProducts = figures.count { $0 } * 2 >= figures.count
  }

  /// The rating of each of a row's issues.
  func ratings(of row: DocumentTable.Row, count: Int) -> [RiskTableRating] {
    var ratings = [RiskTableRating](repeating: RiskTableRating(), count: count)
    /// Gives each issue its own of a cell; what cannot be taken is told with its heading, what is not theirs to share with the first.
    func share(_ column: DocumentTable.Column, _ take: (String, inout RiskTableRating) -> Bool) {
      let cell = table.cell(column, of: row)
      guard cell.contains(where: { $0.isLetter || $0.isNumber }) || words.lights.contains(where: { $0.names.contains(tolerantKey(cell)) }) else { return }
      let heading = table.index(column).map { table.heading[$0] } ?? ""
      guard let parts = Self.shares(of: cell, among: count) else {
        if count > 0 { ratings[0].unread.append("\(heading): \(cell)") }
        return
      }
      for (place, part) in parts.enumerated() where ratings.indices.contains(place) {
        if !take(part, &ratings[place]) { ratings[place].unread.append("\(heading): \(part)") }
      }
    }
    share(.likelihood) { text, rating in
      rating.likelihood = RiskTableRating.figure(text)
      return rating.likelihood != nil
    }
    share(.impact) { text, rating in
      rating.impact = RiskTableRating.figure(text)
      return rating.impact != nil
    }
    share(table.index(.score) == nil ? .points : .score) { text, rating in takeScore(text, &rating) }
    share(.level) { text, rating in
      // A word in both columns is one where it is the same.
      if let level = rating.level { return tolerantKey(level) == tolerantKey(text) }
      guard let score = rating.score else { return takeScore(text, &rating) }
      rating.level = level(text)
      return rating.level != nil || Int(thaiDigits: text.trimmed) == score
    }
    let ticked = ticks.filter { PlanTable.isTicked(table.cell($0.key, of: row)) }
    if ticked.count == 1, let said = ticked.first?.value {
      for place in ratings.indices {
        if isWatch { ratings[place].light = said } else if ratings[place].level == nil { ratings[place].level = said }
      }
    } else if ticked.count > 1, count > 0 {
      ratings[0].unread += ticked.keys.sorted().map { table.heading[$0] }
    }
    return ratings
  }

  /// Takes a score or what stands in its place; false where it is neither.
  private func takeScore(_ text: String, _ rating: inout RiskTableRating) -> Bool {
    let isRated = rating.likelihood != nil && rating.impact != nil
    guard let score = Int(thaiDigits: text.trimmed) else {
      rating.level = level(text)
      return rating.level != nil
    }
    guard hasProducts || !isRated else { return false }
    rating.score = score
    return true
  }

  /// The level that a text names, with the numbers beside it; nil where it is longer than a level's name, or a number alone.
  private func level(_ text: String) -> String? {
    let key = tolerantKey(text)
    if let light = words.lights.first(where: { $0.names.contains(key) }) { return light.level }
    return text.unicodeScalars.count <= 40 && text.contains(where: \.isLetter) ? text : nil
  }

  /// What each of several issues has of a cell: items, words or figures as many as they are, or the one for all; nil where neither is so.
  static func shares(of cell: String, among count: Int) -> [String]? {
    guard count > 1 else { return [cell] }
    let items = cell.numberedParts
    if items.count == count, items.allSatisfy({ $0.number != nil }) { return items.map(\.text) }
    let words = cell.split(separator: " ").map(String.init)
    if words.count == count { return words }
    return words.count == 1 || cell.amounts.count == 1 ? Array(repeating: cell, count: count) : nil
  }
}
