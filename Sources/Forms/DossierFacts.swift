import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// What every form of a dossier may say, by the names that `forms/` uses.
final class DossierFacts: TabledFacts {
  let dossier: Dossier
  let house: HouseStyle
  let kinds: AgencyKinds
  let printer: TemplatePrinter

  init(dossier: Dossier, house: HouseStyle, kinds: AgencyKinds, printer: TemplatePrinter) {
    self.dossier = dossier
    self.house = house
    self.kinds = kinds
    self.printer = printer
  }

  /// The facts of the agency's own forms.
  var own: any FactSource { Scope(inner: EvaluationFacts(self), outer: self) }

  /// The facts of the forms of one unit.
  func facts(of unit: UnitEvaluation) -> any FactSource { Scope(inner: EvaluationFacts(self, unit), outer: self) }

  static let table: FactTable<DossierFacts> = {
    var table = agency
    for more in [year, certificate, review, followUp] { table.merge(more) { $1 } }
    return table
  }()

  private static let agency: FactTable<DossierFacts> = [
    "agency": { .text($0.dossier.agency.name) },
    "agency.district": { Fact($0.dossier.agency.district) },
    "agency.province": { Fact($0.dossier.agency.province) },
    "agency.head.position": { Fact($0.dossier.agency.head?.position) },
    "agency.head.name": { Fact($0.dossier.agency.head?.name) },
    "agency.addressee": { facts in facts.agencyText(facts.dossier.agency.addressee, usual: \.addressee) },
    "agency.supervisor": { facts in facts.agencyText(facts.dossier.agency.supervisor, usual: \.supervisor) },
    "notice": { Fact($0.dossier.notice) },
    "isAgency": { .flag($0.dossier.consolidationScope == nil) },
    "isMinistry": { .flag($0.dossier.consolidationScope == .ministry) },
    "isProvince": { .flag($0.dossier.consolidationScope == .province) },
    "isDistrict": { .flag($0.dossier.consolidationScope == .districtLocalGovernment) },
  ]

  private static let year: FactTable<DossierFacts> = [
    "year": { .text(String($0.dossier.year.buddhistYear)) },
    "year.start": { .day($0.dossier.year.start) },
    "year.end": { .day($0.dossier.year.end) },
    "year.word": { Fact($0.house.words["yearWord." + $0.dossier.year.kind.rawValue]) },
    "isFiscal": { .flag($0.dossier.year.kind == .fiscal) },
    "isCalendar": { .flag($0.dossier.year.kind == .calendar) },
  ]

  private static let certificate: FactTable<DossierFacts> = {
    var table = signature("certificate.signature") { (facts: DossierFacts) in facts.control.certificate?.signature }
    table["certificate.hasRemainingRisk"] = { .flag($0.dossier.certifiesRemainingRisk) }
    table["certificate.risks"] = { items($0.dossier.certifiedRisks) }
    table["certificate.improvements"] = { items($0.dossier.certifiedImprovements) }
    table["certificate.agencies"] = { items($0.control.certificate?.agencies ?? []) }
    return table
  }()

  private static let review: FactTable<DossierFacts> = {
    var table = signature("review.signature") { (facts: DossierFacts) in facts.control.review?.signature }
    table["review.isPossible"] = { .flag($0.control.review?.noAuditorBecause == nil) }
    table["review.noAuditorBecause"] = { Fact($0.control.review?.noAuditorBecause) }
    table["review.hasRemarks"] = { .flag($0.control.review?.hasRemarks ?? false) }
    table["review.riskRemarks"] = { items($0.control.review?.riskRemarks ?? []) }
    table["review.controlRemarks"] = { items($0.control.review?.controlRemarks ?? []) }
    return table
  }()

  private static let followUp: FactTable<DossierFacts> = {
    var table = signature("followUp.signature") { (facts: DossierFacts) in facts.control.followUp?.signature }
    table["followUp.from"] = { .day($0.control.followUp?.from ?? $0.dossier.year.start) }
    table["followUp.to"] = { .day($0.control.followUp?.to ?? $0.dossier.year.end) }
    table["followUp.noneBecause"] = { Fact($0.control.followUp?.noneBecause) }
    table["followUp.rows"] = { $0.followUpRows }
    return table
  }()

  // MARK: Parts

  private var control: InternalControl { dossier.internalControl }

  /// A text of the agency's own, or what agencies of its kind usually have, which may name the agency and where it is.
  private func agencyText(_ own: String?, usual: (AgencyKinds.Definition) -> Template) -> Fact {
    let agency = dossier.agency
    let names: Facts = [
      "agency": .text(agency.name), "agency.district": Fact(agency.district), "agency.province": Fact(agency.province),
    ]
    return .text(own ?? kinds[agency.kind].map { printer.text(usual($0), names) } ?? "")
  }

  /// The facts of a signature, below a name.
  static func signature<Subject>(
    _ prefix: String, _ signature: @escaping @Sendable (Subject) -> Signature?
  ) -> FactTable<Subject> {
    [
      prefix + ".name": { Fact(signature($0)?.name) },
      prefix + ".position": { Fact(signature($0)?.position) },
      prefix + ".date": { Fact(signature($0)?.date) },
    ]
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

  /// The names of units, one below the other; nil where there are none.
  func units(_ references: [String]?) -> String? {
    guard let references, !references.isEmpty else { return nil }
    return references.map(dossier.unitName).joined(separator: "\n")
  }
}

/// The facts of one improvement that is followed up.
private struct FollowedFacts: TabledFacts {
  let whole: DossierFacts
  let improvement: FollowedImprovement?
  let number: Int

  init(of whole: DossierFacts, _ improvement: FollowedImprovement?, _ number: Int) {
    self.whole = whole
    self.improvement = improvement
    self.number = number
  }

  /// 0.00 to 1.00; to divide decimals takes long.
  private static let hundredths = (0...100).map { Decimal($0) / 100 }

  static let table: FactTable<FollowedFacts> = [
    "mission.number": { .number(Number(Decimal($0.number), .integer)) },
    "mission": { Fact($0.improvement?.mission) },
    "residualRisk": { Fact($0.improvement?.residualRisk) },
    "improvement": { Fact($0.improvement?.improvement) },
    "responsible": { Fact($0.whole.units($0.improvement?.responsible)) },
    "due": { Fact($0.improvement?.due) },
    "completed": { Fact($0.improvement?.completed) },
    "status": { row in Fact(row.improvement?.status.flatMap { row.whole.house.words["status." + $0.rawValue] }) },
    "progress": { $0.improvement?.progress.map { .number(Number(hundredths[$0], .percent)) } ?? .none },
    "obstacles": { Fact($0.improvement?.obstacles) },
  ]
}
