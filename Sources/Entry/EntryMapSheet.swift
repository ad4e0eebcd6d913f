import Assessment
import Sheets
import ThaiText

/// The map of the risks that are filled in, before and after controls: which stand in which cell of the matrix that is
/// chosen, as soon as their scores are there.
///
/// All cells of a map have one formula, which knows by names where it stands: written out with its scores in each of them, an empty workbook
/// would have 2.7 KB more.
struct EntryMapSheet {
  /// One of the maps: a rating, the places of its scores among the register's columns, and their names.
  private struct Side {
    var title: String
    var likelihood, impact: Int
    var likelihoods, impacts: Formula
    /// What its own names begin with.
    var name: Formula
    /// The likelihood and the impact of the cell where a formula stands, and how many risks stand there.
    var ownLikelihood: Formula { "\(name)_L" }
    var ownImpact: Formula { "\(name)_I" }
    var count: Formula { "\(name)_N" }
  }

  let book: EntryWorkbook
  private let matrix: RiskMatrix
  let sheet: EntrySheet
  private let table: EntryTable

  /// nil where there is no register to fill in, or no matrix.
  init?(_ book: EntryWorkbook) {
    guard let matrix = book.ratings.matrix, let sheet = book.form.register, let table = sheet.part.table else { return nil }
    (self.book, self.matrix, self.sheet, self.table) = (book, matrix, sheet, table)
  }

  private var ratings: EntryRatings { book.ratings }
  private var rows: [EntryRows.Row] { book.rows.rows[sheet.key] ?? [] }

  var live: LiveSheet {
    let sides = table.columns.indices.compactMap { place -> Side? in
      guard let likelihood = table.rating(of: place)?.likelihood, let rating = table.columns[place].path.first,
        let likelihoods = EntryWorkbook.named(table.columns[likelihood].path), let impacts = EntryWorkbook.named(table.columns[place].path)
      else { return nil }
      return Side(
        title: book.say("entry.map." + rating), likelihood: likelihood, impact: place, likelihoods: likelihoods, impacts: impacts,
        name: "Map_\(place)")
    }
    let width = ratings.longest(.likelihood), height = ratings.longest(.impact), half = width + 2
    var lines = [
      LiveRow([LiveCell(0, .text(book.say("entry.map.tab")), look: .entryTitle, columnSpan: half)]),
      LiveRow([LiveCell(0, .text(book.say("entry.map.hint")), look: LiveLook(), columnSpan: 2 * half - 1)], minimumLines: 2),
      LiveRow(
        sides.enumerated().map { number, side in
          LiveCell(
            number * half, .text(side.title), look: LiveLook(isBold: true), columnSpan: half - 1)
        }),
    ]
    var life = GridLife()
    for (number, side) in sides.enumerated() { life.names += names(side, column: number * half, top: lines.count, height: height) }
    for impact in (1...height).reversed() {
      var words: [LiveCell] = [], risks: [LiveCell] = []
      for (number, side) in sides.enumerated() {
        let column = number * half
        words.append(
          LiveCell(
            column, .text(label(impact, .impact)), formula: label(.impact, side.ownImpact), look: .entryAxis, rowSpan: 2))
        let area = GridArea(
          firstRow: lines.count, firstColumn: column + 1, lastRow: lines.count + 1, lastColumn: column + width)
        life.conditions += ratings.colours(area, word: CellName(row: lines.count, column: column + 1, fixesRow: true))
        for likelihood in 1...width {
          let cell = cell(likelihood, impact, side)
          words.append(
            LiveCell(
              column + likelihood, .text(cell.word), formula: cell.wordFormula,
              look: LiveLook(alignment: .center, size: 12, edges: [.top, .left, .right])))
          risks.append(
            LiveCell(
              column + likelihood, .text(cell.risks), formula: cell.risksFormula,
              look: LiveLook(alignment: .center, size: 12, edges: [.bottom, .left, .right])))
        }
      }
      lines += [LiveRow(words), LiveRow(risks, minimumLines: 2.5)]
    }
    lines.append(
      LiveRow(
        sides.enumerated().flatMap { number, side -> [LiveCell] in
          [LiveCell(number * half, .text(axes), formula: axesFormula, look: .entryAxis)]
            + (1...width).map { likelihood in
              LiveCell(
                number * half + likelihood, .text(label(likelihood, .likelihood)), formula: label(.likelihood, side.ownLikelihood),
                look: .entryAxis)
            }
        }, minimumLines: 2))
    lines.append(LiveRow(sides.enumerated().map { left(out: $1, $0 * half, half) }))
    life.isProtected = true
    let side = [LiveColumn(3)] + Array(repeating: LiveColumn(2.4), count: width) + [LiveColumn(0.6)]
    return LiveSheet(
      name: book.say("entry.map.tab"), title: book.say("entry.map.tab"), page: book.page, columns: side + side.dropLast(),
      rows: lines, paper: .onePage, life: life)
  }

  /// What names the axes, by the matrix that is chosen.
  private var axes: String {
    RiskMap.axes(impact: ratings.name(.impact), likelihood: ratings.name(.likelihood), separator: " ")
  }

  private var axesFormula: Formula {
    "\(ratings.nameFormula(.impact))&\" ↑ \"&\(ratings.nameFormula(.likelihood))&\" →\""
  }

  private func label(_ score: Int, _ axis: RiskAxis) -> String {
    let scale = matrix.scale(axis)
    return scale.scores.contains(score) ? scale.label(of: score, digits: .arabic) : ""
  }

  private func label(_ axis: RiskAxis, _ score: Formula) -> Formula {
    "IFERROR(INDEX(\(axis.labels),\(EntryRatings.block)+\(score))&\"\",\"\")"
  }

  /// - Parameters:
  ///   - column: The first column of the map, which holds the labels of impacts.
  ///   - top: The row of its highest impact; each impact has two.
  private func names(_ side: Side, column: Int, top: Int, height: Int) -> [LiveName] {
    // The later a row, the less it weighs; no list needs to be made ready for that.
    let weight: Formula = "\(side.name)_W"
    return [
      LiveName(side.ownLikelihood, "COLUMN()-\(column + 1)"),
      LiveName(side.ownImpact, "\(height)-INT((ROW()-\(top + 1))/2)"),
      LiveName(side.count, "COUNTIFS(\(side.likelihoods),\(side.ownLikelihood),\(side.impacts),\(side.ownImpact))"),
      LiveName(
        weight, "(\(side.likelihoods)=\(side.ownLikelihood))*(\(side.impacts)=\(side.ownImpact))*(10000-ROW(Entry_Risks))"),
    ] + (1...Self.most).map { number in
      LiveName(
        id(number, side), "INDEX(Entry_Risks,10001-ROW(INDEX(Entry_Risks,1))-SUMPRODUCT(LARGE(\(weight),\(number))))")
    }
  }

  /// The id of a risk of a cell: the one that stands in the place given, of those with its scores.
  private func id(_ number: Int, _ side: Side) -> Formula { "\(side.name)_\(number)" }

  private func cell(
    _ likelihood: Int, _ impact: Int, _ side: Side
  ) -> (word: String, wordFormula: Formula, risks: String, risksFormula: Formula) {
    let isInside = matrix.cell(likelihood: likelihood, impact: impact) != nil
    let rows = rows.filter { $0.score(side.likelihood) == likelihood && $0.score(side.impact) == impact }
    let place = table.columns.firstIndex { $0.field == "register.risks.id" }
    let shown = rows.prefix(Self.most).map { row in place.flatMap { row.cells[$0]?.shown } ?? "" }
    let rest = rows.count - shown.count
    let count = side.count
    let ids = (1...Self.most).map { number -> Formula in
      number == 1 ? id(1, side) : "IF(\(count)<\(number),\"\",\", \"&\(id(number, side)))"
    }
    return (
      isInside ? ratings.word(matrix, likelihood, impact) : "",
      "IFERROR(INDEX(\(EntryRatings.grid),\(EntryRatings.block)+\(side.ownImpact),\(side.ownLikelihood))&\"\",\"\")",
      rows.isEmpty ? "" : "\(rows.count): " + shown.joined(separator: ", ") + (rest > 0 ? " …+\(rest)" : ""),
      "IF(\(count)=0,\"\",\(count)&\": \"&\(.joined(ids, by: "&"))&IF(\(count)>\(Self.most),\" …+\"&(\(count)-\(Self.most)),\"\"))"
    )
  }

  /// How many ids a cell of the map shows.
  private static let most = 6

  /// How many of the risks a side leaves out, having no scores of the matrix.
  private func left(out side: Side, _ column: Int, _ half: Int) -> LiveCell {
    let outside = rows.count { row in
      guard let likelihood = row.score(side.likelihood), let impact = row.score(side.impact) else { return true }
      return matrix.cell(likelihood: likelihood, impact: impact) == nil
    }
    let begun: Formula = "SUMPRODUCT(--(LEN(\(EntryWorkbook.missing(book.sheetPlace(sheet))))>0))"
    func scale(_ cells: Formula, _ axis: RiskAxis) -> Formula {
      "ISNUMBER(\(cells))*ISNUMBER(MATCH(\(cells),\(ratings.scores(axis)),0))"
    }
    let placed: Formula = "SUMPRODUCT(\(scale(side.likelihoods, .likelihood))*\(scale(side.impacts, .impact)))"
    return LiveCell(
      column, .text(book.say("entry.map.left") + String(outside)),
      formula: "\(text: book.say("entry.map.left"))&(\(begun)-\(placed))", columnSpan: half - 1)
  }
}

extension LiveLook {
  fileprivate static let entryAxis = LiveLook(alignment: .center, isMiddle: true, size: 12, fill: .entryOpen, edges: .all)
}
