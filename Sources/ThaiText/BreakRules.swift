/// The rules of breaking, apart from where Thai words begin.
struct BreakRules {
  let scalars: [Unicode.Scalar]
  /// With each quote already settled to opening or closing.
  let classes: [LineBreakClass]
  /// The same, where a mark that belongs to the scalar before it counts as that scalar.
  private let bases: [LineBreakClass]
  private let hasSigns: Bool
  /// Whether there is a Thai letter after the first scalar, and so something to look up.
  let hasThai: Bool

  init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    let classes = Self.classes(of: scalars)
    self.classes = classes
    bases = Self.bases(of: scalars, classes)
    hasSigns = classes.contains(.thaiSign)
    hasThai = classes.dropFirst().contains(.thai)
  }

  /// The kind of break before each scalar.
  var kinds: [BreakKind] {
    [BreakKind](unsafeUninitializedCapacity: scalars.count) { kinds, count in
      scalars.withUnsafeBufferPointer { scalars in
        classes.withUnsafeBufferPointer { classes in
          bases.withUnsafeBufferPointer { bases in
            for index in scalars.indices {
              let kind: BreakKind
              // Most of a Thai text goes this way: a mark after its base, a letter after a letter.
              if index == 0 {
                kind = .never
              } else if bases[index - 1] == .thai, classes[index] == .attached {
                kind = .never
              } else if !hasSigns, bases[index - 1] == .thai, classes[index] == .thai || classes[index] == .leadingVowel,
                scalars[index - 1].value < 0x0E80
              {
                kind = .cluster
              } else {
                kind = self.kind(before: index)
              }
              kinds.initializeElement(at: index, to: kind)
            }
          }
        }
      }
      count = scalars.count
    }
  }

  private static func bases(of scalars: [Unicode.Scalar], _ classes: [LineBreakClass]) -> [LineBreakClass] {
    var bases = classes
    bases.withUnsafeMutableBufferPointer { bases in
      for index in bases.indices where bases[index] == .attached {
        let isThai = scalars[index].value < 0x0E80 && scalars[index].value >= 0x0E00
        bases[index] = isThai ? .thai : index > 0 ? bases[index - 1] : .letter
      }
    }
    return bases
  }

  /// Two of them make a flag.
  private static func isFlagHalf(_ scalar: Unicode.Scalar) -> Bool { (0x1F1E6...0x1F1FF).contains(scalar.value) }

  /// A quote opens after a space and closes before one; in running Thai, quotes open and close by turns.
  private static func classes(of scalars: [Unicode.Scalar]) -> [LineBreakClass] {
    var classes = scalars.map { LineBreakClass($0) }
    guard classes.contains(where: { $0 == .quote || $0 == .ideograph }) else { return classes }
    var isOpen = false
    for index in classes.indices {
      if classes[index] == .lineFeed { isOpen = false }
      if classes[index] == .ideograph, index > 0, classes[index - 1] == .ideograph {
        if isFlagHalf(scalars[index]), isFlagHalf(scalars[index - 1]) { classes[index] = .attached }
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
    return classes
  }

  /// What stands for each scalar in the text that the dictionary looks at: TIS-620, or a space.
  var dictionaryText: [UInt8] {
    scalars.map { scalar in
      let value = scalar.value
      guard value > 0x0E00 && value < 0x0E4F && value != 0x0E3F && !(0x0E3B...0x0E3E).contains(value) else {
        return 0x20
      }
      return UInt8(truncatingIfNeeded: value - 0x0E00 + 0xA0)
    }
  }

  /// The kind of break before `scalars[index]`; between two Thai letters `.cluster`, which the dictionary raises.
  func kind(before index: Int) -> BreakKind {
    guard index > 0, index < scalars.count else { return .never }
    let left = bases[index - 1]
    let right = classes[index]
    switch right {
    case .attached: return left == .lineFeed ? .word : .never
    case .space, .lineFeed: return .never
    case .glue: return .lastResort
    default: break
    }
    switch left {
    case .leadingVowel: return right == .thai ? .never : .cluster
    case .glue: return .lastResort
    case .breakHere, .lineFeed: return .word
    case .space: return afterSpace(right, index)
    default: break
    }
    if scalars[index - 1].value == 0x200D { return .never }  // joined emoji
    switch right {
    case .closing, .stop, .thaiSign: return .lastResort
    case .joint: return .cluster
    case .breakHere: return .cluster
    default: break
    }
    if left == .opening { return .lastResort }
    if left == .joint { return afterJoint(right, index) }
    if hasSigns, isEtCetera(index) { return .lastResort }
    if left == .ideograph || right == .ideograph { return .word }
    let isThaiLeft = left == .thai || left == .thaiSign
    let isThaiRight = right == .thai || right == .leadingVowel
    switch (left, right) {
    case (.stop, _):
      let mark = scalars[index - 1]
      if isThaiRight && mark != "." { return .word }
      if mark == "?" { return .soft }
      return mark == "," && right == .letter ? .soft : .cluster
    case (.closing, _): return isThaiRight || right == .opening ? .word : .cluster
    case (_, .opening): return isThaiLeft ? .word : .cluster
    case (.digit, _): return isThaiRight && endsLatinWord(index) ? .word : .cluster
    case (_, .digit): return .cluster
    case (.letter, .letter): return scalars[index - 1] == "&" || scalars[index - 1] == "=" ? .soft : .cluster
    case (.letter, _): return isThaiRight ? .word : .cluster
    case (_, .letter): return isThaiLeft ? .word : .cluster
    default: return .cluster
    }
  }

  private func afterSpace(_ right: LineBreakClass, _ index: Int) -> BreakKind {
    switch right {
    case .closing: return .lastResort
    case .thaiSign: return scalars[index...].starts(with: ["ฯ", "พ", "ณ", "ฯ"]) ? .word : .lastResort
    case .stop: return scalars[index] == "." || scalars[index] == "…" ? .word : .lastResort
    default: break
    }
    // "( text": an opening keeps what follows, across spaces too.
    var before = index - 1
    while before >= 0, classes[before] == .space { before -= 1 }
    return before >= 0 && classes[before] == .opening ? .lastResort : .word
  }

  /// After / - – —: between Thai words a fair place, inside numbers and addresses a soft one, never after a bullet.
  private func afterJoint(_ right: LineBreakClass, _ index: Int) -> BreakKind {
    var before = index - 2
    while before >= 0, classes[before] == .joint { before -= 1 }
    switch before >= 0 ? bases[before] : .lineFeed {
    case .space, .lineFeed, .opening: return .cluster
    case .thai, .thaiSign: return right == .digit || right == .joint ? .soft : .word
    default: return right == .digit || right == .letter || right == .joint ? .soft : .word
    }
  }

  /// Whether the digits before `index` belong to a Latin word: ISO37001.
  private func endsLatinWord(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, classes[before] == .digit { before -= 1 }
    return before >= 0 && classes[before] == .letter
  }

  /// Inside ฯลฯ and ฯพณฯ.
  private func isEtCetera(_ index: Int) -> Bool {
    let sign: Unicode.Scalar = "ฯ"
    for start in max(0, index - 3)..<index where scalars[start] == sign {
      for end in [start + 2, start + 3] where end < scalars.count && scalars[end] == sign && index <= end {
        let inside = scalars[(start + 1)..<end]
        if inside.elementsEqual(["ล"]) || inside.elementsEqual(["พ", "ณ"]) { return true }
      }
    }
    return false
  }
}
