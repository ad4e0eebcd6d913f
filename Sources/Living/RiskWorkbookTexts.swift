import Assessment
import Forms
import Sheets
import ThaiText

/// What the sheets say of a risk in one text.
extension RiskWorkbook {
  var causeBeginning: String { wording("live.cause", ["cause": ""]) }

  /// The event and its cause, as the register's cells have them.
  func event(of row: RiskWorkbookRow) -> String {
    row.cells.event + (row.cells.cause.isEmpty ? "" : "\n" + causeBeginning + row.cells.cause)
  }

  /// The owners of a risk, each on a line: by their lines the table of units counts them.
  func owner(of risk: Risk) -> String { owners(of: risk).joined(separator: "\n") }

  func owners(of risk: Risk) -> [String] { dossier.ownerNames(risk).map(\.inTerminalLine) }

  /// Texts as a numbered list, or the one that there is.
  func list(_ texts: [String]) -> String? { texts.numberedLines { String($0).digits(digits) } }

  /// The measures against each row's risk and, where it is accepted, the record of that.
  var measures: [String?] { rows.map { measures(of: $0.risk) } }

  private func measures(of risk: Risk) -> String? {
    let record = risk.acceptance.map { record in
      func dated(_ period: Period?) -> String { period.flatMap { $0.words ?? $0.end.map(day) } ?? "" }
      return written(
        wording(
          "live.acceptance",
          [
            "by": record.approvedBy ?? "", "until": dated(record.until), "review": dated(record.nextReview),
            "reason": record.reason ?? "",
          ]))
    }
    let lines = [measureList(of: risk), record].compactMap(\.self)
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func measureList(of risk: Risk) -> String? {
    list(
      risk.measures.map { measure in
        let due = measure.due.flatMap { $0.words ?? $0.end.map(day) }
        let units = measure.responsible.map(dossier.unitName).joined(separator: ", ")
        return written(
          wording(
            "live.measure.line",
            [
              "measure": measure.text, "responsible": units, "due": due ?? "", "indicator": measure.indicator ?? "",
            ]))
      })
  }
}
