import Assessment
import Foundation
import Sheets
import ThaiText

/// What the risk forms may say of a register, by the names that `forms/risk/` uses.
struct RiskFacts {
  let rated: RatedRegister
  /// PACC's matrix of necessity and severity, with the quality of controls.
  let watch: RiskMatrix?
  let dossier: Dossier
  let house: HouseStyle
  /// The last round of which any measure was reported.
  let round: MeasureReport.Round?
  private let rows = KnownRows()

  init(_ rated: RatedRegister, watch: RiskMatrix?, dossier: Dossier, house: HouseStyle) {
    self.rated = rated
    self.watch = watch
    self.dossier = dossier
    self.house = house
    round = rated.register.risks.lazy.flatMap(\.measures).flatMap(\.reports).map(\.round).max()
  }

  var risks: [Risk] { rated.register.risks }
  /// The risks of corruption, which the assessment, the publication and the nine tables of PACC are about.
  var corruption: [Risk] { risks.filter(\.isCorruption) }

  /// Every fact of the register. The lists show which facts their items have, whatever the register holds.
  func facts() -> Facts {
    let signature = rated.register.signature
    var facts: Facts = [
      "register.isGiven": .flag(!risks.isEmpty),
      "register.matrix": Fact(rated.matrix?.name.thai),
      "register.assessed": Fact(rated.register.assessed),
      "register.signature.name": Fact(signature?.name),
      "register.signature.position": Fact(signature?.position),
      "register.signature.date": Fact(signature?.date),
      "register.risks": list(risks),
      "register.measures": measures(of: risks),
      "publication.risks": list(corruption),
    ]
    facts.merge(stepFacts()) { $1 }
    facts.merge(surveillanceFacts()) { $1 }
    facts.merge(localGovernmentFacts()) { $1 }
    return facts
  }

  /// Risks, numbered from 1 within the list.
  func list(_ risks: [Risk]) -> Fact {
    .list(risks.enumerated().map { row($1, $0 + 1) }, of: row(nil, 0))
  }

  /// The measures of risks, one after another, each with the facts of its risk; a risk without measures is there once.
  /// - Parameter isWanted: Which measures are.
  func measures(of risks: [Risk], where isWanted: (Measure) -> Bool = { _ in true }) -> Fact {
    var items: [Facts] = []
    for (index, risk) in risks.enumerated() {
      let shared = row(risk, index + 1)
      let wanted = risk.measures.filter(isWanted)
      for measure in wanted.isEmpty ? [nil] : wanted.map(Optional.some) {
        items.append(shared.merging(measureFacts(measure)) { $1 })
      }
    }
    return .list(items, of: row(nil, 0).merging(measureFacts(nil)) { $1 })
  }

  /// The facts of a risk, worked out once for all lists that it stands in.
  private func row(_ risk: Risk?, _ number: Int) -> Facts {
    // Ids that are used twice, which a rule reports, tell no risks apart.
    let isKnowable = risk.map { risk in risks.count { $0.id == risk.id } == 1 } ?? true
    let id = risk?.id ?? ""
    guard isKnowable, var facts = rows.byId[id] else {
      let facts = riskFacts(risk, number)
      if isKnowable { rows.byId[id] = facts }
      return facts
    }
    facts["number"] = self.number(number)
    return facts
  }

  // MARK: Short words

  func word(_ key: String) -> Fact { Fact(house.words[key]) }
  func tick(_ isTicked: Bool) -> Fact { isTicked ? word("tick") : .none }
  func box(_ isTicked: Bool) -> Fact { word(isTicked ? "box.ticked" : "box.empty") }
  func number(_ value: Int?) -> Fact { value.map { .number(Number(Decimal($0), .integer)) } ?? .none }

  func units(_ references: [String]) -> Fact {
    references.isEmpty ? .none : .text(references.map(dossier.unitName).joined(separator: "\n"))
  }

  /// Several texts as numbered lines, one as it stands.
  func lines(_ texts: [String]) -> Fact {
    guard texts.count > 1 else { return Fact(texts.first) }
    return .text(texts.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n"))
  }

  /// The texts without those that stood before, spacing and digits aside.
  func different(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert(tolerantKey($0)).inserted }
  }
}

extension DossierFacts {
  /// The facts of the agency's own forms and those of its register.
  func facts(with rated: RatedRegister, watch: RiskMatrix?) -> Facts {
    facts().merging(RiskFacts(rated, watch: watch, dossier: dossier, house: house).facts()) { $1 }
  }
}

/// The rows of risks that were worked out, by id; that of no risk by none.
private final class KnownRows {
  var byId: [String: Facts] = [:]
}
