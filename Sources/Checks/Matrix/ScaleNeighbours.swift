import Assessment
import Foundation

/// How the numbers of two neighbouring scores meet.
enum ScaleContact: Equatable {
  /// Every number between them belongs to exactly one.
  case meets
  /// Numbers that neither has.
  case gap(ScaleRange, ScaleUnit?)
  /// Numbers that both have.
  case overlap(ScaleRange, ScaleUnit?)
  /// The higher score has the numbers that the lower one should have.
  case reversed
}

/// The numbers of two neighbouring scores, in one unit.
struct ScaleNeighbours {
  /// The ranges with the smaller and with the larger numbers, if the scores are in order. Where numbers are whole, the
  /// ends that face each other are the last numbers that belong to them.
  private let below, above: ScaleRange
  private let unit: ScaleUnit?
  private let step: Decimal?

  private init(_ low: ScaleRange, _ high: ScaleRange, unit: ScaleUnit?, step: Decimal?) {
    let (below, above) = unit?.isDescending ?? false ? (high, low) : (low, high)
    // Where an end is not whole, as half a time a year, every number counts.
    let step = step.flatMap { step in
      [below.upper, above.lower].compactMap(\.self).allSatisfy { $0.value.isMultiple(of: step) } ? step : nil
    }
    self.below = ScaleRange(from: below.lower, to: below.upper.map { $0.whole(step, toward: -1) }) ?? below
    self.above = ScaleRange(from: above.lower.map { $0.whole(step, toward: 1) }, to: above.upper) ?? above
    self.unit = unit
    self.step = step
  }

  /// How the numbers of a score and of the next higher one meet, exact at their ends; nil where they cannot be
  /// compared.
  ///
  /// Ranges of one unit are compared in it. Where the units are times a year and years an occurrence, that of the
  /// criterion counts.
  static func contact(
    _ low: Criterion.Definition, _ high: Criterion.Definition, in criterion: Criterion
  ) -> ScaleContact? {
    guard let lowRange = low.range, let highRange = high.range else { return nil }
    let (lowUnit, highUnit) = (low.unit ?? criterion.unit, high.unit ?? criterion.unit)
    if lowUnit == highUnit {
      let step = lowUnit == criterion.unit ? criterion.step : nil
      return ScaleNeighbours(lowRange, highRange, unit: lowUnit, step: step).contact
    }
    guard let lowUnit, let highUnit, lowUnit.isFrequency, highUnit.isFrequency else { return nil }
    func contact(in unit: ScaleUnit, step: Decimal?) -> ScaleContact {
      ScaleNeighbours(
        lowUnit == unit ? lowRange : lowRange.reciprocal, highUnit == unit ? highRange : highRange.reciprocal,
        unit: unit, step: step
      ).contact
    }
    let unit = criterion.unit ?? lowUnit
    let result = contact(in: unit, step: criterion.step)
    // A third of a time a year is said in years.
    guard !result.isShort else { return result }
    return contact(in: unit == lowUnit ? highUnit : lowUnit, step: nil)
  }

  private var contact: ScaleContact {
    if let shared = below.intersection(above) { return .overlap(shared, unit) }
    guard let end = below.upper, let start = above.lower, end.value <= start.value else { return .reversed }
    if let step {
      let first = ScaleRange.End(end.value + step, isIncluded: true)
      let gap = ScaleRange(from: first, to: ScaleRange.End(start.value - step, isIncluded: true))
      return gap.map { .gap($0, unit) } ?? .meets
    }
    let gap = ScaleRange(
      from: ScaleRange.End(end.value, isIncluded: !end.isIncluded),
      to: ScaleRange.End(start.value, isIncluded: !start.isIncluded))
    return gap.map { .gap($0, unit) } ?? .meets
  }
}

extension ScaleContact {
  /// Whether its numbers can be read: no endless decimals.
  fileprivate var isShort: Bool {
    switch self {
    case .meets, .reversed: true
    case .gap(let range, _), .overlap(let range, _):
      [range.lower, range.upper].compactMap(\.self).allSatisfy { $0.value.exponent > -12 }
    }
  }
}

extension ScaleUnit {
  fileprivate var isFrequency: Bool { self == .timesPerYear || self == .yearsPerOccurrence }
}

extension ScaleRange {
  /// What both ranges have; nil for nothing.
  fileprivate func intersection(_ other: ScaleRange) -> ScaleRange? {
    func stricter(_ a: End?, _ b: End?, _ isStricter: (Decimal, Decimal) -> Bool) -> End? {
      guard let a else { return b }
      guard let b else { return a }
      if a.value == b.value { return a.isIncluded ? b : a }
      return isStricter(a.value, b.value) ? a : b
    }
    return ScaleRange(from: stricter(lower, other.lower, >), to: stricter(upper, other.upper, <))
  }

  /// Times a year as years an occurrence, and the other way round.
  fileprivate var reciprocal: ScaleRange {
    func turned(_ end: End?) -> End? {
      end.flatMap { $0.value == 0 ? nil : End(1 / $0.value, isIncluded: $0.isIncluded) }
    }
    return ScaleRange(from: turned(upper), to: turned(lower)) ?? self
  }
}

extension ScaleRange.End {
  /// The end as the last number in the range, where numbers come in steps.
  fileprivate func whole(_ step: Decimal?, toward direction: Int) -> ScaleRange.End {
    guard let step, !isIncluded else { return self }
    return ScaleRange.End(value + step * Decimal(direction), isIncluded: true)
  }
}

extension Decimal {
  fileprivate func isMultiple(of step: Decimal) -> Bool {
    var quotient = self / step
    var whole = Decimal()
    NSDecimalRound(&whole, &quotient, 0, .plain)
    return whole == quotient
  }
}
