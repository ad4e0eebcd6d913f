import Assessment
import Definitions
import Sheets
import ThaiText

/// What every form may say of a dossier, whatever it is about: whose it is, and of which year.
package final class DossierFacts: TabledFacts {
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

  package static let vocabulary = Vocabulary.of { dossier in
    let printer = TemplatePrinter(blank: "", digits: .arabic, convertsTexts: false)
    return DossierFacts(dossier: dossier, house: .plain, kinds: AgencyKinds(kinds: []), printer: printer)
  }

  package static let table: FactTable<DossierFacts> = agency.merging(year) { $1 }

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
    "year.word": { Fact($0.house.words["yearKind." + $0.dossier.year.kind.rawValue]) },
    "isFiscal": { .flag($0.dossier.year.kind == .fiscal) },
    "isCalendar": { .flag($0.dossier.year.kind == .calendar) },
  ]

  /// The kind of which is what is usual for the certificate: the agency's own or, where it certifies for others than
  /// its kind does, the kind that does.
  private var usualKind: AgencyKinds.Definition? {
    let own = kinds[dossier.agency.kind], scope = dossier.consolidationScope
    guard scope != own?.kind.consolidates else { return own }
    return kinds.kinds.first { $0.kind.consolidates == scope } ?? own
  }

  /// A text of the agency's own, or what agencies of its kind usually have, which may name the agency and where it is.
  private func agencyText(_ own: String?, usual: (AgencyKinds.Definition) -> Template) -> Fact {
    let agency = dossier.agency
    let facts = [.text(agency.name), Fact(agency.district), Fact(agency.province)]
    let names = Facts(uniqueKeysWithValues: zip(AgencyKinds.facts, facts))
    return .text(own ?? usualKind.map { printer.text(usual($0), names) } ?? "")
  }
}

extension Dossier {
  /// The names of units, one below the other; nil where there are none.
  func unitNames(_ references: [String]?) -> String? {
    guard let references, !references.isEmpty else { return nil }
    return references.map(unitName).joined(separator: "\n")
  }
}
