import Assessment
import Records
import ThaiText

/// The agency's ปค.๕ is drawn together from its units'. A mission taken from a unit whose residual risk that unit's
/// ปค.๕ does not have is a warning; a unit's residual risk that the agency's ปค.๕ leaves out is a note, for the agency
/// chooses the important ones.
struct UnitRows: Rule {
  static let code = "UNIT-ROWS"
  static let added = Sentence("added", Parameter<String>("unit"), Parameter<String>("added"))
  static let leftOut = Sentence(
    "leftOut", Parameter<String>("unit"), Parameter<Int>("leftOut"), Parameter<String>("risk"))
  static let sentences = [added.declared, leftOut.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let units = context.evaluations.filter { $0.unit != nil }
    guard context.control.evaluation != nil, !units.isEmpty else { return [] }
    let agency = Set(context.rows.flatMap(keys))
    let ofUnits = Dictionary(units.map { ($0.unit ?? "", Set($0.rows.flatMap(keys))) }) { $0.union($1) }
    return unshown(units, agency) + unfounded(context, ofUnits)
  }

  /// One note a unit, with the place of every row that was left out.
  private func unshown(_ units: [CheckedEvaluation], _ agency: Set<UInt64>) -> [Finding] {
    units.compactMap { evaluation in
      guard let unit = evaluation.unit else { return nil }
      let rows = evaluation.rows.filter { $0.residualRisk != nil && agency.isDisjoint(with: keys($0)) }
      guard let first = rows.first?.residualRisk else { return nil }
      return Finding(
        Self.code, .note, at: rows.map { $0.path["residualRisk"] }, Self.leftOut(unit, rows.count, first))
    }
  }

  private func unfounded(_ context: CheckContext, _ ofUnits: [String: Set<UInt64>]) -> [Finding] {
    let missions = context.control.evaluation?.missions ?? []
    return context.rows.compactMap { row in
      guard let residual = row.residualRisk, let reference = missions[row.mission].fromUnit else { return nil }
      let name = context.dossier.unitName(reference)
      guard let known = ofUnits[name], !known.contains(tolerantHash(residual)) else { return nil }
      let mission = FieldPath.control["evaluation"]["missions"][row.mission]
      return Finding(
        Self.code, .warning, at: [row.path["residualRisk"], mission["fromUnit"]],
        Self.added(name, residual), found: residual)
    }
  }

  /// What a row is known by: its residual risk and its risk.
  private func keys(_ row: CheckedRow) -> [UInt64] {
    [row.row.risk, row.residualRisk].compactMap { $0 }.map(tolerantHash)
  }
}
