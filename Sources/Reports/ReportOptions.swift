import Definitions
import ThaiText

/// What a report is made with, and by.
public struct ReportOptions: Sendable {
  public var digits: DigitStyle?
  public var language: Language
  /// The day that counts as today.
  public var asOf: Day
  /// The forms asked for, by key; nil for all.
  public var forms: Set<String>?
  /// The columns of plain text.
  public var width: Int

  public init(
    digits: DigitStyle? = nil, language: Language, asOf: Day, forms: Set<String>? = nil, width: Int = 100
  ) {
    self.digits = digits
    self.language = language
    self.asOf = asOf
    self.forms = forms
    self.width = width
  }
}
