/// One reading of a document: it collects every problem instead of stopping at the first.
public final class Reading {
  /// A problem with the way to its value, the last step first: it is put together on the way out of the values around
  /// it, so that a sound value costs nothing.
  private struct Found {
    var problem: Problem
    var way: [FieldPath.Step]
  }

  public let file: String
  /// What the document may name.
  let known: KnownValues
  private var found: [Found] = []

  public init(file: String, known: KnownValues = KnownValues()) {
    self.file = file
    self.known = known
  }

  public var hasErrors: Bool { found.contains { $0.problem.severity == .error } }

  /// The problems in the order in which they were reported, each with the path of its value.
  public var problems: [Problem] {
    found.map { found in
      var problem = found.problem
      problem.arguments["path"] = FieldPath(steps: found.way.reversed()).description
      return problem
    }
  }

  /// Notes a problem at the place of the value that is being read, or of one below it.
  public func report(
    _ code: String, _ severity: Severity = .error, at mark: Mark?, below path: FieldPath = .top,
    _ arguments: [String: String] = [:]
  ) {
    let problem = Problem(code, severity, at: Place(file: file, mark: mark), arguments)
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

/// How one kind of value is read from a document, written to one, described in the schema, and walked for its texts:
/// said once, used four times.
public struct Codec<Value>: Sendable {
  /// The value, or nil after reporting why there is none.
  public var read: @Sendable (Tree, Reading) -> Value?
  /// The value as it is written; nil to leave it out.
  public var write: @Sendable (Value) -> Tree?
  /// What the schema says of it.
  public var shape: @Sendable (KnownValues) -> Shape
  /// Meets every text that a person wrote in the value; nil where values of the kind hold none.
  public var texts: TextVisit<Value>?

  public init(
    read: @escaping @Sendable (Tree, Reading) -> Value?, write: @escaping @Sendable (Value) -> Tree?,
    shape: @escaping @Sendable (KnownValues) -> Shape, texts: TextVisit<Value>? = nil
  ) {
    self.read = read
    self.write = write
    self.shape = shape
    self.texts = texts
  }

  /// A value that is written as another is, from which it is made when it is read.
  public init<Written>(
    as written: Codec<Written>, from: @escaping @Sendable (Value) -> Written,
    read: @escaping @Sendable (Tree, Reading) -> Value?
  ) {
    let texts: TextVisit<Value> = { value, walk in written.texts?(from(value), &walk) }
    self.init(
      read: read, write: { written.write(from($0)) }, shape: written.shape,
      texts: written.texts == nil ? nil : texts)
  }
}

/// What a value may look like, for the schema and for the starting file.
public indirect enum Shape: Sendable {
  case text
  case integer(ClosedRange<Int>)
  case number
  case boolean
  /// A day, C.E. or Thai.
  case day
  case choice([String])
  case list(Shape)
  case record(RecordShape)
  /// Values under the keys named; every other key is wrong.
  case dictionary([String], Shape)
}

/// What the schema says of a record.
public struct RecordShape: Sendable {
  /// The name under which `forms/dossier.yaml` explains its fields.
  public var name: String
  public var properties: [Property]
  /// The field that a bare word stands for, where the short way of writing is allowed.
  public var shorthand: String?

  public struct Property: Sendable {
    public var key: String
    public var isRequired: Bool
    public var shape: Shape

    public init(key: String, isRequired: Bool, shape: Shape) {
      self.key = key
      self.isRequired = isRequired
      self.shape = shape
    }
  }

  public init(name: String, properties: [Property], shorthand: String?) {
    self.name = name
    self.properties = properties
    self.shorthand = shorthand
  }
}

extension Codec {
  /// The whole document as a value.
  ///
  /// - Parameter known: What the document may name.
  /// - Throws: `Problems` where any problem is an error; problems that are not come back with the value.
  public func value(
    of tree: Tree, file: String, known: KnownValues = KnownValues()
  ) throws(Problems) -> (value: Value, warnings: [Problem]) {
    let reading = Reading(file: file, known: known)
    let value = read(tree, reading)
    let problems = reading.problems.enumerated().sorted { a, b in
      (a.element.place.mark ?? Mark(line: 0, column: 0), a.offset)
        < (b.element.place.mark ?? Mark(line: 0, column: 0), b.offset)
    }.map(\.element)
    guard let value, !reading.hasErrors else { throw Problems(problems) }
    return (value, problems)
  }
}

extension Codec {
  /// The same text read as another type.
  ///
  /// - Parameter to: nil where the value cannot be one of the type; it is then reported as out of range.
  public func map<Other>(
    to: @escaping @Sendable (Value) -> Other?, from: @escaping @Sendable (Other) -> Value
  ) -> Codec<Other> {
    Codec<Other>(as: self, from: from) { tree, reading in
      guard let value = read(tree, reading) else { return nil }
      guard let other = to(value) else {
        reading.report("READ-OUT-OF-RANGE", at: tree.mark, ["found": tree.shown])
        return nil
      }
      return other
    }
  }
}

extension Codec {
  /// The same value, refused where a field is missing that the others ask for.
  ///
  /// - Parameter missing: The key that is missing, or nil where nothing is.
  public func refusing(_ missing: @escaping @Sendable (Value) -> String?) -> Codec {
    Codec(
      read: { tree, reading in
        guard let value = read(tree, reading) else { return nil }
        guard let key = missing(value) else { return value }
        reading.report("READ-MISSING", at: tree.mark, ["key": key])
        return nil
      }, write: write, shape: shape, texts: texts)
  }
}
