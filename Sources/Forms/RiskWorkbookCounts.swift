import Assessment
import Sheets
import ThaiText

/// How many risks each level has, in all and by unit, and the charts of both.
extension RiskWorkbook {
  private var ranks: Int { matrix.levels.count }

  var countSheet: LiveSheet {
    let columns = max(ranks + 3, 10)
    var sheet = LiveSheet(
      name: say("live.counts.tab"), title: say("live.counts.title"), page: page,
      columns: [LiveColumn(6)] + Array(repeating: LiveColumn(2.3), count: columns - 1),
      rows: head("live.counts.", columns: columns))
    let heading = sheet.rows.count + 1
    addLevels(to: &sheet)
    let units = addUnits(to: &sheet)
    sheet.pageStarts.append(sheet.rows.count)
    // A row of the page stays free above the charts: their upper edge would be drawn on the page before.
    let top = sheet.rows.count + 1
    for _ in 0..<22 { sheet.rows.append(LiveRow()) }
    // The bars stand beside the points; both are as wide as half of the sheet.
    let half = (columns + 1) / 2 - 1
    let left = GridArea(firstRow: top, firstColumn: 0, lastRow: top + 20, lastColumn: half - 1)
    let right = GridArea(firstRow: top, firstColumn: half, lastRow: top + 20, lastColumn: columns - 1)
    sheet.life.charts = [points(over: left, heading: heading), bars(over: right, units: units)]
    return sheet
  }

  // MARK: Levels

  private func addLevels(to sheet: inout LiveSheet) {
    sheet.rows.append(LiveRow(minimumLines: 0.4))
    let headings = ["live.level", "live.before", "live.after", "live.now"]
    sheet.rows.append(
      LiveRow(headings.enumerated().map { LiveCell($0, .text(say($1)), look: .heading) }))
    let top = sheet.rows.count
    for rank in (0...ranks).reversed() {
      let sides: [(Formula, (RiskWorkbookRow) -> Int)] = [
        ("Before_Ranks", { $0.before.rank }), ("After_Ranks", { $0.after.rank }),
        ("Register_RanksNow", { $0.now.rank }),
      ]
      sheet.rows.append(
        LiveRow(
          [levelCell(rank, at: 0)]
            + sides.enumerated().map { index, side in
              LiveCell(
                1 + index, .whole(rows.count { side.1($0) == rank }), formula: "COUNTIF(\(side.0),\(rank))",
                look: .count)
            }))
    }
    let area = GridArea(firstRow: top, firstColumn: 0, lastRow: top + ranks - 1, lastColumn: 0)
    sheet.life.conditions += levelColours(area, word: CellName(row: top, column: 0, fixesColumn: true))
  }

  /// The word of a level, or what stands for those that have none.
  private func levelCell(_ rank: Int, at column: Int) -> LiveCell {
    guard rank > 0 else { return LiveCell(column, .text(say("live.unrated")), look: .heading) }
    return LiveCell(
      column, .text(matrix.levels[rank - 1].word), formula: "INDEX(Level_Words,\(rank))",
      look: LiveLook(alignment: .center, isMiddle: true, isBold: true, edges: .all))
  }

  // MARK: Units

  /// The units' table: the row of its heading, and its last one.
  private func addUnits(to sheet: inout LiveSheet) -> ClosedRange<Int> {
    sheet.rows.append(LiveRow(minimumLines: 0.4))
    let heading = sheet.rows.count
    sheet.rows.append(
      LiveRow(
        [LiveCell(0, .text(say("live.owner")), look: .heading)]
          + (1...ranks).map { levelCell($0, at: $0) }
          + [levelCell(0, at: ranks + 1), LiveCell(ranks + 2, .text(say("live.total")), look: .heading)]))
    sheet.life.conditions += levelColours(
      GridArea(firstRow: heading, firstColumn: 1, lastRow: heading, lastColumn: ranks),
      word: CellName(row: heading, column: 1, fixesRow: true))
    for unit in owners {
      let line = sheet.rows.count
      let risks = rows.filter { owner(of: $0.risk).lowercased() == unit.lowercased() }
      let name = CellName(row: line, column: 0, fixesColumn: true)
      let owns: Formula = unit.isEmpty ? "(Register_Owners=\"\")" : "(Register_Owners=\(name))"
      var cells = [LiveCell(0, .text(unit.isEmpty ? say("live.noOwner") : unit), look: .body)]
      for (column, rank) in (Array(1...ranks) + [0]).enumerated() {
        cells.append(
          LiveCell(
            1 + column, .whole(risks.count { $0.now.rank == rank }),
            formula: "SUMPRODUCT(\(owns)*(Register_RanksNow=\(rank)))", look: .count))
      }
      let all = CellRange(
        CellName(row: line, column: 1, fixesColumn: true), CellName(row: line, column: ranks + 1, fixesColumn: true))
      cells.append(LiveCell(ranks + 2, .whole(risks.count), formula: "SUM(\(all))", look: .count))
      sheet.rows.append(LiveRow(cells))
    }
    return heading...sheet.rows.count - 1
  }

  /// The owners of risks by name, the agency's units first and in its order; an empty name where a risk has none.
  private var owners: [String] {
    let names = rows.map { owner(of: $0.risk) }
    let units = dossier.units.map { written($0.name) }
    var seen: Set<String> = []
    return (units.filter(names.contains) + names.filter { !$0.isEmpty } + names.filter(\.isEmpty))
      .filter { seen.insert($0.lowercased()).inserted }
  }

  // MARK: Charts

  private func points(over area: GridArea, heading: Int) -> LiveChart {
    let looks: [(CellColour, LiveSeries.Marker)] = [
      (CellColour(rgb: 0x9DC3E6), .circle), (CellColour(rgb: 0x262626), .diamond),
    ]
    let series = zip(points, looks).enumerated().map { index, item in
      LiveSeries(
        name: CellName(row: heading, column: 1 + index), sheet: say("live.register.tab"),
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

  private func bars(over area: GridArea, units: ClosedRange<Int>) -> LiveChart {
    func column(_ column: Int) -> GridArea {
      GridArea(
        firstRow: units.lowerBound + 1, firstColumn: column, lastRow: units.upperBound, lastColumn: column)
    }
    let fills = matrix.levels.map { (CellColour($0.fill), CellColour($0.text)) } + [(.outside, .black)]
    let series = fills.enumerated().map { index, colours in
      LiveSeries(
        name: CellName(row: units.lowerBound, column: 1 + index), categories: column(0), values: column(1 + index),
        fill: colours.0, ink: colours.1,
        format: whole + ";;")
    }
    let longest = owners.map { unit in rows.count { owner(of: $0.risk).lowercased() == unit.lowercased() } }.max() ?? 0
    let step = Double((longest + 7) / 8)
    return LiveChart(
      .stackedBars, title: say("live.chart.bars"), description: barsDescription, area: area, series: series,
      first: LiveAxis(title: ""), second: LiveAxis(title: say("live.chart.count"), step: step, format: whole))
  }

  /// What the points show, for those who do not see them: as it is when the workbook is made.
  private var pointsDescription: String {
    say("live.chart.points.text", ["before": counts { $0.before.rank }, "after": counts { $0.after.rank }])
  }

  private var barsDescription: String {
    let lines = owners.map { unit in
      let risks = rows.filter { owner(of: $0.risk).lowercased() == unit.lowercased() }
      return (unit.isEmpty ? say("live.noOwner") : unit) + " " + counts(of: risks) { $0.now.rank }
    }
    return say("live.chart.bars.text", ["units": lines.joined(separator: "; ")])
  }

  private func counts(of rows: [RiskWorkbookRow]? = nil, _ rank: (RiskWorkbookRow) -> Int) -> String {
    let ranks = (rows ?? self.rows).map(rank)
    let words = matrix.levels.reversed().map { level in
      "\(level.word) \(ranks.count { $0 == level.rank + 1 })"
    } + ["\(say("live.unrated")) \(ranks.count { $0 == 0 })"]
    return words.joined(separator: ", ").digits(digits, sparingLatin: true)
  }
}
