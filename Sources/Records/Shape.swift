/// What a value may look like, for the schema and for the starting file.
public indirect enum Shape: Sendable {
  case text
  case integer(ClosedRange<Int>)
  /// With a decimal point if need be.
  case number(ClosedRange<Int>)
  /// A whole number or, in its place, one of some words.
  case amount(ClosedRange<Int>, [ChoiceValue])
  /// True or false, each with the words for it.
  case boolean([ChoiceValue])
  /// A day, C.E. or Thai.
  case day
  /// A day, or a period as it is written: a month, a quarter, a year.
  case period
  case choice([ChoiceValue])
  case list(Shape)
  case record(RecordShape)
  /// Values under the keys named, and no others; under any key where none is named.
  case dictionary([String], Shape)

  /// The words that may be written for it; none where any text may.
  package var choices: [ChoiceValue] {
    switch self {
    case .choice(let values), .boolean(let values), .amount(_, let values): values
    default: []
    }
  }
}

/// What the schema says of a record.
public struct RecordShape: Sendable {
  /// The name under which `forms/dossier.yaml` explains its fields.
  public var name: String
  public var properties: [Property]
  /// The field that a bare word stands for, where the short way of writing is allowed.
  public var shorthand: String?

  public struct Property: Sendable {
    public var key: String
    public var isRequired: Bool
    public var shape: Shape

    public init(key: String, isRequired: Bool, shape: Shape) {
      self.key = key
      self.isRequired = isRequired
      self.shape = shape
    }
  }

  public init(name: String, properties: [Property], shorthand: String?) {
    self.name = name
    self.properties = properties
    self.shorthand = shorthand
  }
}
