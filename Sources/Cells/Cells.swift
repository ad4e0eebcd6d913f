extension WorkbookFile {
  /// What a cell holds.
  package enum Value: Hashable, Sendable {
    case text(String)
    case number(Double)
    case boolean(Bool)
    /// As Excel writes it: `#REF!`.
    case error(String)
    /// A number that is shown as a date or a time, or a date that is written as such.
    case date(Moment)
    /// Of a formula whose value is not in the file.
    case absent
  }

  /// A cell that is not empty.
  package struct Cell: Hashable, Sendable {
    package var address: Address
    /// What is in the file; of a formula, the value that it had when the file was saved.
    package var value: Value
    /// The formula without its equals sign; nil where there is none. It is empty where the file says only that the
    /// formula is that of a neighbour, moved.
    package var formula: String?
  }

  /// The cells of a sheet that are not empty, by row and column. They are made as they are asked for.
  package struct Cells: RandomAccessCollection {
    /// Merged cells; what they show is that of the first.
    package internal(set) var merged: [Area] = []
    /// Rows and columns that are not shown, in the order of the file.
    package internal(set) var hiddenRows: [ClosedRange<Int>] = []
    package internal(set) var hiddenColumns: [ClosedRange<Int>] = []

    let store: CellStore
    let shared: Texts
    let is1904: Bool

    package var startIndex: Int { 0 }
    package var endIndex: Int { store.entries.count }

    package subscript(index: Int) -> Cell {
      Cell(address: address(at: index), value: value(of: store.entries[index]), formula: formula(at: index))
    }

    func address(at index: Int) -> Address {
      let entry = store.entries[index]
      return Address(row: entry.row, column: entry.column)
    }

    func formula(at index: Int) -> String? {
      store.formulas.isEmpty ? nil : store.formula(at: store.entries[index].place)
    }

    /// The bytes of a text or of an error, with the word for which it is; nil of any other value.
    func text(at index: Int) -> (kind: String, bytes: ArraySlice<UInt8>)? {
      let entry = store.entries[index]
      switch entry.kind {
      case .own: return ("text", store.slice(entry.payload))
      case .error: return ("error", store.slice(entry.payload))
      case .shared: return ("text", shared.bytes[shared.range(Int(entry.payload))])
      default: return nil
      }
    }

    /// The cell at an address; nil where it is empty.
    package subscript(address: Address) -> Cell? {
      let place = CellStore.Entry.place(row: address.row, column: address.column)
      let index = store.entries.firstPlace { $0.place >= place }
      return index < store.entries.count && store.entries[index].place == place ? self[index] : nil
    }

    private func value(of entry: CellStore.Entry) -> Value {
      let number = Double(bitPattern: entry.payload)
      func moment(_ kind: NumberFormatKind) -> Value {
        Moment(serial: number, is1904: is1904, kind: kind).map(Value.date) ?? .number(number)
      }
      switch entry.kind {
      case .empty: return .absent
      case .number: return .number(number)
      case .boolean: return .boolean(entry.payload != 0)
      case .date: return moment(.date)
      case .time: return moment(.time)
      case .duration: return moment(.duration)
      case .written:
        let text = store.string(entry.payload)
        return Moment(iso: text).map(Value.date) ?? .text(text)
      case .error: return .error(store.string(entry.payload))
      case .own: return .text(store.string(entry.payload))
      case .shared: return .text(String(decoding: shared.bytes[shared.range(Int(entry.payload))], as: UTF8.self))
      }
    }
  }
}
