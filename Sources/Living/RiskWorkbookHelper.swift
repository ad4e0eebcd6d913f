import Assessment
import Definitions
import Entry
import Forms
import Sheets
import ThaiText

/// The sheet that nobody sees: what the map, the counts, the charts and the list of what is above the appetite reckon with. Each of its
/// rows looks at the register's row of the same place, so that rows may be sorted, filled in and emptied there.
extension RiskWorkbook {
  static let helper = "sujarit_register"

  /// How many rows the register has, those that are empty among them.
  var count: Int { rows.count + RegisterEntry.spare }

  /// A column's cells of all rows.
  func registerArea(of column: RegisterColumn) -> GridArea {
    GridArea(firstRow: 1, firstColumn: column.rawValue, lastRow: count, lastColumn: column.rawValue)
  }

  /// - Parameter measures: Those against the risk of each row.
  func helperSheet(_ measures: [String?]) -> LiveSheet {
    var sheet = LiveSheet(
      name: Self.helper, title: Self.helper, page: page, columns: RegisterColumn.allCases.map { _ in LiveColumn(2) },
      rows: [LiveRow(RegisterColumn.names.enumerated().map { LiveCell($0, .text($1)) })])
    for line in 0..<count {
      let isKnown = rows.indices.contains(line)
      sheet.rows.append(
        LiveRow(cells(of: isKnown ? rows[line] : nil, measures: isKnown ? measures[line] : nil, at: line), growsWithText: true))
    }
    let names: [(String, RegisterColumn)] = [
      ("Register_Ids", .id), ("Register_Events", .event), ("Register_Owners", .owners), ("Register_Responses", .response),
      ("Register_LevelsNow", .levelNow), ("Register_RanksNow", .rankNow), ("Register_ScoresNow", .scoreNow), ("Register_AbsencesNow", .absenceNow),
      ("Register_ReasonsNow", .reasonNow), ("Register_Appetites", .appetite), ("Register_Limits", .limit),
      ("Register_Above", .above), ("Register_Measures", .measures), ("Known_Ids", .knownId), ("Known_Places", .knownPlace),
      ("Known_Measures", .knownMeasures),
    ]
    let sides = [RatingColumns.before, .after].flatMap { side in
      [
        ("_Levels", side.level), ("_Ranks", side.rank), ("_Cells", side.cell), ("_Ordinals", side.ordinal), ("_Keys", side.key),
        ("_Listed", side.listed), ("_Absences", side.absence), ("_Reasons", side.reason),
      ].map { (side.prefix + $0, $1) }
    }
    sheet.life.names = (names + sides).map { LiveName($0, registerArea(of: $1)) }
    sheet.life.isHidden = true
    return sheet
  }

  // MARK: A row

  private func cells(of row: RiskWorkbookRow?, measures: String?, at line: Int) -> [LiveCell] {
    func found(_ name: Formula) -> Formula { "INDEX(\(name),\(line + 1))" }
    func name(_ column: RegisterColumn) -> CellName { Self.name(column, line) }
    func cell(_ column: RegisterColumn, _ value: Value, _ formula: Formula) -> LiveCell {
      LiveCell(column.rawValue, value, formula: formula)
    }
    func text(_ column: RegisterColumn, _ text: String?, _ formula: Formula) -> LiveCell { cell(column, .text(text ?? ""), formula) }
    /// What a cell says, where the program understands it otherwise than a formula would.
    func understood(_ cell: Formula, _ raw: String?, as text: String?) -> Formula {
      guard let raw, let text, !text.isEmpty, raw != text else { return "\(cell)&\"\"" }
      let pieces = text.split(separator: "\n", omittingEmptySubsequences: false).map { "\(text: String($0))" as Formula }
      return "IF(\(cell)=\(text: raw),\(.joined(pieces, by: "&CHAR(10)&")),\(cell)&\"\")"
    }
    let cause = found("Entry_Causes"), id = name(.id), known = name(.known)
    let owners = row.map { owner(of: $0.risk) }
    var cells = [
      text(.id, row?.id, "\(found("Entry_Risks"))&\"\""),
      text(
        .event, row.map { event(of: $0) },
        "\(found("Entry_Events"))&IF(\(cause)=\"\",\"\",CHAR(10)&\(text: causeBeginning)&\(cause))"),
      text(.owners, owners, understood(found("Entry_Owners"), row?.cells.owner, as: owners)),
      text(.response, row?.cells.response, "\(found("Entry_Responses"))&\"\""),
    ]
    cells += self.cells(of: row?.before ?? RiskWorkbookRow.Side(), row?.cells.inherent, .before, at: line)
    cells += self.cells(of: row?.after ?? RiskWorkbookRow.Side(), row?.cells.residual, .after, at: line)
    cells += standing(row, at: line)
    let domain = row.map { $0.domain.isEmpty ? $0.cells.domain : $0.domain }
    cells += [
      text(.domain, domain, understood(found("Entry_Domains"), row?.cells.domain, as: domain)),
      // Of a risk that is shared, the unit that accepts the least, as far as that is known.
      text(.unit, row.map { $0.unit.isEmpty ? owners ?? "" : $0.unit }, understood("\(name(.owners))", owners, as: row?.unit)),
      text(.named, row.map { $0.named.isEmpty ? $0.id : $0.named }, understood("\(id)", row?.id, as: row?.named)),
      cell(.known, .whole(line + 1), "IF(\(id)=\(found("Known_Ids"))&\"\",\(line + 1),IFERROR(MATCH(\(id),Known_Ids,0),0))"),
      cell(
        .idPlace, .whole(row?.idPlace),
        "IF(\(id)=\"\",\"\",IF(\(known)=0,\(count + line),INDEX(Known_Places,MAX(1,\(known)))))"),
      text(.measures, measures, "IF(\(known)=0,\"\",INDEX(Known_Measures,MAX(1,\(known)))&\"\")"),
    ]
    guard let row else { return cells }
    return cells + [
      LiveCell(RegisterColumn.knownId.rawValue, .text(row.id), look: LiveLook(format: .typed)),
      LiveCell(RegisterColumn.knownPlace.rawValue, .whole(row.idPlace)),
      LiveCell(RegisterColumn.knownMeasures.rawValue, measures.map { .text($0) } ?? .blank),
    ]
  }

  static func name(_ column: RegisterColumn, _ line: Int) -> CellName {
    CellName(row: line + 1, column: column.rawValue, fixesColumn: true)
  }

  /// What the rating of today comes to against the appetite.
  private func standing(_ row: RiskWorkbookRow?, at line: Int) -> [LiveCell] {
    func name(_ column: RegisterColumn) -> CellName { Self.name(column, line) }
    func cell(_ column: RegisterColumn, _ value: Value, _ formula: Formula) -> LiveCell {
      LiveCell(column.rawValue, value, formula: formula)
    }
    let unrated: Formula = "AND(\(name(.likelihoodAfter))=\"\",\(name(.impactAfter))=\"\",\(name(.levelAfter))=\"\")"
    let keyStep = RiskWorkbookRow.Side.keyStep
    let now = name(.rankNow), appetite = name(.appetite), score = name(.scoreNow)
    let limit = row?.limit ?? RiskWorkbookRow.number(of: matrix.appetite?.limit)
    return [
      cell(.rankNow, .whole(row?.now.rank ?? 0), "IF(\(unrated),\(name(.rank)),\(name(.rankAfter)))"),
      cell(.levelNow, .text(row?.now.word ?? ""), "IF(\(unrated),\(name(.level)),\(name(.levelAfter)))"),
      cell(.scoreNow, .whole(row?.now.score), "IF(\(unrated),\(name(.score)),\(name(.scoreAfter)))"),
      cell(
        .absenceNow, .whole(RiskWorkbookRow.number(of: row?.now.absence)),
        "IF(\(unrated),\(name(.absence)),\(name(.absenceAfter)))"),
      cell(
        .reasonNow, .whole(RiskWorkbookRow.number(of: row?.now.reason)), "IF(\(unrated),\(name(.reason)),\(name(.reasonAfter)))"),
      cell(
        .limit, .whole(limit), limitFormula(domain: name(.domain), unit: name(.unit), risk: name(.named))),
      cell(.appetite, .whole(limit / 1000), "INT(\(name(.limit))/1000)"),
      // Above by the level or, within one that the appetite divides, by the score; the worst is the greatest.
      cell(
        .above, .whole(row?.urgency),
        """
        IF(AND(\(appetite)>0,\(now)>0,\
        OR(\(now)>\(appetite),AND(ISNUMBER(\(score)),\(score)>MOD(\(name(.limit)),1000)))),\
        \(now)*\(RiskWorkbookRow.levelStep)+N(\(score))*\(keyStep)+\(keyStep)-\(name(.idPlace)),"")
        """),
    ]
  }

  /// The strictest exception that holds, else the general appetite.
  private func limitFormula(domain: CellName, unit: CellName, risk: CellName) -> Formula {
    guard let exceptions = matrix.appetite?.exceptions, !exceptions.isEmpty else { return "Appetite_Limit+0" }
    let past = (matrix.levels.count + 1) * 1000
    let owns: Formula = "ISNUMBER(FIND(CHAR(10)&LOWER(Exception_Units)&CHAR(10),CHAR(10)&LOWER(\(unit))&CHAR(10)))"
    let holds: Formula = """
      ((Exception_Domains="")+(Exception_Domains=\(domain)&"")>0)*((Exception_Units="")+\(owns)>0)\
      *((Exception_Risks="")+(Exception_Risks=\(risk)&"")>0)
      """
    let strict: Formula = "SUMPRODUCT(MAX(\(holds)*(\(past)-Exception_Limits)))"
    return "IF(\(strict)=0,Appetite_Limit,\(past)-\(strict))"
  }
}
