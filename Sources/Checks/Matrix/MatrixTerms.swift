import Assessment
import Records

// The parts of a matrix, as findings name them.

extension Level: TermConvertible {
  public var term: Term? { .word(word) }
}

extension MatrixCell: TermConvertible {
  public var term: Term? { .cell(likelihood: likelihood, impact: impact) }
}

extension BilingualName: TermConvertible {
  public var term: Term? { .name(thai: thai, english: english) }
}

/// Two cells that touch: `(2,3)~(1,2)`.
struct CellPair: TermConvertible {
  let one, other: MatrixCell

  init(_ one: MatrixCell, _ other: MatrixCell) {
    self.one = one
    self.other = other
  }

  var term: Term? {
    guard let one = one.term, let other = other.term else { return nil }
    return .contact(one, other)
  }
}

/// A cell with its level: `(1,2) สูง`.
struct GradedCell: TermConvertible {
  let cell: MatrixCell
  let level: Level

  var term: Term? {
    guard let cell = cell.term, let level = level.term else { return nil }
    return .marked(cell, level)
  }
}

/// A level with its colour: `ต่ำ D8F3D0`.
struct ColouredLevel: TermConvertible {
  let level: Level

  init(_ level: Level) { self.level = level }

  var term: Term? { level.term.map { .marked($0, .word(level.fill.hex)) } }
}
