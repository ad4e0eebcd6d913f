import Records

extension WorkbookFile {
  /// A cell's place in its sheet, rows and columns counted from 1.
  package struct Address: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The most rows and columns that a sheet has.
    package static let rows = 1_048_576, columns = 16_384

    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// As Excel writes it, `F17`, also with dollar signs; nil for what is none or lies outside of a sheet.
    package init?(_ text: String) {
      let text = text.replacing("$", with: "")
      guard let address = text.withCString(Self.init(parsing:)) else { return nil }
      self = address
    }

    init?(parsing text: UnsafePointer<CChar>) {
      var column = 0, row = 0, place = text
      while true {
        let letter = Int(place.pointee) & ~0x20
        guard place.pointee >= 0x41, (0x41...0x5A).contains(letter) else { break }
        column = column * 26 + letter - 0x40
        guard column <= Self.columns else { return nil }
        place += 1
      }
      guard column > 0, place.pointee != 0 else { return nil }
      while place.pointee != 0 {
        guard (0x30...0x39).contains(place.pointee) else { return nil }
        row = row * 10 + Int(place.pointee) - 0x30
        guard row <= Self.rows else { return nil }
        place += 1
      }
      guard row > 0 else { return nil }
      self.init(row: row, column: column)
    }

    package var description: String {
      var letters: [UInt8] = []
      letters.append(lettersOfColumn: column)
      return String(decoding: letters, as: UTF8.self) + String(row)
    }

    package static func < (a: Self, b: Self) -> Bool { (a.row, a.column) < (b.row, b.column) }
  }

  /// A rectangle of cells, both corners included.
  package struct Area: Hashable, Sendable, CustomStringConvertible {
    package var first: Address
    package var last: Address

    /// As Excel writes it, `A1:C3` or `A1`; nil for anything else.
    package init?(_ text: String) {
      let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { Address(String($0)) }
      guard corners.count <= 2, let one = corners.first ?? nil, let other = corners.last ?? nil else { return nil }
      first = Address(row: min(one.row, other.row), column: min(one.column, other.column))
      last = Address(row: max(one.row, other.row), column: max(one.column, other.column))
    }

    package func contains(_ address: Address) -> Bool {
      (first.row...last.row).contains(address.row) && (first.column...last.column).contains(address.column)
    }

    package var description: String { first == last ? "\(first)" : "\(first):\(last)" }
  }
}
