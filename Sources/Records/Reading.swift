import ThaiText

/// One reading of a document: it collects every problem instead of stopping at the first.
public final class Reading {
  /// A problem with the way to its value, the last step first: it is put together on the way out of the values around
  /// it, so that a sound value costs nothing.
  private struct Found {
    var problem: Problem
    var way: [FieldPath.Step]
  }

  public let file: String
  /// The sheets that marks may count, where the file is a workbook.
  private let sheets: [String]
  /// What the document may name.
  package let known: KnownValues
  /// The year that the document is about, once it is read: periods without a year are of it.
  public var year: ReportingYear?
  private var found: [Found] = []

  public init(file: String, sheets: [String] = [], known: KnownValues = KnownValues()) {
    self.file = file
    self.sheets = sheets
    self.known = known
  }

  public var hasErrors: Bool { found.contains { $0.problem.severity == .error } }

  /// The problems in the order in which they were reported, each with the path of its value.
  public var problems: [Problem] {
    found.map { found in
      var problem = found.problem
      problem.path = FieldPath(steps: found.way.reversed())
      return problem
    }
  }

  /// Notes a problem at the place of the value that is being read, or of one below it.
  public func report(
    _ statement: Statement, _ severity: Severity = .error, at mark: Mark?, below path: FieldPath = .top
  ) {
    let problem = Problem(statement, severity, at: Place(file: file, mark: mark, sheets: sheets))
    found.append(Found(problem: problem, way: path.steps.reversed()))
  }

  /// Reads a value that stands one step below the one that is being read.
  @inlinable
  public func within<Value>(_ step: @autoclosure () -> FieldPath.Step, _ read: () -> Value) -> Value {
    let before = count
    let value = read()
    if count > before { lead(to: step(), after: before) }
    return value
  }

  @usableFromInline var count: Int { found.count }

  /// Adds a step to the way of the problems found after so many.
  @usableFromInline
  func lead(to step: FieldPath.Step, after count: Int) {
    for index in count..<found.count { found[index].way.append(step) }
  }
}
