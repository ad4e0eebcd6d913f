import Assessment
import Records

/// What is weak in an indicator is answered: by a measure that names the indicator, or by what was done in its own row.
struct WeaknessWithoutMeasure: Rule {
  static let code = "ITA-WEAKNESS"
  static let without = Sentence("without", Parameter<[Int]>("indicators"))
  /// Measures there are, and none says which indicators it is for.
  static let unlinked = Sentence("unlinked", Parameter<[Int]>("indicators"), Parameter<Int>("measures"))
  static let sentences = [without.declared, unlinked.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let report = context.dossier.integrity else { return [] }
    let bare = report.unansweredWeaknesses
    guard !bare.isEmpty else { return [] }
    let places = bare.map { FieldPath.integrity["weaknesses"][$0] }
    let numbers = Set(bare.map { report.weaknesses[$0].indicator }).sorted()
    let measures = report.measures.count
    return [
      measures > 0 && report.measures.allSatisfy(\.indicators.isEmpty)
        ? Finding(Self.code, .note, at: places, Self.unlinked(numbers, measures))
        : Finding(Self.code, .warning, at: places, Self.without(numbers))
    ]
  }
}
