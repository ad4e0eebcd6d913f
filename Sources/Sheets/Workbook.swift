import Foundation
import Records

/// Writes grids as an Excel workbook.
public enum Workbook {
  /// Writes one sheet for each grid.
  ///
  /// The file appears complete or not at all. The same grids and properties give the same bytes. May run on several
  /// threads at once.
  public static func write(
    _ grids: [Grid], properties: WorkbookProperties, to path: String
  ) throws(WorkbookError) {
    try WholeFile.write(to: path, failing: WorkbookError.init) { (draft: String) throws(WorkbookError) in
      try draw(grids, properties: properties, to: draft)
      guard grids.contains(where: { !$0.life.charts.isEmpty }) else { return }
      do throws(ZipFile.Failure) { try ChartTypefaces.complete(draft) } catch {
        throw .file(path: path, code: error.code, reason: error.reason)
      }
    }
  }

  private static func draw(
    _ grids: [Grid], properties: WorkbookProperties, to path: String
  ) throws(WorkbookError) {
    guard let first = grids.first else { throw .noSheets }
    let names = SheetNames.valid(grids.map(\.name))
    let known = Dictionary(zip(grids.map(\.name), names), uniquingKeysWith: { first, _ in first })
    let file = try XlsxFile(path: path, normal: first.normal, names: known, properties: properties)
    for (grid, name) in zip(grids, names) { try file.add(grid, name: name) }
    try file.close()
  }
}

extension WorkbookError {
  fileprivate init(_ failure: WholeFile.Failure) {
    self = .file(path: failure.path, code: failure.code, reason: failure.reason)
  }
}
