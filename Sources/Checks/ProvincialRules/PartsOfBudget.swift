import Assessment
import Records

/// What sources give to a project and what its activities have add up to its money (docs/domain.md D.5).
struct PartsOfBudget: Rule {
  static let code = "PROVINCE-PARTS"
  static let activities = Sentence(
    "activities", Parameter<String>("project"), Parameter<Baht>("whole"), Parameter<Baht>("parts"))
  static let sources = Sentence("sources", Parameter<String>("project"), Parameter<Baht>("whole"), Parameter<Baht>("parts"))
  /// It says that it needs no money.
  static let free = Sentence("free", Parameter<String>("project"), Parameter<Baht>("parts"))
  static let sentences = [activities.declared, sources.declared, free.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard let plan = CheckedProvincial(context.dossier) else { return [] }
    return plan.projects.flatMap { project, path -> [Finding] in
      guard let money = project.money else { return [] }
      if money == .notNeeded {
        let parts = max(project.activityBaht ?? 0, project.sourceBaht ?? 0)
        return parts == 0 ? [] : [Finding(Self.code, .warning, at: [path["budget"]], Self.free(project.name, Baht(whole: parts)))]
      }
      let whole = money.baht
      // One amount may be the only one that is said.
      let isSplit = project.activities.count { $0.budget?.baht ?? 0 > 0 } > 1 || (project.activityBaht ?? 0) > whole
      let parts = isSplit ? project.activityBaht : nil
      return finding(parts, whole, project, [path["budget"], path["activities"]]) { Self.activities($0, $1, $2) }
        + finding(project.sourceBaht, whole, project, [path["budget"], path["amounts"]]) { Self.sources($0, $1, $2) }
    }
  }

  private func finding(
    _ parts: Int?, _ whole: Int, _ project: ProvincialProject, _ places: [FieldPath], _ say: (String, Baht, Baht) -> Statement
  ) -> [Finding] {
    guard let parts, parts != whole else { return [] }
    let (sum, stated) = (Baht(whole: parts), Baht(whole: whole))
    return [Finding(Self.code, .warning, at: places, say(project.name, stated, sum), expected: stated, found: sum)]
  }
}
