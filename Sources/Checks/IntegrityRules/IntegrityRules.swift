import Assessment
import Foundation
import Records

extension RuleSet {
  /// What is checked of the report on ITA.
  package static let integrity = RuleSet([
    TotalByWeights(), GradeByScores(), WeaknessWithoutMeasure(), MeasureWithoutResult(), RepeatedMeasure(), MeasureWithoutUnit(),
    IntegrityCommittee(), UndatedOrder(),
  ])
}

extension FieldPath {
  /// Where the report on ITA stands in a dossier.
  static let integrity = FieldPath.top["integrity"]
}

/// A score with two decimals, as a message says it.
package struct Points: TermConvertible, Hashable {
  package let term: Term?

  package init(_ points: Decimal) {
    var (hundredths, rounded) = (points * 100, Decimal())
    NSDecimalRound(&rounded, &hundredths, 0, .plain)
    term = .decimal(NSDecimalNumber(decimal: rounded).intValue, places: 2)
  }
}
