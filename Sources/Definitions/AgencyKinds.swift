import Assessment
import Records
import ThaiText

/// What is usual for each kind of agency: its name, whom it reports to, and the way its report takes.
package struct AgencyKinds: Equatable, Sendable {
  package var kinds: [Definition]

  /// The facts that `addressee` and `supervisor` of a kind may name.
  package static let facts = ["agency", "agency.district", "agency.province"]

  /// One kind, with what is usual for it.
  package struct Definition: Equatable, Sendable {
    package var kind: AgencyKind
    /// The name, its abbreviation, and the name in English.
    package var name: String
    package var short: String
    package var english: String
    package var addressee: Template
    package var supervisor: Template
    /// The steps of submission, in order (ข้อ ๙).
    package var chain: [String]
    var source: String
    var isVerified: Bool

    static let codec = record(
      "agencyKind",
      {
        Definition(
          kind: AgencyKind(
            key: $0, words: [$2, $1, $3], submissionDays: $4, consolidates: $5, isLocalGovernment: $6), name: $1,
          short: $2, english: $3, addressee: $7, supervisor: $8, chain: $9, source: $10, isVerified: $11)
      },
      field("key", \Definition.kind.key, .text),
      field("name", \.name, .text),
      field("short", \.short, .text),
      field("english", \.english, .text),
      field("days", \.kind.submissionDays, .integer(1...366)),
      field(optional: "consolidates", \.kind.consolidates, .choice),
      field("localGovernment", \.kind.isLocalGovernment, .boolean, or: false),
      field("addressee", \.addressee, Template.codec),
      field("supervisor", \.supervisor, Template.codec),
      field("chain", \.chain, .list(.text)),
      field("source", \.source, .text),
      field("verified", \.isVerified, .boolean))
  }

  package init(kinds: [Definition]) { self.kinds = kinds }

  static let codec = record("agencyKinds", AgencyKinds.init, field("kinds", \.kinds, .list(Definition.codec)))

  package subscript(kind: AgencyKind) -> Definition? { kinds.first { $0.kind.key == kind.key } }
}

extension Library {
  /// A kind of agency by its key, its Thai name or its abbreviation.
  public func agencyKind(named name: String) -> AgencyKind? { known[AgencyKind.self].named(name) }

  /// The abbreviations of the kinds of agency, by which a user names them.
  public var agencyKindWords: [String] { known[AgencyKind.self].compactMap(\.words.first) }

  /// The kinds of agency that there are, for a message.
  public var agencyKindList: String { known[AgencyKind.self].map(\.asChoice.shown).joined(separator: ", ") }
}
