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

  /// A value of definitions, which are read and nothing else: never written, and in no schema.
  public init(reading read: @escaping @Sendable (Tree, Reading) -> Value?) {
    self.init(read: read, write: { _ in nil }, shape: { _ in .text })
  }
}

extension Codec {
  /// The whole document as a value.
  ///
  /// - Parameters:
  ///   - sheets: The sheets that its marks count, where it was read from a workbook.
  ///   - known: What the document may name.
  /// - Throws: `Problems` where any problem is an error; problems that are not come back with the value.
  public func value(
    of tree: Tree, file: String, sheets: [String] = [], known: KnownValues = KnownValues()
  ) throws(Problems) -> (value: Value, warnings: [Problem]) {
    let reading = Reading(file: file, sheets: sheets, known: known)
    let value = read(tree, reading)
    let problems = reading.problems.byPlace
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
    let visit: TextVisit<Other> = { other, walk in texts?(from(other), &walk) }
    return Codec<Other>(
      read: { tree, reading in
        guard let value = read(tree, reading) else { return nil }
        guard let other = to(value) else {
          reading.report(ReadingProblem.outOfRange(tree.shown, nil, nil), at: tree.mark)
          return nil
        }
        return other
      }, write: { write(from($0)) }, shape: shape, texts: texts == nil ? nil : visit)
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
        reading.report(ReadingProblem.missing(Verbatim(key)), at: tree.mark)
        return nil
      }, write: write, shape: shape, texts: texts)
  }
}
