import Foundation
import ThaiText

/// What stands around the tables of a provincial plan or report: goals, indicators and their targets, what it calls itself, and the round
/// that it reports.
public struct ProvincialAims: Sendable {
  public struct Goal: Sendable {
    public let line: Int
    /// As written; empty where it has none.
    public let number: String
    public internal(set) var text: String
  }

  public struct Indicator: Sendable {
    public let line: Int
    public let number: String
    public internal(set) var text: String
    /// By the place of the year among the plan's, from 0.
    public internal(set) var targets: [Int: ProvincialSection.Text]
  }

  public private(set) var goals: [Goal] = []
  public private(set) var indicators: [Indicator] = []
  /// Targets of which nobody can say whose they are.
  public private(set) var unplaced: [ProvincialSection.Text] = []
  public private(set) var title: ProvincialSection.Text?
  /// 6, 9 or 12 months.
  public private(set) var round: (line: Int, months: Int)?
  /// The strategy (กลยุทธ์) above a table of guidelines, by the table's line.
  public private(set) var strategies: [Int: ProvincialSection.Text] = [:]
  /// Each line that says something of these.
  public private(set) var lines: Set<Int> = []

  private let words: DocumentWords

  /// Of a document that is no such plan.
  init(_ words: DocumentWords) { self.words = words }

  /// - Parameter targets: Tables of targets, whose rows are the indicators where there are any.
  init(_ lines: [DocumentLine], _ targets: [TargetTable], _ guidelines: [GuidelineTable], _ words: DocumentWords) {
    self.words = words
    for table in guidelines { takeStrategy(above: table.line, lines) }
    for line in lines where line.cells == nil && !line.isBlank { takeTitle(line) }
    for row in targets.flatMap({ table in table.rows.map { (row: $0, years: table.years) } }) { take(row.row, row.years) }
    let isTabled = !indicators.isEmpty
    var open: (aim: Aim, line: Int)?
    var run = Run()
    for line in lines where !line.isBlank {
      guard line.cells == nil else {
        open = nil
        place(&run)
        continue
      }
      if let (aim, rest) = aim(of: line), !isTabled || aim.isGoal {
        open = nil
        if rest.isEmpty { open = (aim, line.number) } else { take(aim, rest, line.number, &run) }
      } else if let (aim, first) = open {
        // The text stands below its heading.
        self.lines.insert(first)
        take(aim, line.text, line.number, &run)
        open = nil
      }
    }
    place(&run)
  }

  private enum Aim: Equatable {
    case goal(String)
    case indicator(String)
    case target

    var isGoal: Bool { if case .goal = self { true } else { false } }
  }

  /// Indicators one after another, and the targets that follow them.
  private struct Run {
    var indicators: [Int] = []
    var targets: [ProvincialSection.Text] = []
  }

  /// What a line begins, with what it says behind its number; nil of any other.
  private func aim(of line: DocumentLine) -> (Aim, String)? {
    guard line.key.utf8.count < 1_500 else { return nil }
    func rest(_ heads: [String]) -> String? { heads.first(where: line.key.hasPrefix).map { line.text.dropping(keyOf: $0) } }
    if let rest = rest(words.aims.target) {
      let isValue = words.aims.values.contains(where: tolerantKey(rest).hasPrefix) && rest.unicodeScalars.contains(where: \.isDigit)
      return (Self.parted(rest) ?? (isValue ? rest.trimmed : nil)).map { (.target, $0) }
    }
    if let rest = rest(words.aims.indicator), let numbered = numbered(rest), !numbered.number.isEmpty { return (.indicator(numbered.number), numbered.text) }
    if let rest = rest(words.aims.goal), let numbered = numbered(rest) { return (.goal(numbered.number), numbered.text) }
    return nil
  }

  /// `ที่ ๑.๑ : ร้อยละของ…`, or nothing; nil of a sentence that only begins with the word.
  private func numbered(_ text: String) -> (number: String, text: String)? {
    let key = tolerantKey(text)
    guard key.hasPrefix(words.ordinal) else { return Self.parted(text).map { ("", $0) } }
    let digits = String(key.dropFirst(words.ordinal.count).prefix { $0.isNumber || $0 == "." })
    guard let number = ProvincialReader.code(text), !digits.isEmpty else { return nil }
    return (number, Self.parted(text.dropping(keyOf: words.ordinal + digits)) ?? text.dropping(keyOf: words.ordinal + digits))
  }

  /// What stands behind a colon, or nothing where nothing stands there; nil where it goes on without one.
  private static func parted(_ text: String) -> String? {
    let rest = text.drop { $0 == " " }
    guard let first = rest.first else { return "" }
    return ":：".contains(first) ? String(rest.dropFirst()).trimmed : nil
  }

  private mutating func take(_ aim: Aim, _ text: String, _ line: Int, _ run: inout Run) {
    lines.insert(line)
    switch aim {
    case .goal(let number):
      place(&run)
      guard !goals.contains(where: { $0.number.digits(.arabic) == number.digits(.arabic) && (!number.isEmpty || $0.text == text) }) else { return }
      goals.append(Goal(line: line, number: number, text: text))
    case .indicator(let number):
      if !run.targets.isEmpty { place(&run) }
      let key = number.digits(.arabic)
      if let known = indicators.firstIndex(where: { $0.number.digits(.arabic) == key }) {
        run.indicators.append(known)
      } else {
        run.indicators.append(indicators.count)
        indicators.append(Indicator(line: line, number: number, text: text, targets: [:]))
      }
    case .target: run.targets.append(ProvincialSection.Text(line: line, text: text))
    }
  }

  /// Gives the targets of a run to its indicators, one each in order where there are as many of both.
  private mutating func place(_ run: inout Run) {
    defer { run = Run() }
    guard run.targets.count == run.indicators.count else {
      unplaced += run.targets
      return
    }
    for (place, target) in zip(run.indicators, run.targets) {
      guard let known = indicators[place].targets[0] else {
        indicators[place].targets[0] = target
        continue
      }
      // Said again as it is, or in other figures: then there are two.
      guard Self.figures(known.text) != Self.figures(target.text) else { continue }
      let other = indicators[place]
      indicators.append(Indicator(line: target.line, number: other.number, text: other.text, targets: [0: target]))
    }
  }

  private static func figures(_ text: String) -> [Decimal] { text.amounts.filter { !(2500...2699).contains($0) } }

  private mutating func take(_ row: TargetTable.Row, _ years: [Int]) {
    let scalars = Array(row.indicator.unicodeScalars)
    let mark = ItemMark(scalars[...]).flatMap { $0.length < scalars.count ? $0 : nil }
    let first = years.min() ?? 0
    indicators.append(
      Indicator(
        line: row.line, number: mark.map { String($0.number) } ?? "",
        text: mark.map { String(String.UnicodeScalarView(scalars[$0.length...])) } ?? row.indicator,
        targets: Dictionary(row.values.map { ($0.key - first, ProvincialSection.Text(line: row.line, text: $0.value)) }) { a, _ in a }))
  }

  /// The strategy that begins a few lines above a table, with the lines that it goes on in.
  private mutating func takeStrategy(above heading: Int, _ lines: [DocumentLine]) {
    let before = lines[..<(heading - 1)].suffix(6).filter { $0.cells == nil && !$0.isBlank && !words.isPageFurniture($0) }
    guard let first = before.lastIndex(where: { line in words.aims.strategy.contains(where: line.key.hasPrefix) }) else { return }
    strategies[heading] = ProvincialSection.Text(line: before[first].number, text: before[first...].map(\.text).joined(separator: " "))
    self.lines.formUnion(before[first...].map(\.number))
  }

  /// What the plan calls itself, up to its years, and the round of a report.
  private mutating func takeTitle(_ line: DocumentLine) {
    guard line.key.utf8.count < 400 else { return }
    if title == nil, let place = words.aims.titles.lazy.compactMap({ line.key.place(of: $0) }).first {
      let before = line.key[..<place.lowerBound]
      if before.isEmpty || before.utf8.count < 100 && words.aims.before.contains(where: { before.hasSuffix($0) }) {
        let text = line.text.dropping(keyOf: String(before))
        let end = words.aims.ends.compactMap { text.place(of: $0)?.lowerBound }.min() ?? text.endIndex
        title = ProvincialSection.Text(line: line.number, text: String(text[..<end]).trimmed)
        lines.insert(line.number)
      }
    }
    if round == nil, let months = words.aims.months(in: line.key) {
      round = (line.number, months)
      lines.insert(line.number)
    }
  }
}
