import Assessment
import Records

/// Each measure names who carries it out, where others do.
struct MeasureWithoutUnit: Rule {
  static let code = "ITA-UNIT"
  static let sentence = Sentence(Parameter<[String]>("measures"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let measures = context.dossier.integrity?.measures ?? []
    let bare = measures.indices.filter { measures[$0].responsible.isEmpty }
    guard !bare.isEmpty, bare.count < measures.count else { return [] }
    return [
      Finding(
        Self.code, .warning, at: bare.map { .integrity["measures"][$0]["responsible"] }, Self.sentence(bare.map { measures[$0].name }))
    ]
  }
}
