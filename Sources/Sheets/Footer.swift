import ThaiText

/// A page's foot in Excel's own notation.
enum Footer {
  /// The longest foot, in UTF-16 units.
  static let longest = 255

  /// The note at the left and the page counter at the right, or nothing where both are empty. Where the typeface's name
  /// would make it too long, the typeface of the workbook's Normal style is left to stand.
  ///
  /// - Parameter sizeFactor: How large the page's typeface is written, as a share of the size.
  static func text(of page: Page, sizeFactor: Double) -> String? {
    let typeface = page.typeface.replacing(byte: UInt8(ascii: "\""), with: "")
    let font = "&\"\(typeface),Regular\"&\(Int(max(1, (page.size - 2) * sizeFactor)))"
    let footer = text(of: page, font: font)
    return footer.flatMap { $0.utf16.count <= longest ? $0 : text(of: page, font: "") }
  }

  private static func text(of page: Page, font: String) -> String? {
    var footer = ""
    if !page.footer.isEmpty { footer += "&L" + font + separated(escaped(page.footer)) }
    if !page.pageCounter.isEmpty {
      footer += "&R" + font + separated(counted(escaped(page.pageCounter)))
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
