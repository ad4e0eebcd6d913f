import Definitions
import Sheets
import ThaiText

/// Sheets of tables for the screen, as listings have them.
struct ScreenSheet {
  let wording: Wording
  /// What the keys of the tables' headings begin with in `forms/messages.yaml`.
  let headings: String

  func sheet(columns: [Double], blocks: [Block]) -> Sheet {
    Sheet(
      name: "", stem: "", title: "",
      page: Page(
        orientation: .landscape, margins: .init(left: 2, right: 2, top: 2, bottom: 2), typeface: "", size: 16,
        digits: .arabic),
      columns: columns, blocks: blocks)
  }

  func table(headings keys: [String], rows: [[String]]) -> Table {
    table(titles: keys.map { wording(headings + $0) }, rows: rows)
  }

  func table(titles: [String], rows: [[String]]) -> Table {
    let bold = Style(alignment: .center, isBold: true)
    return Table(
      headings: [Row(titles.map { Cell(.text($0), style: bold) })],
      rows: rows.map { Row($0.map { Cell(.text($0)) }) })
  }

  /// What is said of wording or of a source that was checked, or was not.
  func verified(_ isVerified: Bool) -> String { wording(isVerified ? "forms.verified" : "forms.unverified") }
}

extension PlainText {
  /// The writer of a screen of a width.
  ///
  /// - Throws: `WordBreakerError` where ICU's rules for Thai are missing.
  init(screen width: Int) throws(WordBreakerError) {
    self.init(width: max(width, PlainText.minimumWidth), breaker: try WordBreaker())
  }
}

extension String {
  var droppingLastLineFeeds: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
