import Assessment
import Definitions
import Entry
import Living
import Records
import ThaiText

extension Library {
  /// A dossier with what was changed in the living workbook that was made of it.
  ///
  /// - Parameters:
  ///   - workbook: The path of `risk.xlsx`.
  ///   - path: The dossier that it was made of.
  /// - Returns: The dossier as it is then written, and what was taken and what was not.
  /// - Throws: `Problems`, all of them, with their places.
  package func living(_ workbook: String, onto path: String) throws(Problems) -> (dossier: Dossier, warnings: [Problem]) {
    let document = try EntryDocument(path, self)
    let written = try document.dossier(known)
    let file = try document.file(known)
    let options = ReportOptions(language: .th, asOf: Day(number: 0))
    let name = FileBytes.name(of: workbook)
    guard let rated = try ratedRegister(of: file.dossier) else {
      throw Problems([Problem(LivingProblem.noRegister(), at: Place(file: name, mark: nil))])
    }
    let subject = try ReportSubject(file.dossier, rated, self, options)
    let sheets = try EntrySource.read(workbook)
    let forms = subject.printer.sheets(subject.library.forms(in: Library.riskForms), subject.facts).map(\.name)
    let reading = try LivingReading(
      sheets, file: name, onto: written.dossier, rated, subject.library, subject.printer.templates, forms: forms)
    do throws(Problems) {
      let read = try Dossier.codec.value(of: reading.tree, file: name, sheets: sheets.map(\.name), known: known)
      guard !reading.problems.contains(where: { $0.severity == .error }) else { throw Problems(reading.problems) }
      return (read.value, reading.problems)
    } catch {
      // A cell that cannot be read is told of once.
      let others = error.all.filter { problem in problem.place.mark.map { !reading.faulty.contains($0) } ?? true }
      throw Problems(reading.problems.filter { $0.severity == .error } + others.filter { !reading.problems.contains($0) })
    }
  }
}
