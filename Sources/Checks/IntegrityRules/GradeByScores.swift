import Assessment
import Records
import ThaiText

/// The grade is one that the scores have in the year's grading; where two may hold, in one of them (docs/domain.md D.4).
struct GradeByScores: Rule {
  static let code = "ITA-GRADE"
  static let sentence = Sentence(Parameter<Verbatim>("grade"), Parameter<[Verbatim]>("reckoned"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let report = context.dossier.integrity, let grade = report.scores.grade else { return [] }
    let grades = context.reference.rules.ita.grades(report.scores, in: report.year ?? context.dossier.year.buddhistYear)
    guard !grades.isEmpty, !grades.contains(where: { tolerantHash($0) == tolerantHash(grade) }) else { return [] }
    return [
      Finding(
        Self.code, .warning, at: [.integrity["scores"]["grade"]], Self.sentence(Verbatim(grade), grades.map(Verbatim.init)))
    ]
  }
}
