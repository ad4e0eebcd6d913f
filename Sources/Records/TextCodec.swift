import ThaiText

extension Codec where Value == String {
  /// The most UTF-16 units that a cell of a workbook holds, and so a text of a document.
  private static var limit: Int { 32_767 }
  /// From here on a text is reported as long, while nothing is lost yet.
  private static var warningLimit: Int { 30_000 }

  /// Text: never empty, no white space at its ends. Characters that XML cannot hold are reported and replaced.
  public static var text: Codec<String> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree else {
          reading.report(ReadingProblem.notText(), at: tree.mark)
          return nil
        }
        // Nothing, in the place of an item of a list, is not the word "null".
        guard !word.isNull else {
          reading.report(ReadingProblem.emptyText(), at: word.mark)
          return nil
        }
        let text = cleaned(word, reading)
        // Bytes are never fewer than UTF-16 units, and faster to count.
        let length = text.utf8.count <= warningLimit ? 0 : text.utf16.count
        if length > limit {
          reading.report(ReadingProblem.tooLong(length, limit), at: word.mark)
          return nil
        }
        if length > warningLimit {
          reading.report(ReadingProblem.long(length, limit), .warning, at: word.mark)
        }
        // What has no width alone looks empty too.
        guard !text.unicodeScalars.allSatisfy(\.isIgnorable) else {
          reading.report(ReadingProblem.emptyText(), at: word.mark)
          return nil
        }
        return text
      }, write: { .text($0) }, shape: { _ in .text }, texts: { text, walk in walk.meet(text) })
  }

  /// Text of a length of so many UTF-16 units at most.
  ///
  /// - Parameter length: How long a text is where it goes, if some of its characters take more room there.
  public static func text(
    most limit: Int, length: @escaping @Sendable (String) -> Int = \.utf16.count
  ) -> Codec<String> {
    let text = Codec<String>.text
    return Codec(
      read: { tree, reading in
        guard let value = text.read(tree, reading) else { return nil }
        guard length(value) > limit else { return value }
        // Told in what was typed, of which some may take more room.
        let places = Array(value.indices)
        let room = places.firstPlace { length(String(value[...$0])) > limit }
        let fitting = room < places.count ? value[..<places[room]] : value[...]
        reading.report(ReadingProblem.tooLongHere(value.utf16.count, fitting.utf16.count), at: tree.mark)
        return nil
      }, write: text.write, shape: text.shape, texts: text.texts)
  }

  /// A name: short enough to stand in a cell with what else stands there.
  public static var name: Codec<String> { text(most: 1_000) }

  /// Without white space at its ends and characters that XML cannot hold, which are reported.
  static func cleaned(_ word: Tree.Word, _ reading: Reading) -> String {
    var bad: [Unicode.Scalar] = []
    // BF ends U+FFFE and U+FFFF.
    if word.text.holdsByte({ ($0 < 0x20).mask & ~($0 == 0x0A).mask | ($0 == 0xBF).mask }) {
      for scalar in word.text.unicodeScalars where !scalar.isAllowedInXML { bad.append(scalar) }
    }
    var scalars = word.text.unicodeScalars[...]
    while let first = scalars.first, first.isWhitespace { scalars.removeFirst() }
    while let last = scalars.last, last.isWhitespace { scalars.removeLast() }
    guard let first = bad.first else { return String(scalars) }
    reading.report(ReadingProblem.controlCharacter(Verbatim(first.codePoint), bad.count), .warning, at: word.mark)
    var result = String.UnicodeScalarView()
    for scalar in scalars { result.append(scalar.isAllowedInXML ? scalar : "\u{FFFD}") }
    return String(result)
  }
}

extension Codec {
  /// The same value, refused where its texts are together longer than a cell of a workbook holds: they may stand in one.
  public func fittingOneCell() -> Codec {
    // What stands between joined texts takes a little.
    let limit = 32_000
    return Codec(
      read: { tree, reading in
        guard let value = read(tree, reading) else { return nil }
        var quick = 0
        forEachText(in: value) { text, _ in quick += 2 * text.utf8.count + 4 }
        guard quick > limit else { return value }
        var length = 0
        forEachText(in: value) { text, _ in length += text.writtenLength + 4 }
        guard length > limit else { return value }
        reading.report(ReadingProblem.tooLongTogether(length, limit), at: tree.mark)
        return nil
      }, write: write, shape: shape, texts: texts)
  }
}

extension String {
  /// How many UTF-16 units the text takes in a workbook's file, where `_x0041_` is written with an escape of its own.
  package var writtenLength: Int {
    guard utf8.contains(UInt8(ascii: "_")) else { return utf16.count }
    return utf16.count + 6 * (split(separator: "_x", omittingEmptySubsequences: false).count - 1)
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 can hold the character at all.
  var isAllowedInXML: Bool {
    switch value {
    case 0x9, 0xA, 0xD, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
