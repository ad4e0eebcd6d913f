import CXlsxWriter
import Foundation
import Records
import ThaiText

/// A workbook that is being written by libxlsxwriter. The only type that names the library: what makes sheets live
/// stands in `XlsxFileLife.swift` and `XlsxFileCharts.swift`.
final class XlsxFile {
  private struct FormatKey: Hashable {
    let style: GridStyle
    let typeface: String
    let sizeFactor: Double
    let digits: DigitStyle
  }
  private static let a4: UInt8 = 9
  /// The longest property of a workbook, in UTF-16 units: Excel's own fields take no more.
  private static let longestProperty = 255

  private(set) var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var formats: [FormatKey: UnsafeMutablePointer<lxw_format>] = [:]
  private let created: Int
  /// The valid names of sheets by those that they were given.
  let names: [String: String]
  /// How many sheets it has, the one that is being written among them.
  private(set) var sheetCount = 0

  /// - Parameter parts: The folder in which its parts stand until they are put together.
  init(
    path: String, parts: String, normal: NormalFont, names: [String: String], properties: WorkbookProperties
  ) throws(WorkbookError) {
    self.names = names
    // 0 would mean the clock to the library.
    created = max(1, properties.created.number * 86_400)
    let workbook = parts.withCString { parts in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: parts)
      return workbook_new_opt(path, &options)
    }
    guard let workbook else {
      throw Self.error(LXW_ERROR_MEMORY_MALLOC_FAILED, place: nil)
    }
    self.workbook = workbook
    // The library's first format is the Normal style, in whose font columns are measured.
    if let first = workbook.pointee.formats.pointee.stqh_first {
      format_set_font_name(first, normal.name)
      format_set_font_size(first, normal.size)
    }
    try set(properties)
  }

  deinit {
    if let workbook { lxw_workbook_free(workbook) }
  }

  /// Assembles the file. The library frees the workbook, whether or not that goes well.
  func close() throws(WorkbookError) {
    guard let workbook else { return }
    self.workbook = nil
    let result = CreationGate.pass(created) { workbook_close(workbook) }
    try Self.check(result, place: nil)
  }

  /// Adds a sheet with a valid name.
  func add(_ grid: Grid, name: String) throws(WorkbookError) {
    sheetCount += 1
    guard let workbook, let sheet = workbook_add_worksheet(workbook, name) else {
      throw Self.error(LXW_ERROR_PARAMETER_VALIDATION, place: name)
    }
    let styles = try formats(of: grid)
    try setUp(sheet, for: grid, name: name)
    for (index, column) in grid.columns.enumerated() {
      let isHelper = index >= grid.columns.count - grid.helperColumns
      try setColumn(index, characters: column.characters, isHelper: isHelper, format: column.style.flatMap { styles[$0] }, of: sheet, name: name)
    }
    for (index, row) in grid.rows.enumerated() {
      try setRow(index, of: sheet, row, name: name)
    }
    for area in grid.merges {
      let cell = grid.rows[area.firstRow].cells.first { $0.column == area.firstColumn }
      let result = worksheet_merge_range(
        sheet, lxw_row_t(area.firstRow), lxw_col_t(area.firstColumn), lxw_row_t(area.lastRow),
        lxw_col_t(area.lastColumn), "", cell.map { styles[$0.style] } ?? nil)
      try Self.check(result, place: name)
    }
    for (row, line) in grid.rows.enumerated() {
      for cell in line.cells {
        let isTyped = grid.styles[cell.style].format == .typed
        try write(
          cell, row: row, format: styles[cell.style], digits: grid.page.digits, isTyped: isTyped, to: sheet, name: name)
      }
    }
    try bring(grid, toLifeOn: sheet, name: name)
  }

  // MARK: - Cells

  private func write(
    _ cell: GridCell, row: Int, format: UnsafeMutablePointer<lxw_format>?, digits: DigitStyle,
    isTyped: Bool, to sheet: UnsafeMutablePointer<lxw_worksheet>, name: String
  ) throws(WorkbookError) {
    let line = lxw_row_t(row), column = lxw_col_t(cell.column)
    let result: lxw_error
    if let formula = cell.formula {
      result = write(formula, cell.value, row: line, column: column, format: format, to: sheet)
    } else {
      switch cell.value {
      case .blank: result = worksheet_write_blank(sheet, line, column, format)
      case .number(let number):
        result = worksheet_write_number(sheet, line, column, Self.double(number.value), format)
      case .day(let day, _):
        if let serial = NumberFormats.serial(of: day) {
          result = worksheet_write_number(sheet, line, column, serial, format)
        } else {
          result = worksheet_write_string(sheet, line, column, cell.value.text(digits: digits), format)
        }
      case .text(let text):
        let length = text.utf8.count <= CellText.longest ? 0 : text.utf16.count
        guard length <= CellText.longest else {
          throw .textTooLong(sheet: name, cell: Self.place(row: row, column: cell.column), length: length)
        }
        // To hand a String to C by itself would copy it.
        result = (isTyped ? CellText.exact(text) : CellText.writable(text)).withCString { worksheet_write_string(sheet, line, column, $0, format) }
      }
    }
    if result != LXW_NO_ERROR {
      throw Self.error(result, place: name + "!" + Self.place(row: row, column: cell.column))
    }
  }

  static func double(_ number: Decimal) -> Double { NSDecimalNumber(decimal: number).doubleValue }

  /// The name of a cell, for example `B12`.
  static func place(row: Int, column: Int) -> String {
    CellName(row: row, column: column).text
  }

  // MARK: - Formats

  private func formats(of grid: Grid) throws(WorkbookError) -> [UnsafeMutablePointer<lxw_format>?] {
    var result: [UnsafeMutablePointer<lxw_format>?] = []
    for style in grid.styles {
      let key = FormatKey(
        style: style, typeface: grid.page.typeface, sizeFactor: grid.sizeFactor, digits: grid.page.digits)
      if let known = formats[key] {
        result.append(known)
        continue
      }
      guard let workbook, let format = workbook_add_format(workbook) else {
        throw Self.error(LXW_ERROR_MEMORY_MALLOC_FAILED, place: nil)
      }
      // The library would cut a longer name without a word, and inside a letter.
      guard key.typeface.utf8.count < Int(LXW_FORMAT_FIELD_LEN) else {
        throw Self.error(LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED, place: key.typeface)
      }
      Self.fill(format, key)
      formats[key] = format
      result.append(format)
    }
    return result
  }

  private static func fill(_ format: UnsafeMutablePointer<lxw_format>, _ key: FormatKey) {
    let style = key.style
    format_set_font_name(format, key.typeface)
    // Excel keeps half points.
    format_set_font_size(format, (style.size * key.sizeFactor * 2).rounded(.down) / 2)
    if style.isBold { format_set_bold(format) }
    if style.isOpen { format_set_unlocked(format) }
    if style.isOneLine { format_set_shrink(format) } else { format_set_text_wrap(format) }
    let vertical = style.isMiddle ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP
    format_set_align(format, UInt8(vertical.rawValue))
    if let fill = style.fill { format_set_bg_color(format, colour(fill)) }
    if let ink = style.ink { format_set_font_color(format, colour(ink)) }
    let alignment =
      switch style.alignment {
      case .leading: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .trailing: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(alignment.rawValue))
    if style.indentSteps > 0 { format_set_indent(format, UInt8(min(style.indentSteps, 15))) }
    let thin = UInt8(LXW_BORDER_THIN.rawValue)
    if style.edges.contains(.top) { format_set_top(format, thin) }
    if style.edges.contains(.bottom) { format_set_bottom(format, thin) }
    if style.edges.contains(.left) { format_set_left(format, thin) }
    if style.edges.contains(.right) { format_set_right(format, thin) }
    if let number = NumberFormats.format(style.format, digits: key.digits) { format_set_num_format(format, number) }
  }

  // MARK: - Page and properties

  private func setUp(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>, for grid: Grid, name: String
  ) throws(WorkbookError) {
    let margins = grid.page.margins
    worksheet_set_paper(sheet, Self.a4)
    if grid.page.orientation == .landscape { worksheet_set_landscape(sheet) }
    worksheet_set_margins(sheet, margins.left / 2.54, margins.right / 2.54, margins.top / 2.54, margins.bottom / 2.54)
    // Excel passes over the page breaks of a sheet that is fitted to pages.
    if let pagesTall = grid.pagesTall { worksheet_fit_to_pages(sheet, UInt16(grid.pagesAcross), UInt16(pagesTall)) }
    if grid.scale != 100 { worksheet_set_print_scale(sheet, UInt16(grid.scale)) }
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    if grid.hasTable { worksheet_center_horizontally(sheet) }
    if grid.frozenRows > 0 || grid.life.frozenColumns > 0 {
      worksheet_freeze_panes(sheet, lxw_row_t(grid.frozenRows), lxw_col_t(grid.life.frozenColumns))
    }
    if let footer = Footer.text(of: grid.page, sizeFactor: grid.sizeFactor, isNoteBelow: grid.isNoteBelow) {
      let length = footer.utf8.count <= Footer.longest ? 0 : footer.utf16.count
      guard length <= Footer.longest else { throw .footerTooLong(sheet: name, length: length) }
      try Self.check(worksheet_set_footer(sheet, footer), place: name)
    }
    guard !grid.rows.isEmpty, !grid.columns.isEmpty else { return }
    // LibreOffice prints a hidden sheet as soon as it is said what of it.
    if !grid.life.isHidden { try setPrintArea(of: sheet, grid, name: name) }
    if let rows = grid.repeatedRows, !rows.isEmpty {
      let result = worksheet_repeat_rows(sheet, lxw_row_t(rows.lowerBound), lxw_row_t(rows.upperBound - 1))
      try Self.check(result, place: name)
    }
    if grid.pagesAcross > 1, grid.life.frozenColumns > 0, Self.canRepeatColumns(of: name) {
      try Self.check(worksheet_repeat_columns(sheet, 0, lxw_col_t(grid.life.frozenColumns - 1)), place: name)
    }
    if !grid.pageStarts.isEmpty {
      var breaks = grid.pageStarts.map { lxw_row_t($0) } + [0]
      try Self.check(worksheet_set_h_pagebreaks(sheet, &breaks), place: name)
    }
  }

  /// What of the sheet is printed: all rows, or those up to which a formula says.
  private func setPrintArea(of sheet: SheetPointer, _ grid: Grid, name: String) throws(WorkbookError) {
    let first = grid.life.asideColumns, last = max(first, grid.columns.count - grid.helperColumns - 1)
    if let printed = grid.life.lastPrintedRow {
      try setPrintArea(upTo: printed, rows: grid.rows.count, columns: first...last, name: name)
    } else {
      let result = worksheet_print_area(sheet, 0, lxw_col_t(first), lxw_row_t(grid.rows.count - 1), lxw_col_t(last))
      try Self.check(result, place: name)
    }
  }

  private func set(_ properties: WorkbookProperties) throws(WorkbookError) {
    let texts = [
      properties.title, properties.subject, properties.author, properties.company, properties.comments,
    ].map { $0.isEmpty ? nil : strdup(CellText.cut(CellText.writable($0), to: Self.longestProperty, by: \.utf16.count)) }
    defer { texts.forEach { free($0) } }
    var values = lxw_doc_properties()
    values.title = texts[0]
    values.subject = texts[1]
    values.author = texts[2]
    values.company = texts[3]
    values.comments = texts[4]
    values.created = created
    try Self.check(workbook_set_properties(workbook, &values), place: nil)
  }

  // MARK: - Errors

  static func check(_ result: lxw_error, place: String?) throws(WorkbookError) {
    if result != LXW_NO_ERROR { throw error(result, place: place) }
  }

  static func error(_ code: lxw_error, place: String?) -> WorkbookError {
    let reason = lxw_strerror(code).map { String(cString: $0) } ?? ""
    switch code {
    // What is said of files and of the archive.
    case LXW_ERROR_CREATING_XLSX_FILE, LXW_ERROR_CREATING_TMPFILE, LXW_ERROR_READING_TMPFILE, LXW_ERROR_ZIP_FILE_OPERATION,
      LXW_ERROR_ZIP_PARAMETER_ERROR, LXW_ERROR_ZIP_BAD_ZIP_FILE, LXW_ERROR_ZIP_INTERNAL_ERROR, LXW_ERROR_ZIP_FILE_ADD,
      LXW_ERROR_ZIP_CLOSE:
      return .damaged(reason: reason)
    default: return .library(code: Int(code.rawValue), reason: reason, place: place)
    }
  }
}
