import Assessment
import Definitions
import Records
import Sheets
import ThaiText

/// The charts over the counts of risks.
extension RiskWorkbook {
  /// The risks as points on the matrix, before and after controls.
  func points(over area: GridArea, heading: Int) -> LiveChart {
    let looks: [(Colour, LiveSeries.Marker)] = [
      (Colour(rgb: 0x9DC3E6), .circle), (Colour(rgb: 0x262626), .diamond),
    ]
    let series = zip(points, looks).enumerated().map { index, item in
      LiveSeries(
        name: CellName(row: heading, column: 1 + index), sheet: Self.helper,
        categories: item.0.likelihoods, values: item.0.impacts, fill: item.1.0, marker: item.1.1)
    }
    return LiveChart(
      .scatter, title: say("live.chart.points"), description: pointsDescription, area: area, series: series,
      first: axis(likelihoodName, scores: columns), second: axis(impactName, scores: scores))
  }

  /// Scores at the lines, and none at the two ends.
  private func axis(_ name: String, scores: Int) -> LiveAxis {
    LiveAxis(
      title: say("live.chart.axis", ["axis": name, "scores": String(scores)]), range: 0...Double(scores + 1),
      step: 1, format: "[=0]\"\";[=\(scores + 1)]\"\";" + whole)
  }

  /// The number format of a whole number.
  private var whole: String { digits == .thai ? "[$-D00041E]0" : "0" }

  /// The risks of each unit as a bar of its levels.
  func bars(over area: GridArea, _ owners: [Owner], heading: Int, names: Int) -> LiveChart {
    let drawn = owners.prefix(Self.mostDrawn)
    func column(_ column: Int) -> GridArea {
      GridArea(firstRow: heading + 1, firstColumn: column, lastRow: heading + drawn.count, lastColumn: column)
    }
    let fills = matrix.levels.map { ($0.fill, $0.ink) } + [(.outside, .black)]
    let series = fills.enumerated().map { index, colours in
      LiveSeries(
        name: CellName(row: heading, column: Self.firstRank + index), categories: column(names),
        values: column(Self.firstRank + index),
        fill: colours.0, ink: colours.1,
        format: whole + ";;")
    }
    let longest = drawn.map(\.ranks.count).max() ?? 0
    let step = Double((longest + 7) / 8)
    let title =
      drawn.count == owners.count
      ? say("live.chart.bars") : say("live.chart.bars.first", ["count": String(drawn.count)])
    return LiveChart(
      .stackedBars, title: title, description: description(of: owners), area: area, series: series,
      first: LiveAxis(title: ""), second: LiveAxis(title: say("live.chart.count"), step: step, format: whole))
  }

  /// What the points show, for those who do not see them: as it is when the workbook is made.
  private var pointsDescription: String {
    say(
      "live.chart.points.text",
      ["before": counts(of: rows.map(\.before.rank)), "after": counts(of: rows.map(\.after.rank))])
  }

  private func description(of owners: [Owner]) -> String {
    let lines = owners.map { name(of: $0) + " " + counts(of: $0.ranks) }
    return say("live.chart.bars.text", ["units": lines.joined(separator: "; ")])
  }

  private func counts(of ranks: [Int]) -> String {
    let words = matrix.levels.reversed().map { level in
      "\(level.word) \(ranks.count { $0 == level.rank + 1 })"
    } + ["\(say("live.unrated")) \(ranks.count { $0 == 0 })"]
    return words.joined(separator: ", ").digits(digits, sparingLatin: true)
  }
}
