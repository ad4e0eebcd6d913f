import Definitions
import Records
import ThaiText

/// Finds the sheets of an entry workbook by what is written on them, wherever they and their columns were moved to.
final class EntryFinder {
  /// A sheet of the form with where it was found.
  struct Found {
    var source: EntrySource
    /// The row of the headings.
    var top: Int
    /// By the column in the workbook: the place of the form's column.
    var columns: [Int: Int] = [:]
    /// The column that nobody sees.
    var key: Int?
    /// The columns that reckon by themselves.
    var live: Set<Int> = []
    /// Columns of the user's own, which have a heading that the form has not.
    var foreign: Set<Int> = []
    /// Of a sheet of fields: where they are called, and where they are filled in.
    var label, value: Int?
    /// Where it was told that columns of the form are not there, by their places.
    var told: [Int: Mark] = [:]
  }

  /// By the place of the sheet in the form.
  private(set) var found: [Int: Found] = [:]
  /// Sheets that are there once more: by their numbers.
  private var copies: Set<Int> = []
  let sources: [EntrySource]
  let form: EntryForm
  let words: EntryHeadings
  let origin: EntryOrigin
  let decor: Set<String>
  private lazy var longDecor = SimilarTexts(decor.filter { $0.utf8.count > 60 }.map(TextTriples.init))
  let reader: EntryCellReader
  let ledger: EntryLedger

  init(
    _ sources: [EntrySource], _ form: EntryForm, _ words: EntryHeadings, _ origin: EntryOrigin, decor: Set<String>, _ reader: EntryCellReader,
    _ ledger: EntryLedger
  ) {
    self.sources = sources
    self.form = form
    self.words = words
    self.origin = origin
    self.decor = decor
    self.reader = reader
    self.ledger = ledger
    find()
  }

  private func find() {
    var marked: [String: [(source: Int, row: Int, column: Int)]] = [:]
    for (place, source) in sources.enumerated() {
      for cell in source.cells where cell.row <= 60 {
        if case .text(let text) = cell.value, text.hasPrefix(EntryNotes.marker) {
          marked[String(text.dropFirst(EntryNotes.marker.count)), default: []].append((place, cell.row, cell.column))
        }
      }
    }
    var taken: Set<Int> = []
    for (place, sheet) in form.sheets.enumerated() {
      guard let marks = marked[sheet.key], let first = marks.first else { continue }
      for other in marks.dropFirst() where other.source != first.source && taken.insert(other.source).inserted {
        reader.report(EntryProblem.sheetTwice(Verbatim(sheet.name)), at: sources[other.source].mark(0, 0))
        copies.insert(sources[other.source].number)
      }
      taken.insert(first.source)
      found[place] = columns(of: sheet, sources[first.source], top: first.row, key: first.column)
    }
    for (place, sheet) in form.sheets.enumerated() where found[place] == nil {
      let best = sources.indices.filter { !taken.contains($0) }.compactMap { index in
        likeness(of: sources[index], to: sheet).map { (index, row: $0.row, share: $0.share) }
      }.max { $0.share < $1.share }
      guard let best, best.share >= 0.7 else {
        if !sheet.isOptional, !origin.isNew(sheet) { reader.report(EntryProblem.sheetMissing(Verbatim(sheet.name)), at: nil) }
        continue
      }
      taken.insert(best.0)
      found[place] = columns(of: sheet, sources[best.0], top: best.row, key: nil)
    }
  }

  /// The row of a sheet where the headings of a part seem to stand, and how much of them it has.
  private func likeness(of source: EntrySource, to sheet: EntrySheet) -> (row: Int, share: Double)? {
    let wanted = Set(sheet.part.columns.map { Self.folded($0.heading) })
    let isRows = if case .rows = sheet.part { true } else { false }
    let label = Self.folded(words.label)
    var counts: [Int: Set<String>] = [:], top: Int?
    for cell in source.cells {
      guard case .text(let text) = cell.value, isRows ? cell.row <= 60 : true else { continue }
      let heading = Self.folded(text)
      if !isRows, heading == label, top == nil { top = cell.row }
      // Fields stand below each other.
      if wanted.contains(heading) { counts[isRows ? cell.row : 0, default: []].insert(heading) }
    }
    guard let best = counts.max(by: { ($0.value.count, -$0.key) < ($1.value.count, -$1.key) }) else { return nil }
    guard let row = isRows ? best.key : top else { return nil }
    return (row, Double(best.value.count) / Double(wanted.count))
  }

  /// A heading without the mark of what must be filled in.
  static func folded(_ heading: String) -> String { tolerantKey(heading).replacing(byte: UInt8(ascii: "*"), with: "") }

  /// The list on a sheet of which nobody knows what its items are called: the sheet, or the column, is not there.
  func unnamed(_ sheet: Int) -> String? {
    guard let table = form.sheets[sheet].part.table else { return nil }
    guard let found = found[sheet] else { return table.field }
    return table.name(ofLevel: table.levels.count - 1).flatMap { found.told[$0] } == nil ? nil : table.field
  }

  // MARK: What is outside

  /// Puts a cell down as one that stands where nothing is filled in, and tells of it.
  func tellOutside(_ cell: EntrySource.Cell, _ index: Int, _ source: EntrySource) {
    let text = cell.value.shown
    guard !text.isBlank || cell.formula != nil else { return ledger.put(source, index, .ignored(.blank)) }
    guard cell.formula != nil || !isOwn(text) else { return ledger.put(source, index, .ignored(.own)) }
    ledger.put(source, index, .outside)
    reader.report(EntryProblem.outside(text), .warning, at: source.mark(cell.row, cell.column))
  }

  /// Whether a text is one of the workbook's own, be it a long one as another version of the sheets words it.
  private func isOwn(_ text: String) -> Bool {
    decor.contains(text) || text.utf8.count > 60 && !longDecor.similar(to: TextTriples(text), from: 0.75).isEmpty
  }

  /// Puts down the cells of the sheets that are none of the form's, and tells of what is a user's own.
  func tellOthers() {
    let used = Set(found.values.map(\.source.number))
    for source in sources where !used.contains(source.number) && !source.cells.isEmpty {
      let isOurs = source.name == EntryNotes.sheet || source.name == EntryNotes.lists
      let foreign = source.cells.indices.filter { index in
        let cell = source.cells[index]
        return cell.formula == nil && !isOwn(cell.value.shown)
      }
      if isOurs {
        for index in source.cells.indices { ledger.put(source, index, .ignored(.own)) }
      } else if copies.contains(source.number) || source.cells.count - foreign.count < 5 {
        for index in source.cells.indices { ledger.put(source, index, .outside) }
        guard !copies.contains(source.number) else { continue }
        reader.report(EntryProblem.otherSheet(source.cells.count), .warning, at: source.mark(0, 0))
      } else {
        let own = Set(foreign)
        for (index, cell) in source.cells.enumerated() {
          if own.contains(index) { tellOutside(cell, index, source) } else { ledger.put(source, index, .ignored(.own)) }
        }
      }
    }
  }
}
