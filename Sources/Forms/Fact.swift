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
  case list([Facts], of: Facts)

  /// Whether a form that asks `when:` gets a yes.
  var isPresent: Bool {
    switch self {
    case .none: false
    case .flag(let flag): flag
    case .list(let items, _): !items.isEmpty
    case .text, .number, .day: true
    }
  }

  init(_ text: String?) { self = text.map(Fact.text) ?? .none }
  init(_ day: Day?) { self = day.map(Fact.day) ?? .none }
}

/// Facts by name.
public typealias Facts = [String: Fact]
