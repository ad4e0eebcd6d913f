import Checks
import Foundation
import Records

/// A project costs the same in the table and in its detail.
struct DifferingBudget: DocumentRule {
  static let code = "DOC-BUDGET-DIFFERS"
  static let sentence = Sentence(Parameter<Verbatim>("project"), Parameter<Baht>("table"), Parameter<Baht>("detail"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.projects.compactMap { project in
      guard let row = project.row, let detail = project.detail, let part = detail.parts[.budget] else { return nil }
      let listed = project.listedAmounts.map { $0 == .none ? Decimal(0) : $0.baht }
      guard !listed.isEmpty, listed.allSatisfy({ $0 != nil }) else { return nil }
      let stated: Decimal
      switch detail.budget {
      case .baht(let amount): stated = amount
      case .none: stated = 0
      case .blank, .unread: return nil
      }
      let amounts = listed.compactMap(\.self)
      let sum = amounts.reduce(0, +)
      // It may be what one year costs, or all of them together.
      guard !amounts.contains(stated), sum != stated, let first = amounts.first else { return nil }
      return finding(
        .error, at: [part.firstLine, row.line], Self.sentence(project.reference, Baht(first), Baht(stated)),
        expected: Baht(first), found: Baht(stated))
    }
  }
}

/// An amount in a detail says whether it is for a year or for the whole plan.
struct BudgetBasis: DocumentRule {
  static let code = "DOC-BUDGET-BASIS"
  static let sentence = Sentence(Parameter<Ids>("projects"), Parameter<Int>("years"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let years = document.years.count
    guard years > 1 else { return [] }
    let basis = document.words.budgetBasis
    let open = document.projects.filter { project in
      guard let part = project.detail?.parts[.budget], let baht = project.detail?.budget.baht, baht > 0 else { return false }
      return !part.lines.contains { line in basis.contains(where: line.key.holds) }
    }
    guard !open.isEmpty else { return [] }
    return [
      finding(
        .warning, at: open.compactMap { $0.detail?.parts[.budget]?.firstLine },
        Self.sentence(Ids(open.map(\.label)), years))
    ]
  }
}

/// A project's detail says what it costs, or that it needs no money, and who carries it out.
struct MissingSection: DocumentRule {
  static let code = "DOC-SECTION-EMPTY"
  static let budget = Sentence("budget", Parameter<Ids>("projects"))
  static let unit = Sentence("unit", Parameter<Ids>("projects"))
  static let method = Sentence("method", Parameter<Ids>("projects"))
  static let sentences = [budget.declared, unit.declared, method.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    // A document of one page a project has no sections at all.
    let details = document.projects.filter { ($0.detail?.parts.count ?? 0) >= 4 }
    func missing(_ section: ProjectDetail.Section) -> [PublishedProject] {
      details.filter { $0.detail?.parts[section].map { $0.text.isEmpty } ?? true }
    }
    func found(_ section: ProjectDetail.Section, _ sentence: Sentence<Ids>) -> [Finding] {
      let open = missing(section)
      guard !open.isEmpty, open.count < details.count || section != .method else { return [] }
      return [finding(.warning, at: open.compactMap { $0.detail.map { $0.parts[section]?.line ?? $0.lines.lowerBound } }, sentence(Ids(open.map(\.label))))]
    }
    return found(.budget, Self.budget) + found(.responsible, Self.unit) + found(.method, Self.method)
  }
}
