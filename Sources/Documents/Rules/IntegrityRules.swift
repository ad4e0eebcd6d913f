import Assessment
import Checks
import Foundation
import Records
import ThaiText

/// A measure that was planned has a result, and is called the same there.
struct MeasureResult: DocumentRule {
  static let code = "DOC-MEASURE-RESULT"
  static let missing = Sentence("missing", Parameter<String>("measure"))
  static let renamed = Sentence("renamed", Parameter<String>("planned"), Parameter<String>("result"))
  static let unplanned = Sentence("unplanned", Parameter<[String]>("measures"))
  static let sentences = [missing.declared, renamed.declared, unplanned.declared]

  /// Names that are at least as alike are of one measure.
  private static let leastSimilarity = 0.6

  func findings(in document: PublishedDocument) -> [Finding] {
    let report = document.integrity
    guard !report.planned.isEmpty, !report.results.isEmpty else { return [] }
    let results = report.results.map { ($0, tolerantKey($0.name), TextTriples(tolerantKey($0.name))) }
    var answered: Set<Int> = []
    var findings: [Finding] = []
    for measure in report.planned {
      let key = tolerantKey(measure.name), triples = TextTriples(key)
      let same = results.filter { $0.1 == key }
      if !same.isEmpty {
        answered.formUnion(same.map(\.0.line))
      } else if let best = results.map({ ($0.0, triples.similarity(to: $0.2)) }).max(by: { $0.1 < $1.1 }), best.1 >= Self.leastSimilarity {
        answered.insert(best.0.line)
        findings.append(finding(.warning, at: [best.0.line, measure.line], Self.renamed(measure.name, best.0.name)))
      } else {
        findings.append(finding(.warning, at: [measure.line], Self.missing(measure.name)))
      }
    }
    let others = report.results.filter { !answered.contains($0.line) }
    if !others.isEmpty { findings.append(finding(.note, at: others.map(\.line), Self.unplanned(others.map(\.name)))) }
    return findings
  }
}

/// An output says what was made, and not what the measure is called.
struct RepeatedOutput: DocumentRule {
  static let code = "DOC-OUTPUT-REPEATS"
  static let sentence = Sentence(Parameter<[String]>("measures"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let repeated = document.integrity.results.filter { measure in
      let output = tolerantKey(measure.output)
      return !output.isEmpty && output == tolerantKey(measure.name)
    }
    return repeated.isEmpty ? [] : [finding(.warning, at: repeated.map(\.line), Self.sentence(repeated.map(\.name)))]
  }
}

/// A measure stands once, or says the same wherever it stands.
struct MeasureTwice: DocumentRule {
  static let code = "DOC-MEASURE-TWICE"
  /// It is said to have begun at two times, or to take two.
  static let differs = Sentence("differs", Parameter<String>("measure"), Parameter<[String]>("periods"))
  static let same = Sentence("same", Parameter<String>("measure"))
  static let sentences = [differs.declared, same.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let report = document.integrity
    return [report.planned, report.results].flatMap { measures -> [Finding] in
      let groups = Dictionary(grouping: measures) { tolerantKey($0.name) }.values.filter { $0.count > 1 }
      return groups.sorted { $0[0].line < $1[0].line }.map { group in
        let periods = Set(group.map { tolerantKey($0.period) })
        return periods.count > 1
          ? finding(.warning, at: group.map(\.line), Self.differs(group[0].name, group.map(\.period)))
          : finding(.note, at: group.map(\.line), Self.same(group[0].name))
      }
    }
  }
}

/// An analysis has all ten indicators of ITA, each with who is to see to it.
struct IndicatorsOfIta: DocumentRule {
  static let code = "DOC-ITA-INDICATOR"
  static let missing = Sentence("missing", Parameter<[Int]>("indicators"))
  static let unit = Sentence("unit", Parameter<[String]>("indicators"))
  static let sentences = [missing.declared, unit.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let indicators = document.integrity.indicators
    let numbers = Set(indicators.compactMap(\.number))
    // A report may look at some of them only; one that has most of them has left one out.
    guard let first = indicators.first, numbers.count >= 6 else { return [] }
    let missing = (1...10).filter { !numbers.contains($0) }
    let alone = indicators.filter(\.unit.isEmpty)
    return (missing.isEmpty ? [] : [finding(.warning, at: [first.line], Self.missing(missing))])
      + (alone.isEmpty ? [] : [finding(.warning, at: alone.map(\.line), Self.unit(alone.map(\.name)))])
  }
}

/// A score of ITA is one number wherever a report gives it, and the total is that of the instruments by their weights (docs/domain.md D.3).
struct ScoresOfIta: DocumentRule {
  static let code = "DOC-ITA-SCORE"
  static let twice = Sentence("twice", Parameter<Verbatim>("of"), Parameter<[Points]>("scores"))
  static let total = Sentence("total", Parameter<Points>("printed"), Parameter<Points>("reckoned"))
  static let sentences = [twice.declared, total.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    guard document.kind == .integrity else { return [] }
    let scores = document.scores
    let twice = scores.contradicted.sorted { $0.value[0].line < $1.value[0].line }.map { key, values in
      finding(.error, at: values.map(\.line), Self.twice(Verbatim(PublishedScores.called(key)), values.map { Points($0.points) }))
    }
    let instruments = document.rules.ita.instruments.compactMap { instrument in scores.points[instrument.kind.rawValue].map { (instrument.weight, $0) } }
    guard instruments.count == IntegrityScheme.Instrument.Kind.allCases.count, let total = scores.points["total"] else { return twice }
    let reckoned = instruments.reduce(Decimal(0)) { $0 + Decimal($1.0) * $1.1.points } / 100
    // Scores of several digits are rounded in the second; whole ones may be off by as much as one.
    let tolerance = instruments.count { $0.1.points.exponent < 0 } > 1 ? Decimal(1) / 100 : 1
    guard abs(total.points - reckoned) > tolerance else { return twice }
    return twice + [
      finding(
        .error, at: [total.line] + instruments.map(\.1.line), Self.total(Points(total.points), Points(reckoned)), expected: Points(reckoned),
        found: Points(total.points))
    ]
  }
}

/// A report of a year speaks of that year: another one was left from the year before, or from a template.
struct OtherYear: DocumentRule {
  static let code = "DOC-YEAR"
  static let sentence = Sentence(Parameter<Int>("year"), Parameter<Int>("other"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    // A plan is of several years.
    guard document.kind == .integrity || document.kind == .provincial, let year = document.titleYear else { return [] }
    let word = document.words.reportYear
    var lines: [Int: [Int]] = [:]
    for line in document.text.lines where line.cells == nil && !line.isBlank {
      for place in line.key.places(of: word) {
        let digits = line.key[place.upperBound...].drop { !$0.isNumber && $0.unicodeScalars.allSatisfy { $0.value >= 0x2E } }.prefix { $0.isNumber }
        if digits.count == 4, let other = Int(digits), other != year, abs(other - year) <= 3, !(lines[other]?.contains(line.number) ?? false) {
          lines[other, default: []].append(line.number)
        }
      }
    }
    return lines.sorted { $0.key < $1.key }.map { finding(.warning, at: $0.value, Self.sentence(year, $0.key)) }
  }
}
