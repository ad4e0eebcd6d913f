import Records
import ThaiText

/// The words by which a text refers to a register of risks.
struct RegisterWords: Sendable {
  private let written: Written
  /// The register by its name, as tolerant scalars.
  let names: [[UInt32]]
  /// The register, or an assessment of risks, which it holds, as tolerant scalars.
  let mentions: [[UInt32]]

  private init(_ written: Written) {
    self.written = written
    names = written.names.map(tolerantScalars)
    mentions = (written.names + written.assessments).map(tolerantScalars)
  }

  static let codec = Written.codec.map(to: RegisterWords.init, from: \.written)

  private struct Written: Sendable {
    var names: [String]
    var assessments: [String]

    static let codec = record(
      "registerWords", Written.init,
      field("names", \.names, .list(.text)),
      field("assessments", \.assessments, .list(.text)))
  }
}
