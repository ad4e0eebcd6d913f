import Assessment
import Records
import ThaiText

/// A date of the dossier with its place, and how far from the reported year it may lie.
struct DatedPlace {
  /// What the date is, by its key in `forms/messages.yaml`.
  let what: PhraseKey
  /// The measure or the improvement that it is about.
  let subject: String?
  let path: FieldPath
  let term: Term?
  /// The day that must be plausible.
  let day: Day
  let reach: PlausibleYears.Reach

  /// All dates but the day of the assessment and the due days of ปค.๕, which rules of their own look at.
  static func all(in context: CheckContext) -> [DatedPlace] {
    let reaches = context.reference.rules.dates
    var places: [DatedPlace] = []
    func add(_ what: String, _ path: FieldPath, _ day: Day?, _ reach: PlausibleYears.Reach, of subject: String? = nil) {
      guard let day else { return }
      places.append(
        DatedPlace(
          what: PhraseKey("date." + what), subject: subject, path: path, term: day.term, day: day, reach: reach))
    }
    func add(
      _ what: String, _ path: FieldPath, _ period: Period?, _ day: KeyPath<Period, Day>, _ reach: PlausibleYears.Reach,
      of subject: String
    ) {
      guard let period else { return }
      places.append(
        DatedPlace(
          what: PhraseKey("date." + what), subject: subject, path: path, term: period.term, day: period[keyPath: day],
          reach: reach))
    }
    func sign(_ signature: Signature?, _ path: FieldPath) {
      add("signature", path["signature"]["date"], signature?.date, reaches.signature)
    }

    add("committee", .top["committee"]["date"], context.dossier.committee?.date, reaches.committee)
    for risk in context.risks {
      let path = risk.path["acceptance"], acceptance = risk.risk.acceptance
      add("acceptance", path["date"], acceptance?.date, reaches.followUp, of: risk.risk.event)
      add("acceptanceUntil", path["until"], acceptance?.until, \.end, reaches.plan, of: risk.risk.event)
      add("acceptanceReview", path["nextReview"], acceptance?.nextReview, \.end, reaches.plan, of: risk.risk.event)
      add(
        "proposal", risk.path["surveillance"]["proposal"]["date"], risk.risk.surveillance?.proposal?.date,
        reaches.followUp, of: risk.risk.event)
      for (index, measure) in risk.risk.measures.enumerated() {
        let path = risk.path(ofMeasure: index)
        add("measureStart", path["start"], measure.start, \.start, reaches.plan, of: measure.text)
        add("measureDue", path["due"], measure.due, \.end, reaches.plan, of: measure.text)
      }
    }
    sign(context.register?.register.signature, CheckedRegister.path)
    if let report = context.dossier.integrity {
      let path = FieldPath.integrity, memo = path["memo"], order = path["order"]
      sign(report.signature, path)
      add("memo", memo["date"], report.memo?.date, reaches.signature)
      for (key, signature) in report.memo?.chain ?? [] { add("signature", memo[key]["signature"]["date"], signature?.date, reaches.signature) }
      add("signature", memo["reporter"]["date"], report.memo?.reporter?.date, reaches.signature)
      add("committee", order["date"], report.order?.date, reaches.committee)
      add("committee", order["effective"], report.order?.effective, reaches.committee)
      sign(report.order?.signature, order)
    }

    let control = context.control
    sign(control.certificate?.signature, .control["certificate"])
    sign(control.components?.signature, .control["components"])
    sign(control.evaluation?.signature, .control["evaluation"])
    sign(control.review?.signature, .control["review"])
    for (index, unit) in control.units.enumerated() {
      sign(unit.components?.signature, .control["units"][index]["components"])
      sign(unit.evaluation?.signature, .control["units"][index]["evaluation"])
    }
    guard let followUp = control.followUp else { return places }
    let path = FieldPath.control["followUp"]
    add("followUp", path["from"], followUp.from, reaches.followUp)
    add("followUp", path["to"], followUp.to, reaches.followUp)
    for (index, improvement) in followUp.improvements.enumerated() {
      let path = path["improvements"][index]
      add("improvementDue", path["due"], improvement.due, \.end, reaches.followUp, of: improvement.improvement)
      add("completed", path["completed"], improvement.completed, reaches.followUp, of: improvement.improvement)
    }
    sign(followUp.signature, path)
    return places
  }
}
