import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

extension RiskFacts {
  static let maps: FactTable<RiskFacts> = [
    "register.map.isGiven": { facts in
      .flag(facts.risks.contains { $0.inherent?.cell != nil || $0.residual?.cell != nil })
    },
    "register.map.inherent": { $0.map(at: .inherent) },
    "register.map.residual": { $0.map(at: .residual) },
    "register.map.inherent.rest": { $0.rest(at: .inherent) },
    "register.map.residual.rest": { $0.rest(at: .residual) },
    "register.map.hasRest": { facts in
      .flag([RatedRisk.Stage.inherent, .residual].contains { facts.rest(at: $0).isPresent })
    },
    "register.map.absent": { $0.absent },
    "register.map.accepted": { facts in Fact(facts.rated.matrix?.appetite.map { facts.shown($0.limit) }) },
    "register.map.tolerated": { facts in Fact(facts.rated.matrix?.appetite?.tolerance.map(facts.shown)) },
    "register.map.line": { facts in facts.number(facts.rated.matrix?.appetite?.limit.score) },
    "register.map.likelihood": { facts in Fact(facts.rated.matrix.map { facts.house.name(of: .likelihood, in: $0) }) },
    "register.map.impact": { facts in Fact(facts.rated.matrix.map { facts.house.name(of: .impact, in: $0) }) },
  ]

  /// None where no risk has a rating in the matrix.
  private func map(at stage: RatedRisk.Stage) -> Fact {
    guard let matrix = rated.matrix else { return .none }
    let map = RiskMap(risks, at: stage, in: matrix)
    return map.isEmpty ? .none : .map(map)
  }

  /// The risks that the maps leave out, by the side and the reason.
  private var absent: Fact {
    let sides = [RatedRisk.Stage.inherent, .residual].flatMap { stage in
      risks.absent { $0.absence(from: stage) }.map {
        MapAbsenceFacts(house: house, stage: stage, reason: $0.reason, risks: $0.risks)
      }
    }
    return .list(
      rated.matrix == nil ? [] : sides,
      of: MapAbsenceFacts(house: house, stage: .inherent, reason: .notRated, risks: []))
  }

  /// The cells that do not show the ids of all of their risks.
  private func rest(at stage: RatedRisk.Stage) -> Fact {
    let places = rated.matrix.map { RiskMap(risks, at: stage, in: $0).rows.flatMap(\.places) } ?? []
    return .list(
      places.compactMap { place in
        let rest = place.risks.dropFirst(place.shown(in: rated.matrix).count)
        return rest.isEmpty ? nil : MapRestFacts(matrix: rated.matrix, cell: place.cell, risks: Array(rest))
      }, of: MapRestFacts(matrix: nil, cell: nil, risks: []))
  }
}

extension HouseStyle {
  /// What a matrix calls an axis, or the usual name.
  fileprivate func name(of axis: RiskAxis, in matrix: RiskMatrix) -> String {
    matrix.scale(axis).name?.thai ?? words["axis." + axis.rawValue] ?? ""
  }
}

/// The risks of a cell whose ids it does not show; none for the item that only shows which facts there are.
private struct MapRestFacts: TabledFacts {
  let matrix: RiskMatrix?
  let cell: MatrixCell?
  let risks: [RatedRisk]

  static let table: FactTable<MapRestFacts> = [
    "likelihood": { facts in Fact(facts.label(\.likelihood, facts.cell?.likelihood)) },
    "impact": { facts in Fact(facts.label(\.impact, facts.cell?.impact)) },
    "level": { facts in Fact(facts.cell.map { $0.level?.word ?? noLevel }) },
    "count": { facts in .number(Number(Decimal(facts.risks.count), .integer)) },
    "ids": { facts in Fact(facts.risks.map(\.risk.id).joined(separator: separator)) },
  ]

  private func label(_ scale: KeyPath<RiskMatrix, Scale>, _ score: Int?) -> String? {
    guard let matrix, let score else { return nil }
    return matrix[keyPath: scale].label(of: score, digits: .arabic)
  }
}

/// The risks that one of the maps leaves out for one reason.
private struct MapAbsenceFacts: TabledFacts {
  let house: HouseStyle
  let stage: RatedRisk.Stage
  let reason: RatingAbsence
  let risks: [RatedRisk]

  static let table: FactTable<MapAbsenceFacts> = [
    "side": { Fact($0.house.words["stage." + $0.stage.rawValue]) },
    "reason": { Fact($0.house.words["absence." + $0.reason.rawValue]) },
    "count": { facts in .number(Number(Decimal(facts.risks.count), .integer)) },
    "ids": { facts in Fact(facts.risks.map(\.risk.id).joined(separator: separator)) },
  ]
}

/// What stands between ids, and in place of a level.
private let separator = ", ", noLevel = "–"

extension RiskMap {
  /// The relative widths of its columns on a form.
  var columns: [Double] { Self.columns(of: matrix) }

  fileprivate static func columns(of matrix: RiskMatrix) -> [Double] { [22] + matrix.likelihood.words.map { _ in 20 } }
}

extension RiskMap.Place {
  /// The width of a form's page between its margins, in centimetres, and that of a character for each point of size.
  private static let pageWidth = 24.0, character = 0.015
  /// Up to so many rows of a map leave each cell two lines for ids at a size of 12 points; more of them one, of 9.
  private static let fewRows = 6

  /// The risks whose ids the cell shows; the form lists the others below its maps.
  fileprivate func shown(in matrix: RiskMatrix?) -> [RatedRisk] {
    guard let matrix else { return [] }
    let isLow = matrix.impact.words.count > Self.fewRows
    let columns = RiskMap.columns(of: matrix)
    let width = Self.pageWidth * (columns.last ?? 0) / columns.reduce(0, +)
    let line = Int(width / (Self.character * (isLow ? 9 : 12)))
    var free = (isLow ? 1 : 2) * line
    let all = risks.prefix { risk in
      // An id is not broken: what is left of a line may be too short for it.
      free -= displayWidth(of: risk.risk.id) + separator.count
      return free >= 0
    }
    // How many more there are takes the place of one.
    return Array(all.count == risks.count ? all : all.dropLast())
  }
}

extension FormPrinter {
  /// The map as a table.
  func table(of map: RiskMap) -> Table {
    let heading = Style(alignment: .center, isBold: true)
    let (likelihood, impact) = (map.matrix.likelihood, map.matrix.impact)
    func label(_ score: Int, _ scale: Scale) -> Cell {
      Cell(.text(scale.label(of: score, digits: printer.digits)), style: heading)
    }
    let axes = RiskMap.axes(
      impact: house.name(of: .impact, in: map.matrix), likelihood: house.name(of: .likelihood, in: map.matrix),
      separator: "\n")
    let top = [Cell(.text(axes), style: heading)] + likelihood.scores.map { label($0, likelihood) }
    let rows = map.rows.map { row in
      Row([label(row.impact, impact)] + row.places.map { cell($0, in: map.matrix) })
    }
    return Table(headings: [Row(top, keepsWithNext: true)], rows: rows, isWhole: true)
  }

  /// The level's word with how many risks the cell holds, and which, on the level's colour.
  private func cell(_ place: RiskMap.Place, in matrix: RiskMatrix) -> Cell {
    let level = place.cell.level
    var lines = [level?.word ?? noLevel]
    // Beyond the accepted score, as `sujarit matrix show` marks it.
    if matrix.isBeyondLine(place.cell) { lines[0] += " ▲" }
    if !place.risks.isEmpty {
      lines[0] += " (\(place.risks.count))".digits(printer.digits)
      let shown = place.shown(in: matrix)
      let more = place.risks.count - shown.count
      let rest = more > 0 ? "…+\(more)".digits(printer.digits) : nil
      lines.append(
        (shown.map { printer.written($0.risk.id) } + [rest].compactMap(\.self)).joined(separator: separator))
    }
    var style = Style(alignment: .center)
    style.fill = level?.fill
    style.ink = level?.ink
    return Cell(.text(lines.joined(separator: "\n")), style: style)
  }
}
