import Assessment
import Definitions
import Forms
import Sheets
import ThaiText

/// How to read the workbook: what it rates by, what is accepted, as of when, and what each sheet is for.
extension RiskWorkbook {
  private static let widths: [Double] = [4.2, 2.4, 2.4, 8.8, 8.9]

  /// - Parameter tabs: Those of the sheets that are seen besides it, in their order, with what each is about.
  func guideSheet(_ tabs: [(name: String, about: String)]) -> LiveSheet {
    let columns = Self.widths.count
    var sheet = LiveSheet(
      name: say("live.guide.tab"), title: say("live.guide.title"), page: page,
      columns: Self.widths.map { LiveColumn($0) }, rows: head("live.guide.", columns: columns))
    sheet.paper = .onePage
    addFacts(to: &sheet)
    addLevels(to: &sheet)
    addScales(to: &sheet)
    addSheets(tabs, to: &sheet)
    return sheet
  }

  private func section(_ key: String, _ sheet: inout LiveSheet) {
    sheet.rows.append(LiveRow(minimumLines: 0.4))
    sheet.rows.append(LiveRow([LiveCell(0, .text(say(key)), look: .section, columnSpan: Self.widths.count)]))
  }

  private func addFacts(to sheet: inout LiveSheet) {
    func fact(_ key: String, _ value: Value, _ formula: Formula? = nil) {
      let look = LiveLook(edges: .all, format: .integer)
      sheet.rows.append(
        LiveRow([
          LiveCell(0, .text(say(key)), look: LiveLook(isBold: true, fill: .heading, edges: .all), columnSpan: 3),
          LiveCell(3, value, formula: formula, look: look, columnSpan: 2),
        ]))
    }
    sheet.rows.append(LiveRow(minimumLines: 0.4))
    fact("live.fact.matrix", .text(matrixName))
    if let source = matrix.source { fact("live.fact.source", .text(source.digits(digits, sparingLatin: true))) }
    fact("live.fact.assessed", .text(rated.register.assessed.map(day) ?? say("live.notGiven")))
    addAppetite(fact)
    fact("live.fact.risks", .whole(rows.count), "SUMPRODUCT(--(Register_Ids<>\"\"))")
    fact("live.fact.above", .whole(rows.count { $0.urgency != nil }), "COUNT(Register_Above)")
  }

  private func addAppetite(_ fact: (String, Value, Formula?) -> Void) {
    let appetite = matrix.appetite, none = say("live.appetite.none")
    fact(
      "live.appetite.general", .text(appetite?.limit.level.word ?? none), "IF(Appetite=\"\",\(text: none),Appetite)")
    if hasScores {
      fact(
        "live.appetite.score", appetite?.limit.score.map { .whole($0) } ?? .text(none),
        "IF(ISNUMBER(Appetite_Score),Appetite_Score,\(text: none))")
    }
    if let tolerance = appetite?.tolerance { fact("live.appetite.tolerance", .text(wording.limit(tolerance)), nil) }
  }

  private func addLevels(to sheet: inout LiveSheet) {
    section("matrix.levels", &sheet)
    let headings = [
      "matrix.heading.level", "live.from", "live.to", "matrix.heading.meaning", "matrix.heading.response",
    ]
    sheet.rows.append(LiveRow(headings.enumerated().map { LiveCell($0, .text(say($1)), look: .heading) }))
    let top = sheet.rows.count
    for level in matrix.levels.reversed() {
      let band = matrix.band(of: level), rank = level.rank + 1
      let score = LiveLook(alignment: .center, edges: .all, format: .count(before: ""))
      sheet.rows.append(
        LiveRow([
          LiveCell(0, .text(level.word), formula: "INDEX(Level_Words,\(rank))", look: .level),
          LiveCell(1, .whole(band?.lowerBound ?? 0), formula: "INDEX(Level_From,\(rank))+0", look: score),
          LiveCell(2, .whole(band?.upperBound ?? 0), formula: "INDEX(Level_To,\(rank))+0", look: score),
          LiveCell(3, .text(level.meaning ?? "–"), formula: "INDEX(Level_Meanings,\(rank))&\"\"", look: .body),
          LiveCell(4, .text(level.response ?? "–"), formula: "INDEX(Level_Responses,\(rank))&\"\"", look: .body),
        ]))
    }
    let area = GridArea(firstRow: top, firstColumn: 0, lastRow: sheet.rows.count - 1, lastColumn: 0)
    sheet.life.conditions += levelColours(area, word: CellName(row: top, column: 0, fixesColumn: true))
  }

  private func addScales(to sheet: inout LiveSheet) {
    section("live.scales", &sheet)
    sheet.rows.append(
      LiveRow([
        LiveCell(0, .text(likelihoodName), look: .heading, columnSpan: 3),
        LiveCell(3, .text(impactName), look: .heading, columnSpan: 2),
      ]))
    for score in (1...max(columns, scores)).reversed() {
      func label(_ column: Int, _ span: Int, _ scale: Scale, _ list: Formula) -> LiveCell {
        guard scale.scores.contains(score) else {
          return LiveCell(column, .blank, look: .body, columnSpan: span)
        }
        return LiveCell(
          column, .text(scale.label(of: score, digits: digits)),
          formula: "INDEX(\(list),\(score))&\"\"", look: .body, columnSpan: span)
      }
      sheet.rows.append(
        LiveRow([
          label(0, 3, matrix.likelihood, "Likelihood_Labels"), label(3, 2, matrix.impact, "Impact_Labels"),
        ]))
    }
  }

  private func addSheets(_ tabs: [(name: String, about: String)], to sheet: inout LiveSheet) {
    section("live.sheets", &sheet)
    for tab in tabs {
      sheet.rows.append(
        LiveRow([
          LiveCell(0, .text(tab.name), look: LiveLook(isBold: true, edges: .all), columnSpan: 3),
          LiveCell(3, .text(tab.about), look: .body, columnSpan: 2),
        ]))
    }
    sheet.rows.append(
      LiveRow([
        LiveCell(0, .text(say("live.input")), look: LiveLook(isBold: true, fill: .input, edges: .all), columnSpan: 3),
        LiveCell(3, .text(say("live.input.about")), look: .body, columnSpan: 2),
      ]))
  }
}
