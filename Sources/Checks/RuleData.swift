import Assessment
import Records
import ThaiText

/// What the rules measure by, and what they look for in texts, as `forms/rules.yaml` has it.
public struct RuleData: Sendable {
  /// The share of last year's improvements that is to be done, in per cent.
  public let followUpTarget: Int
  let register: RegisterWords
  /// Ways of writing that there is nothing.
  package let nothing: WordsForNothing
  /// The words for colours.
  package let colours: ColourWords
  /// The words by which the figures of an indicator are found.
  public let indicators: IndicatorWords
  let template: TemplateWords
  let year: YearWords
  let dates: PlausibleYears
  /// How ITA scores and grades.
  public let ita: IntegrityScheme
  /// What the role of a committee's chair begins with.
  let chair: [String]
  /// Words that texts from PDF break.
  let brokenWords: KnownWords

  package static let codec = record(
    "rules", RuleData.init,
    field("followUpTarget", \.followUpTarget, .integer(1...100)),
    field("register", \.register, RegisterWords.codec),
    field("nothing", \.nothing, WordsForNothing.codec),
    field("colours", \.colours, ColourWords.codec),
    field("indicators", \.indicators, IndicatorWords.codec),
    field("template", \.template, TemplateWords.codec),
    field("year", \.year, YearWords.codec),
    field("dates", \.dates, PlausibleYears.codec),
    field("ita", \.ita, IntegrityScheme.codec),
    field("chair", \.chair, .list(.text)),
    field("brokenWords", \.brokenWords, Codec<[String]>.list(.text).map(to: KnownWords.init, from: \.texts)))
}
