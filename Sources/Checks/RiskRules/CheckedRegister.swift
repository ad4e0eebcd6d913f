import Assessment
import Records

/// The register with its places, and with the levels that its matrix gives.
struct CheckedRegister: Sendable {
  private let rated: RatedRegister
  let risks: [CheckedRisk]
  /// The risks in the order in which they are to be acted on.
  let worstFirst: [CheckedRisk]
  /// The risks of each step (ขั้นตอน) that has several, in the order of the register. Risks that name no step share none.
  let steps: [(name: String, risks: [CheckedRisk])]

  static let path = FieldPath.top["register"]

  /// - Parameter rows: The rows of ปค.๕, of the agency and of its units.
  init(_ rated: RatedRegister, rows: [CheckedRow], _ nothing: WordsForNothing) {
    self.rated = rated
    let named = rows.filter { $0.row.riskId != nil }
    let byRisk = Dictionary(grouping: named) { $0.row.riskId ?? "" }
    risks = rated.risks.enumerated().map { CheckedRisk($1, at: Self.path["risks"][$0], rows: byRisk[$1.risk.id] ?? [], nothing) }
    worstFirst = risks.worstFirst(\.rated)
    steps = risks.filter { $0.risk.step.flatMap(nothing.meaning) != nil }.byStep(nothing, \.risk).compactMap { step in
      step.name.flatMap { step.members.count > 1 ? ($0, step.members) : nil }
    }
  }

  var register: RiskRegister { rated.register }
  /// Nil where there is none of the register's key; rules that ask for levels then find nothing.
  var matrix: RiskMatrix? { rated.matrix }

  /// What `lacking` says, of one risk, of several, or of all.
  static let one = Sentence("one", Parameter<String>("id"), Parameter<String>("risk"))
  static let several = Sentence("several", Parameter<Int>("several"), Parameter<Int>("all"), Parameter<Ids>("ids"))
  static let all = Sentence("all", Parameter<Int>("all"))
  static let sentences = [one.declared, several.declared, all.declared]

  /// One finding for the risks that lack something, however many they are.
  ///
  /// - Parameter all: How many risks could lack it; all of the register where it is left out.
  func lacking(
    _ code: String, _ severity: Severity, _ risks: [CheckedRisk], of all: Int? = nil, at place: (CheckedRisk) -> FieldPath
  ) -> [Finding] {
    guard let first = risks.first else { return [] }
    let all = all ?? self.risks.count
    let statement =
      risks.count == 1
      ? Self.one(first.risk.id, first.risk.event)
      : risks.count == all ? Self.all(all) : Self.several(risks.count, all, risks.ids)
    return [Finding(code, severity, at: risks.map(place), statement)]
  }
}

extension Sequence<CheckedRisk> {
  /// The ids of risks as a message names them: `R1, R2, R5`.
  var ids: Ids { Ids(map(\.risk.id)) }
}
