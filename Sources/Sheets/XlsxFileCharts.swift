import CXlsxWriter
import Foundation
import Records

/// Charts over cells of the workbook.
extension XlsxFile {
  private typealias ChartPointer = UnsafeMutablePointer<lxw_chart>
  /// The size at which the library draws a chart, in pixels.
  private static let standard = (width: 480.0, height: 288.0)
  /// The sizes of a chart's title and of its other texts, in points.
  private static let sizes = (title: 14.0, text: 12.0)
  /// The longest description, in bytes of UTF-8. The library keeps what a drawing says of itself in a buffer, and would
  /// cut it there inside a letter, so that no program could open the workbook.
  private static let longestDescription = Int(LXW_MAX_ATTRIBUTE_LENGTH) / 2
  private static let rule = Colour(rgb: 0xBFBFBF)

  func add(_ chart: LiveChart, of grid: Grid, to sheet: SheetPointer, name: String) throws(WorkbookError) {
    let type =
      switch chart.kind {
      case .scatter: LXW_CHART_SCATTER
      case .stackedBars: LXW_CHART_BAR_STACKED
      case .bars: LXW_CHART_BAR
      }
    guard let drawn = workbook_add_chart(workbook, UInt8(type.rawValue)) else {
      throw Self.error(LXW_ERROR_MEMORY_MALLOC_FAILED, place: name)
    }
    let typeface = grid.page.typeface
    chart_title_set_name(drawn, CellText.writable(chart.title))
    Self.withFont(typeface, Self.sizes.title, isBold: true) { chart_title_set_name_font(drawn, &$0) }
    Self.withFont(typeface, Self.sizes.text) { chart_legend_set_font(drawn, &$0) }
    chart_legend_set_position(drawn, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    // The points stand in columns that are folded away.
    chart_show_hidden_data(drawn)
    for series in chart.series { try add(series, kind: chart.kind, to: drawn, typeface: typeface, name: name) }
    setAxes(of: drawn, chart, typeface: typeface)
    try insert(drawn, chart, of: grid, into: sheet, name: name)
  }

  private func add(
    _ series: LiveSeries, kind: LiveChart.Kind, to chart: ChartPointer, typeface: String, name: String
  ) throws(WorkbookError) {
    let prefix = "=" + Self.quoted(series.sheet.map { names[$0] ?? $0 } ?? name) + "!"
    guard
      let drawn = chart_add_series(
        chart, prefix + CellRange(series.categories).text, prefix + CellRange(series.values).text)
    else { throw Self.error(LXW_ERROR_MEMORY_MALLOC_FAILED, place: name) }
    chart_series_set_name(drawn, "=" + Self.quoted(name) + "!" + series.name.fixed.text)
    var fill = lxw_chart_fill(color: Self.colour(series.fill), none: 0, transparency: 0)
    var line = lxw_chart_line(
      color: Self.colour(.black), none: 0, width: 0.75, dash_type: 0, transparency: 0)
    switch kind {
    case .scatter:
      let marker = series.marker == .circle ? LXW_CHART_MARKER_CIRCLE : LXW_CHART_MARKER_DIAMOND
      chart_series_set_marker_type(drawn, UInt8(marker.rawValue))
      chart_series_set_marker_size(drawn, series.marker == .circle ? 8 : 9)
      chart_series_set_marker_fill(drawn, &fill)
      chart_series_set_marker_line(drawn, &line)
    case .stackedBars, .bars:
      chart_series_set_fill(drawn, &fill)
      chart_series_set_line(drawn, &line)
      chart_series_set_labels(drawn)
      chart_series_set_labels_num_format(drawn, series.format ?? "0;;")
      Self.withFont(typeface, Self.sizes.text, colour: series.ink) { chart_series_set_labels_font(drawn, &$0) }
    }
  }

  private func setAxes(of drawn: ChartPointer, _ chart: LiveChart, typeface: String) {
    var grey = lxw_chart_line(color: Self.colour(Self.rule), none: 0, width: 0.75, dash_type: 0, transparency: 0)
    // Bars lie: the library then calls the axis of the categories Y.
    let isLying = chart.kind != .scatter
    let first = isLying ? LXW_CHART_AXIS_TYPE_Y : LXW_CHART_AXIS_TYPE_X
    let second = isLying ? LXW_CHART_AXIS_TYPE_X : LXW_CHART_AXIS_TYPE_Y
    for (axis, type) in [(chart.first, first), (chart.second, second)] {
      guard let drawn = chart_axis_get(drawn, type) else { continue }
      if !axis.title.isEmpty { chart_axis_set_name(drawn, CellText.writable(axis.title)) }
      Self.withFont(typeface, Self.sizes.text, isBold: true) { chart_axis_set_name_font(drawn, &$0) }
      Self.withFont(typeface, Self.sizes.text) { font in
        // 360 means upright to the library. LibreOffice would lay Thai digits on their side.
        font.rotation = 360
        chart_axis_set_num_font(drawn, &font)
      }
      if let format = axis.format { chart_axis_set_num_format(drawn, format) }
      if let step = axis.step { chart_axis_set_major_unit(drawn, step) }
      guard let range = axis.range else { continue }
      chart_axis_set_min(drawn, range.lowerBound)
      chart_axis_set_max(drawn, range.upperBound)
      chart_axis_major_gridlines_set_visible(drawn, 1)
      chart_axis_major_gridlines_set_line(drawn, &grey)
    }
    if isLying {
      chart_set_series_gap(drawn, 60)
      // The first category at the top, as the table above the chart has it, and the lengths below the last.
      chart_axis_set_reverse(chart_axis_get(drawn, first))
      chart_axis_set_crossing_max(chart_axis_get(drawn, first))
    }
  }

  private func insert(
    _ drawn: ChartPointer, _ chart: LiveChart, of grid: Grid, into sheet: SheetPointer, name: String
  ) throws(WorkbookError) {
    let area = chart.area
    // As the library reckons sizes itself, so that the chart covers its cells.
    let width = grid.columns[area.firstColumn...area.lastColumn]
      .reduce(0.0) { $0 + ($1.characters * 7 + 0.5).rounded(.down) + 5 }
    let height = grid.rows[area.firstRow...area.lastRow].reduce(0.0) { $0 + ($1.height * 4 / 3).rounded(.down) }
    let text = CellText.cut(CellText.writable(chart.description), to: Self.longestDescription, by: \.utf8.count)
    let description = strdup(text)
    defer { free(description) }
    var options = lxw_chart_options()
    options.x_scale = width / Self.standard.width
    options.y_scale = height / Self.standard.height
    options.object_position = UInt8(LXW_OBJECT_MOVE_DONT_SIZE.rawValue)
    options.description = description
    let result = worksheet_insert_chart_opt(
      sheet, lxw_row_t(area.firstRow), lxw_col_t(area.firstColumn), drawn, &options)
    try Self.check(result, place: name)
  }

  private static func withFont(
    _ typeface: String, _ size: Double, isBold: Bool = false, colour: Colour = .black,
    _ body: (inout lxw_chart_font) -> Void
  ) {
    let name = strdup(typeface)
    defer { free(name) }
    var font = lxw_chart_font()
    font.name = name
    font.size = size
    // 2 means: not bold, where the library's own would be.
    font.bold = isBold ? UInt8(LXW_TRUE.rawValue) : UInt8(LXW_EXPLICIT_FALSE.rawValue)
    font.color = Self.colour(colour)
    body(&font)
  }
}
