import Assessment
import Records
import ThaiText

/// Each measure has a result of the last round that has ended. It weighs more where other measures have one: then this one was left out.
struct MeasureWithoutResult: Rule {
  static let code = "ITA-RESULT"
  static let sentence = Sentence(
    Parameter<Int>("months"), Parameter<Day>("end"), Parameter<Int>("count"), Parameter<Int>("all"), Parameter<[String]>("measures"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let report = context.dossier.integrity,
      let due = report.roundDue(in: context.dossier.year.buddhistYear, asOf: context.asOf)
    else { return [] }
    let missing = report.unreportedMeasures(at: due.round)
    guard !missing.isEmpty else { return [] }
    let isReported = report.measures.contains { !$0.results.isEmpty }
    return [
      Finding(
        Self.code, isReported ? .warning : .note, at: missing.map { .integrity["measures"][$0]["results"] },
        Self.sentence(due.round.months, due.end, missing.count, report.measures.count, missing.map { report.measures[$0].name }))
    ]
  }
}
