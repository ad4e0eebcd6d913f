/// The scalars of a text and what each means for line breaking, read in one pass over its bytes.
struct ClassedText {
  let scalars: [Unicode.Scalar]
  /// Where each scalar begins in UTF-8, and where the last one ends.
  let offsets: [Int32]
  /// With each quote already settled to opening or closing.
  private(set) var classes: [LineBreakClass]
  /// What stands for each scalar in the text that the dictionary looks at: TIS-620, or a space.
  let letters: [UInt8]
  /// Whether it holds ฯ or ๆ.
  let hasSigns: Bool

  init(_ text: String) {
    var text = text
    let seen: UInt32
    (scalars, offsets, classes, letters, seen) = text.withUTF8 { bytes in
      let count = bytes.scalarCount
      var seen: UInt32 = 0
      var scalars = [Unicode.Scalar](repeating: " ", count: count)
      var offsets = [Int32](repeating: 0, count: count + 1)
      var classes = [LineBreakClass](repeating: .letter, count: count)
      var letters = [UInt8](repeating: 0x20, count: count)
      let known = LineBreakClass.latinAndThai
      var index = 0
      for place in 0..<count {
        let scalar = bytes.scalar(at: &index)
        let kind: LineBreakClass
        if scalar.isThai {
          kind = known[Int(scalar.value & 0x7F | 0x80)]
          if kind.isOfThaiWords { letters[place] = UInt8(truncatingIfNeeded: scalar.value - 0x0E00 + 0xA0) }
        } else {
          kind = scalar.value < 0x80 ? known[Int(scalar.value)] : LineBreakClass(scalar)
        }
        scalars[place] = scalar
        classes[place] = kind
        offsets[place + 1] = Int32(truncatingIfNeeded: index)
        seen |= kind.bit
      }
      return (scalars, offsets, classes, letters, seen)
    }
    hasSigns = seen & LineBreakClass.thaiSign.bit != 0
    if seen & (LineBreakClass.quote.bit | LineBreakClass.ideograph.bit) != 0 { settle() }
  }

  /// A quote opens after a space and closes before one; in running Thai, quotes open and close by turns. Two halves of
  /// a flag hold together.
  private mutating func settle() {
    var isOpen = false
    for index in classes.indices {
      if classes[index] == .lineFeed { isOpen = false }
      if classes[index] == .ideograph, index > 0, classes[index - 1] == .ideograph {
        if scalars[index].isFlagHalf, scalars[index - 1].isFlagHalf { classes[index] = .attached }
      }
      guard classes[index] == .quote else { continue }
      let before = index == 0 ? .space : classes[index - 1]
      let after = index + 1 == classes.count ? .space : classes[index + 1]
      let gapBefore = before == .space || before == .lineFeed || before == .opening
      let gapAfter = after == .space || after == .lineFeed || after == .closing || after == .stop
      if scalars[index] == "'" && !gapBefore && !gapAfter && before == .letter && after == .letter {
        classes[index] = .letter  // an apostrophe
        continue
      }
      let opens = gapBefore == gapAfter ? !isOpen : gapBefore
      classes[index] = opens ? .opening : .closing
      isOpen = opens
    }
  }
}

extension LineBreakClass {
  fileprivate var bit: UInt32 { 1 &<< UInt32(rawValue) }
}

extension Unicode.Scalar {
  /// Whether it is of the block of Thai, U+0E00 to U+0E7F.
  @inlinable package var isThai: Bool { value & ~0x7F == 0x0E00 }

  /// Two of them make a flag.
  fileprivate var isFlagHalf: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}
