import Assessment
import Definitions
import Forms
import Sheets
import ThaiText

/// The cells of the register that a rating fills, before or after controls: what is chosen of it, and what follows.
extension RiskWorkbook {
  /// The cells of one risk's rating.
  func cells(of side: RiskWorkbookRow.Side, _ columns: RatingColumns, at line: Int) -> [LiveCell] {
    func name(_ column: RegisterColumn) -> CellName { CellName(row: line, column: column.rawValue, fixesColumn: true) }
    func above(_ column: RegisterColumn) -> CellRange {
      let heading = CellName(row: Self.registerTop - 1, column: column.rawValue).fixed
      return CellRange(heading, CellName(row: line - 1, column: column.rawValue))
    }
    func cell(_ column: RegisterColumn, _ value: Value, _ formula: Formula, _ look: LiveLook = .text) -> LiveCell {
      LiveCell(column.rawValue, value, formula: formula, look: look)
    }
    func place(_ label: RegisterColumn, _ keys: Formula, _ places: Formula) -> Formula {
      let label = name(label)
      return "IF(\(label)=\"\",\"\",SUMPRODUCT((\(keys)=LEFT(\(label),FIND(\" \",\(label)&\" \")-1))*\(places)))"
    }
    let l = name(columns.likelihoodPlace), i = name(columns.impactPlace)
    let found: Formula = "INDEX(Matrix_Grid,ROWS(Matrix_Grid)+1-\(i),\(l))"
    let given = name(columns.givenScore)
    let cellName = name(columns.cell), ordinal = name(columns.ordinal), key = name(columns.key)
    let first = CellName(row: Self.registerTop, column: columns.cell.rawValue).fixed
    func input(_ column: RegisterColumn, _ label: String, longest: String) -> LiveCell {
      LiveCell(column.rawValue, label.isEmpty ? .blank : .text(label), look: .input, reserve: longest)
    }
    return [
      input(columns.likelihood, side.likelihoodLabel, longest: longestLikelihood),
      input(columns.impact, side.impactLabel, longest: longestImpact),
      cell(
        columns.score, .whole(side.score),
        "IF(COUNT(\(l),\(i))<2,IF(\(given)=\"\",\"\",\(given)),IF(\(l)*\(i)=0,\"\",INDEX(Likelihood_Scores,\(l))*INDEX(Impact_Scores,\(i))))",
        .number),
      cell(
        columns.level, .text(side.word),
        """
        IF(COUNT(\(l),\(i))<2,\(name(columns.given))&"",\
        IF(\(l)*\(i)=0,Word_Outside,IF(\(found)="",Word_NoLevel,\(found))))
        """,
        .level),
      LiveCell(columns.given.rawValue, side.given.isEmpty ? .blank : .text(side.given)),
      LiveCell(columns.givenScore.rawValue, side.givenScore.map { .whole($0) } ?? .blank),
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
  static func longestLabel(of scale: Scale, _ digits: DigitStyle) -> String {
    scale.scores.map { scale.label(of: $0, digits: digits) }.max { displayWidth(of: $0) < displayWidth(of: $1) } ?? ""
  }

  // MARK: The chart's points

  /// Where the points of the chart are: likelihoods and impacts before and after controls.
  var points: [(likelihoods: GridArea, impacts: GridArea)] {
    [RatingColumns.before, .after].map { (registerArea(of: $0.x), registerArea(of: $0.y)) }
  }

  /// Where a risk is that is in no cell: beyond the axes, and so not drawn. A text there would make a program count the
  /// points instead of placing them.
  private static let nowhere = -1.0

  /// The points of a cell stand in rows beside its middle: those before controls at the left, those after at the right.
  private func x(_ side: RiskWorkbookRow.Side, _ columns: RatingColumns) -> Double {
    guard side.cell > 0, let likelihood = side.likelihood else { return Self.nowhere }
    let step = (Double((side.ordinal - 1) % crowd) + 0.5) / Double(crowd)
    return Double(likelihood) + (step - 0.5) * 0.38 + (columns.isAfter ? 0.22 : -0.22)
  }

  private func y(_ side: RiskWorkbookRow.Side) -> Double {
    guard side.cell > 0, let impact = side.impact else { return Self.nowhere }
    return Double(impact) + ((Double((side.ordinal - 1) / crowd) + 0.5) / Double(crowd) - 0.5) * 0.8
  }

  private func pointX(_ cell: CellName, _ place: CellName, _ ordinal: CellName, _ columns: RatingColumns) -> Formula {
    let aside: Formula = columns.isAfter ? "+0.22" : "-0.22"
    return "IF(\(cell)=0,-1,\(place)+((MOD(\(ordinal)-1,Map_Side)+0.5)/Map_Side-0.5)*0.38\(aside))"
  }

  private func pointY(_ cell: CellName, _ place: CellName, _ ordinal: CellName) -> Formula {
    "IF(\(cell)=0,-1,\(place)+((INT((\(ordinal)-1)/Map_Side)+0.5)/Map_Side-0.5)*0.8)"
  }

  // MARK: Drop-downs, colours, names

  /// Gives the columns of a rating, over all risks, their lists, colours and names.
  func bring(_ side: RatingColumns, toLifeOn sheet: inout LiveSheet) {
    for (column, axis, list) in [
      (side.likelihood, likelihoodName, "Likelihood_Labels" as Formula), (side.impact, impactName, "Impact_Labels"),
    ] {
      sheet.life.choices.append(
        LiveChoice(
          area: registerArea(of: column), list: list, title: axis, message: say("live.score.choose", ["axis": axis]),
          refusal: say("live.score.refusal", ["axis": axis])))
    }
    let levels = registerArea(of: side.level)
    sheet.life.conditions += levelColours(
      levels, word: CellName(row: Self.registerTop, column: side.level.rawValue, fixesColumn: true))
    for (name, column) in [
      ("_Levels", side.level), ("_Ranks", side.rank), ("_Cells", side.cell), ("_Ordinals", side.ordinal), ("_Keys", side.key),
      ("_Listed", side.listed),
    ] { sheet.life.names.append(LiveName(side.prefix + name, registerArea(of: column))) }
  }
}
