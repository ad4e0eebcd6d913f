import ThaiText

/// A heading of two rows: the first names a group of columns, the second the years, quarters, states or ratings that it consists of.
struct HeadingRows {
  /// Both as one row; nil where the second names no such parts, or is a row of the table already.
  let whole: [String]?

  init(_ first: [String], _ second: [String], _ words: DocumentWords) {
    whole = Self.whole(first, second, words)
  }

  private static func whole(_ first: [String], _ second: [String], _ words: DocumentWords) -> [String]? {
    // Most rows are none of a heading: the cheap questions come first.
    guard second.count >= first.count - 1, first.allSatisfy({ $0.unicodeScalars.count <= 80 }), second.allSatisfy({ $0.unicodeScalars.count <= 40 }),
      first.contains(where: { words.column(tolerantKey($0)) != nil })
    else { return nil }
    var whole = first + Array(repeating: "", count: max(0, second.count - first.count))
    var hasParts = false
    for (index, cell) in second.enumerated() where !cell.isEmpty {
      let key = tolerantKey(cell)
      let own = index < first.count ? first[index] : ""
      let group = own.isEmpty ? first.prefix(index).last { !$0.isEmpty } ?? "" : own
      let column = words.column(tolerantKey(group))
      if HeadingYear(key, words)?.kind == .plain {
        guard column == .budget || column == .target || column == .year || column == nil || column == .period else { return nil }
        whole[index] = column == .budget || column == .target ? "\(group) \(cell)" : cell
        hasParts = true
      } else if let quarter = words.quarter(key, below: column) {
        whole[index] = quarter
        hasParts = true
      } else if words.status(key) != nil, key.utf8.count < 120 {
        whole[index] = cell
        hasParts = true
      } else if let part = words.column(key), key.utf8.count < 90 {
        // What stands above each of several says no more of it.
        whole[index] = cell
        if part == .likelihood || part == .impact || part == .tick { hasParts = true }
      } else if key.hasPrefix("("), key.utf8.count < 60 {
        whole[index] = own.isEmpty ? cell : "\(own) \(cell)"
      } else {
        return nil
      }
    }
    return hasParts ? whole : nil
  }
}
