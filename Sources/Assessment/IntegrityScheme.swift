import Foundation
import Records
import ThaiText

/// How ITA scores and grades: the indicators and instruments with their weights, and the grades of each year, as `forms/rules.yaml` has
/// them (docs/domain.md D.3, D.4).
public struct IntegrityScheme: Equatable, Sendable {
  /// The numbers of the indicators.
  public static let indicators = 1...10

  /// An instrument and the indicators that it measures.
  public struct Instrument: Equatable, Sendable {
    public enum Kind: String, CaseIterable, Sendable {
      case iit, eit, oit
    }

    public let kind: Kind
    /// What it is called, with its letters: `การรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)`.
    public let name: String
    /// Its share of the total, in per cent.
    public let weight: Int
    public let indicators: [Int]

    static let codec = record(
      "itaInstrument", { Instrument(kind: $0, name: $1, weight: $2, indicators: $3) }, field("kind", \Instrument.kind, .choice),
      field("name", \.name, .text), field("weight", \.weight, .integer(1...100)),
      field("indicators", \.indicators, .list(.integer(IntegrityScheme.indicators))))
  }

  /// A grade with the least that it asks for.
  public struct Grade: Equatable, Sendable {
    public let name: String
    /// The least total.
    public let total: Decimal
    /// The least of each instrument; nil where instruments do not count.
    public let each: Decimal?

    static let codec = record(
      "itaGrade", { Grade(name: $0, total: $1, each: $2) }, field("name", \Grade.name, .text), field("total", \.total, .points),
      field(optional: "each", \.each, .points))
  }

  /// Grades that hold from one year to another, the best first. Where the years of two overlap, nobody knows which holds.
  public struct Grading: Equatable, Sendable {
    public let from: Int?
    public let to: Int?
    public let grades: [Grade]

    static let codec = record(
      "itaGrading", { Grading(from: $0, to: $1, grades: $2) }, field(optional: "from", \Grading.from, .year(2500...2699)),
      field(optional: "to", \.to, .year(2500...2699)), field("grades", \.grades, .list(Grade.codec)))

    func holds(in year: Int) -> Bool { (from ?? year) <= year && year <= (to ?? year) }

    /// The grade of a total; nil where it hangs on an instrument that is not known.
    func grade(_ total: Decimal, _ scores: IntegrityScores) -> String? {
      for grade in grades where total >= grade.total {
        guard let each = grade.each else { return grade.name }
        let instruments = Instrument.Kind.allCases.map { scores[$0] }
        if instruments.contains(where: { $0.map { $0 < each } ?? false }) { continue }
        return instruments.allSatisfy { $0 != nil } ? grade.name : nil
      }
      return nil
    }
  }

  /// The indicators' names, from the first.
  public let names: [String]
  public let instruments: [Instrument]
  /// What the total must come to.
  public let passMark: Decimal
  public let gradings: [Grading]

  package static let codec = record(
    "ita", { IntegrityScheme(names: $0, instruments: $1, passMark: $2, gradings: $3) },
    field("indicators", \IntegrityScheme.names, .list(.text, counting: indicators.upperBound...indicators.upperBound)),
    field("instruments", \.instruments, .list(Instrument.codec)),
    field("passMark", \.passMark, .points), field("gradings", \.gradings, .list(Grading.codec)))

  /// A scheme that knows nothing.
  package static let none = IntegrityScheme(names: [], instruments: [], passMark: 0, gradings: [])

  /// What an indicator is called, by its number; empty where there is none.
  public func name(ofIndicator number: Int) -> String { names.indices.contains(number - 1) ? names[number - 1] : "" }

  /// The total that the instruments give by their weights, to two decimals; nil where one is not known.
  public func total(of scores: IntegrityScores) -> Decimal? {
    guard !instruments.isEmpty else { return nil }
    var sum: Decimal = 0
    for instrument in instruments {
      guard let score = scores[instrument.kind] else { return nil }
      sum += score * Decimal(instrument.weight)
    }
    var (total, rounded) = (sum / 100, Decimal())
    NSDecimalRound(&rounded, &total, 2, .plain)
    return rounded
  }

  /// The grades that scores have in a year, B.E., the same one once: one, none where it cannot be told, or several where the year's grading
  /// is not known.
  public func grades(_ scores: IntegrityScores, in year: Int) -> [String] {
    guard let total = scores.total ?? total(of: scores) else { return [] }
    let known = gradings.filter { $0.holds(in: year) }.map { $0.grade(total, scores) }
    // Where one of several cannot be told, neither can it be said which they are.
    guard known.allSatisfy({ $0 != nil }) else { return [] }
    var grades: [String] = []
    for grade in known.compactMap(\.self) where !grades.contains(grade) { grades.append(grade) }
    return grades
  }
}
