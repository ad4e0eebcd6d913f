import CDeflate
import Foundation
import Records

/// Writes grids as an Excel workbook.
package enum Workbook {
  /// Writes one sheet for each grid.
  ///
  /// The file appears complete or not at all: it is looked whether it is whole before it takes its name. The same grids and properties
  /// give the same bytes. May run on several threads at once.
  ///
  /// - Parameter isSmall: Whether the file is handed from hand to hand, and is worth the time that a smaller one takes.
  package static func write(
    _ grids: [Grid], properties: WorkbookProperties, isSmall: Bool = false, to path: String
  ) throws(WorkbookError) {
    compress_small(isSmall ? 1 : 0)
    let draft = Drafts.place(of: path)
    Drafts.begin(draft)
    do throws(WorkbookError) {
      let grids = grids.flatMap(\.divided)
      var folders = PartsFolder.candidates(for: grids, beside: path)[...]
      while let parts = folders.popFirst() {
        do throws(WorkbookError) {
          try draw(grids, properties: properties, to: draft, parts: parts, named: path)
          break
        } catch {
          guard error.isOfParts, !folders.isEmpty else { throw error }
        }
      }
      do throws(SystemFailure) {
        try Drafts.finish(draft) { () throws(SystemFailure) in
          guard rename(draft, path) == 0 else { throw SystemFailure(path) }
        }
      } catch {
        throw .file(error)
      }
    } catch {
      Drafts.discard(draft)
      throw error
    }
  }

  /// Writes a draft, and looks whether it is whole.
  private static func draw(
    _ grids: [Grid], properties: WorkbookProperties, to path: String, parts: String, named name: String
  ) throws(WorkbookError) {
    guard let first = grids.first else { throw .noSheets }
    // The library says only that it cannot, not why.
    do throws(SystemFailure) { try OpenFile(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW).close() } catch {
      throw .file(SystemFailure(path: name, code: error.code))
    }
    let names = SheetNames.valid(grids.map(\.name))
    let known = Dictionary(zip(grids.map(\.name), names), uniquingKeysWith: { first, _ in first })
    let file = try XlsxFile(path: path, parts: parts, normal: first.normal, names: known, properties: properties)
    for (grid, name) in zip(grids, names) { try file.add(grid, name: name) }
    try file.close()
    do throws(ZipFile.Failure) {
      if grids.contains(where: { !$0.life.charts.isEmpty }) { try ChartTypefaces.complete(path) }
      try WorkbookProof.check(path)
    } catch {
      throw .damaged(reason: error.reason)
    }
  }
}
