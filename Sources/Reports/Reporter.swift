import Assessment
import Checks
import Definitions
import Forms
import Foundation
import Living
import Records
import Sheets
import ThaiText

/// What a report is made with, and by.
public struct ReportOptions: Sendable {
  public var digits: DigitStyle?
  public var language: Language
  /// The day that counts as today.
  public var asOf: Day
  /// The forms asked for, by key; nil for all.
  public var forms: Set<String>?
  /// The columns of plain text.
  public var width: Int
  /// Whether the house's typeface is sure to be on the machines that open the workbook: its rows are then exactly as
  /// high as its lines, without room for a typeface that stands in.
  public var hasTypeface: Bool

  public init(
    digits: DigitStyle? = nil, language: Language, asOf: Day, forms: Set<String>? = nil, width: Int = 100,
    hasTypeface: Bool = false
  ) {
    self.digits = digits
    self.language = language
    self.asOf = asOf
    self.forms = forms
    self.width = width
    self.hasTypeface = hasTypeface
  }
}

/// What came of one dossier.
public struct ReportOutcome: Sendable {
  /// The files written, in order.
  public var written: [String] = []
  /// What the reading and the rules found, most severe first.
  public var messages: [Message] = []
  /// Whether the dossier could be used at all.
  public var isUsable = true

  public var hasErrors: Bool { messages.contains { $0.severity == .error } }
}

/// Makes the report of dossiers: file → dossier → findings → sheets → files.
///
/// It holds a layout and word breaks that remember what they have seen; use one for each thread.
public struct Reporter {
  private let library: Library
  private let options: ReportOptions
  private let layout: Layout
  private let plainText: PlainText

  /// - Throws: `WordBreakerError` where libthai's word list is missing.
  public init(library: Library, options: ReportOptions) throws(WordBreakerError) {
    self.library = library
    self.options = options
    let breaker = try WordBreaker()
    layout = Layout(rules: library.layoutRules(withStandIns: !options.hasTypeface), breaker: breaker)
    plainText = PlainText(width: options.width, breaker: breaker)
  }

  /// Writes the report of one dossier into a folder, which is made where it is missing.
  public func report(_ path: String, into folder: String) -> ReportOutcome {
    var outcome = ReportOutcome()
    do {
      let file = try DossierFile(path: path)
      outcome.messages = library.messages(for: file, asOf: options.asOf, options.language)
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try write(file, messages: outcome.messages, into: folder) { outcome.written.append($0) }
    } catch let error as Problems {
      outcome.isUsable = false
      outcome.messages = error.all.map { library.message($0, options.language) }
    } catch {
      outcome.isUsable = false
      outcome.messages.insert(library.message(Self.problem(error, folder: folder), options.language), at: 0)
    }
    return outcome
  }

  private func write(
    _ file: DossierFile, messages: [Message], into folder: String, wrote: (String) -> Void
  ) throws {
    let dossier = file.dossier
    let forms = library.printedForms(of: dossier, digits: options.digits, only: options.forms)
    if !forms.isEmpty {
      let workbook = folder + "/internal-control.xlsx"
      let title = library.wording(.th)("workbook.title", ["year": String(dossier.year.buddhistYear)])
      try writeWorkbook(forms.map(\.sheet), title: title, of: dossier, to: workbook)
      wrote(workbook)
    }
    for form in forms {
      let path = folder + "/" + form.sheet.stem + ".txt"
      try write(plainText.bytes(of: form.sheet), to: path)
      wrote(path)
    }
    let rated = try library.ratedRegister(of: dossier)
    if let rated { try writeRisks(rated, of: dossier, into: folder, wrote: wrote) }
    let summary = Summary(library: library, dossier: dossier, rated: rated, messages: messages, options: options)
    try write(plainText.bytes(of: summary.sheet), to: folder + "/summary.txt")
    wrote(folder + "/summary.txt")
  }

  /// Writes sheets as a workbook that says what it is and whose.
  ///
  /// - Parameters:
  ///   - living: Sheets that stand before the others.
  ///   - subject: The key of the phrase that says what it is about.
  /// - Throws: `WorkbookError`.
  public func writeWorkbook(
    _ sheets: [Sheet], after living: [LiveSheet] = [], title: String, subject: String = "workbook.subject",
    of dossier: Dossier, to path: String
  ) throws(WorkbookError) {
    let properties = WorkbookProperties(
      title: title, subject: library.wording(.th)(subject), author: dossier.agency.name,
      company: dossier.agency.name, comments: dossier.notice ?? "", created: options.asOf)
    let grids = living.map { layout.grid(of: $0) } + sheets.map { layout.grid(of: $0) }
    try Workbook.write(grids, properties: properties, to: path)
  }

  /// A sheet as plain text.
  public func text(of sheet: Sheet) -> String { plainText.render(sheet) }

  /// The workbook and the texts of a register. The workbook begins with the sheets that an auditor works in, whose
  /// figures follow every change, unless only some forms were asked for.
  private func writeRisks(
    _ rated: RatedRegister, of dossier: Dossier, into folder: String, wrote: (String) -> Void
  ) throws {
    let forms = try library.printedRiskForms(of: dossier, rated, digits: options.digits, only: options.forms)
    let isWhole = options.forms == nil
    let living = isWhole ? library.riskSheets(of: dossier, rated, digits: options.digits) : []
    if !forms.isEmpty || !living.isEmpty {
      let workbook = folder + "/risk.xlsx"
      let title = library.wording(.th)("workbook.risk.title", ["year": String(dossier.year.buddhistYear)])
      try writeWorkbook(
        forms.map(\.sheet), after: living, title: title, subject: "workbook.risk.subject", of: dossier, to: workbook)
      wrote(workbook)
    }
    if isWhole {
      let text = RiskText(library: library, dossier: dossier, rated: rated, options: options)
      try write(Array(text.sheets.map(plainText.bytes).joined(separator: [0x0A])), to: folder + "/risk.txt")
      wrote(folder + "/risk.txt")
    }
    for form in forms {
      let path = folder + "/" + form.sheet.stem + ".txt"
      try write(plainText.bytes(of: form.sheet), to: path)
      wrote(path)
    }
  }

  /// The file appears whole or not at all.
  private func write(_ bytes: [UInt8], to path: String) throws {
    try WholeFile.write(bytes, to: path)
  }

  private static func problem(_ error: any Error, folder: String) -> Problem {
    let place = Place(file: folder, mark: nil)
    guard let error = error as? WorkbookError else {
      return Problem("WRITE-FILE", at: place, ["detail": error.localizedDescription])
    }
    switch error {
    case .textTooLong(let sheet, let cell, let length):
      return Problem(
        "WRITE-CELL", at: Place(file: folder + "/internal-control.xlsx", mark: nil),
        ["sheet": sheet, "cell": cell, "found": String(length), "limit": "32767"])
    case .file(let path, _, let reason):
      return Problem("WRITE-FILE", at: Place(file: path, mark: nil), ["detail": reason])
    default:
      return Problem("WRITE-FILE", at: place, ["detail": "\(error)"])
    }
  }
}

extension Library {
  /// The rules of layout: the house's typeface, with room for the typefaces that may stand in for it.
  func layoutRules(withStandIns: Bool) -> LayoutRules {
    let own = typefaces.first { $0.name == house.typeface }
    let standIns = typefaces.filter { withStandIns && house.standIns.contains($0.name) }.map(\.typeface)
    let typeface = own?.typeface ?? Typeface(
      name: house.typeface, ascent: 1000, descent: 500, lineGap: 0, regular: [:], bold: [:])
    return LayoutRules(typeface: typeface, standIns: standIns, size: Double(house.size))
  }
}
