import Checks
import Foundation
import Records
import ThaiText

/// What a project aims at is not less than the plan's own target.
struct TargetLowered: DocumentRule {
  static let code = "DOC-TARGET-LOWERED"
  static let sentence = Sentence(
    Parameter<Ids>("projects"), Parameter<String>("indicator"), Parameter<Verbatim>("project"), Parameter<Verbatim>("plan"),
    Parameter<Int>("year"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let words = document.words.targets
    let rows = document.targets.flatMap(\.rows)
    guard !rows.isEmpty else { return [] }
    let aims = document.projects.flatMap { project in
      ((project.detail?.outputs ?? []) + (project.detail?.outcomes ?? [])).compactMap { item -> (project: String, line: Int, score: Decimal)? in
        let text = tolerantKey(item.text)
        guard words.score.contains(where: text.holds), let score = Self.score(text, words) else { return nil }
        return (project.label, item.line, score)
      }
    }
    return rows.compactMap { row -> Finding? in
      let key = tolerantKey(row.indicator)
      guard words.score.contains(where: key.holds) else { return nil }
      let targets = row.values.keys.sorted().compactMap { year in row.number(year).map { (year, $0) } }
      guard let highest = targets.max(by: { $0.1 < $1.1 }) else { return nil }
      let lower = aims.filter { $0.score < highest.1 }
      guard let stated = lower.last?.score else { return nil }
      let first = targets.first { $0.1 > stated } ?? highest
      return finding(
        .warning, at: lower.map(\.line) + [row.line],
        Self.sentence(Ids(lower.map(\.project)), row.indicator, Verbatim(Baht(stated).text), Verbatim(Baht(first.1).text), first.0))
    }
  }

  /// The number before the word for points.
  private static func score(_ key: String, _ words: DocumentWords.Targets) -> Decimal? {
    guard let range = key.range(of: words.scoreUnit, options: .backwards) else { return nil }
    let digits = key[..<range.lowerBound].reversed().prefix { $0.isNumber || $0 == "." }
    return Decimal(string: String(digits.reversed()))
  }
}

/// A target that is counted from the year before says from how many.
struct MissingBaseline: DocumentRule {
  static let code = "DOC-BASELINE"
  static let relative = Sentence("relative", Parameter<[String]>("indicators"))
  static let none = Sentence("none", Parameter<[String]>("indicators"))
  static let sentences = [relative.declared, none.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.targets.flatMap { table -> [Finding] in
      // A column of an earlier year, or of the baseline, has them.
      guard let first = table.years.min(), !table.hasBaseline else { return [] }
      func isGiven(_ row: TargetTable.Row) -> Bool {
        // `จาก 12 คดี ในปี 2565`: a number beside the year.
        row.indicator.amounts.contains { $0 < 2500 } && row.indicator.amounts.contains { $0 == Decimal(first - 1) }
      }
      let rows = table.rows.filter { !isGiven($0) }
      let relative = rows.filter { row in document.words.targets.relative.contains { tolerantKey(row.indicator).holds($0) } }
      if !relative.isEmpty {
        return [finding(.warning, at: relative.map(\.line), Self.relative(relative.map(\.indicator)))]
      }
      return rows.isEmpty ? [] : [finding(.warning, at: [table.line] + rows.map(\.line), Self.none(rows.map(\.indicator)))]
    }
  }
}

/// A target does not leave open which of two branches the agency is in.
struct ConditionalTarget: DocumentRule {
  static let code = "DOC-TARGET-CONDITION"
  static let sentence = Sentence(Parameter<String>("text"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    guard let table = document.targets.first else { return [] }
    let words = document.words.targets
    // The targets in words stand right above their table.
    return document.text.lines[max(0, table.line - 15)..<table.line].filter { line in
      line.cells == nil && line.key.components(separatedBy: "(" + words.condition).count > 2 && words.score.contains(where: line.key.holds)
    }.map { finding(.note, at: [$0.number], Self.sentence($0.text)) }
  }
}

/// Each year of the plan has a target of its own, and none lies outside the plan.
struct TargetYears: DocumentRule {
  static let code = "DOC-TARGET-YEAR"
  static let missing = Sentence("missing", Parameter<String>("indicator"), Parameter<[Int]>("years"))
  static let outside = Sentence("outside", Parameter<String>("indicator"), Parameter<Int>("year"), Parameter<Int>("last"))
  static let sentences = [missing.declared, outside.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.targets.flatMap { table in
      table.rows.compactMap { row -> Finding? in
        let late = row.values.values.flatMap(\.amounts).map(\.whole).filter {
          (2500...2699).contains($0) && $0 > (table.years.max() ?? 2699)
        }
        if let year = late.first, let last = table.years.max() {
          return finding(.error, at: [row.line], Self.outside(row.indicator, year, last))
        }
        let missing = table.years.filter { row.values[$0] == nil }
        return missing.isEmpty ? nil : finding(.warning, at: [row.line], Self.missing(row.indicator, missing))
      }
    }
  }
}

/// Each project has an output or an outcome that can be measured.
struct NoMeasurableIndicator: DocumentRule {
  static let code = "DOC-NO-INDICATOR"
  static let sentence = Sentence(Parameter<Ids>("projects"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let open = document.projects.filter { project in
      guard let detail = project.detail, detail.parts[.results] != nil else { return false }
      // A year measures nothing.
      return !(detail.outputs + detail.outcomes).contains { item in
        item.text.amounts.contains { $0 < 2400 || $0 > 2700 || $0 != Decimal($0.whole) }
      }
    }
    guard !open.isEmpty else { return [] }
    return [finding(.warning, at: open.compactMap { $0.detail?.parts[.results]?.line }, Self.sentence(Ids(open.map(\.label))))]
  }
}

/// Each target group says how many people it is.
struct NoHeadCount: DocumentRule {
  static let code = "DOC-NO-HEADCOUNT"
  static let sentence = Sentence(Parameter<Ids>("projects"), Parameter<Int>("all"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let details = document.projects.filter { $0.detail?.parts[.targetGroup] != nil }
    let people = document.words.people
    let open = details.filter { project in
      guard let part = project.detail?.parts[.targetGroup] else { return false }
      return !part.lines.contains { line in people.contains { line.key.hasNumber(before: $0) } }
    }
    guard !open.isEmpty else { return [] }
    return [finding(.note, at: open.compactMap { $0.detail?.parts[.targetGroup]?.line }, Self.sentence(Ids(open.map(\.label)), details.count))]
  }
}

extension String {
  /// Whether a number stands right before a word of a key.
  fileprivate func hasNumber(before word: String) -> Bool {
    places(of: word).contains { self[..<$0.lowerBound].last?.isNumber ?? false }
  }
}
