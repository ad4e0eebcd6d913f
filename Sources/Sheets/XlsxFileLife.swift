import CXlsxWriter
import Foundation
import Records
import ThaiText

/// What makes a sheet go on reckoning: formulas, names, drop-downs, colours that follow values, notes.
extension XlsxFile {
  typealias SheetPointer = UnsafeMutablePointer<lxw_worksheet>

  /// The longest title and text beside a drop-down, in UTF-16 units.
  private static let longestTitle = 32
  private static let longestMessage = 255

  func bring(_ grid: Grid, toLifeOn sheet: SheetPointer, name: String) throws(WorkbookError) {
    for item in grid.life.names { try define(item, of: name) }
    for choice in grid.life.choices { try add(choice, to: sheet, name: name) }
    for condition in grid.life.conditions { try add(condition, to: sheet, name: name) }
    for note in grid.life.notes { try add(note, page: grid.page, to: sheet, name: name) }
    for chart in grid.life.charts { try add(chart, of: grid, to: sheet, name: name) }
    if grid.life.isHidden { worksheet_hide(sheet) }
    if grid.life.isProtected { protect(sheet) }
  }

  /// Whoever fills in a sheet may also sort, filter and add rows, and make rows and columns larger.
  private func protect(_ sheet: SheetPointer) {
    var options = lxw_protection()
    options.format_cells = 1
    options.format_columns = 1
    options.format_rows = 1
    options.insert_rows = 1
    options.delete_rows = 1
    options.sort = 1
    options.autofilter = 1
    worksheet_protect(sheet, nil, &options)
  }

  /// Writes a formula with the value that it comes to.
  func write(
    _ formula: Formula, _ value: Value, row: lxw_row_t, column: lxw_col_t, format: UnsafeMutablePointer<lxw_format>?,
    to sheet: SheetPointer
  ) -> lxw_error {
    formula.text.withCString { text in
      switch value {
      case .number(let number):
        worksheet_write_formula_num(sheet, row, column, text, format, Self.double(number.value))
      case .day(let day, _):
        worksheet_write_formula_num(sheet, row, column, text, format, NumberFormats.serial(of: day) ?? 0)
      case .text(let value):
        CellText.writable(value).withCString { worksheet_write_formula_str(sheet, row, column, text, format, $0) }
      case .blank: worksheet_write_formula_str(sheet, row, column, text, format, "")
      }
    }
  }

  func setRow(_ index: Int, of sheet: SheetPointer, _ row: GridRow, name: String) throws(WorkbookError) {
    guard !row.growsWithText || row.isFolded else { return }
    guard row.isFolded else {
      return try Self.check(worksheet_set_row(sheet, lxw_row_t(index), row.height, nil), place: name)
    }
    var options = lxw_row_col_options(hidden: 1, level: 1, collapsed: 0)
    try Self.check(worksheet_set_row_opt(sheet, lxw_row_t(index), row.height, nil, &options), place: name)
  }

  func setColumn(
    _ index: Int, characters: Double, isHelper: Bool, format: UnsafeMutablePointer<lxw_format>?, of sheet: SheetPointer,
    name: String
  ) throws(WorkbookError) {
    let column = lxw_col_t(index)
    guard isHelper else {
      return try Self.check(worksheet_set_column(sheet, column, column, characters, format), place: name)
    }
    var options = lxw_row_col_options(hidden: 1, level: 1, collapsed: 0)
    try Self.check(worksheet_set_column_opt(sheet, column, column, characters, format, &options), place: name)
  }

  /// A print area that ends where a formula says.
  func setPrintArea(upTo row: Formula, rows: Int, columns: ClosedRange<Int>, name: String) throws(WorkbookError) {
    let first = CellName(row: 0, column: columns.lowerBound).fixed, last = columns.upperBound
    let top = CellName(row: 0, column: last).fixed, bottom = CellName(row: rows - 1, column: last).fixed
    // Names keep the formula within the length that the library holds.
    try define("Page_First_\(sheetCount)", CellRange(first, first), of: name)
    try define("Page_Last_\(sheetCount)", CellRange(top, bottom), of: name)
    try define(
      Self.quoted(name) + "!_xlnm.Print_Area", "=Page_First_\(sheetCount):INDEX(Page_Last_\(sheetCount),\(row.text))")
  }

  /// A sheet's name as formulas have it.
  /// Whether a sheet's columns can be repeated on its pages beside its rows: what is repeated has the sheet's name twice in one text, which the
  /// library would cut within a letter, so that no program reads the workbook. Without them pages are harder to read, and whole.
  static func canRepeatColumns(of name: String) -> Bool {
    (quoted(name) + "!$A:$XFD,").utf8.count + (quoted(name) + "!$1:$99").utf8.count < Int(LXW_DEFINED_NAME_LENGTH)
  }

  static func quoted(_ name: String) -> String {
    "'" + name.replacing(byte: UInt8(ascii: "'"), with: "''") + "'"
  }

  static func colour(_ colour: Colour) -> lxw_color_t {
    // 0 means no colour to the library.
    colour.rgb == 0 ? lxw_color_t(LXW_COLOR_BLACK.rawValue) : lxw_color_t(colour.rgb)
  }

  private func define(_ name: String, _ cells: CellRange, of sheet: String) throws(WorkbookError) {
    try define(name, "=" + Self.quoted(sheet) + "!" + cells.text)
  }

  private func define(_ item: LiveName, of sheet: String) throws(WorkbookError) {
    switch item.meaning {
    case .cells(let area): try define(item.name, CellRange(area), of: sheet)
    case .row(let area, let above):
      let cells = Self.quoted(sheet) + "!" + CellRange(area).text
      let isWide = area.firstColumn < area.lastColumn
      try define(item.name, "=INDEX(\(cells),ROW()\(above == 0 ? "" : "-\(above)")\(isWide ? ",0" : ""))")
    case .formula(let formula): try define(item.name, "=" + formula.text)
    }
  }

  /// The library would cut a longer name or formula without a word.
  private func define(_ name: String, _ formula: String) throws(WorkbookError) {
    guard max(name.utf8.count, formula.utf8.count) < Int(LXW_DEFINED_NAME_LENGTH) else {
      throw Self.error(LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED, place: name)
    }
    try Self.check(workbook_define_name(workbook, name, formula), place: name)
  }

  private func add(_ choice: LiveChoice, to sheet: SheetPointer, name: String) throws(WorkbookError) {
    func held(_ text: String, longest: Int) -> UnsafeMutablePointer<CChar>? {
      text.isEmpty ? nil : strdup(CellText.cut(CellText.writable(text), to: longest, by: \.utf16.count))
    }
    let texts = [
      choice.list.flatMap { strdup($0.text) }, held(choice.title, longest: Self.longestTitle),
      held(choice.message, longest: Self.longestMessage), held(choice.refusal, longest: Self.longestMessage),
    ]
    defer { texts.forEach { free($0) } }
    var validation = lxw_data_validation()
    switch choice.rule {
    case .list: validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    case .any: validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .whole(let range):
      validation.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      validation.minimum_number = Double(range.lowerBound)
      validation.maximum_number = Double(range.upperBound)
    }
    validation.ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_input = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.show_error = UInt8((choice.isBinding ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
    validation.dropdown = UInt8(LXW_VALIDATION_ON.rawValue)
    validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    validation.value_formula = texts[0]
    validation.input_title = texts[1]
    validation.input_message = texts[2]
    validation.error_title = texts[1]
    validation.error_message = texts[3]
    let area = choice.area
    let result = worksheet_data_validation_range(
      sheet, lxw_row_t(area.firstRow), lxw_col_t(area.firstColumn), lxw_row_t(area.lastRow),
      lxw_col_t(area.lastColumn), &validation)
    try Self.check(result, place: name)
  }

  private func add(_ condition: LiveCondition, to sheet: SheetPointer, name: String) throws(WorkbookError) {
    guard let workbook, let format = workbook_add_format(workbook), let text = strdup(condition.formula.text)
    else { throw Self.error(LXW_ERROR_MEMORY_MALLOC_FAILED, place: name) }
    defer { free(text) }
    if let fill = condition.fill { format_set_bg_color(format, Self.colour(fill)) }
    if let ink = condition.ink { format_set_font_color(format, Self.colour(ink)) }
    if let mark = condition.mark { format_set_num_format(format, "@\"" + mark.replacing("\"", with: "") + "\"") }
    if condition.isRuled { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    var rule = lxw_conditional_format()
    rule.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    rule.value_string = text
    rule.format = format
    let area = condition.area
    let result = worksheet_conditional_format_range(
      sheet, lxw_row_t(area.firstRow), lxw_col_t(area.firstColumn), lxw_row_t(area.lastRow),
      lxw_col_t(area.lastColumn), &rule)
    try Self.check(result, place: name)
  }

  private func add(_ note: LiveNote, page: Page, to sheet: SheetPointer, name: String) throws(WorkbookError) {
    // A longer name would be cut inside a letter; the library then takes the one that it knows.
    let typeface = page.typeface.utf8.count < Int(LXW_ATTR_32) ? strdup(page.typeface) : nil
    defer { free(typeface) }
    var options = lxw_comment_options()
    options.font_name = typeface
    options.font_size = page.size
    options.x_scale = 2.4
    options.y_scale = 1.6
    let place = name + "!" + Self.place(row: note.row, column: note.column)
    let result = worksheet_write_comment_opt(
      sheet, lxw_row_t(note.row), lxw_col_t(note.column), CellText.writable(note.text), &options)
    try Self.check(result, place: place)
  }
}
