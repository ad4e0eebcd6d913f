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
    let fills = matrix.levels.map { ($0.fill, $0.ink) } + Self.reasonFills.map { ($0, .black) }
    let series = fills.enumerated().map { index, colours in
      LiveSeries(
        name: CellName(row: heading, column: Self.firstRank + index), categories: column(names),
        values: column(Self.firstRank + index),
        fill: colours.0, ink: colours.1,
        format: whole + ";;")
    }
    let longest = drawn.map(\.sides.count).max() ?? 0
    let step = Double((longest + 7) / 8)
    let title =
      drawn.count == owners.count
      ? say("live.chart.bars") : say("live.chart.bars.first", ["count": String(drawn.count)])
    return LiveChart(
      .stackedBars, title: title, description: description(of: owners), area: area, series: series,
      first: LiveAxis(title: ""), second: LiveAxis(title: say("live.chart.count"), step: step, format: whole))
  }

  /// The greys of what has no level, by `reasonsNow`.
  private static let reasonFills = [Colour(rgb: 0xF2F2F2), .outside, Colour(rgb: 0xA6A6A6)]

  /// What the points show, for those who do not see them: as it is when the workbook is made.
  private var pointsDescription: String {
    say(
      "live.chart.points.text",
      [
        "likelihood": likelihoodName, "impact": impactName, "before": points(of: rows.map(\.before)),
        "after": points(of: rows.map(\.after)),
      ])
  }

  private func description(of owners: [Owner]) -> String {
    let lines = owners.map { owner in
      name(of: owner) + " "
        + list(levels(of: owner.sides) + count(Self.reasonsNow, of: owner.sides, \.reason))
    }
    return say("live.chart.bars.text", ["units": lines.joined(separator: "; ")])
  }

  /// The points by their levels, and the risks that have none by the reason.
  private func points(of sides: [RiskWorkbookRow.Side]) -> String {
    let drawn = sides.filter { $0.cell > 0 }, bare = drawn.count { $0.rank == 0 }
    let noLevel = bare == 0 ? [] : ["\(wording("matrix.noLevel")) \(bare)"]
    let absent = count(RatingAbsence.allCases, of: sides, \.absence)
    return list(levels(of: drawn) + noLevel)
      + (absent.isEmpty ? "" : say("live.chart.points.absent", ["reasons": list(absent)]))
  }

  private func levels(of sides: [RiskWorkbookRow.Side]) -> [String] {
    matrix.levels.reversed().map { level in "\(level.word) \(sides.count { $0.rank == level.rank + 1 })" }
  }

  /// How many risks are there for each of some reasons; reasons without a risk are left out.
  private func count(
    _ reasons: [RatingAbsence], of sides: [RiskWorkbookRow.Side], _ reason: (RiskWorkbookRow.Side) -> RatingAbsence?
  ) -> [String] {
    reasons.compactMap { wanted in
      let count = sides.count { reason($0) == wanted }
      return count == 0 ? nil : "\(say("risk.absence." + wanted.rawValue)) \(count)"
    }
  }

  private func list(_ counts: [String]) -> String {
    counts.joined(separator: ", ").digits(digits, sparingLatin: true)
  }
}
