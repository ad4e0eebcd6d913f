import Assessment
import Checks
import Definitions
import Sheets
import ThaiText

/// The register as an auditor reads it in a terminal: the map of risks, what is above the appetite, risks by level, what
/// is late, and whose level would cross the appetite. Lists have the worst first.
struct RiskText: TextPage {
  let subject: ReportSubject
  let rated: RatedRegister

  private var risks: [RatedRisk] { rated.risks }

  /// The parts of the text, one after another; a table has its own part, as parts differ in their columns.
  var sheets: [Sheet] {
    let title = wording("risk.title")
    return [sheet("risk", title: title, head)] + maps
      + [sheet("risk", title: title, footer: dossier.notice, above + byLevel + late + firmness)]
  }

  private var head: [Block] {
    let matrix = rated.matrix.map { wording.name($0.name) }
    return [
      line("risk.title", style: Style(alignment: .center, isBold: true)),
      text(dossier.agency.name, style: Style(alignment: .center)),
      line(
        "risk.period",
        [
          "kind": wording("yearKind." + dossier.year.kind.rawValue), "year": String(dossier.year.buddhistYear),
          "assessed": rated.register.assessed.map(day) ?? "", "asOf": day(options.asOf),
        ], style: Style(alignment: .center)),
      line(
        matrix == nil ? "risk.matrix.unknown" : "risk.matrix",
        ["matrix": matrix ?? rated.register.matrix, "appetite": rated.matrix?.appetite.map { wording.limit($0.limit) } ?? ""],
        style: Style(alignment: .center)),
    ] + (tolerance(rated).map { [text($0, style: Style(alignment: .center))] } ?? []) + exceptions
  }

  /// The appetite's exceptions, each with where it applies.
  private var exceptions: [Block] {
    (rated.matrix?.appetite?.exceptions ?? []).map { exception in
      line(
        "risk.matrix.exception", ["exception": wording.exception(exception, unitName: dossier.unitName)],
        style: Style(alignment: .center))
    }
  }

  // MARK: The map

  private var maps: [Sheet] {
    guard let matrix = rated.matrix else { return [] }
    let sides: [(key: String, stage: RatedRisk.Stage)] = [("risk.map.before", .inherent), ("risk.map.after", .residual)]
    return sides.compactMap { key, stage in
      let map = RiskMap(risks, at: stage, in: matrix)
      guard !risks.isEmpty else { return nil }
      let text = RiskMapText(map: map, width: options.width, page: self)
      let drawing = map.isEmpty ? [item("risk.map.empty")] : [.table(text.table)] + text.legend
      return sheet("risk", title: "", columns: text.columns, heading(key) + drawing + map.absent.map { absent($0.reason, $0.risks) })
    }
  }

  /// The risks that a map leaves out for one reason.
  private func absent(_ reason: RatingAbsence, _ risks: [RatedRisk]) -> Block {
    item(
      "risk.map.absent",
      [
        "count": String(risks.count), "reason": wording("risk.absence." + reason.rawValue),
        "risks": risks.map(\.risk.id).joined(separator: wording("list.separator")),
      ])
  }

  // MARK: Lists

  private var byLevel: [Block] {
    let risks = risks.worstFirst()
    var blocks: [Block] = []
    for level in (rated.matrix?.levels ?? []).reversed() {
      let risks = risks.filter { $0.current?.level?.rank == level.rank }
      blocks += heading("risk.level", ["level": level.word, "count": String(risks.count)]) + risks.flatMap(lines)
    }
    for (reason, risks) in risks.absent(for: \.levelAbsence) {
      blocks += heading(
        "risk.level.none",
        ["reason": wording("risk.absence." + reason.rawValue), "count": String(risks.count)]) + risks.flatMap(lines)
    }
    return blocks
  }

  private func lines(_ rated: RatedRisk) -> [Block] {
    let risk = rated.risk
    let open = risk.measures.filter { !$0.isDone }
    let owners = dossier.ownerNames(risk)
    var units: [String] = []
    for name in owners.isEmpty ? open.flatMap(\.responsible).map(dossier.unitName) : owners where !units.contains(name) {
      units.append(name)
    }
    return [
      item("risk.item", asWritten: ["id": risk.id, "event": risk.event]),
      item(
        "risk.item.owner",
        asWritten: [
          "owner": units.isEmpty ? wording("risk.noOwner") : units.joined(separator: wording("list.separator")),
          "due": open.compactMap(\.due).max().map(period) ?? (open.isEmpty ? "" : wording("risk.noDue")),
        ], indent: 1.5),
    ] + indicators(of: risk) + acceptance(of: risk)
  }

  /// By what the success of each measure is told.
  private func indicators(of risk: Risk) -> [Block] {
    risk.measures.compactMap { measure in
      measure.indicator.map {
        item("risk.item.indicator", asWritten: ["measure": measure.text, "indicator": $0], indent: 1.5)
      }
    }
  }

  private var above: [Block] {
    guard rated.matrix?.appetite != nil else { return [] }
    let above = rated.risksAboveAppetite
    return heading("risk.above", ["count": String(above.count)])
      + (above.isEmpty ? [item("risk.none")] : above.flatMap { [aboveAppetite($0)] + acceptance(of: $0.risk) })
      + ofUnknownExcess(rated)
  }

  private var late: [Block] {
    let late = rated.lateMeasures(asOf: options.asOf)
    return heading("risk.late", ["asOf": day(options.asOf)])
      + (late.isEmpty
        ? [item("risk.none")]
        : late.map { risk, measure in
          item(
            "risk.late.item",
            asWritten: [
              "id": risk.id, "measure": measure.text, "due": measure.due.map(period) ?? "",
              "responsible": measure.responsible.map(dossier.unitName).joined(separator: wording("list.separator")),
            ])
        })
  }

  // MARK: How firm

  /// The risks that a step of likelihood or impact takes over the line of what is accepted, either way; without an
  /// appetite, to another level.
  private var firmness: [Block] {
    var borderline: [Block] = []
    var firm: [String] = []
    var unknown: [String] = []
    for risk in risks.worstFirst() {
      guard let cell = risk.current?.cell, let steps = rated.matrix.flatMap(risk.crossings) else {
        unknown.append(risk.risk.id)
        continue
      }
      if steps.isEmpty { firm.append(risk.risk.id) } else { borderline.append(item(risk.risk, cell, steps)) }
    }
    func ids(_ key: String, _ ids: [String]) -> [Block] {
      ids.isEmpty ? [] : [item(key, ["risks": ids.joined(separator: wording("list.separator"))])]
    }
    let isDrawn = rated.matrix?.appetite != nil
    return heading(isDrawn ? "risk.crossing" : "risk.firmness") + borderline
      + ids(isDrawn ? "risk.crossing.firm" : "risk.firm", firm) + ids("risk.firm.unknown", unknown)
  }

  private func item(_ risk: Risk, _ cell: MatrixCell, _ steps: [LevelStep]) -> Block {
    let changes = steps.map { step in
      wording(
        "risk.step." + step.axis.rawValue,
        ["from": String(step.from), "to": String(step.to), "level": step.level.word])
    }
    return item(
      "risk.borderline",
      [
        "id": risk.id, "level": cell.level?.word ?? "", "likelihood": String(cell.likelihood),
        "impact": String(cell.impact), "steps": changes.joined(separator: wording("list.separator")),
      ])
  }
}
