/// The columns of a list that an auditor works in, as wide as what stands in them asks for.
enum LiveColumns {
  /// The rows from which the widths are found; a longer list is much like its beginning.
  private static let mostRows = 200

  /// The columns with widths by which the list is low, within their limits and as wide together as they were.
  static func balanced(_ sheet: LiveSheet, rules: LayoutRules, fitter: TextFitter) -> [LiveColumn] {
    let aside = sheet.life.asideColumns, printed = Array(sheet.columns.prefix { !$0.isHelper }.dropFirst(aside))
    guard let heading = sheet.repeatedRows, printed.contains(where: { $0.limits != nil }) else { return sheet.columns }
    func row(_ line: LiveRow) -> Row {
      var cells = [Cell](repeating: Cell(.blank), count: printed.count)
      for cell in line.cells where printed.indices.contains(cell.column - aside) {
        let style = Style(isBold: cell.look.isBold, size: cell.look.size)
        cells[cell.column - aside] = Cell(
          .text(text(of: cell, sheet.page)), style: style, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan)
      }
      return Row(cells)
    }
    let rows = sheet.rows[heading.upperBound...].lazy.filter { !$0.isFolded }.prefix(mostRows)
    let flowing = Sheet(
      name: sheet.name, stem: "", title: sheet.title, page: sheet.page, columns: printed.map(\.width),
      limits: printed.map(\.limits), blocks: [.table(Table(headings: sheet.rows[heading].map(row), rows: rows.map(row)))])
    let width = flowing.columns.reduce(0, +) * Layout.pointsPerCentimetre
    let room = Layout.printableSize(of: sheet.page)
    var balance = ColumnBalance(
      flowing, rules: rules, fitter: fitter, printable: width / rules.normal.widening,
      pageHeight: room.height * rules.pageFill * max(1, width / room.width))
    var columns = sheet.columns
    for (index, width) in balance.widths(from: flowing.columns).enumerated() { columns[aside + index].width = width }
    return columns
  }

  /// What a cell has to hold: the longer of its text and what a formula or a choice may put there. A day is not broken:
  /// it would no longer be a number.
  private static func text(of cell: LiveCell, _ page: Page) -> String {
    let text = cell.value.text(digits: page.digits)
    if case .day = cell.value { return text.replacing(byte: UInt8(ascii: " "), with: "\u{A0}") }
    guard cell.formula == nil || text.isEmpty, let reserve = cell.reserve else { return text }
    return reserve.utf8.count > text.utf8.count ? reserve : text
  }
}
