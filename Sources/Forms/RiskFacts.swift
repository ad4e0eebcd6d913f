import Assessment
import Definitions
import Foundation
import Records
import Sheets
import ThaiText

/// What the risk forms may say of a register, by the names that `forms/risk/` uses.
package final class RiskFacts: TabledFacts {
  let rated: RatedRegister
  /// PACC's matrix of necessity and severity, with the quality of controls.
  let watch: RiskMatrix?
  let dossier: Dossier
  let house: HouseStyle
  /// The colours of the matrix's levels, worked out once, as the tables of PACC ask for those of each risk.
  let levelColours: [SurveillanceColour?]
  let nothing: WordsForNothing
  /// Prints what is put together of several facts.
  let printer: TemplatePrinter
  /// The last round of which any measure was reported.
  let round: MeasureReport.Round?

  init(
    _ rated: RatedRegister, watch: RiskMatrix? = nil, dossier: Dossier, house: HouseStyle, colours: ColourWords = .none,
    nothing: WordsForNothing = .none, printer: TemplatePrinter = TemplatePrinter(blank: "", digits: .arabic, convertsTexts: false)
  ) {
    self.printer = printer
    self.rated = rated
    self.watch = watch
    self.dossier = dossier
    self.house = house
    levelColours = rated.matrix?.levels.map(colours.colour) ?? []
    self.nothing = nothing
    round = rated.register.risks.lazy.flatMap(\.measures).flatMap(\.reports).map(\.round).max()
  }

  /// - Throws: `Problems` where the file of PACC's matrix cannot be used.
  package convenience init(
    _ rated: RatedRegister, of dossier: Dossier, _ library: Library, _ printer: TemplatePrinter
  ) throws(Problems) {
    let isWatched = rated.register.risks.contains { $0.surveillance != nil }
    let watch = isWatched ? try library.matrix(Self.watchMatrix)?.matrix : nil
    let rules = library.reference.rules
    self.init(rated, watch: watch, dossier: dossier, house: library.house, colours: rules.colours, nothing: rules.nothing,
      printer: printer)
  }

  /// The key of the matrix of tables 3 and 4 of the PACC manual.
  private static let watchMatrix = "necessity-severity-3x3"

  package static let vocabulary = Vocabulary.of { dossier in
    RiskFacts(RatedRegister(.none, matrix: nil), dossier: dossier, house: .plain)
  }

  /// The item of ITA that the published assessment answers in the dossier's year, of its kind of agency where that has
  /// one of its own.
  private var publishedItem: String? {
    let key = "oit.\(dossier.year.buddhistYear)"
    return house.words["\(key).\(dossier.agency.kind.key)"] ?? house.words[key]
  }

  /// That the assessment shows more, in the years in which that item does not ask about all corruption.
  private var publishedNote: String? { house.words["oit.note.\(dossier.year.buddhistYear)"] }

  var risks: [RatedRisk] { rated.risks }
  /// The risks of corruption, which the assessment, the publication and the nine tables of PACC are about.
  var corruption: [RatedRisk] { risks.filter(\.risk.isCorruption) }

  /// The lists show which facts their items have, whatever the register holds.
  package static let table: FactTable<RiskFacts> = {
    var table = register
    for more in [steps, maps, surveillance, localGovernment] { table.merge(more) { $1 } }
    return table
  }()

  private static let register: FactTable<RiskFacts> = {
    var table = signature("register.signature") { $0.rated.register.signature }
    table["register.isGiven"] = { .flag(!$0.risks.isEmpty) }
    table["register.matrix"] = { Fact($0.rated.matrix?.name.thai) }
    table["register.assessed"] = { Fact($0.rated.register.assessed) }
    table["register.risks"] = { $0.list($0.risks) }
    table["register.measures"] = { $0.measures(of: $0.risks) }
    table["publication.risks"] = { $0.list($0.corruption) }
    table["publication.item"] = { Fact($0.publishedItem) }
    table["publication.note"] = { Fact($0.publishedNote) }
    return table
  }()

  /// The ids of the risks of which something does not hold: what a table leaves out.
  func ids(without holds: (RatedRisk) -> Bool) -> Fact { ids(of: risks.filter { !holds($0) }) }

  func ids(of risks: [RatedRisk]) -> Fact {
    let ids = risks.map(\.risk.id)
    return ids.isEmpty ? .none : .text(ids.joined(separator: ", "))
  }

  /// Risks, numbered from 1 within the list, or as they are in a whole of which it is a part.
  func list(_ risks: [RatedRisk], numberedIn whole: [RatedRisk]? = nil) -> Fact {
    .list(rows(risks, numberedIn: whole), of: RiskRowFacts(self, nil, 0))
  }

  private func rows(_ risks: [RatedRisk], numberedIn whole: [RatedRisk]?) -> [RiskRowFacts] {
    var numbers: [ObjectIdentifier: Int] = [:]
    for (index, risk) in (whole ?? risks).enumerated() { numbers[ObjectIdentifier(risk)] = index + 1 }
    return risks.map { RiskRowFacts(self, $0, numbers[ObjectIdentifier($0)] ?? 0) }
  }

  /// The measures of risks, one after another, each with the facts of its risk; a risk without measures is there once.
  func measures(of risks: [RatedRisk], numberedIn whole: [RatedRisk]? = nil) -> Fact {
    var items: [any FactSource] = []
    func item(_ measure: Measure?, _ risk: RiskRowFacts) -> any FactSource {
      Scope(inner: MeasureFacts(of: self, measure, activity: risk.risk?.activity), outer: risk)
    }
    for (risk, row) in zip(risks, rows(risks, numberedIn: whole)) {
      let measures = risk.risk.measures
      items += measures.isEmpty ? [item(nil, row)] : measures.map { item($0, row) }
    }
    return .list(items, of: item(nil, RiskRowFacts(self, nil, 0)))
  }

  // MARK: Short words

  func word(_ key: String) -> Fact { Fact(house.words[key]) }
  func tick(_ isTicked: Bool) -> Fact { isTicked ? word("tick") : .none }
  func box(_ isTicked: Bool) -> Fact { word(isTicked ? "box.ticked" : "box.empty") }
  func number(_ value: Int?) -> Fact { value.map { .number(Number(Decimal($0), .integer)) } ?? .none }

  /// Several texts as numbered lines, one as it stands.
  func lines(_ texts: [String]) -> Fact { Fact(texts.numberedLines()) }

  /// The texts without those that stood before, spacing and digits aside.
  func different(_ texts: [String]) -> [String] {
    guard texts.count > 1 else { return texts }
    var seen: Set<UInt64> = []
    return texts.filter { seen.insert(tolerantHash($0)).inserted }
  }

  /// What is accepted: a level's word, and the score within it where there is one.
  func shown(_ limit: AcceptedLimit) -> String {
    limit.level.word + (limit.score.map { " (≤ \($0))" } ?? "")
  }

  /// A rating in one cell: the word of its level; the bare scores where they have none.
  func shown(_ rating: RatedRating?) -> String? {
    if let word = rating?.word { return word }
    guard let likelihood = rating?.rating.likelihood, let impact = rating?.rating.impact else { return nil }
    return "\(likelihood) × \(impact)"
  }
}
