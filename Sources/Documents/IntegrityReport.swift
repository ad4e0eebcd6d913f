import ThaiText

/// The measures of an integrity report (มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน): as planned, what came of them, and the
/// indicators of ITA with what is weak.
public struct IntegrityReport: Sendable {
  /// A measure as planned, or with what came of it.
  public struct Measure: Sendable {
    public let line: Int
    public let name: String
    /// แนวทางปฏิบัติ, or รายละเอียดการดำเนินงาน
    public let detail: String
    /// ขั้นตอน/วิธีการปฏิบัติ
    public let steps: String
    public let unit: String
    public let monitoring: String
    public let period: String
    public let output: String
    public let outcome: String
  }

  /// An indicator of ITA.
  public struct Indicator: Sendable {
    public let line: Int
    public let number: Int?
    public let name: String
    public internal(set) var assessed: String
    public internal(set) var weakness: String
    public internal(set) var develop: String
    public internal(set) var unit: String
    public internal(set) var result: String
  }

  public let planned: [Measure]
  public let results: [Measure]
  public let indicators: [Indicator]

  init(_ tables: [DocumentTable]) {
    func measures(_ shape: DocumentTable.Shape) -> [Measure] {
      tables.filter { $0.shape == shape }.flatMap { table in
        table.rows.compactMap { row in
          let name = table.cell(.measure, of: row)
          guard !name.isEmpty else { return nil }
          // Below ผลการดำเนินการ stand two columns, whose names are in the second line of the heading.
          let result = table.index(.result)
          func cell(_ index: Int?) -> String { index.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? "" }
          return Measure(
            line: row.line, name: name, detail: table.cell(shape == .measures ? .guideline : .method, of: row),
            steps: shape == .measures ? table.cell(.method, of: row) : "", unit: table.cell(.unit, of: row),
            monitoring: table.cell(.monitoring, of: row), period: table.cell(.period, of: row),
            output: cell(table.index(.output) ?? result), outcome: cell(table.index(.outcome) ?? result.map { $0 + 1 }))
        }
      }
    }
    planned = measures(.measures)
    results = measures(.measureResults)
    var indicators: [Indicator] = []
    for table in tables where table.shape == .analysis {
      for row in table.rows {
        func cell(_ column: DocumentTable.Column) -> String { table.cell(column, of: row) }
        let name = cell(.indicator)
        if name.isEmpty, var last = indicators.last {
          // The rest of a row behind a page's end.
          last.assessed = Self.joined(last.assessed, cell(.assessed))
          last.weakness = Self.joined(last.weakness, cell(.weakness))
          last.develop = Self.joined(last.develop, cell(.develop))
          last.unit = Self.joined(last.unit, cell(.unit))
          last.result = Self.joined(last.result, cell(.result))
          indicators[indicators.count - 1] = last
        } else if !name.isEmpty {
          let digits = tolerantKey(name).drop { !$0.isNumber }.prefix { $0.isNumber }
          indicators.append(
            Indicator(
              line: row.line, number: Int(digits), name: name, assessed: cell(.assessed), weakness: cell(.weakness),
              develop: cell(.develop), unit: cell(.unit), result: cell(.result)))
        }
      }
    }
    self.indicators = indicators
  }

  private static func joined(_ a: String, _ b: String) -> String { a.isEmpty ? b : b.isEmpty ? a : a + " " + b }
}
