/// The cells of a sheet in flat arrays, 16 bytes each and their texts.
struct CellStore {
  enum Kind: UInt8 {
    /// A formula whose value is not in the file.
    case empty
    case number, boolean
    /// A number that is shown as one.
    case date, time, duration
    /// ISO 8601, a text of the sheet's own.
    case written
    case error
    /// A text of the sheet's own, and one that cells share.
    case own, shared
  }

  struct Entry {
    /// Row, column and kind, from the highest bits to the lowest.
    var key: UInt64
    /// A double's bits; of a shared text its number, of an own one where it begins and how long it is.
    var payload: UInt64

    var place: UInt64 { key >> 8 }
    var row: Int { Int(key >> 32) }
    var column: Int { Int(key >> 8 & 0xFF_FFFF) }
    var kind: Kind { Kind(rawValue: UInt8(key & 0xFF)) ?? .empty }

    static func place(row: Int, column: Int) -> UInt64 { UInt64(row) << 24 | UInt64(column) }
  }

  struct Formula {
    var place: UInt64
    var text: UInt64
  }

  var entries: [Entry] = []
  /// Those of cells that have one, in the order of the cells.
  var formulas: [Formula] = []
  /// The bytes of the sheet's own texts and formulas.
  var bytes: [UInt8] = []
  private var last: UInt64 = 0
  private var isOrdered = true

  mutating func add(row: Int, column: Int, kind: Kind, payload: UInt64) {
    let place = Entry.place(row: row, column: column)
    entries.append(Entry(key: place << 8 | UInt64(kind.rawValue), payload: payload))
    if place <= last { isOrdered = false }
    last = place
  }

  /// Puts cells that came out of order in order.
  mutating func order() {
    guard !isOrdered else { return }
    entries.sort { $0.place < $1.place }
    formulas.sort { $0.place < $1.place }
    isOrdered = true
  }

  /// Packs where a text stands.
  static func text(_ range: Range<Int>) -> UInt64 { UInt64(range.lowerBound) << 32 | UInt64(range.count) }

  func slice(_ text: UInt64) -> ArraySlice<UInt8> {
    let start = Int(text >> 32)
    return bytes[start..<(start + Int(text & 0xFFFF_FFFF))]
  }

  func string(_ text: UInt64) -> String { String(decoding: slice(text), as: UTF8.self) }

  /// The text of a cell's formula.
  func formula(at place: UInt64) -> String? {
    let index = formulas.firstPlace { $0.place >= place }
    return index < formulas.count && formulas[index].place == place ? string(formulas[index].text) : nil
  }
}
