/// A value that documents name by a key. Which there are is data, not a type's cases.
public protocol NamedValue: Sendable {
  var key: String { get }
  /// The words that may stand for the key, the usual one first.
  var words: [String] { get }
}

extension NamedValue {
  public var asChoice: ChoiceValue { ChoiceValue(key, words) }
}

/// The values that a document may name, by their type, and the words for them.
public struct KnownValues: Sendable {
  private var values: [ObjectIdentifier: any Sendable] = [:]
  /// The words of choices, by the choice's name.
  public var choices: [String: ChoiceWords] = [:]
  /// The variables of templates, without their braces. They are asked for where something in braces stands, and read only then.
  public var variables: @Sendable () -> Set<String> = { [] }

  /// None.
  public init() {}

  /// The values of a choice by its name, each with its words, as far as there are any.
  package func values(of choice: String, keys: [String]) -> [ChoiceValue] {
    let worded = choices[choice]?.values ?? []
    return keys.map { key in worded.first { $0.key == key } ?? ChoiceValue(key) }
  }

  /// The values of a type, in their order.
  public subscript<Value: NamedValue>(_ type: Value.Type) -> [Value] {
    get { values[ObjectIdentifier(type)] as? [Value] ?? [] }
    set { values[ObjectIdentifier(type)] = newValue }
  }
}
