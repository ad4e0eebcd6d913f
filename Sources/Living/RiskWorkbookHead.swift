import Assessment
import Definitions
import Forms
import Sheets
import ThaiText

/// The head of each living sheet, and its paper.
struct RiskWorkbookHead: Sendable {
  private let dossier: Dossier
  private let register: RiskRegister
  private let wording: Wording
  private let digits: DigitStyle

  init(_ dossier: Dossier, _ register: RiskRegister, _ wording: Wording, _ digits: DigitStyle) {
    (self.dossier, self.register, self.wording, self.digits) = (dossier, register, wording, digits)
  }

  /// A working paper: narrower margins than an official form, so that more of the register is seen.
  func page(_ house: HouseStyle, _ templates: TemplatePrinter) -> Page {
    Page(
      orientation: .landscape, margins: .init(left: 1.5, right: 1.5, top: 1.8, bottom: 1.6), typeface: house.typeface.key,
      size: 14, digits: digits, footer: dossier.notice.map(templates.written) ?? "",
      pageCounter: house.pageCounter.digits(digits))
  }

  /// The lines at the head of a sheet: what it is, whose and of which year.
  ///
  /// - Parameters:
  ///   - columns: The columns in sight.
  ///   - isFilledIn: Whether the sheet is filled in, and the first column is for the screen only.
  func rows(_ key: String, columns: Int, isFilledIn: Bool = false) -> [LiveRow] {
    func say(_ key: String, _ arguments: [String: String] = [:]) -> String {
      wording(key, arguments).digits(digits, sparingLatin: true)
    }
    let period = say(
      "live.period",
      [
        "agency": dossier.agency.name, "kind": wording("yearKind." + dossier.year.kind.rawValue),
        "year": String(dossier.year.buddhistYear),
        "assessed": register.assessed?.formatted("{d} {mmm} {yyyy}", digits: digits) ?? "",
      ])
    let lines: [(String, LiveLook)] = [(say(key + "title"), .title), (period, .subtitle)] + (isFilledIn ? [(say("live.fill"), .text)] : [])
    let first = isFilledIn ? 1 : 0
    return lines.map { LiveRow([LiveCell(first, .text($0), look: $1, columnSpan: columns - first)]) }
  }
}
