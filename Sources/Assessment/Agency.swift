import Records
import ThaiText

/// One state agency (หน่วยงานของรัฐ).
public struct Agency: Equatable, Sendable {
  /// The full name, for example `เทศบาลนครแม่สอด`.
  public var name: String
  public var kind: AgencyKind
  /// อำเภอ, without the word.
  public var district: String?
  /// จังหวัด, without the word.
  public var province: String?
  /// Who heads the agency and signs for it (หัวหน้าหน่วยงานของรัฐ).
  public var head: Officer?
  /// The supervisor (ผู้กำกับดูแล) where it is not the usual one of the kind.
  public var supervisor: String?
  /// To whom the certificate is addressed where it is not the usual one of the kind.
  public var addressee: String?
  /// Days from the end of the year to the submission due date where they are not the usual ones of the kind.
  public var submissionDays: Int?

  static let codec = record(
    "agency", Agency.init,
    field("name", \.name, .name),
    field("kind", \.kind, .known),
    field(optional: "district", \.district, .text),
    field(optional: "province", \.province, .text),
    field(optional: "head", \.head, Officer.codec),
    field(optional: "supervisor", \.supervisor, .text),
    field(optional: "addressee", \.addressee, .text),
    field(optional: "submissionDays", \.submissionDays, .integer(1...366)))
}

/// A person by office. The name is left out of public documents.
public struct Officer: Equatable, Sendable {
  public var position: String
  public var name: String?

  static let codec = record(
    "officer", shorthand: "position", Officer.init,
    field("position", \.position, .text),
    field(optional: "name", \.name, .text))
}

/// A unit of the agency (สำนัก, กอง, หน่วย).
public struct Unit: Equatable, Sendable {
  /// A short name that other parts of the dossier use, for example `finance`.
  public var id: String
  public var name: String
  public var head: Officer?

  static let codec = record(
    "unit", Unit.init,
    field("id", \.id, .text),
    field("name", \.name, .name),
    field(optional: "head", \.head, Officer.codec))
}

/// The committee that evaluates internal control (คณะกรรมการประเมินผลการควบคุมภายใน, ข้อ ๕).
public struct Committee: Equatable, Sendable {
  /// The number of the order that appoints it, for example `๑๒๓/๒๕๖๖`.
  public var order: String
  public var date: Day?
  public var members: [Member]

  /// A member by position, with the role in the committee.
  public struct Member: Equatable, Sendable {
    public var position: String
    public var role: String?

    static let codec = record(
      "member", shorthand: "position", Member.init,
      field("position", \.position, .text),
      field(optional: "role", \.role, .text))
  }

  static let codec = record(
    "committee", Committee.init,
    field("order", \.order, .text),
    field(optional: "date", \.date, .day),
    field("members", \.members, .list(Member.codec), or: []))
}

/// Who signs, as what, and when. Whatever is not given prints as a dotted line.
public struct Signature: Equatable, Sendable {
  public var name: String?
  public var position: String?
  public var date: Day?

  static let codec = record(
    "signature", Signature.init,
    field(optional: "name", \.name, .text),
    field(optional: "position", \.position, .text),
    field(optional: "date", \.date, .day))
}
