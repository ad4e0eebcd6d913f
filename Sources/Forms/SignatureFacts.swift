import Assessment
import Definitions

extension TabledFacts {
  /// The facts of a signature, below a name.
  static func signature(
    _ prefix: String, _ signature: @escaping @Sendable (Self) -> Signature?
  ) -> FactTable<Self> {
    [
      prefix + ".name": { Fact(signature($0)?.name) },
      prefix + ".position": { Fact(signature($0)?.position) },
      prefix + ".date": { Fact(signature($0)?.date) },
    ]
  }
}
