import Records
import ThaiText

/// The memorandum (บันทึกข้อความ) with which the report goes up: who reports, and what those above say (docs/domain.md 1.4).
public struct IntegrityMemo: Equatable, Sendable {
  /// ส่วนราชการ
  public var department: String?
  /// ที่
  public var number: String?
  public var date: Day?
  /// เรื่อง
  public var subject: String?
  /// เรียน
  public var addressee: String?
  /// Its paragraphs, where they are not the form's own.
  public var body: [String]
  /// ผู้รายงาน
  public var reporter: Signature?
  /// หัวหน้าสำนักปลัด
  public var officeHead: MemoOpinion?
  /// ปลัด
  public var clerk: MemoOpinion?
  /// The head of the agency (นายก).
  public var head: MemoOpinion?

  static let codec = record(
    "integrityMemo", IntegrityMemo.init,
    field(optional: "department", \.department, .text),
    field(optional: "number", \.number, .text),
    field(optional: "date", \.date, .day),
    field(optional: "subject", \.subject, .text),
    field(optional: "addressee", \.addressee, .text),
    field("body", \.body, .list(.text), or: []),
    field(optional: "reporter", \.reporter, Signature.codec),
    field(optional: "officeHead", \.officeHead, MemoOpinion.codec),
    field(optional: "clerk", \.clerk, MemoOpinion.codec),
    field(optional: "head", \.head, MemoOpinion.codec))
}

extension IntegrityMemo {
  /// Who signs above the reporter, from below, by their keys.
  package var chain: [(key: String, signature: Signature?)] {
    [("officeHead", officeHead?.signature), ("clerk", clerk?.signature), ("head", head?.signature)]
  }
}

/// What somebody in the chain says, with who it is.
public struct MemoOpinion: Equatable, Sendable {
  /// ความเห็น; nil where there is room to write it.
  public var opinion: String?
  public var signature: Signature?

  static let codec = record(
    "memoOpinion", MemoOpinion.init,
    field(optional: "opinion", \.opinion, .text),
    field(optional: "signature", \.signature, Signature.codec))
}

/// The order that appoints the committee (คำสั่งแต่งตั้ง). Its members are those of any committee of a dossier.
public struct IntegrityOrder: Equatable, Sendable {
  /// ที่, for example `๑๒๓/๒๕๖๖`.
  public var number: String?
  /// The day on which it is signed (สั่ง ณ วันที่).
  public var date: Day?
  /// เรื่อง
  public var subject: String?
  /// By what power, and why.
  public var basis: String?
  public var members: [Committee.Member]
  /// What the committee is to do.
  public var duties: [String]
  /// From which day it holds (ทั้งนี้ ตั้งแต่วันที่).
  public var effective: Day?
  public var signature: Signature?

  static let codec = record(
    "integrityOrder", IntegrityOrder.init,
    field(optional: "number", \.number, .text),
    field(optional: "date", \.date, .day),
    field(optional: "subject", \.subject, .text),
    field(optional: "basis", \.basis, .text),
    field("members", \.members, .list(Committee.Member.codec), or: []),
    field("duties", \.duties, .list(.text), or: []),
    field(optional: "effective", \.effective, .day),
    field(optional: "signature", \.signature, Signature.codec))
}
