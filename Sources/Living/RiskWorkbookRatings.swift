import Assessment
import Entry
import Forms
import Sheets
import ThaiText

/// The cells that help to reckon with a rating, before or after controls.
extension RiskWorkbook {
  /// - Parameter raw: What the rating's cells in the register hold; nil of an empty row.
  func cells(of side: RiskWorkbookRow.Side, _ raw: RegisterEntry.Rating?, _ columns: RatingColumns, at line: Int) -> [LiveCell] {
    let other = columns.isAfter ? RatingColumns.before : .after
    func name(_ column: RegisterColumn) -> CellName { Self.name(column, line) }
    func above(_ column: RegisterColumn) -> CellRange { CellRange(Self.name(column, -1).fixed, Self.name(column, line - 1)) }
    func found(_ part: Formula) -> Formula {
      columns.isAfter ? "INDEX(Entry_Residual_\(part),\(line + 1))" : "INDEX(Entry_Inherent_\(part),\(line + 1))"
    }
    /// What formulas would not understand is known as long as nobody changes it.
    func cell(_ column: RegisterColumn, _ value: Value, _ formula: Formula) -> LiveCell {
      guard side.isOdd, let raw else { return LiveCell(column.rawValue, value, formula: formula) }
      func same(_ cell: Formula, _ score: Int?) -> Formula { score.map { "\(cell)=\($0)" } ?? "\(cell)=\"\"" }
      let asItWas: Formula = """
        AND(\(same(found("L"), raw.likelihood)),\(same(found("I"), raw.impact)),\(same(found("S"), raw.score)),\
        \(found("W"))&""=\(text: raw.word))
        """
      return LiveCell(column.rawValue, value, formula: "IF(\(asItWas),\(value.inFormula),\(formula))")
    }
    func place(_ score: Formula, _ labels: Formula) -> Formula {
      "IF(\(score)=\"\",\"\",IF(ISNUMBER(\(score)),IF(OR(\(score)<1,\(score)>ROWS(\(labels)),\(score)<>INT(\(score))),0,\(score)),0))"
    }
    let l = name(columns.likelihood), i = name(columns.impact)
    let given = found("S"), cellName = name(columns.cell), ordinal = name(columns.ordinal), key = name(columns.key)
    let first = Self.name(columns.cell, 0).fixed
    func reckoned(_ column: RegisterColumn, _ value: Value, _ formula: Formula) -> LiveCell {
      LiveCell(column.rawValue, value, formula: formula)
    }
    return [
      cell(columns.likelihood, .whole(side.likelihood), place(found("L"), "Likelihood_Labels")),
      cell(columns.impact, .whole(side.impact), place(found("I"), "Impact_Labels")),
      cell(
        columns.score, .whole(side.score),
        "IF(COUNT(\(l),\(i))<2,IF(\(given)=\"\",\"\",\(given)),IF(\(l)*\(i)=0,\"\",\(l)*\(i)))"),
      cell(columns.level, .text(side.word), "\(found("Levels"))&\"\""),
      reckoned(columns.rank, .whole(side.rank), "SUMPRODUCT((Level_Words=\(name(columns.level)))*Level_Ranks)"),
      reckoned(
        columns.cell, .whole(side.cell),
        "IF(COUNT(\(l),\(i))<2,0,IF(\(l)*\(i)=0,0,(\(i)-1)*COLUMNS(Matrix_Grid)+\(l)))"),
      reckoned(
        columns.ordinal, .whole(side.ordinal),
        "IF(\(cellName)=0,0,COUNTIF(\(CellRange(first, cellName)),\(cellName)))"),
      reckoned(columns.key, .whole(side.key), "\(cellName)*\(RiskWorkbookRow.Side.keyStep)+\(ordinal)"),
      // The rows above only, so that no formula looks at itself.
      reckoned(
        columns.listed, .text(side.listed),
        """
        IF(\(ordinal)=0,"",IF(\(ordinal)=1,\(name(.id))&"",IF(\(ordinal)>Map_Limit,"",\
        INDEX(\(above(columns.listed)),MATCH(\(key)-1,\(above(columns.key)),0))&", "&\(name(.id)))))
        """),
      reckoned(columns.x, .point(x(side, columns)), pointX(cellName, l, ordinal, columns)),
      reckoned(columns.y, .point(y(side)), pointY(cellName, i, ordinal)),
      reckoned(
        columns.absence, .whole(RiskWorkbookRow.number(of: side.absence)),
        "IF(OR(\(name(.id))=\"\",\(cellName)>0),0,IF(\(isEmpty(columns, line)),IF(\(isEmpty(other, line)),\(code(.notRated)),\(code(.notAssessed))),\(absence(columns, line))))"),
      reckoned(
        columns.reason, .whole(RiskWorkbookRow.number(of: side.reason)),
        "IF(\(name(columns.rank))>0,0,IF(\(name(columns.level))<>\"\",\(code(.outside)),\(name(columns.absence))))"),
    ]
  }

  // MARK: What is in no cell

  private func code(_ absence: RatingAbsence) -> Formula { "\(RiskWorkbookRow.number(of: absence))" }

  /// Whether a rating says nothing.
  private func isEmpty(_ columns: RatingColumns, _ line: Int) -> Formula {
    "AND(\(Self.name(columns.likelihood, line))=\"\",\(Self.name(columns.impact, line))=\"\",\(Self.name(columns.level, line))=\"\")"
  }

  /// Why a rating that says something is in no cell.
  private func absence(_ columns: RatingColumns, _ line: Int) -> Formula {
    let level = Self.name(columns.level, line)
    let scores: Formula = "COUNT(\(Self.name(columns.likelihood, line)),\(Self.name(columns.impact, line)))"
    let scored: Formula = "IF(\(level)=\(text: wording("live.outside")),\(code(.outside)),\(code(.incomplete)))"
    let worded: Formula = """
      IF(\(level)="",\(code(.incomplete)),IF(\(Self.name(columns.rank, line))=0,\(code(.outside)),\
      IF(\(scores)=0,\(code(.levelOnly)),\(code(.incomplete)))))
      """
    return "IF(\(scores)=2,\(code(.outside)),IF(\(Self.name(columns.score, line))<>\"\",\(scored),\(worded)))"
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

}

extension Value {
  /// What a formula holds in its place.
  fileprivate var inFormula: Formula {
    switch self {
    case .number(let number): Int("\(number.value)").map { "\($0)" } ?? "\"\""
    case .text(let text): "\(text: text)"
    default: "\"\""
    }
  }
}
