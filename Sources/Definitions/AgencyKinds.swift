import Assessment
import Records
import ThaiText

/// What is usual for each kind of agency: its name, whom it reports to, and the way its report takes.
package struct AgencyKinds: Equatable, Sendable {
  package var kinds: [Definition]

  /// One kind. `addressee` and `supervisor` may name the facts `agency`, `agency.district` and `agency.province`.
  package struct Definition: Equatable, Sendable {
    package var kind: AgencyKind
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
      "agencyKind", Definition.init,
      field("kind", \.kind, .choice),
      field("name", \.name, .text),
      field("short", \.short, .text),
      field("english", \.english, .text),
      field("addressee", \.addressee, Template.codec),
      field("supervisor", \.supervisor, Template.codec),
      field("chain", \.chain, .list(.text)),
      field("source", \.source, .text),
      field("verified", \.isVerified, .boolean))
  }

  package init(kinds: [Definition]) { self.kinds = kinds }

  static let codec = record("agencyKinds", AgencyKinds.init, field("kinds", \.kinds, .list(Definition.codec)))

  package subscript(kind: AgencyKind) -> Definition? { kinds.first { $0.kind == kind } }
}

extension Library {
  /// A kind of agency by its key, its Thai name or its abbreviation.
  public func agencyKind(named name: String) -> AgencyKind? {
    let key = tolerantKey(name)
    return kinds.kinds.first {
      [$0.kind.rawValue, $0.name, $0.short, $0.english].contains { tolerantKey($0) == key }
    }?.kind
  }

  /// The kinds of agency that there are, for a message.
  public var agencyKindList: String {
    kinds.kinds.map { "\($0.short) (\($0.kind.rawValue))" }.joined(separator: ", ")
  }
}
