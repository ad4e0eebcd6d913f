/// The rules of breaking, apart from where Thai words begin.
struct BreakRules {
  let scalars: [Unicode.Scalar]
  let classes: [LineBreakClass]
  private let hasSigns: Bool

  init(_ text: ClassedText) {
    scalars = text.scalars
    classes = text.classes
    hasSigns = text.hasSigns
  }

  /// The kind of break before each scalar; between two Thai letters `.cluster`, which the dictionary raises.
  var kinds: [BreakKind] {
    [BreakKind](all: .never, count: scalars.count) { kinds in
      // A text begins as what follows a line feed does.
      var left = LineBreakClass.lineFeed
      for (index, right) in classes.enumerated() {
        if right == .attached {
          left = base(ofMark: scalars[index], after: left)
          continue
        }
        // Most of a Thai text goes this way: a letter after a letter.
        let isPlain = left == .thai && (right == .thai || right == .leadingVowel) && !hasSigns
        kinds[index] = isPlain && scalars[index - 1].isThai ? .cluster : kind(before: index, left: left)
        left = right
      }
    }
  }

  /// What a mark counts as for what follows it: Thai, or what the mark stands on.
  private func base(ofMark mark: Unicode.Scalar, after left: LineBreakClass) -> LineBreakClass {
    if mark.isThai { return .thai }
    return left == .lineFeed ? .letter : left
  }

  /// What a scalar counts as, a mark as what it stands on.
  private func base(at index: Int) -> LineBreakClass {
    var first = index
    while first >= 0, classes[first] == .attached {
      if scalars[first].isThai { return .thai }
      first -= 1
    }
    return first < 0 || classes[first] == .lineFeed && first < index ? .letter : classes[first]
  }

  /// The kind of break before `scalars[index]`, where `left` is what the scalar before counts as.
  private func kind(before index: Int, left: LineBreakClass) -> BreakKind {
    let right = classes[index]
    // After a line feed the line has ended already.
    if left == .lineFeed { return .never }
    switch right {
    case .attached, .space, .lineFeed: return .never
    case .glue: return .lastResort
    default: break
    }
    switch left {
    case .leadingVowel: return right == .thai ? .never : .cluster
    case .glue: return .lastResort
    case .breakHere: return .word
    case .space: return afterSpace(right, index)
    default: break
    }
    if scalars[index - 1].value == 0x200D { return .never }  // joined emoji
    switch right {
    // A dotted line to write on has no words.
    case .stop where isDotted(index): return .cluster
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

  /// After - – — between Thai words a fair place, inside numbers and addresses a soft one, never after a bullet. After a /
  /// always a soft one: LibreOffice ends a line there only where it has no blank before.
  private func afterJoint(_ right: LineBreakClass, _ index: Int) -> BreakKind {
    var before = index - 2
    while before >= 0, classes[before] == .joint { before -= 1 }
    switch before >= 0 ? base(at: before) : .lineFeed {
    case .space, .lineFeed, .opening: return .cluster
    case .thai, .thaiSign: return right == .digit || right == .joint || scalars[index - 1] == "/" ? .soft : .word
    default: return right == .digit || right == .letter || right == .joint ? .soft : .word
    }
  }

  /// Between two full stops or two ellipses.
  private func isDotted(_ index: Int) -> Bool {
    scalars[index] == scalars[index - 1] && (scalars[index] == "." || scalars[index] == "…")
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
