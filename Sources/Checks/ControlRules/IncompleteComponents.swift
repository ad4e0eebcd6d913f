import Assessment
import Records

/// ปค.๔ answers all seventeen principles, concludes on each of the five components, and says the overall result.
///
/// A principle or the overall result that is missing is an error, a conclusion alone a warning, since agencies also
/// write theirs per principle; in a unit's form all are warnings.
struct IncompleteComponents: Rule {
  static let code = "PK4-INCOMPLETE"
  static let principles = Sentence(
    "principles", Parameter<String?>("unit"), Parameter<Int>("count"), Parameter<Principles>("principles"))
  static let conclusions = Sentence("conclusions", Parameter<String?>("unit"), Parameter<[Int]>("conclusions"))
  static let overall = Sentence("overall", Parameter<String?>("unit"))
  static let sentences = [principles.declared, conclusions.declared, overall.declared]

  func findings(in context: CheckContext) -> [Finding] {
    var findings: [Finding] = []
    if let components = context.control.components {
      findings += check(components, unit: nil, at: .control["components"])
    }
    for (index, unit) in context.control.units.enumerated() {
      guard let components = unit.components else { continue }
      findings += check(
        components, unit: context.dossier.unitName(unit.unit), at: .control["units"][index]["components"])
    }
    return findings
  }

  private func check(_ evaluation: ComponentEvaluation, unit: String?, at path: FieldPath) -> [Finding] {
    let principles = Principle.allCases.filter { evaluation.principles[$0] == nil }
    let conclusions = ControlComponent.allCases.enumerated().filter { evaluation.conclusions[$1] == nil }
    var findings: [Finding] = []
    func add(_ severity: Severity, _ places: [FieldPath], _ statement: Statement) {
      findings.append(Finding(Self.code, unit == nil ? severity : .warning, at: places, statement))
    }
    if !principles.isEmpty {
      add(
        .error, principles.map { path["principles"][$0.rawValue] },
        Self.principles(unit, principles.count, Principles(principles)))
    }
    if !conclusions.isEmpty {
      add(
        .warning, conclusions.map { path["conclusions"][$1.rawValue] },
        Self.conclusions(unit, conclusions.map { $0.offset + 1 }))
    }
    if evaluation.overall == nil { add(.error, [path["overall"]], Self.overall(unit)) }
    return findings
  }
}
