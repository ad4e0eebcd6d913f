import ThaiText

/// The table of corruption risks of a plan (การประเมินความเสี่ยงการทุจริตในองค์กร).
public struct RiskTable: Sendable {
  public struct Row: Sendable {
    public let line: Int
    public let number: Int?
    public let step: String
    /// ประเด็นความเสี่ยงการทุจริต, one by one.
    public let issues: [NumberedPart]
    /// What stands in the column of levels or scores.
    public let score: String
    public let measures: [NumberedPart]
    /// Likelihood, impact and score, where each is one number.
    let rating: (likelihood: Int, impact: Int, score: Int)?
  }

  public let line: Int
  public let scoreHeading: String
  /// Whether it has columns of likelihood and impact.
  public let hasAxes: Bool
  public private(set) var rows: [Row] = []

  init?(_ table: DocumentTable) {
    guard table.shape == .risks, let line = table.headingLines.first else { return nil }
    self.line = line
    scoreHeading = table.index(.score).map { table.heading[$0] } ?? ""
    hasAxes = table.index(.likelihood) != nil && table.index(.impact) != nil
    for row in table.rows {
      let issues = table.cell(.issue, of: row).numberedParts
      let measures = table.cell(.measure, of: row).numberedParts
      guard !issues.isEmpty || !measures.isEmpty else { continue }
      rows.append(
        Row(
          line: row.line, number: Int(thaiDigits: table.cell(.number, of: row).filter { $0 != "." }),
          step: table.cell(.step, of: row), issues: issues, score: table.cell(.score, of: row), measures: measures,
          rating: Self.rating(table, row)))
    }
  }

  private static func rating(_ table: DocumentTable, _ row: DocumentTable.Row) -> (Int, Int, Int)? {
    let numbers = [DocumentTable.Column.likelihood, .impact, .score].compactMap { column -> Int? in
      let amounts = table.cell(column, of: row).amounts
      return amounts.count == 1 ? amounts[0].whole : nil
    }
    guard numbers.count == 3, numbers[..<2].allSatisfy({ (1...10).contains($0) }) else { return nil }
    return (numbers[0], numbers[1], numbers[2])
  }

  /// The measures with the lines that they stand in.
  var measures: [(line: Int, text: String)] { rows.flatMap { row in row.measures.map { (row.line, $0.text) } } }
}
