import Records

/// A form of the yearly report as rules name it. Its code is what its definition in `forms/control/` says.
enum NamedForm: Hashable, Sendable, TermConvertible {
  /// ปค.๑.
  case certificate
  /// ปค.๒ and ปค.๓, which are one form to the rules.
  case consolidatedCertificate
  /// ปค.๔.
  case components
  /// ปค.๕.
  case evaluation
  /// ปค.๖.
  case review

  var term: Term? {
    switch self {
    case .certificate: .form(["pk1"])
    case .consolidatedCertificate: .form(["pk2", "pk3"])
    case .components: .form(["pk4"])
    case .evaluation: .form(["pk5"])
    case .review: .form(["pk6"])
    }
  }
}
