import Assessment
import Definitions
import Records
import Sheets
import ThaiText

/// The sheets of the entry workbook as they are written: to be filled in, with what is known of a dossier.
struct EntryWorkbook {
  let form: EntryForm
  let rows: EntryRows
  /// The unit that fills it in; nil for the agency.
  let unit: Unit?
  let wording: Wording
  let headings: EntryHeadings
  let page: Page
  let ratings: EntryRatings
  /// What it says of whose it is.
  let title: String
  /// The missions that a project of the plan may belong to.
  var missions: [String] = []
  /// When the report is due; nil of a workbook without an agency.
  var due: EntryDue?
  /// Whether rows are made ready to be filled in.
  var isReady = true
  /// How the sheets of rows look in a workbook that is printed, too; nil where they are only filled in.
  var print: EntryPrint?

  /// The rows below which nothing is chosen from lists any more.
  static let lastRow = 5_000

  func say(_ key: String, _ arguments: [String: String] = [:]) -> String { wording(key, arguments) }

  /// All sheets in the order of their tabs.
  var sheets: [LiveSheet] {
    var lists = EntryLists(ratings)
    let parts = form.sheets.map { sheet in
      switch sheet.part {
      case .fields(let columns): fieldSheet(sheet, columns, &lists)
      case .rows(let table): EntryRowSheet(self, sheet, table).live(&lists)
      }
    }
    var sheets = [startSheet(parts)] + parts
    // It follows the register, before which the first sheet stands.
    if let map = EntryMapSheet(self) { sheets.insert(map.live, at: sheetPlace(map.sheet) + 2) }
    return sheets + [lists.sheet(page), notesSheet()]
  }

  /// How many rows and fields that should be filled in are, and how many lack something.
  var completeness: (filled: Int, incomplete: Int) {
    var lists = EntryLists(ratings)
    let told = form.sheets.filter { !$0.isFixed }.flatMap { sheet in
      switch sheet.part {
      case .fields(let columns): fieldSheet(sheet, columns, &lists).tellings
      case .rows(let table): EntryRowSheet(self, sheet, table).live(&lists).tellings
      }
    }
    let missing = told.count { $0.hasPrefix(say("entry.missing.begin")) }
    return (told.count, missing)
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
    let dueRow = lines.count
    if let due { lines.append(due.row(say("entry.start.due"))) }
    lines.append(LiveRow())
    let head = ["entry.start.part", "entry.start.rows", "entry.start.missing"]
    lines.append(LiveRow(head.enumerated().map { LiveCell($0, .text(say($1)), look: .entryHeading) }))
    let top = lines.count
    for (index, sheet) in form.sheets.enumerated() {
      let missing: Formula = "COUNTIF(\(Self.missing(index)),\(text: say("entry.missing.begin") + "*"))"
      let complete: Formula = "SUMPRODUCT(--(LEN(\(Self.missing(index)))>0))-\(missing)"
      let told = parts[index].tellings, lacking = told.count { $0.hasPrefix(say("entry.missing.begin")) }
      lines.append(
        LiveRow([
          LiveCell(0, .text(sheet.name), look: LiveLook(edges: .all)),
          LiveCell(1, .number(Number(.init(told.count - lacking), .integer)), formula: complete, look: .entryCount),
          LiveCell(2, .number(Number(.init(lacking), .integer)), formula: missing, look: .entryCount),
        ]))
    }
    var sheet = LiveSheet(
      name: say("entry.start.tab"), title: say("entry.start.title"), page: page,
      columns: [LiveColumn(14), LiveColumn(5), LiveColumn(5)], rows: lines, paper: .onePage)
    let area = GridArea(firstRow: top, firstColumn: 2, lastRow: lines.count - 1, lastColumn: 2)
    sheet.life.conditions.append(
      LiveCondition(area: area, formula: "\(CellName(row: top, column: 2))>0", fill: .entryMissing, ink: .black))
    if let due { sheet.life.conditions.append(due.condition(row: dueRow)) }
    sheet.life.isProtected = true
    return sheet
  }

  func notesSheet(_ more: [(String, String)] = []) -> LiveSheet {
    var notes = [
      ("format", String(EntryNotes.format)), ("units", rows.showsUnitNames ? "names" : "written"), ("about", title),
    ]
    if let unit { notes.append((EntryNotes.unit, unit.id)) }
    notes += more
    notes += form.sheets.map { sheet in
      (EntryNotes.fields + sheet.key, sheet.part.columns.map { $0.field + "\t" + $0.heading }.joined(separator: "\n"))
    }
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

  /// What the rows of a sheet say of themselves.
  static func missing(_ sheet: Int) -> Formula { "Entry_Missing_\(sheet)" }

  /// The year that is reported on, its kind, and how many days after it the report is due.
  static let year: Formula = "Entry_Year"
  static let yearKind: Formula = "Entry_YearKind"
  static let submissionDays: Formula = "Entry_SubmissionDays"

  /// The matrix that is chosen.
  static let matrixName: Formula = "Entry_Matrix"

  /// What is filled in on one sheet and chosen on others, by the word of `sources` in forms/entry-sheets.yaml: the list, the field by which
  /// its items are chosen, and the name of its cells. Of several of one word the first that a workbook has is meant.
  static let filledLists: [(source: String, table: String, column: String, name: Formula)] = [
    ("projects", "plan.projects", "plan.projects.name", "Entry_Projects"),
    ("goalProjects", "provincial.projects", "provincial.projects.name", "Entry_GoalProjects"),
    ("projects", "provincial.projects", "provincial.projects.name", "Entry_GoalProjects"),
    ("indicators", "provincial.indicators", "provincial.indicators.number", "Entry_Indicators"),
  ]

  /// The cells of all risks in a column, by the path of its field within a risk; nil where no formula looks at them.
  static func named(_ path: some Collection<String>) -> Formula? {
    switch Array(path) {
    case ["id"]: "Entry_Risks"
    case ["event"]: "Entry_Events"
    case ["cause"]: "Entry_Causes"
    case ["owner"]: "Entry_Owners"
    case ["domain"]: "Entry_Domains"
    case ["response"]: "Entry_Responses"
    case ["inherent", "likelihood"]: "Entry_Inherent_L"
    case ["inherent", "impact"]: "Entry_Inherent_I"
    case ["inherent", "score"]: "Entry_Inherent_S"
    case ["inherent", "level"]: "Entry_Inherent_W"
    case ["inherent", "levels"]: "Entry_Inherent_Levels"
    case ["residual", "likelihood"]: "Entry_Residual_L"
    case ["residual", "impact"]: "Entry_Residual_I"
    case ["residual", "score"]: "Entry_Residual_S"
    case ["residual", "level"]: "Entry_Residual_W"
    case ["residual", "levels"]: "Entry_Residual_Levels"
    default: nil
    }
  }

  /// How the headings of columns look.
  var headingLook: LiveLook { print == nil ? .entryHeading : .entryPrinted }
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
  /// As the headings of other sheets that are printed.
  static let entryPrinted = LiveLook(
    alignment: .center, isMiddle: true, isBold: true, size: 12, fill: Colour(rgb: 0xE7E6E6), edges: .all)
  static let entryCount = LiveLook(alignment: .center, edges: .all, format: .integer)
  static let entryLive = LiveLook(size: 12, edges: .all)
  static let entryFixed = LiveLook(edges: .all)

  /// Of a cell that holds what several filled in differently.
  var inConflict: LiveLook {
    var look = self
    look.fill = .entryMissing
    return look
  }

  /// Of a cell that is filled in.
  static func entry(_ column: EntryColumn) -> LiveLook {
    let isNumber = column.shape.isNumber && !column.isLines
    return LiveLook(
      alignment: isNumber ? .center : .leading, fill: column.isRequired ? .entryRequired : .entryOpen, edges: .all,
      format: isNumber ? column.shape.isLargeNumber ? .integer : .whole : .typed, isOpen: true)
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

extension Value {
  /// Whether it is what several filled in differently.
  var isConflict: Bool { if case .text(let text) = self { MergeText.isConflict(text) } else { false } }
}
