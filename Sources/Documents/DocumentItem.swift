import ThaiText

/// An item of a list, with the line that it begins in.
public struct DocumentItem: Sendable {
  public let line: Int
  /// Its number as printed; nil where it has none.
  public let number: Int?
  /// The numbers before its own: 3 of `3.1)`.
  public let parents: [Int]
  /// What stands behind it, its lines as one.
  public internal(set) var text: String
  /// Whether its mark was `(1)`, not `1)`.
  let isBracketed: Bool
  /// Whether its mark began with the number of the section, which is not among its parents: `3.1 …` of section 3.
  var isOfSection = false

  /// The items of lines. A line without a number goes on the item above it; where no item has one, a blank line parts them. Rows of
  /// a table within have no numbers of the list.
  ///
  /// - Parameter section: The number of the section that they stand in.
  static func items(of lines: some Sequence<DocumentLine>, in section: Int? = nil) -> [DocumentItem] {
    var items: [DocumentItem] = []
    var isFresh = true
    for line in lines {
      if line.isBlank {
        isFresh = true
        continue
      }
      let scalars = Array(line.text.unicodeScalars)
      var start = 0
      while start < scalars.count, "-–•· ".unicodeScalars.contains(scalars[start]) { start += 1 }
      if line.cells == nil, let mark = ItemMark(scalars[start...]), !mark.isOpen || mark.parents.first == section {
        let isOfSection = section != nil && mark.parents.first == section
        items.append(
          DocumentItem(
            line: line.number, number: mark.number, parents: isOfSection ? Array(mark.parents.dropFirst()) : mark.parents,
            text: String(String.UnicodeScalarView(scalars[(start + mark.length)...])), isBracketed: mark.isBracketed, isOfSection: isOfSection))
      } else if start > 0 && start < scalars.count || items.last.map({ isFresh && $0.number == nil }) ?? true {
        items.append(
          DocumentItem(
            line: line.number, number: nil, parents: [], text: String(String.UnicodeScalarView(scalars[start...])), isBracketed: false))
      } else {
        items[items.count - 1].text += " " + line.text
      }
      isFresh = false
    }
    return items
  }
}
