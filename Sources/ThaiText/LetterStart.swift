extension String {
  /// Where one of its letters begins, as a reader counts them; nil where it has no more.
  ///
  /// To ask Unicode where letters end takes ten times as long as to know it of Thai and of what is visible in ASCII: 1 million
  /// instructions a report, which names texts by their first sixty letters.
  ///
  /// - Parameter number: From 0.
  package func start(ofLetter number: Int) -> Index? {
    var count = 0
    for place in unicodeScalars.indices {
      let scalar = unicodeScalars[place]
      guard scalar.isThai || 0x20...0x7E ~= scalar.value else {
        let start = index(startIndex, offsetBy: number, limitedBy: endIndex)
        return start == endIndex ? nil : start
      }
      // A mark, and ำ, is part of the letter before.
      if place > startIndex, scalar.isThaiMark || scalar == "\u{0E33}" { continue }
      if count == number { return place }
      count += 1
    }
    return nil
  }
}
