import Records
import ThaiText

/// The colours of table 2 of the PACC manual (docs/domain.md B.3).
package enum SurveillanceColour: String, CaseIterable, Sendable {
  case green, yellow, orange, red

  /// The colour of a place on the colour circle (`Records.Colour.hue`); nil for blue and its neighbours.
  init?(hue: Double) {
    switch hue {
    case -60..<15: self = .red
    case 15..<40: self = .orange
    case 40..<72: self = .yellow
    case 72..<180: self = .green
    default: return nil
    }
  }
}

/// The words for colours, by which the levels of a matrix are known in the tables of the PACC manual.
package struct ColourWords: Equatable, Sendable {
  /// What may stand before the name of a colour.
  var prefix: String
  /// What may stand after it, such as light and dark.
  var shades: [String]
  var green, yellow, orange, red: SurveillanceColourWords
  /// The names of colours that the tables do not have.
  var others: [String]

  /// No word is one.
  package static let none = ColourWords(
    prefix: "", shades: [], green: .none, yellow: .none, orange: .none, red: .none, others: [])

  package static let codec = record(
    "colours", ColourWords.init,
    field("prefix", \.prefix, .text),
    field("shades", \.shades, .list(.text)),
    field("green", \.green, SurveillanceColourWords.codec),
    field("yellow", \.yellow, SurveillanceColourWords.codec),
    field("orange", \.orange, SurveillanceColourWords.codec),
    field("red", \.red, SurveillanceColourWords.codec),
    field("others", \.others, .list(.text)))

  /// The colour of a level: the one that it names; without a name that of its word; else the one that it is painted in,
  /// where the tables have that.
  package func colour(of level: Level) -> SurveillanceColour? {
    let named = level.colourName.map { name in SurveillanceColour.allCases.first { isName(name, oneOf: self[$0].names) } }
    let said =
      level.colourName == nil
      ? SurveillanceColour.allCases.first { colour in self[colour].levels.contains { tolerantKey($0) == tolerantKey(level.word) } }
      : named ?? nil
    return said ?? level.fill.hue.flatMap(SurveillanceColour.init(hue:))
  }

  /// Whether a word names a colour, of the tables or another.
  package func knows(_ name: String) -> Bool {
    isName(name, oneOf: others) || SurveillanceColour.allCases.contains { isName(name, oneOf: self[$0].names) }
  }

  /// The first name of each colour of the tables.
  package var choices: [String] { SurveillanceColour.allCases.compactMap { self[$0].names.first } }

  private subscript(colour: SurveillanceColour) -> SurveillanceColourWords {
    switch colour {
    case .green: green
    case .yellow: yellow
    case .orange: orange
    case .red: red
    }
  }

  private func isName(_ text: String, oneOf names: [String]) -> Bool {
    let key = tolerantKey(text), prefix = tolerantKey(prefix)
    let bare = !prefix.isEmpty && key.hasPrefix(prefix) ? String(key.dropFirst(prefix.count)) : key
    return names.map { tolerantKey($0) }.contains { name in
      guard bare.hasPrefix(name) else { return false }
      let rest = bare.dropFirst(name.count)
      return rest.isEmpty || shades.contains { tolerantKey($0) == rest }
    }
  }
}

/// The words for one colour of the tables.
package struct SurveillanceColourWords: Equatable, Sendable {
  var names: [String]
  /// The words of levels that bear it where they name no colour.
  var levels: [String]

  static let none = SurveillanceColourWords(names: [], levels: [])

  static let codec = record(
    "colour", SurveillanceColourWords.init,
    field("names", \.names, .list(.text)),
    field("levels", \.levels, .list(.text), or: []))
}
