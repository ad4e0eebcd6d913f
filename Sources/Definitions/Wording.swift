import Checks
import Records
import ThaiText

/// The language of messages, labels and summaries. Official wording is Thai in either.
public enum Language: String, CaseIterable, Sendable {
  case th, en
}

/// A text in the languages that a user may ask for.
public struct Phrase: Equatable, Sendable {
  var th: Template
  var en: Template

  static let codec = record(
    "phrase", Phrase.init,
    field("th", \.th, Template.codec),
    field("en", \.en, Template.codec))

  subscript(language: Language) -> Template { language == .th ? th : en }

  /// The phrase without the keys of fields that stand in brackets.
  var withoutKeys: Phrase { Phrase(th: th.withoutKeys, en: en.withoutKeys) }
}

/// What the program says: one phrase a key, with places for arguments.
public struct Wording: Sendable {
  let phrases: Entries<Phrase>
  public var language: Language
  private let printer = TemplatePrinter(blank: "", digits: .arabic, convertsWords: false, convertsTexts: false)

  init(phrases: Entries<Phrase>, language: Language) {
    self.phrases = phrases
    self.language = language
  }

  /// The phrase of a key, its places filled. A key without a phrase, which a test rules out, prints itself.
  public func callAsFunction(_ key: String, _ arguments: [String: String] = [:]) -> String {
    guard let phrase = phrases[key] else { return key }
    return text(of: phrase, arguments)
  }

  /// A phrase in the language, its places filled.
  package func text(of phrase: Phrase, _ arguments: [String: String] = [:]) -> String {
    text(of: phrase, Arguments(texts: arguments))
  }

  func text(of phrase: Phrase, _ facts: some FactSource) -> String { printer.text(phrase[language], facts) }

  /// The phrases in the program; a test makes sure that they can be read.
  static let embedded = Entries(of: path, Phrase.codec.read)
  static let path = "messages.yaml"

  /// What the program says in a language, without any other definition.
  public static func embedded(_ language: Language) -> Wording { Wording(phrases: embedded, language: language) }

  /// A day as it is said: 30 ก.ย. 2566, in English 2023-09-30.
  package func day(_ day: Day, digits: DigitStyle) -> String {
    language == .en ? day.iso : day.formatted("{d} {mmm} {yyyy}", digits: digits)
  }

  /// The phrases of a file by their keys.
  static let codec = Codec<Entries<Phrase>>(
    reading: { tree, reading in
      guard case .record(let entries, _) = tree else {
        reading.report(ReadingProblem.notARecord(nil), at: tree.mark)
        return nil
      }
      return Entries(
        entries.compactMap { entry in
          let key = entry.key.text
          return reading.within(.key(key)) { Phrase.codec.read(entry.value, reading) }.map { (key, $0) }
        }, file: reading.file)
    })
}

/// What a phrase names, by name; an empty text is as good as none.
private struct Arguments: FactSource {
  let texts: [String: String]

  func fact(_ name: String) -> Fact? { texts[name].map { $0.isEmpty ? .none : .text($0) } }
  var factNames: Set<String> { Set(texts.keys) }
}
