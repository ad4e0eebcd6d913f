import Assessment
import Records
import ThaiText

/// The report is submitted within 90 days of the year's end, a consolidated one within 150 (ข้อ ๙). The day of
/// signature is the last that the dossier knows of; a certificate that is not signed is late once the due day has
/// passed.
struct LateSubmission: Rule {
  static let code = "DUE-LATE"

  func findings(in context: CheckContext) -> [Finding] {
    let due = context.dossier.submissionDue
    let signed = context.control.certificate?.signature?.date
    let day = signed ?? context.asOf
    guard day > due else { return [] }
    var arguments = ["due": due.shown, "days": String(day - due), "form": context.certificateForm]
    arguments[signed == nil ? "asOf" : "signed"] = day.shown
    return [
      Finding(
        Self.code, .error, at: [.control["certificate"]["signature"]["date"]], arguments, expected: due.iso,
        found: signed?.iso)
    ]
  }
}
