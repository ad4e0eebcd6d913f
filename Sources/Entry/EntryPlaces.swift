import Definitions

/// What a workbook that was handed in has a place for. Of what it has none for it says nothing: that stays as it was given out.
struct EntryPlaces {
  private let fields: [String]
  private let lists: Set<String>

  /// Nil for a text, which has a place for everything.
  init?(of part: HandIn, _ plan: EntryPlan) {
    guard part.unit != nil || part.sheetKeys != nil else { return nil }
    let parts = plan.sheets.filter { part.sheetKeys?.contains($0.key) ?? ($0.unit != .none) }.flatMap(\.parts)
    lists = Set(parts.flatMap { ($0.rows.map { [$0] } ?? []) + $0.joins })
    fields = parts.flatMap(\.fields) + lists
  }

  /// - Parameter field: Its path, without places in lists.
  func has(field: String) -> Bool { fields.contains { field == $0 || field.hasPrefix($0 + ".") } }

  func has(list: String) -> Bool { lists.contains(list) }
}
