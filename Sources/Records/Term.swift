import ThaiText

/// A value that a statement names. It is what is meant; how it is written in a language, and in which form a number of
/// a column is printed, is decided where the words are.
public indirect enum Term: Hashable, Sendable {
  /// What a person wrote. Messages shorten it.
  case text(String)
  /// Texts that one field holds together, one a line.
  case lines([String])
  /// A word that stands as it is: a key, a level of a matrix, what may have been meant.
  case word(String)
  case count(Int)
  /// A number with a fixed number of decimals, in units of the last: `decimal(-62, places: 2)` is −0.62.
  case decimal(Int, places: Int)
  case day(Day)
  /// From the first day to the last.
  case period(Day, Day)
  /// Words of the program, by their key in `forms/messages.yaml`.
  case phrase(String)
  /// A name in Thai and, where it has one, in English.
  case name(thai: String, english: String?)
  /// A form, by the key of its definition, or by several keys where it goes by any of them.
  case form([String])
  /// A column of a form, by the form's key and its own.
  case column(form: String, key: String)
  /// A level with its scores, as far as they are known.
  case rating(level: String?, likelihood: Int?, impact: Int?)
  /// A cell of a matrix.
  case cell(likelihood: Int, impact: Int)
  /// From one value to another, both included.
  case range(Term, Term)
  /// Two things that touch.
  case contact(Term, Term)
  /// A thing with what is said of it: a cell with its level, a level with its colour.
  case marked(Term, Term)
  /// A thing with a detail in brackets.
  case detailed(Term, Term)
  /// Ids one after another; messages shorten them as one text.
  case ids([String])
  case list([Term])
}

/// A type whose values a statement may name.
public protocol TermConvertible: Sendable {
  /// The value as a term; nil where it is not known, which only an optional value is.
  var term: Term? { get }
  /// Whether the value may be missing.
  static var isOptional: Bool { get }
}

extension TermConvertible {
  public static var isOptional: Bool { false }
}

extension Term: TermConvertible {
  public var term: Term? { self }
}

extension Optional: TermConvertible where Wrapped: TermConvertible {
  // By a key path, a report takes 0.6 million instructions more.
  public var term: Term? { flatMap { $0.term } }
  public static var isOptional: Bool { true }
}

extension Array: TermConvertible where Element: TermConvertible {
  public var term: Term? { .list(compactMap(\.term)) }

  /// The values, or nil where there are none to name.
  package var unlessEmpty: [Element]? { isEmpty ? nil : self }
}

/// What a person wrote; words of the program are `Verbatim`.
extension String: TermConvertible {
  public var term: Term? { .text(self) }
}

extension Int: TermConvertible {
  public var term: Term? { .count(self) }
}

extension Day: TermConvertible {
  public var term: Term? { .day(self) }
}

/// As it was written, with its last day in brackets where it has one; a day alone is the day.
extension Period: TermConvertible {
  public var term: Term? {
    guard let end else { return words.map(Term.word) }
    return words.map { .detailed(.word($0), .day(end)) } ?? .day(end)
  }
}

extension ClosedRange: TermConvertible where Bound: TermConvertible {
  /// One value where both ends are one.
  public var term: Term? {
    guard let low = lowerBound.term, let high = upperBound.term else { return nil }
    return low == high ? low : .range(low, high)
  }
}

/// The word of a choice.
extension TermConvertible where Self: RawRepresentable, RawValue == String {
  public var term: Term? { .word(rawValue) }
}

extension DigitStyle: TermConvertible {}

/// A word that stands as it is: a key, a level of a matrix, what may have been meant.
public struct Verbatim: TermConvertible, Hashable {
  let text: String

  public init(_ text: String) { self.text = text }

  public var term: Term? { .word(text) }
}

/// Texts that one field holds together, one a line.
public struct Lines: TermConvertible, Hashable {
  let texts: [String]

  public init(_ texts: [String]) { self.texts = texts }

  public var term: Term? { .lines(texts) }
}

/// Ids one after another; messages shorten them as one text.
public struct Ids: TermConvertible, Hashable {
  let ids: [String]

  public init(_ ids: [String]) { self.ids = ids }

  public var term: Term? { .ids(ids) }
}

/// Words of the program, by their key in `forms/messages.yaml`.
public struct PhraseKey: TermConvertible, Hashable {
  let key: String

  public init(_ key: String) { self.key = key }

  public var term: Term? { .phrase(key) }
}
