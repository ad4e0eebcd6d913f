import Assessment
import Records
import Sheets
import ThaiText

/// What holds for every form: paper, typeface, named styles, and the lines of a signature block.
package struct HouseStyle: Equatable, Sendable {
  package var typeface: TypefaceName
  /// Body size in points.
  package var size: Int
  /// The height of a line of the body size, in points; of other sizes in proportion.
  package var pitch: Double
  /// Margins of upright pages, in millimetres, and of those that lie, where they have others.
  var margins: MarginsDefinition
  var lyingMargins: MarginsDefinition?
  package var pageCounter: String
  /// How a text, `{text}`, is said again where its row goes on on another page.
  package var continued: String
  /// What a fact that is not given prints as.
  package var blank: String
  var styles: [NamedStyle]
  var signatures: [SignatureDefinition]
  /// Words inside which no line ends, though ICU's dictionary has only parts of them.
  package var wholeWords: [String]
  /// More words inside which no line of a table's heading ends.
  package var headingWords: [String]
  /// Short words that facts are made of, by name.
  package var words: [String: String]
  /// The keys of the forms in the order of their workbooks, with `units` where those of the units stand.
  package var order: [String]
  /// The keys of the matrices in the order in which they are listed, the usual one first.
  var matrices: [String]

  static let codec = record(
    "house", HouseStyle.init,
    field("typeface", \.typeface, .known),
    field("size", \.size, .integer(8...72)),
    field("pitch", \.pitch, .number(8...144)),
    field("margins", \.margins, MarginsDefinition.codec),
    field(optional: "lyingMargins", \.lyingMargins, MarginsDefinition.codec),
    field("pageCounter", \.pageCounter, .text(most: 60)),
    field("continued", \.continued, .text),
    field("blank", \.blank, .text),
    field("styles", \.styles, .list(NamedStyle.codec)),
    field("signatures", \.signatures, .list(SignatureDefinition.codec)),
    field("wholeWords", \.wholeWords, .list(.text), or: []),
    field("headingWords", \.headingWords, .list(.text), or: []),
    field("words", \.words, .textsByKey),
    field("order", \.order, .list(.text)),
    field("matrices", \.matrices, .list(.text)))

  /// A style of no words and no names.
  package static let plain = HouseStyle(
    typeface: TypefaceName(key: ""), size: 16, pitch: 24,
    margins: MarginsDefinition(left: 20, right: 20, top: 20, bottom: 20), lyingMargins: nil,
    pageCounter: "", continued: "", blank: "", styles: [], signatures: [], wholeWords: [], headingWords: [], words: [:], order: [], matrices: [])

  /// The house's page.
  package func page(
    _ orientation: Page.Orientation, size: Int? = nil, digits: DigitStyle, notice: String?
  ) -> Page {
    let margins = orientation == .landscape ? lyingMargins ?? margins : margins
    return Page(
      orientation: orientation, margins: margins.centimetres, typeface: typeface.key, size: Double(size ?? self.size),
      digits: digits, footer: notice ?? "", pageCounter: pageCounter.digits(digits),
      continued: continued)
  }

  /// Forms in the house's order, those that it does not name last.
  func ordered(_ forms: [FormDefinition]) -> [FormDefinition] {
    order.flatMap { key in forms.filter { $0.key == key } } + forms.filter { !order.contains($0.key) }
  }

  package func style(_ name: String) -> NamedStyle? { styles.first { $0.name == name } }
  package func signature(_ name: String) -> SignatureDefinition? { signatures.first { $0.name == name } }
}

/// Margins in millimetres.
struct MarginsDefinition: Equatable, Sendable {
  var left, right, top, bottom: Int

  static let codec = record(
    "margins", MarginsDefinition.init,
    field("left", \.left, .integer(5...80)), field("right", \.right, .integer(5...80)),
    field("top", \.top, .integer(5...80)), field("bottom", \.bottom, .integer(5...80)))

  var centimetres: Page.Margins {
    Page.Margins(
      left: Double(left) / 10, right: Double(right) / 10, top: Double(top) / 10, bottom: Double(bottom) / 10)
  }
}

/// How text of a named kind looks. Indents are in millimetres.
package struct NamedStyle: Equatable, Sendable {
  var name: String
  var alignment: Style.Alignment
  var isBold: Bool
  var size: Int?
  var firstLineIndent: Int
  var furtherIndent: Int?
  var indent: Int
  package var keepsWithNext: Bool
  package var keepsWithPrevious: Bool

  static let codec = record(
    "style", NamedStyle.init,
    field("name", \.name, .text),
    field("align", \.alignment, .choice, or: .leading),
    field("bold", \.isBold, .boolean, or: false),
    field(optional: "size", \.size, .integer(8...72)),
    field("firstLineIndent", \.firstLineIndent, .integer(0...100), or: 0),
    field(optional: "furtherIndent", \.furtherIndent, .integer(0...100)),
    field("indent", \.indent, .integer(0...100), or: 0),
    field("keepsWithNext", \.keepsWithNext, .boolean, or: false),
    field("keepsWithPrevious", \.keepsWithPrevious, .boolean, or: false))

  package var style: Style {
    Style(
      alignment: alignment, isBold: isBold, size: size.map(Double.init), firstLineIndent: Double(firstLineIndent) / 10,
      furtherIndent: furtherIndent.map { Double($0) / 10 }, indent: Double(indent) / 10)
  }
}

/// The lines of a kind of signature block.
package struct SignatureDefinition: Equatable, Sendable {
  var name: String
  package var lines: [SignatureLine]

  static let codec = record(
    "signatureBlock", SignatureDefinition.init,
    field("name", \.name, .text),
    field("lines", \.lines, .list(SignatureLine.codec)))
}

/// A line of a signature block: wording with facts of the signature (`name`, `position`, `date`), and what it prints
/// where the fact is not given.
package struct SignatureLine: Equatable, Sendable {
  package var text: Template?
  /// The pattern of a line that is a date.
  package var date: String?
  package var blank: Template?

  static let codec = record(
    "signatureLine", shorthand: "text", SignatureLine.init,
    field(optional: "text", \.text, Template.codec),
    field(optional: "date", \.date, .text),
    field(optional: "blank", \.blank, Template.codec))
}
