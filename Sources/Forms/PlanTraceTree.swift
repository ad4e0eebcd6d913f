import Assessment
import Records

/// The way from risks to results as a document for other programs: the same facts as the form, gaps first.
extension PlanFacts {
  /// Where the way breaks off, what its projects without a risk may spend, and the way of each risk.
  package var traceTree: Tree {
    .fields([
      ("agency", .text(dossier.agency.name)), ("year", .plain(String(figures.reported))), ("asOf", .text(asOf.iso)),
      ("gaps", .list(gaps, nil)),
      (
        "unlinkedMoney",
        .fields([
          ("year", .plain(String(figures.years[figures.listed]))),
          ("baht", .plain(String(figures.budget(of: trace.unlinked, inYear: figures.listed)))),
          ("ofPlan", .plain(String(figures.budget(of: plan.projects, inYear: figures.listed)))),
        ])
      ),
      ("lines", .list(trace.lines.map(tree), nil)),
    ])
  }

  private var gaps: [Tree] {
    let risks = trace.risksWithoutMeasure.map { gap("riskWithoutMeasure", [("risk", .text($0.id)), ("event", .text($0.event))]) }
    let measures = trace.measuresWithoutProject.map { line in
      gap("measureWithoutProject", [
        ("risk", .text(line.risk.id)), ("measure", line.measure.map { .text($0.text) }), ("named", line.measure?.project.map(Tree.text)),
      ])
    }
    func projects(_ kind: String, _ projects: [PlanProject], _ more: [(String, Tree?)] = []) -> [Tree] {
      projects.map { gap(kind, named($0) + [("budget", budgetTree($0))] + more) }
    }
    let missing = figures.unreported(asOf: asOf)
    return risks + measures + projects("projectWithoutRisk", trace.unlinked) + projects("projectWithoutUnit", withoutUnit)
      + projects("projectWithoutBudget", withoutBudget) + projects("projectWithoutIndicator", withoutIndicator)
      + projects(
        "resultMissing", missing?.projects ?? [],
        missing.map { [("months", .plain(String($0.round.round.months))), ("ended", .text($0.round.end.iso))] } ?? [])
  }

  private func gap(_ kind: String, _ fields: [(String, Tree?)]) -> Tree { .fields([("kind", .text(kind))] + fields) }

  private func named(_ project: PlanProject) -> [(String, Tree?)] {
    [("number", project.number.map { .plain(String($0)) }), ("project", .text(fullName(project)))]
  }

  /// What a project may spend in the listed year: an amount in baht, `notNeeded`, or nothing where it is not said.
  private func budgetTree(_ project: PlanProject) -> Tree? {
    project.budget(inYear: figures.listed).flatMap(PlanBudget.codec.write)
  }

  private func tree(_ line: PlanTrace.Line) -> Tree {
    let project = line.project
    let reached = (project?.outputs ?? []) + (project?.outcomes ?? [])
    let result = project?.results(in: figures.reported, reported: figures.reported).last
    return .fields([
      ("risk", .text(line.risk.id)), ("event", .text(line.risk.event)), ("measure", line.measure.map { .text($0.text) }),
      (
        "project",
        project.map { .fields(named($0) + [("similarity", line.similarity.map { .plain(String((($0 * 100).rounded()) / 100)) })]) }
      ),
      ("units", project.map { .list($0.responsible.map { .text(dossier.unitName($0)) }, nil) }),
      ("budget", project.flatMap(budgetTree)),
      ("indicators", project.map { _ in .list(reached.map(indicator), nil) }),
      (
        "result",
        result.map { result in
          .fields([
            ("months", .plain(String(result.round.months))), ("status", result.status.map { .text($0.rawValue) }),
            ("spent", result.spent.map { .plain(String($0)) }),
          ])
        }
      ),
    ])
  }

  private func indicator(_ text: String) -> Tree {
    let figures = (indicators?.indicator(text).figures ?? []).map { figure in
      Tree.fields([
        ("comparator", figure.comparator.map { .text($0.rawValue) }), ("number", .plain("\(figure.number)")),
        ("unit", figure.unit.map(Tree.text)), ("per", figure.per.map(Tree.text)),
      ])
    }
    return .fields([("text", .text(text)), ("figures", .list(figures, nil))])
  }
}

extension Tree {
  /// A record of what there is.
  fileprivate static func fields(_ fields: [(String, Tree?)]) -> Tree {
    .record(fields.compactMap { key, value in value.map { Entry(Word(key), $0) } }, nil)
  }
}
