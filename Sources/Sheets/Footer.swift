import ThaiText

/// A page's foot in Excel's own notation.
enum Footer {
  /// The longest foot, in UTF-16 units.
  static let longest = 255

  /// The note at the left and the page counter at the right, or nothing where both are empty. Where the typeface's name
  /// would make it too long, the typeface of the workbook's Normal style is left to stand.
  ///
  /// - Parameters:
  ///   - sizeFactor: How large the page's typeface is written, as a share of the size.
  ///   - isNoteBelow: Whether the note stands a line below the counter, so that neither is drawn over the other.
  static func text(of page: Page, sizeFactor: Double, isNoteBelow: Bool = false) -> String? {
    let typeface = page.typeface.replacing(byte: UInt8(ascii: "\""), with: "")
    let font = "&\"\(typeface),Regular\"&\(Int(max(1, size(on: page) * sizeFactor)))"
    let footer = text(of: page, font: font, isNoteBelow: isNoteBelow)
    return footer.flatMap { $0.utf16.count <= longest ? $0 : text(of: page, font: "", isNoteBelow: isNoteBelow) }
  }

  /// What is left free below it, in points: libxlsxwriter's own.
  static let margin = 0.3 * 72

  /// LibreOffice drops a line that is empty, but not one of a no-break space.
  private static let emptyLine = "\u{A0}"

  /// The size of its letters, in points.
  static func size(on page: Page) -> Double { page.size - 2 }

  private static func text(of page: Page, font: String, isNoteBelow: Bool) -> String? {
    var footer = ""
    let note = page.footer.isEmpty ? "" : escaped(page.footer)
    if !note.isEmpty { footer += "&L" + font + (isNoteBelow ? emptyLine + "\n" + note : separated(note)) }
    if !page.pageCounter.isEmpty {
      footer += "&R" + font + separated(counted(escaped(page.pageCounter))) + (isNoteBelow ? "\n" + emptyLine : "")
    }
    return footer.isEmpty ? nil : footer
  }

  private static func escaped(_ text: String) -> String {
    let text = CellText.writable(text)
    guard text.holdsByte({ ($0 == UInt8(ascii: "&")).mask | ($0 == 0x0A).mask }) else { return text }
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      if byte == UInt8(ascii: "&") { escaped.append(byte) }
      escaped.append(byte == 0x0A ? 0x20 : byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The text with `{page}` and `{pages}` as Excel writes them.
  private static func counted(_ text: String) -> String {
    text.parts(separatedBy: "{pages}").joined(separator: "&N").parts(separatedBy: "{page}").joined(separator: "&P")
  }

  /// A digit right after the size would be read as part of it.
  private static func separated(_ text: String) -> String {
    text.utf8.first.map { 0x30...0x39 ~= $0 } == true ? " " + text : text
  }
}
