/// Something that may be said, declared once: its name and what it names, each with its type. Called with values it
/// is a `Statement`. The words stand in `forms/`, under the name; they are checked against the declaration.
///
///     static let late = Sentence("late", Parameter<Day>("due"), Parameter<Int>("days"))
///     late(due, 5)
///
/// A rule with one sentence needs no name for it.
public struct Sentence<each Value: TermConvertible>: Sendable {
  public let declared: DeclaredSentence

  public init(_ name: String? = nil, _ parameters: repeat Parameter<each Value>) {
    var declared: [DeclaredParameter] = []
    for parameter in repeat each parameters { declared.append(parameter.declared) }
    self.declared = DeclaredSentence(name: name, parameters: declared)
  }

  public init(_ parameters: repeat Parameter<each Value>) {
    self.init(nil, repeat each parameters)
  }

  /// The sentence, said of values, in the order of its parameters.
  public func callAsFunction(_ values: repeat each Value) -> Statement {
    var terms: [Term?] = []
    for value in repeat each values { terms.append(value.term) }
    return Statement(declared, terms)
  }
}

/// A value that a sentence names. An optional type is for what is not always known; its words stand in `[[ … ]]`.
public struct Parameter<Value: TermConvertible>: Sendable {
  let declared: DeclaredParameter

  public init(_ name: String) { declared = DeclaredParameter(name: name, isOptional: Value.isOptional) }
}

/// A sentence as its words are checked against it.
public struct DeclaredSentence: Hashable, Sendable {
  /// Nil where it is the only one.
  public let name: String?
  public let parameters: [DeclaredParameter]
}

public struct DeclaredParameter: Hashable, Sendable {
  public let name: String
  public let isOptional: Bool
}

/// A sentence said of values: a fact, not yet in words.
public struct Statement: Hashable, Sendable {
  public let sentence: DeclaredSentence
  /// The value of each parameter, nil where it is not known.
  private let terms: [Term?]

  fileprivate init(_ sentence: DeclaredSentence, _ terms: [Term?]) {
    self.sentence = sentence
    self.terms = terms
  }

  /// The name of the sentence; nil where the rule has but one.
  public var name: String? { sentence.name }

  /// The value of a parameter, nil where it is not known or there is none of that name.
  public subscript(name: String) -> Term? {
    sentence.parameters.firstIndex { $0.name == name }.flatMap { terms[$0] }
  }
}
