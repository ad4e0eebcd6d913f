import Assessment
import Records
import ThaiText

/// The day of the assessment has come, and lies in the year that is reported on: a warning where it has not, or is of
/// another year than those beside it; a note where it is of one of these.
struct ImplausibleAssessment: Rule {
  static let code = "RISK-ASSESSED"
  static let later = Sentence("later", Parameter<Day>("assessed"), Parameter<Day>("asOf"))
  static let otherYear = Sentence(
    "otherYear", Parameter<Day>("assessed"), Parameter<Day>("from"), Parameter<Day>("to"), Parameter<Day?>("likely"))
  static let sentences = [later.declared, otherYear.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let year = context.dossier.year
    guard let assessed = context.register?.register.assessed else { return [] }
    let path = CheckedRegister.path["assessed"]
    let near = PlausibleYears.Reach(before: 1, after: 1).span(around: year)
    let isNear = near?.contains(assessed) ?? true
    if isNear, assessed > context.asOf {
      return [Finding(Self.code, .warning, at: [path], Self.later(assessed, context.asOf), found: assessed)]
    }
    guard !year.contains(assessed) else { return [] }
    let likely = isNear ? nil : assessed.likely(within: year.start...max(year.start, min(year.end, context.asOf)))
    return [
      Finding(
        Self.code, isNear ? .note : .warning, at: [path],
        Self.otherYear(assessed, year.start, year.end, likely), expected: likely, found: assessed)
    ]
  }
}
