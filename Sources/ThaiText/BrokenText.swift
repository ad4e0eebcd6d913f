/// A text with what every filling of lines needs, whatever the width and the measure. It is handed on as one reference: as
/// a value, its arrays were counted one by one.
package final class BrokenText: Sendable {
  /// What stands between two opportunities to end a line, without the blanks after it.
  package struct Piece: Sendable {
    /// Offsets of scalars. A paragraph without text, or the blanks that it begins with, are a piece of no length.
    package var start, end: Int
  }

  package let scalars: [Unicode.Scalar]
  private let offsets: [Int32]
  /// How willingly a line ends before each scalar.
  let kinds: [BreakKind]
  /// At least one for each paragraph.
  package let pieces: [Piece]
  /// For each paragraph, that is up to a line feed or the end, where the pieces of the next one begin.
  package let paragraphEnds: [Int]

  /// Whether a line may end within it where LibreOffice takes what stands before a / to the next line.
  package let hasSlash: Bool

  /// No text: one empty line.
  package static let empty = BrokenText(ClassedText(""), kinds: [])

  /// Whether it says a number, a day among them.
  package var hasDigit: Bool { scalars.contains(where: \.isDigit) }

  /// How many lines it has where no line is broken.
  package var paragraphCount: Int { paragraphEnds.count }

  init(_ text: ClassedText, kinds: [BreakKind]) {
    scalars = text.scalars
    offsets = text.offsets
    self.kinds = kinds
    hasSlash = scalars.contains("/")
    let classes = text.classes
    var pieces: [Piece] = [], paragraphEnds: [Int] = []
    pieces.reserveCapacity(scalars.count / 4 + 1)
    var piece = Piece(start: 0, end: 0)
    for index in scalars.indices {
      switch classes[index] {
      // Blanks at a line's end hang, so that they belong to no piece; between two words of one they do.
      case .space: break
      case .lineFeed:
        // CR LF is one line end.
        if scalars[index] == "\n", index > 0, scalars[index - 1] == "\r" {
          piece = Piece(start: index + 1, end: index + 1)
          continue
        }
        pieces.append(piece)
        paragraphEnds.append(pieces.count)
        piece = Piece(start: index + 1, end: index + 1)
      default:
        if kinds[index] == .word {
          pieces.append(piece)
          piece.start = index
        }
        piece.end = index + 1
      }
    }
    pieces.append(piece)
    paragraphEnds.append(pieces.count)
    self.pieces = pieces
    self.paragraphEnds = paragraphEnds
  }

  /// Where its words end, in bytes of its UTF-8.
  package var wordEnds: [Int] { pieces.lazy.filter { $0.start < $0.end }.map { Int(offsets[$0.end]) } }

  /// Where a part of the text stands in its UTF-8.
  package func bytes(of part: Range<Int>) -> Range<Int> { Int(offsets[part.lowerBound])..<Int(offsets[part.upperBound]) }
}
