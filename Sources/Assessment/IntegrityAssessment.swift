import Foundation
import Records
import ThaiText

/// The integrity and transparency assessment (การประเมินคุณธรรมและความโปร่งใส, ITA) as an agency reports on it: what it scored, what is weak, what
/// it does about it, and the papers that go with the report (docs/domain.md 1.4, D.3, D.4).
public struct IntegrityAssessment: Equatable, Sendable {
  /// The year of the assessment, B.E.; the dossier's where it is not said.
  public var year: Int?
  /// What the total is to come to, 0 to 100.
  public var target: Decimal?
  public var scores: IntegrityScores
  /// ข้อบกพร่องหรือจุดอ่อน, indicator by indicator.
  public var weaknesses: [IntegrityWeakness]
  /// มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน
  public var measures: [IntegrityMeasure]
  /// The memorandum with which the report goes to the head of the agency.
  public var memo: IntegrityMemo?
  /// The order that appoints who sees to it.
  public var order: IntegrityOrder?
  /// Who reports.
  public var signature: Signature?

  static let codec = record(
    "integrity", IntegrityAssessment.init,
    field(optional: "year", \.year, .year(2500...2699)),
    field(optional: "target", \.target, .points),
    field("scores", \.scores, IntegrityScores.codec, or: .none),
    field("weaknesses", \.weaknesses, .list(IntegrityWeakness.codec), or: []),
    field("measures", \.measures, .list(IntegrityMeasure.codec), or: []),
    field(optional: "memo", \.memo, IntegrityMemo.codec),
    field(optional: "order", \.order, IntegrityOrder.codec),
    field(optional: "signature", \.signature, Signature.codec))

  /// A report that says nothing yet.
  public static let none = IntegrityAssessment(scores: .none, weaknesses: [], measures: [])

  /// Whether it says anything that a form prints.
  public var isGiven: Bool {
    scores != .none || target != nil || !weaknesses.isEmpty || !measures.isEmpty || memo != nil || order != nil
  }
}

/// What is weak in an indicator, and what is done about it.
public struct IntegrityWeakness: Equatable, Sendable {
  /// ตัวชี้วัดที่, 1 to 10.
  public var indicator: Int
  /// What the report calls the indicator, where it is not what it is usually called.
  public var name: String?
  /// ประเด็นการประเมิน
  public var assessed: String?
  /// ข้อบกพร่องหรือจุดอ่อน
  public var weakness: String?
  /// ประเด็นที่ควรพัฒนา
  public var develop: String?
  /// ผู้รับผิดชอบ: ids of units, or names.
  public var responsible: [String]
  /// ผลการดำเนินการ
  public var result: String?

  static let codec = record(
    "integrityWeakness", IntegrityWeakness.init,
    field("indicator", \.indicator, .integer(IntegrityScheme.indicators)),
    field(optional: "name", \.name, .text),
    field(optional: "assessed", \.assessed, .text),
    field(optional: "weakness", \.weakness, .text),
    field(optional: "develop", \.develop, .text),
    field("responsible", \.responsible, .list(.text), or: []),
    field(optional: "result", \.result, .text)
  ).fittingOneCell()
}

/// A measure: the one from which its row in the plan of measures and its rows in the report of results are printed.
public struct IntegrityMeasure: Equatable, Sendable {
  public var name: String
  /// The indicators that it is to improve, 1 to 10.
  public var indicators: [Int]
  /// แนวทางปฏิบัติ
  public var guideline: String?
  /// ขั้นตอน/วิธีการปฏิบัติ
  public var steps: String?
  /// ผู้รับผิดชอบ: ids of units, or names.
  public var responsible: [String]
  /// ระยะเวลา in which it is to be carried out, as written.
  public var period: String?
  /// การกำกับติดตาม
  public var supervision: String?
  /// What came of it, round by round or once.
  public var results: [IntegrityResult]

  static let codec = record(
    "integrityMeasure", IntegrityMeasure.init,
    field("name", \.name, .text),
    field("indicators", \.indicators, .list(.integer(IntegrityScheme.indicators)), or: []),
    field(optional: "guideline", \.guideline, .text),
    field(optional: "steps", \.steps, .text),
    field("responsible", \.responsible, .list(.text), or: []),
    field(optional: "period", \.period, .text),
    field(optional: "supervision", \.supervision, .text),
    field("results", \.results, .integrityResults, or: [])
  ).fittingOneCell()
}

/// What came of a measure.
public struct IntegrityResult: Equatable, Sendable {
  /// The round of the year that it is of; nil where it is of the whole year, or nobody says.
  public var round: PlanResult.Round?
  /// รายละเอียดการดำเนินงาน
  public var details: String?
  /// ระยะเวลาการดำเนินงาน, as written.
  public var period: String?
  /// ผลผลิต
  public var output: String?
  /// ผลลัพธ์
  public var outcome: String?
  /// หมายเหตุ
  public var remark: String?

  static let codec = record(
    "integrityResult", { IntegrityResult(round: $0, details: $1, period: $2, output: $3, outcome: $4, remark: $5) },
    field(optional: "months", \IntegrityResult.round, .choice),
    field(optional: "details", \.details, .text),
    field(optional: "period", \.period, .text),
    field(optional: "output", \.output, .text),
    field(optional: "outcome", \.outcome, .text),
    field(optional: "remark", \.remark, .text))

  /// Whether it says what was done or reached, and not only of which round it is.
  public var saysSomething: Bool { details != nil || output != nil || outcome != nil }
}

extension Codec where Value == [IntegrityResult] {
  /// Results; one that says nothing is none.
  fileprivate static var integrityResults: Codec<[IntegrityResult]> {
    let nothing = IntegrityResult()
    return Codec.list(IntegrityResult.codec).map(to: { $0.filter { $0 != nothing } }, from: { $0 })
  }
}

extension IntegrityWeakness {
  /// A row of which no more than its indicator is known, 1 to 10.
  public init(_ indicator: Int) { self.init(indicator: indicator, responsible: []) }
}

extension IntegrityMeasure {
  /// A measure of which no more than its name is known.
  public init(_ name: String) { self.init(name: name, indicators: [], responsible: [], results: []) }
}

extension Codec where Value == Decimal {
  /// A score or a share, 0 to 100, with a decimal point if need be, in Thai or Arabic digits.
  static var points: Codec<Decimal> {
    let range = 0...100
    return Codec(
      read: { tree, reading in
        guard case .word(let word) = tree, let points = Decimal(thaiDigits: word.text) else {
          reading.report(ReadingProblem.notANumber(tree.shown), at: tree.mark)
          return nil
        }
        guard (Decimal(range.lowerBound)...Decimal(range.upperBound)).contains(points) else {
          let problem = ReadingProblem.outOfRange(Verbatim(word.text), .count(range.lowerBound), .count(range.upperBound))
          reading.report(problem, at: word.mark)
          return nil
        }
        return points
      }, write: { .plain("\($0)") }, shape: { _ in .number(range) })
  }
}
