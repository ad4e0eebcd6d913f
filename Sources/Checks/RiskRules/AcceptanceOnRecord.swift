import Assessment
import Records
import ThaiText

/// An accepted risk above the appetite has a record of its acceptance; the record says who, why and until when, and holds
/// today. One finding a risk: a warning, and a note where a risk within the appetite lacks a part of it, or a risk that is
/// not accepted has one.
struct AcceptanceOnRecord: Rule {
  static let code = "RISK-ACCEPTANCE"
  static let missing = Sentence(
    "missing", Parameter<String>("id"), Parameter<String>("risk"), Parameter<CheckedRating>("level"))
  static let expired = Sentence(
    "expired", Parameter<String>("id"), Parameter<String>("risk"), Parameter<Period>("until"), Parameter<Int>("days"))
  static let review = Sentence(
    "review", Parameter<String>("id"), Parameter<String>("risk"), Parameter<Period>("review"), Parameter<Int>("days"))
  static let incomplete = Sentence(
    "incomplete", Parameter<String>("id"), Parameter<String>("risk"), Parameter<[PhraseKey]>("parts"))
  static let unused = Sentence("unused", Parameter<String>("id"), Parameter<String>("risk"))
  static let sentences = [
    missing.declared, expired.declared, review.declared, incomplete.declared, unused.declared,
  ]

  func findings(in context: CheckContext) -> [Finding] {
    context.risksWorstFirst.compactMap { finding(of: $0, context.asOf) }
  }

  private func finding(of risk: CheckedRisk, _ today: Day) -> Finding? {
    let (id, event, path) = (risk.risk.id, risk.risk.event, risk.path["acceptance"])
    let isAbove = risk.isUnacceptable == true
    let isAccepted = risk.risk.response?.fourWay == .accept
    guard let record = risk.risk.acceptance else {
      guard isAccepted, isAbove, let current = risk.current else { return nil }
      return Finding(Self.code, .warning, at: [path, risk.path["response"]], Self.missing(id, event, current))
    }
    guard isAccepted else {
      return Finding(
        Self.code, .note, at: [risk.path["response"], path], Self.unused(id, event), found: risk.risk.response)
    }
    if let until = record.until, let end = until.end, end < today {
      return Finding(
        Self.code, .warning, at: [path["until"]], Self.expired(id, event, until, today - end), found: end)
    }
    if let review = record.nextReview, let end = review.end, end < today {
      return Finding(
        Self.code, .warning, at: [path["nextReview"]], Self.review(id, event, review, today - end),
        found: end)
    }
    let parts = [
      ("approvedBy", record.approvedBy == nil), ("reason", record.reason == nil), ("until", record.until == nil),
    ].filter(\.1).map(\.0)
    guard !parts.isEmpty else { return nil }
    return Finding(
      Self.code, isAbove ? .warning : .note, at: parts.map { path[$0] },
      Self.incomplete(id, event, parts.map { PhraseKey("acceptance." + $0) }))
  }
}
