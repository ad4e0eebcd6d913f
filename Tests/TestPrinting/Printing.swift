import Assessment
import Definitions
import Foundation
import Records
import Reports
import Sheets
import TestSupport
import ThaiText

/// What the tests of forms share: dossiers, the sheets printed from them, and what stands on a sheet.
package enum Printing {
  package static func library() throws -> Library {
    do throws(Problems) { return try Library() } catch { throw Problems(error.all) }
  }

  package static func example(_ name: String) throws -> Dossier {
    let path = repository.appending(path: "forms/examples/\(name)/dossier.yaml").path
    return try DossierFile(path: path, known: library().known).dossier
  }

  /// The dossier of a YAML text.
  package static func dossier(_ yaml: String) throws -> Dossier {
    let tree = try Tree.read(bytes: Array(yaml.utf8), file: "dossier.yaml")
    return try Dossier.codec.value(of: tree, file: "dossier.yaml", known: library().known).value
  }

  /// Head of a dossier of เทศบาลนครแม่สอด, fiscal year 2566, in Arabic digits.
  package static let maeSot = """
    agency: {name: เทศบาลนครแม่สอด, kind: cityMunicipality, province: ตาก, head: นายกเทศมนตรีนครแม่สอด}
    year: 2566
    digits: arabic

    """

  /// A form of a folder's own, `blocks` as it follows that key. Its blocks begin in line 8.
  package static func form(columns: String, blocks: String) -> String {
    """
    key: extra
    code: พิเศษ
    title: แบบพิเศษ
    basis: "-"
    source: "[OWN]"
    verified: false
    columns: \(columns)
    blocks:\(blocks)
    """
  }

  package static func sheets(_ yaml: String, digits: DigitStyle? = nil, only: Set<String>? = nil) throws -> [Sheet] {
    try sheets(of: dossier(yaml), digits: digits, only: only)
  }

  /// The forms of a dossier's internal control, as the program or other definitions have them.
  package static func sheets(
    of dossier: Dossier, digits: DigitStyle? = nil, only: Set<String>? = nil, by definitions: Library? = nil
  ) throws -> [Sheet] {
    let options = ReportOptions(digits: digits, language: .th, asOf: dossier.year.end, forms: only)
    let library = try definitions ?? library()
    return try ControlSection().part(of: ReportSubject(dossier, library, options))?.forms ?? []
  }

  /// One form of เทศบาลนครแม่สอด, by its stem.
  package static func sheet(_ stem: String, _ more: String = "", digits: DigitStyle? = nil) throws -> Sheet {
    try sheets(maeSot + more, digits: digits).first { $0.stem == stem } ?? { throw Missing(what: stem) }()
  }
}

extension ReportSubject {
  /// What a report of a dossier is about, its register rated.
  package init(_ dossier: Dossier, _ library: Library, _ options: ReportOptions) throws(Problems) {
    try self.init(dossier, try library.ratedRegister(of: dossier), library, options)
  }
}

/// What a test looked for and did not find.
package struct Missing: Error {
  package let what: String

  package init(what: String) { self.what = what }
}

extension Sheet {
  /// The texts of its paragraphs, in order.
  package var paragraphs: [String] {
    blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
  }

  /// Its first table.
  package var table: Table? {
    for case .table(let table) in blocks { return table }
    return nil
  }

  /// Its last signature block, a text a line, days as they are written.
  package var signature: [String] {
    for case .signature(let lines) in blocks.reversed() { return lines.map { $0.text(digits: page.digits) } }
    return []
  }

  /// Everything that stands on it.
  package var text: String {
    let tables = table.map { ($0.headings + $0.rows).flatMap(\.cells).map { $0.value.text(digits: page.digits) } } ?? []
    return (paragraphs + tables + signature).joined(separator: "\n")
  }
}

extension Row {
  /// The texts of its cells, those that others span as nothing.
  package var texts: [String] { cells.map { $0.isCovered ? "" : $0.value.text(digits: .arabic) } }
}
