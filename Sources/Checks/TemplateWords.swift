import Records

/// The words that templates leave for a person to replace.
struct TemplateWords: Sendable {
  /// “State …”: a template's instruction where a bracket, dots or a name of a thing follow, else a plain verb.
  let specify: String
  /// “Please state …”, an instruction wherever it stands.
  let pleaseSpecify: String
  /// What “state …” is followed by in templates.
  let afterSpecify: [String]
  /// Labels that are no value: a text that is one of these, or holds one in brackets, was not filled in.
  let labels: [String]
  /// Alternatives of which one was to be left.
  let alternatives: [String]

  /// The lengths of the labels in bytes, so that few texts are compared.
  private let labelLengths: Set<Int>
  private let longestLabel: Int
  let bytes: TemplateBytes

  private init(
    specify: String, pleaseSpecify: String, afterSpecify: [String], labels: [String], alternatives: [String]
  ) {
    self.specify = specify
    self.pleaseSpecify = pleaseSpecify
    self.afterSpecify = afterSpecify
    self.labels = labels
    self.alternatives = alternatives
    labelLengths = Set(labels.map(\.utf8.count))
    longestLabel = labelLengths.max() ?? 0
    bytes = TemplateBytes(
      specify: Array(specify.utf8), labels: labels.map { Array($0.utf8) },
      secondAlternatives: alternatives.compactMap { $0.utf8.split(separator: UInt8(ascii: "/")).last.map(Array.init) })
  }

  /// Whether a text is a label and nothing else.
  func isLabel(_ text: String) -> Bool {
    let length = text.utf8.count
    return length <= longestLabel && labelLengths.contains(length) && labels.contains(text)
  }

  static let codec = record(
    "templateWords",
    {
      TemplateWords(specify: $0, pleaseSpecify: $1, afterSpecify: $2, labels: $3, alternatives: $4)
    },
    field("specify", \TemplateWords.specify, .text),
    field("pleaseSpecify", \.pleaseSpecify, .text),
    field("afterSpecify", \.afterSpecify, .list(.text)),
    field("labels", \.labels, .list(.text)),
    field("alternatives", \.alternatives, .list(.text)))
}

/// Those words as the bytes of a text are searched for them.
struct TemplateBytes: Sendable {
  let specify: [UInt8]
  let labels: [[UInt8]]
  /// What follows the slash of the alternatives.
  let secondAlternatives: [[UInt8]]
}
