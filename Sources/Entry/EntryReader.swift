import Definitions
import Records

/// Reads workbooks that were filled in.
struct EntryReader: Sendable {
  private let form: EntryForm
  private let headings: EntryHeadings
  /// The texts of a workbook that nobody filled in.
  private let decor: Set<String>

  /// The reader of a library, made once, however many workbooks are read with it: an empty workbook is laid out for it.
  ///
  /// - Throws: `Problems` where `forms/entry-sheets.yaml` cannot be used.
  static func reader(_ library: Library) throws(Problems) -> EntryReader {
    try library.remembered.value("entry-reader") { () throws(Problems) in try EntryReader(library) }
  }

  /// - Throws: `Problems` where `forms/entry-sheets.yaml` cannot be used.
  init(_ library: Library) throws(Problems) {
    let entry = try Entry(library)
    (form, headings, decor) = (entry.form, entry.headings, entry.decor)
  }

  /// The tree of a dossier, read from the sheets of an entry workbook.
  ///
  /// - Throws: `Problems` where it is none, or one of another version.
  func read(_ sources: [EntrySource], file: String) throws(Problems) -> EntryReading {
    try EntryReading(sources, file: file, form, decor: decor, words: headings)
  }
}
