import Assessment
import Definitions
import Records
import Sheets
import ThaiText

/// The sheets of the entry workbook as they are written: to be filled in, with what is known of a dossier.
struct EntryWorkbook {
  let form: EntryForm
  let rows: EntryRows
  let wording: Wording
  let headings: EntryHeadings
  let page: Page
  let matrix: RiskMatrix?
  let matrixKeys: [String]
  /// What it says of whose it is.
  let title: String
  /// Whether rows are made ready to be filled in.
  var isReady = true

  /// The rows below which nothing is chosen from lists any more.
  static let lastRow = 5_000

  func say(_ key: String, _ arguments: [String: String] = [:]) -> String { wording(key, arguments) }

  /// All sheets in the order of their tabs.
  var sheets: [LiveSheet] {
    var lists = EntryLists(matrix: matrix, matrixKeys: matrixKeys)
    let rating = lists.matrixLists()
    let parts = form.sheets.map { sheet in
      switch sheet.part {
      case .fields(let columns): fieldSheet(sheet, columns, &lists)
      case .rows(let table): rowSheet(sheet, table, &lists, rating)
      }
    }
    return [startSheet(parts)] + parts + [lists.sheet(page), notesSheet]
  }

  /// Every text that stands in the workbook before anything is filled in.
  var decor: Set<String> {
    var texts: Set<String> = []
    for sheet in sheets {
      for cell in sheet.rows.lazy.flatMap(\.cells) {
        if case .text(let text) = cell.value, !text.isEmpty { texts.insert(text) }
      }
    }
    return texts
  }

  // MARK: The first and the last sheet

  private func startSheet(_ parts: [LiveSheet]) -> LiveSheet {
    var lines = [LiveRow([LiveCell(0, .text(say("entry.start.title")), look: .entryTitle, columnSpan: 3)])]
    lines.append(LiveRow([LiveCell(0, .text(title), look: LiveLook(isBold: true), columnSpan: 3)]))
    for line in say("entry.start.lines").split(separator: "\n") {
      lines.append(LiveRow([LiveCell(0, .text(String(line)), look: LiveLook(), columnSpan: 3)]))
    }
    lines.append(LiveRow())
    let head = ["entry.start.part", "entry.start.rows", "entry.start.missing"]
    lines.append(LiveRow(head.enumerated().map { LiveCell($0, .text(say($1)), look: .entryHeading) }))
    let top = lines.count
    for (index, sheet) in form.sheets.enumerated() {
      let filled: Formula = "SUMPRODUCT(--(LEN(\(Self.name(.missing, index)))>0))"
      let missing: Formula = "COUNTIF(\(Self.name(.missing, index)),\(text: say("entry.missing.begin") + "*"))"
      let told = parts[index].tellings
      lines.append(
        LiveRow([
          LiveCell(0, .text(sheet.name), look: LiveLook(edges: .all)),
          LiveCell(1, .number(Number(.init(told.count), .integer)), formula: filled, look: .entryCount),
          LiveCell(
            2, .number(Number(.init(told.count { $0.hasPrefix(say("entry.missing.begin")) }), .integer)), formula: missing,
            look: .entryCount),
        ]))
    }
    var sheet = LiveSheet(
      name: say("entry.start.tab"), title: say("entry.start.title"), page: page,
      columns: [LiveColumn(14), LiveColumn(5), LiveColumn(5)], rows: lines)
    let area = GridArea(firstRow: top, firstColumn: 2, lastRow: lines.count - 1, lastColumn: 2)
    sheet.life.conditions.append(
      LiveCondition(area: area, formula: "\(CellName(row: top, column: 2))>0", fill: .entryMissing, ink: .black))
    sheet.life.isProtected = true
    return sheet
  }

  private var notesSheet: LiveSheet {
    let notes = [
      ("format", EntryNotes.format), ("units", rows.showsUnitNames ? "names" : "written"), ("about", title),
    ]
    var sheet = LiveSheet(
      name: EntryNotes.sheet, title: EntryNotes.sheet, page: page, columns: [LiveColumn(4), LiveColumn(8)],
      rows: notes.map { key, value in
        LiveRow(
          [
            LiveCell(0, .text(key), look: LiveLook(format: .typed)), LiveCell(1, .text(value), look: LiveLook(format: .typed)),
          ], growsWithText: true)
      })
    sheet.life.isHidden = true
    sheet.life.isProtected = true
    return sheet
  }

  // MARK: Names

  enum NameKind { case missing, units, risks, matrix }

  static func name(_ kind: NameKind, _ index: Int = 0) -> Formula {
    switch kind {
    case .missing: "Entry_Missing_\(index)"
    case .units: "Entry_Units"
    case .risks: "Entry_Risks"
    case .matrix: "Entry_Matrix"
    }
  }
}

extension Colour {
  /// What is filled in.
  static let entryOpen = Colour(rgb: 0xEAF2FB)
  /// What must be filled in.
  static let entryRequired = Colour(rgb: 0xFFF4D6)
  static let entryMissing = Colour(rgb: 0xF8CBAD)
  static let entryHeading = Colour(rgb: 0x1F3864)
}

extension LiveLook {
  static let entryTitle = LiveLook(isBold: true, size: 18)
  static let entryHeading = LiveLook(
    alignment: .center, isMiddle: true, isBold: true, fill: .entryHeading, ink: .white, edges: .all)
  static let entryCount = LiveLook(alignment: .center, edges: .all, format: .integer)
  static let entryLive = LiveLook(size: 12, edges: .all)
  static let entryFixed = LiveLook(edges: .all)

  /// Of a cell that is filled in.
  static func entry(_ column: EntryColumn) -> LiveLook {
    var isNumber = false, isLarge = false
    if case .integer(let range) = column.shape { (isNumber, isLarge) = (!column.isLines, range.upperBound > 9_999) }
    return LiveLook(
      alignment: isNumber ? .center : .leading, fill: column.isRequired ? .entryRequired : .entryOpen, edges: .all,
      format: isNumber ? isLarge ? .integer : .whole : .typed, isOpen: true)
  }
}

extension LiveSheet {
  /// What its rows say of themselves in their first cell.
  fileprivate var tellings: [String] {
    rows.dropFirst(repeatedRows?.upperBound ?? 0).compactMap { row in
      guard case .text(let text)? = row.cells.first?.value, !text.isEmpty else { return nil }
      return text
    }
  }
}

extension EntryValue {
  /// What a living sheet holds for it.
  var written: Value {
    switch self {
    case .text(let text): .text(text)
    case .number(let number): .number(Number(.init(Int(number)), .integer))
    default: .text(shown)
    }
  }
}
