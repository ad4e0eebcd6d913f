import Assessment
import Records

/// A principle that is not met is a weakness that ปค.๕, or paragraph three of the certificate, shows as a remaining
/// risk. For a unit its own ปค.๕ may show it too.
struct HiddenWeakness: Rule {
  static let code = "PK4-WEAKNESS"
  static let sentence = Sentence(
    Parameter<String?>("unit"), Parameter<Principles>("principles"), Parameter<String?>("finding"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let isShown =
      context.rows.contains { $0.residualRisk != nil } || !(context.control.certificate?.risks ?? []).isEmpty
    guard !isShown else { return [] }
    var findings: [Finding] = []
    func check(_ components: ComponentEvaluation?, unit: String?, at path: FieldPath) {
      guard let components else { return }
      let weak = Principle.allCases.filter { components.principles[$0]?.isMet == false }
      guard let first = weak.first else { return }
      findings.append(
        Finding(
          Self.code, .warning, at: weak.map { path["principles"][$0.rawValue] },
          Self.sentence(unit, Principles(weak), components.principles[first]?.finding)))
    }
    check(context.control.components, unit: nil, at: .control["components"])
    for (index, unit) in context.control.units.enumerated() {
      let name = context.dossier.unitName(unit.unit)
      let rows = context.evaluations.first { $0.unit == name }?.rows ?? []
      guard !rows.contains(where: { $0.residualRisk != nil }) else { continue }
      check(unit.components, unit: name, at: .control["units"][index]["components"])
    }
    return findings
  }
}
