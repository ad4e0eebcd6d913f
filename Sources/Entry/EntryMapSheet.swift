import Assessment
import Sheets
import ThaiText

/// The map of the risks that are filled in, before and after controls: which stand in which cell of the matrix that is
/// chosen, as soon as their scores are there.
struct EntryMapSheet {
  /// One of the maps: a rating, the places of its scores among the register's columns, and their names.
  private struct Side {
    var title: String
    var likelihood, impact: Int
    var likelihoods, impacts: Formula
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
        title: book.say("entry.map." + rating), likelihood: likelihood, impact: place, likelihoods: likelihoods, impacts: impacts)
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
    for impact in (1...height).reversed() {
      var words: [LiveCell] = [], risks: [LiveCell] = []
      for (number, side) in sides.enumerated() {
        let column = number * half
        words.append(
          LiveCell(
            column, .text(label(impact, .impact)), formula: formula(label: impact, .impact), look: .entryAxis, rowSpan: 2))
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
        sides.indices.flatMap { number -> [LiveCell] in
          [LiveCell(number * half, .text(book.say("entry.map.axes")), look: .entryAxis)]
            + (1...width).map { likelihood in
              LiveCell(
                number * half + likelihood, .text(label(likelihood, .likelihood)), formula: formula(label: likelihood, .likelihood),
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

  private func label(_ score: Int, _ axis: RiskAxis) -> String {
    let scale = matrix.scale(axis)
    return scale.scores.contains(score) ? scale.label(of: score, digits: .arabic) : ""
  }

  private func formula(label score: Int, _ axis: RiskAxis) -> Formula {
    "IFERROR(INDEX(\(axis.labels),\(EntryRatings.block)+\(score))&\"\",\"\")"
  }

  private func cell(
    _ likelihood: Int, _ impact: Int, _ side: Side
  ) -> (word: String, wordFormula: Formula, risks: String, risksFormula: Formula) {
    let isInside = matrix.cell(likelihood: likelihood, impact: impact) != nil
    let rows = rows.filter { $0.score(side.likelihood) == likelihood && $0.score(side.impact) == impact }
    let place = table.columns.firstIndex { $0.field == "register.risks.id" }
    let shown = rows.prefix(Self.most).map { row in place.flatMap { row.cells[$0]?.shown } ?? "" }
    let rest = rows.count - shown.count
    let count: Formula = "COUNTIFS(\(side.likelihoods),\(likelihood),\(side.impacts),\(impact))"
    let ids = (1...Self.most).map { id($0, likelihood, impact, side, count) }
    return (
      isInside ? ratings.word(matrix, likelihood, impact) : "",
      "IFERROR(INDEX(\(EntryRatings.grid),\(EntryRatings.block)+\(impact),\(likelihood))&\"\",\"\")",
      rows.isEmpty ? "" : "\(rows.count): " + shown.joined(separator: ", ") + (rest > 0 ? " …+\(rest)" : ""),
      "IF(\(count)=0,\"\",\(count)&\": \"&\(.joined(ids, by: "&"))&IF(\(count)>\(Self.most),\" …+\"&(\(count)-\(Self.most)),\"\"))"
    )
  }

  /// How many ids a cell of the map shows.
  private static let most = 6

  /// The id of a risk of a cell: the one that stands in the place given, of those with its scores.
  private func id(_ number: Int, _ likelihood: Int, _ impact: Int, _ side: Side, _ count: Formula) -> Formula {
    // The later a row, the less it weighs; no list needs to be made ready for that.
    let weight: Formula = "(\(side.likelihoods)=\(likelihood))*(\(side.impacts)=\(impact))*(10000-ROW(Entry_Risks))"
    let found: Formula =
      "INDEX(Entry_Risks,10001-ROW(INDEX(Entry_Risks,1))-SUMPRODUCT(LARGE(\(weight),\(number))))"
    return number == 1 ? found : "IF(\(count)<\(number),\"\",\", \"&\(found))"
  }

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
