import Records
import ThaiText

/// The evaluation of the missions' internal control (ปค.๕).
public struct ControlEvaluation: Equatable, Sendable {
  public var missions: [Mission]
  public var signature: Signature?

  /// The rows of all missions, each with its place below the evaluation.
  var rows: [(mission: Mission, row: ControlRow, path: FieldPath)] {
    missions.enumerated().flatMap { missionIndex, mission in
      mission.risks.enumerated().map { index, row in
        (mission, row, FieldPath.top["missions"][missionIndex]["risks"][index])
      }
    }
  }

  static let codec = record(
    "evaluation", ControlEvaluation.init,
    field("missions", \.missions, .list(Mission.codec), or: []),
    field(optional: "signature", \.signature, Signature.codec))
}

/// A mission (ภารกิจ) with its objective, and the risks to it.
public struct Mission: Equatable, Sendable {
  public var title: String
  /// วัตถุประสงค์
  public var objective: String?
  /// กิจกรรม
  public var activity: String?
  /// The id of the unit whose evaluation the mission was taken from.
  public var fromUnit: String?
  public var risks: [ControlRow]

  static let codec = record(
    "mission", Mission.init,
    field("title", \.title, .text),
    field(optional: "objective", \.objective, .text),
    field(optional: "activity", \.activity, .text),
    field(optional: "fromUnit", \.fromUnit, .text),
    field("risks", \.risks, .list(ControlRow.codec), or: []))
}

/// A risk to a mission, the control that stands against it, and what remains to be done: one row of ปค.๕.
public struct ControlRow: Equatable, Sendable {
  /// (๔) ความเสี่ยง; taken from the register where the row names a risk of it.
  public var risk: String
  /// The id of the register's risk that the row is about.
  public var riskId: String?
  /// The principles of ปค.๔ that are not met and that the row answers.
  public var principles: [Principle]
  /// (๕) การควบคุมภายในที่มีอยู่
  public var existingControl: String?
  /// (๖) การประเมินผลการควบคุมภายใน
  public var assessment: ControlAssessment?
  /// (๗) ความเสี่ยงที่ยังมีอยู่
  public var residualRisk: String?
  /// (๘) การปรับปรุงการควบคุมภายใน
  public var improvement: String?
  /// (๙) หน่วยงานที่รับผิดชอบ: ids of units, or names.
  public var responsible: [String]
  /// (๙) กำหนดเสร็จ
  public var due: Period?

  static let codec = record(
    "controlRow", ControlRow.init,
    field("risk", \.risk, .text, or: ""),
    field(optional: "riskId", \.riskId, .text),
    field("principles", \.principles, .list(.choice), or: []),
    field(optional: "existingControl", \.existingControl, .text),
    field(optional: "assessment", \.assessment, ControlAssessment.codec),
    field(optional: "residualRisk", \.residualRisk, .text),
    field(optional: "improvement", \.improvement, .text),
    field("responsible", \.responsible, .list(.text), or: []),
    field(optional: "due", \.due, .period)
  ).refusing { $0.risk.isEmpty && $0.riskId == nil ? "risk" : nil }
}

extension ControlRow {
  /// Whether column (๖) says anything.
  package var isAssessed: Bool {
    guard let assessment else { return false }
    return assessment.text != nil || assessment.isAdequate != nil || assessment.isFollowed != nil
  }

  /// Whether it is said that no risk remains and nothing is to be improved: the control is adequate and followed, and
  /// columns (๗) to (๙) are left empty. Of another control an empty column (๗) says nothing.
  package var leavesNothing: Bool {
    assessment?.isAdequate == true && assessment?.isFollowed != false && residualRisk == nil && improvement == nil
      && responsible.isEmpty && due == nil
  }
}

/// Whether a control is adequate (เพียงพอ) and followed continuously (ปฏิบัติตามอย่างต่อเนื่อง), or words instead.
public struct ControlAssessment: Equatable, Sendable {
  public var text: String?
  public var isAdequate: Bool?
  public var isFollowed: Bool?

  static let codec = record(
    "assessment", shorthand: "text", ControlAssessment.init,
    field(optional: "text", \.text, .text),
    field(optional: "adequate", \.isAdequate, .boolean(.adequate)),
    field(optional: "followed", \.isFollowed, .boolean(.followed)))
}
