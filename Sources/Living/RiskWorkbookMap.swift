import Assessment
import Definitions
import Forms
import Sheets
import ThaiText

/// The map of risks before and after controls, side by side: each cell has its level's word, its count and the ids.
extension RiskWorkbook {
  var mapSheet: LiveSheet {
    let cell = Self.mapCell(matrix), label = 2.6, gap = 0.6
    let half = 1 + columns
    let widths = [label] + Array(repeating: cell, count: columns)
    var sheet = LiveSheet(
      name: say("live.map.tab"), title: say("live.map.title"), page: page,
      columns: (widths + [gap] + widths).map { LiveColumn($0) } + [LiveColumn(2, isHelper: true)],
      rows: head("live.map.", columns: 2 * half + 1))
    let limit = Self.limitCell(half: half)
    sheet.life.pagesTall = 1
    sheet.rows.append(
      LiveRow([
        LiveCell(0, .text(say("live.map.before")), look: .section, columnSpan: half),
        LiveCell(half + 1, .text(say("live.map.after")), look: .section, columnSpan: half),
        LiveCell(limit.firstColumn, .whole(self.limit)),
      ]))
    let side = GridArea(
      firstRow: 3, firstColumn: limit.firstColumn, lastRow: 3, lastColumn: limit.firstColumn)
    sheet.life.names += [LiveName("Map_Limit", limit), LiveName("Map_Side", side)]
    let reckoned = LiveCell(
      side.firstColumn, .whole(crowd),
      formula: "MAX(1,ROUNDUP(SQRT(MAX(Before_Ordinals,After_Ordinals)),0))")
    sheet.rows.append(LiveRow(axis(at: 0) + axis(at: half + 1) + [reckoned]))
    let before = Dictionary(grouping: rows.map(\.before), by: \.cell)
    let after = Dictionary(grouping: rows.map(\.after), by: \.cell)
    for impact in (1...scores).reversed() {
      let top = sheet.rows.count
      let sides = [
        block(impact, before, isBefore: true, at: 0), block(impact, after, isBefore: false, at: half + 1),
      ]
      for line in 0..<3 {
        sheet.rows.append(LiveRow(sides.flatMap { $0[line] }, minimumLines: [0.9, 1.2, 2.9][line]))
      }
      for first in [1, half + 2] {
        let area = GridArea(
          firstRow: top, firstColumn: first, lastRow: top + 2, lastColumn: first + columns - 1)
        sheet.life.conditions += levelColours(area, word: CellName(row: top, column: first, fixesRow: true))
      }
    }
    sheet.rows.append(
      LiveRow([LiveCell(0, .text(say("live.map.hint")), look: .text, columnSpan: 2 * half + 1)]))
    return sheet
  }

  private static func limitCell(half: Int) -> GridArea {
    GridArea(firstRow: 2, firstColumn: 2 * half + 1, lastRow: 2, lastColumn: 2 * half + 1)
  }

  private func axis(at column: Int) -> [LiveCell] {
    [LiveCell(column, .text("\(impactName) ↓ \(likelihoodName) →"), look: .heading)]
      + matrix.likelihood.words.enumerated().map { index, word in
        LiveCell(
          column + 1 + index, .text(digits.label(index + 1, word)),
          formula: "INDEX(Likelihood_Labels,\(index + 1))", look: .heading)
      }
  }

  /// The three rows of an impact: words, counts, ids.
  ///
  /// - Parameter placed: The ratings by the number of their cell.
  private func block(
    _ impact: Int, _ placed: [Int: [RiskWorkbookRow.Side]], isBefore: Bool, at column: Int
  ) -> [[LiveCell]] {
    let label = LiveCell(
      column, .text(digits.label(impact, matrix.impact.words[impact - 1])),
      formula: "INDEX(Impact_Labels,\(impact))", look: .heading, rowSpan: 3)
    var lines: [[LiveCell]] = [[label], [], []]
    for likelihood in 1...columns {
      let number = (impact - 1) * columns + likelihood
      let place = column + likelihood
      let word = Rating(likelihood, impact).flatMap(matrix.level(of:))?.word ?? ""
      let found = placed[number] ?? []
      lines[0].append(
        LiveCell(
          place, .text(word), formula: "INDEX(Matrix_Grid,\(scores + 1 - impact),\(likelihood))&\"\"",
          look: LiveLook(alignment: .center, size: 13, edges: [.top, .left, .right])))
      let cells: Formula = isBefore ? "Before_Cells" : "After_Cells"
      lines[1].append(
        LiveCell(
          place, .whole(found.count), formula: "COUNTIF(\(cells),\(number))",
          look: LiveLook(
            alignment: .center, isMiddle: true, isBold: true, size: 18, edges: [.left, .right],
            format: .count(before: ""))))
      let shown = found.prefix(limit).last?.listed ?? ""
      let more = max(0, found.count - limit)
      let ids = shown + (more > 0 ? " …+" + String(more).digits(digits) : "")
      lines[2].append(
        LiveCell(
          place, .text(ids), formula: idsFormula(number, cells, isBefore: isBefore),
          look: LiveLook(alignment: .center, size: 13, edges: [.bottom, .left, .right])))
    }
    return lines
  }

  /// The ids of a cell, as many as the map shows, and how many more there are.
  private func idsFormula(_ number: Int, _ cells: Formula, isBefore: Bool) -> Formula {
    let count: Formula = "COUNTIF(\(cells),\(number))"
    let listed: Formula = isBefore ? "Before_Listed" : "After_Listed"
    let keys: Formula = isBefore ? "Before_Keys" : "After_Keys"
    let more: Formula = "(\(count)-Map_Limit)"
    let first = number * RiskWorkbookRow.Side.keyStep
    return """
      IF(\(count)=0,"",INDEX(\(listed),MATCH(\(first)+MIN(\(count),Map_Limit),\(keys),0))\
      &IF(\(more)>0," …+"&\(writtenNumber(more)),""))
      """
  }

  /// A whole number below 10,000 as text in the workbook's digits.
  func writtenNumber(_ number: Formula) -> Formula {
    guard digits == .thai else { return number }
    let thai = "0123456789".digits(.thai)
    func digit(_ power: Int) -> Formula { "MID(\(text: thai),MOD(INT(\(number)/\(power)),10)+1,1)" }
    let leading = [1000, 100, 10].map { power -> Formula in "IF(\(number)>=\(power),\(digit(power)),\"\")" }
    return .joined(leading + [digit(1)], by: "&")
  }
}
