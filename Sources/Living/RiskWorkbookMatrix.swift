import Assessment
import Definitions
import Forms
import Sheets
import ThaiText

/// The sheet of the matrix: the one place at which the workbook's formulas look.
extension RiskWorkbook {
  /// Columns: score, label, ten of the grid, and two that help: a rank and a limit.
  private static let first = 2
  private static let cells = 10
  private static let key = 12
  private static let widths: [Double] = [1.7, 3.6] + Array(repeating: 2.2, count: cells)

  var matrixSheet: LiveSheet {
    let width = Self.first + Self.cells
    var sheet = LiveSheet(
      name: say("live.matrix.tab"), title: say("live.matrix.title"), page: page,
      columns: Self.widths.map { LiveColumn($0) } + Array(repeating: LiveColumn(2, isHelper: true), count: 2),
      rows: head("live.matrix.", columns: width), paper: .composed)
    func line(_ text: String, _ look: LiveLook = .text) {
      sheet.rows.append(LiveRow([LiveCell(0, .text(text), look: look, columnSpan: width)]))
    }
    line(matrixName, LiveLook(alignment: .center, isBold: true))
    let state = say(matrix.isVerified ? "matrix.verified" : "matrix.unverified")
    let source = matrix.source.map { say("matrix.source", ["source": $0]) }
    line([source, state].compactMap(\.self).joined(separator: " · "))
    if let note = matrix.note { line(note.digits(digits, sparingLatin: true)) }
    line(say("live.matrix.hint"))
    addGrid(to: &sheet)
    addAppetite(to: &sheet)
    addLevels(to: &sheet)
    addScale(matrix.likelihood, name: likelihoodName, prefix: "Likelihood", to: &sheet)
    addScale(matrix.impact, name: impactName, prefix: "Impact", to: &sheet)
    return sheet
  }

  private func section(_ text: String, _ sheet: inout LiveSheet) {
    sheet.rows.append(LiveRow(minimumLines: 0.4, keepsWithNext: true))
    sheet.rows.append(
      LiveRow(
        [LiveCell(0, .text(text), look: .section, columnSpan: Self.first + Self.cells)], keepsWithNext: true))
  }

  private func area(_ row: Int, _ column: Int, rows: Int = 1, columns: Int = 1) -> GridArea {
    GridArea(firstRow: row, firstColumn: column, lastRow: row + rows - 1, lastColumn: column + columns - 1)
  }

  private func choice(of area: GridArea, list: Formula) -> LiveChoice {
    LiveChoice(
      area: area, list: list, title: say("live.level"), message: say("live.level.choose"),
      refusal: say("live.level.refusal"))
  }

  // MARK: The grid

  private func addGrid(to sheet: inout LiveSheet) {
    section(say("live.matrix.grid", ["impact": impactName, "likelihood": likelihoodName]), &sheet)
    let axes = RiskMap.axes(impact: impactName, likelihood: likelihoodName, separator: " ")
    let corner = LiveCell(0, .text(axes), look: .heading, columnSpan: 2)
    let headings = matrix.likelihood.scores.map { score in
      LiveCell(
        Self.first + score - 1, .text(matrix.likelihood.label(of: score, digits: digits)),
        formula: "INDEX(Likelihood_Labels,\(score))", look: .heading)
    }
    sheet.rows.append(LiveRow([corner] + headings, minimumLines: 1, keepsWithNext: true))
    let top = sheet.rows.count
    for row in RiskMap(in: matrix).rows {
      let label = LiveCell(
        0, .text(matrix.impact.label(of: row.impact, digits: digits)),
        formula: "INDEX(Impact_Labels,\(row.impact))", look: .heading, columnSpan: 2)
      let isLast = row.impact == 1
      sheet.rows.append(
        LiveRow([label] + row.places.map { cell($0.cell) }, minimumLines: 1.2, keepsWithNext: !isLast))
    }
    let grid = area(top, Self.first, rows: scores, columns: columns)
    sheet.life.names.append(LiveName("Matrix_Grid", grid))
    let first = CellName(row: top, column: Self.first), sofar = CellRange(first.fixed, first)
    let product: Formula = "COLUMNS(\(sofar))*(\(scores + 1)-ROWS(\(sofar)))"
    sheet.life.conditions += levelColours(
      grid, word: first, beyond: hasScores ? beyond("\(first)", product: product) : nil)
    if let line = lineCell(span: Self.first + Self.cells) { sheet.rows.append(LiveRow([line])) }
    if case .grid = matrix.rule { sheet.life.choices.append(choice(of: grid, list: "Level_Words")) }
  }

  private func cell(_ cell: MatrixCell) -> LiveCell {
    let word = cell.level?.word ?? ""
    let look = LiveLook(alignment: .center, isMiddle: true, isBold: true, edges: .all)
    let column = Self.first + cell.likelihood - 1
    guard case .bands = matrix.rule else { return LiveCell(column, word.isEmpty ? .blank : .text(word), look: look) }
    let product: Formula = "INDEX(Likelihood_Scores,\(cell.likelihood))*INDEX(Impact_Scores,\(cell.impact))"
    let holds: Formula = "(Level_From<=\(product))*(Level_To>=\(product))"
    return LiveCell(
      column, .text(word),
      formula: "IF(SUMPRODUCT(\(holds))=1,INDEX(Level_Words,SUMPRODUCT(\(holds)*Level_Ranks)),\"\")", look: look)
  }

  // MARK: Appetite and levels

  private func addAppetite(to sheet: inout LiveSheet) {
    section(say("live.appetite"), &sheet)
    let row = sheet.rows.count
    let limit = matrix.appetite?.limit, word = limit?.level.word
    sheet.rows.append(
      LiveRow([
        LiveCell(0, .text(say("live.appetite.general")), look: .heading, columnSpan: 4),
        LiveCell(4, word.map { .text($0) } ?? .blank, look: .input, columnSpan: 2),
        LiveCell(
          6, .text(say(word == nil ? "live.appetite.none" : "live.appetite.hint")), look: .text, columnSpan: 6),
        LiveCell(
          Self.key, .whole(limit.map { $0.level.rank + 1 } ?? 0),
          formula: "SUMPRODUCT((Level_Words=Appetite)*Level_Ranks)"),
        LiveCell(
          Self.key + 1, .whole(RiskWorkbookRow.number(of: limit)),
          formula: limitFormula(rank: "Appetite_Rank", score: hasScores ? "Appetite_Score" : nil)),
      ]))
    if hasScores {
      let row = sheet.rows.count
      sheet.rows.append(
        LiveRow([
          LiveCell(0, .text(say("live.appetite.score")), look: .heading, columnSpan: 4),
          LiveCell(4, limit?.score.map { .whole($0) } ?? .blank, look: .inputNumber, columnSpan: 2),
          LiveCell(6, .text(say("live.appetite.score.hint")), look: .text, columnSpan: 6),
        ]))
      sheet.life.names.append(LiveName("Appetite_Score", area(row, 4)))
    }
    if let tolerance = matrix.appetite?.tolerance {
      let text = say("matrix.appetite.tolerance", ["level": wording.limit(tolerance)])
      sheet.rows.append(LiveRow([LiveCell(0, .text(text), look: .text, columnSpan: Self.first + Self.cells)]))
    }
    sheet.life.names.append(LiveName("Appetite_Limit", area(row, Self.key + 1)))
    sheet.life.names += [LiveName("Appetite", area(row, 4)), LiveName("Appetite_Rank", area(row, Self.key))]
    sheet.life.choices.append(choice(of: area(row, 4), list: "Level_Words"))
    guard let exceptions = matrix.appetite?.exceptions, !exceptions.isEmpty else { return }
    sheet.rows.append(
      LiveRow(
        [
          LiveCell(0, .text(say("live.appetite.domain")), look: .heading, columnSpan: 2),
          LiveCell(2, .text(say("live.appetite.risk")), look: .heading, columnSpan: 2),
          LiveCell(4, .text(say("live.appetite.level")), look: .heading, columnSpan: 2),
          LiveCell(6, .text(say("live.appetite.scoreUpTo")), look: .heading),
          LiveCell(7, .text(say("live.appetite.unit")), look: .heading, columnSpan: 5),
        ], keepsWithNext: true))
    let top = sheet.rows.count
    for exception in exceptions {
      let line = sheet.rows.count
      sheet.rows.append(
        LiveRow([
          LiveCell(0, exception.domain.map { .text($0) } ?? .blank, look: .body, columnSpan: 2),
          LiveCell(2, exception.risk.map { .text($0) } ?? .blank, look: .centre, columnSpan: 2),
          LiveCell(4, .text(exception.limit.level.word), look: .input, columnSpan: 2),
          LiveCell(6, exception.limit.score.map { .whole($0) } ?? .blank, look: .inputNumber),
          LiveCell(7, exception.unit.map { .text(dossier.unitName($0)) } ?? .blank, look: .body, columnSpan: 5),
          LiveCell(
            Self.key, .whole(exception.limit.level.rank + 1),
            formula: "SUMPRODUCT((Level_Words=\(CellName(row: line, column: 4)))*Level_Ranks)"),
          LiveCell(
            Self.key + 1, .whole(RiskWorkbookRow.number(of: exception.limit)),
            formula: limitFormula(
              rank: "\(CellName(row: line, column: Self.key))", score: "\(CellName(row: line, column: 6))")),
        ]))
    }
    let count = exceptions.count
    sheet.life.names += [
      LiveName("Exception_Domains", area(top, 0, rows: count)),
      LiveName("Exception_Units", area(top, 7, rows: count)),
      LiveName("Exception_Ranks", area(top, Self.key, rows: count)),
      LiveName("Exception_Risks", area(top, 2, rows: count)),
      LiveName("Exception_Limits", area(top, Self.key + 1, rows: count)),
    ]
    sheet.life.choices.append(choice(of: area(top, 4, rows: count), list: "Level_Words"))
  }

  /// A limit as a number, of its rank and of its score, where there is one.
  private func limitFormula(rank: Formula, score: Formula?) -> Formula {
    let whole = RiskWorkbookRow.wholeLevel
    guard let score else { return "\(rank)*1000+\(whole)" }
    return "\(rank)*1000+IF(ISNUMBER(\(score)),\(score),\(whole))"
  }

  private func addLevels(to sheet: inout LiveSheet) {
    section(say("matrix.levels"), &sheet)
    let headings: [(String, Int, Int)] = [
      ("live.rank", 0, 1), ("matrix.heading.level", 1, 1), ("live.from", 2, 1), ("live.to", 3, 1),
      ("matrix.heading.meaning", 4, 4), ("matrix.heading.response", 8, 4),
    ]
    sheet.rows.append(
      LiveRow(
        headings.map { LiveCell($1, .text(say($0)), look: .heading, columnSpan: $2) }, keepsWithNext: true))
    let top = sheet.rows.count, count = matrix.levels.count
    for level in matrix.levels {
      let band = matrix.band(of: level)
      sheet.rows.append(
        LiveRow([
          LiveCell(0, .whole(level.rank + 1), look: .number),
          LiveCell(
            1, .text(level.word),
            look: LiveLook(
              alignment: .center, isBold: true, fill: level.fill, ink: level.ink, edges: .all)),
          LiveCell(2, band.map { .whole($0.lowerBound) } ?? .blank, look: .inputNumber),
          LiveCell(3, band.map { .whole($0.upperBound) } ?? .blank, look: .inputNumber),
          LiveCell(4, .text(level.meaning ?? "–"), look: .inputText, columnSpan: 4),
          LiveCell(8, .text(level.response ?? "–"), look: .inputText, columnSpan: 4),
        ]))
    }
    for (name, column) in [
      ("Level_Ranks", 0), ("Level_Words", 1), ("Level_From", 2), ("Level_To", 3), ("Level_Meanings", 4),
      ("Level_Responses", 8),
    ] { sheet.life.names.append(LiveName(name, area(top, column, rows: count))) }
  }

  // MARK: Scales

  private func addScale(_ scale: Scale, name: String, prefix: String, to sheet: inout LiveSheet) {
    section(say("matrix.scale", ["name": name]), &sheet)
    let criteria = scale.criteria.prefix(Self.cells)
    let share = Self.cells / max(1, criteria.count)
    let spans = criteria.indices.map { index in
      (Self.first + index * share, index + 1 < criteria.count ? share : Self.cells - index * share)
    }
    var headings = [
      LiveCell(0, .text(say("matrix.heading.score")), look: .heading),
      LiveCell(1, .text(say("live.choice")), look: .heading),
    ]
    headings += zip(criteria, spans).map {
      LiveCell($1.0, .text(wording.name($0.name)), look: .heading, columnSpan: $1.1)
    }
    sheet.rows.append(LiveRow(headings, keepsWithNext: true))
    let top = sheet.rows.count, count = scale.words.count
    for score in scale.scores {
      var cells = [
        LiveCell(0, .whole(score), look: .number),
        LiveCell(1, .text(scale.label(of: score, digits: digits)), look: .inputText),
      ]
      cells += zip(criteria, spans).map { criterion, span in
        LiveCell(
          span.0, .text(definition(criterion.definitions[score - 1], criterion)), look: .inputText, columnSpan: span.1)
      }
      sheet.rows.append(LiveRow(cells))
    }
    for (name, column) in [("_Scores", 0), ("_Labels", 1)] {
      sheet.life.names.append(LiveName(prefix + name, area(top, column, rows: count)))
    }
  }

  /// The words of a definition, or its numbers with their unit.
  private func definition(_ definition: Criterion.Definition?, _ criterion: Criterion) -> String {
    guard let definition else { return "–" }
    if let text = definition.text { return text.digits(digits, sparingLatin: true) }
    let unit = (definition.unit ?? criterion.unit).map { " " + wording("unit." + $0.rawValue) } ?? ""
    return definition.range.map { ($0.description + unit).digits(digits, sparingLatin: true) } ?? "–"
  }
}
