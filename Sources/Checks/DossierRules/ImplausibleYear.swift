import Assessment
import Records

/// The years of plans agree with one another and with the year that is reported on: an error where a plan ends before it begins; a
/// warning where the reported year or that of a result is not among the plan's, where a baseline is of a later year than the plan's last,
/// and where the year of an ITA assessment is not the reported one or next to it.
struct ImplausibleYear: Rule {
  static let code = "YEAR-RANGE"
  static let order = Sentence("order", Parameter<Int>("first"), Parameter<Int>("last"))
  static let outside = Sentence(
    "outside", Parameter<PhraseKey>("what"), Parameter<String?>("subject"), Parameter<Int>("year"), Parameter<Int>("from"),
    Parameter<Int>("to"))
  static let sentences = [order.declared, outside.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let year = context.dossier.year.buddhistYear, plan = context.dossier.plan, provincial = context.dossier.provincial
    var findings: [Finding] = []
    func check(_ what: String, _ path: FieldPath, _ year: Int?, _ years: ClosedRange<Int>, of subject: String? = nil) {
      guard let year, !years.contains(year) else { return }
      findings.append(
        Finding(
          Self.code, .warning, at: [path],
          Self.outside(PhraseKey("yearOf." + what), subject, year, years.lowerBound, years.upperBound), found: year))
    }
    /// The years of a plan; nil where they cannot be.
    func span(_ path: FieldPath, _ first: Int?, _ last: Int?) -> ClosedRange<Int>? {
      if let first, let last, first > last {
        findings.append(Finding(Self.code, .error, at: [path["firstYear"], path["lastYear"]], Self.order(first, last), found: first))
        return nil
      }
      guard let from = first ?? last, let to = last ?? first else { return nil }
      check("reported", path["firstYear"], year, from...to)
      return from...to
    }

    if let plan {
      let path = FieldPath.top["plan"]
      let years = span(path, plan.firstYear, plan.lastYear)
      for (index, target) in plan.targets.enumerated() {
        check("baseline", path["targets"][index]["baselineYear"], target.baselineYear, 2500...(years?.upperBound ?? year), of: target.indicator)
      }
      for (place, project) in plan.projects.enumerated() {
        for (index, result) in project.results.enumerated() {
          check("result", path["projects"][place]["results"][index]["year"], result.year, years ?? year...year, of: project.name)
        }
      }
    }
    if let provincial {
      let path = FieldPath.top["provincial"]
      let years = span(path, provincial.firstYear, provincial.lastYear)
      for (index, indicator) in provincial.indicators.enumerated() {
        check(
          "baseline", path["indicators"][index]["baselineYear"], indicator.baselineYear, 2500...(years?.upperBound ?? year),
          of: indicator.text)
      }
    }
    check("integrity", FieldPath.integrity["year"], context.dossier.integrity?.year, (year - 1)...(year + 1))
    return findings
  }
}
