import Assessment

/// Every project names the unit that carries it out (หน่วยงานรับผิดชอบ of the plan's table, docs/domain.md D.5).
struct GoalProjectWithoutUnit: Rule {
  static let code = "PROVINCE-UNIT"
  static let sentences = [LackingProjects.sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    CheckedProvincial(context.dossier)?.lacking(Self.code, .warning, at: "responsible", \.responsible.isEmpty) ?? []
  }
}
