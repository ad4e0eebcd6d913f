import Assessment
import Definitions
import Sheets
import ThaiText

extension LiveSheet {
  /// A sheet to look at, on one page: its title, and below it what it is of. Tables and charts follow.
  ///
  /// - Parameter templates: Prints wording with the dossier's digits.
  static func glance(
    tab: String, title: String, subtitle: String, columns: [LiveColumn], of dossier: Dossier, _ house: HouseStyle, _ templates: TemplatePrinter
  ) -> LiveSheet {
    var sheet = LiveSheet(
      name: tab, title: title,
      page: Page(
        orientation: .portrait, margins: .init(left: 1.5, right: 1.5, top: 1.8, bottom: 1.6), typeface: house.typeface.key, size: 14,
        digits: templates.digits, footer: dossier.notice.map(templates.written) ?? "",
        pageCounter: house.pageCounter.digits(templates.digits)),
      columns: columns, paper: .onePage)
    sheet.rows = [
      LiveRow([LiveCell(0, .text(title), look: .title, columnSpan: columns.count)]),
      LiveRow([LiveCell(0, .text(subtitle), look: .subtitle, columnSpan: columns.count)]),
    ]
    return sheet
  }

  /// Puts a table's rows at the sheet's end; their places, its heading's first.
  mutating func add(_ rows: [LiveRow]) -> ClosedRange<Int> {
    let top = self.rows.count
    self.rows += rows
    return top...(self.rows.count - 1)
  }

  /// Room for a chart below, so many rows high.
  mutating func room(rows count: Int) -> GridArea {
    let first = rows.count
    rows += Array(repeating: LiveRow(), count: count)
    return GridArea(firstRow: first, firstColumn: 0, lastRow: rows.count - 1, lastColumn: columns.count - 1)
  }
}
