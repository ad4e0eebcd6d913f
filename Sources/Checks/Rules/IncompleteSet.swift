import Assessment
import Records

/// The yearly report is the certificate, ปค.๔, ปค.๕ and ปค.๖ (ข้อ ๘); the reason why there is no auditor stands for
/// ปค.๖.
///
/// For an agency that consolidates others only the certificate is an error to miss: the rest are the forms of the
/// agencies below it.
struct IncompleteSet: Rule {
  static let code = "SET-INCOMPLETE"

  func findings(in context: CheckContext) -> [Finding] {
    let control = context.control
    var missing: [(form: String, key: String)] = []
    if control.certificate == nil { missing.append((context.certificateForm, "certificate")) }
    if control.components == nil { missing.append(("4", "components")) }
    if control.evaluation == nil { missing.append(("5", "evaluation")) }
    if control.review == nil { missing.append(("6", "review")) }
    guard !missing.isEmpty else { return [] }
    let isConsolidating = context.dossier.consolidationScope != nil
    return [
      Finding(
        Self.code, isConsolidating && control.certificate != nil ? .note : .error,
        at: missing.map { .control[$0.key] },
        [
          "missing": missing.map(\.form).joined(separator: ", "),
          // What to say of ปค.๖ only where it is among the missing ones.
          "auditor": control.review == nil ? "6" : "",
        ])
    ]
  }
}
