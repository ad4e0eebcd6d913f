import Assessment
import Sheets
import ThaiText

/// The map of risks as a table of text: impact descending, likelihood from 1; each cell has the word of its level and
/// how many risks it holds. Where the words do not fit the width, a number stands for each and a legend explains it.
struct RiskMap {
  let matrix: RiskMatrix
  let ratings: [Rating]
  private let page: any TextPage
  private let hasWords: Bool

  /// - Parameters:
  ///   - ratings: Those of the risks, each one of the matrix's cells.
  ///   - width: The columns of text.
  init(matrix: RiskMatrix, ratings: [Rating], width: Int, page: any TextPage) {
    self.matrix = matrix
    self.ratings = ratings
    self.page = page
    let words = matrix.levels.map(\.word) + matrix.likelihood.words
    let cell = (words.map { displayWidth(of: $0) }.max() ?? 0) + 3
    let rows = matrix.impact.words.map { displayWidth(of: $0) + 6 }.max() ?? 0
    hasWords = rows + cell * matrix.likelihood.words.count <= width
  }

  var columns: [Double] { [20] + matrix.likelihood.words.map { _ in 16 } }

  var table: Table {
    let likelihoods = matrix.likelihood.scores
    let bold = Style(alignment: .center, isBold: true)
    let axes = page.wording(
      hasWords ? "risk.map.axes" : "risk.map.axes.short",
      ["impact": page.wording.impactName(of: matrix), "likelihood": page.wording.likelihoodName(of: matrix)])
    let headings = [Cell(.text(axes), style: bold)]
      + likelihoods.map { Cell(.text(heading($0.value, matrix.likelihood.word(of: $0), separator: "\n")), style: bold) }
    let rows = matrix.impact.scores.reversed().map { impact in
      Row(
        [Cell(.text(heading(impact.value, matrix.impact.word(of: impact), separator: " ")))]
          + likelihoods.map { cell(Rating(likelihood: $0, impact: impact)) })
    }
    return Table(headings: [Row(headings)], rows: rows)
  }

  /// What the numbers of the levels stand for, where words do not fit.
  var legend: [Block] {
    guard !hasWords else { return [] }
    return [page.text(matrix.levels.map { "[\($0.rank + 1)] \($0.word)" }.joined(separator: "  "))]
  }

  private func heading(_ score: Int, _ word: String?, separator: String) -> String {
    page.written(hasWords ? "\(score)\(separator)\(word ?? "")" : String(score))
  }

  private func cell(_ rating: Rating) -> Cell {
    let count = ratings.count { $0 == rating }
    let level = matrix.level(of: rating)
    let shown = count == 0 ? "·" : String(count)
    let text =
      hasWords
      ? "\(level?.word ?? page.wording("matrix.noLevel"))\n\(shown)"
      : "[\(level.map { String($0.rank + 1) } ?? "-")] \(shown)"
    return Cell(.text(page.written(text)), style: Style(alignment: .center))
  }
}
