import ThaiText

extension String {
  /// The text as a message names it: one line, no more than sixty characters, the last of them then `…`.
  var shortened: String {
    let line = holds(byte: 0x0A) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
    // No text has more characters than scalars, nor of those more than bytes; both are counted faster.
    guard line.utf8.count > 60, line.unicodeScalars.count > 60,
      let cut = line.start(ofLetter: 59), line.start(ofLetter: 60) != nil
    else { return line }
    // A part of a text and a text are put together character by character, which takes longer.
    return String(line[..<cut]) + "…"
  }
}
