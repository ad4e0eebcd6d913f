import Assessment
import Definitions
import Records
import Sheets
import ThaiText

extension Library {
  /// Every matrix that there is, and below it the criteria that a matrix may name.
  ///
  /// - Throws: `Problems` of their files; `WordBreakerError` where libthai's word list is missing.
  public func matrixListing(_ language: Language, width: Int) throws -> String {
    let wording = wording(language)
    let sheet = MatrixSheet(wording: wording)
    func verified(_ isVerified: Bool) -> String { wording(isVerified ? "forms.verified" : "forms.unverified") }

    let matrices = try matrices.map(\.matrix)
    let matrixTable = sheet.table(
      headings: ["key", "name", "size", "source", "verified"],
      rows: matrices.map { matrix in
        [
          matrix.key, wording.name(matrix.name), "\(matrix.likelihood.words.count)×\(matrix.impact.words.count)",
          matrix.source ?? "", verified(matrix.isVerified),
        ]
      })
    let criteriaTable = sheet.table(
      headings: ["key", "criterion", "axis", "source", "verified"],
      rows: try criteria.entries.map { entry in
        [
          entry.criterion.key ?? "", wording.name(entry.criterion.name), wording("matrix." + entry.axis),
          entry.criterion.source ?? "", verified(entry.criterion.isVerified),
        ]
      })
    let first = sheet.sheet(
      columns: [25, 24, 8, 30, 13],
      blocks: [.table(matrixTable), .paragraph(Paragraph(wording("matrix.note", ["key": matrixKeys.first ?? ""])))])
    let second = sheet.sheet(
      columns: [28, 22, 9, 28, 13],
      blocks: [.paragraph(Paragraph(wording("matrix.criteria"))), .table(criteriaTable)])
    let text = PlainText(width: max(width, PlainText.minimumWidth), breaker: try WordBreaker())
    return text.render(first) + "\n" + text.render(second).droppingLastLineFeeds
  }
}

/// Sheets of tables about matrices, for the screen.
struct MatrixSheet {
  let wording: Wording

  func sheet(columns: [Double], blocks: [Block]) -> Sheet {
    Sheet(
      name: "", stem: "", title: "",
      page: Page(
        orientation: .landscape, margins: .init(left: 2, right: 2, top: 2, bottom: 2), typeface: "", size: 16,
        digits: .arabic),
      columns: columns, blocks: blocks)
  }

  /// A table whose headings are words of `forms/messages.yaml` below `matrix.heading.`.
  func table(headings: [String], rows: [[String]]) -> Table {
    table(titles: headings.map { wording("matrix.heading." + $0) }, rows: rows)
  }

  func table(titles: [String], rows: [[String]]) -> Table {
    let bold = Style(alignment: .center, isBold: true)
    return Table(
      headings: [Row(titles.map { Cell(.text($0), style: bold) })],
      rows: rows.map { Row($0.map { Cell(.text($0)) }) })
  }
}

extension String {
  var droppingLastLineFeeds: String {
    var text = self[...]
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}
