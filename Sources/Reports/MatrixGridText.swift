import Assessment
import Records
import ThaiText

/// The grid of a matrix as lines: impact from top to bottom, the highest first; likelihood from left to right. Each
/// cell has its product and the word of its level, so that nothing is told by colour alone.
struct MatrixGridText {
  let matrix: RiskMatrix
  /// What a cell without a level says.
  let noLevel: String
  /// Whether cells are painted with the terminal's colours too.
  let isColoured: Bool
  /// The columns that lines should keep to; a matrix that needs more takes more.
  let width: Int

  private struct Line {
    var heading: String
    var cells: [(text: String, level: Level?)]
  }

  var lines: [String] {
    let (likelihood, impact) = (matrix.likelihood, matrix.impact)
    let hasBareCell = matrix.cells.contains { $0.level == nil }
    let words = (matrix.levels.map(\.word.inTerminalLine) + (hasBareCell ? [noLevel] : [])).map { displayWidth(of: $0) }
    let hasLine = matrix.appetite?.limit.score != nil
    let productWidth = String(likelihood.words.count * impact.words.count).count + (hasLine ? 1 : 0)
    let headingWidth = impact.scores.map { displayWidth(of: heading($0, impact)) }.max() ?? 0
    let columnHeadings = likelihood.scores.map { heading($0, likelihood) }
    let headingNeed = columnHeadings.map { displayWidth(of: $0) }.max() ?? 0
    let oneLine = max(productWidth + 1 + (words.max() ?? 0), headingNeed)
    // Product above word where both do not fit side by side.
    let isTall = headingWidth + 1 + likelihood.words.count * (oneLine + 3) > width
    let columnWords = likelihood.words.map(\.inTerminalLine)
    let columnNeed = columnWords.map { displayWidth(of: $0) }.max() ?? 0
    let cellWidth = isTall ? max(words.max() ?? 0, columnNeed) : oneLine

    let rule = String(repeating: "─", count: headingWidth + 1)
      + likelihood.scores.map { _ in "┼" + String(repeating: "─", count: cellWidth + 2) }.joined()
    var lines: [String] = []
    for row in RiskMap(in: matrix).rows {
      let title = heading(row.impact, impact)
      for line in self.lines(title, row.places.map(\.cell), isTall: isTall, productWidth: productWidth) {
        lines.append(written(line, headingWidth, cellWidth))
      }
      lines.append(rule)
    }
    let heads = isTall ? [likelihood.scores.map { String($0) }, columnWords] : [columnHeadings]
    for head in heads {
      lines.append(written(Line(heading: "", cells: head.map { ($0, nil) }), headingWidth, cellWidth))
    }
    return lines
  }

  private func lines(_ title: String, _ cells: [MatrixCell], isTall: Bool, productWidth: Int) -> [Line] {
    let words = cells.map { $0.level?.word.inTerminalLine ?? noLevel }
    if isTall {
      return [
        Line(heading: title, cells: cells.map { (product(of: $0), $0.level) }),
        Line(heading: "", cells: zip(words, cells).map { ($0, $1.level) }),
      ]
    }
    let texts = zip(words, cells).map { word, cell in
      product(of: cell).padded(to: productWidth, alignment: .right) + " " + word
    }
    return [Line(heading: title, cells: zip(texts, cells).map { ($0, $1.level) })]
  }

  /// Marked beyond the accepted score.
  private func product(of cell: MatrixCell) -> String {
    (matrix.isBeyondLine(cell) ? "▲" : "") + String(cell.product)
  }

  private func written(_ line: Line, _ headingWidth: Int, _ cellWidth: Int) -> String {
    var text = line.heading.padded(to: headingWidth) + " "
    for cell in line.cells {
      let inner = " " + cell.text.padded(to: cellWidth) + " "
      text += "│" + (isColoured ? cell.level.map { painted(inner, $0) } ?? inner : inner)
    }
    // Blanks at the end are kept only under a colour.
    var end = text[...]
    while end.last == " " { end.removeLast() }
    return String(end)
  }

  private func painted(_ text: String, _ level: Level) -> String {
    func code(_ kind: Int, _ colour: Colour) -> String { "\(kind);2;\(colour.red);\(colour.green);\(colour.blue)" }
    return "\u{1B}[\(code(48, level.fill));\(code(38, level.ink))m\(text)\u{1B}[0m"
  }

  private func heading(_ score: Int, _ scale: Scale) -> String {
    "\(score) " + (scale.word(of: score) ?? "").inTerminalLine
  }
}
