extension String {
  /// The text as it may be written to a terminal, whoever wrote it: nothing in it drives the terminal or turns the
  /// direction of writing.
  ///
  /// Controls (C0, DEL, C1: escape, private and privacy messages among them) and Unicode's bidirectional controls
  /// become U+FFFD; every blank becomes a space or, if no line may break there, U+00A0; every line end a line feed,
  /// CR LF one.
  package var inTerminal: String {
    // Most texts have nothing of this: few have a byte that begins it (61C: D8; 1680: E1; 2000 to 206F: E2; 3000: E3).
    let mayChange = holdsByte { byte in
      (byte < 0x20).mask & ~(byte == 0x0A).mask | (byte == 0x7F).mask | (byte == 0xC2).mask | (byte == 0xD8).mask
        | ((0xE1...0xE3).contains(byte)).mask
    }
    guard mayChange, allScalars.contains(where: { $0.inTerminal != $0 }) else { return self }
    var shown = String.UnicodeScalarView()
    var last: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if !(last == "\r" && scalar == "\n") { shown.append(scalar.inTerminal) }
      last = scalar
    }
    return String(shown)
  }

  /// The same on one line, its line ends as spaces: a name or a path that must not begin a line of its own.
  package var inTerminalLine: String {
    let shown = inTerminal
    guard shown.holds(byte: 0x0A) else { return shown }
    return String(String.UnicodeScalarView(shown.unicodeScalars.map { $0 == "\n" ? " " : $0 }))
  }
}

extension Unicode.Scalar {
  /// The character as a terminal is shown it: see `String.inTerminal`.
  var inTerminal: Unicode.Scalar {
    switch value {
    case 0x20...0x7E, 0x0E00...0x0E7F: self
    case 0x0A, 0x0D, 0x2028, 0x2029: "\n"
    case 0x09, 0x1680, 0x2000...0x2006, 0x2008...0x200A, 0x205F, 0x3000: " "
    case 0xA0, 0x2007, 0x202F: "\u{A0}"
    case 0x00...0x1F, 0x7F...0x9F: "\u{FFFD}"
    // Marks, embeddings, overrides and isolates: Unicode's property Bidi_Control.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }
}
