import ThaiText

/// A table of corruption risks (การประเมินความเสี่ยงการทุจริต, ทะเบียนความเสี่ยง): what may happen, how it is rated, what is done against it.
/// Documents have these in one table, or in one each.
public struct RiskTable: Sendable {
  public struct Row: Sendable {
    public let line: Int
    public let number: Int?
    /// The code that the document has for it; empty where it has none.
    let code: String
    public let step: String
    /// ประเด็นความเสี่ยงการทุจริต, one by one.
    public let issues: [NumberedPart]
    /// What stands in the column of levels or scores.
    public let score: String
    /// How each of its issues is rated.
    let ratings: [RiskTableRating]
    /// What is done against them, with who does it and when: several where rows below go on with it.
    public internal(set) var actions: [Action]
    /// Whether it goes on with the number of the row above, and so may share what stands there in merged cells.
    let goesOn: Bool
    /// What the lines above say that it is of: `ด้านการจัดซื้อจัดจ้าง`, and a process.
    let domain: String, process: String
    let cells: [DocumentTable.Column: String]

    public var measures: [NumberedPart] { actions.flatMap(\.measures) }
  }

  /// Measures with what their row says of them.
  public struct Action: Sendable {
    let line: Int
    public internal(set) var measures: [NumberedPart]
    let cells: [DocumentTable.Column: String]
  }

  public let line: Int
  public let scoreHeading: String
  /// Whether it has columns of likelihood and impact.
  public let hasAxes: Bool
  /// The column of what is done; nil where the table says nothing of that.
  let measureColumn: DocumentTable.Column?
  let isNumbered: Bool
  public private(set) var rows: [Row] = []
  /// The lines of rows of which nothing was understood, and of those that only number the columns.
  public private(set) var unplaced: [Int] = [], numbering: [Int] = []

  /// The columns that say something of a risk, and of a measure.
  static let ofRisk: [DocumentTable.Column] = [.cause, .control, .domain, .project]
  static let ofMeasure: [DocumentTable.Column] = [.unit, .period, .quarter, .indicator, .budget, .monitoring, .result, .obstacle]

  init?(_ table: DocumentTable, _ words: DocumentWords) {
    guard table.shape == .risks, let line = table.headingLines.first else { return nil }
    self.line = line
    scoreHeading = (table.index(.score) ?? table.index(.level)).map { table.heading[$0] } ?? ""
    hasAxes = table.index(.likelihood) != nil && table.index(.impact) != nil
    let measure = Self.measureColumn(of: table)
    measureColumn = measure
    let reader = RiskRatingReader(table, words.risks)
    func number(_ row: DocumentTable.Row) -> Int? { Int(thaiDigits: table.cell(.number, of: row).filter { !".)".contains($0) }) }
    isNumbered = table.rows.count { number($0) != nil } > 1
    var domain = "", process = "", step = ""
    for row in (table.rows + table.labels).sorted(by: { $0.line < $1.line }) {
      func said(_ columns: [DocumentTable.Column]) -> [DocumentTable.Column: String] {
        columns.reduce(into: [:]) { cells, column in
          let text = table.cell(column, of: row)
          if text.contains(where: { $0.isLetter || $0.isNumber }) { cells[column] = text }
        }
      }
      let filled = row.cells.filter { !$0.isEmpty }
      guard filled.contains(where: { $0.contains { $0.isLetter && $0 != "x" } }) else {
        // `(1) (2) (3) = (1) x (2)`; other figures are nobody's.
        if filled.allSatisfy({ $0.hasPrefix("(") }) { numbering.append(row.line) } else if !filled.isEmpty { unplaced.append(row.line) }
        continue
      }
      if filled.count == 1, words.risks.isPart(tolerantKey(filled[0])) {
        if let named = words.risks.process(filled[0]) { process = named } else { domain = filled[0] }
        step = ""
        continue
      }
      let issues = table.cell(.issue, of: row).numberedParts.filter { $0.text.contains(where: \.isLetter) }
      let measures = measure.map { table.cell($0, of: row).numberedParts } ?? []
      let own = number(row), code = table.cell(.code, of: row), ownStep = table.cell(.step, of: row)
      let action = Action(line: row.line, measures: measures.filter { $0.text.contains(where: \.isLetter) }, cells: said(Self.ofMeasure))
      let isNew = own != nil || !code.isEmpty || !ownStep.isEmpty
      if issues.isEmpty, !isNew, !rows.isEmpty, !action.measures.isEmpty || !action.cells.isEmpty {
        rows[rows.count - 1].goOn(with: action)
        continue
      }
      guard !issues.isEmpty || !action.measures.isEmpty else {
        unplaced.append(row.line)
        continue
      }
      if isNew { step = ownStep }
      rows.append(
        Row(
          line: row.line, number: own, code: code, step: step, issues: issues,
          score: table.cell(table.index(.score) == nil ? .level : .score, of: row), ratings: reader.ratings(of: row, count: issues.count),
          actions: action.measures.isEmpty && action.cells.isEmpty ? [] : [action], goesOn: isNumbered && !isNew && !rows.isEmpty, domain: domain, process: process,
          cells: said(Self.ofRisk)))
    }
  }

  /// What is to be done is a measure, else a way of dealing with the risk.
  static func measureColumn(of table: DocumentTable) -> DocumentTable.Column? {
    [.measure, .guideline, .method].first { table.index($0) != nil }
  }

  /// The measures with the lines that they stand in.
  var measures: [(line: Int, text: String)] { rows.flatMap { row in row.measures.map { (row.line, $0.text) } } }
}

extension RiskTable.Row {
  /// Takes in a row that says no issue: a measure of its own where it says who or when, else the rest of the measure above.
  fileprivate mutating func goOn(with rest: RiskTable.Action) {
    let last = actions.count - 1
    if rest.cells.isEmpty, last >= 0, let text = actions[last].measures.last, rest.measures.count == 1, let more = rest.measures.first, more.number == nil {
      actions[last].measures[actions[last].measures.count - 1] = NumberedPart(number: text.number, text: text.text + " " + more.text)
    } else if rest.cells.isEmpty, last >= 0 {
      actions[last].measures += rest.measures
    } else {
      actions.append(rest)
    }
  }
}
