import Assessment
import Definitions
import Records
import Sheets
import ThaiText

extension Library {
  /// Every matrix that there is, and below it the criteria that a matrix may name.
  ///
  /// - Throws: `Problems` of their files; `WordBreakerError` where ICU's rules for Thai are missing.
  public func matrixListing(_ language: Language, width: Int) throws -> String {
    let wording = wording(language)
    let sheet = ScreenSheet(wording: wording, headings: "matrix.heading.")
    let matrices = try matrices.map(\.matrix)
    let matrixTable = sheet.table(
      headings: ["key", "name", "size", "source", "verified"],
      rows: matrices.map { matrix in
        [
          matrix.key, wording.name(matrix.name), "\(matrix.likelihood.words.count)×\(matrix.impact.words.count)",
          matrix.source ?? "", sheet.verified(matrix.isVerified),
        ]
      })
    let criteriaTable = sheet.table(
      headings: ["key", "criterion", "axis", "source", "verified"],
      rows: try criteria.entries.map { entry in
        [
          entry.criterion.key ?? "", wording.name(entry.criterion.name), wording("matrix." + entry.axis),
          entry.criterion.source ?? "", sheet.verified(entry.criterion.isVerified),
        ]
      })
    let first = sheet.sheet(
      columns: [25, 24, 8, 30, 13],
      blocks: [.table(matrixTable), .paragraph(Paragraph(wording("matrix.note", ["key": matrixKeys.first ?? ""])))])
    let second = sheet.sheet(
      columns: [28, 22, 9, 28, 13],
      blocks: [.paragraph(Paragraph(wording("matrix.criteria"))), .table(criteriaTable)])
    let text = try PlainText(screen: width)
    return text.render(first) + "\n" + text.render(second).droppingLastLineFeeds
  }
}
