import Assessment
import Definitions
import Sheets
import ThaiText

/// What the summary says of the register of risks.
struct RiskSummary: TextPage {
  let subject: ReportSubject

  /// Risks by level, those above the appetite, and what is late.
  var blocks: [Block] {
    guard let rated = subject.rated, !rated.risks.isEmpty else { return [] }
    let counts = rated.counts(of: \.current)
    let levels = counts.map { wording("risk.count", ["level": $0.level.word, "count": String($0.count)]) }
    let noLevel = rated.risks.absent(for: \.levelAbsence).map { reason, risks in
      wording(
        "risk.count", ["level": wording("risk.absence." + reason.rawValue), "count": String(risks.count)])
    }
    let notAssessed = rated.risks.count { $0.absence(from: .residual) == .notAssessed }
    let levelOnly = rated.risks.count { $0.absence(from: $0.currentStage) == .levelOnly }
    let above = rated.risksAboveAppetite
    let late = rated.lateMeasures(asOf: options.asOf)
    var blocks = heading("summary.risks")
    blocks.append(
      item(
        "summary.risks.levels",
        [
          "total": String(rated.risks.count),
          "levels": (levels + noLevel).joined(separator: wording("list.separator")),
        ]))
    if notAssessed > 0 { blocks.append(item("summary.risks.notAssessed", ["count": String(notAssessed)])) }
    if levelOnly > 0 { blocks.append(item("summary.risks.levelOnly", ["count": String(levelOnly)])) }
    blocks.append(
      item(
        "summary.risks.above",
        ["count": String(above.count), "bare": String(above.count { $0.risk.measures.isEmpty })]))
    if let tolerance = tolerance(rated) { blocks.append(item(text: tolerance, indent: 1.5)) }
    for exception in rated.matrix?.appetite?.exceptions ?? [] {
      let said = wording.exception(exception, unitName: dossier.unitName)
      blocks.append(item("summary.risks.exception", ["exception": said], indent: 1.5))
    }
    blocks += above.flatMap { [aboveAppetite($0)] + acceptance(of: $0.risk) } + ofUnknownExcess(rated)
    blocks.append(item("summary.risks.late", ["count": String(late.count), "asOf": day(options.asOf)]))
    return blocks
  }
}
