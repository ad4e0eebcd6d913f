import Assessment
import Foundation
import Sheets
import ThaiText

/// Something that a form may say of a dossier, by the name that `forms/` uses for it.
public indirect enum Fact: Sendable {
  /// Known to be absent: prints as the form's blank.
  case none
  case text(String)
  case number(Number)
  case day(Day)
  case flag(Bool)
  /// Several things of one kind, with an empty one that shows which facts each of them has.
  case list([any FactSource], of: any FactSource)
  /// Risks on their matrix.
  case map(RiskMap)

  /// Whether a form that asks `when:` gets a yes.
  package var isPresent: Bool {
    switch self {
    case .none: false
    case .flag(let flag): flag
    case .list(let items, _): !items.isEmpty
    case .text, .number, .day, .map: true
    }
  }

  package init(_ text: String?) { self = text.map(Fact.text) ?? .none }
  package init(_ day: Day?) { self = day.map(Fact.day) ?? .none }
  /// As it was written, or the day.
  package init(_ period: Period?) {
    self = period.map { period in period.words.map(Fact.text) ?? Fact(period.end) } ?? .none
  }
}

/// Something that a form may ask for facts by name.
///
/// A fact is worked out when a form asks for it: a dossier prints some of the forms, and a form some of the facts.
public protocol FactSource: Sendable {
  /// The fact of a name; nil where there is none of that name, whatever the dossier says.
  func fact(_ name: String) -> Fact?
  /// The names of all its facts.
  var factNames: Set<String> { get }
}

extension FactSource {
  /// Whether there is a fact that is known.
  package func isPresent(_ name: String) -> Bool { fact(name)?.isPresent ?? false }
}

/// Facts that are known already, by name.
public typealias Facts = [String: Fact]

extension Facts: FactSource {
  public func fact(_ name: String) -> Fact? { self[name] }
  public var factNames: Set<String> { Set(keys) }
}

/// How the facts of things of one kind are worked out, by name.
package typealias FactTable<Subject> = [String: @Sendable (Subject) -> Fact]

/// A thing whose facts stand in a table.
package protocol TabledFacts: FactSource {
  static var table: FactTable<Self> { get }
}

extension TabledFacts {
  package func fact(_ name: String) -> Fact? { Self.table[name]?(self) }
  package var factNames: Set<String> { Set(Self.table.keys) }
}

/// The facts of a thing before those of what it belongs to: of a row before those of its form.
package struct Scope: FactSource {
  package let inner, outer: any FactSource

  package init(inner: any FactSource, outer: any FactSource) {
    self.inner = inner
    self.outer = outer
  }

  package func fact(_ name: String) -> Fact? { inner.fact(name) ?? outer.fact(name) }
  package var factNames: Set<String> { inner.factNames.union(outer.factNames) }
}
