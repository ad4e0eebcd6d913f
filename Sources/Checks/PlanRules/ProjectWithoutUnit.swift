import Assessment

/// Every project has a unit that carries it out (section 8 of its detail).
struct ProjectWithoutUnit: Rule {
  static let code = "PLAN-UNIT"
  static let sentences = [LackingProjects.sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    CheckedPlan(context.dossier)?.lacking(Self.code, .warning, at: "responsible", \.responsible.isEmpty) ?? []
  }
}
