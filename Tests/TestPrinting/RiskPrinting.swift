import Assessment
import Definitions
import Reports
import Sheets

/// The forms of a register.
package struct RiskPrinting {
  package let library: Library
  package let dossier: Dossier
  package let rated: RatedRegister
  package let sheets: [Sheet]

  /// - Parameter yaml: What follows the head of a dossier of เทศบาลนครแม่สอด.
  package init(_ yaml: String, _ library: Library? = nil) throws {
    try self.init(Printing.dossier(Printing.maeSot + yaml), library)
  }

  package init(_ dossier: Dossier, _ library: Library? = nil) throws {
    self.library = try library ?? Printing.library()
    self.dossier = dossier
    let subject = try ReportSubject(dossier, self.library, ReportOptions(language: .th, asOf: dossier.year.end))
    guard let rated = subject.rated else { throw Missing(what: "register") }
    self.rated = rated
    sheets = subject.printer.sheets(self.library.forms(in: RiskSection().folder), subject.facts)
  }

  package func sheet(_ key: String) throws -> Sheet {
    try sheets.first { $0.stem == key } ?? { throw Missing(what: key) }()
  }

  /// The texts of a form's rows, those of all its tables.
  package func rows(_ key: String) throws -> [[String]] {
    try sheet(key).blocks.flatMap { block -> [[String]] in
      if case .table(let table) = block { table.rows.map(\.texts) } else { [] }
    }
  }
}
