import Definitions
import Entry
import Sheets
import ThaiText

/// What one file of those that were handed in comes to.
package enum HandedIn {
  case read(HandIn)
  /// The file, and how many problems keep it from being read.
  case unreadable(String, Int)
}

extension Library {
  /// Who has handed in what, how complete it is, and who is missing.
  ///
  /// - Throws: `WordBreakerError` where ICU's rules for Thai are missing, `Problems` where a definition cannot be used.
  package func listing(of files: [HandedIn], missing: [String], _ language: Language, width: Int) throws -> String {
    let sheet = ScreenSheet(wording: wording(language), headings: "merge.heading.")
    let entry = try Entry(self)
    var rows: [[String]] = []
    for file in files {
      switch file {
      case .read(let part):
        let done = entry.completeness(of: part)
        rows.append([
          part.unit?.name ?? sheet.wording("merge.nobody"), part.file, String(done.filled), String(done.incomplete), "0",
        ])
      case .unreadable(let name, let count):
        rows.append([sheet.wording("merge.unreadable"), name, "", "", String(count)])
      }
    }
    rows += missing.map { [$0, sheet.wording("merge.notHandedIn"), "", "", ""] }
    let table = sheet.table(headings: ["unit", "file", "filled", "incomplete", "problems"], rows: rows)
    let text = try PlainText(screen: width).render(sheet.sheet(columns: [26, 30, 14, 14, 12], blocks: [.table(table)]))
    return text.droppingLastLineFeeds
  }
}
