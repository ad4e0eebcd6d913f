import Records
import ThaiText

/// A level of risk (ระดับความเสี่ยง) of one matrix: its word always, its colour only beside the word.
public struct Level: Hashable, Sendable {
  /// 0 for the lowest level of its matrix.
  public let rank: Int
  /// For example `สูงมาก`.
  public let word: String
  public let fill: Colour
  /// The colour of what is written on the fill.
  public let ink: Colour
  /// What the colour is called, for example `แดง`.
  public let colourName: String?
  public let meaning: String?
  /// What has to be done about a risk of the level.
  public let response: String?

  public init(
    rank: Int, word: String, fill: Colour, ink: Colour? = nil, colourName: String? = nil, meaning: String? = nil,
    response: String? = nil
  ) {
    self.rank = rank
    self.word = word
    self.fill = fill
    self.ink = ink ?? fill.readableText
    self.colourName = colourName
    self.meaning = meaning
    self.response = response
  }
}

/// A level as its file has it; its rank is its place in the list.
struct WrittenLevel: Equatable, Sendable {
  var word: String
  var colour: Colour
  var ink: Colour?
  var colourName: String?
  var meaning: String?
  var response: String?
  /// The products that have the level, where the matrix is not painted cell by cell.
  var band: ClosedRange<Int>?

  static let codec = record(
    "level", WrittenLevel.init,
    field("word", \.word, .text),
    field("colour", \.colour, Colour.codec),
    field(optional: "text", \.ink, Colour.codec),
    field(optional: "colourName", \.colourName, .text),
    field(optional: "meaning", \.meaning, .text),
    field(optional: "response", \.response, .text),
    field(optional: "band", \.band, .band))

  func level(rank: Int) -> Level {
    Level(
      rank: rank, word: word, fill: colour, ink: ink, colourName: colourName, meaning: meaning, response: response)
  }
}

extension Codec where Value == ClosedRange<Int> {
  /// Whole numbers from one to another, both included: `10–14`, or one number: `9`.
  static var band: Codec<ClosedRange<Int>> {
    Codec(reading: { tree, reading in
      let parts = tree.wordText.split(omittingEmptySubsequences: false) { $0 == "–" || $0 == "—" || $0 == "-" }
      let numbers = parts.compactMap { Int(thaiDigits: $0) }
      guard numbers.count == parts.count, (1...2).contains(numbers.count), let first = numbers.first,
        let last = numbers.last, first <= last, last <= 1000
      else {
        reading.report(MatrixProblem.band(Verbatim(tree.wordText)), at: tree.mark)
        return nil
      }
      return first...last
    })
  }
}
