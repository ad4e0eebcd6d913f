import Assessment
import Records
import ThaiText

/// A date of the dossier with its place, and how far from the reported year it may lie.
struct DatedPlace {
  /// What a date that lies ahead says.
  enum Kind {
    /// When something is to happen.
    case planned
    /// When a paper is signed or issued, which may be made out before.
    case paper
    /// When something happened, which cannot lie ahead.
    case happened
  }

  /// What the date is, by its key in `forms/messages.yaml`.
  let what: PhraseKey
  /// The measure or the improvement that it is about.
  let subject: String?
  let path: FieldPath
  let term: Term?
  /// The day that must be plausible.
  let day: Day
  let reach: PlausibleYears.Reach
  let kind: Kind
  /// The day that it cannot lie before, or after, as far as another date of the dossier says.
  var earliest, latest: Day?

  /// The day that may have been meant, within a span and what the other dates allow.
  func likely(within span: ClosedRange<Day>, asOf: Day) -> Day? {
    let first = max(span.lowerBound, earliest ?? span.lowerBound)
    let last = min(span.upperBound, latest ?? span.upperBound, kind == .happened ? asOf : span.upperBound)
    return first <= last ? day.likely(within: first...last) : nil
  }

  /// All dates but the day of the assessment and the due days of ปค.๕, which rules of their own look at.
  static func all(in context: CheckContext) -> [DatedPlace] {
    let reaches = context.reference.rules.dates
    var places: [DatedPlace] = []
    func add(
      _ what: String, _ path: FieldPath, _ day: Day?, _ reach: PlausibleYears.Reach, _ kind: Kind, of subject: String? = nil
    ) {
      guard let day else { return }
      places.append(
        DatedPlace(
          what: PhraseKey("date." + what), subject: subject, path: path, term: day.term, day: day, reach: reach, kind: kind))
    }
    func add(
      _ what: String, _ path: FieldPath, _ period: Period?, _ day: KeyPath<Period, Day?>, _ reach: PlausibleYears.Reach,
      of subject: String, from earliest: Day? = nil, to latest: Day? = nil
    ) {
      guard let period, let day = period[keyPath: day] else { return }
      places.append(
        DatedPlace(
          what: PhraseKey("date." + what), subject: subject, path: path, term: period.term, day: day,
          reach: reach, kind: .planned, earliest: earliest, latest: latest))
    }
    func sign(_ signature: Signature?, _ path: FieldPath) {
      add("signature", path["signature"]["date"], signature?.date, reaches.signature, .paper)
    }

    add("committee", .top["committee"]["date"], context.dossier.committee?.date, reaches.committee, .paper)
    for risk in context.risks {
      let path = risk.path["acceptance"], acceptance = risk.risk.acceptance
      add("acceptance", path["date"], acceptance?.date, reaches.followUp, .happened, of: risk.risk.event)
      add(
        "acceptanceUntil", path["until"], acceptance?.until, \.end, reaches.plan, of: risk.risk.event,
        from: acceptance?.date)
      add(
        "acceptanceReview", path["nextReview"], acceptance?.nextReview, \.end, reaches.plan, of: risk.risk.event,
        from: acceptance?.date, to: acceptance?.until?.end)
      add(
        "proposal", risk.path["surveillance"]["proposal"]["date"], risk.risk.surveillance?.proposal?.date,
        reaches.followUp, .paper, of: risk.risk.event)
      for (index, measure) in risk.risk.measures.enumerated() {
        let path = risk.path(ofMeasure: index)
        add("measureStart", path["start"], measure.start, \.start, reaches.plan, of: measure.text, to: measure.due?.end)
        add("measureDue", path["due"], measure.due, \.end, reaches.plan, of: measure.text, from: measure.start?.start)
      }
    }
    sign(context.register?.register.signature, CheckedRegister.path)
    if let plan = context.dossier.plan {
      let path = FieldPath.top["plan"]
      add("planAsOf", path["asOf"], plan.asOf, reaches.followUp, .happened)
      sign(plan.signature, path)
      for (place, project) in plan.projects.enumerated() {
        for (index, result) in project.results.enumerated() {
          let path = path["projects"][place]["results"][index], isDone = result.status == .done
          add("resultStart", path["start"], result.start, reaches.followUp, isDone ? .happened : .planned, of: project.name)
          add("resultEnd", path["end"], result.end, reaches.followUp, isDone ? .happened : .planned, of: project.name)
        }
      }
    }
    sign(context.dossier.provincial?.signature, .top["provincial"])
    if let report = context.dossier.integrity {
      let path = FieldPath.integrity, memo = path["memo"], order = path["order"]
      sign(report.signature, path)
      add("memo", memo["date"], report.memo?.date, reaches.signature, .paper)
      for (key, signature) in report.memo?.chain ?? [] {
        add("signature", memo[key]["signature"]["date"], signature?.date, reaches.signature, .paper)
      }
      add("signature", memo["reporter"]["date"], report.memo?.reporter?.date, reaches.signature, .paper)
      add("committee", order["date"], report.order?.date, reaches.committee, .paper)
      add("committee", order["effective"], report.order?.effective, reaches.committee, .planned)
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
    add("followUp", path["from"], followUp.from, reaches.followUp, .planned)
    add("followUp", path["to"], followUp.to, reaches.followUp, .planned)
    for (index, improvement) in followUp.improvements.enumerated() {
      let path = path["improvements"][index]
      add("improvementDue", path["due"], improvement.due, \.end, reaches.followUp, of: improvement.improvement)
      add("completed", path["completed"], improvement.completed, reaches.followUp, .happened, of: improvement.improvement)
    }
    sign(followUp.signature, path)
    return places
  }
}
