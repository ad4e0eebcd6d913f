import Records

/// What has been read of a cell: its texts stand in the store, one after another from `start` on.
struct CellInProgress {
  var kind = SheetReader.Kind.number
  /// What the attribute `t` says, where it is not known.
  var unknownKind = ""
  var format = NumberFormatKind.number
  var start = 0
  var formula: Range<Int>?, value: Range<Int>?, inline: Range<Int>?
}

extension SheetReader {
  mutating func startCell(_ attributes: XmlAttributes) {
    column += 1
    cell = CellInProgress(start: store.bytes.count)
    for (name, value) in attributes where name[1] == 0 {
      switch UInt8(bitPattern: name[0]) {
      case 0x72:
        if let address = WorkbookFile.Address(parsing: value) {
          (row, column) = (address.row, address.column)
        } else {
          report(WorkbookProblem.address(String(cString: value)))
        }
      case 0x73: cell.format = styles.kind(value)
      case 0x74:
        cell.kind = Self.kind(value)
        if cell.kind == .unknown { cell.unknownKind = String(cString: value) }
      default: break
      }
    }
    if column > WorkbookFile.Address.columns {
      report(WorkbookProblem.address("\(WorkbookFile.Address(row: row, column: column))"))
    }
  }

  private static func kind(_ text: UnsafePointer<CChar>) -> Kind {
    if text[0] == 0x73, text[1] == 0 { return .shared }
    if text[0] == 0x6E, text[1] == 0 { return .number }
    let kinds: [(StaticString, Kind)] = [
      ("str", .text), ("inlineStr", .inline), ("b", .boolean), ("e", .error), ("d", .date), ("", .number),
    ]
    let name = XmlName(space: .none, local: text)
    return kinds.first { name.isNamed($0.0) }?.1 ?? .unknown
  }

  mutating func endCell() {
    addValue()
    // What a number was written with is of no more use.
    let kept = store.entries.last.map(\.textEnd) ?? 0
    let end = max(cell.start, kept, cell.formula?.upperBound ?? 0)
    if end < store.bytes.count { store.bytes.removeLast(store.bytes.count - end) }
    if let formula = cell.formula {
      store.formulas.append(
        CellStore.Formula(place: CellStore.Entry.place(row: row, column: column), text: CellStore.text(formula)))
    }
    checkRoom()
  }

  private mutating func addValue() {
    let value = cell.value.flatMap { $0.isEmpty ? nil : $0 }
    if let inline = cell.inline, !inline.isEmpty, value == nil || cell.kind == .inline {
      return add(.own, CellStore.text(inline))
    }
    guard let value else {
      // An empty text is seen by nobody; that of a formula says that there is one.
      if cell.formula != nil { add(cell.kind == .text ? .own : .empty, CellStore.text(cell.start..<cell.start)) }
      return
    }
    switch cell.kind {
    case .number: addNumber(value)
    case .shared:
      guard let number = whole(value), number < shared.count else {
        return report(WorkbookProblem.shared(string(value), shared.count))
      }
      if !shared.range(number).isEmpty || cell.formula != nil { add(.shared, UInt64(number)) }
    case .text, .inline: add(.own, CellStore.text(value))
    case .error: add(.error, CellStore.text(value))
    case .boolean:
      switch string(value).lowercased() {
      case "1", "true": add(.boolean, 1)
      case "0", "false": add(.boolean, 0)
      default: report(WorkbookProblem.truth(string(value)))
      }
    case .date:
      guard WorkbookFile.Moment(iso: string(value)) != nil else { return report(WorkbookProblem.date(string(value))) }
      add(.written, CellStore.text(value))
    case .unknown: report(WorkbookProblem.valueKind(cell.unknownKind))
    }
  }

  private mutating func addNumber(_ range: Range<Int>) {
    let number = store.bytes.withUnsafeBufferPointer { CellNumber.parse(UnsafeBufferPointer(rebasing: $0[range])) }
    guard let number else { return report(WorkbookProblem.number(string(range))) }
    let kind: CellStore.Kind =
      switch cell.format {
      case .number: .number
      case .date: .date
      case .time: .time
      case .duration: .duration
      }
    add(kind, number.bitPattern)
  }

  private mutating func add(_ kind: CellStore.Kind, _ payload: UInt64) {
    store.add(row: row, column: column, kind: kind, payload: payload)
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: store.bytes[range], as: UTF8.self) }

  /// A whole number of up to nine digits.
  private func whole(_ range: Range<Int>) -> Int? {
    guard range.count < 10 else { return nil }
    var number = 0
    for index in range {
      let digit = store.bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}

extension CellStore.Entry {
  /// Where its text ends in the bytes of the store, 0 where it has none there.
  fileprivate var textEnd: Int {
    switch kind {
    case .own, .error, .written: Int(payload >> 32) + Int(payload & 0xFFFF_FFFF)
    default: 0
    }
  }
}
