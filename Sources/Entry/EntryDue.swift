import Assessment
import Sheets
import ThaiText

/// When the report is due, as the first sheet says it: by the year and the days that are filled in.
struct EntryDue {
  private let day: Day
  /// Days from the end of the year where none are filled in.
  private let usualDays: Int
  /// How the workbook says that the year is a calendar year.
  private let calendar: String

  init(_ dossier: Dossier, _ form: EntryForm) {
    day = dossier.submissionDue
    usualDays = dossier.agency.kind.submissionDays
    let key = ReportingYear.Kind.calendar.rawValue
    let column = form.sheets.lazy.flatMap(\.part.columns).first { $0.field == "year.kind" }
    calendar = column?.shown(key) ?? key
  }

  /// The line with the day, which turns red once it is past.
  func row(_ label: String) -> LiveRow {
    LiveRow([
      LiveCell(0, .text(label), look: LiveLook(isBold: true)),
      LiveCell(
        1, .text(day.formatted("{d} {mmmm} {yyyy}", digits: .arabic)), formula: written, look: LiveLook(isBold: true),
        columnSpan: 2),
    ])
  }

  /// The cells of that line that turn red.
  func condition(row: Int) -> LiveCondition {
    LiveCondition(
      area: GridArea(firstRow: row, firstColumn: 1, lastRow: row, lastColumn: 2),
      formula: "IF(ISNUMBER(\(EntryWorkbook.year)),TODAY()>\(serial),FALSE)", fill: .entryMissing, ink: .black)
  }

  private var serial: Formula {
    let isCalendar: Formula = "\(EntryWorkbook.yearKind)=\(text: calendar)"
    return """
      (DATE(\(EntryWorkbook.year)-543,IF(\(isCalendar),12,9),IF(\(isCalendar),31,30))\
      +IF(\(EntryWorkbook.submissionDays)="",\(usualDays),\(EntryWorkbook.submissionDays)))
      """
  }

  private var written: Formula {
    let months = Formula.joined(Months.full.map { "\(text: $0)" }, by: ",")
    return """
      IF(ISNUMBER(\(EntryWorkbook.year)),DAY(\(serial))&" "&CHOOSE(MONTH(\(serial)),\(months))&" "&(YEAR(\(serial))+543),"")
      """
  }
}
