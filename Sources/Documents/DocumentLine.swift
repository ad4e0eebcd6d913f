import ThaiText

/// One line of a published document.
public struct DocumentLine: Sendable {
  /// Its number in the file, from 1.
  public let number: Int
  /// What it says, without markup, its blanks single and none at its ends.
  public let text: String
  /// What stands in its columns, where it is the row of a table.
  public let cells: [String]?
  /// Whether it is the head or the foot of a page, seen by standing on many.
  var isFurniture = false
  /// Whether what it says was put together with a line above.
  private(set) var isJoined = false
  /// The columns, from 0, whose cell is merged with the one above.
  var merged: Set<Int> = []
  /// What it says, where a text of it stands across columns of a table, and so belongs to none.
  var across: String?
  /// The text to be compared by: without blanks, its digits Arabic.
  let key: String

  /// - Parameter written: The line as the file has it, without its end.
  init(_ written: Substring.UnicodeScalarView, number: Int) {
    self.number = number
    let columns = Self.columns(written)
    cells = columns?.map { PlainMarkup.text($0) }
    text = cells.map { $0.filter { !$0.isEmpty }.joined(separator: " ") } ?? PlainMarkup.text(written)
    key = tolerantKey(text)
  }

  /// A line that is no row.
  init(_ text: String, number: Int) { self.init(text[...].unicodeScalars, number: number) }

  /// A row of which the cells are known.
  init(cells: [String], number: Int, isJoined: Bool = false) {
    self.number = number
    self.isJoined = isJoined
    self.cells = cells
    text = cells.filter { !$0.isEmpty }.joined(separator: " ")
    key = tolerantKey(text)
  }

  public var isBlank: Bool { text.isEmpty }

  /// The most columns of a table: a line of more is no row of one.
  private static let mostColumns = 256

  /// The columns of a line that holds tabs, or stands between the bars of a table in Markdown.
  private static func columns(_ written: Substring.UnicodeScalarView) -> [Substring.UnicodeScalarView]? {
    if written.contains("\t") {
      let columns = written.split(separator: "\t", maxSplits: mostColumns, omittingEmptySubsequences: false)
      return columns.count > mostColumns ? nil : columns
    }
    guard written.contains("|") else { return nil }
    var rest = written.drop { $0 == " " || $0 == "-" }
    guard rest.first == "|" else { return nil }
    rest = rest.dropFirst()
    while let last = rest.last, last == " " || last == "\r" { rest = rest.dropLast() }
    guard rest.last == "|", rest.count > 1 else { return nil }
    return rest.dropLast().split(separator: "|", omittingEmptySubsequences: false)
  }
}
