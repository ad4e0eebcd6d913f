import Assessment
import Definitions
import ThaiText

/// What a reader of a comparison must know before anything else: that the two dossiers are not one agency's of two years
/// that follow each other, each with what the other has, a register or a plan.
struct ComparisonNotices {
  let wording: Wording
  let before, after: (dossier: Dossier, rated: RatedRegister?)

  var sentences: [String] { [agency, years].compactMap(\.self) + missing + [matrix].compactMap(\.self) }

  private var agency: String? {
    let agencies = (before.dossier.agency, after.dossier.agency)
    guard Self.differ(agencies.0.name, agencies.1.name) || Self.differ(agencies.0.district, agencies.1.district)
      || Self.differ(agencies.0.province, agencies.1.province)
    else { return nil }
    func name(_ agency: Agency) -> String {
      wording("compare.notice.name", [
        "name": agency.name, "district": agency.district, "province": agency.province,
      ].compactMapValues(\.self))
    }
    return wording("compare.notice.agency", ["before": name(agencies.0), "after": name(agencies.1)])
  }

  private var years: String? {
    let years = (before.dossier.year.buddhistYear, after.dossier.year.buddhistYear)
    let arguments = ["before": String(years.0), "after": String(years.1)]
    if years.0 > years.1 { return wording("compare.notice.reversed", arguments) }
    if years.0 == years.1 { return wording("compare.notice.sameYear", arguments) }
    return years.1 - years.0 > 1 ? wording("compare.notice.yearsBetween", arguments) : nil
  }

  /// What one of the two lacks. Where neither has a register but both have a plan of one kind, none is missed.
  private var missing: [String] {
    let sides = [("compare.notice.before", before), ("compare.notice.after", after)]
    let risks = sides.map { $0.1.rated?.risks.isEmpty == false }
    let plans = [
      ("compare.notice.noPlan", sides.map { $0.1.dossier.plan?.projects.isEmpty == false }),
      ("compare.notice.noGoals", sides.map { $0.1.dossier.provincial?.projects.isEmpty == false }),
    ]
    func notices(_ key: String, _ has: [Bool], isAsked: Bool) -> [String] {
      zip(sides, has).compactMap { side, has in
        guard isAsked, !has else { return nil }
        return wording(key, ["file": wording(side.0), "year": String(side.1.dossier.year.buddhistYear)])
      }
    }
    return notices("compare.notice.noRegister", risks, isAsked: risks.contains(true) || plans.allSatisfy { $0.1.contains(false) })
      + plans.flatMap { notices($0.0, $0.1, isAsked: $0.1.contains(true)) }
  }

  private var matrix: String? {
    guard let names = both(before.rated?.register.matrix, after.rated?.register.matrix), Self.differ(names.0, names.1)
    else { return nil }
    return wording("compare.notice.matrix", ["before": names.0, "after": names.1])
  }

  private func both(_ left: String?, _ right: String?) -> (String, String)? {
    left.flatMap { left in right.map { (left, $0) } }
  }

  /// Whether both are said, and are not the same.
  private static func differ(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    return tolerantHash(left) != tolerantHash(right)
  }
}
