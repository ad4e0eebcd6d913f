import ThaiText

/// A text broken into the lines that fit a width.
struct FittedText: Equatable {
  let text: String
  /// The bytes of each line in UTF-8, in order; white space at a break belongs to none.
  let lines: [Range<Int>]
  /// Spaces that stand for the indent of the first line.
  let lead: String
  /// How many more lines a program may need for it.
  let doubt: Int
  /// The lines whose last word may go to the next: of a part of the text that may make one more.
  let tightLines: [Int]
  /// The height that the whole takes where another typeface stands in, in points; 0 where none does, or where it has one line.
  var standInHeight = 0.0
  /// The height of a line there.
  var standInLine = 0.0

  /// How many more lines a program may need for a part of it: one that ends where a line of the whole does may be broken
  /// otherwise, even where the whole takes no more lines.
  var partDoubt: Int { tightLines.isEmpty ? 0 : max(1, doubt) }

  /// Spare lines for some of its lines.
  func spareLines(_ range: Range<Int>) -> Int {
    if range == lines.indices { return doubt }
    return tightLines.contains(where: range.contains) ? partDoubt : 0
  }

  /// The height that some of its lines take where another typeface stands in: a part may have a line more than its share.
  func standInHeight(_ range: Range<Int>) -> Double {
    if range == lines.indices { return standInHeight }
    return standInHeight * Double(range.count) / Double(lines.count) + standInLine
  }

  /// The height of some of its lines in points, on either machine.
  func height(_ range: Range<Int>, lineHeight: Double) -> Double {
    max(Double(range.count + spareLines(range)) * lineHeight, standInHeight(range))
  }

  /// The text of some of its lines, as it stood: only the white space around it is gone.
  func piece(_ range: Range<Int>) -> String {
    guard let first = lines[range].first, let last = lines[range].last else { return "" }
    let lead = range.lowerBound == 0 ? lead : ""
    let utf8 = text.utf8
    if first.lowerBound == 0, last.upperBound == utf8.count { return lead.isEmpty ? text : lead + text }
    let start = utf8.index(utf8.startIndex, offsetBy: first.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: last.upperBound)
    return lead + text[start..<end]
  }
}

/// The columns that a text stands in: their width as Excel has them, and the room before its lines, in points.
struct TextColumns {
  let points, indent: Double
}

/// Breaks texts into lines by a typeface's widths.
struct TextFitter {
  private let breaker: WordBreaker
  private let typeface: Typeface
  /// The share of a width by which programs may differ: see `LayoutRules.doubt`.
  let doubt: Double
  /// How many times as wide as Excel's LibreOffice's columns are.
  let widening: Double
  /// What stands in for the typeface on a machine without it.
  let standIn: StandIn?

  init(typeface: Typeface, doubt: Double, widening: Double, standIn: StandIn? = nil, breaker: WordBreaker) {
    self.standIn = standIn
    self.typeface = typeface
    self.doubt = doubt
    self.widening = widening
    self.breaker = breaker
  }

  /// The lines of a text in a width, everything in points.
  ///
  /// - Parameters:
  ///   - firstLineIndent, furtherIndent: Room before its first line, and before what follows each line feed.
  ///   - columns: Those that it stands in, where it is to have room with another typeface too.
  ///   - partsWords: Whether line feeds part words that are wider than a line, see `WordBreaker.parts`.
  func fit(
    _ text: String, width: Double, size: Double, isBold: Bool, firstLineIndent: Double = 0, furtherIndent: Double = 0,
    columns: TextColumns? = nil, partsWords: Bool = false
  ) -> FittedText {
    let space = typeface.width(of: " ", isBold: isBold) * size / 1000
    func spaces(_ indent: Double) -> Int { indent > 0 && space > 0 ? Int((indent / space).rounded()) : 0 }
    let further = spaces(furtherIndent)
    let text = further > 0 ? text.replacing(byte: UInt8(ascii: "\n"), with: "\n" + String(repeating: " ", count: further)) : text
    let spaces = spaces(firstLineIndent)
    let firstLineWidth = max(width - Double(spaces) * space, width / 8)
    let measured = measured(text, size: size, isBold: isBold)
    if partsWords, measured.longestLine > width, let parted = parted(measured, width: width * (1 - doubt)) {
      return fit(parted, width: width, size: size, isBold: isBold, firstLineIndent: firstLineIndent, columns: columns)
    }
    let broken = measured.broken
    let lines = measured.lines(width: width, firstLineWidth: firstLineWidth)
    let narrow = 1 - doubt
    var tight = doubt > 0 ? lines.indices.filter { measured.width(of: lines[$0]) > width * narrow } : []
    if broken.hasSlash {
      let slashed = lines.indices.filter { broken.scalars[lines[$0]].contains("/") }
      tight += slashed + slashed.map { $0 - 1 }
    }
    // A word that is cut may be cut elsewhere.
    let isCut = measured.longestLine > width && measured.longestPiece > width
    if isCut { tight = Array(lines.indices) }
    // Lines that are all narrower hold the same words. A program that draws a little wider needs one line more.
    var moreLines = isCut ? 1 : 0
    if !tight.isEmpty,
      measured.lineCount(width: width * narrow, firstLineWidth: firstLineWidth * narrow) > lines.count
    {
      moreLines = 1
    }
    if broken.hasSlash {
      let most = mostLines(measured, width: width, firstLineWidth: firstLineWidth)
      moreLines = max(moreLines, most - lines.count)
    }
    var fitted = FittedText(
      text: text, lines: lines.map(broken.bytes), lead: spaces > 0 ? String(repeating: " ", count: spaces) : "", doubt: moreLines,
      tightLines: tight)
    // What stands on one line is made smaller there.
    if lines.count > 1, let columns, let standIn {
      fitted.standInHeight = standInHeight(
        ofDrawn: standIn.drawn(measured), points: columns.points, indent: columns.indent, lead: Double(spaces) * space, size: size)
      fitted.standInLine = standIn.pitch * size
    }
    return fitted
  }

  /// A text with line feeds in the words that are wider than a line; nil where there is none that can be parted.
  private func parted(_ text: MeasuredText, width: Double) -> String? {
    var places: [Int] = [], scalars = text.broken.scalars
    for word in text.words(widerThan: width) {
      var start = word.lowerBound, last = start
      let parts = breaker.parts(of: String(String.UnicodeScalarView(scalars[word])))
      for end in parts.map({ word.lowerBound + $0 }) + [word.upperBound] {
        if last > start, text.width(of: start..<end) > width {
          places.append(last)
          start = last
        }
        last = end
      }
    }
    guard !places.isEmpty else { return nil }
    for place in places.reversed() { scalars.insert("\n", at: place) }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The height that a text takes where another typeface stands in, in points; 0 where none does.
  ///
  /// - Parameters:
  ///   - drawn: The text as it is drawn there.
  ///   - parts: What stands on lines of its own, as offsets of scalars; nil for all of it.
  ///   - points: The width of its columns, as Excel has them.
  ///   - indent, lead: Room before its lines, and before the first one in the typeface's own blanks.
  func standInHeight(
    ofDrawn drawn: MeasuredText, parts: [Range<Int>]? = nil, points: Double, indent: Double = 0, lead: Double = 0, size: Double
  ) -> Double {
    guard let standIn else { return 0 }
    let whole = standIn.room(points: points * widening, indent: indent), width = standIn.lineWidth(in: whole, size: size)
    let line = standIn.pitch * size
    if let parts { return parts.reduce(0) { $0 + max(1, (drawn.width(of: $1) / width).rounded(.up)) } * line }
    func lines(_ width: Double) -> Int {
      let first = max(width - lead * standIn.thai, width / 8)
      return drawn.lineCount(width: width, firstLineWidth: first, goesBackFromSlash: drawn.broken.hasSlash)
    }
    // A line that holds a word more may be one that goes back from a /: a text with one may have more lines where it has more room.
    return Double(drawn.broken.hasSlash ? max(lines(width), lines(max(whole, size))) : lines(width)) * line
  }

  /// The lines that LibreOffice may make of a text with a /, in columns that are as wide as Excel's or wider.
  func mostLines(_ text: MeasuredText, width: Double, firstLineWidth: Double? = nil) -> Int {
    stride(from: 1, through: widening, by: 0.01).reduce(0) { most, share in
      max(most, text.lineCount(
        width: width * share, firstLineWidth: (firstLineWidth ?? width) * share, goesBackFromSlash: true))
    }
  }

  /// A text whose lines may be counted in several widths.
  ///
  /// - Parameter isHeading: Whether words of headings stay whole.
  func measured(_ text: String, size: Double, isBold: Bool, isHeading: Bool = false) -> MeasuredText {
    let broken = isHeading ? breaker.brokenHeading(text) : breaker.broken(text)
    return MeasuredText(
      broken, edges: typeface.widths(isBold: isBold).edges(of: broken.scalars, scale: size / 1000))
  }

  /// Where the words of a text end.
  func wordEnds(of text: String) -> [String.Index] {
    breaker.broken(text).wordEnds.map { text.utf8.index(text.startIndex, offsetBy: $0) }
  }

  /// The end of the longest beginning of a text that without its blanks is no wider than so many lines together: what is
  /// longer surely needs more.
  func reach(of text: String, lines: Int, _ width: Double, size: Double, isBold: Bool) -> String.Index {
    let widths = typeface.widths(isBold: isBold), room = Double(lines) * (width + 0.001)
    var sum = 0.0
    let scalars = text.unicodeScalars
    let end = scalars.firstIndex { scalar in
      guard scalar.value > 0x20, !(0x2000...0x3000).contains(scalar.value) else { return false }
      sum += widths[scalar] * size / 1000
      return sum > room
    }
    return end ?? text.endIndex
  }

  /// The width of a text on one line, in points.
  func width(of text: some StringProtocol, size: Double, isBold: Bool) -> Double {
    text.unicodeScalars.reduce(0) { $0 + typeface.width(of: $1, isBold: isBold) } * size / 1000
  }
}
