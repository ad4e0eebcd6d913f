import Assessment
import Records

/// A form that somebody signs, with the place of the signature.
struct SignedForm {
  let form: NamedForm
  let signature: Signature?
  let path: FieldPath
  /// The reference of the unit whose form it is; nil for the agency's.
  let unit: String?

  /// The forms that are there: those of the agency in order, then those of its units.
  static func all(in context: CheckContext) -> [SignedForm] {
    var forms = own(in: context)
    for (index, unit) in context.control.units.enumerated() {
      let path = FieldPath.control["units"][index]
      if let components = unit.components {
        forms.append(.init(.components, components.signature, at: path["components"], unit: unit.unit))
      }
      if let evaluation = unit.evaluation {
        forms.append(.init(.evaluation, evaluation.signature, at: path["evaluation"], unit: unit.unit))
      }
    }
    return forms
  }

  /// The agency's own forms that are there; ปค.๖ only where there is an auditor to sign it.
  static func own(in context: CheckContext) -> [SignedForm] {
    let control = context.control
    var forms: [SignedForm] = []
    if let certificate = control.certificate {
      forms.append(.init(context.certificate, certificate.signature, at: .control["certificate"]))
    }
    if let components = control.components {
      forms.append(.init(.components, components.signature, at: .control["components"]))
    }
    if let evaluation = control.evaluation {
      forms.append(.init(.evaluation, evaluation.signature, at: .control["evaluation"]))
    }
    if let review = control.review, review.noAuditorBecause == nil {
      forms.append(.init(.review, review.signature, at: .control["review"]))
    }
    return forms
  }

  private init(_ form: NamedForm, _ signature: Signature?, at path: FieldPath, unit: String? = nil) {
    self.form = form
    self.signature = signature
    self.path = path["signature"]
    self.unit = unit
  }
}
