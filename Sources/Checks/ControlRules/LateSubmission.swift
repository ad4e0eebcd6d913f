import Assessment
import Records
import ThaiText

/// The report is submitted within 90 days of the year's end, a consolidated one within 150 (ข้อ ๙). The day of
/// signature is the last that the dossier knows of; a certificate that is not signed is late once the due day has
/// passed.
struct LateSubmission: Rule {
  static let code = "DUE-LATE"
  static let signed = Sentence(
    "signed", Parameter<NamedForm>("form"), Parameter<Day>("signed"), Parameter<Day>("due"), Parameter<Int>("days"))
  static let unsigned = Sentence(
    "unsigned", Parameter<NamedForm>("form"), Parameter<Day>("asOf"), Parameter<Day>("due"), Parameter<Int>("days"))
  static let sentences = [signed.declared, unsigned.declared]

  func findings(in context: CheckContext) -> [Finding] {
    guard context.dossier.isAboutControl else { return [] }
    let due = context.dossier.submissionDue
    let signed = context.control.certificate?.signature?.date
    let day = signed ?? context.asOf
    guard day > due else { return [] }
    let sentence = signed == nil ? Self.unsigned : Self.signed
    return [
      Finding(
        Self.code, .error, at: [.control["certificate"]["signature"]["date"]],
        sentence(context.certificate, day, due, day - due), expected: due, found: signed)
    ]
  }
}
