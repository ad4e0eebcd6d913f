import Assessment
import Checks
import Definitions
import Foundation
import Records
import Sheets
import ThaiText

extension Library {
  /// Two years' registers side by side: the moves between levels, risk by risk what changed, what is new, what is
  /// gone, and what became of last year's measures.
  ///
  /// - Throws: `Problems` where the definition of a matrix cannot be used.
  package func comparison(
    before: Dossier, after: Dossier, _ options: ReportOptions
  ) throws(Problems) -> ReportPart {
    let sheets = ComparisonSheet(
      house: printing(after, options).house, wording: wording(options.language),
      digits: options.digits ?? after.digits ?? after.usualDigits, before: before, after: after,
      ratedBefore: try ratedRegister(of: before), ratedAfter: try ratedRegister(of: after)
    ).sheets
    let properties = WorkbookProperties(
      of: after, title: sheets.first?.title ?? "", subject: wording(.th)("workbook.subject"), created: options.asOf)
    return ReportPart(stem: "compare", properties: properties, forms: sheets)
  }
}

/// Lays a comparison out.
private struct ComparisonSheet {
  let house: HouseStyle
  let wording: Wording
  let digits: DigitStyle
  let before: Dossier
  let after: Dossier
  let ratedBefore, ratedAfter: RatedRegister?

  private let widths: [Double] = [12, 34, 14, 14, 10, 16]

  /// The moves, and the lists of risks and measures.
  var sheets: [Sheet] {
    let comparison = RiskComparison(before: ratedBefore, after: ratedAfter)
    let arguments = [
      "agency": after.agency.name, "before": String(before.year.buddhistYear), "after": String(after.year.buddhistYear),
    ]
    var counts = arguments
    counts["both"] = String(comparison.pairs.count)
    counts["new"] = String(comparison.new.count)
    counts["gone"] = String(comparison.gone.count)
    counts["unchanged"] = String(comparison.pairs.count { $0.move.from == $0.move.to })
    let centre = Style(alignment: .center)
    let title = Block.paragraph(
      Paragraph(written(wording("compare.title", arguments)), style: bold(centre), keepsWithNext: true))
    let moves = moves(comparison)
    let moveColumns = max(moves?.rows.first?.cells.count ?? 0, 2)
    return [
      sheet(
        "compare.moves", arguments, columns: [20] + Array(repeating: 12, count: moveColumns - 1),
        [title, .paragraph(Paragraph(written(wording("compare.counts", counts)), style: centre)), .space]
          + section("compare.moves", moves)),
      sheet(
        "compare.tab", arguments, columns: widths,
        section("compare.risks", pairs(comparison)) + section("compare.new", risks(comparison.new, after))
          + section("compare.gone", risks(comparison.gone, before))
          + section("compare.measures", measures(comparison))),
    ]
  }

  private func sheet(_ tab: String, _ title: [String: String], columns: [Double], _ blocks: [Block]) -> Sheet {
    Sheet(
      name: wording(tab), stem: "compare", title: wording("compare.title", title),
      page: house.page(.landscape, digits: digits, notice: after.notice ?? ""), columns: columns, blocks: blocks)
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
        row([
          .text(pair.after.risk.id), .text(pair.after.risk.event), word(pair.move.from), word(pair.move.to),
          .number(Number(Decimal(Int(pair.match.certainty * 100)) / 100, .percent)),
          pair.before.risk.id == pair.after.risk.id ? .blank : .text(pair.before.risk.id),
        ])
      })
  }

  private func risks(_ risks: [RatedRisk], _ dossier: Dossier) -> Table? {
    table(
      ["compare.id", "compare.event", "compare.level", "compare.owner", "", ""],
      risks.map { rated in
        row([
          .text(rated.risk.id), .text(rated.risk.event), word(rated.current?.word),
          rated.risk.owner.map { .text(dossier.unitName($0)) } ?? .blank, .blank, .blank,
        ])
      })
  }

  private func measures(_ comparison: RiskComparison) -> Table? {
    table(
      ["compare.id", "compare.measure", "compare.status.before", "compare.status.now", "", ""],
      comparison.measures.map { fate in
        row([
          .text(fate.risk.id), .text(fate.measure.text), .text(status(fate.measure.status)),
          .text(fate.now.map { status($0.status) } ?? wording("compare.measure.absent")), .blank, .blank,
        ])
      })
  }

  // MARK: Pieces

  private func section(_ key: String, _ table: Table?) -> [Block] {
    let heading = Block.paragraph(Paragraph(written(wording(key)), style: bold(Style()), keepsWithNext: table != nil))
    guard let table else { return [heading, .paragraph(Paragraph(wording("compare.none"))), .space] }
    return [heading, .table(table), .space]
  }

  /// A table whose unused columns at the right are given to the last one that is used.
  private func table(_ headings: [String], _ rows: [Row]) -> Table? {
    guard !rows.isEmpty else { return nil }
    let used = headings.lastIndex { !$0.isEmpty } ?? 0
    let first = headings.firstIndex { !$0.isEmpty } ?? 0
    func fitted(_ cells: [Cell]) -> [Cell] {
      var cells = cells
      for (edge, span) in [(used, cells.count - used), (0, first + 1)] where span > 1 {
        let value = edge == 0 ? cells[first] : cells[used]
        cells[edge] = value
        cells[edge].columnSpan = span
        for place in edge + 1..<edge + span { cells[place] = .covered }
      }
      return cells
    }
    let heading = headings.map { Cell(.text($0.isEmpty ? "" : wording($0)), style: bold(Style(alignment: .center))) }
    return Table(headings: [Row(fitted(heading))], rows: rows.map { Row(fitted($0.cells)) })
  }

  private func row(_ values: [Value]) -> Row {
    Row(values.map { value in
      if case .text(let text) = value { return Cell(.text(written(text))) }
      return Cell(value)
    })
  }

  private func word(_ level: String?) -> Value { .text(level ?? wording("compare.level.unknown")) }

  private func number(_ count: Int) -> Value { .number(Number(Decimal(count), .integer)) }

  private func status(_ status: FollowUpStatus?) -> String {
    wording("compare.status." + (status?.rawValue ?? "unknown"))
  }

  private func written(_ text: String) -> String { text.digits(digits, sparingLatin: true) }

  private func bold(_ style: Style) -> Style {
    var style = style
    style.isBold = true
    return style
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
