import Assessment
import Definitions
import Sheets
import ThaiText

/// The line that an accepted score draws through the matrix: the cells beyond it are marked, wherever the matrix is drawn.
extension RiskWorkbook {
  /// Stands behind the word of a cell that is beyond the line.
  static let beyondMark = " ▲"

  /// Whether a score is accepted within a level anywhere.
  var hasScores: Bool {
    guard let appetite = matrix.appetite else { return false }
    return ([appetite.limit] + appetite.exceptions.map(\.limit)).contains { $0.score != nil }
  }

  /// Whether a cell of the matrix is beyond the line of the general appetite: its level is higher, or its product.
  func beyond(_ word: Formula, product: Formula) -> Formula {
    let isAbove: Formula = "OR(SUMPRODUCT((Level_Words=\(word))*Level_Ranks)>Appetite_Rank,\(product)>Appetite_Score)"
    return "IF(AND(ISNUMBER(Appetite_Score),\(word)<>\"\"),\(isAbove),FALSE)"
  }

  /// What the mark means; nil where no score is accepted.
  func lineCell(span: Int) -> LiveCell? {
    guard hasScores else { return nil }
    let words = say("live.line"), score = matrix.appetite?.limit.score
    return LiveCell(
      0, .text(score.map { words + String($0).digits(digits) } ?? ""),
      formula: "IF(ISNUMBER(Appetite_Score),\(text: words)&\(writtenNumber("Appetite_Score")),\"\")", look: .text, columnSpan: span)
  }
}
