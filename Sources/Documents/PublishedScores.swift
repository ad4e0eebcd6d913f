import Assessment
import Foundation
import ThaiText

/// What a report says that its agency scored in ITA, each value with its line.
public struct PublishedScores: Sendable {
  public struct Value: Sendable {
    public let line: Int
    public let points: Decimal

    /// Whether a value with fewer digits is the same, rounded or cut off: 92 and 92.1 of 92.15.
    func says(_ other: Decimal) -> Bool {
      points == other || other.exponent > points.exponent && abs(points - other) < Decimal(sign: .plus, exponent: min(0, other.exponent), significand: 1)
    }
  }

  /// By the keys that a dossier has for them: `i1` to `i10`, `iit`, `eit`, `oit`, `total`.
  public private(set) var points: [String: Value] = [:]
  public private(set) var target: Value?
  public private(set) var grade: (line: Int, name: String)?
  /// By key, the values that differ, where a report gives several: none of them is taken.
  public private(set) var contradicted: [String: [Value]] = [:]
  /// The lines that say again what another one says.
  private var repeated: [Int] = []

  /// The lines of which values were taken.
  public var lines: [Int] { points.values.map(\.line) + repeated + [target?.line, grade?.line].compactMap(\.self) }

  /// What a score's key is called in a message: the indicator's number, the letters of an instrument, ITA.
  static func called(_ key: String) -> String {
    key == "total" ? "ITA" : key.hasPrefix("i") && key.dropFirst().allSatisfy(\.isNumber) ? String(key.dropFirst()) : key.uppercased()
  }

  /// None.
  init() {}

  /// - Parameter year: The year of the report, B.E.; what stands behind another year is not taken.
  init(_ tables: [DocumentTable], _ lines: [DocumentLine], _ words: DocumentWords, _ scheme: IntegrityScheme, year: Int?) {
    let names = IndicatorNames(words: words.ita, scheme: scheme)
    for table in tables where table.shape == .scores || table.shape == .analysis {
      guard let column = Self.column(of: table, year) else { continue }
      for row in table.rows where row.cells.indices.contains(column) {
        guard let points = Self.score(in: row.cells[column]), let key = Self.key(of: row, table, names, words.ita) else { continue }
        take(points, as: key, line: row.line)
      }
    }
    let sentences = ScoreSentences(names: names, words: words.ita, year: year, agencies: words.agencies.flatMap(\.names))
    for line in lines where line.cells == nil && !line.isBlank && line.key.utf8.count < 4_000 {
      for found in sentences.scores(in: line.key) {
        if found.isTarget {
          if target == nil { target = Value(line: line.number, points: found.points) }
        } else {
          take(found.points, as: found.key, line: line.number)
        }
      }
      if grade == nil, let name = sentences.grade(in: line.key) { grade = (line.number, name) }
    }
    for key in contradicted.keys { points[key] = nil }
  }

  /// The first value holds, or one that says the same with more digits; one that differs from it speaks against both.
  private mutating func take(_ points: Decimal, as key: String, line: Int) {
    let value = Value(line: line, points: points)
    guard let known = self.points[key] else {
      self.points[key] = value
      return
    }
    if known.says(points) {
      repeated.append(line)
    } else if value.says(known.points) {
      repeated.append(known.line)
      self.points[key] = value
    } else {
      contradicted[key, default: [known]].append(value)
    }
  }

  /// The column of scores: of several the one of the year.
  private static func column(of table: DocumentTable, _ year: Int?) -> Int? {
    let columns = table.columns.indices.filter { table.columns[$0] == .points }
    guard columns.count > 1 else { return columns.first }
    let years = columns.filter { index in year.map { tolerantKey(table.heading[index]).hasSuffix(String($0)) } ?? false }
    return years.count == 1 ? years[0] : nil
  }

  /// The one number of a cell, where it can be a score.
  private static func score(in cell: String) -> Decimal? {
    let numbers = cell.amounts
    guard numbers.count == 1, (0...100).contains(numbers[0]) else { return nil }
    return numbers[0]
  }

  /// What a row is of: an indicator, an instrument or the total.
  private static func key(of row: DocumentTable.Row, _ table: DocumentTable, _ names: IndicatorNames, _ words: DocumentWords.Ita) -> String? {
    let name = table.cell(.indicator, of: row)
    if let number = names.number(of: name, beside: name.isEmpty ? "" : table.cell(.number, of: row)) { return "i\(number)" }
    let label = tolerantKey(row.cells.first { !$0.isEmpty && $0.contains(where: \.isLetter) } ?? "")
    if let kind = IntegrityScheme.Instrument.Kind.allCases.first(where: { label.holds($0.rawValue) }) { return kind.rawValue }
    return words.total.contains(where: label.hasPrefix) ? "total" : nil
  }
}

/// Finds scores in sentences.
struct ScoreSentences {
  let names: IndicatorNames
  let words: DocumentWords.Ita
  let year: Int?
  /// What the names of agencies begin with, as keys.
  var agencies: [String] = []

  /// The scores of a line, by its key: of the indicators that it names, else of the instruments, else of all of ITA.
  func scores(in key: String) -> [(key: String, points: Decimal, isTarget: Bool)] {
    guard key.holds(words.score) || key.holds(words.indicator) else { return [] }
    var subjects = key.places(of: words.indicator).compactMap { place -> (at: String.Index, key: String)? in
      let rest = String(key[place.lowerBound...])
      return (names.marked(rest) ?? names.named(rest)).map { (place.lowerBound, "i\($0)") }
    }
    if subjects.isEmpty, let number = names.named(key) { subjects = [(key.startIndex, "i\(number)")] }
    if subjects.isEmpty {
      subjects = IntegrityScheme.Instrument.Kind.allCases.flatMap { kind in
        key.places(of: kind.rawValue).map { ($0.lowerBound, kind.rawValue) }
      }.sorted { $0.at < $1.at }
    }
    if subjects.isEmpty, isOfAll(key) { subjects = [(key.startIndex, "total")] }
    var found: [(key: String, points: Decimal, isTarget: Bool)] = []
    for (place, subject) in subjects.enumerated() {
      let end = place + 1 < subjects.count ? subjects[place + 1].at : key.endIndex
      let numbers = numbers(in: key, subject.at..<end)
      // Of several, nobody knows which is meant.
      let reached = numbers.filter { !$0.isTarget }
      if reached.count == 1 { found.append((subject.key, reached[0].points, false)) }
      let aims = numbers.filter(\.isTarget)
      if subject.key == "total", aims.count == 1 { found.append((subject.key, aims[0].points, true)) }
    }
    return found
  }

  private func isOfAll(_ key: String) -> Bool {
    words.subject.contains(where: key.holds) || words.total.contains { $0.hasPrefix(words.score) && key.hasPrefix($0) }
      || words.overall.contains(where: key.holds) && agencies.contains(where: key.holds)
  }

  /// The scores in a part of a line.
  private func numbers(in key: String, _ range: Range<String.Index>) -> [(points: Decimal, isTarget: Bool)] {
    var found: [(Decimal, Bool)] = []
    var place = range.lowerBound
    while place < range.upperBound, let start = key[place..<range.upperBound].firstIndex(where: \.isNumber) {
      let end = key[start..<range.upperBound].firstIndex { !$0.isNumber && $0 != "." && $0 != "," } ?? range.upperBound
      place = end
      var written = key[start..<end]
      while let last = written.last, last == "." || last == "," { written = written.dropLast() }
      guard let points = Decimal(thaiDigits: String(written)), (0...100).contains(points) else { continue }
      let before = withoutJoins(key[range.lowerBound..<start])
      let isScore = before.hasSuffix(words.score) || key[end...].hasPrefix(words.score) || isBehindName(before) && written.contains(".")
      guard isScore, !words.not.contains(where: before.hasSuffix), !isOfOtherYear(key[..<start]) else { continue }
      // ไม่น้อยกว่า 85 คะแนน: with a word for the score between, too.
      var aim = before
      if aim.hasSuffix(words.score) { aim = withoutJoins(aim.dropLast(words.score.count)) }
      guard !words.not.contains(where: aim.hasSuffix) else { continue }
      found.append((points, words.target.contains { before.hasSuffix($0) || aim.hasSuffix($0) }))
    }
    return found
  }

  /// Whether a text ends with the name of an indicator: a number with a point right behind is its score.
  private func isBehindName(_ text: Substring) -> Bool {
    guard text.holds(words.indicator) else { return false }
    return names.scheme.names.contains { text.hasSuffix(tolerantKey($0)) }
  }

  private func withoutJoins(_ text: Substring) -> Substring {
    var text = text
    while let join = words.joins.first(where: { text.hasSuffix($0) && !$0.isEmpty }) { text = text.dropLast(join.count) }
    return text
  }

  /// Whether the year that stands last before a number is another one than the report's.
  private func isOfOtherYear(_ text: Substring) -> Bool {
    guard let year else { return false }
    let years = text.split { !$0.isNumber }.compactMap { Int($0) }.filter { (2500...2699).contains($0) }
    return years.last.map { $0 != year } ?? false
  }

  /// The grade that a line names.
  func grade(in key: String) -> String? {
    guard isOfAll(key) else { return nil }
    let grades = names.scheme.gradings.flatMap(\.grades).map { (key: tolerantKey($0.name), name: $0.name) }.sorted { $0.key.count > $1.key.count }
    for word in words.grade {
      for place in key.places(of: word) where !isOfOtherYear(key[..<place.lowerBound]) {
        let rest = key[place.upperBound...].drop { $0 == ":" || $0 == "-" || $0 == "\"" || $0 == "(" }
        guard let grade = grades.first(where: { rest.hasPrefix($0.key) }) else { continue }
        // A letter of the Latin alphabet ends there.
        let next = rest.dropFirst(grade.key.count).first
        if grade.key.first?.isASCII ?? false, next.map({ $0.isASCII && $0.isLetter }) ?? false { continue }
        return grade.name
      }
    }
    return nil
  }
}
