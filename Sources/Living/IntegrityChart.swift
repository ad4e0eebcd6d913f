import Assessment
import Definitions
import Foundation
import Records
import Sheets
import ThaiText

extension Library {
  /// The sheet of ITA that people look at: the scores of the indicators against the target, as a table and a chart over it. Nil where
  /// no score of an indicator is known.
  ///
  /// - Parameter templates: Prints wording with the dossier's digits.
  package func integrityChart(of dossier: Dossier, _ templates: TemplatePrinter) -> LiveSheet? {
    guard let report = dossier.integrity, IntegrityScheme.indicators.contains(where: { report.scores[indicator: $0] != nil }) else { return nil }
    return IntegrityChart(
      report: report, scheme: reference.rules.ita, dossier: dossier, wording: wording(.th), house: house, templates: templates
    ).sheet
  }
}

/// Lays the table of scores and its chart out.
private struct IntegrityChart {
  let report: IntegrityAssessment
  let scheme: IntegrityScheme
  let dossier: Dossier
  let wording: Wording
  let house: HouseStyle
  let templates: TemplatePrinter

  private static let fills = [0x2E75B6, 0xBFBFBF].map { Colour(rgb: $0) }
  private static let chartRows = 24

  private func say(_ key: String, _ arguments: [String: String] = [:]) -> String {
    wording(key, arguments).digits(templates.digits, sparingLatin: true)
  }

  /// The indicators whose scores are known.
  private var scored: [(number: Int, score: Decimal)] {
    IntegrityScheme.indicators.compactMap { number in report.scores[indicator: number].map { (number, $0) } }
  }

  /// Two columns, and a third where there is a target.
  private var width: Int { report.target == nil ? 2 : 3 }

  var sheet: LiveSheet {
    let subtitle = say("integrityChart.of", ["agency": dossier.agency.name, "year": String(report.year ?? dossier.year.buddhistYear)])
    var sheet = LiveSheet.glance(
      tab: say("integrityChart.tab"), title: say("integrityChart.title"), subtitle: subtitle,
      columns: [LiveColumn(11)] + Array(repeating: LiveColumn(3.4), count: width - 1), of: dossier, house, templates)
    let table = sheet.add([LiveRow(headings.enumerated().map { LiveCell($0, .text($1), look: .heading) })] + scored.map(row))
    let area = sheet.room(rows: Self.chartRows)
    sheet.life.charts = [chart(table, over: area)]
    return sheet
  }

  private var headings: [String] {
    [say("integrityChart.indicator"), say("integrityChart.score")] + (report.target == nil ? [] : [say("integrityChart.target")])
  }

  private func row(_ number: Int, _ score: Decimal) -> LiveRow {
    let name = say("integrityChart.name", ["number": String(number), "name": scheme.name(ofIndicator: number)])
    var look = LiveLook.number
    look.format = .money
    return LiveRow(
      [LiveCell(0, .text(name), look: .body), LiveCell(1, .number(Number(score, .money)), look: look)]
        + (report.target.map { [LiveCell(2, .number(Number($0, .money)), look: look)] } ?? []))
  }

  private func chart(_ rows: ClosedRange<Int>, over area: GridArea) -> LiveChart {
    let format = templates.digits == .thai ? "[$-D00041E]0" : "0"
    func column(_ column: Int) -> GridArea {
      GridArea(firstRow: rows.lowerBound + 1, firstColumn: column, lastRow: rows.upperBound, lastColumn: column)
    }
    let series = (1..<width).map { place in
      LiveSeries(
        name: CellName(row: rows.lowerBound, column: place), categories: column(0), values: column(place), fill: Self.fills[place - 1],
        // The target is the same for all, and its axis tells it.
        format: place == 1 ? format + ".00" : ";;;")
    }
    let scores = scored.map { "\($0.number) \($0.score)" }.joined(separator: ", ")
    return LiveChart(
      .bars, title: say("integrityChart.chart"), description: say("integrityChart.text", ["scores": scores]), area: area,
      series: series, first: LiveAxis(title: ""),
      second: LiveAxis(title: say("integrityChart.score"), range: 0...110, step: 10, format: format))
  }
}
