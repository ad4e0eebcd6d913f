import Assessment
import Records
import ThaiText

/// A result says what was done and reached, and not what the measure is called.
struct RepeatedMeasure: Rule {
  static let code = "ITA-REPEATS"
  static let sentence = Sentence(Parameter<[String]>("measures"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    var places: [FieldPath] = [], names: [String] = []
    for (place, measure) in (context.dossier.integrity?.measures ?? []).enumerated() {
      let name = tolerantHash(measure.name)
      for (index, result) in measure.results.enumerated() {
        let texts = [("details", result.details), ("output", result.output), ("outcome", result.outcome)]
        let repeated = texts.filter { $0.1.map { tolerantHash($0) == name } ?? false }
        guard let first = repeated.first else { continue }
        places.append(.integrity["measures"][place]["results"][index][first.0])
        if names.last != measure.name { names.append(measure.name) }
      }
    }
    return places.isEmpty ? [] : [Finding(Self.code, .warning, at: places, Self.sentence(names))]
  }
}
