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
    sheet.paper = .onePage
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
    let before = RiskMap(rated.risks, at: .inherent, in: matrix)
    let after = RiskMap(rated.risks, at: .residual, in: matrix)
    for (before, after) in zip(before.rows, after.rows) {
      let top = sheet.rows.count
      let sides = [
        block(before.impact, before.places, isBefore: true, at: 0),
        block(after.impact, after.places, isBefore: false, at: half + 1),
      ]
      for (line, height) in [0.9, 1.2, Double(Self.mapLines(matrix)) - 0.1].enumerated() {
        sheet.rows.append(LiveRow(sides.flatMap { $0[line] }, minimumLines: height))
      }
      for first in [1, half + 2] {
        let area = GridArea(
          firstRow: top, firstColumn: first, lastRow: top + 2, lastColumn: first + columns - 1)
        let word = CellName(row: top, column: first, fixesRow: true)
        sheet.life.conditions += levelColours(
          area, word: hasScores ? "SUBSTITUTE(\(word),\(text: Self.beyondMark),\"\")" : "\(word)" as Formula)
      }
    }
    sheet.rows.append(
      LiveRow([left(out: "Before", \.before, at: 0, span: half), left(out: "After", \.after, at: half + 1, span: half)]))
    if let line = lineCell(span: 2 * half + 1) { sheet.rows.append(LiveRow([line])) }
    sheet.rows.append(
      LiveRow([LiveCell(0, .text(say("live.map.hint")), look: .text, columnSpan: 2 * half + 1)]))
    return sheet
  }

  /// How many risks a side of the map leaves out, for each reason that there is.
  private func left(out prefix: Formula, _ side: KeyPath<RiskWorkbookRow, RiskWorkbookRow.Side>, at column: Int, span: Int) -> LiveCell {
    let parts = RatingAbsence.allCases.map { reason -> (text: String, formula: Formula) in
      let count = rows.count { $0[keyPath: side].absence == reason }
      let words = " · " + say("risk.absence." + reason.rawValue) + " "
      let all: Formula = "COUNTIF(\(prefix)_Absences,\(RiskWorkbookRow.number(of: reason)))"
      return (
        count == 0 ? "" : words + String(count).digits(digits),
        "IF(\(all)=0,\"\",\(text: words)&\(writtenNumber(all)))"
      )
    }
    let count = rows.count { $0[keyPath: side].absence != nil }, all: Formula = "COUNTIF(\(prefix)_Absences,\">0\")"
    return LiveCell(
      column, .text(say("live.map.absent") + String(count).digits(digits) + parts.map(\.text).joined()),
      formula: "\(text: say("live.map.absent"))&\(writtenNumber(all))&\(.joined(parts.map(\.formula), by: "&"))",
      look: .text, columnSpan: span)
  }

  private static func limitCell(half: Int) -> GridArea {
    GridArea(firstRow: 2, firstColumn: 2 * half + 1, lastRow: 2, lastColumn: 2 * half + 1)
  }

  private func axis(at column: Int) -> [LiveCell] {
    [LiveCell(column, .text(RiskMap.axes(impact: impactName, likelihood: likelihoodName, separator: " ")), look: .heading)]
      + matrix.likelihood.scores.map { score in
        LiveCell(
          column + score, .text(matrix.likelihood.label(of: score, digits: digits)),
          formula: "INDEX(Likelihood_Labels,\(score))", look: .heading)
      }
  }

  /// The three rows of an impact: words, counts, ids.
  private func block(_ impact: Int, _ places: [RiskMap.Place], isBefore: Bool, at column: Int) -> [[LiveCell]] {
    let label = LiveCell(
      column, .text(matrix.impact.label(of: impact, digits: digits)),
      formula: "INDEX(Impact_Labels,\(impact))", look: .heading, rowSpan: 3)
    var lines: [[LiveCell]] = [[label], [], []]
    for place in places {
      let likelihood = place.cell.likelihood
      let number = (impact - 1) * columns + likelihood
      let column = column + likelihood
      let word: Formula = "INDEX(Matrix_Grid,\(scores + 1 - impact),\(likelihood))"
      let mark: Formula = "IF(\(beyond(word, product: "\(impact * likelihood)")),\(text: Self.beyondMark),\"\")"
      lines[0].append(
        LiveCell(
          column, .text((place.cell.level?.word ?? "") + (matrix.isBeyondLine(place.cell) ? Self.beyondMark : "")),
          formula: hasScores ? "\(word)&\(mark)" : "\(word)&\"\"",
          look: LiveLook(alignment: .center, size: 13, edges: [.top, .left, .right])))
      let cells: Formula = isBefore ? "Before_Cells" : "After_Cells"
      lines[1].append(
        LiveCell(
          column, .whole(place.risks.count), formula: "COUNTIF(\(cells),\(number))",
          look: LiveLook(
            alignment: .center, isMiddle: true, isBold: true, size: 18, edges: [.left, .right],
            format: .count(before: ""))))
      let shown = place.risks.prefix(limit).map { $0.risk.id }
      let more = place.risks.count - shown.count
      let rest = more > 0 ? " …+" + String(more).digits(digits) : ""
      let ids = shown.joined(separator: RiskWorkbookRow.separator) + rest
      lines[2].append(
        LiveCell(
          column, .text(ids), formula: idsFormula(number, cells, isBefore: isBefore),
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
