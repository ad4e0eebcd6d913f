import Assessment
import Definitions
import Entry
import Foundation
import Records
import Sheets
import ThaiText

/// Writes entry workbooks.
public struct EntryBook {
  private let entry: Entry
  private let press: Press

  /// - Throws: `Problems` where a definition cannot be used, `WordBreakerError` where ICU's rules for Thai are missing.
  public init(_ library: Library) throws {
    entry = try Entry(library)
    press = try Press(library, ReportOptions(language: .th, asOf: Day(number: 0)))
  }

  /// The workbook of a dossier, as far as it is known. The same dossier gives the same bytes.
  ///
  /// - Throws: `Problems` where it cannot be written.
  public func bytes(of dossier: Dossier) throws(Problems) -> [UInt8] {
    try Drafts.aside { path throws(Problems) in
      do throws(WorkbookError) {
        let grids = entry.sheets(dossier).map(press.grid)
        try Workbook.write(grids, properties: entry.properties(dossier, created: dossier.year.end), to: path)
      } catch {
        throw Problems([error.problem(writing: path)])
      }
      return try FileBytes.read(path, limit: 1 << 30)
    }
  }
}
