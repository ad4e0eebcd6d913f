import Definitions
import Sheets
import ThaiText

extension Library {
  /// Every form that the program knows: code, title, legal basis, and whether its wording is verified.
  ///
  /// - Throws: `WordBreakerError` where ICU's rules for Thai are missing.
  public func listing(_ language: Language, width: Int) throws -> String {
    let sheet = ScreenSheet(wording: wording(language), headings: "forms.heading.")
    let table = sheet.table(
      headings: ["key", "code", "title", "basis", "verified"],
      rows: forms.map { [$0.key, $0.code, $0.title, $0.basis, sheet.verified($0.isVerified)] })
    let text = try PlainText(screen: width).render(
      sheet.sheet(
        columns: [12, 10, 34, 30, 14], blocks: [.table(table), .paragraph(Paragraph(sheet.wording("forms.note")))]))
    return text.droppingLastLineFeeds
  }
}
