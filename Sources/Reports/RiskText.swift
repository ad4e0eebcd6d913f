import Assessment
import Checks
import Definitions
import Sheets
import ThaiText

/// The register as an auditor reads it in a terminal: the map of risks, risks by level, what is above the appetite and
/// has no measure, what is late, and how firm each level is.
struct RiskText: TextPage {
  let subject: ReportSubject
  let rated: RatedRegister

  private var risks: [RatedRisk] { rated.risks }

  /// The parts of the text, one after another; a table has its own part, as parts differ in their columns.
  var sheets: [Sheet] {
    let title = wording("risk.title")
    return [sheet("risk", title: title, head)] + maps
      + [sheet("risk", title: title, footer: dossier.notice, byLevel + bare + late + firmness)]
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
    ]
  }

  // MARK: The map

  private var maps: [Sheet] {
    guard let matrix = rated.matrix else { return [] }
    let sides: [(key: String, stage: RatedRisk.Stage)] = [("risk.map.before", .inherent), ("risk.map.after", .residual)]
    return sides.compactMap { key, stage in
      let map = RiskMap(risks, at: stage, in: matrix)
      guard !map.isEmpty else { return nil }
      let text = RiskMapText(map: map, width: options.width, page: self)
      let absent = map.absent.count
      let note = absent == 0 ? [] : [item("risk.map.absent", ["count": String(absent)])]
      return sheet("risk", title: "", columns: text.columns, heading(key) + [.table(text.table)] + text.legend + note)
    }
  }

  // MARK: Lists

  private var byLevel: [Block] {
    var blocks: [Block] = []
    for level in (rated.matrix?.levels ?? []).reversed() {
      let risks = risks.filter { $0.current?.level?.rank == level.rank }
      blocks += heading("risk.level", ["level": level.word, "count": String(risks.count)]) + risks.flatMap(lines)
    }
    let others = risks.filter { $0.current?.level == nil }
    guard !others.isEmpty else { return blocks }
    return blocks + heading("risk.level.none", ["count": String(others.count)])
      + others.flatMap(lines)
  }

  private func lines(_ rated: RatedRisk) -> [Block] {
    let risk = rated.risk
    let open = risk.measures.filter { !$0.isDone }
    let owner = risk.owner.map { [$0] } ?? open.flatMap(\.responsible)
    var units: [String] = []
    for name in owner.map(dossier.unitName) where !units.contains(name) { units.append(name) }
    return [
      item("risk.item", ["id": risk.id, "event": risk.event]),
      item(
        "risk.item.owner",
        [
          "owner": units.isEmpty ? wording("risk.noOwner") : units.joined(separator: wording("list.separator")),
          "due": open.compactMap(\.due).max().map(period) ?? (open.isEmpty ? "" : wording("risk.noDue")),
        ], indent: 1.5),
    ] + acceptance(of: risk)
  }

  /// Who accepted a risk, until when and why.
  private func acceptance(of risk: Risk) -> [Block] {
    guard let record = risk.acceptance else { return [] }
    return [
      item(
        "risk.item.acceptance",
        [
          "by": record.approvedBy ?? "", "date": record.date.map(day) ?? "", "until": record.until.map(period) ?? "",
          "review": record.nextReview.map(period) ?? "", "reason": record.reason ?? "",
        ], indent: 1.5)
    ]
  }

  private var bare: [Block] {
    let above = rated.risksAboveAppetite
    let bare = above.map(\.risk).filter(\.measures.isEmpty)
    return heading("risk.above", ["count": String(above.count)])
      + (bare.isEmpty ? [item("risk.none")] : bare.flatMap { [item("risk.item", ["id": $0.id, "event": $0.event])] + acceptance(of: $0) })
  }

  private var late: [Block] {
    let late = rated.lateMeasures(asOf: options.asOf)
    return heading("risk.late", ["asOf": day(options.asOf)])
      + (late.isEmpty
        ? [item("risk.none")]
        : late.map { risk, measure in
          item(
            "risk.late.item",
            [
              "id": risk.id, "measure": measure.text, "due": measure.due.map(period) ?? "",
              "responsible": measure.responsible.map(dossier.unitName).joined(separator: wording("list.separator")),
            ])
        })
  }

  // MARK: How firm

  private var firmness: [Block] {
    var borderline: [Block] = []
    var firm: [String] = []
    var unknown: [String] = []
    for risk in risks {
      guard let cell = risk.current?.cell, let steps = rated.matrix?.steps(from: cell) else {
        unknown.append(risk.risk.id)
        continue
      }
      if steps.isEmpty { firm.append(risk.risk.id) } else { borderline.append(item(risk.risk, cell, steps)) }
    }
    func ids(_ key: String, _ ids: [String]) -> [Block] {
      ids.isEmpty ? [] : [item(key, ["risks": ids.joined(separator: wording("list.separator"))])]
    }
    return heading("risk.firmness") + borderline + ids("risk.firm", firm) + ids("risk.firm.unknown", unknown)
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
