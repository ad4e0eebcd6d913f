import Records

/// Forms of the agency without the signer's position or the day of signature; they print as dotted lines.
struct MissingSignatures: Rule {
  static let code = "SIGNATURE-MISSING"
  static let sentence = Sentence(Parameter<[NamedForm]?>("positions"), Parameter<[NamedForm]?>("dates"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let forms = SignedForm.own(in: context)
    let unplaced = forms.filter { $0.signature?.position == nil }
    let undated = forms.filter { $0.signature?.date == nil }
    guard !unplaced.isEmpty || !undated.isEmpty else { return [] }
    return [
      Finding(
        Self.code, .note,
        at: unplaced.map { $0.path["position"] } + undated.map { $0.path["date"] },
        Self.sentence(unplaced.map(\.form).unlessEmpty, undated.map(\.form).unlessEmpty))
    ]
  }
}
