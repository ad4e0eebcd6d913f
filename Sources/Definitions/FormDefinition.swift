import Records
import Sheets

/// What one official form says and how it is laid out, as a file in `forms/` defines it.
public struct FormDefinition: Equatable, Sendable {
  /// The short name that `--only` uses and the text file bears, for example `pk5`.
  public var key: String
  /// The code as people say it, for example `ปค.5`; the workbook's tab bears it too.
  public var code: String
  /// The official title under the code.
  public var title: String
  /// The legal basis (regulation and paragraph).
  public var basis: String
  /// Where the wording was seen, in the marks of docs/domain.md 0.
  public var source: String
  /// Whether all of the wording was seen in an official text.
  public var isVerified: Bool
  /// The fact that a dossier must have for the form to be printed; nil for always.
  package var when: Name?
  /// Of which dossier that would have it the form is not printed, and why; nil where that needs no word.
  package var absence: FormAbsence?
  /// The fact that a unit must have to get one of its own; nil where units have none.
  package var unitsWhen: Name?
  package var orientation: Page.Orientation
  /// The size of body text in points, where that is not the house style's.
  package var size: Int?
  package var columns: [Double]
  package var blocks: [BlockDefinition]
  /// Texts that the variants of a form differ in; facts `constant.…`.
  package var constants: [String: String]
  /// The forms that share this wording, in place of this one.
  package var variants: [FormVariant]

  static let codec = record(
    "form", FormDefinition.init,
    field("key", \.key, .formKey),
    field("code", \.code, .text),
    field("title", \.title, .text),
    field("basis", \.basis, .text),
    field("source", \.source, .text),
    field("verified", \.isVerified, .boolean),
    field(optional: "when", \.when, .name),
    field(optional: "absent", \.absence, FormAbsence.codec),
    field(optional: "unitsWhen", \.unitsWhen, .name),
    field("orientation", \.orientation, .choice, or: .portrait),
    field(optional: "size", \.size, .integer(8...72)),
    field("columns", \.columns, .list(.share, counting: 1...FormDefinition.mostColumns)),
    field("blocks", \.blocks, .list(BlockDefinition.codec)),
    field("constants", \.constants, .textsByKey, or: [:]),
    field("variants", \.variants, .list(FormVariant.codec), or: []))

  /// The most columns of a page: more than can be read on paper.
  private static let mostColumns = 100

  /// The forms that the file defines: its variants, or itself.
  var forms: [FormDefinition] {
    guard !variants.isEmpty else { return [self] }
    return variants.map { variant in
      var form = self
      form.key = variant.key
      form.code = variant.code
      form.when = variant.when
      form.constants = variant.constants
      form.isVerified = variant.isVerified
      form.source = variant.source
      form.variants = []
      return form
    }
  }
}

/// Why a form is not printed of a dossier that has what the form is about, and lacks what it needs.
package struct FormAbsence: Equatable, Sendable {
  /// The fact that such a dossier has.
  package var when: Name
  /// What it lacks, in Thai and in English: it follows “because”.
  package var th: String
  package var en: String

  static let codec = record(
    "absence", FormAbsence.init,
    field("when", \.when, .name),
    field("th", \.th, .text),
    field("en", \.en, .text))
}

/// One of several forms that share their wording but for some constants.
package struct FormVariant: Equatable, Sendable {
  package var key: String
  package var code: String
  package var when: Name?
  package var constants: [String: String]
  package var isVerified: Bool
  package var source: String

  static let codec = record(
    "variant", FormVariant.init,
    field("key", \.key, .formKey),
    field("code", \.code, .text),
    field(optional: "when", \.when, .name),
    field("constants", \.constants, .textsByKey, or: [:]),
    field("verified", \.isVerified, .boolean),
    field("source", \.source, .text))
}

/// One block of a form: text, a table, a map, or a signature block; once, or once for each of a list.
package struct BlockDefinition: Equatable, Sendable {
  package var text: Template?
  package var style: Name
  /// The fact that must be present, or absent, for the block to be printed.
  package var when: Name?
  package var unless: Name?
  /// The list of facts for each of which the block is printed; `{index}` counts from 1.
  package var each: Name?
  package var table: TableDefinition?
  /// The fact that is a table with columns of its own, for example `register.map.inherent`.
  package var map: Name?
  /// The facts below which name, position and date of the signer stand, for example `certificate.signature`.
  package var signature: Name?
  /// Which signature block of the house style is printed.
  package var signer: Name
  package var isSpace: Bool
  /// The blocks that it is made of, in the place of one of its own: printed together, once or for each of a list.
  package var blocks: [BlockDefinition]
  /// The key of the field that the block is, numbered after the columns of the table above it though no number is
  /// printed.
  var fieldKey: String?
  /// Where the wording was seen, where that differs from the rest of the form.
  package var source: String?
  package var isVerified: Bool?

  static let codec = record(
    "block", shorthand: "text", BlockDefinition.init,
    field(optional: "text", \.text, Template.codec),
    field("style", \.style, .name, or: "body"),
    field(optional: "when", \.when, .name),
    field(optional: "unless", \.unless, .name),
    field(optional: "each", \.each, .name),
    field(optional: "table", \.table, TableDefinition.codec),
    field(optional: "map", \.map, .name),
    field(optional: "signature", \.signature, .name),
    field("signer", \.signer, .name, or: "signer"),
    field("space", \.isSpace, .boolean, or: false),
    field("blocks", \.blocks, .blocks, or: []),
    field(optional: "field", \.fieldKey, .text),
    field(optional: "source", \.source, .text),
    field(optional: "verified", \.isVerified, .boolean))
}

/// A table of a form. Its rows are written out one by one, or one for each of a list of facts.
package struct TableDefinition: Equatable, Sendable {
  package var columns: [ColumnDefinition]
  /// The number under the first heading; no numbers where it is left out.
  package var numbersFrom: Int?
  /// The size of its text in points, where that is not the form's.
  package var size: Int?
  /// The size of its heading in points, where that is smaller: where many narrow columns have long headings.
  package var headingSize: Int?
  /// How narrow and how wide its columns may become so that it takes less paper, in the unit of the form's `columns`;
  /// those that say nothing themselves stay as they are where this is left out.
  package var least, most: Int?
  package var each: Name?
  /// The facts by which a row of the list is one of subtotals, or of totals: its cells are bold.
  package var subtotal, total: Name?
  package var rows: [RowDefinition]
  /// What a table without rows says.
  package var empty: Template?

  static let codec = record(
    "table", TableDefinition.init,
    field("columns", \.columns, .list(ColumnDefinition.codec)),
    field(optional: "numbersFrom", \.numbersFrom, .integer(1...99)),
    field(optional: "size", \.size, .integer(8...72)),
    field(optional: "headingSize", \.headingSize, .integer(8...72)),
    field(optional: "least", \.least, .integer(1...1000)),
    field(optional: "most", \.most, .integer(1...1000)),
    field(optional: "each", \.each, .name),
    field(optional: "subtotal", \.subtotal, .name),
    field(optional: "total", \.total, .name),
    field("rows", \.rows, .list(RowDefinition.codec), or: []),
    field(optional: "empty", \.empty, Template.codec))
}

/// A column of a table.
package struct ColumnDefinition: Equatable, Sendable {
  package var key: String
  /// It may name facts.
  package var heading: String
  /// The fact that must be present for there to be the column.
  package var when: Name?
  /// A heading above this one, shared with the neighbours that name the same.
  package var above: String?
  /// What stands in the column's cells, where rows are printed from a list.
  package var cell: Template?
  /// The fact by which neighbouring rows share one cell, for example the mission of several risks.
  package var merge: Name?
  package var alignment: Style.Alignment
  /// What an empty cell prints.
  package var empty: String?
  /// Its own limits, where they are not the table's.
  package var least, most: Int?
  /// Whether it says whose a row is, as the first column does: it is repeated where the row goes on on another page.
  package var identifies: Bool
  /// What the rows of totals hold in it: a sum of its numbers, or how many of its cells are ticked.
  package var tally: TallyKind?

  package enum TallyKind: String, CaseIterable, Sendable {
    case sum
    case ticks
  }

  static let codec = record(
    "column", ColumnDefinition.init,
    field("key", \.key, .text),
    field("heading", \.heading, .text),
    field(optional: "when", \.when, .name),
    field(optional: "above", \.above, .text),
    field(optional: "cell", \.cell, Template.codec),
    field(optional: "merge", \.merge, .name),
    field("align", \.alignment, .choice, or: .leading),
    field(optional: "empty", \.empty, .text),
    field(optional: "least", \.least, .integer(1...1000)),
    field(optional: "most", \.most, .integer(1...1000)),
    field("identifies", \.identifies, .boolean, or: false),
    field(optional: "tally", \.tally, .choice))
}

/// A row that is written out.
package struct RowDefinition: Equatable, Sendable {
  package var cells: [Template]
  /// Whether it heads the rows below: its first cell is bold, and it stays on the next row's page.
  package var isStrong: Bool
  package var source: String?
  package var isVerified: Bool?

  static let codec = record(
    "row", RowDefinition.init,
    field("cells", \.cells, .list(Template.codec)),
    field("strong", \.isStrong, .boolean, or: false),
    field(optional: "source", \.source, .text),
    field(optional: "verified", \.isVerified, .boolean))
}

/// The name of a fact, a style or a kind of signature block, with the place where a form uses it.
package struct Name: Equatable, Sendable, ExpressibleByStringLiteral {
  package var text: String
  package var place: Place?

  package init(stringLiteral text: String) { self.text = text }

  init(_ text: String, place: Place?) {
    self.text = text
    self.place = place
  }

  package static func == (a: Name, b: Name) -> Bool { a.text == b.text }
}

extension Codec where Value == [BlockDefinition] {
  /// Blocks within a block; read as they come, since a codec cannot hold itself.
  fileprivate static var blocks: Codec<[BlockDefinition]> {
    Codec(reading: { tree, reading in Codec<[BlockDefinition]>.list(BlockDefinition.codec).read(tree, reading) })
  }
}

extension Codec where Value == Name {
  static var name: Codec<Name> {
    Codec(reading: { tree, reading in
      Codec<String>.text.read(tree, reading).map { Name($0, place: Place(file: reading.file, mark: tree.mark)) }
    })
  }
}

extension Codec where Value == String {
  /// The key of a form, which its text file bears as its name: letters of any script, digits, `-`, `_` and, between
  /// them, dots; 40 at most.
  static var formKey: Codec<String> {
    Codec(reading: { tree, reading in
      guard let key = Codec<String>.text.read(tree, reading) else { return nil }
      func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar == "_" || scalar == "." || scalar.properties.isAlphabetic
          || scalar.properties.numericType != nil || scalar.properties.generalCategory == .nonspacingMark
      }
      guard key.unicodeScalars.count <= 40, key.unicodeScalars.allSatisfy(isLetter), !key.hasPrefix("."),
        !key.hasPrefix("-"), !key.hasSuffix(".")
      else {
        reading.report(DefinitionProblem.key(Verbatim(key)), at: tree.mark)
        return nil
      }
      return key
    })
  }
}

extension Codec where Value == Double {
  /// A relative width: a whole number from 1 to 1000.
  static var share: Codec<Double> { Codec<Int>.integer(1...1000).map(to: { Double($0) }, from: { Int($0) }) }
}
