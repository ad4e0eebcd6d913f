import Records
import ThaiText

/// What can be wrong with a workbook that is read: the code of each problem, and what its words in
/// `forms/messages.yaml` may name.
package enum WorkbookProblem {
  // The file.
  /// What it is instead, in words of the program.
  static let kind = Sentence("READ-WORKBOOK-KIND", Parameter<PhraseKey>("kind"))
  static let encrypted = Sentence("READ-WORKBOOK-ENCRYPTED")

  // The archive.
  /// What does not fit, as libzip says it or by the name of the part where it is.
  static let archive = Sentence("READ-WORKBOOK-ZIP", Parameter<Verbatim?>("detail"))
  static let part = Sentence("READ-WORKBOOK-PART", Parameter<Verbatim>("part"), Parameter<Verbatim>("detail"))
  static let partMissing = Sentence("READ-WORKBOOK-PART-MISSING", Parameter<Verbatim>("part"))
  static let partTwice = Sentence("READ-WORKBOOK-PART-TWICE", Parameter<Verbatim>("part"))
  static let partName = Sentence("READ-WORKBOOK-PART-NAME", Parameter<Verbatim>("part"))
  static let overlap = Sentence("READ-WORKBOOK-OVERLAP", Parameter<Verbatim>("part"))

  // Limits. Sizes in megabytes.
  static let parts = Sentence("READ-WORKBOOK-PARTS", Parameter<Int>("found"), Parameter<Int>("limit"))
  static let size = Sentence(
    "READ-WORKBOOK-SIZE", Parameter<Verbatim>("part"), Parameter<Int>("found"), Parameter<Int>("limit"))
  /// How many times as large a part is unpacked.
  static let ratio = Sentence(
    "READ-WORKBOOK-RATIO", Parameter<Verbatim>("part"), Parameter<Int>("found"), Parameter<Int>("limit"))
  static let cells = Sentence("READ-WORKBOOK-CELLS", Parameter<Int>("limit"))
  static let sheets = Sentence("READ-WORKBOOK-SHEETS", Parameter<Int>("limit"))
  static let texts = Sentence("READ-WORKBOOK-TEXTS", Parameter<Int>("limit"))

  // XML.
  static let documentType = Sentence("READ-WORKBOOK-DOCTYPE", Parameter<Verbatim>("part"))
  static let depth = Sentence("READ-WORKBOOK-DEPTH", Parameter<Verbatim>("part"), Parameter<Int>("limit"))
  /// Bytes.
  static let tag = Sentence("READ-WORKBOOK-TAG", Parameter<Verbatim>("part"), Parameter<Int>("limit"))
  static let elements = Sentence("READ-WORKBOOK-ELEMENTS", Parameter<Verbatim>("part"), Parameter<Int>("limit"))
  static let names = Sentence("READ-WORKBOOK-NAMES", Parameter<Verbatim>("part"), Parameter<Int>("limit"))
  /// What expat says.
  static let xml = Sentence(
    "READ-WORKBOOK-XML", Parameter<Verbatim>("part"), Parameter<Int>("line"), Parameter<Verbatim>("detail"))
  /// An element that does not stand there in any form of the format.
  static let element = Sentence("READ-WORKBOOK-ELEMENT", Parameter<Verbatim>("part"), Parameter<Verbatim>("found"))

  // Sheets.
  static let noSheets = Sentence("READ-WORKBOOK-NO-SHEETS")
  static let sheetPart = Sentence("READ-WORKBOOK-SHEET-PART", Parameter<String>("found"))
  static let sheetTwice = Sentence("READ-WORKBOOK-SHEET-TWICE", Parameter<String>("found"))

  // Cells.
  static let address = Sentence("READ-CELL-ADDRESS", Parameter<String>("found"))
  static let number = Sentence("READ-CELL-NUMBER", Parameter<String>("found"))
  static let truth = Sentence("READ-CELL-TRUTH", Parameter<String>("found"))
  static let date = Sentence("READ-CELL-DATE", Parameter<String>("found"))
  static let valueKind = Sentence("READ-CELL-KIND", Parameter<String>("found"))
  /// The number of a shared text, and how many there are.
  static let shared = Sentence("READ-CELL-SHARED", Parameter<String>("found"), Parameter<Int>("count"))
  static let twice = Sentence("READ-CELL-TWICE", Parameter<Verbatim>("cell"))

  // What is worth knowing.
  static let macros = Sentence("READ-WORKBOOK-MACROS")
  static let cellless = Sentence("READ-WORKBOOK-CELLLESS", Parameter<PhraseKey>("kind"))

  package static let sentences = [
    kind.declared, encrypted.declared, archive.declared, part.declared, partMissing.declared, partTwice.declared,
    partName.declared, overlap.declared, parts.declared, size.declared, ratio.declared, cells.declared,
    sheets.declared, texts.declared, documentType.declared, depth.declared, tag.declared,
    elements.declared, names.declared, xml.declared,
    element.declared, noSheets.declared, sheetPart.declared, sheetTwice.declared, address.declared, number.declared,
    truth.declared, date.declared, valueKind.declared, shared.declared, twice.declared, macros.declared,
    cellless.declared,
  ]
}
