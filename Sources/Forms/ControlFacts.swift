import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// What the forms of internal control may say of the certificate, the review and the follow-up, by the names that
/// `forms/control/` uses.
package final class ControlFacts: TabledFacts {
  let dossier: Dossier
  let house: HouseStyle

  private let nothing: WordsForNothing
  private let certified: CertifiedResult

  package init(dossier: Dossier, house: HouseStyle, nothing: WordsForNothing = .none) {
    self.dossier = dossier
    self.house = house
    self.nothing = nothing
    certified = dossier.certified(beside: nothing)
  }

  package convenience init(dossier: Dossier, _ library: Library) {
    self.init(dossier: dossier, house: library.house, nothing: library.reference.rules.nothing)
  }

  package static let vocabulary = Vocabulary.of { ControlFacts(dossier: $0, house: .plain).ofAgency }

  package static let table: FactTable<ControlFacts> = {
    var table = certificate
    for more in [review, followUp] { table.merge(more) { $1 } }
    return table
  }()

  /// With them those of ปค.๔ and ปค.๕ of the agency itself.
  package var ofAgency: any FactSource { Scope(inner: EvaluationFacts(self), outer: self) }

  private static let certificate: FactTable<ControlFacts> = {
    var table = signature("certificate.signature") { $0.control.certificate?.signature }
    table["certificate.isAdequate"] = { .flag($0.certified.isAdequate) }
    table["certificate.opinion"] = { Fact($0.control.certificate?.opinion) }
    table["certificate.isEnded"] = { .flag($0.certified.ending != nil) }
    table["certificate.hasRemainingRisk"] = { .flag($0.certified.ending == .remainingRisk) }
    table["certificate.risks"] = { items($0.certified.risks) }
    table["certificate.improvements"] = { items($0.certified.improvements) }
    table["certificate.agencies"] = { items($0.control.certificate?.agencies ?? []) }
    return table
  }()

  private static let review: FactTable<ControlFacts> = {
    var table = signature("review.signature") { $0.control.review?.signature }
    table["review.isAsked"] = { .flag($0.asks(for: $0.control.review)) }
    table["review.isPossible"] = { .flag($0.control.review?.noAuditorBecause == nil) }
    table["review.isAdequate"] = { .flag($0.control.review?.findsAdequate ?? false) }
    table["review.opinion"] = { Fact($0.control.review?.opinion) }
    table["review.isOpen"] = { .flag($0.isReviewOpen) }
    table["review.noAuditorBecause"] = { Fact($0.control.review?.noAuditorBecause) }
    table["review.hasRemarks"] = { .flag($0.hasRemarks) }
    table["review.riskRemarks"] = { $0.remarks(\.riskRemarks) }
    table["review.controlRemarks"] = { $0.remarks(\.controlRemarks) }
    return table
  }()

  private static let followUp: FactTable<ControlFacts> = {
    var table = signature("followUp.signature") { $0.control.followUp?.signature }
    table["followUp.isAsked"] = { .flag($0.asks(for: $0.control.followUp)) }
    table["followUp.from"] = { facts in Fact(facts.control.followUp.map { $0.from ?? facts.dossier.year.start }) }
    table["followUp.to"] = { facts in Fact(facts.control.followUp.map { $0.to ?? facts.dossier.year.end }) }
    table["followUp.noneBecause"] = { Fact($0.control.followUp?.noneBecause) }
    table["followUp.blank"] = { Fact($0.control.followUp?.noneBecause == nil ? $0.house.blank : nil) }
    table["followUp.rows"] = { $0.followUpRows }
    return table
  }()

  private var control: InternalControl { dossier.internalControl }

  /// Whether a form is printed: where it is begun, and else to be filled in by hand, unless the agency certifies what
  /// others evaluated.
  func asks<Section>(for section: Section?) -> Bool {
    section != nil || (dossier.consolidationScope == nil && !control.isCertificateOnly)
  }

  private static func items(_ texts: [String]) -> Fact {
    func item(_ index: Int, _ text: String) -> Facts {
      ["index": .number(Number(Decimal(index), .integer)), "item": .text(text)]
    }
    return .list(texts.enumerated().map { item($0 + 1, $1) }, of: item(0, ""))
  }

  private var followUpRows: Fact {
    var rows: [FollowedFacts] = []
    var number = 0
    var mission: String?
    for improvement in control.followUp?.improvements ?? [] {
      if improvement.mission != mission { number += 1 }
      mission = improvement.mission
      rows.append(FollowedFacts(of: self, improvement, number))
    }
    return .list(rows, of: FollowedFacts(of: self, nil, 0))
  }
}

extension ControlFacts {
  /// Whether the third paragraph of ปค.๖ stands: there are remarks, or the auditor's ending says so.
  private var hasRemarks: Bool {
    guard let review = control.review, review.noAuditorBecause == nil else { return false }
    return review.ending == .remarks || !review.remarks(beside: nothing).isEmpty
  }

  /// Whether nobody has said if there are remarks.
  private var isReviewOpen: Bool {
    guard let review = control.review else { return true }
    return review.noAuditorBecause == nil && !hasRemarks && !review.saysNoRemarks(beside: nothing)
  }

  /// The remarks of one kind, each numbered line of a text by itself, where the paragraph stands. A word for none is one
  /// only where nothing else is said.
  private func remarks(_ kind: KeyPath<Review, [String]>) -> Fact {
    guard hasRemarks, let written = control.review?[keyPath: kind] else { return Self.items([]) }
    let remarks = written.filter { nothing.meaning(of: $0) != nil }
    return Self.items((remarks.isEmpty ? written : remarks).flatMap(\.listedItems))
  }
}

/// The facts of one improvement that is followed up.
private struct FollowedFacts: TabledFacts {
  let whole: ControlFacts
  let improvement: FollowedImprovement?
  let number: Int

  init(of whole: ControlFacts, _ improvement: FollowedImprovement?, _ number: Int) {
    self.whole = whole
    self.improvement = improvement
    self.number = number
  }

  static let table: FactTable<FollowedFacts> = [
    "mission.number": { .number(Number(Decimal($0.number), .integer)) },
    "mission": { Fact($0.improvement?.mission) },
    "residualRisk": { Fact($0.improvement?.residualRisk) },
    "improvement": { Fact($0.improvement?.improvement) },
    "responsible": { Fact($0.whole.dossier.unitNames($0.improvement?.responsible)) },
    "due": { Fact($0.improvement?.due) },
    "completed": { Fact($0.improvement?.completed) },
    "status": { row in Fact(row.improvement?.status.flatMap { row.whole.house.words["status." + $0.rawValue] }) },
    // To divide decimals takes long.
    "progress": { row in
      row.improvement?.progress.map {
        .number(Number(Decimal(sign: .plus, exponent: -2, significand: Decimal($0)), .percent))
      } ?? .none
    },
    "obstacles": { Fact($0.improvement?.obstacles) },
  ]
}
