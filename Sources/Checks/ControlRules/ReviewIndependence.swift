import Assessment
import Records
import ThaiText

/// Whoever reviews does not sign what is reviewed: the signer of ปค.๖ signs none of ปค.๑, ปค.๔ and ปค.๕.
///
/// Two signers are one person where their names agree or, where not both names are given, their positions: an error. A
/// warning where the position of one begins with that of the other, as it does with an addition such as an acting post.
struct ReviewIndependence: Rule {
  static let code = "PK6-INDEPENDENCE"
  static let sentence = Sentence(Parameter<String>("signer"), Parameter<NamedForm>("form"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let forms = SignedForm.own(in: context)
    guard let review = forms.first(where: { $0.form == .review }), let reviewer = review.signature else { return [] }
    return forms.compactMap { form in
      guard form.form != .review, let signer = form.signature, let likeness = likeness(reviewer, signer) else {
        return nil
      }
      let key = likeness.isByName ? "name" : "position"
      let found = (likeness.isByName ? reviewer.name : reviewer.position) ?? ""
      return Finding(
        Self.code, likeness.isCertain ? .error : .warning, at: [review.path[key], form.path[key]],
        Self.sentence(found, form.form), found: found)
    }
  }

  private func likeness(_ a: Signature, _ b: Signature) -> (isByName: Bool, isCertain: Bool)? {
    if let left = a.name, let right = b.name {
      return tolerantHash(left) == tolerantHash(right) ? (true, true) : nil
    }
    guard let left = a.position.map(tolerantScalars), let right = b.position.map(tolerantScalars) else { return nil }
    if left == right { return (false, true) }
    return left.starts(with: right) || right.starts(with: left) ? (false, false) : nil
  }
}
