import Assessment
import Definitions
import Forms
import Records
import Sheets

extension Library {
  /// The way from each risk of a dossier to measures, projects of its plan and their results, with what is missing on it first.
  ///
  /// - Returns: Nil where it has no register with risks, or no plan with projects.
  /// - Throws: `Problems` where a definition that it needs cannot be used.
  package func trace(of dossier: Dossier, _ options: ReportOptions) throws(Problems) -> Sheet? {
    let subject = try ReportSubject(dossier, try ratedRegister(of: dossier), self, options)
    let forms = self.forms(in: PlanSection().folder).filter { $0.key == "plan-trace" }
    return subject.printer.sheets(forms, subject.facts).first
  }

  /// The same facts as a document for other programs.
  ///
  /// - Returns: Nil where there is nothing to trace.
  /// - Throws: `Problems` where a definition that it needs cannot be used.
  package func traceTree(of dossier: Dossier, _ options: ReportOptions) throws(Problems) -> Tree? {
    guard dossier.register?.risks.isEmpty == false, dossier.plan?.projects.isEmpty == false else { return nil }
    return try PlanFacts(dossier, self, asOf: options.asOf).traceTree
  }
}
