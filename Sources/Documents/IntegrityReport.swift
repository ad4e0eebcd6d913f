import Assessment
import ThaiText

/// The measures of an integrity report (มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน): as planned, what came of them, and the
/// indicators of ITA with what is weak and what they scored.
public struct IntegrityReport: Sendable {
  /// A measure as planned, or with what came of it.
  public struct Measure: Sendable {
    public let line: Int
    public let name: String
    /// The indicators that it names, 1 to 10.
    public internal(set) var indicators: [Int]
    /// แนวทางปฏิบัติ, or รายละเอียดการดำเนินงาน
    public internal(set) var detail: String
    /// ขั้นตอน/วิธีการปฏิบัติ
    public internal(set) var steps: String
    public internal(set) var unit: String
    public internal(set) var monitoring: String
    public internal(set) var period: String
    public internal(set) var output: String
    public internal(set) var outcome: String
    public internal(set) var remark: String
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

  init(_ tables: [DocumentTable], _ words: DocumentWords, _ scheme: IntegrityScheme) {
    let names = IndicatorNames(words: words.ita, scheme: scheme)
    planned = Self.measures(.measures, tables, names)
    results = Self.measures(.measureResults, tables, names)
    indicators = Self.indicators(tables, names)
  }

  private static func measures(_ shape: DocumentTable.Shape, _ tables: [DocumentTable], _ names: IndicatorNames) -> [Measure] {
    var measures: [Measure] = []
    for table in tables where table.shape == shape {
      // Below ผลการดำเนินการ stand two columns, whose names are in the second line of the heading; one without a name stands beside it.
      let result = table.index(.result)
      let second = result.map { $0 + 1 }.flatMap { table.heading.indices.contains($0) && table.heading[$0].isEmpty ? $0 : nil }
      let isFirst = measures.count
      for row in table.rows {
        func cell(_ column: DocumentTable.Column) -> String { table.cell(column, of: row) }
        func cell(at index: Int?) -> String { index.flatMap { row.cells.indices.contains($0) ? row.cells[$0] : nil } ?? "" }
        let isPlan = shape == .measures
        let steps = cell(.method).isEmpty ? cell(.step) : cell(.method)
        let read = Measure(
          line: row.line, name: cell(.measure), indicators: names.numbers(in: cell(.indicator).isEmpty ? cell(.assessed) : cell(.indicator)),
          detail: isPlan ? cell(.guideline) : steps, steps: isPlan ? steps : "", unit: cell(.unit), monitoring: cell(.monitoring),
          period: cell(.period), output: cell(at: table.index(.output) ?? result), outcome: cell(at: table.index(.outcome) ?? second),
          remark: cell(.remark))
        if !read.name.isEmpty {
          measures.append(read)
        } else if measures.count > isFirst {
          measures[measures.count - 1].goOn(with: read)
        }
      }
    }
    return measures
  }

  private static func indicators(_ tables: [DocumentTable], _ names: IndicatorNames) -> [Indicator] {
    var indicators: [Indicator] = []
    for table in tables where table.shape == .analysis {
      for row in table.rows {
        func cell(_ column: DocumentTable.Column) -> String { table.cell(column, of: row) }
        let name = cell(.indicator)
        if name.isEmpty, var last = indicators.last {
          last.assessed = joined(last.assessed, cell(.assessed))
          last.weakness = joined(last.weakness, cell(.weakness))
          last.develop = joined(last.develop, cell(.develop))
          last.unit = joined(last.unit, cell(.unit))
          last.result = joined(last.result, cell(.result))
          indicators[indicators.count - 1] = last
        } else if !name.isEmpty {
          indicators.append(
            Indicator(
              line: row.line, number: names.number(of: name, beside: cell(.number)), name: name, assessed: cell(.assessed),
              weakness: cell(.weakness), develop: cell(.develop), unit: cell(.unit), result: cell(.result)))
        }
      }
    }
    return indicators
  }

  /// The rest of a cell behind a page's end; an item of a list begins a line.
  fileprivate static func joined(_ a: String, _ b: String) -> String {
    a.isEmpty ? b : b.isEmpty ? a : a + (b.beginsList ? "\n" : " ") + b
  }
}

extension IntegrityReport.Measure {
  /// Takes in the rest of a row behind a page's end.
  fileprivate mutating func goOn(with rest: IntegrityReport.Measure) {
    indicators += rest.indicators
    detail = IntegrityReport.joined(detail, rest.detail)
    steps = IntegrityReport.joined(steps, rest.steps)
    unit = IntegrityReport.joined(unit, rest.unit)
    monitoring = IntegrityReport.joined(monitoring, rest.monitoring)
    period = IntegrityReport.joined(period, rest.period)
    output = IntegrityReport.joined(output, rest.output)
    outcome = IntegrityReport.joined(outcome, rest.outcome)
    remark = IntegrityReport.joined(remark, rest.remark)
  }
}

/// Knows the indicators of ITA by their numbers and names.
struct IndicatorNames {
  let words: DocumentWords.Ita
  let scheme: IntegrityScheme

  /// The number of the indicator that a cell names: `ตัวชี้วัดที่ ๓ การใช้อำนาจ`, `3. การใช้อำนาจ` or the name alone.
  ///
  /// - Parameter column: What the column of numbers has in the row.
  func number(of name: String, beside column: String = "") -> Int? {
    let key = tolerantKey(name)
    if let number = marked(key) { return number }
    let leading = Int(key.prefix { $0.isNumber })
    if let leading, IntegrityScheme.indicators.contains(leading) { return leading }
    if let number = named(key) { return number }
    return Int(thaiDigits: column.trimmed.filter { $0 != "." }).flatMap { IntegrityScheme.indicators.contains($0) ? $0 : nil }
  }

  /// The numbers of all the indicators that a cell names.
  func numbers(in cell: String) -> [Int] {
    let key = tolerantKey(cell)
    guard !key.isEmpty else { return [] }
    let marked = key.places(of: words.indicator).compactMap { self.marked(String(key[$0.lowerBound...])) }
    if !marked.isEmpty { return marked }
    let named = IntegrityScheme.indicators.filter { number in
      let name = tolerantKey(scheme.name(ofIndicator: number))
      return !name.isEmpty && key.holds(name)
    }
    guard named.isEmpty else { return named }
    // Numbers between commas, and nothing else.
    let parts = key.split { ",;/และ".contains($0) }.map { Int($0) }
    return parts.allSatisfy { $0.map(IntegrityScheme.indicators.contains) ?? false } ? parts.compactMap(\.self) : []
  }

  /// The number behind the word for an indicator at a key's beginning, ตัวชี้วัดที่ 3.
  func marked(_ key: String) -> Int? {
    guard key.hasPrefix(words.indicator) else { return nil }
    let rest = key.dropFirst(words.indicator.count).drop { !$0.isNumber }
    let between = key.count - words.indicator.count - rest.count
    guard between <= 3, let number = Int(rest.prefix { $0.isNumber }), IntegrityScheme.indicators.contains(number) else { return nil }
    return number
  }

  /// The indicator whose name begins a key, behind the word for an indicator or a mark of a list.
  func named(_ key: String) -> Int? {
    var rest = key[...]
    rest = rest.drop { $0.isNumber || $0 == "." || $0 == ")" || $0 == "(" || $0 == "-" }
    if rest.hasPrefix(words.indicator) { rest = rest.dropFirst(words.indicator.count) }
    return IntegrityScheme.indicators.first { number in
      let name = tolerantKey(scheme.name(ofIndicator: number))
      return !name.isEmpty && rest.hasPrefix(name)
    }
  }
}
