import Assessment
import Checks
import Definitions
import Foundation
import Records
import Sheets
import ThaiText

extension Library {
  /// Two years' registers and plans side by side: the moves between levels, risk by risk and project by project what changed, what is
  /// new, what is gone, and what became of last year's measures.
  ///
  /// - Returns: What to write, and what it says first: why the two may not be compared as they stand.
  /// - Throws: `Problems` where the definition of a matrix cannot be used.
  package func comparison(
    before: Dossier, after: Dossier, _ options: ReportOptions
  ) throws(Problems) -> (part: ReportPart, notices: [String]) {
    let comparison = ComparisonSheet(
      house: printing(after, options).house, wording: wording(options.language),
      digits: options.digits ?? after.digits ?? after.usualDigits, before: before, after: after,
      ratedBefore: try ratedRegister(of: before), ratedAfter: try ratedRegister(of: after))
    let sheets = comparison.sheets
    let properties = WorkbookProperties(
      of: after, title: sheets.first?.title ?? "", subject: wording(.th)("workbook.subject"), created: options.asOf)
    return (ReportPart(stem: "compare", properties: properties, forms: sheets), comparison.notices)
  }
}

/// Lays a comparison out.
private struct ComparisonSheet: ComparisonPieces {
  let house: HouseStyle
  let wording: Wording
  let digits: DigitStyle
  let before: Dossier
  let after: Dossier
  let ratedBefore, ratedAfter: RatedRegister?

  private let widths: [Double] = [10, 34, 13, 13, 12, 18]

  /// What makes the comparison doubtful as a whole.
  var notices: [String] {
    ComparisonNotices(wording: wording, before: (before, ratedBefore), after: (after, ratedAfter)).sentences
      .map(written)
  }

  /// Whether there are risks in both years; else nothing can be said of what became of them.
  private var isPossible: Bool { ratedBefore?.risks.isEmpty == false && ratedAfter?.risks.isEmpty == false }

  /// The moves, the lists of risks and measures, and what became of the plans, as far as both years have them.
  var sheets: [Sheet] {
    let opening = notices.map { Block.paragraph(Paragraph($0, style: bold(Style()), keepsWithNext: true)) }
    let risks = isPossible ? risks(opening) : []
    let plans = PlanComparisonSheet.all(self).enumerated().flatMap { $1.sheets(risks.isEmpty && $0 == 0 ? opening : []) }
    let sheets = risks + plans
    return sheets.isEmpty
      ? [sheet("compare.moves", title: "compare.title", columns: [20, 60], opening + [title("compare.title", isFollowed: false)])]
      : sheets
  }

  private func risks(_ opening: [Block]) -> [Sheet] {
    let comparison = RiskComparison(before: ratedBefore, after: ratedAfter)
    let moves = moves(comparison)
    let moveColumns = max(moves?.rows.first?.cells.count ?? 0, 2)
    let counts = counts(comparison).map { Block.paragraph(Paragraph(written($0), style: Style(alignment: .center))) }
    var lists = section("compare.risks", pairs(comparison))
    for (key, divisions, years) in [
      ("compare.splits", comparison.splits, (before, after)), ("compare.merges", comparison.merges, (after, before)),
    ] where !divisions.isEmpty {
      lists += section(key, self.divisions(divisions, whole: years.0, parts: years.1))
    }
    lists += section("compare.new", risks(comparison.new, after, isNew: true))
      + section("compare.gone", risks(comparison.gone, before, isNew: false))
      + section("compare.measures", measures(comparison))
    return [
      sheet(
        "compare.moves", title: "compare.title", columns: [20] + Array(repeating: 12, count: moveColumns - 1),
        opening + [title("compare.title", isFollowed: true)] + counts + [.space] + section("compare.moves", moves)),
      sheet("compare.tab", title: "compare.title", columns: widths, lists),
    ]
  }

  /// How many risks are in both years, new, gone, split and merged, and how many of the pairs are to be looked at.
  private func counts(_ comparison: RiskComparison) -> [String] {
    var counts = arguments
    counts["both"] = String(comparison.pairs.count)
    counts["new"] = String(comparison.new.count)
    counts["gone"] = String(comparison.gone.count)
    counts["unchanged"] = String(comparison.unmoved)
    if !comparison.splits.isEmpty { counts["splits"] = String(comparison.splits.count) }
    if !comparison.merges.isEmpty { counts["merges"] = String(comparison.merges.count) }
    let doubtful = comparison.doubtful
    return [wording("compare.counts", counts)]
      + (doubtful == 0 ? [] : [wording("compare.doubtful", ["count": String(doubtful)])])
  }

  // MARK: Parts

  /// The moves between levels as a table, from × to: what grew worse stands to the right of the diagonal.
  private func moves(_ comparison: RiskComparison) -> Table? {
    let counts = comparison.moves
    guard !counts.isEmpty else { return nil }
    let words = movedWords(counts)
    let centre = Style(alignment: .center)
    func heading(_ text: String) -> Cell { Cell(.text(text), style: bold(centre)) }
    var corner = heading(wording("compare.from"))
    corner.rowSpan = 2
    var above = heading(wording("compare.to"))
    above.columnSpan = words.count
    let rows = words.reversed().map { from -> Row in
      Row([Cell(word(from), style: bold(Style()))] + words.map { to in
        let count = counts[.init(from: from, to: to)] ?? 0
        return Cell(count == 0 ? .blank : number(count), style: from == to ? centre : bold(centre))
      })
    }
    return Table(
      headings: [
        Row([corner, above] + Array(repeating: .covered, count: words.count - 1)),
        Row([.covered] + words.map { heading($0 ?? wording("compare.level.unknown")) }),
      ], rows: rows)
  }

  /// The levels that risks moved from or to, from the lowest to the highest, the one not known first.
  private func movedWords(_ counts: [RiskComparison.LevelMove: Int]) -> [String?] {
    let unknown = counts.keys.contains { $0.from == nil || $0.to == nil }
    return (unknown ? [nil] : []) + levelWords.map(Optional.some)
  }

  private func pairs(_ comparison: RiskComparison) -> Table? {
    table(
      ["compare.id", "compare.event", "compare.from", "compare.to", "compare.certainty", "compare.was"],
      comparison.pairs.map { pair in
        var event = pair.after.risk.event
        // The reader judges by both texts.
        switch pair.match {
        case .same, .sameAsOthers: break
        case .similar, .alikeAsOthers: event += "\n" + wording("compare.then", ["text": pair.before.risk.event])
        }
        return row([
          .text(pair.after.risk.id), .text(event), word(pair.move.from), word(pair.move.to),
          certainty(pair.match.certainty),
          pair.before.risk.id == pair.after.risk.id ? .blank : .text(pair.before.risk.id),
        ])
      })
  }

  /// Each risk of one year, and below it those that it is in the other.
  private func divisions(_ divisions: [RiskComparison.Division], whole: Dossier, parts: Dossier) -> Table? {
    table(
      ["compare.id", "compare.event", "compare.year", "compare.level", "compare.certainty", ""],
      divisions.flatMap { division in
        [(division.whole, whole)].map { line($0.0, $0.1, certainty(division.certainty)) }
          + division.parts.map { line($0, parts, .blank) }
      })
  }

  private func line(_ rated: RatedRisk, _ dossier: Dossier, _ certainty: Value) -> Row {
    row([
      .text(rated.risk.id), .text(rated.risk.event), .text(String(dossier.year.buddhistYear)),
      word(rated.current?.word), certainty, .blank,
    ])
  }

  private func risks(_ singles: [RiskComparison.Single], _ dossier: Dossier, isNew: Bool) -> Table? {
    table(
      ["compare.id", "compare.event", "compare.level", "compare.owner", "compare.remark", ""],
      singles.map { single in
        let risk = single.risk.risk
        return row([
          .text(risk.id), .text(risk.event), word(single.risk.current?.word),
          risk.owners.isEmpty ? .blank : .text(dossier.ownerNames(risk).joined(separator: "\n")),
          single.remark.map { .text(remark($0, isNew: isNew)) } ?? .blank, .blank,
        ])
      })
  }

  private func remark(_ remark: RiskComparison.Remark, isNew: Bool) -> String {
    switch remark {
    case .codeReused: wording(isNew ? "compare.remark.reused" : "compare.remark.taken")
    case .codeSharedAndPartlyAlike: wording("compare.remark.partlyAlike")
    case .sameText(let id): wording("compare.remark.sameText", ["id": id])
    }
  }

  private func measures(_ comparison: RiskComparison) -> Table? {
    table(
      [
        "compare.was", "compare.measure", "compare.status.before", "compare.status.now", "compare.id", "compare.fate",
      ],
      comparison.measures.map { fate in
        var text = fate.measure.text
        if let now = fate.now, fate.kind == .reworded { text += "\n" + wording("compare.now", ["text": now.measure.text]) }
        return row([
          .text(fate.risk.id), .text(text), .text(status(fate.measure.status)),
          .text(fate.now.map { status($0.measure.status) } ?? wording("compare.measure.absent")),
          fate.now.map { .text($0.risk.id) } ?? .blank, .text(wording("compare.fate." + fate.kind.rawValue)),
        ])
      })
  }

  // MARK: Pieces

  private func word(_ level: String?) -> Value { .text(level ?? wording("compare.level.unknown")) }

  private func status(_ status: FollowUpStatus?) -> String {
    wording("compare.status." + (status?.rawValue ?? "unknown"))
  }

  /// The words of the levels from the lowest to the highest: those of the matrices, then whatever else was written.
  private var levelWords: [String] {
    var words: [String] = []
    for rated in [ratedBefore, ratedAfter].compactMap(\.self) {
      let known = rated.matrix?.levels.map(\.word) ?? []
      let written = rated.risks.compactMap { $0.current?.word }
      for word in known + written where !words.contains(word) { words.append(word) }
    }
    return words
  }
}
