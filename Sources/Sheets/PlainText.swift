import ThaiText

/// The writer of plain text: one `Sheet` as lines that an auditor reads in a terminal, compares and mails.
///
/// Everything is aligned by display width (Thai vowels and tone marks above and below take no column) and wrapped where
/// Thai words end. No line is longer than `width`, none ends in a blank, and the text ends with exactly one line feed.
/// A text of a user cannot drive a terminal or show other than it says: see `String.inTerminal`.
///
/// A table is drawn with rules where that reads well, and as records ("heading: value") where a column would get too
/// narrow; the rule is `PlainTextWidths`'.
public struct PlainText {
  /// The narrowest page, in columns.
  public static let minimumWidth = 40

  /// The length that no line exceeds, in columns.
  public let width: Int
  private let breaker: WordBreaker

  /// A writer of lines of at most `width` columns (100 by default, at least `minimumWidth`), broken where `breaker`
  /// allows.
  public init(width: Int = 100, breaker: WordBreaker) {
    self.width = max(width, Self.minimumWidth)
    self.breaker = breaker
  }

  /// The sheet as text: its blocks from top to bottom, then the page's footer after an empty line.
  ///
  /// The page counter is left out, as text has no pages.
  public func render(_ sheet: Sheet) -> String { String(decoding: bytes(of: sheet), as: UTF8.self) }

  /// The same in UTF-8, as a file holds it.
  public func bytes(of sheet: Sheet) -> [UInt8] {
    var composer = PlainTextComposer(width: width, digits: sheet.page.digits, breaker: breaker)
    for block in sheet.blocks {
      switch block {
      case .paragraph(let paragraph): composer.add(paragraph)
      case .table(let table): composer.add(table, weights: sheet.columns)
      case .signature(let values): composer.addSignature(values)
      case .space: composer.endLine()
      }
    }
    if !sheet.note.isEmpty { composer.addFooter(sheet.note) }
    composer.addFooter(sheet.page.footer)
    return composer.finish()
  }
}
