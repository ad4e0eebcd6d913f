/// A page's foot in Excel's own notation.
enum Footer {
  /// The longest foot, in UTF-16 units.
  static let longest = 255

  /// The note at the left and the page counter at the right, or nothing where both are empty.
  static func text(of page: Page) -> String? {
    let font = "&\"\(page.typeface.replacing("\"", with: "")),Regular\"&\(Int(max(1, page.size - 2)))"
    var footer = ""
    if !page.footer.isEmpty { footer += "&L" + font + separated(escaped(page.footer)) }
    if !page.pageCounter.isEmpty {
      let counter = escaped(page.pageCounter).replacing("{pages}", with: "&N").replacing("{page}", with: "&P")
      footer += "&R" + font + separated(counter)
    }
    return footer.isEmpty ? nil : footer
  }

  private static func escaped(_ text: String) -> String {
    CellText.writable(text).replacing("&", with: "&&").replacing("\n", with: " ")
  }

  /// A digit right after the size would be read as part of it.
  private static func separated(_ text: String) -> String {
    text.first?.isASCII == true && text.first?.isNumber == true ? " " + text : text
  }
}
