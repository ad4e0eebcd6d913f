import Records
import Sheets

/// `risk.xlsx`: the living sheets and the forms of a part.
package struct WorkbookOutput: Output {
  func files(of part: ReportPart, by press: Press) -> [OutputFile] {
    guard !part.living.isEmpty || !part.forms.isEmpty else { return [] }
    return [
      OutputFile(name: part.stem + ".xlsx") { path throws(Problems) in try Self.write(part, by: press, to: path) }
    ]
  }

  /// Writes the workbook to a path.
  package static func write(_ part: ReportPart, by press: Press, to path: String) throws(Problems) {
    let sheets: [any WorkbookSheet] = part.living + part.forms
    do throws(WorkbookError) {
      try Workbook.write(sheets.map(press.grid), properties: part.properties, to: path)
    } catch {
      throw Problems([error.problem(writing: path)])
    }
  }
}
