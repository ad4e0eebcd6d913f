import Assessment
import Definitions
import Sheets
import ThaiText

/// Prints a form of a dossier as a sheet.
struct FormPrinter {
  let house: HouseStyle
  let printer: TemplatePrinter

  /// - Parameter tab: The name on the workbook's tab; the form's code unless a unit's name is to be in it.
  func sheet(_ form: FormDefinition, _ facts: any FactSource, stem: String, tab: String, notice: String?) -> Sheet {
    let facts: any FactSource = form.constants.isEmpty ? facts : Scope(inner: constants(of: form, facts), outer: facts)
    return Sheet(
      name: tab, stem: stem, title: form.title,
      page: house.page(form.orientation, size: form.size, digits: printer.digits, notice: notice),
      columns: columns(of: form, facts), limits: limits(of: form, facts),
      blocks: form.blocks.flatMap { blocks($0, facts) })
  }

  /// The columns of the form's page: those of its map, where it has one.
  private func columns(of form: FormDefinition, _ facts: any FactSource) -> [Double] {
    for case let name? in form.blocks.map(\.map) {
      if case .map(let map) = facts.fact(name.text) { return map.columns }
    }
    // A table that lacks some of its columns leaves their room to the others.
    guard let table = form.blocks.lazy.compactMap(\.table).first(where: { $0.columns.count == form.columns.count }) else {
      return form.columns
    }
    return zip(form.columns, table.columns).filter { isThere($0.1, facts) }.map(\.0)
  }

  private func isThere(_ column: ColumnDefinition, _ facts: any FactSource) -> Bool {
    column.when.map { facts.isPresent($0.text) } ?? true
  }

  /// The limits of the form's columns: those of its one table, as far as they are its columns.
  private func limits(of form: FormDefinition, _ facts: any FactSource) -> [ClosedRange<Double>?] {
    let tables = form.blocks.compactMap(\.table).filter { $0.columns.count == form.columns.count }
    guard let table = tables.first, tables.count == 1 else { return [] }
    return zip(form.columns, table.columns).filter { isThere($0.1, facts) }.map { width, column in
      guard let least = column.least ?? table.least, let most = column.most ?? table.most else { return nil }
      return min(Double(least), width)...max(Double(most), width)
    }
  }

  private func constants(of form: FormDefinition, _ facts: any FactSource) -> Facts {
    var constants: Facts = [:]
    for (name, text) in form.constants {
      constants["constant." + name] = .text(Template(text).map { printer.text($0, facts) } ?? text)
    }
    return constants
  }

  private func blocks(_ definition: BlockDefinition, _ facts: any FactSource) -> [Block] {
    guard isAsked(definition, facts) else { return [] }
    if let each = definition.each {
      guard case .list(let items, _) = facts.fact(each.text) else { return [] }
      return items.flatMap { block(definition, Scope(inner: $0, outer: facts)) }
    }
    return block(definition, facts)
  }

  private func isAsked(_ definition: BlockDefinition, _ facts: any FactSource) -> Bool {
    if let when = definition.when, !facts.isPresent(when.text) { return false }
    if let unless = definition.unless, facts.isPresent(unless.text) { return false }
    return true
  }

  private func block(_ definition: BlockDefinition, _ facts: any FactSource) -> [Block] {
    if definition.isSpace { return [.space] }
    guard definition.blocks.isEmpty else { return definition.blocks.flatMap { blocks($0, facts) } }
    if let table = definition.table { return [.table(self.table(table, facts))] }
    if let map = definition.map {
      guard case .map(let map) = facts.fact(map.text) else { return [] }
      return [.table(table(of: map))]
    }
    if let prefix = definition.signature { return [.signature(signature(definition.signer.text, prefix.text, facts))] }
    guard let text = definition.text else { return [] }
    let style = house.style(definition.style.text)
    return [
      .paragraph(
        Paragraph(
          printer.text(text, facts), style: style?.style ?? Style(), keepsWithNext: style?.keepsWithNext ?? false,
          keepsWithPrevious: style?.keepsWithPrevious ?? false))
    ]
  }

  private func signature(_ name: String, _ prefix: String, _ facts: any FactSource) -> [Value] {
    var own: Facts = [:]
    for key in ["name", "position", "date"] { own[key] = facts.fact(prefix + "." + key) ?? Fact.none }
    return (house.signature(name)?.lines ?? []).map { line in
      if let pattern = line.date, case .day(let day) = own["date"] { return .day(day, pattern: pattern) }
      if let text = line.text, line.blank == nil || printer.isPresent(text, own) {
        return .text(printer.text(text, own))
      }
      return line.blank.map { .text(printer.text($0, own)) } ?? .blank
    }
  }
}

// MARK: Tables

extension FormPrinter {
  private func table(_ whole: TableDefinition, _ facts: any FactSource) -> Table {
    var definition = whole
    definition.columns.removeAll { !isThere($0, facts) }
    var rows: [Row]
    if let each = definition.each, case .list(let items, _) = facts.fact(each.text) {
      rows = listed(definition, items, facts)
    } else {
      rows = definition.rows.map { row in
        Row(
          zip(row.cells, whole.columns).filter { isThere($0.1, facts) }.map(\.0).enumerated().map { index, cell in
            Cell(
              printer.value(cell, facts, empty: definition.columns[safe: index]?.empty),
              style: Style(isBold: row.isStrong && index == 0), identifies: index == 0)
          }, keepsWithNext: row.isStrong)
      }
    }
    if rows.isEmpty, let empty = definition.empty {
      let cell = Cell(
        .text(printer.text(empty, facts)), style: Style(alignment: .center), columnSpan: definition.columns.count)
      rows = [Row([cell] + Array(repeating: .covered, count: definition.columns.count - 1))]
    }
    var table = Table(headings: headings(definition, facts), rows: rows)
    if let size = definition.size { table = table.sized(Double(size)) }
    if let size = definition.headingSize { table.headings = table.headings.map { $0.sized(Double(size)) } }
    return table
  }

  private func listed(_ definition: TableDefinition, _ items: [any FactSource], _ facts: any FactSource) -> [Row] {
    let scopes = items.map { Scope(inner: $0, outer: facts) }
    var rows: [Row] = scopes.map { _ in Row([]) }
    for (place, column) in definition.columns.enumerated() {
      var first = 0
      while first < scopes.count {
        var last = first
        if let merge = column.merge {
          while last + 1 < scopes.count, shares(merge.text, items[first], items[last + 1]) { last += 1 }
        }
        let value = column.cell.map { printer.value($0, scopes[first], empty: column.empty) } ?? .blank
        let role = role(of: items[first], definition)
        rows[first].cells.append(
          Cell(
            value, style: Style(alignment: column.alignment, isBold: role != .item), rowSpan: last - first + 1,
            identifies: place == 0 || column.identifies, tally: tally(role, column.tally)))
        for row in first..<last { rows[row + 1].cells.append(.covered) }
        first = last + 1
      }
    }
    // A total does not stand alone on a page.
    for index in rows.indices.dropFirst() where role(of: items[index], definition) != .item { rows[index - 1].keepsWithNext = true }
    return rows
  }

  /// What a row of a list is among its totals.
  private func role(of item: any FactSource, _ definition: TableDefinition) -> Tally {
    if let total = definition.total, item.isPresent(total.text) { return .total }
    if let subtotal = definition.subtotal, item.isPresent(subtotal.text) { return .subtotal }
    return .item
  }

  private func tally(_ role: Tally, _ kind: ColumnDefinition.TallyKind?) -> Tally? {
    switch kind {
    case nil: nil
    case .sum: role
    case .ticks: role == .item ? .item : .count(of: house.words["tick"] ?? "")
    }
  }

  /// Whether two neighbours have the same value of a fact.
  private func shares(_ name: String, _ a: any FactSource, _ b: any FactSource) -> Bool {
    switch (a.fact(name), b.fact(name)) {
    case (.text(let a), .text(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.day(let a), .day(let b)): a == b
    default: false
    }
  }

  private func headings(_ definition: TableDefinition, _ facts: any FactSource) -> [Row] {
    let style = Style(alignment: .center, isBold: true)
    let columns = definition.columns
    let isTwoStoreyed = columns.contains { $0.above != nil }
    var upper: [Cell] = []
    var lower: [Cell] = []
    for (index, column) in columns.enumerated() {
      let words = column.heading.holds(byte: UInt8(ascii: "{")) ? Template(column.heading).map { printer.text($0, facts) } : nil
      let heading = Cell(.text((words ?? column.heading).digits(printer.digits)), style: style)
      guard let above = column.above else {
        var cell = heading
        cell.rowSpan = isTwoStoreyed ? 2 : 1
        upper.append(cell)
        lower.append(.covered)
        continue
      }
      lower.append(heading)
      if index > 0, columns[index - 1].above == above {
        upper.append(.covered)
      } else {
        let span = columns[index...].prefix { $0.above == above }.count
        upper.append(Cell(.text(above.digits(printer.digits)), style: style, columnSpan: span))
      }
    }
    var rows = [Row(upper, keepsWithNext: true)]
    if isTwoStoreyed { rows.append(Row(lower, keepsWithNext: true)) }
    if let first = definition.numbersFrom { rows.append(numbers(columns, from: first)) }
    return rows
  }

  /// The row of numbers under the headings; columns under one heading share its number.
  private func numbers(_ columns: [ColumnDefinition], from first: Int) -> Row {
    var cells: [Cell] = []
    var number = first
    for (index, column) in columns.enumerated() {
      if let above = column.above, index > 0, columns[index - 1].above == above {
        cells.append(.covered)
        continue
      }
      let span = column.above.map { above in columns[index...].prefix { $0.above == above }.count } ?? 1
      cells.append(
        Cell(.text("(\(number))".digits(printer.digits)), style: Style(alignment: .center), columnSpan: span))
      number += 1
    }
    return Row(cells, keepsWithNext: true)
  }
}

extension Array {
  /// The element at a place, or nil where there is none.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
