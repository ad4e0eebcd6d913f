import Checks
import Records
import ThaiText

/// What is said of one rule: in messages, and by `sujarit explain`.
public struct RuleWording: Sendable {
  public var code: String
  /// The regulation, circular, manual or paper that the rule comes from, for a user to look up.
  public var source: String
  package var title: Phrase
  /// Why it matters.
  package var reason: Phrase
  /// What a finding says, and what to do about it: by sentence, where the rule has several.
  package var message: CasePhrases
  package var remedy: CasePhrases
  /// Examples that break the rule: for each of its sentences one, and for each severity that it can give.
  public var breaks: [RuleExample]
  /// Changes to the sound dossier, `Tests/sound.yaml`, that keep the rule, by path.
  public var keeps: Tree

  static let codec = record(
    "rule", RuleWording.init,
    field("code", \.code, .text),
    field("source", \.source, .text),
    field("title", \.title, Phrase.codec),
    field("reason", \.reason, Phrase.codec),
    field("message", \.message, CasePhrases.codec),
    field("remedy", \.remedy, CasePhrases.codec),
    field("breaks", \.breaks, .list(RuleExample.codec)),
    field("keeps", \.keeps, .tree))

  /// The rules of a file by their codes.
  static let entries = Codec<Entries<RuleWording>>(
    reading: { tree, reading in
      Codec<[RuleWording]>.list(codec).read(tree, reading).map { Entries($0.map { ($0.code, $0) }, file: reading.file) }
    })

  /// The rules of a file in the program.
  static func embedded(_ path: String) -> Entries<RuleWording> { Entries(of: path, begin: "- code: ", codec.read) }
}

/// The words of a rule's sentences: one phrase for whatever it says, or one for each of its cases.
package struct CasePhrases: Sendable {
  /// The name under which a record of cases has the words for those that it does not name.
  static let others = "other"
  /// By case; under `others` alone where there is one phrase.
  package let phrases: Entries<Phrase>
  /// Whether the wording names cases.
  let namesCases: Bool

  /// The words of a case; of nil those for all that have none of their own.
  package subscript(name: String?) -> Phrase? { name.flatMap { phrases[$0] } ?? phrases[Self.others] }

  static let codec = Codec<CasePhrases>(
    reading: { tree, reading in
      guard tree["th"] == nil, tree["en"] == nil else {
        return Phrase.codec.read(tree, reading).map {
          CasePhrases(phrases: Entries([(others, $0)], file: reading.file), namesCases: false)
        }
      }
      return Wording.codec.read(tree, reading).map { CasePhrases(phrases: $0, namesCases: true) }
    })
}

/// An example that breaks a rule, for `sujarit explain` and as the test of the rule.
public struct RuleExample: Sendable {
  /// Changes to the sound dossier, by path; for a rule over matrices the whole matrix.
  public var changes: Tree
  /// How much what the rule then finds weighs.
  public var severity: Severity
  /// Which of the rule's sentences says it; nil where there is but one.
  public var sentence: String?
  /// The day that counts as today, where the rule asks.
  public var asOf: Day?
  /// The matrix that the register names, where it is none of the program's.
  public var matrix: Tree?

  static let codec = record(
    "example", RuleExample.init,
    field("changes", \.changes, .tree),
    field("severity", \.severity, .choice),
    field(optional: "case", \.sentence, .text),
    field(optional: "asOf", \.asOf, .day),
    field(optional: "matrix", \.matrix, .tree))
}

extension Codec where Value == Tree {
  /// Whatever stands there, as it stands.
  static var tree: Codec<Tree> { Codec(reading: { tree, _ in tree }) }
}
