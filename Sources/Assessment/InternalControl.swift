import Records
import ThaiText

/// The yearly report on internal control (ข้อ ๘): certificate, components, missions, the auditor's review, and what
/// became of last year's improvements.
public struct InternalControl: Equatable, Sendable {
  public var certificate: Certificate?
  public var components: ComponentEvaluation?
  public var evaluation: ControlEvaluation?
  public var review: Review?
  public var followUp: FollowUp?
  public var units: [UnitEvaluation]

  /// Nothing filled in yet.
  static let none = InternalControl(units: [])

  /// Whether the certificate is all that there is, as where an agency certifies what others evaluated.
  public var isCertificateOnly: Bool {
    certificate != nil && components == nil && evaluation == nil && review == nil && followUp == nil && units.isEmpty
  }

  static let codec = record(
    "internalControl", InternalControl.init,
    field(optional: "certificate", \.certificate, Certificate.codec),
    field(optional: "components", \.components, ComponentEvaluation.codec),
    field(optional: "evaluation", \.evaluation, ControlEvaluation.codec),
    field(optional: "review", \.review, Review.codec),
    field(optional: "followUp", \.followUp, FollowUp.codec),
    field("units", \.units, .list(UnitEvaluation.codec), or: []))
}

/// The certificate (หนังสือรับรอง): ปค.๑ of an agency, ปค.๒ or ปค.๓ of one that consolidates others.
public struct Certificate: Equatable, Sendable {
  /// Which ending the signer means. Either has the form's opinion, that the controls are adequate and followed.
  public enum Ending: String, CaseIterable, Sendable {
    case noRemainingRisk
    case remainingRisk
  }

  /// Where it is left out, ปค.๕ decides as far as it says enough: `CertifiedResult.ending`.
  public var ending: Ending?
  /// The signer's opinion in words of its own, in place of the form's: what is said of “การควบคุมภายในของหน่วยงาน”.
  public var opinion: String?
  /// (๙) ความเสี่ยงที่มีอยู่; where they are left out, ปค.๕ column (๗) is taken.
  public var risks: [String]
  /// (๑๐) การปรับปรุงการควบคุมภายใน; where they are left out, ปค.๕ column (๘) is taken.
  public var improvements: [String]
  /// Whom a consolidated certificate speaks for, where the kind of agency does not tell.
  public var scope: ConsolidationScope?
  /// The agencies that a consolidated certificate sums up.
  public var agencies: [String]
  public var signature: Signature?

  static let codec = record(
    "certificate", Certificate.init,
    field(optional: "ending", \.ending, .choice),
    field(optional: "opinion", \.opinion, .text),
    field("risks", \.risks, .list(.text), or: []),
    field("improvements", \.improvements, .list(.text), or: []),
    field(optional: "scope", \.scope, .choice),
    field("agencies", \.agencies, .list(.text), or: []),
    field(optional: "signature", \.signature, Signature.codec))
}

/// Whom a consolidated certificate speaks for.
public enum ConsolidationScope: String, CaseIterable, Sendable {
  case ministry
  case province
  /// The local governments of one district, collected for the นายอำเภอ.
  case districtLocalGovernment
}

/// The internal auditor's review (ปค.๖), or the reason why there is none.
public struct Review: Equatable, Sendable {
  /// Which variant the auditor means. Either has the form's opinion, that the controls are adequate and followed.
  public enum Ending: String, CaseIterable, Sendable {
    case noRemarks
    case remarks
  }

  /// Where it is left out, nobody has given the opinion.
  public var ending: Ending?
  /// The auditor's opinion in words of its own, in place of the form's: what is said of “การควบคุมภายในของ” the agency.
  public var opinion: String?
  /// (๘) remarks about risks.
  public var riskRemarks: [String]
  /// (๙) remarks about controls and improvements.
  public var controlRemarks: [String]
  /// Why ปค.๖ cannot be made, where the agency has no internal auditor.
  public var noAuditorBecause: String?
  public var signature: Signature?

  /// The remarks, without those that only say that there are none.
  package func remarks(beside nothing: WordsForNothing) -> [String] {
    (riskRemarks + controlRemarks).filter { nothing.meaning(of: $0) != nil }
  }

  /// Whether the auditor says that there are no remarks: by the ending, or by a word for nothing in their place.
  package func saysNoRemarks(beside nothing: WordsForNothing) -> Bool {
    let isWritten = !riskRemarks.isEmpty || !controlRemarks.isEmpty
    return ending == .noRemarks || (ending == nil && isWritten && remarks(beside: nothing).isEmpty)
  }

  /// Whether the auditor finds the controls adequate, in the words of the form.
  public var findsAdequate: Bool { opinion == nil && ending != nil && noAuditorBecause == nil }

  static let codec = record(
    "review", Review.init,
    field(optional: "ending", \.ending, .choice),
    field(optional: "opinion", \.opinion, .text),
    field("riskRemarks", \.riskRemarks, .list(.text), or: []),
    field("controlRemarks", \.controlRemarks, .list(.text), or: []),
    field(optional: "noAuditorBecause", \.noAuditorBecause, .text),
    field(optional: "signature", \.signature, Signature.codec))
}

/// ปค.๔ and ปค.๕ of one unit (ระดับส่วนงานย่อย).
public struct UnitEvaluation: Equatable, Sendable {
  /// The id of the unit.
  public var unit: String
  public var components: ComponentEvaluation?
  public var evaluation: ControlEvaluation?

  static let codec = record(
    "unitEvaluation", UnitEvaluation.init,
    field("unit", \.unit, .text),
    field(optional: "components", \.components, ComponentEvaluation.codec),
    field(optional: "evaluation", \.evaluation, ControlEvaluation.codec))
}
