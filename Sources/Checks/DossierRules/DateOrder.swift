import Assessment
import Records
import ThaiText

/// Of two dates that follow one another the earlier stands first: an error where they cannot be so, a warning where a risk is to be
/// reviewed only after its acceptance has ended, or was to be before it was accepted. Measures, signatures and completed improvements
/// have rules of their own.
struct DateOrder: Rule {
  static let code = "DATE-ORDER"
  static let sentence = Sentence(
    Parameter<PhraseKey>("earlier"), Parameter<String?>("subject"), Parameter<Day>("first"), Parameter<PhraseKey>("later"),
    Parameter<Day>("second"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    func check(
      _ path: FieldPath, _ earlier: (key: String, what: String, day: Day?), _ later: (key: String, what: String, day: Day?),
      _ severity: Severity, of subject: String?
    ) {
      guard let first = earlier.day, let second = later.day, first > second else { return }
      findings.append(
        Finding(
          Self.code, severity, at: [path[earlier.key], path[later.key]],
          Self.sentence(PhraseKey("date." + earlier.what), subject, first, PhraseKey("date." + later.what), second), found: first))
    }

    for risk in context.risks {
      guard let record = risk.risk.acceptance else { continue }
      let path = risk.path["acceptance"], event = risk.risk.event
      let date = ("date", "acceptance", record.date)
      check(path, date, ("until", "acceptanceUntil", record.until?.end), .error, of: event)
      check(path, date, ("nextReview", "acceptanceReview", record.nextReview?.end), .warning, of: event)
      check(
        path, ("nextReview", "acceptanceReview", record.nextReview?.start), ("until", "acceptanceUntil", record.until?.end),
        .warning, of: event)
    }
    for (place, project) in (context.dossier.plan?.projects ?? []).enumerated() {
      for (index, result) in project.results.enumerated() {
        check(
          .top["plan"]["projects"][place]["results"][index], ("start", "resultStart", result.start), ("end", "resultEnd", result.end),
          .error, of: project.name)
      }
    }
    if let followUp = context.control.followUp {
      check(.control["followUp"], ("from", "followUpFrom", followUp.from), ("to", "followUpTo", followUp.to), .error, of: nil)
    }
    return findings
  }
}
