import Assessment
import Definitions
import Sheets
import ThaiText

/// Lays the comparison of two plans of one kind out: what became of each project, of what is aimed at and of the money, and how far each
/// project has come.
struct PlanComparisonSheet: ComparisonPieces {
  let house: HouseStyle
  let wording: Wording
  let digits: DigitStyle
  let before, after: Dossier
  private let comparison: PlanComparison
  private let words: PlanChangeWords

  /// The comparison of each kind of plan that both dossiers have, with projects in it.
  static func all(_ pieces: some ComparisonPieces) -> [PlanComparisonSheet] {
    func plans(_ dossier: Dossier) -> [WorkPlan] { dossier.workPlans { pieces.house.words["planKind." + $0.rawValue] } }
    let after = plans(pieces.after)
    return plans(pieces.before).compactMap { old in
      after.first { $0.kind == old.kind }.map { PlanComparisonSheet(pieces, PlanComparison(before: old, after: $0)) }
    }
  }

  private init(_ pieces: some ComparisonPieces, _ comparison: PlanComparison) {
    (house, wording, digits) = (pieces.house, pieces.wording, pieces.digits)
    (before, after) = (pieces.before, pieces.after)
    self.comparison = comparison
    words = PlanChangeWords(house: pieces.house, wording: pieces.wording, digits: pieces.digits)
  }

  /// - Parameter opening: What stands above all.
  func sheets(_ opening: [Block]) -> [Sheet] {
    let centre = Style(alignment: .center)
    let counts = counts.map { Block.paragraph(Paragraph(written($0), style: centre)) }
    let projects = section("compare.plan.projects", pairs)
      + section("compare.plan.new", singles(comparison.projects.new, comparison.after))
      + section("compare.plan.gone", singles(comparison.projects.gone, comparison.before))
      + section(own("aims"), aims)
      + section("compare.plan.money", money)
    return [
      sheet(
        own("tab"), title: own("title"), columns: [11, 37, 13, 17, 19, 15],
        opening + [title(own("title"), isFollowed: true)] + counts + [.space] + projects),
      sheet(
        own("status.tab"), title: own("title"), columns: [7, 29] + Array(repeating: 12.7, count: 6),
        section("compare.plan.status", statuses)),
    ]
  }

  /// The key of what is said otherwise of each kind of plan.
  private func own(_ key: String) -> String { "compare." + comparison.after.kind.rawValue + "." + key }

  private var counts: [String] {
    let projects = comparison.projects
    let unchanged = projects.pairs.count { $0.changes.isEmpty }, renamed = projects.pairs.count(where: \.isRenamed)
    let counts = [
      "both": projects.pairs.count, "unchanged": unchanged, "renamed": renamed, "new": projects.new.count, "gone": projects.gone.count,
    ]
    let doubtful = projects.doubtful
    return [wording("compare.plan.counts", counts.mapValues { String($0) })]
      + (doubtful == 0 ? [] : [wording("compare.plan.doubtful", ["count": String(doubtful)])]) + [wording(own("note"))]
  }

  // MARK: Parts

  /// The projects of both plans, those that changed first.
  private var pairs: Table? {
    table(
      ["compare.plan.number", "compare.plan.project", "compare.certainty", "compare.plan.changes", "", ""],
      comparison.projects.changedFirst.map { row($0, \.number, \.fullName) })
  }

  private func row<Item>(_ pair: PlanComparison.Pair<Item>, _ number: (Item) -> String?, _ name: (Item) -> String) -> Row {
    var text = name(pair.after)
    // The reader judges by both names.
    if pair.isRenamed { text += "\n" + wording("compare.then", ["text": name(pair.before)]) }
    let changes = pair.changes.map(words.said)
    return row([
      label(number(pair.after)), .text(text), certainty(pair.match.certainty),
      .text(changes.isEmpty ? wording("compare.plan.unchanged") : changes.joined(separator: "\n")), .blank, .blank,
    ])
  }

  private func singles(_ projects: [PlannedProject], _ plan: WorkPlan) -> Table? {
    table(
      [
        "compare.plan.number", "compare.plan.project", own("group"), "compare.plan.budget", "compare.plan.responsible",
        "compare.plan.latest",
      ],
      projects.map { project in
        row([
          label(project.number), .text(project.fullName), .text(project.dimension?.rawValue ?? project.indicator ?? words.unsaid),
          .text(words.said(project.money[plan.listedSpan])), .text(words.said(project.responsible)),
          .text(project.status.map(words.said) ?? words.unsaid),
        ])
      })
  }

  /// What both plans aim at, what changed of it first, then what only one of them does.
  private var aims: Table? {
    let aims = comparison.aims
    func single(_ aim: PlanAim, _ key: String) -> Row {
      row([label(aim.number), .text(aim.text), .blank, .text(wording(key)), .blank, .blank])
    }
    return table(
      ["compare.plan.number", "compare.plan.aim", "compare.certainty", "compare.plan.changes", "", ""],
      aims.changedFirst.map { row($0, \.number, \.text) } + aims.new.map { single($0, "compare.plan.aim.new") }
        + aims.gone.map { single($0, "compare.plan.aim.gone") })
  }

  /// Of each span of years the money by source and in all, and how many projects need none or do not say it: none of both is 0 baht.
  private var money: Table? {
    let plans = (comparison.before, comparison.after)
    return table(
      ["compare.year", "compare.plan.source", "compare.plan.before", "compare.plan.after", "compare.plan.difference", ""],
      comparison.spans.flatMap { span -> [Row] in
        func row(_ label: String, _ before: Int, _ after: Int) -> Row {
          self.row([.text(words.years(span.years)), .text(label), number(before), number(after), number(after - before), .blank])
        }
        func row(_ label: String, _ value: (WorkPlan, Int) -> Int) -> Row {
          row(label, value(plans.0, span.places.before), value(plans.1, span.places.after))
        }
        func count(_ label: String, _ matches: (PlanBudget?) -> Bool) -> [Row] {
          let counts = (
            plans.0.projects.count { matches($0.money[span.places.before]) }, plans.1.projects.count { matches($0.money[span.places.after]) })
          return counts == (0, 0) ? [] : [row(wording(label), counts.0, counts.1)]
        }
        let sources = sources
        return sources.filter { sources.count > 1 || $0 != nil }.map { source in
          row(source ?? words.noSource) { plan, place in
            plan.projects.flatMap { $0.bySource(inSpan: place) }.reduce(0) { $0 + (key($1.source) == key(source) ? $1.baht : 0) }
          }
        } + [row(wording("compare.plan.total")) { plan, place in plan.projects.reduce(0) { $0 + ($1.money[place]?.baht ?? 0) } }]
          + count("compare.plan.free") { $0 == .notNeeded } + count("compare.plan.missing") { $0 == nil }
      })
  }

  /// The sources of money of both plans, each once; nil where a project with an amount names none.
  private var sources: [String?] {
    var seen: Set<UInt64?> = []
    let given = [comparison.before, comparison.after].flatMap { plan in
      plan.projects.flatMap { project in plan.spans.indices.flatMap { project.bySource(inSpan: $0) } }
    }
    return given.filter { $0.baht > 0 }.map(\.source).filter { seen.insert(key($0)).inserted }
  }

  private func key(_ source: String?) -> UInt64? { source.map(tolerantHash) }

  /// How far each project had come at each round of both years; projects of which nothing was reported are left out, as they are counted
  /// where results are missing.
  private var statuses: Table? {
    let rounds = PlanResult.Round.allCases
    let pairs = comparison.projects.pairs.map { (old: Optional($0.before), new: Optional($0.after)) }
    let singles = comparison.projects.new.map { (old: PlannedProject?.none, new: Optional($0)) }
      + comparison.projects.gone.map { (old: Optional($0), new: PlannedProject?.none) }
    let rows = (pairs + singles).compactMap { old, new -> Row? in
      let reported = (old?.results ?? [], new?.results ?? [])
      guard let project = new ?? old, !reported.0.isEmpty || !reported.1.isEmpty else { return nil }
      func values(_ results: [PlanResult]) -> [Value] {
        rounds.map { round in
          results.last { $0.round == round }.map { .text($0.status.map(words.said) ?? words.unsaid) } ?? .blank
        }
      }
      return row([label(project.number), .text(project.fullName)] + values(reported.0) + values(reported.1))
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

  /// A number where it is a whole one, else as it is written.
  private func label(_ number: String?) -> Value {
    number.map { label in Int(label).map { self.number($0) } ?? .text(label) } ?? .blank
  }
}
