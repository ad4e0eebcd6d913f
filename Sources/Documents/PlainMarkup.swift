import ThaiText

/// Text without what markup put into it: tags of HTML, signs of Markdown.
enum PlainMarkup {
  /// A box that is ticked, as a list of choices prints it.
  static let tick: Unicode.Scalar = "☑"
  /// A box that is not.
  static let box: Unicode.Scalar = "☐"

  /// The tags that documents hold. What else stands between angle brackets is text, an address for example.
  private static let tags: Set<String> = [
    "a", "b", "br", "center", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6", "i", "img", "input", "li", "ol", "p",
    "s", "small", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "u", "ul",
  ]

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
  ]

  /// Its blanks single, and none at its ends.
  ///
  /// - Parameter keepsEnds: Whether a blank at an end stays, of a piece of a text.
  static func text(_ written: Substring.UnicodeScalarView, keepsEnds: Bool = false) -> String {
    if isPlain(written, keepsEnds: keepsEnds) { return String(Substring(written)) }
    var result = String.UnicodeScalarView()
    var isBlank = !keepsEnds
    func append(_ scalar: Unicode.Scalar) {
      let blank = scalar.isBlank
      if blank, isBlank { return }
      result.append(blank ? " " : scalar)
      isBlank = blank
    }
    var index = written.startIndex
    let end = written.endIndex
    // A heading of Markdown.
    while !keepsEnds, index < end, written[index] == "#" || written[index].isBlank { index = written.index(after: index) }
    while index < end {
      let scalar = written[index]
      switch scalar {
      case "<":
        if let (tag, next) = tag(in: written, at: index) {
          if let tag { append(tag) } else { append(" ") }
          index = next
          continue
        }
      case "&":
        if let (entity, next) = entity(in: written, at: index) {
          append(entity)
          index = next
          continue
        }
      case "*":
        let next = written.index(after: index)
        if next < end, written[next] == "*" {
          index = written.index(after: next)
          continue
        }
      case _ where scalar.isIgnorable:
        index = written.index(after: index)
        continue
      default: break
      }
      append(scalar)
      index = written.index(after: index)
    }
    if !keepsEnds, result.last == " " { result.removeLast() }
    return String(result)
  }

  /// Whether nothing of a text changes, as of most: to write it anew takes 5 % of the instructions of reading a PDF's text.
  private static func isPlain(_ written: Substring.UnicodeScalarView, keepsEnds: Bool) -> Bool {
    guard keepsEnds || written.first != "#" else { return false }
    var isBlank = !keepsEnds
    for scalar in written {
      let blank = scalar.isBlank
      if blank ? isBlank || scalar != " " : scalar == "<" || scalar == "&" || scalar == "*" || scalar.isIgnorable { return false }
      isBlank = blank
    }
    return keepsEnds || !isBlank
  }

  /// The tag that begins at a place: what stands for it, nil for a blank, and where it ends.
  private static func tag(
    in text: Substring.UnicodeScalarView, at start: Substring.UnicodeScalarView.Index
  ) -> (Unicode.Scalar?, Substring.UnicodeScalarView.Index)? {
    var index = text.index(after: start)
    if index < text.endIndex, text[index] == "/" { index = text.index(after: index) }
    var name = ""
    while index < text.endIndex, name.utf8.count < 8, text[index].isASCII, text[index].properties.isAlphabetic || text[index].isDigit {
      name.unicodeScalars.append(text[index])
      index = text.index(after: index)
    }
    guard tags.contains(name.lowercased()) else { return nil }
    var attributes = ""
    while index < text.endIndex, text[index] != ">" {
      // A tag that is not closed is a sign of less than.
      guard attributes.utf8.count < 500 else { return nil }
      attributes.unicodeScalars.append(text[index])
      index = text.index(after: index)
    }
    guard index < text.endIndex else { return nil }
    let next = text.index(after: index)
    guard name.lowercased() == "input" else { return (nil, next) }
    return (attributes.lowercased().split { !$0.isLetter }.contains("checked") ? tick : box, next)
  }

  private static func entity(
    in text: Substring.UnicodeScalarView, at start: Substring.UnicodeScalarView.Index
  ) -> (Unicode.Scalar, Substring.UnicodeScalarView.Index)? {
    let rest = text[text.index(after: start)...].prefix(8)
    guard let close = rest.firstIndex(of: ";") else { return nil }
    let name = String(rest[..<close]).lowercased()
    // A letter by its number, `&#3585;` or `&#xE01;`.
    let number = name.hasPrefix("#x") ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
    guard let scalar = entities[name] ?? number.flatMap(Unicode.Scalar.init) else { return nil }
    return (scalar.value < 0x20 ? " " : scalar, text.index(after: close))
  }
}

extension Unicode.Scalar {
  /// White space, whichever kind.
  var isBlank: Bool { value < 0x80 ? value == 0x20 || (0x09...0x0D).contains(value) : value < 0xE00 || value > 0xE7F ? properties.isWhitespace : false }
  /// A vowel or tone that stands above or below a Thai letter.
  var isMark: Bool { (0x0E34...0x0E3A).contains(value) || (0x0E47...0x0E4E).contains(value) || value == 0x0E31 }
}

extension String {
  /// Without the blanks at its ends.
  var trimmed: String {
    var text = unicodeScalars[...].drop { $0.isBlank }
    while let last = text.last, last.isBlank { text = text.dropLast() }
    return String(text)
  }
}
