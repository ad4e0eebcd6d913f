import Assessment
import Records
import ThaiText

/// A row of ปค.๕ that names a risk by id names one of the register.
struct UnknownRiskLink: Rule {
  static let code = "LINK-UNKNOWN"
  static let unknown = Sentence(
    "unknown", Parameter<String?>("unit"), Parameter<String>("mission"), Parameter<String>("id"),
    Parameter<Verbatim?>("nearest"))
  static let noRegister = Sentence(
    "noRegister", Parameter<String?>("unit"), Parameter<String>("mission"), Parameter<String>("id"))
  static let sentences = [unknown.declared, noRegister.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let ids = context.risks.map(\.risk.id)
    let known = Set(ids.map(tolerantHash))
    var near = NearestWords(ids)
    return context.evaluations.flatMap { evaluation in
      evaluation.rows.compactMap { row -> Finding? in
        guard let id = row.row.riskId, !known.contains(tolerantHash(id)) else { return nil }
        let nearest = near.nearest(to: id)
        let statement =
          context.register == nil
          ? Self.noRegister(row.unit, row.missionTitle, id)
          : Self.unknown(row.unit, row.missionTitle, id, nearest.map(Verbatim.init))
        return Finding(Self.code, .error, at: [row.path["riskId"]], statement, expected: nearest, found: id)
      }
    }
  }
}
