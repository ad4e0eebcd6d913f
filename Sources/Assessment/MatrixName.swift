import Records

/// A name in Thai and, where there is one, in English.
public struct BilingualName: Hashable, Sendable {
  public var thai: String
  public var english: String?

  public init(_ thai: String, english: String? = nil) {
    self.thai = thai
    self.english = english
  }

  /// `ตารางความเสี่ยง`, or `{th: ตารางความเสี่ยง, en: Risk matrix}`.
  static let codec = record(
    "name", shorthand: "th", { BilingualName($0, english: $1) },
    field("th", \BilingualName.thai, .name),
    field(optional: "en", \.english, .name))
}
