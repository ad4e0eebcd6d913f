import Assessment
import Definitions
import Forms
import Records
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
    let owners = owners
    let units = addUnits(owners, to: &sheet)
    sheet.pageStarts.append(sheet.rows.count)
    // A row of the page stays free above the charts: their upper edge would be drawn on the page before.
    let top = sheet.rows.count + 1
    for _ in 0..<22 { sheet.rows.append(LiveRow()) }
    // The bars stand beside the points; both are as wide as half of the sheet.
    let half = (columns + 1) / 2 - 1
    let left = GridArea(firstRow: top, firstColumn: 0, lastRow: top + 20, lastColumn: half - 1)
    let right = GridArea(firstRow: top, firstColumn: half, lastRow: top + 20, lastColumn: columns - 1)
    sheet.life.charts = [points(over: left, heading: heading), bars(over: right, owners, units: units)]
    return sheet
  }

  // MARK: Levels

  private func addLevels(to sheet: inout LiveSheet) {
    sheet.rows.append(LiveRow(minimumLines: 0.4))
    let headings = ["live.level", "live.before", "live.after", "live.now"]
    sheet.rows.append(
      LiveRow(headings.enumerated().map { LiveCell($0, .text(say($1)), look: .heading) }))
    let top = sheet.rows.count
    let sides: [(name: Formula, ranks: [Int])] = [
      ("Before_Ranks", rows.map(\.before.rank)), ("After_Ranks", rows.map(\.after.rank)),
      ("Register_RanksNow", rows.map(\.now.rank)),
    ]
    for rank in (0...ranks).reversed() {
      sheet.rows.append(
        LiveRow(
          [levelCell(rank, at: 0)]
            + sides.enumerated().map { index, side in
              LiveCell(
                1 + index, .whole(side.ranks.count { $0 == rank }), formula: "COUNTIF(\(side.name),\(rank))",
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
  private func addUnits(_ owners: [Owner], to sheet: inout LiveSheet) -> ClosedRange<Int> {
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
    for owner in owners {
      let line = sheet.rows.count
      let cell = CellName(row: line, column: 0, fixesColumn: true)
      let owns: Formula = owner.name.isEmpty ? "(Register_Owners=\"\")" : "(Register_Owners=\(cell))"
      var cells = [LiveCell(0, .text(name(of: owner)), look: .body)]
      for (column, rank) in (Array(1...ranks) + [0]).enumerated() {
        cells.append(
          LiveCell(
            1 + column, .whole(owner.ranks.count { $0 == rank }),
            formula: "SUMPRODUCT(\(owns)*(Register_RanksNow=\(rank)))", look: .count))
      }
      let all = CellRange(
        CellName(row: line, column: 1, fixesColumn: true), CellName(row: line, column: ranks + 1, fixesColumn: true))
      cells.append(LiveCell(ranks + 2, .whole(owner.ranks.count), formula: "SUM(\(all))", look: .count))
      sheet.rows.append(LiveRow(cells))
    }
    return heading...sheet.rows.count - 1
  }

  /// An owner of risks; without a name that of the risks that have none.
  private struct Owner {
    let name: String
    /// The levels' ranks of its risks as they stand today.
    var ranks: [Int] = []
  }

  /// The owners of risks, the agency's units first and in its order. Names that differ in case only are one, as Excel
  /// has it.
  private var owners: [Owner] {
    let names = rows.map { owner(of: $0.risk) }, keys = names.map { $0.lowercased() }
    let units = dossier.units.map { written($0.name) }.filter(names.contains).map { ($0, $0.lowercased()) }
    let others = Array(zip(names, keys))
    let ordered = units + others.filter { !$0.0.isEmpty } + others.filter(\.0.isEmpty)
    var owners: [Owner] = []
    var places: [String: Int] = [:]
    for (name, key) in ordered where places[key] == nil {
      places[key] = owners.count
      owners.append(Owner(name: name))
    }
    for (row, key) in zip(rows, keys) { places[key].map { owners[$0].ranks.append(row.now.rank) } }
    return owners
  }

  private func name(of owner: Owner) -> String { owner.name.isEmpty ? say("live.noOwner") : owner.name }

  // MARK: Charts

  private func points(over area: GridArea, heading: Int) -> LiveChart {
    let looks: [(Colour, LiveSeries.Marker)] = [
      (Colour(rgb: 0x9DC3E6), .circle), (Colour(rgb: 0x262626), .diamond),
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

  private func bars(over area: GridArea, _ owners: [Owner], units: ClosedRange<Int>) -> LiveChart {
    func column(_ column: Int) -> GridArea {
      GridArea(
        firstRow: units.lowerBound + 1, firstColumn: column, lastRow: units.upperBound, lastColumn: column)
    }
    let fills = matrix.levels.map { ($0.fill, $0.ink) } + [(.outside, .black)]
    let series = fills.enumerated().map { index, colours in
      LiveSeries(
        name: CellName(row: units.lowerBound, column: 1 + index), categories: column(0), values: column(1 + index),
        fill: colours.0, ink: colours.1,
        format: whole + ";;")
    }
    let longest = owners.map(\.ranks.count).max() ?? 0
    let step = Double((longest + 7) / 8)
    return LiveChart(
      .stackedBars, title: say("live.chart.bars"), description: description(of: owners), area: area, series: series,
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
