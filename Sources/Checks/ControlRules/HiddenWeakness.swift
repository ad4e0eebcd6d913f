import Assessment
import Records
import ThaiText

/// A principle that is not met is a weakness that ปค.๕, or paragraph three of the certificate, shows as a remaining
/// risk: a row that names the principle, or that speaks of what was found. For a unit its own ปค.๕ may show it too.
struct HiddenWeakness: Rule {
  static let code = "PK4-WEAKNESS"
  static let sentence = Sentence(
    Parameter<String?>("unit"), Parameter<Principles>("principles"), Parameter<String>("finding"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let certified = context.control.certificate?.risks ?? []
    // Most evaluations have no weakness.
    lazy var own = Answers(to: context.rows, certified)
    var findings = check(context.control.components, unit: nil, at: .control["components"]) { own.answer($0, $1) }
    for (index, unit) in context.control.units.enumerated() {
      let name = context.dossier.unitName(unit.unit)
      let units = Answers(to: context.evaluations.first { $0.unit == name }?.rows ?? [], [])
      findings += check(unit.components, unit: name, at: .control["units"][index]["components"]) {
        units.answer($0, $1) || own.answer($0, $1)
      }
    }
    return findings
  }

  private func check(
    _ components: ComponentEvaluation?, unit: String?, at path: FieldPath,
    isAnswered: (Principle, String) -> Bool
  ) -> [Finding] {
    Principle.allCases.compactMap { principle in
      guard let found = components?.principles[principle], !found.isMet, !isAnswered(principle, found.finding) else {
        return nil
      }
      return Finding(
        Self.code, .warning, at: [path["principles"][principle.rawValue]],
        Self.sentence(unit, Principles([principle]), found.finding))
    }
  }
}

/// What answers weaknesses: rows of a ปค.๕ with a remaining risk, and risks that the certificate lists itself.
private struct Answers {
  private let named: Set<Principle>
  /// Of each row all that it says; of the risks of the certificate each.
  private let texts: [TextTriples]
  /// Each remaining risk and each improvement alone.
  private let parts: [TextTriples]

  /// The share of a finding's triples that a row which answers it holds, and of a remaining risk's or an improvement's
  /// that the finding holds. Sentences of the same subject reach 0.45 and more, of others 0.3 at most (tried on pairs
  /// of findings and rows of the examples).
  private static let foundShare = 0.35, partShare = 0.4

  init(to rows: [CheckedRow], _ risks: [String]) {
    named = Set(rows.flatMap(\.row.principles))
    let open = rows.filter { $0.residualRisk != nil }
    texts =
      open.map { row in
        let all = [row.row.risk, row.row.existingControl, row.residualRisk, row.improvement]
        return TextTriples(all.compactMap(\.self).joined(separator: " "))
      } + risks.map { TextTriples($0) }
    parts = (open.flatMap { [$0.residualRisk, $0.improvement].compactMap(\.self) } + risks).map { TextTriples($0) }
  }

  func answer(_ principle: Principle, _ finding: String) -> Bool {
    if named.contains(principle) { return true }
    let found = TextTriples(finding)
    return texts.contains { found.share(in: $0) >= Self.foundShare }
      || parts.contains { $0.share(in: found) >= Self.partShare }
  }
}
