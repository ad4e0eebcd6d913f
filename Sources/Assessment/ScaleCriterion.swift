import Foundation
import Records
import ThaiText

/// One way of defining the scores of a scale (เกณฑ์): by frequency, by money, by image, by discipline.
public struct Criterion: Equatable, Sendable {
  /// What one score means by the criterion: in words, in numbers, or both.
  public struct Definition: Equatable, Sendable {
    /// The words of the source; nil where the numbers say all.
    public let text: String?
    public let range: ScaleRange?
    /// The unit of the numbers where it is not the criterion's.
    public let unit: ScaleUnit?

    /// Nil where it would say nothing.
    init?(text: String? = nil, range: ScaleRange? = nil, unit: ScaleUnit? = nil) {
      guard text != nil || range != nil else { return nil }
      self.text = text
      self.range = range
      self.unit = unit
    }
  }

  /// The name by which matrices refer to it; nil for one that stands in its matrix only.
  public let key: String?
  public let name: BilingualName
  /// The unit of the numbers, where it has any.
  public let unit: ScaleUnit?
  /// The smallest difference that counts: 1 where the numbers are whole, so that 60 and 61 are neighbours. Nil where
  /// every number counts. It holds for the criterion's own unit.
  public let step: Decimal?
  public let source: String?
  /// Whether the wording was seen in the source.
  public let isVerified: Bool
  public let note: String?
  /// By score, the lowest first; nil where the source leaves a score without a definition.
  public let definitions: [Definition?]

  public init(
    key: String? = nil, name: BilingualName, unit: ScaleUnit? = nil, step: Decimal? = nil, source: String? = nil,
    isVerified: Bool = false, note: String? = nil, definitions: [Definition?]
  ) {
    self.key = key
    self.name = name
    self.unit = unit
    self.step = step
    self.source = source
    self.isVerified = isVerified
    self.note = note
    self.definitions = definitions
  }

  public static let codec = record(
    "criterion",
    {
      Criterion(
        key: $0, name: $1, unit: $2, step: $3, source: $4, isVerified: $5, note: $6, definitions: $7)
    },
    field(optional: "key", \Criterion.key, .text),
    field("name", \.name, BilingualName.codec),
    field(optional: "unit", \.unit, .choice),
    field(optional: "step", \.step, .positiveDecimal),
    field(optional: "source", \.source, .text),
    field("verified", \.isVerified, .boolean, or: false),
    field(optional: "note", \.note, .text),
    field("definitions", \.definitions, .list(.orNull(Definition.codec))))
}

extension Criterion.Definition {
  /// `มากกว่า 25 ครั้งต่อปี`, or `{text: …, range: "> 25", unit: timesPerYear}`.
  static let codec: Codec<Criterion.Definition> = {
    let written = record(
      "definition", shorthand: "text", Written.init,
      field(optional: "text", \.text, .text),
      field(optional: "range", \.range, ScaleRange.codec),
      field(optional: "unit", \.unit, .choice))
    return Codec(reading: { tree, reading in
      guard let value = written.read(tree, reading) else { return nil }
      guard let definition = Criterion.Definition(text: value.text, range: value.range, unit: value.unit) else {
        reading.report(ReadingProblem.missing(Verbatim("text")), at: tree.mark)
        return nil
      }
      return definition
    })
  }()

  private struct Written: Equatable, Sendable {
    var text: String?
    var range: ScaleRange?
    var unit: ScaleUnit?
  }
}

extension Codec {
  /// A value, or null in its place.
  static func orNull<Item>(_ item: Codec<Item>) -> Codec<Item?> where Value == Item? {
    Codec(reading: { tree, reading in
      if tree.isNull { return .some(nil) }
      return item.read(tree, reading).map { .some($0) }
    })
  }
}

extension Codec where Value == Decimal {
  /// A number above 0, in Thai or Arabic digits, read without rounding.
  static var positiveDecimal: Codec<Decimal> {
    Codec(reading: { tree, reading in
      guard let number = Decimal(thaiDigits: tree.wordText), number > 0 else {
        reading.report(ReadingProblem.notANumber(Verbatim(tree.wordText)), at: tree.mark)
        return nil
      }
      return number
    })
  }
}
