import Checks
import Foundation
import Records
import ThaiText

/// What the other rows of a plan's table say, each row says: money or that none is needed, who is responsible, when, and how far it has come.
struct RowGaps: DocumentRule {
  static let code = "DOC-LIST-GAP"
  static let budget = Sentence("budget", Parameter<Ids>("projects"))
  /// A dash, which may mean that no money is needed.
  static let dash = Sentence("dash", Parameter<Ids>("projects"))
  static let unit = Sentence("unit", Parameter<Ids>("projects"))
  static let quarters = Sentence("quarters", Parameter<Ids>("projects"))
  static let status = Sentence("status", Parameter<Ids>("projects"))
  static let sentences = [budget.declared, dash.declared, unit.declared, quarters.declared, status.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let listed = document.projects.compactMap { project in project.row.flatMap { $0.projects.count == 1 ? (project: project, row: $0) : nil } }
    func found(_ severity: Severity, _ sentence: Sentence<Ids>, _ isSaid: (PublishedProject, PlanTable.Row) -> Bool, _ isOpen: (PlanTable.Row) -> Bool = { _ in true })
      -> [Finding]
    {
      let open = listed.filter { !isSaid($0.project, $0.row) }
      let told = open.filter { isOpen($0.row) }
      // What half of the rows leave out is no slip.
      guard !told.isEmpty, open.count * 2 <= listed.count else { return [] }
      return [finding(severity, at: told.map(\.row.line), sentence(Ids(told.map(\.project.label))))]
    }
    func hasMoney(_ project: PublishedProject, _ row: PlanTable.Row) -> Bool {
      row.sharesMoney || row.amounts.contains { $0 != .blank } || project.detail.map { $0.budget != .blank } ?? false
    }
    return found(.warning, Self.budget, hasMoney) { !$0.hasDash } + found(.note, Self.dash, hasMoney) { $0.hasDash }
      + found(.warning, Self.unit, { project, _ in project.unit != nil })
      + found(.warning, Self.quarters, { $1.quarters.isEmpty == false })
      + found(.warning, Self.status, { $1.status != nil })
  }
}

/// No more is spent on a project than its budget.
struct Overspent: DocumentRule {
  static let code = "DOC-OVERSPENT"
  static let sentence = Sentence(Parameter<Verbatim>("project"), Parameter<Baht>("spent"), Parameter<Baht>("budget"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.projects.compactMap { project in
      guard let row = project.row, row.projects.count == 1, row.amounts.count == 1, let text = row.cells[.spent],
        let spent = WrittenAmount(text, document.words).baht, let budget = row.amounts[0] == .none ? 0 : row.amounts[0].baht, spent > budget
      else { return nil }
      return finding(.warning, at: [row.line], Self.sentence(project.reference, Baht(spent), Baht(budget)), expected: Baht(budget), found: Baht(spent))
    }
  }
}

/// A score is the product of the likelihood and the impact beside it.
struct RiskProduct: DocumentRule {
  static let code = "DOC-RISK-PRODUCT"
  static let sentence = Sentence(Parameter<String>("issue"), Parameter<Int>("likelihood"), Parameter<Int>("impact"), Parameter<Int>("printed"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.risks.flatMap { table -> [Finding] in
      let rated = table.rows.flatMap { row in
        row.ratings.enumerated().compactMap { place, rating in rating.product.map { (row: row, issue: row.issues[place].text, rating: $0) } }
      }
      let wrong = rated.filter { $0.rating.likelihood * $0.rating.impact != $0.rating.score }
      // A table whose scores are mostly no products has another way of rating.
      guard wrong.count * 2 <= rated.count || rated.count == 1 else { return [] }
      return wrong.map { row, issue, rating in
        finding(
          .error, at: [row.line], Self.sentence(issue, rating.likelihood, rating.impact, rating.score),
          expected: rating.likelihood * rating.impact, found: rating.score)
      }
    }
  }
}
