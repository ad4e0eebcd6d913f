import Assessment
import Definitions
import Sheets
import ThaiText

extension RiskFacts {
  static let maps: FactTable<RiskFacts> = [
    "register.map.isGiven": { facts in
      .flag(facts.risks.contains { [$0.inherent, $0.residual].contains { facts.rated.cell(of: $0) != nil } })
    },
    "register.map.inherent": { $0.map(\.inherent) },
    "register.map.residual": { $0.map(\.residual) },
    "register.map.likelihood": { .text($0.likelihoodName) },
    "register.map.impact": { .text($0.impactName) },
  ]

  private var likelihoodName: String {
    rated.matrix?.likelihood.name?.thai ?? house.words["axis.likelihood"] ?? ""
  }
  private var impactName: String { rated.matrix?.impact.name?.thai ?? house.words["axis.impact"] ?? "" }

  /// None where no risk has a rating in the matrix.
  private func map(_ side: (Risk) -> RiskRating?) -> Fact {
    guard let matrix = rated.matrix else { return .none }
    var ids: [Rating: [String]] = [:]
    for risk in risks {
      if let cell = rated.cell(of: side(risk)) { ids[cell, default: []].append(risk.id) }
    }
    guard !ids.isEmpty else { return .none }
    return .map(RegisterMap(matrix: matrix, ids: ids, likelihood: likelihoodName, impact: impactName))
  }
}

extension FormPrinter {
  /// The map as a table: impact from the highest down, likelihood from the lowest on.
  func table(of map: RegisterMap) -> Table {
    let heading = Style(alignment: .center, isBold: true)
    func label(_ score: Int, _ word: String?) -> Cell {
      Cell(.text(printer.digits.label(score, word ?? "")), style: heading)
    }
    let (likelihood, impact) = (map.matrix.likelihood, map.matrix.impact)
    let top = [Cell(.text("\(map.impact) ↓\n\(map.likelihood) →"), style: heading)]
      + likelihood.scores.map { label($0.value, likelihood.word(of: $0)) }
    let rows = impact.scores.reversed().map { score in
      Row(
        [label(score.value, impact.word(of: score))]
          + likelihood.scores.map { cell(Rating(likelihood: $0, impact: score), of: map) })
    }
    return Table(headings: [Row(top, keepsWithNext: true)], rows: rows)
  }

  /// The level's word, how many risks the cell holds, and which, on the level's colour.
  private func cell(_ rating: Rating, of map: RegisterMap) -> Cell {
    let level = map.matrix.level(of: rating)
    var lines = [level?.word ?? "–"]
    if let ids = map.ids[rating] {
      lines += ["\(ids.count)".digits(printer.digits), printer.written(ids.joined(separator: ", "))]
    }
    var style = Style(alignment: .center)
    style.fill = level?.fill
    style.ink = level?.text
    return Cell(.text(lines.joined(separator: "\n")), style: style)
  }
}
