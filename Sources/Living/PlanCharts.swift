import Assessment
import Definitions
import Records
import Sheets
import ThaiText

extension Library {
  /// The sheet of a plan that people look at: money by year and dimension, and how many projects are carried out in each quarter, each
  /// as a table and a chart over it. Nil where a dossier has no plan with projects.
  ///
  /// - Parameter templates: Prints wording with the dossier's digits.
  package func planCharts(of dossier: Dossier, _ templates: TemplatePrinter) -> LiveSheet? {
    guard let figures = PlanFigures(of: dossier), !figures.plan.projects.isEmpty else { return nil }
    return PlanCharts(figures: figures, dossier: dossier, wording: wording(.th), house: house, templates: templates).sheet
  }
}

/// Lays the tables and charts of a plan out.
private struct PlanCharts {
  let figures: PlanFigures
  let dossier: Dossier
  let wording: Wording
  let house: HouseStyle
  let templates: TemplatePrinter

  /// From light to dark, so that they are told apart without colours too.
  private static let fills = [0xBDD7EE, 0x9DC3E6, 0x2E75B6, 0x1F3864, 0x7F7F7F].map { Colour(rgb: $0) }
  private static let chartRows = 12

  private func say(_ key: String, _ arguments: [String: String] = [:]) -> String {
    wording(key, arguments).digits(templates.digits, sparingLatin: true)
  }

  private var groups: [(dimension: PlanDimension?, projects: [PlanProject])] { figures.groups }

  var sheet: LiveSheet {
    let width = max(groups.count + 2, 3)
    var sheet = LiveSheet.glance(
      tab: say("planCharts.tab"), title: say("planCharts.title"), subtitle: dossier.agency.name,
      columns: Array(repeating: LiveColumn(4), count: width), of: dossier, house, templates)
    sheet.rows.append(LiveRow([LiveCell(0, .text(say("planCharts.unit")), look: LiveLook(alignment: .trailing), columnSpan: width)], keepsWithNext: true))
    let money = sheet.add(moneyRows(sheet.rows.count)), moneyChart = sheet.room(rows: Self.chartRows)
    sheet.life.charts = [chart("money", money, series: groups.count, over: moneyChart, format: "#,##0")]
    // A plan that ticks no quarter says nothing of them.
    guard (1...4).contains(where: { figures.count(inQuarter: $0) > 0 }) else { return sheet }
    let quarters = sheet.add(quarterRows), quarterChart = sheet.room(rows: Self.chartRows)
    sheet.life.charts.append(chart("quarters", quarters, series: 1, over: quarterChart, format: "0"))
    return sheet
  }

  private func moneyRows(_ top: Int) -> [LiveRow] {
    let heads = [say("planCharts.year")] + groups.map { name(of: $0.dimension) } + [say("planCharts.total")]
    return [LiveRow(heads.enumerated().map { LiveCell($0, .text($1), look: .heading) })]
      + figures.years.enumerated().map { place, year in
        let row = top + 1 + place
        let sums = groups.map { figures.budget(of: $0.projects, inYear: place) }
        let all = CellRange(CellName(row: row, column: 1), CellName(row: row, column: groups.count))
        return LiveRow(
          [LiveCell(0, .text(say("planCharts.of", ["year": String(year)])), look: .centre)]
            + sums.enumerated().map { LiveCell($0 + 1, .whole($1), look: .number) }
            + [LiveCell(groups.count + 1, .whole(sums.reduce(0, +)), formula: "SUM(\(all))", look: .number)])
      }
  }

  private var quarterRows: [LiveRow] {
    let heads = [say("planCharts.quarter"), say("planCharts.count")]
    return [LiveRow(heads.enumerated().map { LiveCell($0, .text($1), look: .heading) })]
      + (1...4).map { quarter in
        LiveRow([
          LiveCell(0, .text(say("planCharts.inQuarter", ["quarter": String(quarter)])), look: .centre),
          LiveCell(1, .whole(figures.count(inQuarter: quarter)), look: .number),
        ])
      }
  }

  private func name(of dimension: PlanDimension?) -> String {
    dimension.map { say("planCharts.dimension", ["dimension": $0.rawValue]) } ?? say("planCharts.noDimension")
  }

  private func chart(_ key: String, _ rows: ClosedRange<Int>, series count: Int, over area: GridArea, format: String) -> LiveChart {
    let format = templates.digits == .thai ? "[$-D00041E]" + format : format
    func column(_ column: Int) -> GridArea {
      GridArea(firstRow: rows.lowerBound + 1, firstColumn: column, lastRow: rows.upperBound, lastColumn: column)
    }
    let series = (1...count).map { place in
      LiveSeries(
        name: CellName(row: rows.lowerBound, column: place), categories: column(0), values: column(place),
        fill: Self.fills[(place - 1) % Self.fills.count], ink: (3...4).contains(place) ? .white : .black, format: format + ";;")
    }
    return LiveChart(
      .stackedBars, title: say("planCharts.chart." + key), description: say("planCharts.chart." + key), area: area, series: series, first: LiveAxis(title: ""),
      second: LiveAxis(title: say("planCharts.axis." + key), format: format))
  }
}
