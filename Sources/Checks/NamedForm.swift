import Assessment
import Records

/// A form of the yearly report as rules name it. Its code is what its definition in `forms/control/` says.
enum NamedForm: Hashable, Sendable, TermConvertible {
  /// ปค.๑.
  case certificate
  /// ปค.๒, ปค.๓ or the district's, as the agency certifies for others.
  case consolidatedCertificate(ConsolidationScope)
  /// ปค.๔.
  case components
  /// ปค.๕.
  case evaluation
  /// ปค.๖.
  case review

  var term: Term? {
    switch self {
    case .certificate: .form(["pk1"])
    case .consolidatedCertificate(.ministry): .form(["pk2"])
    case .consolidatedCertificate(.province): .form(["pk3"])
    case .consolidatedCertificate(.districtLocalGovernment): .form(["pk-district"])
    case .components: .form(["pk4"])
    case .evaluation: .form(["pk5"])
    case .review: .form(["pk6"])
    }
  }
}
