import Assessment
import Foundation
import Records

/// M10: the numbers that define neighbouring scores leave none out and share none.
struct ScaleGaps: MatrixRule {
  static let code = "SCALE-GAPS"
  static let number = "M10"
  static let gap = Sentence(
    "gap", Parameter<BilingualName>("criterion"), Parameter<PhraseKey>("axis"), Parameter<ClosedRange<Int>>("scores"),
    Parameter<Verbatim>("gap"), Parameter<PhraseKey?>("unit"))
  static let overlap = Sentence(
    "overlap", Parameter<BilingualName>("criterion"), Parameter<PhraseKey>("axis"),
    Parameter<ClosedRange<Int>>("scores"), Parameter<Verbatim>("overlap"), Parameter<PhraseKey?>("unit"))
  static let reversed = Sentence(
    "reversed", Parameter<BilingualName>("criterion"), Parameter<PhraseKey>("axis"),
    Parameter<ClosedRange<Int>>("scores"), Parameter<Int>("reversed"))
  static let undefined = Sentence(
    "undefined", Parameter<BilingualName>("criterion"), Parameter<PhraseKey>("axis"), Parameter<Int>("score"))
  static let sentences = [gap.declared, overlap.declared, reversed.declared, undefined.declared]

  func findings(in matrix: RiskMatrix) -> [Finding] {
    Self.uneven(in: matrix).map { uneven in
      let path = FieldPath.top[uneven.axis.rawValue]["criteria"][uneven.index]["definitions"]
      return Finding(
        Self.code, .warning, at: uneven.scores.reversed().map { path[$0 - 1] }, uneven.statement)
    }
  }

  /// The scores of a matrix's criteria that leave numbers out or share them.
  static func uneven(in matrix: RiskMatrix) -> [UnevenScore] {
    RiskAxis.allCases.flatMap { axis in
      matrix.scale(axis).criteria.enumerated().flatMap { uneven(in: $1, at: $0, on: axis) }
    }
  }

  private static func uneven(in criterion: Criterion, at index: Int, on axis: RiskAxis) -> [UnevenScore] {
    guard criterion.definitions.contains(where: { $0?.range != nil }) else { return [] }
    let phrase = PhraseKey("matrix." + axis.rawValue)
    func uneven(_ scores: ClosedRange<Int>, _ statement: Statement?) -> UnevenScore? {
      statement.map { UnevenScore(axis: axis, index: index, criterion: criterion, scores: scores, statement: $0) }
    }
    let bare = criterion.definitions.indices.filter { criterion.definitions[$0] == nil }.compactMap { place in
      uneven(place + 1...place + 1, undefined(criterion.name, phrase, place + 1))
    }
    return bare + criterion.definitions.indices.dropLast().compactMap { place in
      guard let low = criterion.definitions[place], let high = criterion.definitions[place + 1],
        let contact = ScaleNeighbours.contact(low, high, in: criterion)
      else { return nil }
      let scores = place + 1...place + 2
      return uneven(scores, statement(contact, criterion.name, phrase, scores))
    }
  }

  /// What is said of two neighbouring scores; nil where they meet.
  private static func statement(
    _ contact: ScaleContact, _ criterion: BilingualName, _ axis: PhraseKey, _ scores: ClosedRange<Int>
  ) -> Statement? {
    switch contact {
    case .meets: nil
    case .gap(let range, let unit): gap(criterion, axis, scores, Verbatim(range.description), unit?.phrase)
    case .overlap(let range, let unit): overlap(criterion, axis, scores, Verbatim(range.description), unit?.phrase)
    case .reversed: reversed(criterion, axis, scores, scores.upperBound)
    }
  }
}

/// A score without a definition, or two neighbouring scores that do not meet.
struct UnevenScore: TermConvertible {
  let axis: RiskAxis
  /// The place of the criterion in its scale, from 0.
  let index: Int
  let criterion: Criterion
  let scores: ClosedRange<Int>
  let statement: Statement

  /// The criterion with the scores: `ความถี่ (1–2)`.
  var term: Term? {
    guard let name = criterion.name.term, let scores = scores.term else { return nil }
    return .detailed(name, scores)
  }
}

extension ScaleUnit {
  fileprivate var phrase: PhraseKey { PhraseKey("unit." + rawValue) }
}
