/// A value that documents name by a key. Which there are is data, not a type's cases.
public protocol NamedValue: Sendable {
  var key: String { get }
}

/// The values that a document may name, by their type.
public struct KnownValues: Sendable {
  private var values: [ObjectIdentifier: any Sendable] = [:]

  /// None.
  public init() {}

  /// The values of a type, in their order.
  public subscript<Value: NamedValue>(_ type: Value.Type) -> [Value] {
    get { values[ObjectIdentifier(type)] as? [Value] ?? [] }
    set { values[ObjectIdentifier(type)] = newValue }
  }
}
