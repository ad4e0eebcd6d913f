import Assessment
import Definitions
import Sheets
import ThaiText

extension RiskFacts {
  static let maps: FactTable<RiskFacts> = [
    "register.map.isGiven": { facts in
      .flag(facts.risks.contains { $0.inherent?.cell != nil || $0.residual?.cell != nil })
    },
    "register.map.inherent": { $0.map(at: .inherent) },
    "register.map.residual": { $0.map(at: .residual) },
    "register.map.likelihood": { facts in Fact(facts.rated.matrix.map { facts.house.name(of: .likelihood, in: $0) }) },
    "register.map.impact": { facts in Fact(facts.rated.matrix.map { facts.house.name(of: .impact, in: $0) }) },
  ]

  /// None where no risk has a rating in the matrix.
  private func map(at stage: RatedRisk.Stage) -> Fact {
    guard let matrix = rated.matrix else { return .none }
    let map = RiskMap(risks, at: stage, in: matrix)
    return map.isEmpty ? .none : .map(map)
  }
}

extension HouseStyle {
  /// What a matrix calls an axis, or the usual name.
  fileprivate func name(of axis: RiskAxis, in matrix: RiskMatrix) -> String {
    matrix.scale(axis).name?.thai ?? words["axis." + axis.rawValue] ?? ""
  }
}

extension RiskMap {
  /// The relative widths of its columns on a form.
  var columns: [Double] { [22] + matrix.likelihood.words.map { _ in 20 } }
}

extension FormPrinter {
  /// The map as a table.
  func table(of map: RiskMap) -> Table {
    let heading = Style(alignment: .center, isBold: true)
    let (likelihood, impact) = (map.matrix.likelihood, map.matrix.impact)
    func label(_ score: Int, _ scale: Scale) -> Cell {
      Cell(.text(scale.label(of: score, digits: printer.digits)), style: heading)
    }
    let axes = "\(house.name(of: .impact, in: map.matrix)) ↓\n\(house.name(of: .likelihood, in: map.matrix)) →"
    let top = [Cell(.text(axes), style: heading)] + likelihood.scores.map { label($0, likelihood) }
    let rows = map.rows.map { row in Row([label(row.impact, impact)] + row.places.map(cell)) }
    return Table(headings: [Row(top, keepsWithNext: true)], rows: rows)
  }

  /// The level's word, how many risks the cell holds, and which, on the level's colour.
  private func cell(_ place: RiskMap.Place) -> Cell {
    let level = place.cell.level
    var lines = [level?.word ?? "–"]
    if !place.risks.isEmpty {
      lines.append("\(place.risks.count)".digits(printer.digits))
      lines.append(printer.written(place.risks.map(\.risk.id).joined(separator: ", ")))
    }
    var style = Style(alignment: .center)
    style.fill = level?.fill
    style.ink = level?.ink
    return Cell(.text(lines.joined(separator: "\n")), style: style)
  }
}
