@testable import ThaiText

extension WordBreaker {
  /// Offsets, in scalars and rising, before which a line may end between words.
  func breaks(in text: String) -> [Int] {
    let kinds = broken(text).kinds
    return kinds.indices.filter { kinds[$0] == .word }
  }

  /// The lines of a text by a measure of each scalar.
  func lines(
    of text: String, width: Double, first: Double? = nil, keepsLeadingBlanks: Bool = true,
    measure: (Unicode.Scalar) -> Double
  ) -> [Substring] {
    let broken = broken(text)
    let edges = broken.scalars.reduce(into: [0.0]) { $0.append(($0.last ?? 0) + measure($1)) }
    return lines(of: text, MeasuredText(broken, edges: edges), width, first, keepsLeadingBlanks)
  }

  /// The lines of a text in a terminal.
  func lines(of text: String, columns: Int, first: Int? = nil) -> [Substring] {
    lines(of: text, MeasuredText(inColumns: broken(text)), Double(columns), first.map(Double.init), true)
  }

  private func lines(
    of text: String, _ measured: MeasuredText, _ width: Double, _ first: Double?, _ keepsLeadingBlanks: Bool
  ) -> [Substring] {
    let lines = measured.lines(
      width: width, firstLineWidth: first ?? width, keepsLeadingBlanks: keepsLeadingBlanks)
    let utf8 = text.utf8
    return lines.map { line in
      let bytes = measured.broken.bytes(of: line)
      let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
      return text[start..<utf8.index(start, offsetBy: bytes.count)]
    }
  }
}
