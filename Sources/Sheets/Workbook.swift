import Foundation

/// Writes grids as an Excel workbook.
public enum Workbook {
  /// Writes one sheet for each grid.
  ///
  /// The file appears complete or not at all: it is written beside its place under a hidden name and then moved. The
  /// same grids and properties give the same bytes. May run on several threads at once.
  public static func write(
    _ grids: [Grid], properties: WorkbookProperties, to path: String
  ) throws(WorkbookError) {
    let target = URL(fileURLWithPath: path)
    let folder = target.deletingLastPathComponent().path
    guard access(folder, W_OK | X_OK) == 0 else { throw fileError(path) }
    let draft = folder + "/." + target.lastPathComponent + "." + UUID().uuidString
    do throws(WorkbookError) {
      try draw(grids, properties: properties, to: draft)
      guard rename(draft, target.path) == 0 else { throw fileError(path) }
    } catch {
      unlink(draft)
      throw error
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

  private static func fileError(_ path: String) -> WorkbookError {
    .file(path: path, code: errno, reason: String(cString: strerror(errno)))
  }
}
