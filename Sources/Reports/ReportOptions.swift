import Assessment
import Definitions
import ThaiText

/// What a report is made with, and by.
public struct ReportOptions: Sendable {
  public var digits: DigitStyle?
  /// The typeface of the workbooks; nil leaves it to the dossier, and then to the house's style.
  public var typeface: TypefaceName?
  /// The language of what is written beside the official wording.
  public var language: Language
  /// The language of messages.
  public var messageLanguage: Language
  /// The day that counts as today.
  public var asOf: Day
  /// The forms asked for, by key; nil for all.
  public var forms: Set<String>?
  /// The columns of plain text.
  public var width: Int
  /// What is done with files that are there already.
  public var oldFiles: OldFiles

  public init(
    digits: DigitStyle? = nil, typeface: TypefaceName? = nil, language: Language, messageLanguage: Language? = nil,
    asOf: Day, forms: Set<String>? = nil, width: Int = 100, oldFiles: OldFiles = OldFiles()
  ) {
    self.digits = digits
    self.typeface = typeface
    self.language = language
    self.messageLanguage = messageLanguage ?? language
    self.asOf = asOf
    self.forms = forms
    self.width = width
    self.oldFiles = oldFiles
  }
}

extension Library {
  /// The same, as a dossier is printed: in the typeface that is asked for, else in its own, else in that of the house.
  func printing(_ dossier: Dossier, _ options: ReportOptions) -> Library {
    set(in: options.typeface ?? dossier.typeface)
  }
}
