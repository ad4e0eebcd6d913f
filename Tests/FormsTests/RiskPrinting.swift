import Assessment
import Sheets
import Testing
import ThaiText

@testable import Forms

/// The forms of a register, and its text.
struct RiskPrinting {
  let library: Library
  let dossier: Dossier
  let rated: RatedRegister
  let sheets: [Sheet]

  /// - Parameter yaml: What follows the head of a dossier of เทศบาลนครแม่สอด.
  init(_ yaml: String) throws { try self.init(Printing.dossier(Printing.maeSot + yaml)) }

  init(_ dossier: Dossier) throws {
    library = try Printing.library()
    self.dossier = dossier
    rated = try #require(try library.ratedRegister(of: dossier))
    sheets = try library.printedRiskForms(of: dossier, rated).map(\.sheet)
  }

  func sheet(_ key: String) throws -> Sheet { try #require(sheets.first { $0.stem == key }) }

  /// The texts of a form's rows, those of all its tables.
  func rows(_ key: String) throws -> [[String]] {
    try sheet(key).blocks.flatMap { block -> [[String]] in
      if case .table(let table) = block { table.rows.map(\.texts) } else { [] }
    }
  }

  /// The lines of `risk.txt`, without their indent.
  func lines(asOf day: String = "2566-12-20", width: Int = 100) throws -> [String] {
    let options = ReportOptions(language: .th, asOf: try Day(parsing: day), width: width)
    let text = RiskText(library: library, dossier: dossier, rated: rated, options: options)
    let writer = PlainText(width: width, breaker: try WordBreaker())
    return text.sheets.map(writer.render).joined(separator: "\n").split(separator: "\n")
      .map { String($0.drop { $0 == " " }) }
  }
}
