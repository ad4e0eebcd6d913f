import Assessment
import Sheets
import ThaiText

/// The sheets of one part of a report: what every output is written from.
package struct ReportPart: Sendable {
  /// The stem of the files that hold the part as a whole, for example `risk`.
  package var stem: String
  /// What its workbook says of itself.
  package var properties: WorkbookProperties
  /// The sheets that an auditor works in; they stand before the forms.
  package var living: [LiveSheet] = []
  /// The official forms, in their order.
  package var forms: [Sheet] = []
  /// What is made for plain text alone, one sheet below the other.
  package var pages: [Sheet] = []

  init(
    stem: String, properties: WorkbookProperties, living: [LiveSheet] = [], forms: [Sheet] = [], pages: [Sheet] = []
  ) {
    self.stem = stem
    self.properties = properties
    self.living = living
    self.forms = forms
    self.pages = pages
  }
}

extension WorkbookProperties {
  /// What a workbook about a dossier says of itself.
  init(of dossier: Dossier, title: String, subject: String, created: Day) {
    self.init(
      title: title, subject: subject, author: dossier.agency.name, company: dossier.agency.name,
      comments: dossier.notice ?? "", created: created)
  }
}
