/// What becomes of a cell that is not empty.
enum EntryFate: Hashable, Sendable {
  /// Why what a cell says is no value of a dossier.
  enum Reason: String, Sendable, CaseIterable {
    /// It is the workbook's own: a heading, an explanation, what nobody sees.
    case own
    /// A formula of the workbook.
    case reckoned
    /// Nothing of it is seen.
    case blank
    /// Its row says only whose it is.
    case idle
    /// Its row is the headings once more.
    case headings
  }

  case read
  case ignored(Reason)
  /// It stands where nothing is filled in.
  case outside
}

/// The book of what became of each cell: each has a line, so that nothing vanishes.
final class EntryLedger {
  /// By the sheets' numbers and the places of the cells among those of the sheet; nil while nobody has looked at it.
  private(set) var fates: [[EntryFate?]]

  init(_ sources: [EntrySource]) { fates = sources.map { [EntryFate?](repeating: nil, count: $0.cells.count) } }

  func isRead(_ source: EntrySource, _ index: Int) -> Bool { fates[source.number - 1][index] == .read }

  func put(_ source: EntrySource, _ index: Int, _ fate: EntryFate) { fates[source.number - 1][index] = fate }
}
