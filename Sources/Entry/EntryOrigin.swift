import Definitions
import Records

/// The version of the sheets that a workbook was made with, and what its sheets said then.
struct EntryOrigin {
  private let format: Int
  /// By the sheet's key: the fields by their headings as they are compared.
  private var fields: [String: [String: String]] = [:]

  var isOlder: Bool { format < EntryNotes.format }

  /// - Parameter notes: What the workbook says of itself.
  /// - Throws: What keeps it from being read: a note that is missing, or a newer version.
  init(_ notes: [String: String]) throws(EntryRefusal) {
    guard let format = notes["format"].flatMap({ Int($0) }), format > 0 else {
      throw EntryRefusal(statement: EntryProblem.damaged(Verbatim("format")))
    }
    guard format <= EntryNotes.format else {
      throw EntryRefusal(statement: EntryProblem.format(Verbatim(String(format)), Verbatim(String(EntryNotes.format))))
    }
    self.format = format
    for (key, text) in notes where key.hasPrefix(EntryNotes.fields) {
      let pairs = text.split(separator: "\n").compactMap { line -> (String, String)? in
        let parts = line.split(separator: "\t", maxSplits: 1)
        return parts.count == 2 ? (EntryFinder.folded(String(parts[1])), String(parts[0])) : nil
      }
      fields[String(key.dropFirst(EntryNotes.fields.count))] = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }
  }

  /// What is said of an older one: both versions.
  var notice: Statement? {
    isOlder ? EntryProblem.older(Verbatim(String(format)), Verbatim(String(EntryNotes.format))) : nil
  }

  /// The keys of the sheets; nil of version 1, which did not write them down.
  var sheets: Set<String>? { fields.isEmpty ? nil : Set(fields.keys) }

  /// The field that a heading of a sheet stood for when the workbook was made.
  func field(_ heading: String, on sheet: String) -> String? { fields[sheet]?[heading] }

  /// Whether a sheet, or a field of it, has come since the workbook was made. What version 1 had nobody wrote down.
  func isNew(_ sheet: EntrySheet, _ field: String? = nil) -> Bool {
    guard isOlder, format >= sheet.since else { return isOlder }
    guard !fields.isEmpty else { return false }
    guard let known = fields[sheet.key] else { return true }
    return field.map { field in !known.values.contains(field) } ?? false
  }
}

/// Why a workbook is not read.
struct EntryRefusal: Error {
  var statement: Statement
}
