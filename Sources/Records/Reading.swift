/// One reading of a document: it collects every problem instead of stopping at the first.
public final class Reading {
  public let file: String
  public private(set) var problems: [Problem] = []

  public init(file: String) { self.file = file }

  public var hasErrors: Bool { problems.contains { $0.severity == .error } }

  /// Notes a problem at the place of a value.
  public func report(
    _ code: String, _ severity: Severity = .error, at mark: Mark?, _ path: FieldPath, _ arguments: [String: String] = [:]
  ) {
    var arguments = arguments
    arguments["path"] = path.description
    problems.append(Problem(code, severity, at: Place(file: file, mark: mark), arguments))
  }
}

/// How one kind of value is read from a document, written to one, and described in the schema: said once, used thrice.
public struct Codec<Value>: Sendable {
  /// The value at a path, or nil after reporting why there is none.
  public var read: @Sendable (Tree, FieldPath, Reading) -> Value?
  /// The value as it is written; nil to leave it out.
  public var write: @Sendable (Value) -> Tree?
  /// What the schema says of it.
  public var shape: @Sendable () -> Shape

  public init(
    read: @escaping @Sendable (Tree, FieldPath, Reading) -> Value?, write: @escaping @Sendable (Value) -> Tree?,
    shape: @escaping @Sendable () -> Shape
  ) {
    self.read = read
    self.write = write
    self.shape = shape
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
  }
}

extension Codec {
  /// The whole document as a value.
  ///
  /// - Throws: `Problems` where any problem is an error; problems that are not come back with the value.
  public func value(of tree: Tree, file: String) throws(Problems) -> (value: Value, warnings: [Problem]) {
    let reading = Reading(file: file)
    let value = read(tree, .top, reading)
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
    Codec<Other>(
      read: { tree, path, reading in
        guard let value = read(tree, path, reading) else { return nil }
        guard let other = to(value) else {
          reading.report("READ-OUT-OF-RANGE", at: tree.mark, path, ["found": tree.shown])
          return nil
        }
        return other
      }, write: { write(from($0)) }, shape: shape)
  }
}

extension Codec {
  /// The same value, refused where a field is missing that the others ask for.
  ///
  /// - Parameter missing: The key that is missing, or nil where nothing is.
  public func refusing(_ missing: @escaping @Sendable (Value) -> String?) -> Codec {
    Codec(
      read: { tree, path, reading in
        guard let value = read(tree, path, reading) else { return nil }
        guard let key = missing(value) else { return value }
        reading.report("READ-MISSING", at: tree.mark, path, ["key": key])
        return nil
      }, write: write, shape: shape)
  }
}
