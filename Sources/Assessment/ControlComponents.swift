import Records

/// The five components of internal control (องค์ประกอบของการควบคุมภายใน; COSO 2013).
public enum ControlComponent: String, CaseIterable, Sendable {
  /// ๑. สภาพแวดล้อมการควบคุม
  case controlEnvironment
  /// ๒. การประเมินความเสี่ยง
  case riskAssessment
  /// ๓. กิจกรรมการควบคุม
  case controlActivities
  /// ๔. สารสนเทศและการสื่อสาร
  case informationAndCommunication
  /// ๕. กิจกรรมการติดตามผล
  case monitoringActivities
}

/// The seventeen principles (หลักการ), numbered as the form numbers them; COSO's principles 1–17 in the same order.
public enum Principle: String, CaseIterable, Sendable {
  case integrity = "1.1"
  case oversight = "1.2"
  case structure = "1.3"
  case competence = "1.4"
  case accountability = "1.5"
  case objectives = "2.1"
  case riskAnalysis = "2.2"
  /// The chance of fraud (โอกาสที่อาจเกิดการทุจริต), COSO principle 8.
  case fraud = "2.3"
  case change = "2.4"
  case controlActivities = "3.1"
  case technologyControls = "3.2"
  case policies = "3.3"
  case information = "4.1"
  case internalCommunication = "4.2"
  case externalCommunication = "4.3"
  case evaluations = "5.1"
  case deficiencies = "5.2"

  public var component: ControlComponent {
    switch self {
    case .integrity, .oversight, .structure, .competence, .accountability: .controlEnvironment
    case .objectives, .riskAnalysis, .fraud, .change: .riskAssessment
    case .controlActivities, .technologyControls, .policies: .controlActivities
    case .information, .internalCommunication, .externalCommunication: .informationAndCommunication
    case .evaluations, .deficiencies: .monitoringActivities
    }
  }
}

/// What was found about one principle.
public struct PrincipleFinding: Equatable, Sendable {
  public var finding: String
  /// Whether the principle is present and functioning; false is a weakness that ปค.๕ or ปค.๑ should show.
  public var isMet: Bool

  static let codec = record(
    "principleFinding", shorthand: "finding", PrincipleFinding.init,
    field("finding", \.finding, .text),
    field("met", \.isMet, .boolean(.met), or: true))
}

/// The evaluation of the components (ปค.๔).
public struct ComponentEvaluation: Equatable, Sendable {
  /// The conclusion (ข้อสรุป) of each component.
  public var conclusions: [ControlComponent: String]
  public var principles: [Principle: PrincipleFinding]
  /// ผลการประเมินโดยรวม
  public var overall: String?
  public var signature: Signature?

  static let codec = record(
    "components", ComponentEvaluation.init,
    field("conclusions", \.conclusions, .dictionary(.text), or: [:]),
    field("principles", \.principles, .dictionary(PrincipleFinding.codec), or: [:]),
    field(optional: "overall", \.overall, .text),
    field(optional: "signature", \.signature, Signature.codec))
}
