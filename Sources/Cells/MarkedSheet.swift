/// The part of a sheet in which cells get another look, and to which comments are tied.
struct MarkedSheet {
  private var edit: XmlEdit
  /// The prefix of its elements.
  private var prefix = ""
  /// The id of the relationship to its old drawing, in which comments have their shapes.
  private(set) var drawing: String?
  private var end: XmlTag?
  /// What stands behind the old drawing.
  private var behind: Int?

  /// What comes after `legacyDrawing` in a sheet (ISO/IEC 29500-1, 18.3.1.99).
  private static let after: Set<Substring> = [
    "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst",
  ]

  /// Nil where the part cannot be read.
  ///
  /// - Parameters:
  ///   - cells: The cells that get another look.
  ///   - look: The number of the look for a cell that looks as a number says; nil to leave it.
  init?(_ bytes: [UInt8], cells: Set<WorkbookFile.Address>, look: @escaping (WorkbookFile.Address, Int) -> Int?) {
    edit = XmlEdit(bytes)
    var places = Places(), copy = self
    let isRead = edit.tags { tag, path in
      copy.note(tag, path)
      places.note(tag, path, copy.edit, wanted: cells)
    }
    guard isRead else { return nil }
    self = copy
    var writer = Writer(prefix: prefix, places: places, cells: cells, look: look)
    let source = edit
    _ = source.tags { tag, path in writer.write(tag, path, &edit) }
  }

  private mutating func note(_ tag: XmlTag, _ path: [Substring]) {
    if path.isEmpty {
      if tag.isStart { prefix = tag.prefix }
      end = tag
    }
    guard path == ["worksheet"], tag.isStart else { return }
    if tag.local == "legacyDrawing" { drawing = edit.attribute("r:id", of: tag)?.text ?? edit.attribute("id", of: tag)?.text }
    if behind == nil, Self.after.contains(tag.local) { behind = tag.range.lowerBound }
  }

  /// Ties the sheet to a drawing for comments.
  mutating func draw(_ relationship: String, space: String) {
    guard let end else { return }
    let tag = "<\(prefix)legacyDrawing xmlns:r=\"\(space)\" r:id=\"\(relationship)\"/>"
    if let behind { edit.insert(tag, at: behind) } else { edit.append(tag, before: end) }
  }

  var bytes: [UInt8] { edit.edited }
}

extension MarkedSheet {
  /// Where rows and cells stand: as a reader counts them that are written without their places.
  private struct Counter {
    var row = 0, column = 0

    mutating func row(_ tag: XmlTag, _ edit: XmlEdit) -> Int {
      row = edit.attribute("r", of: tag).flatMap { Int($0.text) } ?? row + 1
      column = 0
      return row
    }

    mutating func cell(_ tag: XmlTag, _ edit: XmlEdit) -> WorkbookFile.Address {
      column += 1
      if let address = edit.attribute("r", of: tag).flatMap({ WorkbookFile.Address($0.text) }) { (row, column) = (address.row, address.column) }
      return WorkbookFile.Address(row: row, column: column)
    }
  }

  private static let data: [Substring] = ["worksheet", "sheetData"], row: [Substring] = data + ["row"]

  /// The rows and the wanted cells that the sheet has, and how its columns look.
  private struct Places {
    var rows: Set<Int> = []
    var cells: Set<WorkbookFile.Address> = []
    var columns: [(columns: ClosedRange<Int>, look: Int)] = []
    private var counter = Counter()

    mutating func note(_ tag: XmlTag, _ path: [Substring], _ edit: XmlEdit, wanted: Set<WorkbookFile.Address>) {
      guard tag.isStart else { return }
      if path == data, tag.local == "row" { rows.insert(counter.row(tag, edit)) }
      if path == row, tag.local == "c" {
        let address = counter.cell(tag, edit)
        if wanted.contains(address) { cells.insert(address) }
      }
      if path == ["worksheet", "cols"], tag.local == "col" {
        let number = { edit.attribute($0, of: tag).flatMap { Int($0.text) } }
        if let first = number("min"), let last = number("max"), let look = number("style"), first <= last {
          columns.append((first...last, look))
        }
      }
    }

    func look(ofColumn column: Int) -> Int { columns.first { $0.columns.contains(column) }?.look ?? 0 }
  }

  private struct Writer {
    let prefix: String
    let places: Places
    let look: (WorkbookFile.Address, Int) -> Int?
    /// The cells that are not there yet, by their rows; those whose rows are not there either.
    private var cells: [Int: [WorkbookFile.Address]] = [:], rows: [Int]
    private var counter = Counter()
    private var rowLook: Int?

    init(
      prefix: String, places: Places, cells: Set<WorkbookFile.Address>, look: @escaping (WorkbookFile.Address, Int) -> Int?
    ) {
      (self.prefix, self.places, self.look) = (prefix, places, look)
      for cell in cells.subtracting(places.cells).sorted() { self.cells[cell.row, default: []].append(cell) }
      rows = self.cells.keys.filter { !places.rows.contains($0) }.sorted(by: >)
    }

    mutating func write(_ tag: XmlTag, _ path: [Substring], _ edit: inout XmlEdit) {
      if path == data, tag.local == "row" {
        if tag.isStart {
          let row = counter.row(tag, edit)
          rowLook = edit.attribute("s", of: tag).flatMap { Int($0.text) }
          insertRows(before: row, at: tag.range.lowerBound, &edit)
          if edit.isEmpty(tag), cells[row] != nil { edit.append(new(before: nil), before: tag) }
        } else if !tag.range.isEmpty {
          edit.insert(new(before: nil), at: tag.range.lowerBound)
        }
      } else if path == row, tag.local == "c", tag.isStart {
        let address = counter.cell(tag, edit)
        edit.insert(new(before: address.column), at: tag.range.lowerBound)
        guard places.cells.contains(address),
          let look = look(address, edit.attribute("s", of: tag).flatMap { Int($0.text) } ?? 0)
        else { return }
        edit.replace(tag.range, with: edit.setting("s", to: String(look), in: tag))
      } else if path == ["worksheet"], tag.local == "sheetData", edit.isEmpty(tag) || (!tag.isStart && !tag.range.isEmpty) {
        var text = ""
        while let row = rows.popLast() { text += newRow(row) }
        if !text.isEmpty { edit.append(text, before: tag) }
      }
    }

    private mutating func insertRows(before row: Int, at place: Int, _ edit: inout XmlEdit) {
      while let next = rows.last, next < row {
        rows.removeLast()
        edit.insert(newRow(next), at: place)
      }
    }

    private func newRow(_ row: Int) -> String {
      "<\(prefix)row r=\"\(row)\">\((cells[row] ?? []).map { text($0, places.look(ofColumn: $0.column)) }.joined())</\(prefix)row>"
    }

    /// The cells of the row that stand before a column, which are not there yet.
    private mutating func new(before column: Int?) -> String {
      guard let waiting = cells[counter.row] else { return "" }
      let now = column.map { column in waiting.prefix { $0.column < column } } ?? waiting[...]
      guard !now.isEmpty else { return "" }
      cells[counter.row] = Array(waiting.dropFirst(now.count))
      return now.map { text($0, rowLook ?? places.look(ofColumn: $0.column)) }.joined()
    }

    private func text(_ address: WorkbookFile.Address, _ own: Int) -> String {
      let attribute = look(address, own).map { " s=\"\($0)\"" } ?? ""
      return "<\(prefix)c r=\"\(address)\"\(attribute)/>"
    }
  }
}
