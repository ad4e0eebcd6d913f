import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// Lays the comparison of two plans out: what became of each project and of the money, and how far each has come.
struct PlanComparisonSheet: ComparisonPieces {
  let house: HouseStyle
  let wording: Wording
  let digits: DigitStyle
  let before, after: Dossier
  private let comparison: PlanComparison

  /// Nil where one of the two has no projects.
  init?(_ pieces: some ComparisonPieces) {
    guard let old = PlanFigures(of: pieces.before), let new = PlanFigures(of: pieces.after),
      !old.plan.projects.isEmpty, !new.plan.projects.isEmpty
    else { return nil }
    (house, wording, digits) = (pieces.house, pieces.wording, pieces.digits)
    (before, after) = (pieces.before, pieces.after)
    let words = house.words
    comparison = PlanComparison(
      before: old, after: new, fullName: { $0.fullName { words["planKind." + $0.rawValue] } },
      unit: (pieces.before.unitName, pieces.after.unitName))
  }

  /// - Parameter opening: What stands above all.
  func sheets(_ opening: [Block]) -> [Sheet] {
    let centre = Style(alignment: .center)
    let counts = counts.map { Block.paragraph(Paragraph(written($0), style: centre)) }
    let projects = section("compare.plan.projects", pairs)
      + section("compare.plan.new", singles(comparison.new, comparison.after, after))
      + section("compare.plan.gone", singles(comparison.gone, comparison.before, before))
      + section("compare.plan.money", money)
    return [
      sheet(
        "compare.plan.tab", title: "compare.plan.title", columns: [8, 38, 14, 17, 19, 16],
        opening + [title("compare.plan.title", isFollowed: true)] + counts + [.space] + projects),
      sheet(
        "compare.plan.status.tab", title: "compare.plan.title", columns: [7, 29] + Array(repeating: 12.7, count: 6),
        section("compare.plan.status", statuses)),
    ]
  }

  private var counts: [String] {
    let unchanged = comparison.pairs.count { $0.changes.isEmpty }, renamed = comparison.pairs.count(where: \.isRenamed)
    let counts = [
      "both": comparison.pairs.count, "unchanged": unchanged, "renamed": renamed, "new": comparison.new.count, "gone": comparison.gone.count,
    ]
    let doubtful = comparison.doubtful
    return [wording("compare.plan.counts", counts.mapValues { String($0) })]
      + (doubtful == 0 ? [] : [wording("compare.plan.doubtful", ["count": String(doubtful)])]) + [wording("compare.plan.note")]
  }

  // MARK: Parts

  /// The projects of both plans, those that changed first.
  private var pairs: Table? {
    let pairs = comparison.pairs.filter { !$0.changes.isEmpty } + comparison.pairs.filter(\.changes.isEmpty)
    return table(
      ["compare.plan.number", "compare.plan.project", "compare.certainty", "compare.plan.changes", "", ""],
      pairs.map { pair in
        var name = fullName(pair.after)
        // The reader judges by both names.
        if pair.isRenamed { name += "\n" + wording("compare.then", ["text": fullName(pair.before)]) }
        let changes = pair.changes.map(said)
        return row([
          number(pair.after), .text(name), certainty(pair.match.certainty),
          .text(changes.isEmpty ? wording("compare.plan.unchanged") : changes.joined(separator: "\n")), .blank, .blank,
        ])
      })
  }

  private func singles(_ projects: [PlanProject], _ figures: PlanFigures, _ dossier: Dossier) -> Table? {
    table(
      [
        "compare.plan.number", "compare.plan.project", "compare.plan.dimension", "compare.plan.budget", "compare.plan.responsible",
        "compare.plan.latest",
      ],
      projects.map { project in
        let status = project.results(in: figures.reported, reported: figures.reported).last?.status
        return row([
          number(project), .text(fullName(project)), .text(project.dimension?.rawValue ?? unsaid),
          .text(said(project.budget(inYear: figures.listed))), .text(said(project.responsible.map(dossier.unitName))),
          .text(status.map(said) ?? unsaid),
        ])
      })
  }

  /// Of each year the money by source and in all, and how many projects need none or do not say it: none of both is 0 baht.
  private var money: Table? {
    table(
      ["compare.year", "compare.plan.source", "compare.plan.before", "compare.plan.after", "compare.plan.difference", ""],
      comparison.years.flatMap { years -> [Row] in
        let sides = [
          comparison.before.plan.projects.map { ($0, comparison.before.budget(of: $0, inFiscalYear: years.before)) },
          comparison.after.plan.projects.map { ($0, comparison.after.budget(of: $0, inFiscalYear: years.after)) },
        ]
        func row(_ label: String, _ values: [Int]) -> Row {
          let year = years.before == years.after ? String(years.before) : "\(years.before) → \(years.after)"
          return self.row([.text(year), .text(label), number(values[0]), number(values[1]), number(values[1] - values[0]), .blank])
        }
        func baht(_ matches: (PlanProject) -> Bool) -> [Int] {
          sides.map { $0.reduce(0) { $0 + (matches($1.0) ? $1.1?.baht ?? 0 : 0) } }
        }
        var rows: [Row] = []
        let sources = sources
        for source in sources where sources.count > 1 || source != nil {
          rows.append(row(source ?? wording("compare.plan.noSource"), baht { key($0.source) == key(source) }))
        }
        rows.append(row(wording("compare.plan.total"), baht { _ in true }))
        let free = sides.map { $0.count { $0.1 == .notNeeded } }, missing = sides.map { $0.count { $0.1 == nil } }
        if free != [0, 0] { rows.append(row(wording("compare.plan.free"), free)) }
        if missing != [0, 0] { rows.append(row(wording("compare.plan.missing"), missing)) }
        return rows
      })
  }

  /// The sources of money of both plans, each once; nil where a project with an amount names none.
  private var sources: [String?] {
    var seen: Set<UInt64?> = []
    let projects = comparison.before.plan.projects + comparison.after.plan.projects
    return projects.filter { $0.budgets.all.contains { $0?.baht ?? 0 > 0 } || $0.budget?.baht ?? 0 > 0 }.map(\.source)
      .filter { seen.insert(key($0)).inserted }
  }

  private func key(_ source: String?) -> UInt64? { source.map(tolerantHash) }

  /// How far each project had come at each round of both years; projects of which nothing was reported are left out, as they are counted
  /// where results are missing.
  private var statuses: Table? {
    let rounds = PlanResult.Round.allCases
    let pairs = comparison.pairs.map { (old: Optional($0.before), new: Optional($0.after)) }
    let singles = comparison.new.map { (old: PlanProject?.none, new: Optional($0)) }
      + comparison.gone.map { (old: Optional($0), new: PlanProject?.none) }
    func results(_ project: PlanProject?, _ figures: PlanFigures) -> [PlanResult] {
      project?.results(in: figures.reported, reported: figures.reported) ?? []
    }
    let rows = (pairs + singles).compactMap { old, new -> Row? in
      let reported = (results(old, comparison.before), results(new, comparison.after))
      guard let project = new ?? old, !reported.0.isEmpty || !reported.1.isEmpty else { return nil }
      func words(_ results: [PlanResult]) -> [Value] {
        rounds.map { round in
          results.last { $0.round == round }.map { .text($0.status.map(said) ?? unsaid) } ?? .blank
        }
      }
      return row([number(project), .text(fullName(project))] + words(reported.0) + words(reported.1))
    }
    guard !rows.isEmpty else { return nil }
    let centre = bold(Style(alignment: .center))
    let years = [before, after].flatMap { dossier in
      rounds.map { round in
        wording("compare.plan.round", ["months": String(round.months), "year": String(dossier.year.buddhistYear)])
      }
    }
    let headings = [wording("compare.plan.number"), wording("compare.plan.project")] + years
    return Table(headings: [Row(headings.map { Cell(.text(written($0)), style: centre) })], rows: rows)
  }

  // MARK: Words

  private var unsaid: String { wording("compare.plan.unsaid") }

  private func fullName(_ project: PlanProject) -> String { project.fullName { house.words["planKind." + $0.rawValue] } }

  private func number(_ project: PlanProject) -> Value { project.number.map { number($0) } ?? .blank }

  private func said(_ change: PlanComparison.Change) -> String {
    func line(_ what: String, _ before: String?, _ after: String?, _ years: (Int, Int)? = nil) -> String {
      wording(
        "compare.plan.change",
        [
          "what": wording(what, ["year": years.map { $0.0 == $0.1 ? String($0.0) : "\($0.0) → \($0.1)" } ?? ""]), "before": before ?? unsaid,
          "after": after ?? unsaid,
        ])
    }
    switch change {
    case .renamed: return wording("compare.plan.renamed")
    case .number(let before, let after):
      return line("compare.plan.number", before.map { String($0) }, after.map { String($0) })
    case .kind(let before, let after): return line("compare.plan.kind", before.flatMap(said), after.flatMap(said))
    case .dimension(let before, let after): return line("compare.plan.dimension", before?.rawValue, after?.rawValue)
    case .mission(let before, let after): return line("compare.plan.mission", before, after)
    case .responsible(let before, let after): return line("compare.plan.responsible", said(before), said(after))
    case .quarters(let before, let after):
      return line("compare.plan.quarters", said(before.map { String($0) }), said(after.map { String($0) }))
    case .budget(let year, let before, let other, let after):
      return line("compare.plan.budget.year", said(before), said(after), (year, other))
    case .detail(let before, let span, let after, let other):
      return line("compare.plan.detail", said(before, span), said(after, other))
    case .source(let before, let after): return line("compare.plan.source", before, after)
    }
  }

  private func said(_ kind: PlanProjectKind) -> String? { house.words["planKind." + kind.rawValue] }

  private func said(_ status: PlanStatus) -> String { wording("summary.plan.status." + status.rawValue) }

  private func said(_ names: [String]) -> String {
    names.isEmpty ? unsaid : names.joined(separator: wording("list.separator"))
  }

  private func said(_ budget: PlanBudget?, _ span: PlanBudgetSpan? = nil) -> String {
    switch budget {
    case .amount(let baht):
      wording(
        "compare.plan.baht",
        [
          "amount": Number(Decimal(baht), .integer).text(digits: digits),
          "span": span.flatMap { house.words["budgetSpan." + $0.rawValue] } ?? "",
        ])
    case .notNeeded: wording("compare.plan.noMoney")
    case .variable(let text): text
    case nil: unsaid
    }
  }
}
