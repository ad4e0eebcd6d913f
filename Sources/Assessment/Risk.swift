import Records
import ThaiText

/// A risk of the register (ทะเบียนความเสี่ยง).
public struct Risk: Equatable, Sendable {
  /// The risk's code (รหัสความเสี่ยง), by which other parts of the dossier name it.
  public var id: String
  /// กระบวนงาน
  public var process: String?
  /// ขั้นตอนการดำเนินงาน
  public var step: String?
  /// ประเด็นความเสี่ยง/เหตุการณ์ความเสี่ยง
  public var event: String
  /// สาเหตุ
  public var cause: String?
  public var factor: RiskFactor?
  /// The domain (ด้าน) of corruption risk: one of the usual ones (docs/domain.md B.2), or the agency's own words.
  public var domain: String?
  public var type: RiskType?
  /// Whether it is a risk of corruption, for which a level above the appetite is never simply accepted.
  public var isCorruption: Bool
  /// The units that own the risk: ids, or names. Several share it.
  public var owners: [String]
  /// The project, activity or mission at risk (บส.๑).
  public var activity: RiskActivity?
  /// Before controls (ความเสี่ยงก่อนการควบคุม).
  public var inherent: RiskRating?
  public var controls: [RiskControl]
  /// After controls (ความเสี่ยงคงเหลือ).
  public var residual: RiskRating?
  /// The rating aimed at.
  public var target: RiskRating?
  public var response: RiskResponse?
  /// Who accepted the risk, why and until when, where it is accepted.
  public var acceptance: RiskAcceptance?
  public var measures: [Measure]
  /// What the nine tables of the PACC manual ask besides.
  public var surveillance: Surveillance?

  static let codec = record(
    "risk", Risk.init,
    field("id", \.id, .text),
    field(optional: "process", \.process, .text),
    field(optional: "step", \.step, .text),
    field("event", \.event, .text),
    field(optional: "cause", \.cause, .text),
    field(optional: "factor", \.factor, .choice),
    field(optional: "domain", \.domain, .text),
    field(optional: "type", \.type, .choice),
    field("corruption", \.isCorruption, .boolean, or: true),
    field("owner", \.owners, .oneOrMore(.text), or: []),
    field(optional: "activity", \.activity, RiskActivity.codec),
    field(optional: "inherent", \.inherent, RiskRating.codec),
    field("controls", \.controls, .list(RiskControl.codec), or: []),
    field(optional: "residual", \.residual, RiskRating.codec),
    field(optional: "target", \.target, RiskRating.codec),
    field(optional: "response", \.response, .choice),
    field(optional: "acceptance", \.acceptance, RiskAcceptance.codec),
    field("measures", \.measures, .list(Measure.codec), or: []),
    field(optional: "surveillance", \.surveillance, Surveillance.codec)
  ).fittingOneCell()
}

/// Whether the risk has happened before (PACC table 1).
public enum RiskFactor: String, CaseIterable, Sendable {
  /// Known factor: it happened, or is sure to happen again.
  case known
  /// Unknown factor: it is foreseen.
  case unknown
}

/// The types of risk of บส.๒ column (8) (มท 0805.2/ว 3482).
public enum RiskType: String, CaseIterable, Sendable {
  /// กลยุทธ์
  case strategy
  /// การเงิน, corruption among it
  case financial
  /// การดำเนินงาน
  case operation
  /// การปฏิบัติตามกฎระเบียบ
  case legal
  /// เทคโนโลยีสารสนเทศ
  case technology
  /// ความน่าเชื่อถือขององค์กร
  case reputation
}

/// A project, activity or mission with what บส.๑ says of it.
public struct RiskActivity: Equatable, Sendable {
  public var name: String
  /// ยุทธศาสตร์ที่รับผิดชอบ
  public var strategy: String?
  /// งบประมาณ, in whole baht
  public var budget: Int?
  public var objective: String?
  /// ตัวชี้วัด
  public var indicator: String?
  /// เป้าหมาย
  public var target: String?

  static let codec = record(
    "activity", shorthand: "name", RiskActivity.init,
    field("name", \.name, .text),
    field(optional: "strategy", \.strategy, .text),
    field(optional: "budget", \.budget, .integer(0...100_000_000_000)),
    field(optional: "objective", \.objective, .text),
    field(optional: "indicator", \.indicator, .text),
    field(optional: "target", \.target, .text))
}

/// A control that stands against a risk, and how good it is.
public struct RiskControl: Equatable, Sendable {
  public var text: String
  public var quality: ControlQuality?

  static let codec = record(
    "riskControl", shorthand: "text", RiskControl.init,
    field("text", \.text, .text),
    field(optional: "quality", \.quality, .choice))
}

/// The quality of a control (คุณภาพการจัดการ, PACC table 4).
public enum ControlQuality: String, CaseIterable, Sendable {
  /// ดี
  case good
  /// พอใช้
  case fair
  /// อ่อน
  case weak
}

/// What the nine tables of the PACC manual ask of a risk besides (docs/domain.md B.3).
public struct Surveillance: Equatable, Sendable {
  /// ระดับความจำเป็นของการเฝ้าระวัง, 1 to 3
  public var necessity: Int?
  /// ระดับความรุนแรงของผลกระทบ, 1 to 3
  public var severity: Int?
  public var quality: ControlQuality?
  /// What the watch found (table 6).
  public var status: SurveillanceStatus?
  /// มาตรการป้องกันการทุจริต (เพิ่มเติม), table 7
  public var additionalMeasure: String?
  /// What is proposed to be changed in the plan, table 9
  public var proposal: PlanProposal?

  /// Whether it was given any score of table 3.
  package var isScored: Bool { necessity != nil || severity != nil }

  static let codec = record(
    "surveillance", Surveillance.init,
    field(optional: "necessity", \.necessity, .integer(1...3)),
    field(optional: "severity", \.severity, .integer(1...3)),
    field(optional: "quality", \.quality, .choice),
    field(optional: "status", \.status, .choice),
    field(optional: "additionalMeasure", \.additionalMeasure, .text),
    field(optional: "proposal", \.proposal, PlanProposal.codec))
}

/// A proposal to change the plan (เสนอขอปรับแผนบริหารความเสี่ยง, PACC table 9).
public struct PlanProposal: Equatable, Sendable {
  /// How far the plan has come, or what is asked for: the boxes of the table's last column.
  public enum Standing: String, CaseIterable, Sendable {
    /// เฝ้าระวังและติดตามต่อเนื่อง
    case continues
    /// เริ่มดำเนินการไปบ้างแต่ยังไม่ครบถ้วน
    case begun
    /// ต้องการปรับแผนบริหารความเสี่ยงใหม่ให้เหมาะสม
    case replans
    /// เหตุผลอื่น ๆ
    case other
  }

  /// วันที่เสนอขอ
  public var date: Day?
  public var standing: Standing?
  /// The other reason in words; the last of the boxes is ticked for it where none is named.
  public var reason: String?

  /// The box that is ticked.
  package var ticked: Standing? { standing ?? (reason == nil ? nil : .other) }

  static let codec = record(
    "proposal", PlanProposal.init,
    field(optional: "date", \.date, .day),
    field(optional: "standing", \.standing, .choice),
    field(optional: "reason", \.reason, .text))
}

/// The status of a watched risk (PACC tables 6 to 8).
public enum SurveillanceStatus: String, CaseIterable, Sendable {
  /// เขียว: it has not happened
  case green
  /// เหลือง: it happened and was mended in time
  case yellow
  /// แดง: it happened and could not be mended
  case red
}
