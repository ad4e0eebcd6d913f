import Definitions
import Records

/// What became of each cell of a workbook that is not empty: it was read, or ignored for a reason, or stands outside of
/// every place to fill in.
package struct EntryAccount: Sendable {
  /// Cells beside and below each other of which the same became.
  struct Area: Equatable {
    /// Nil of cells that nobody looked at, which there must not be.
    var fate: EntryFate?
    var sheet: Int
    var rows: ClosedRange<Int>
    var columns: ClosedRange<Int>

    var count: Int { rows.count * columns.count }
  }

  private let sheets: [String]
  /// By sheet, row and column.
  let areas: [Area]
  let total: Int

  init(_ sources: [EntrySource], _ ledger: EntryLedger) {
    sheets = sources.map(\.name)
    total = sources.reduce(0) { $0 + $1.cells.count }
    areas = zip(sources, ledger.fates).flatMap { source, fates in Self.areas(source, fates) }
  }

  private static func areas(_ source: EntrySource, _ fates: [EntryFate?]) -> [Area] {
    var runs: [Area] = []
    for (cell, fate) in zip(source.cells, fates) {
      if let last = runs.last, last.rows.lowerBound == cell.row, last.columns.upperBound + 1 == cell.column, last.fate == fate {
        runs[runs.count - 1].columns = last.columns.lowerBound...cell.column
      } else {
        runs.append(Area(fate: fate, sheet: source.number, rows: cell.row...cell.row, columns: cell.column...cell.column))
      }
    }
    // Runs of the same columns in rows below each other are one area.
    var areas: [Area] = [], open: [ClosedRange<Int>: Int] = [:]
    for run in runs {
      if let place = open[run.columns], areas[place].fate == run.fate, areas[place].rows.upperBound + 1 == run.rows.lowerBound {
        areas[place].rows = areas[place].rows.lowerBound...run.rows.upperBound
      } else {
        open[run.columns] = areas.count
        areas.append(run)
      }
    }
    return areas
  }

  func count(_ isMeant: (EntryFate?) -> Bool) -> Int { areas.reduce(0) { isMeant($1.fate) ? $0 + $1.count : $0 } }

  /// The account in words: a line with the sums, then a line for each area, in four columns with tabs between: what became
  /// of it, where it is, how many cells it has, and why.
  package func lines(_ wording: Wording) -> [String] {
    let sums = [
      "total": total, "read": count { $0 == .read }, "outside": count { $0 == .outside },
      "ignored": count { if case .ignored = $0 { true } else { false } },
    ]
    return [wording("account.sum", sums.mapValues(String.init))]
      + areas.map { area in
        let (fate, reason) =
          switch area.fate {
          case .read: ("read", "")
          case .ignored(let reason): ("ignored", wording("account." + reason.rawValue))
          case .outside: ("outside", "")
          case nil: ("?", "")
          }
        let first = Mark(sheet: area.sheet, row: area.rows.lowerBound, column: area.columns.lowerBound)
        let last = Mark(sheet: area.sheet, row: area.rows.upperBound, column: area.columns.upperBound)
        let address = [first, last].compactMap(\.address)
        let place = sheets[area.sheet - 1] + "!" + (first == last ? address[..<1] : address[...]).joined(separator: ":")
        return [fate, place, String(area.count), reason].joined(separator: "\t")
      }
  }
}
