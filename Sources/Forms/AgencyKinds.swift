import Assessment
import Records

/// What is usual for each kind of agency: its name, whom it reports to, and the way its report takes.
struct AgencyKinds: Equatable, Sendable {
  var kinds: [Definition]

  /// One kind. `addressee` and `supervisor` may name the facts `agency`, `agency.district` and `agency.province`.
  struct Definition: Equatable, Sendable {
    var kind: AgencyKind
    var name: String
    var short: String
    var english: String
    var addressee: Template
    var supervisor: Template
    /// The steps of submission, in order (ข้อ ๙).
    var chain: [String]
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

  static let codec = record("agencyKinds", AgencyKinds.init, field("kinds", \.kinds, .list(Definition.codec)))

  subscript(kind: AgencyKind) -> Definition? { kinds.first { $0.kind == kind } }
}
