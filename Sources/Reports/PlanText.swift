import Assessment
import Foundation
import Sheets
import ThaiText

/// The plan as a whole, as an auditor reads it in a terminal: what its first sheet draws, money by year and dimension and projects by
/// quarter, as tables, and what the summary says of it.
struct PlanText: TextPage {
  let subject: ReportSubject
  let figures: PlanFigures

  private var summary: PlanSummary { PlanSummary(subject: subject) }

  /// The parts of the text; a table has its own, as parts differ in their columns.
  var sheets: [Sheet] {
    let title = wording("planCharts.title")
    let head = [
      line("planCharts.title", style: Style(alignment: .center, isBold: true)), text(dossier.agency.name, style: Style(alignment: .center)),
    ]
    return [sheet("plan", title: title, columns: money.columns, head + heading("planCharts.chart.money") + [.table(money.table)])]
      + quarters + [sheet("plan", title: title, footer: dossier.notice, summary.blocks)]
  }

  private var money: (table: Table, columns: [Double]) {
    let groups = figures.groups
    let heads = [wording("planCharts.year")] + groups.map { summary.name(of: $0.dimension) } + [wording("planCharts.total")]
    let rows = figures.years.enumerated().map { place, year in
      let sums = (groups.map(\.projects) + [figures.plan.projects]).map { figures.budget(of: $0, inYear: place) }
      return [Value.text(wording("planCharts.of", ["year": String(year)]))] + sums.map { .number(Number(Decimal($0), .integer)) }
    }
    return (table(heads, rows), Array(repeating: 16, count: heads.count))
  }

  /// Nothing of a plan that ticks no quarter.
  private var quarters: [Sheet] {
    let counts = (1...4).map { figures.count(inQuarter: $0) }
    guard counts.contains(where: { $0 > 0 }) else { return [] }
    let rows = counts.enumerated().map { place, count in
      [Value.text(wording("planCharts.inQuarter", ["quarter": String(place + 1)])), .number(Number(Decimal(count), .integer))]
    }
    let table = table([wording("planCharts.quarter"), wording("planCharts.count")], rows)
    return [sheet("plan", title: "", columns: [30, 20], heading("planCharts.chart.quarters") + [.table(table)])]
  }

  private func table(_ heads: [String], _ rows: [[Value]]) -> Table {
    Table(
      headings: [Row(heads.map { Cell(.text(written($0)), style: Style(alignment: .center, isBold: true)) })],
      rows: rows.map { values in
        Row(values.map { value in
          if case .text(let text) = value { return Cell(.text(written(text)), style: Style(alignment: .center)) }
          return Cell(value, style: Style(alignment: .trailing))
        })
      })
  }
}
