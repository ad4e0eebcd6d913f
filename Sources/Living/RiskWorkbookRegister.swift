import Assessment
import Definitions
import Forms
import Sheets
import ThaiText

/// The columns of the register's sheet, in their order; those after `response` help, and are folded away.
private enum Column: Int, CaseIterable {
  case id, process, step, event, owner
  case likelihood, impact, score, level, reasons, controls
  case likelihoodAfter, impactAfter, scoreAfter, levelAfter, response
  case given, likelihoodPlace, impactPlace, rank, cell, ordinal, key, listed
  case givenAfter, likelihoodPlaceAfter, impactPlaceAfter, rankAfter, cellAfter, ordinalAfter, keyAfter, listedAfter
  case rankNow, levelNow, domain, unit, appetite, above, measures
  case x, y, xAfter, yAfter

  /// In centimetres. Those that are printed are 30.6 together, so that their text is 12 points large on paper.
  var width: Double {
    switch self {
    case .id: 1.3
    case .process, .owner: 1.8
    case .step: 2
    case .event: 4.3
    case .likelihood, .impact, .likelihoodAfter, .impactAfter: 1.45
    case .score, .scoreAfter: 1.15
    case .level, .levelAfter: 1.6
    case .reasons, .controls: 3.2
    case .response: 1.7
    default: 2
    }
  }

  /// How narrow and how wide it may become.
  var limits: ClosedRange<Double>? {
    switch self {
    case .id: 1...2.5
    case .process, .step, .owner: 1.3...4
    case .event: 3...7
    case .likelihood, .impact, .likelihoodAfter, .impactAfter: 1.2...2.2
    case .score, .scoreAfter: 1...1.5
    case .level, .levelAfter: 1.3...2.2
    case .reasons, .controls: 1.6...6
    case .response: 1.3...3
    default: nil
    }
  }

  var isHelper: Bool { rawValue > Column.response.rawValue }
}

/// The columns of one of the two ratings.
private struct SideColumns {
  var likelihood, impact, score, level, given, likelihoodPlace, impactPlace: Column
  var rank, cell, ordinal, key, listed, x, y: Column
  /// What the names of its columns begin with.
  var prefix: String
  var isAfter: Bool

  static let before = SideColumns(
    likelihood: .likelihood, impact: .impact, score: .score, level: .level, given: .given,
    likelihoodPlace: .likelihoodPlace, impactPlace: .impactPlace, rank: .rank, cell: .cell, ordinal: .ordinal,
    key: .key, listed: .listed, x: .x, y: .y, prefix: "Before", isAfter: false)
  static let after = SideColumns(
    likelihood: .likelihoodAfter, impact: .impactAfter, score: .scoreAfter, level: .levelAfter, given: .givenAfter,
    likelihoodPlace: .likelihoodPlaceAfter, impactPlace: .impactPlaceAfter, rank: .rankAfter, cell: .cellAfter,
    ordinal: .ordinalAfter, key: .keyAfter, listed: .listedAfter, x: .xAfter, y: .yAfter,
    prefix: "After", isAfter: true)
}

/// The register: what an auditor changes, and what follows from it.
extension RiskWorkbook {
  /// The rows above the risks.
  private static let top = 4

  var registerSheet: LiveSheet {
    let visible = Column.allCases.count { !$0.isHelper }
    var sheet = LiveSheet(
      name: say("live.register.tab"), title: say("live.register.title"), page: page,
      columns: Column.allCases.map { LiveColumn($0.width, limits: $0.limits, isHelper: $0.isHelper) },
      rows: head("live.register.", columns: visible) + headings, repeatedRows: 2..<Self.top, frozenRows: Self.top)
    sheet.life.frozenColumns = 1
    for (index, row) in rows.enumerated() { sheet.rows.append(line(row, at: Self.top + index)) }
    for side in [SideColumns.before, .after] { bring(side, toLifeOn: &sheet) }
    for (name, column) in [
      ("Register_Ids", Column.id), ("Register_Events", .event), ("Register_Owners", .owner),
      ("Register_Responses", .response), ("Register_LevelsNow", .levelNow), ("Register_RanksNow", .rankNow),
      ("Register_Appetites", .appetite), ("Register_Above", .above), ("Register_Measures", .measures),
    ] { sheet.life.names.append(LiveName(name, area(of: column))) }
    sheet.life.notes.append(
      LiveNote(row: Self.top - 1, column: Column.score.rawValue, text: say("live.note.score")))
    sheet.life.notes.append(
      LiveNote(row: Self.top - 1, column: Column.level.rawValue, text: say("live.note.level")))
    return sheet
  }

  /// Where the points of the chart are: likelihoods and impacts before and after controls.
  var points: [(likelihoods: GridArea, impacts: GridArea)] {
    [SideColumns.before, .after].map { (area(of: $0.x), area(of: $0.y)) }
  }

  private func area(of column: Column) -> GridArea {
    GridArea(
      firstRow: Self.top, firstColumn: column.rawValue, lastRow: Self.top + rows.count - 1,
      lastColumn: column.rawValue)
  }

  private var headings: [LiveRow] {
    func cell(_ column: Column, _ text: String, columns: Int = 1, rows: Int = 1) -> LiveCell {
      LiveCell(column.rawValue, .text(text), look: .heading, columnSpan: columns, rowSpan: rows)
    }
    let tall: [(Column, String)] = [
      (.id, "live.id"), (.process, "live.process"), (.step, "live.step"), (.event, "live.event"),
      (.owner, "live.owner"), (.reasons, "live.reasons"), (.controls, "live.controls"), (.response, "live.response"),
    ]
    let upper = tall.map { cell($0, say($1), rows: 2) } + [
      cell(.likelihood, say("live.before"), columns: 4), cell(.likelihoodAfter, say("live.after"), columns: 4),
    ]
    var lower: [LiveCell] = []
    for side in [SideColumns.before, .after] {
      lower += [
        cell(side.likelihood, likelihoodName), cell(side.impact, impactName), cell(side.score, say("live.score")),
        cell(side.level, say("live.level")),
      ]
    }
    return [LiveRow(upper), LiveRow(lower)]
  }

  // MARK: A risk

  private func line(_ row: RiskWorkbookRow, at line: Int) -> LiveRow {
    let risk = row.risk
    func text(_ column: Column, _ text: String?, _ look: LiveLook = .body) -> LiveCell {
      LiveCell(column.rawValue, text.map { .text(written($0)) } ?? .blank, look: look)
    }
    var cells = [
      LiveCell(Column.id.rawValue, .text(row.id), look: .centre), text(.process, risk.process), text(.step, risk.step),
      text(.event, event(of: risk)), text(.owner, risk.owner.map(dossier.unitName)), text(.reasons, reasons(of: risk)),
      text(.controls, list(risk.controls.map(\.text))),
      LiveCell(
        Column.response.rawValue, risk.response == nil ? .blank : .text(response(of: risk)), look: .inputText),
    ]
    cells += side(row.before, .before, id: row.id, at: line) + side(row.after, .after, id: row.id, at: line)
    cells += standing(row, at: line)
    return LiveRow(cells, minimumLines: 2)
  }

  func event(of risk: Risk) -> String {
    guard let cause = risk.cause else { return written(risk.event) }
    return written(risk.event) + "\n" + written(wording("live.cause", ["cause": cause]))
  }

  func owner(of risk: Risk) -> String { risk.owner.map { written(dossier.unitName($0)) } ?? "" }

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
  func list(_ texts: [String]) -> String? {
    guard texts.count > 1 else { return texts.first }
    return texts.enumerated().map { "\($0 + 1). ".digits(digits) + $1 }.joined(separator: "\n")
  }

  // MARK: A rating

  private func side(
    _ side: RiskWorkbookRow.Side, _ columns: SideColumns, id: String, at line: Int
  ) -> [LiveCell] {
    func name(_ column: Column) -> CellName { CellName(row: line, column: column.rawValue, fixesColumn: true) }
    func above(_ column: Column) -> CellRange {
      let heading = CellName(row: Self.top - 1, column: column.rawValue).fixed
      return CellRange(heading, CellName(row: line - 1, column: column.rawValue))
    }
    func cell(_ column: Column, _ value: Value, _ formula: Formula, _ look: LiveLook = .text) -> LiveCell {
      LiveCell(column.rawValue, value, formula: formula, look: look)
    }
    func place(_ label: Column, _ keys: Formula, _ places: Formula) -> Formula {
      let label = name(label)
      return "IF(\(label)=\"\",\"\",SUMPRODUCT((\(keys)=LEFT(\(label),FIND(\" \",\(label)&\" \")-1))*\(places)))"
    }
    let l = name(columns.likelihoodPlace), i = name(columns.impactPlace)
    let found: Formula = "INDEX(Matrix_Grid,ROWS(Matrix_Grid)+1-\(i),\(l))"
    let cellName = name(columns.cell), ordinal = name(columns.ordinal), key = name(columns.key)
    let first = CellName(row: Self.top, column: columns.cell.rawValue).fixed
    func input(_ column: Column, _ label: String, _ scale: Scale) -> LiveCell {
      LiveCell(column.rawValue, label.isEmpty ? .blank : .text(label), look: .input, reserve: longestLabel(of: scale))
    }
    return [
      input(columns.likelihood, side.likelihoodLabel, matrix.likelihood),
      input(columns.impact, side.impactLabel, matrix.impact),
      cell(
        columns.score, .whole(side.score),
        "IF(COUNT(\(l),\(i))<2,\"\",IF(\(l)*\(i)=0,\"\",INDEX(Likelihood_Scores,\(l))*INDEX(Impact_Scores,\(i))))",
        .number),
      cell(
        columns.level, .text(side.word),
        """
        IF(COUNT(\(l),\(i))<2,\(name(columns.given))&"",\
        IF(\(l)*\(i)=0,Word_Outside,IF(\(found)="",Word_NoLevel,\(found))))
        """,
        .level),
      LiveCell(columns.given.rawValue, side.given.isEmpty ? .blank : .text(side.given)),
      cell(
        columns.likelihoodPlace, .whole(side.likelihood),
        place(columns.likelihood, "Likelihood_Keys", "Likelihood_Places")),
      cell(columns.impactPlace, .whole(side.impact), place(columns.impact, "Impact_Keys", "Impact_Places")),
      cell(columns.rank, .whole(side.rank), "SUMPRODUCT((Level_Words=\(name(columns.level)))*Level_Ranks)"),
      cell(
        columns.cell, .whole(side.cell),
        "IF(COUNT(\(l),\(i))<2,0,IF(\(l)*\(i)=0,0,(\(i)-1)*COLUMNS(Matrix_Grid)+\(l)))"),
      cell(
        columns.ordinal, .whole(side.ordinal),
        "IF(\(cellName)=0,0,COUNTIF(\(CellRange(first, cellName)),\(cellName)))"),
      cell(columns.key, .whole(side.key), "\(cellName)*\(RiskWorkbookRow.Side.keyStep)+\(ordinal)"),
      // The rows above only, so that no formula looks at itself.
      cell(
        columns.listed, .text(side.listed),
        """
        IF(\(ordinal)=0,"",IF(\(ordinal)=1,\(name(.id))&"",IF(\(ordinal)>Map_Limit,"",\
        INDEX(\(above(columns.listed)),MATCH(\(key)-1,\(above(columns.key)),0))&", "&\(name(.id)))))
        """),
      cell(columns.x, .point(x(side, columns)), pointX(cellName, l, ordinal, columns)),
      cell(columns.y, .point(y(side)), pointY(cellName, i, ordinal)),
    ]
  }

  /// What a drop-down may come to hold at most.
  private func longestLabel(of scale: Scale) -> String {
    scale.scores.map { scale.label(of: $0, digits: digits) }.max { displayWidth(of: $0) < displayWidth(of: $1) } ?? ""
  }

  // MARK: The chart's points

  /// Where a risk is that is in no cell: beyond the axes, and so not drawn. A text there would make a program count the
  /// points instead of placing them.
  private static let nowhere = -1.0

  /// The points of a cell stand in rows beside its middle: those before controls at the left, those after at the right.
  private func x(_ side: RiskWorkbookRow.Side, _ columns: SideColumns) -> Double {
    guard side.cell > 0, let likelihood = side.likelihood else { return Self.nowhere }
    let step = (Double((side.ordinal - 1) % crowd) + 0.5) / Double(crowd)
    return Double(likelihood) + (step - 0.5) * 0.38 + (columns.isAfter ? 0.22 : -0.22)
  }

  private func y(_ side: RiskWorkbookRow.Side) -> Double {
    guard side.cell > 0, let impact = side.impact else { return Self.nowhere }
    return Double(impact) + ((Double((side.ordinal - 1) / crowd) + 0.5) / Double(crowd) - 0.5) * 0.8
  }

  private func pointX(_ cell: CellName, _ place: CellName, _ ordinal: CellName, _ columns: SideColumns) -> Formula {
    let aside: Formula = columns.isAfter ? "+0.22" : "-0.22"
    return "IF(\(cell)=0,-1,\(place)+((MOD(\(ordinal)-1,Map_Side)+0.5)/Map_Side-0.5)*0.38\(aside))"
  }

  private func pointY(_ cell: CellName, _ place: CellName, _ ordinal: CellName) -> Formula {
    "IF(\(cell)=0,-1,\(place)+((INT((\(ordinal)-1)/Map_Side)+0.5)/Map_Side-0.5)*0.8)"
  }

  // MARK: Today

  /// What the rating of today comes to against the appetite.
  private func standing(_ row: RiskWorkbookRow, at line: Int) -> [LiveCell] {
    func name(_ column: Column) -> CellName { CellName(row: line, column: column.rawValue, fixesColumn: true) }
    func cell(_ column: Column, _ value: Value, _ formula: Formula) -> LiveCell {
      LiveCell(column.rawValue, value, formula: formula)
    }
    let unrated: Formula =
      "AND(\(name(.likelihoodAfter))=\"\",\(name(.impactAfter))=\"\",\(name(.givenAfter))&\"\"=\"\")"
    let now = name(.rankNow), appetite = name(.appetite)
    let upToHere = CellRange(CellName(row: Self.top, column: Column.id.rawValue).fixed, name(.id))
    return [
      cell(.rankNow, .whole(row.now.rank), "IF(\(unrated),\(name(.rank)),\(name(.rankAfter)))"),
      cell(.levelNow, .text(row.now.word), "IF(\(unrated),\(name(.level)),\(name(.levelAfter)))"),
      LiveCell(Column.domain.rawValue, row.domain.isEmpty ? .blank : .text(row.domain)),
      LiveCell(Column.unit.rawValue, row.unit.isEmpty ? .blank : .text(row.unit)),
      cell(.appetite, .whole(row.appetite), appetiteFormula(domain: name(.domain), unit: name(.unit))),
      cell(
        .above, .whole(row.abovePlace),
        "IF(AND(\(appetite)>0,\(now)>\(appetite)),ROWS(\(upToHere)),\"\")"),
      LiveCell(Column.measures.rawValue, measures(of: row.risk).map { .text($0) } ?? .blank),
    ]
  }

  /// The strictest exception that holds, else the general appetite.
  private func appetiteFormula(domain: CellName, unit: CellName) -> Formula {
    guard let exceptions = matrix.appetite?.exceptions, !exceptions.isEmpty else { return "Appetite_Rank+0" }
    let past = matrix.levels.count + 1
    let holds: Formula = """
      ((Exception_Domains="")+(Exception_Domains=\(domain)&"")>0)*((Exception_Units="")+(Exception_Units=\(unit)&"")>0)
      """
    let strict: Formula = "SUMPRODUCT(MAX(\(holds)*(\(past)-Exception_Ranks)))"
    return "IF(\(strict)=0,Appetite_Rank,\(past)-\(strict))"
  }

  func measures(of risk: Risk) -> String? {
    list(
      risk.measures.map { measure in
        let due = measure.due.map(day)
        let units = measure.responsible.map(dossier.unitName).joined(separator: ", ")
        return written(
          wording("live.measure.line", ["measure": measure.text, "responsible": units, "due": due ?? ""]))
      })
  }

  // MARK: Drop-downs, colours, names

  private func bring(_ side: SideColumns, toLifeOn sheet: inout LiveSheet) {
    for (column, axis, list) in [
      (side.likelihood, likelihoodName, "Likelihood_Labels" as Formula), (side.impact, impactName, "Impact_Labels"),
    ] {
      sheet.life.choices.append(
        LiveChoice(
          area: area(of: column), list: list, title: axis, message: say("live.score.choose", ["axis": axis]),
          refusal: say("live.score.refusal", ["axis": axis])))
    }
    let levels = area(of: side.level)
    sheet.life.conditions += levelColours(
      levels, word: CellName(row: Self.top, column: side.level.rawValue, fixesColumn: true))
    for (name, column) in [
      ("_Ranks", side.rank), ("_Cells", side.cell), ("_Ordinals", side.ordinal), ("_Keys", side.key),
      ("_Listed", side.listed),
    ] { sheet.life.names.append(LiveName(side.prefix + name, area(of: column))) }
  }
}
