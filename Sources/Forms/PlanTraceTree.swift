import Assessment
import Records

/// The way from risks to results as a document for other programs: the same facts as the form, gaps first.
extension PlanTraceFacts {
  /// Where the way breaks off, what its projects without a risk may spend, and the way of each risk.
  package var tree: Tree {
    .fields([
      ("agency", .text(dossier.agency.name)), ("year", .plain(String(dossier.year.buddhistYear))), ("asOf", .text(asOf.iso)),
      ("gaps", .list(gaps, nil)),
      (
        "unlinkedMoney",
        .fields([
          ("year", trace.span.map { .plain(String($0.lowerBound)) }),
          ("lastYear", trace.span.flatMap { $0.count == 1 ? nil : .plain(String($0.upperBound)) }),
          ("baht", .plain(String(trace.unlinked.baht))), ("ofPlan", .plain(String(trace.projects.baht))),
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
    func projects(_ kind: String, _ projects: [PlanTrace.Traced], _ more: [(String, Tree?)] = []) -> [Tree] {
      projects.map { gap(kind, named($0) + [("budget", budgetTree($0))] + more) }
    }
    let results = unreported.flatMap { missing in
      projects(
        "resultMissing", missing.projects,
        [("months", .plain(String(missing.round.months))), ("ended", missing.end.map { .text($0.iso) })])
    }
    return risks + measures + projects("projectWithoutRisk", trace.unlinked) + projects("projectWithoutUnit", withoutUnit)
      + projects("projectWithoutAim", trace.projectsWithoutAim) + projects("projectWithoutBudget", withoutBudget)
      + projects("projectWithoutIndicator", withoutIndicator) + results
  }

  private func gap(_ kind: String, _ fields: [(String, Tree?)]) -> Tree { .fields([("kind", .text(kind))] + fields) }

  private func named(_ traced: PlanTrace.Traced) -> [(String, Tree?)] {
    let number = traced.project.number.map { Int($0) == nil ? Tree.text($0) : .plain($0) }
    return [("number", number), ("project", .text(traced.project.fullName))]
  }

  /// What a project may spend in the listed years: an amount in baht, `notNeeded`, or nothing where it is not said.
  private func budgetTree(_ traced: PlanTrace.Traced) -> Tree? { traced.budget.flatMap(PlanBudget.codec.write) }

  private func tree(_ line: PlanTrace.Line) -> Tree {
    let traced = line.project
    return .fields([
      ("risk", .text(line.risk.id)), ("event", .text(line.risk.event)), ("measure", line.measure.map { .text($0.text) }),
      (
        "project",
        traced.map { .fields(named($0) + [("similarity", line.similarity.map { .plain(String((($0 * 100).rounded()) / 100)) })]) }
      ),
      ("aim", traced?.aim.map(aim)),
      ("units", traced.map { .list($0.project.responsible.map(Tree.text), nil) }),
      ("budget", traced.flatMap(budgetTree)),
      ("indicators", traced.map { .list($0.project.reached.map(indicator), nil) }),
      (
        "result",
        traced?.project.results.last.map { result in
          .fields([
            ("months", .plain(String(result.round.months))), ("status", result.status.map { .text($0.rawValue) }),
            ("spent", result.spent.map { .plain(String($0)) }),
          ])
        }
      ),
    ])
  }

  private func aim(_ aim: PlanAim) -> Tree { .fields([("number", aim.number.map(Tree.text)), ("text", .text(aim.text))]) }

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
