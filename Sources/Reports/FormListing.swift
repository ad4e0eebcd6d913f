import Definitions
import Sheets
import ThaiText

extension Library {
  /// Every form that the program knows: code, title, legal basis, and whether its wording is verified; below them the templates of
  /// projects, each with what its variables stand for.
  ///
  /// - Throws: `Problems` where a template cannot be used; `WordBreakerError` where ICU's rules for Thai are missing.
  public func listing(_ language: Language, width: Int) throws -> String {
    let sheet = ScreenSheet(wording: wording(language), headings: "forms.heading.")
    let table = sheet.table(
      headings: ["key", "code", "title", "basis", "verified"],
      rows: forms.map { [$0.key, $0.code, $0.title, $0.basis, sheet.verified($0.isVerified)] })
    let templates = sheet.table(
      headings: ["key", "template", "variables", "verified"],
      rows: try projectTemplates.map { template in
        [
          template.key, template.project.fullName { house.words["planKind." + $0.rawValue] },
          template.variables.filter { $0.known == nil }.map { "{\($0.name)} " + sheet.wording.text(of: $0.about) }.joined(separator: "\n"),
          sheet.verified(template.isVerified),
        ]
      })
    func paragraph(_ key: String) -> Block { .paragraph(Paragraph(sheet.wording(key))) }
    let text = try PlainText(screen: width)
    return text.render(
      sheet.sheet(columns: [12, 10, 34, 30, 14], blocks: [.table(table), paragraph("forms.note")])) + "\n"
      + text.render(
        sheet.sheet(columns: [22, 26, 40, 12], blocks: [paragraph("forms.templates"), .table(templates)])).droppingLastLineFeeds
  }
}
