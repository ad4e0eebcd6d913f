extension Sequence<String> {
  /// Several texts as the numbered lines of one cell, one text as it stands. A text that is a list itself has its items
  /// counted on, so that no line has two numbers; a list under words of its own is numbered below theirs, 2.1 and 2.2.
  ///
  /// - Parameter number: How a number is written.
  /// - Returns: Nil where there is no text.
  public func numberedLines(_ number: (Int) -> String = { String($0) }) -> String? {
    let texts = Array(self)
    guard texts.count > 1 else { return texts.first }
    return texts.flatMap(\.listedItems).enumerated().map { index, item in
      let own = number(index + 1)
      return "\(own). " + item.numberingInnerLines { "\(own).\(number($0))" }
    }.joined(separator: "\n")
  }
}

extension String {
  /// The items of a text that is a list; the text alone where it is none.
  public var listedItems: [String] { beginsList ? numberedItems : [self] }

  /// The text with the numbers of the lines after its first put below another.
  fileprivate func numberingInnerLines(_ number: (Int) -> String) -> String {
    guard mayHoldLineEnd else { return self }
    let lines = filledLines
    guard lines.count > 1 else { return self }
    return lines.enumerated().map { index, line in
      guard index > 0, let inner = line.listNumber else { return line }
      return "\(number(inner.number)) \(inner.rest)"
    }.joined(separator: "\n")
  }
}
