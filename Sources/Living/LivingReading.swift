import Assessment
import Definitions
import Forms
import Records
import Sheets
import ThaiText

/// What an auditor changed in the living sheets of a register, taken back into the dossier that they were printed from.
///
/// The sheets are made anew from the dossier and laid beside those that were read: where a cell says something else, that is
/// what was changed. What belongs to one field of the dossier is taken; what does not is told, so that nothing that was
/// entered is lost.
package struct LivingReading {
  /// A cell that was read.
  package struct Cell {
    /// From 0.
    package var row, column: Int
    package var value: Value
    package var isFormula: Bool

    package init(row: Int, column: Int, value: Value, isFormula: Bool) {
      (self.row, self.column, self.value, self.isFormula) = (row, column, value, isFormula)
    }
  }

  package struct Sheet {
    package var name: String
    package var cells: [Cell]

    package init(name: String, cells: [Cell]) { (self.name, self.cells) = (name, cells) }
  }

  /// The dossier's tree, as its codec writes it, with what was changed; its values have the places of their cells.
  package private(set) var tree: Tree
  package private(set) var problems: [Problem] = []
  private let file: String
  private let names: [String]
  private let book: RiskWorkbook
  /// As the dossier says it.
  private let register, measures, matrix: LiveSheet
  /// The places of the risks by their ids, tolerantly.
  private let places: [String: Int]
  /// How many risks came to the register's.
  private var added = 0
  /// Which of the sheets is being read, from 1.
  private var number = 0

  /// - Parameters:
  ///   - sheets: All that have cells, in the order of the workbook.
  ///   - file: How messages name the workbook.
  ///   - dossier: As it was written, without what its parts take from each other.
  /// - Throws: `Problems` where there is no living register of this dossier among the sheets.
  package init(
    _ sheets: [Sheet], file: String, onto dossier: Dossier, _ rated: RatedRegister, _ library: Library, _ templates: TemplatePrinter
  ) throws(Problems) {
    func refused(_ statement: Statement) -> Problems { Problems([Problem(statement, at: Place(file: file, mark: nil))]) }
    guard let matrix = rated.matrix else { throw refused(LivingProblem.noRegister()) }
    book = RiskWorkbook(
      dossier: dossier, rated: rated, matrix: matrix, house: library.house, wording: library.wording(.th), templates: templates)
    (register, measures, self.matrix) = (book.registerSheet, book.measureSheet, book.matrixSheet)
    places = Dictionary(
      book.rows.enumerated().map { (tolerantKey($1.risk.id), $0) }, uniquingKeysWith: { first, _ in first })
    tree = dossier.tree
    self.file = file
    names = sheets.map(\.name)
    let marked = sheets.firstIndex { sheet in sheet.cells.contains { $0.text.hasPrefix(RiskWorkbook.stampMark) } }
    guard let marked else { throw refused(LivingProblem.noRegister()) }
    let stamp = sheets[marked].cells.first { $0.text.hasPrefix(RiskWorkbook.stampMark) }
    if stamp?.text != book.stamp {
      problems.append(Problem(LivingProblem.older(), .warning, at: Place(file: file, mark: nil)))
    }
    number = marked + 1
    readRegister(sheets[marked])
    readMeasures(sheets)
    readMatrix(sheets)
    readOthers(sheets)
  }

  private func mark(_ cell: Cell) -> Mark { Mark(sheet: number, row: cell.row + 1, column: cell.column + 1) }

  private mutating func report(_ statement: Statement, _ severity: Severity, at cell: Cell?) {
    let mark = cell.map(mark) ?? Mark(sheet: number, row: 0, column: 0)
    problems.append(Problem(statement, severity, at: Place(file: file, mark: mark, sheets: names)))
  }

  /// Takes a value, which a cell says in place of another.
  private mutating func take(_ value: Tree?, at path: FieldPath, _ row: String, _ heading: String, was: String, _ cell: Cell) {
    tree = tree.setting(path, to: value)
    report(LivingProblem.taken(Verbatim(heading), row, was.isEmpty ? "–" : was, cell.text.isEmpty ? "–" : cell.text), .note, at: cell)
  }

  private func word(_ text: String, _ cell: Cell) -> Tree { .word(Tree.Word(text, isQuoted: true, mark: mark(cell))) }

  // MARK: The register

  private mutating func readRegister(_ sheet: Sheet) {
    let columns = Self.columns(of: register, in: sheet)
    let top = register.frozenRows
    let byRow = Dictionary(grouping: sheet.cells.filter { $0.row >= top }, by: \.row)
    var found: Set<Int> = []
    for row in byRow.keys.sorted() {
      let cells = Dictionary((byRow[row] ?? []).map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
      func cell(_ column: RegisterColumn) -> Cell? { columns[column.rawValue].flatMap { cells[$0] } }
      guard let id = cell(.id), !id.text.isEmpty else {
        for cell in cells.values.sorted(by: { $0.column < $1.column }) where !cell.isFormula && !cell.text.isEmpty {
          report(LivingProblem.untaken(cell.text), .warning, at: cell)
        }
        continue
      }
      if let index = places[tolerantKey(id.text)] {
        guard found.insert(index).inserted else {
          report(LivingProblem.twice(id.text), .error, at: id)
          continue
        }
        read(index, register.rows[top + index], cell, at: id, columns)
      } else {
        add(id, cell)
      }
    }
    for (index, row) in book.rows.enumerated() where !found.contains(index) {
      report(LivingProblem.gone(row.risk.id), .warning, at: nil)
    }
  }

  /// Which column of a sheet that was read is which of those that were rendered: by the headings, the same ones in their order.
  private static func columns(of rendered: LiveSheet, in sheet: Sheet) -> [Int: Int] {
    let top = rendered.repeatedRows?.lowerBound ?? 0, end = rendered.frozenRows
    var places: [String: [Int]] = [:]
    for cell in sheet.cells where (top..<end).contains(cell.row) { places[tolerantKey(cell.text), default: []].append(cell.column) }
    for key in places.keys { places[key]?.sort() }
    var columns: [Int: Int] = [:]
    for row in rendered.rows[top..<end].reversed() {
      for cell in row.cells.sorted(by: { $0.column < $1.column }) where cell.columnSpan == 1 {
        guard case .text(let text) = cell.value, let first = places[tolerantKey(text)]?.first else { continue }
        places[tolerantKey(text)]?.removeFirst()
        columns[cell.column] = first
      }
    }
    return columns
  }

  private mutating func read(
    _ index: Int, _ rendered: LiveRow, _ cell: (RegisterColumn) -> Cell?, at id: Cell, _ columns: [Int: Int]
  ) {
    let risk = book.rows[index].risk, path = FieldPath.top["register"]["risks"][index]
    for column in RegisterColumn.allCases where !column.isHelper && column != .id && columns[column.rawValue] != nil {
      guard let was = rendered.cells.first(where: { $0.column == column.rawValue }) else { continue }
      let now = cell(column) ?? Cell(row: id.row, column: columns[column.rawValue] ?? 0, value: .blank, isFormula: false)
      let before = was.value.text
      guard !now.says(was.value) else { continue }
      if was.formula != nil {
        if !now.isFormula { report(LivingProblem.reckoned(now.text, before), .warning, at: now) }
        continue
      }
      let heading = book.heading(of: column)
      func take(_ value: Tree?, _ key: FieldPath, _ self: inout LivingReading) {
        self.take(value, at: key, risk.id, heading, was: before, now)
      }
      let text = now.text
      switch column {
      case .process: take(text.isEmpty ? nil : word(text, now), path["process"], &self)
      case .step: take(text.isEmpty ? nil : word(text, now), path["step"], &self)
      case .owner: take(units(text, "\n", now), path["owner"], &self)
      case .response: take(text.isEmpty ? nil : word(text, now), path["response"], &self)
      case .likelihood, .impact, .likelihoodAfter, .impactAfter:
        take(score(now), path[column.ratingKey]["\(column.axis.rawValue)"], &self)
      case .event:
        let parts = book.eventParts(text)
        take(parts.event.isEmpty ? nil : word(parts.event, now), path["event"], &self)
        tree = tree.setting(path["cause"], to: parts.cause.map { word($0, now) })
      case .controls: take(controls(text, of: risk, now), path["controls"], &self)
      default: report(LivingProblem.untaken(text), .warning, at: now)
      }
    }
  }

  /// A risk that was typed below the others, or between them.
  private mutating func add(_ id: Cell, _ cell: (RegisterColumn) -> Cell?) {
    var risk = Tree.record([], mark(id)).setting(.top["id"], to: word(id.text, id))
    func set(_ column: RegisterColumn, _ path: FieldPath, _ value: (Cell) -> Tree?) {
      guard let cell = cell(column), !cell.text.isEmpty, !cell.isFormula else { return }
      risk = risk.setting(path, to: value(cell))
    }
    set(.process, .top["process"]) { word($0.text, $0) }
    set(.step, .top["step"]) { word($0.text, $0) }
    set(.owner, .top["owner"]) { units($0.text, "\n", $0) }
    set(.response, .top["response"]) { word($0.text, $0) }
    set(.event, .top["event"]) { word(book.eventParts($0.text).event, $0) }
    set(.event, .top["cause"]) { cell in book.eventParts(cell.text).cause.map { word($0, cell) } }
    set(.controls, .top["controls"]) { cell in controls(cell.text, of: nil, cell) }
    for column in [RegisterColumn.likelihood, .impact, .likelihoodAfter, .impactAfter] {
      set(column, .top[column.ratingKey][column.axis.rawValue], score)
    }
    tree = tree.setting(.top["register"]["risks"][book.rows.count + added], to: risk)
    added += 1
    report(LivingProblem.added(id.text), .note, at: id)
  }

  /// Units by their names, as the sheets have them between separators.
  private func units(_ text: String, _ separators: String, _ cell: Cell) -> Tree? {
    let names = text.split(whereSeparator: separators.contains).map { String($0).trimmed }.filter { !$0.isEmpty }
    guard !names.isEmpty else { return nil }
    return .list(names.map { word(book.dossier.unit($0)?.id ?? $0, cell) }, mark(cell))
  }

  /// The number that stands before what a score means.
  private func score(_ cell: Cell) -> Tree? {
    let text = cell.text
    guard !text.isEmpty else { return nil }
    let digits = text.digits(.arabic).prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    return word(digits.isEmpty ? text : String(digits), cell)
  }

  /// Controls keep their quality where their texts stay, or as many as there were.
  private func controls(_ text: String, of risk: Risk?, _ cell: Cell) -> Tree? {
    let texts = book.listItems(text)
    guard !texts.isEmpty else { return nil }
    let old = risk?.controls ?? []
    return .list(
      texts.enumerated().map { place, text in
        let same = old.first { $0.text == text } ?? (old.count == texts.count ? old[place] : nil)
        var control = Tree.record([Tree.Entry(Tree.Word("text"), word(text, cell))], mark(cell))
        if let quality = same?.quality { control = control.setting(.top["quality"], to: word(quality.rawValue, cell)) }
        return control
      }, mark(cell))
  }

  // MARK: The measures

  private mutating func readMeasures(_ sheets: [Sheet]) {
    guard let place = Self.find(measures, in: sheets) else { return }
    number = place + 1
    let sheet = sheets[place], top = measures.frozenRows
    let columns = Self.columns(of: measures, in: sheet)
    guard let idColumn = columns[0] else { return }
    let rendered = Dictionary(grouping: measures.rows[top...]) { $0.cells.first?.value.text ?? "" }
    let headings = measures.rows[top - 1].cells.map(\.value.text)
    let byRow = Dictionary(grouping: sheet.cells.filter { $0.row >= top }, by: \.row)
    var counts: [String: Int] = [:]
    for row in byRow.keys.sorted() {
      let cells = Dictionary((byRow[row] ?? []).map { ($0.column, $0) }, uniquingKeysWith: { first, _ in first })
      guard let id = cells[idColumn] else { continue }
      let key = tolerantKey(id.text)
      guard let index = places[key] else { continue }
      let risk = book.rows[index].risk
      let measure = counts[key] ?? 0
      counts[key] = measure + 1
      let was = measure < risk.measures.count ? rendered[book.rows[index].id]?[measure] : nil
      for column in 3..<12 {
        guard let at = columns[column] else { continue }
        let now = cells[at] ?? Cell(row: row, column: at, value: .blank, isFormula: false)
        let old = was?.cells.first { $0.column == column }
        if let old, now.says(old.value) { continue }
        if was == nil, now.text.isEmpty || now.text == book.say("live.measures.none") || now.text == book.say("live.status.unknown") { continue }
        let path = FieldPath.top["register"]["risks"][index]["measures"][measure]
        take(column, headings[column], now, at: path, risk.id, old?.value.text ?? "")
      }
    }
  }

  private mutating func take(
    _ column: Int, _ heading: String, _ cell: Cell, at path: FieldPath, _ id: String, _ was: String
  ) {
    let text = cell.text
    let value = text.isEmpty ? nil : word(text, cell)
    let key: String
    var taken = value
    switch column {
    case 3: key = "text"
    case 4:
      key = "responsible"
      taken = units(text, ",\n", cell)
    case 5, 6:
      key = column == 5 ? "start" : "due"
      if case .day(let day, _) = cell.value { taken = word(day.iso, cell) }
    case 7: key = "indicator"
    case 8: key = "project"
    case 9:
      key = "status"
      if let status = book.status(named: text) { taken = word(status.rawValue, cell) }
      if text == book.say("live.status.unknown") { taken = nil }
    default:
      report(LivingProblem.untaken(text), .warning, at: cell)
      return
    }
    take(taken, at: path[key], id, heading, was: was, cell)
  }

  // MARK: The rest

  /// What a rating means is the matrix's; only the appetite is the dossier's own.
  private mutating func readMatrix(_ sheets: [Sheet]) {
    guard let place = Self.find(matrix, in: sheets) else { return }
    number = place + 1
    let cells = Dictionary(sheets[place].cells.map { (Key(row: $0.row, column: $0.column), $0) }, uniquingKeysWith: { first, _ in first })
    let appetites = [("Appetite", "level"), ("Appetite_Score", "score")].compactMap { name, key in
      matrix.life.names.first { $0.name == name }.map { (Key(row: $0.area.firstRow, column: $0.area.firstColumn), key) }
    }
    for (row, line) in matrix.rows.enumerated() {
      for was in line.cells where was.formula == nil {
        let key = Key(row: row, column: was.column)
        let now = cells[key] ?? Cell(row: row, column: was.column, value: .blank, isFormula: false)
        guard !now.says(was.value) else { continue }
        if let field = appetites.first(where: { $0.0 == key })?.1 {
          let value = now.text.isEmpty ? nil : word(now.text, now)
          take(value, at: .top["register"]["appetite"][field], "", book.say("live.appetite.general"), was: was.value.text, now)
        } else {
          report(LivingProblem.matrix(now.text, was.value.text), .warning, at: now)
        }
      }
    }
  }

  /// Texts that stand in no sheet of the program's.
  private mutating func readOthers(_ sheets: [Sheet]) {
    let own = [register, measures, matrix]
    for rendered in [book.guideSheet, book.mapSheet, book.aboveSheet, book.countSheet] + own {
      guard let place = Self.find(rendered, in: sheets) else { continue }
      number = place + 1
      let isOwn = own.contains { $0.name == rendered.name }
      let known = Set(rendered.rows.flatMap { $0.cells.map(\.value.text) })
      let rows = isOwn ? 0..<rendered.frozenRows : 0..<Int.max
      for cell in sheets[place].cells where rows.contains(cell.row) && !cell.isFormula && !cell.text.isEmpty {
        if !known.contains(cell.text), !cell.text.hasPrefix(RiskWorkbook.stampMark) { report(LivingProblem.untaken(cell.text), .warning, at: cell) }
      }
    }
  }

  private struct Key: Hashable { var row, column: Int }

  /// The sheet that was rendered so: by its tab, else by the title at its head.
  private static func find(_ rendered: LiveSheet, in sheets: [Sheet]) -> Int? {
    let title = rendered.rows.first?.cells.first?.value.text
    return sheets.firstIndex { $0.name == rendered.name && $0.cells.first?.text == title }
      ?? sheets.firstIndex { $0.cells.first?.text == title }
  }
}

extension LivingReading.Cell {
  /// What a person sees in it.
  var text: String { value.text }

  /// Whether it says what a cell was rendered to say.
  func says(_ rendered: Value) -> Bool {
    switch (value, rendered) {
    case (.day(let a, _), .day(let b, _)): a == b
    default: value.text.lineFeeds == rendered.text.lineFeeds
    }
  }
}

extension Value {
  /// What a person sees of it, days as ISO 8601 has them.
  fileprivate var text: String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number): "\(number.value)"
    case .day(let day, _): day.iso
    }
  }
}

extension String {
  /// With plain line feeds, and without blanks at its ends.
  fileprivate var lineFeeds: String { replacing("\r\n", with: "\n").trimmed }

  fileprivate var trimmed: String {
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
    return String(scalars)
  }
}

extension RegisterColumn {
  fileprivate var ratingKey: String { self == .likelihood || self == .impact ? "inherent" : "residual" }
  fileprivate var axis: RiskAxis { self == .likelihood || self == .likelihoodAfter ? .likelihood : .impact }
}
