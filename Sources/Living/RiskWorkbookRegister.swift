import Assessment
import Definitions
import Forms
import Sheets
import ThaiText

/// The register: what an auditor changes, and what follows from it.
extension RiskWorkbook {
  /// The rows above the risks.
  static let registerTop = 4

  var registerSheet: LiveSheet {
    let visible = RegisterColumn.allCases.count { !$0.isHelper }
    var sheet = LiveSheet(
      name: say("live.register.tab"), title: say("live.register.title"), page: page,
      columns: RegisterColumn.allCases.map { LiveColumn($0.width, limits: $0.limits, isHelper: $0.isHelper) },
      rows: head("live.register.", columns: visible) + headings, repeatedRows: 2..<Self.registerTop,
      frozenRows: Self.registerTop)
    sheet.life.frozenColumns = 1
    for (index, row) in rows.enumerated() { sheet.rows.append(line(row, at: Self.registerTop + index)) }
    for side in [RatingColumns.before, .after] { bring(side, toLifeOn: &sheet) }
    for (name, column) in [
      ("Register_Ids", RegisterColumn.id), ("Register_Events", .event), ("Register_Owners", .owner),
      ("Register_Responses", .response), ("Register_LevelsNow", .levelNow), ("Register_RanksNow", .rankNow),
      ("Register_Appetites", .appetite), ("Register_Limits", .limit), ("Register_Above", .above), ("Register_Measures", .measures),
    ] { sheet.life.names.append(LiveName(name, registerArea(of: column))) }
    sheet.life.notes.append(
      LiveNote(row: Self.registerTop - 1, column: RegisterColumn.score.rawValue, text: say("live.note.score")))
    sheet.life.notes.append(
      LiveNote(row: Self.registerTop - 1, column: RegisterColumn.level.rawValue, text: say("live.note.level")))
    return sheet
  }

  /// A column's cells of all risks.
  func registerArea(of column: RegisterColumn) -> GridArea {
    GridArea(
      firstRow: Self.registerTop, firstColumn: column.rawValue, lastRow: Self.registerTop + rows.count - 1,
      lastColumn: column.rawValue)
  }

  private var headings: [LiveRow] {
    func cell(_ column: RegisterColumn, _ text: String, columns: Int = 1, rows: Int = 1) -> LiveCell {
      LiveCell(column.rawValue, .text(text), look: .heading, columnSpan: columns, rowSpan: rows)
    }
    let tall: [(RegisterColumn, String)] = [
      (.id, "live.id"), (.process, "live.process"), (.step, "live.step"), (.event, "live.event"),
      (.owner, "live.owner"), (.reasons, "live.reasons"), (.controls, "live.controls"), (.response, "live.response"),
    ]
    let upper = tall.map { cell($0, say($1), rows: 2) } + [
      cell(.likelihood, say("live.before"), columns: 4), cell(.likelihoodAfter, say("live.after"), columns: 4),
    ]
    var lower: [LiveCell] = []
    for side in [RatingColumns.before, .after] {
      lower += [
        cell(side.likelihood, likelihoodName), cell(side.impact, impactName), cell(side.score, say("live.score")),
        cell(side.level, say("live.level")),
      ]
    }
    lower.append(LiveCell(RegisterColumn.idPlace.rawValue, .text(stamp)))
    return [LiveRow(upper), LiveRow(lower)]
  }

  // MARK: A risk

  private func line(_ row: RiskWorkbookRow, at line: Int) -> LiveRow {
    let risk = row.risk
    func text(_ column: RegisterColumn, _ text: String?, _ look: LiveLook = .body) -> LiveCell {
      LiveCell(column.rawValue, text.map { .text(written($0)) } ?? .blank, look: look)
    }
    var cells = [
      LiveCell(RegisterColumn.id.rawValue, .text(row.id), look: .centre),
      text(.process, risk.process), text(.step, risk.step),
      text(.event, event(of: risk)), text(.owner, risk.owners.isEmpty ? nil : owner(of: risk)), text(.reasons, reasons(of: risk)),
      text(.controls, list(risk.controls.map(\.text))),
      LiveCell(
        RegisterColumn.response.rawValue, risk.response == nil ? .blank : .text(response(of: risk)), look: .inputText),
    ]
    cells += self.cells(of: row.before, .before, at: line) + self.cells(of: row.after, .after, at: line)
    cells += standing(row, at: line)
    return LiveRow(cells, minimumLines: 2)
  }

  func event(of risk: Risk) -> String {
    guard let cause = risk.cause else { return written(risk.event) }
    return written(risk.event) + "\n" + written(wording("live.cause", ["cause": cause]))
  }

  /// The owners of a risk, each on a line: by their lines the table of units counts them.
  func owner(of risk: Risk) -> String { owners(of: risk).joined(separator: "\n") }

  func owners(of risk: Risk) -> [String] { dossier.ownerNames(risk).map { written($0.inTerminalLine) } }

  func response(of risk: Risk) -> String {
    risk.response.map { house.words["response." + $0.rawValue] ?? $0.rawValue } ?? ""
  }

  private func reasons(of risk: Risk) -> String? {
    let sides = [("live.reason.before", risk.inherent), ("live.reason.after", risk.residual)]
    let lines = sides.flatMap { key, rating -> [String] in
      [(likelihoodName, rating?.likelihoodReason), (impactName, rating?.impactReason)].compactMap { axis, reason in
        reason.map { wording(key, ["axis": axis, "reason": $0]) }
      }
    }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  /// Texts as a numbered list, or the one that there is.
  func list(_ texts: [String]) -> String? { texts.numberedLines { String($0).digits(digits) } }

  // MARK: Today

  /// What the rating of today comes to against the appetite.
  private func standing(_ row: RiskWorkbookRow, at line: Int) -> [LiveCell] {
    func name(_ column: RegisterColumn) -> CellName { CellName(row: line, column: column.rawValue, fixesColumn: true) }
    func cell(_ column: RegisterColumn, _ value: Value, _ formula: Formula) -> LiveCell {
      LiveCell(column.rawValue, value, formula: formula)
    }
    let unrated: Formula =
      "AND(\(name(.likelihoodAfter))=\"\",\(name(.impactAfter))=\"\",\(name(.givenAfter))&\"\"=\"\")"
    let keyStep = RiskWorkbookRow.Side.keyStep
    let now = name(.rankNow), appetite = name(.appetite), score = name(.scoreNow)
    return [
      cell(.rankNow, .whole(row.now.rank), "IF(\(unrated),\(name(.rank)),\(name(.rankAfter)))"),
      cell(.levelNow, .text(row.now.word), "IF(\(unrated),\(name(.level)),\(name(.levelAfter)))"),
      cell(.scoreNow, .whole(row.now.score), "IF(\(unrated),\(name(.score)),\(name(.scoreAfter)))"),
      LiveCell(RegisterColumn.domain.rawValue, row.domain.isEmpty ? .blank : .text(row.domain)),
      LiveCell(RegisterColumn.unit.rawValue, row.unit.isEmpty ? .blank : .text(row.unit)),
      LiveCell(RegisterColumn.named.rawValue, row.named.isEmpty ? .blank : .text(row.named)),
      cell(
        .limit, .whole(row.limit), limitFormula(domain: name(.domain), unit: name(.unit), risk: name(.named))),
      cell(.appetite, .whole(row.appetite), "INT(\(name(.limit))/1000)"),
      // Above by the level or, within one that the appetite divides, by the score; the worst is the greatest.
      cell(
        .above, .whole(row.urgency),
        """
        IF(AND(\(appetite)>0,\(now)>0,\
        OR(\(now)>\(appetite),AND(ISNUMBER(\(score)),\(score)>MOD(\(name(.limit)),1000)))),\
        \(now)*\(RiskWorkbookRow.levelStep)+N(\(score))*\(keyStep)+\(keyStep)-\(name(.idPlace)),"")
        """),
      LiveCell(RegisterColumn.idPlace.rawValue, .whole(row.idPlace)),
      LiveCell(RegisterColumn.measures.rawValue, measures(of: row.risk).map { .text($0) } ?? .blank),
    ]
  }

  /// The strictest exception that holds, else the general appetite.
  private func limitFormula(domain: CellName, unit: CellName, risk: CellName) -> Formula {
    guard let exceptions = matrix.appetite?.exceptions, !exceptions.isEmpty else { return "Appetite_Limit+0" }
    let past = (matrix.levels.count + 1) * 1000
    let holds: Formula = """
      ((Exception_Domains="")+(Exception_Domains=\(domain)&"")>0)*((Exception_Units="")+(Exception_Units=\(unit)&"")>0)\
      *((Exception_Risks="")+(Exception_Risks=\(risk)&"")>0)
      """
    let strict: Formula = "SUMPRODUCT(MAX(\(holds)*(\(past)-Exception_Limits)))"
    return "IF(\(strict)=0,Appetite_Limit,\(past)-\(strict))"
  }

  /// The measures against a risk and, where it is accepted, the record of that.
  func measures(of risk: Risk) -> String? {
    let record = risk.acceptance.map { record in
      func dated(_ period: Period?) -> String { period.map { $0.words ?? day($0.end) } ?? "" }
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
        let due = measure.due.map { $0.words ?? day($0.end) }
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
