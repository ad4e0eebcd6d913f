import Sheets

/// `risk.xlsx`: the living sheets and the forms of a part.
package struct WorkbookOutput: Output {
  package init() {}

  package func files(of part: ReportPart, by press: Press) -> [OutputFile] {
    guard !part.living.isEmpty || !part.forms.isEmpty else { return [] }
    return [OutputFile(name: part.stem + ".xlsx") { try Self.write(part, by: press, to: $0) }]
  }

  /// Writes the workbook to a path.
  package static func write(_ part: ReportPart, by press: Press, to path: String) throws(WorkbookError) {
    let sheets: [any WorkbookSheet] = part.living + part.forms
    try Workbook.write(sheets.map { $0.grid(press.layout) }, properties: part.properties, to: path)
  }
}
