import Assessment
import Definitions
import Forms
import Records
import Sheets
import ThaiText

/// How many risks each level has, in all and by unit, and the charts of both.
///
/// On one page: the levels at the left, the units beside them, the charts below. Of many units the bars stand beside
/// their table, and the sheet is made smaller by that. More than can be told apart in a chart have their
/// bars beside the levels and stand below on pages of their own, those with the highest levels first.
extension RiskWorkbook {
  /// The columns of the levels' table, a gap, the units' names; one for each level, for each reason without one, and for the sum follow.
  private static let widths = [4, 2, 2, 2, 0.5, 3.8]
  private static let gap = 4, names = 5
  /// The first of the units' columns of counts.
  static let firstRank = 6
  private static let rankWidth = 1.8, reasonWidth = 1.8, totalWidth = 1.2
  /// The most units whose bars stand below their table, and the width of bars beside it, with a gap.
  private static let mostAbove = 8
  private static let barWidths = [0.6, 9.5]
  /// The most units that are drawn: more of them could not be told apart.
  static let mostDrawn = 20
  private static let chartRows = 11
  var ranks: Int { matrix.levels.count }
  /// Why a risk has no level today: that it was not yet assessed after controls is no reason, as the rating before them stands.
  static let reasonsNow: [RatingAbsence] = [.notRated, .incomplete, .outside]

  var countSheet: LiveSheet {
    let owners = owners
    let isBeside = owners.count <= Self.mostDrawn, isWide = isBeside && owners.count > Self.mostAbove
    let tables =
      Self.widths + Array(repeating: Self.rankWidth, count: ranks) + Self.reasonsNow.map { _ in Self.reasonWidth } + [Self.totalWidth]
    let widths = isWide ? tables + Self.barWidths : tables
    var sheet = LiveSheet(
      name: say("live.counts.tab"), title: say("live.counts.title"), page: page, columns: widths.map { LiveColumn($0) },
      rows: head("live.counts.", columns: widths.count), paper: .composed)
    sheet.rows.append(LiveRow(minimumLines: 0.4))
    let top = sheet.rows.count
    let levels = levelLines(at: top), units = isBeside ? unitLines(owners, at: top, isBeside: true) : []
    let below = isWide ? 1 + Self.chartRows : 0
    for line in 0..<max(levels.count + below, units.count) {
      var cells = [levels, units].flatMap { $0.indices.contains(line) ? $0[line] : [] }
      if isWide, line == levels.count { cells.append(noPoints(columns: Self.gap)) }
      sheet.rows.append(LiveRow(cells))
    }
    sheet.life.conditions += levelColours(
      GridArea(firstRow: top + 1, firstColumn: 0, lastRow: top + ranks, lastColumn: 0),
      word: CellName(row: top + 1, column: 0, fixesColumn: true))
    var charts = top + levels.count + 1
    if !isWide {
      // A row above the charts: their upper edge would be drawn on the page before.
      sheet.rows.append(LiveRow([noPoints(columns: widths.count)]))
      charts = sheet.rows.count
      sheet.rows += Array(repeating: LiveRow(), count: Self.chartRows)
    }
    let last = sheet.rows.count - 1
    for row in 0..<sheet.rows.count - 1 { sheet.rows[row].keepsWithNext = true }
    var heading = top
    if !isBeside {
      sheet.rows.append(LiveRow(minimumLines: 0.4, keepsWithNext: true))
      heading = sheet.rows.count
      // More than one unit stands below their heading.
      sheet.rows += unitLines(owners, at: heading, isBeside: false).enumerated().map {
        LiveRow($1, keepsWithNext: $0 < 2)
      }
      sheet.repeatedRows = heading..<heading + 1
    }
    sheet.life.conditions += levelColours(
      GridArea(firstRow: heading, firstColumn: Self.firstRank, lastRow: heading, lastColumn: Self.firstRank + ranks - 1),
      word: CellName(row: heading, column: Self.firstRank, fixesRow: true))
    func area(_ columns: ClosedRange<Int>, from row: Int) -> GridArea {
      GridArea(firstRow: row, firstColumn: columns.lowerBound, lastRow: last, lastColumn: columns.upperBound)
    }
    sheet.life.charts = [
      points(over: area(0...(isWide ? Self.gap - 1 : Self.gap), from: charts), heading: top),
      bars(
        over: area((isWide ? widths.count - 1 : Self.names)...widths.count - 1, from: isBeside && !isWide ? charts : top),
        owners, heading: heading, names: isBeside ? Self.names : 0),
    ]
    return sheet
  }

  /// What stands above the chart of points where it has none: that no risk has a likelihood and an impact of the matrix.
  private func noPoints(columns: Int) -> LiveCell {
    let hasPoints = rows.contains { $0.before.cell > 0 || $0.after.cell > 0 }, words = say("live.chart.points.none")
    return LiveCell(
      0, .text(hasPoints ? "" : words),
      formula: "IF(COUNTIF(Before_Cells,\">0\")+COUNTIF(After_Cells,\">0\")=0,\(text: words),\"\")", look: .text, columnSpan: columns)
  }

  // MARK: Levels

  /// One of the columns of the levels' table: what the names of its helping columns end with, and the ratings.
  private struct CountedSide {
    let ranks, reasons, absences: Formula
    let sides: [RiskWorkbookRow.Side]
  }

  /// The lines of the levels' table, the highest level first; below them how many of these have its word only, and each reason
  /// without a level by itself.
  private func levelLines(at top: Int) -> [[LiveCell]] {
    let headings = ["live.level", "live.before", "live.after", "live.now"]
    let counted = [
      CountedSide(ranks: "Before_Ranks", reasons: "Before_Reasons", absences: "Before_Absences", sides: rows.map(\.before)),
      CountedSide(ranks: "After_Ranks", reasons: "After_Reasons", absences: "After_Absences", sides: rows.map(\.after)),
      CountedSide(
        ranks: "Register_RanksNow", reasons: "Register_ReasonsNow", absences: "Register_AbsencesNow", sides: rows.map(\.now)),
    ]
    func line(
      _ first: LiveCell, _ names: KeyPath<CountedSide, Formula>, _ number: Int, _ holds: (RiskWorkbookRow.Side) -> Bool
    ) -> [LiveCell] {
      [first]
        + counted.enumerated().map { index, side in
          LiveCell(
            1 + index, .whole(side.sides.count(where: holds)), formula: "COUNTIF(\(side[keyPath: names]),\(number))", look: .count)
        }
    }
    let levels = (1...ranks).reversed().map { rank in line(levelCell(rank, at: 0), \.ranks, rank) { $0.rank == rank } }
    let reasons = RatingAbsence.allCases.filter { $0 != .levelOnly }.map { reason in
      line(reasonCell(reason, at: 0), \.reasons, RiskWorkbookRow.number(of: reason)) { $0.reason == reason }
    }
    let wordOnly = line(
      LiveCell(0, .text(say("live.levelOnly")), look: .heading), \.absences, RiskWorkbookRow.number(of: .levelOnly)
    ) { $0.absence == .levelOnly }
    return [headings.enumerated().map { LiveCell($0, .text(say($1)), look: .heading) }] + levels + [wordOnly] + reasons
  }

  private func levelCell(_ rank: Int, at column: Int) -> LiveCell {
    LiveCell(
      column, .text(matrix.levels[rank - 1].word), formula: "INDEX(Level_Words,\(rank))",
      look: LiveLook(alignment: .center, isMiddle: true, isBold: true, edges: .all))
  }

  private func reasonCell(_ reason: RatingAbsence, at column: Int) -> LiveCell {
    LiveCell(column, .text(say("risk.absence." + reason.rawValue)), look: .heading)
  }

  // MARK: Units

  /// The lines of the units' table: in the names' column beside the levels, or from the sheet's left edge.
  private func unitLines(_ owners: [Owner], at top: Int, isBeside: Bool) -> [[LiveCell]] {
    let names = isBeside ? Self.names : 0, span = isBeside ? 1 : Self.firstRank
    let total = Self.firstRank + ranks + Self.reasonsNow.count
    let heading =
      [LiveCell(names, .text(say("live.owner")), look: .heading, columnSpan: span)]
      + (1...ranks).map { levelCell($0, at: Self.firstRank + $0 - 1) }
      + Self.reasonsNow.enumerated().map { reasonCell($1, at: Self.firstRank + ranks + $0) }
      + [LiveCell(total, .text(say("live.total")), look: .heading)]
    let lines = owners.enumerated().map { index, owner in
      let line = top + 1 + index
      let cell = CellName(row: line, column: names, fixesColumn: true)
      // Each line of the register's cell is an owner.
      let owns: Formula =
        owner.name.isEmpty
        ? "(Register_Ids<>\"\")*(Register_Owners=\"\")"
        : "ISNUMBER(FIND(CHAR(10)&LOWER(\(cell))&CHAR(10),CHAR(10)&LOWER(Register_Owners)&CHAR(10)))"
      var cells = [LiveCell(names, .text(name(of: owner)), look: .body, columnSpan: span)]
      cells += counts(of: owner.sides, where: owns)
      let all = CellRange(
        CellName(row: line, column: Self.firstRank, fixesColumn: true),
        CellName(row: line, column: total - 1, fixesColumn: true))
      cells.append(LiveCell(total, .whole(owner.sides.count), formula: "SUM(\(all))", look: .count))
      return cells
    }
    return [heading] + lines + [totalLine(names, span, total), sharedLine(names, total)].compactMap(\.self)
  }

  /// The risks of all units, each once.
  private func totalLine(_ names: Int, _ span: Int, _ total: Int) -> [LiveCell] {
    return [LiveCell(names, .text(say("live.total.once")), look: .heading, columnSpan: span)]
      + counts(of: rows.map(\.now), where: "(Register_Ids<>\"\")")
      + [LiveCell(total, .whole(rows.count), formula: "SUMPRODUCT(--(Register_Ids<>\"\"))", look: .count)]
  }

  /// How many of some risks have each level today, and none for each reason.
  private func counts(of sides: [RiskWorkbookRow.Side], where holds: Formula) -> [LiveCell] {
    func cell(_ column: Int, _ count: Int, _ names: Formula, _ number: Int) -> LiveCell {
      LiveCell(Self.firstRank + column, .whole(count), formula: "SUMPRODUCT(\(holds)*(\(names)=\(number)))", look: .count)
    }
    return (1...ranks).map { rank in cell(rank - 1, sides.count { $0.rank == rank }, "Register_RanksNow", rank) }
      + Self.reasonsNow.enumerated().map { index, reason in
        cell(
          ranks + index, sides.count { $0.reason == reason }, "Register_ReasonsNow", RiskWorkbookRow.number(of: reason))
      }
  }

  /// What the table counts more than once; nil where no risk is shared.
  private func sharedLine(_ names: Int, _ total: Int) -> [LiveCell]? {
    let shared = rows.count { owners(of: $0.risk).count > 1 }
    guard shared > 0 else { return nil }
    return [LiveCell(names, .text(say("live.shared", ["count": String(shared)])), look: .text, columnSpan: total - names + 1)]
  }

  /// An owner of risks; without a name that of the risks that have none.
  struct Owner {
    let name: String
    /// Its risks as they stand today.
    var sides: [RiskWorkbookRow.Side] = []
  }

  /// The owners of risks, the agency's units first and in its order; very many of them by their highest levels. Names
  /// that differ in case only are one, as Excel has it.
  private var owners: [Owner] {
    let names = rows.map { row -> [String] in
      let names = self.owners(of: row.risk)
      return names.isEmpty ? [""] : names
    }
    let given = Set(names.joined())
    let units = dossier.units.map { $0.name.inTerminalLine }.filter(given.contains)
    let others = names.joined()
    let ordered = units + others.filter { !$0.isEmpty } + others.filter(\.isEmpty)
    var owners: [Owner] = []
    var places: [String: Int] = [:]
    for name in ordered where places[name.lowercased()] == nil {
      places[name.lowercased()] = owners.count
      owners.append(Owner(name: name))
    }
    for (row, names) in zip(rows, names) {
      for place in Set(names.compactMap { places[$0.lowercased()] }) { owners[place].sides.append(row.now) }
    }
    guard owners.count > Self.mostDrawn else { return owners }
    let counts = owners.map { owner in (1...ranks).reversed().map { rank in owner.sides.count { $0.rank == rank } } }
    return owners.indices.sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$1].lexicographicallyPrecedes(counts[$0]) }
      .map { owners[$0] }
  }

  func name(of owner: Owner) -> String { owner.name.isEmpty ? say("live.noOwner") : owner.name }
}
