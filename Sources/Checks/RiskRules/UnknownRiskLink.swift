import Assessment
import Records
import ThaiText

/// A row of ปค.๕ that names a risk by id names one of the register.
struct UnknownRiskLink: Rule {
  static let code = "LINK-UNKNOWN"

  func findings(in context: CheckContext) -> [Finding] {
    let ids = context.risks.map(\.risk.id)
    return context.evaluations.flatMap { evaluation in
      evaluation.rows.compactMap { row -> Finding? in
        guard let id = row.row.riskId, !ids.contains(id) else { return nil }
        let nearest = nearest(to: id, in: ids)
        var arguments = ["mission": row.missionTitle.shortened]
        arguments[context.register == nil ? "noRegister" : "id"] = id.shortened
        arguments["nearest"] = nearest
        arguments["unit"] = row.unit?.shortened
        return Finding(Self.code, .error, at: [row.path["riskId"]], arguments, expected: nearest, found: id)
      }
    }
  }
}
