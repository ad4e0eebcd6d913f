import Assessment
import Definitions
import Forms
import Records
import Sheets

extension Library {
  /// The form of the way from risks to results.
  var traceForms: [FormDefinition] { forms(in: PlanSection().folder).filter { $0.key == "plan-trace" } }

  /// The way from each risk of a dossier to measures, projects of its plans and their results, with what is missing on it first.
  ///
  /// - Returns: Nil where it has no register with risks, or no plan with projects.
  /// - Throws: `Problems` where a definition that it needs cannot be used.
  package func trace(of dossier: Dossier, _ options: ReportOptions) throws(Problems) -> Sheet? {
    let subject = try ReportSubject(dossier, try ratedRegister(of: dossier), self, options)
    return subject.printer.sheets(traceForms, subject.facts).first
  }

  /// The same facts as a document for other programs.
  ///
  /// - Returns: Nil where there is nothing to trace.
  package func traceTree(of dossier: Dossier, _ options: ReportOptions) -> Tree? {
    let facts = PlanTraceFacts(dossier, self, asOf: options.asOf)
    return facts.isGiven ? facts.tree : nil
  }
}

extension TextPage {
  /// What the summary says of where the way from risks to the projects of plans breaks off.
  var traced: Block {
    let trace = PlanTraceFacts(dossier, subject.library, asOf: options.asOf).trace
    guard !trace.lines.isEmpty else { return item("summary.plan.trace.none") }
    return item(
      "summary.plan.trace",
      [
        "risks": String(trace.risksWithoutMeasure.count), "measures": String(trace.measuresWithoutProject.count),
        "projects": String(trace.unlinked.count), "year": trace.span?.fiscalYears ?? "",
        "money": amount(trace.unlinked.baht), "whole": amount(trace.projects.baht),
      ])
  }
}
