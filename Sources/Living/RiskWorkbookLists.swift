import Assessment
import Definitions
import Forms
import Foundation
import Sheets
import ThaiText

/// A column of a list: its heading's words, its width and how narrow and how wide it may become, in centimetres.
private struct ListColumn {
  var heading: String
  var width: Double
  var limits: ClosedRange<Double>?

  init(_ heading: String, _ width: Double, _ limits: ClosedRange<Double>? = nil) {
    self.heading = heading
    self.width = width
    self.limits = limits
  }
}

/// What is above the appetite. The columns are 30.6 cm wide together, so that their text is 12 points large on paper.
extension RiskWorkbook {
  /// A sheet that is one list under its heading.
  ///
  /// - Parameter lines: What stands above the heading.
  private func listSheet(
    _ key: String, columns: [ListColumn], helpers: Int = 0, lines: [LiveRow] = []
  ) -> LiveSheet {
    let head = head(key, columns: columns.count) + lines
    return LiveSheet(
      name: say(key + "tab"), title: say(key + "title"), page: page,
      columns: columns.map { LiveColumn($0.width, limits: $0.limits) }
        + Array(repeating: LiveColumn(2, isHelper: true), count: helpers),
      rows: head + [LiveRow(columns.enumerated().map { LiveCell($0, .text(say($1.heading)), look: .heading) })],
      repeatedRows: head.count..<head.count + 1, frozenRows: head.count + 1)
  }

  // MARK: Above the appetite

  /// How many rows stay free below the risks that are above the appetite when the workbook is made, if the page has room.
  private static let freeRows = 4

  /// The risks above the appetite, the worst first, found anew whenever a rating changes; as many rows as there are risks. Those that
  /// many more risks would need are folded away, so that no empty pages are printed; a line says when they are needed.
  ///
  /// - Parameter measureTexts: The measures against the risk of each row.
  func aboveSheet(_ measureTexts: [String?]) -> LiveSheet {
    let columns = [
      ListColumn("live.number", 1.3), ListColumn("live.id", 1.8, 1...2.5), ListColumn("live.event", 7.6, 5...12),
      ListColumn("live.owner", 3.2, 1.8...5), ListColumn("live.level.now", 2.3, 1.6...3),
      ListColumn("live.appetite.level", 2.4, 1.6...3), ListColumn("live.response", 3, 1.6...4),
      ListColumn("live.measure", 9, 5...14),
    ]
    let above = rows.enumerated().compactMap { index, row in row.urgency.map { (row, index + 1, $0) } }
      .sorted { $0.2 > $1.2 }
    let shown = min(count, above.count + Self.freeRows)
    var sheet = listSheet(
      "live.above.", columns: columns, helpers: 1, lines: [aboveCount(above.count, columns: columns.count)])
    let top = sheet.rows.count
    let events = longest(rows.map { event(of: $0) })
    let measures = longest(measureTexts.map { $0 ?? "" })
    for index in 0..<count {
      let line = sheet.rows.count, helper = columns.count
      let found = above.indices.contains(index) ? above[index] : nil
      let place = CellName(row: line, column: helper, fixesColumn: true)
      func cell(
        _ column: Int, _ value: String, _ name: Formula, _ look: LiveLook = .text, reserve: String? = nil
      ) -> LiveCell {
        LiveCell(
          column, .text(found == nil ? "" : value), formula: "IF(\(place)=\"\",\"\",\(name)&\"\")", look: look,
          reserve: reserve)
      }
      let centre = LiveLook(alignment: .center)
      sheet.rows.append(
        LiveRow([
          LiveCell(
            0, .whole(found.map { _ in index + 1 }), formula: "IF(\(place)=\"\",\"\",\(index + 1))",
            look: LiveLook(alignment: .center, format: .integer)),
          cell(1, found?.0.id ?? "", "INDEX(Register_Ids,\(place))", centre),
          LiveCell(
            2, .text(found.map { event(of: $0.0) } ?? (index == 0 ? nothing : "")),
            formula: "IF(\(place)=\"\",\(index == 0 ? nothingFormula : "\"\""),INDEX(Register_Events,\(place))&\"\")",
            reserve: events.indices.contains(index) ? events[index] : nil),
          cell(3, found.map { owner(of: $0.0.risk) } ?? "", "INDEX(Register_Owners,\(place))"),
          cell(
            4, found?.0.now.word ?? "", "INDEX(Register_LevelsNow,\(place))",
            LiveLook(alignment: .center, isBold: true)),
          cell(
            5, found.map { appetite(of: $0.0) } ?? "", appetiteFormula(at: place), centre),
          cell(6, found.map(\.0.cells.response) ?? "", "INDEX(Register_Responses,\(place))"),
          cell(
            7, found.flatMap { measureTexts[$0.1 - 1] } ?? "", "INDEX(Register_Measures,\(place))",
            reserve: measures.indices.contains(index) ? measures[index] : nil),
          LiveCell(
            helper, .whole(found?.1),
            formula: """
              IF(\(index + 1)<=COUNT(Register_Above),MATCH(LARGE(Register_Above,\(index + 1)),Register_Above,0),"")
              """),
        ], isFolded: index >= shown))
    }
    sheet.freeRows = top + max(1, above.count)..<top + shown
    let last = sheet.rows.count - 1
    let first = CellName(row: top, column: columns.count, fixesColumn: true)
    sheet.life.conditions.append(
      LiveCondition(
        area: GridArea(firstRow: top, firstColumn: 0, lastRow: last, lastColumn: columns.count - 1),
        formula: "\(first)<>\"\"", isRuled: true))
    sheet.life.conditions += levelColours(
      GridArea(firstRow: top, firstColumn: 4, lastRow: last, lastColumn: 4),
      word: CellName(row: top, column: 4, fixesColumn: true))
    sheet.life.names.append(
      LiveName("Above_Numbers", GridArea(firstRow: top, firstColumn: 0, lastRow: last, lastColumn: 0)))
    sheet.life.lastPrintedRow = "\(top)+MAX(1,COUNT(Register_Above))"
    return sheet
  }

  /// The level that is accepted of a risk, with the score that divides it where there is one.
  private func appetite(of row: RiskWorkbookRow) -> String {
    let score = row.limit % 1000
    return matrix.levels[row.appetite - 1].word
      + (score == RiskWorkbookRow.wholeLevel ? "" : " ≤ " + String(score).digits(digits))
  }

  private func appetiteFormula(at place: CellName) -> Formula {
    let word: Formula = "INDEX(Level_Words,INDEX(Register_Appetites,\(place)))"
    guard hasScores else { return word }
    let score: Formula = "MOD(INDEX(Register_Limits,\(place)),1000)"
    return "\(word)&IF(\(score)=\(RiskWorkbookRow.wholeLevel),\"\",\" ≤ \"&\(writtenNumber(score)))"
  }

  /// How many risks are above the appetite, and what to do where they are more than the rows in sight.
  private func aboveCount(_ count: Int, columns: Int) -> LiveRow {
    let all: Formula = "COUNT(Register_Above)"
    let inSight: Formula = "SUBTOTAL(103,Above_Numbers)"
    let more: Formula = "IF(\(all)>\(inSight),\(text: say("live.above.folded")),\"\")"
    return LiveRow([
      LiveCell(
        0, .text(say("live.above.count") + String(count).digits(digits) + unknownExcess.text),
        formula: "\(text: say("live.above.count"))&\(writtenNumber(all))\(unknownExcess.formula)&\(more)", columnSpan: columns)
    ])
  }

  /// Of how many risks it cannot be told, as a score divides their level and they have none.
  private var unknownExcess: (text: String, formula: Formula) {
    guard hasScores else { return ("", "") }
    let words = say("live.above.unknown"), count = rated.risksOfUnknownExcess.count
    let all: Formula = """
      SUMPRODUCT((Register_RanksNow>0)*(Register_RanksNow=Register_Appetites)*(Register_ScoresNow="")\
      *(MOD(Register_Limits,1000)<\(RiskWorkbookRow.wholeLevel)))
      """
    return (
      count == 0 ? "" : words + String(count).digits(digits), "&IF(\(all)=0,\"\",\(text: words)&\(writtenNumber(all)))"
    )
  }

  /// What the list says where it is empty.
  private var nothing: String { say(matrix.appetite == nil ? "live.above.noAppetite" : "live.above.none") }

  private var nothingFormula: Formula {
    "IF(Appetite=\"\",\(text: say("live.above.noAppetite")),\(text: say("live.above.none")))"
  }

  /// For each place the longest text from there on: what the place may come to hold.
  private func longest(_ texts: [String]) -> [String] {
    var longest = ""
    var result: [String] = []
    for text in texts.reversed() {
      if text.utf8.count > longest.utf8.count { longest = text }
      result.append(longest)
    }
    return result.reversed()
  }
}
