extension Sequence<String> {
  /// The items of a list that a form numbers, each with its number; nil for one that has a number of its own, as `1.1)` below a step or
  /// `(1)`, which stands as it is written and is not counted. Where the items themselves count on from 1, the form's numbers take the place
  /// of theirs, and of bullets.
  public var numberedApart: [(number: Int?, text: String)] {
    let texts = map { ListMark(at: $0.trimmingBlanks).flatMap { $0.number == nil ? $0.rest : nil } ?? $0 }
    let marks = texts.map(\.listNumber)
    if marks.enumerated().allSatisfy({ $1?.number == $0 + 1 }) {
      return marks.enumerated().compactMap { place, mark in mark.map { (place + 1, $0.rest) } }
    }
    let outlines = texts.map(OutlineNumber.init)
    var count = 0
    return texts.indices.map { place in
      let isOwn =
        marks[place] != nil
        || outlines[place].map { own in own.isClosed || outlines.count { $0?.above == own.above } > 1 } ?? false
      if isOwn { return (nil, texts[place]) }
      count += 1
      return (count, texts[place])
    }
  }
}

/// A number of several ranks, `1.1` or `3.2.1)`, at the beginning of a text.
private struct OutlineNumber {
  /// What stands before its last rank.
  let above: [Int]
  /// Whether it ends with a bracket or a full stop, so that it is no amount.
  let isClosed: Bool

  init?(_ text: String) {
    let text = text.trimmingBlanks
    let written = text.prefix { $0 == "." || $0.isASCII && $0.isNumber || ("๐"..."๙").contains($0) }
    let ranks = written.split(separator: ".").map { Int(thaiDigits: String($0)) ?? 0 }
    guard ranks.count > 1, ranks.allSatisfy({ (1...99).contains($0) }), let next = text.dropFirst(written.count).first else { return nil }
    isClosed = written.hasSuffix(".") || next == ")"
    guard isClosed || next.isWhitespace else { return nil }
    above = Array(ranks.dropLast())
  }
}
