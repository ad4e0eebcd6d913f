import Checks
import Foundation
import Records
import ThaiText

/// The printed total of an indicator is what its projects cost, each once.
struct IndicatorTotal: DocumentRule {
  static let code = "DOC-INDICATOR-SUM"
  static let differs = Sentence(
    "differs", Parameter<Verbatim?>("indicator"), Parameter<Baht>("printed"), Parameter<Baht>("projects"))
  /// The total counts amounts of parts beside the whole.
  static let twice = Sentence("twice", Parameter<Verbatim?>("indicator"), Parameter<Baht>("printed"), Parameter<Baht>("projects"))
  static let swapped = Sentence(
    "swapped", Parameter<Verbatim?>("indicator"), Parameter<Baht>("printed"), Parameter<Baht>("projects"))
  /// The total below those of several indicators or strategies.
  static let all = Sentence("all", Parameter<Baht>("printed"), Parameter<Baht>("projects"))
  static let sentences = [differs.declared, twice.declared, swapped.declared, all.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    totals(document.provincial) + grandTotals(document.provincial)
  }

  private func grandTotals(_ sections: [ProvincialSection]) -> [Finding] {
    var sum = Decimal(0)
    return sections.compactMap { section in
      sum += section.sum
      guard let total = section.grandTotal else { return nil }
      defer { sum = 0 }
      guard total.baht != sum else { return nil }
      return finding(.error, at: [total.line], Self.all(Baht(total.baht), Baht(sum)), expected: Baht(sum), found: Baht(total.baht))
    }
  }

  private func totals(_ sections: [ProvincialSection]) -> [Finding] {
    sections.compactMap { section in
      guard let total = section.total, total.baht != section.sum else { return nil }
      let parts = section.items.flatMap(\.parts).reduce(Decimal(0)) { $0 + $1.baht }
      let sentence = Baht(total.baht).isSwapped(Baht(section.sum)) ? Self.swapped : total.baht == section.sum + parts ? Self.twice : Self.differs
      return finding(
        .error, at: [total.line] + section.items.filter { $0.baht != nil }.map(\.line),
        sentence(section.indicator.isEmpty ? nil : Verbatim(section.indicator), Baht(total.baht), Baht(section.sum)), expected: Baht(section.sum), found: Baht(total.baht))
    }
  }
}

/// The parts of a project add up to its money.
struct PartsOfProject: DocumentRule {
  static let code = "DOC-PARTS-SUM"
  static let sentence = Sentence(Parameter<String>("project"), Parameter<Baht>("whole"), Parameter<Baht>("parts"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.provincial.flatMap(\.items).compactMap { item in
      guard let whole = item.budget.baht, item.parts.count > 1 else { return nil }
      let parts = item.parts.reduce(Decimal(0)) { $0 + $1.baht }
      guard parts != whole else { return nil }
      return finding(
        .warning, at: [item.line] + item.parts.map(\.line), Self.sentence(item.name, Baht(whole), Baht(parts)),
        expected: Baht(whole), found: Baht(parts))
    }
  }
}

/// A project stands below one indicator, and has its money once.
struct ProjectTwice: DocumentRule {
  static let code = "DOC-PROJECT-TWICE"
  static let sentence = Sentence(Parameter<String>("project"), Parameter<Baht>("amount"))
  static let sentences = [sentence.declared]

  /// Names that are at least as alike are of one project, where the money is the same to the baht.
  private static let leastSimilarity = 0.85

  func findings(in document: PublishedDocument) -> [Finding] {
    let items = document.provincial.flatMap(\.items).filter { ($0.baht ?? 0) > 0 }
    let texts = items.map { TextTriples($0.name) }
    var findings: [Finding] = []
    for (_, group) in Dictionary(grouping: items.indices, by: { items[$0].baht ?? 0 }).sorted(by: { $0.value[0] < $1.value[0] }) {
      for (place, index) in group.enumerated() {
        // Of other units they are other projects of one name.
        guard
          let twin = group[..<place].first(where: { other in
            tolerantKey(items[other].unit) == tolerantKey(items[index].unit)
              && texts[other].similarity(to: texts[index]) >= Self.leastSimilarity
          })
        else { continue }
        findings.append(
          finding(.warning, at: [items[index].line, items[twin].line], Self.sentence(items[index].name, Baht(items[index].baht ?? 0))))
      }
    }
    return findings
  }
}

/// An indicator has one target, wherever the document says it.
struct TargetTwice: DocumentRule {
  static let code = "DOC-TARGET-TWICE"
  static let sentence = Sentence(Parameter<Verbatim>("indicator"), Parameter<String>("first"), Parameter<String>("second"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    var first: [String: ProvincialAims.Indicator] = [:]
    return document.aims.indicators.compactMap { indicator in
      let key = indicator.number.digits(.arabic)
      guard !key.isEmpty, let target = indicator.targets[0] else { return nil }
      guard let other = first[key]?.targets[0] else {
        first[key] = indicator
        return nil
      }
      return finding(
        .error, at: [target.line, other.line], Self.sentence(Verbatim(key), other.text, target.text), expected: Verbatim(other.text),
        found: Verbatim(target.text))
    }
  }
}

/// Each project of a provincial plan says what it costs, or that it needs no money, who carries it out and, where others do, by what it is
/// measured; each indicator how far it has come, where the others do.
struct ProvincialGaps: DocumentRule {
  static let code = "DOC-PROVINCE-GAP"
  static let budget = Sentence("budget", Parameter<String>("project"))
  static let unit = Sentence("unit", Parameter<String>("project"))
  static let measure = Sentence("measure", Parameter<String>("project"))
  static let status = Sentence("status", Parameter<Verbatim>("indicator"))
  static let sentences = [budget.declared, unit.declared, measure.declared, status.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let sections = document.provincial
    let items = sections.flatMap(\.items)
    let reports = sections.contains { $0.status != nil }
    let isMeasured = items.map { item in item.cells[.indicator] != nil || item.cells[.target] != nil || item.activities.contains { $0.measure != nil } }
    // Of a plan without money at all, such as one of guidelines, none is asked.
    let money = items.contains { $0.budget != .blank || $0.baht != nil } ? items.filter { $0.budget == .blank && $0.baht == nil } : []
    return money.map { finding(.warning, at: [$0.line], Self.budget($0.name)) }
      + items.filter { $0.unit.isEmpty }.map { finding(.warning, at: [$0.line], Self.unit($0.name)) }
      + zip(items, isMeasured).filter { isMeasured.contains(true) && !$1 }.map { finding(.warning, at: [$0.0.line], Self.measure($0.0.name)) }
      + sections.filter { reports && $0.status == nil }.map { finding(.warning, at: [$0.total?.line ?? $0.lines.upperBound], Self.status(Verbatim($0.indicator))) }
  }
}
