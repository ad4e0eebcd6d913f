import Assessment
import Definitions
import Sheets
import ThaiText

/// The map of risks as a table of text: each cell has the word of its level and how many risks it holds. Where the
/// words do not fit the width, a number stands for each and a legend explains it.
struct RiskMapText {
  let map: RiskMap
  private let page: any TextPage
  private let hasWords: Bool

  /// - Parameter width: The columns of text.
  init(map: RiskMap, width: Int, page: any TextPage) {
    self.map = map
    self.page = page
    let matrix = map.matrix
    let words = matrix.levels.map(\.word) + matrix.likelihood.words
    let cell = (words.map { displayWidth(of: $0) }.max() ?? 0) + 3
    let rows = matrix.impact.words.map { displayWidth(of: $0) + 6 }.max() ?? 0
    hasWords = rows + cell * matrix.likelihood.words.count <= width
  }

  var columns: [Double] { [20] + map.matrix.likelihood.words.map { _ in 16 } }

  var table: Table {
    let (likelihood, impact) = (map.matrix.likelihood, map.matrix.impact)
    let bold = Style(alignment: .center, isBold: true)
    // Beside bare numbers there is no room for names; the arrows stay.
    let axes =
      hasWords
      ? RiskMap.axes(
        impact: page.wording.impactName(of: map.matrix), likelihood: page.wording.likelihoodName(of: map.matrix),
        separator: "\n")
      : RiskMap.axes(impact: "", likelihood: "", separator: "")
    let headings = [Cell(.text(axes), style: bold)]
      + likelihood.scores.map { Cell(.text(heading($0, likelihood.word(of: $0), separator: "\n")), style: bold) }
    let rows = map.rows.map { row in
      Row([Cell(.text(heading(row.impact, impact.word(of: row.impact), separator: " ")))] + row.places.map(cell))
    }
    return Table(headings: [Row(headings)], rows: rows)
  }

  /// What the numbers of the levels stand for, where words do not fit, and the mark beyond the accepted score.
  var legend: [Block] {
    let line = page.wording.line(of: map.matrix).map { [page.text($0)] } ?? []
    guard !hasWords else { return line }
    return [page.text(map.matrix.levels.map { "[\($0.rank + 1)] \($0.word)" }.joined(separator: "  "))] + line
  }

  private func heading(_ score: Int, _ word: String?, separator: String) -> String {
    page.written(hasWords ? "\(score)\(separator)\(word ?? "")" : String(score))
  }

  private func cell(_ place: RiskMap.Place) -> Cell {
    let level = place.cell.level
    let mark = map.matrix.isBeyondLine(place.cell) ? " ▲" : ""
    let shown = place.risks.isEmpty ? "·" : String(place.risks.count)
    let text =
      hasWords
      ? "\(level?.word ?? page.wording("matrix.noLevel"))\n\(shown)\(mark)"
      : "[\(level.map { String($0.rank + 1) } ?? "-")] \(shown)\(mark)"
    return Cell(.text(page.written(text)), style: Style(alignment: .center))
  }
}
