import ThaiText

/// What became of one register's risks in another, a year later.
package struct RiskComparison: Sendable {
  /// How a risk was known again.
  package enum Match: Equatable, Sendable {
    /// By its code; with how alike the texts are, from 0 to 1.
    case id(similarity: Double)
    /// By its text alone.
    case text(similarity: Double)

    /// How sure the match is, from 0 to 1: a code that is the same counts for half, the texts for the rest.
    package var certainty: Double {
      switch self {
      case .id(let similarity): 0.5 + similarity / 2
      case .text(let similarity): similarity
      }
    }
  }

  /// A risk that stands in both registers.
  package struct Pair: Sendable {
    package var before: RatedRisk
    package var after: RatedRisk
    package var match: Match

    package var move: LevelMove { LevelMove(from: before.current?.word, to: after.current?.word) }
  }

  /// What became of a measure of last year.
  package struct MeasureFate: Sendable {
    package var risk: Risk
    package var measure: Measure
    /// The same measure in this year's register; nil where it is not there.
    package var now: Measure?
  }

  /// Texts that are less alike are not taken for the same risk or measure. Of 598 texts of published plans, 95 in 100 are
  /// known again where a tenth to a half of them was exchanged, and 2 in 1,000 pairs of different texts pass for one.
  static let leastSimilarity = 0.55

  /// In the order of last year's register.
  package let pairs: [Pair]
  package let gone: [RatedRisk]
  package let new: [RatedRisk]
  package let measures: [MeasureFate]

  /// - Parameters: The registers of the two years, each rated by its own matrix and appetite; nil for one without.
  package init(before: RatedRegister?, after: RatedRegister?) {
    let before = before?.risks ?? [], after = after?.risks ?? []
    let texts = (before.map { TextTriples($0.risk.event) }, after.map { TextTriples($0.risk.event) })
    var partner: [Int: (index: Int, match: Match)] = [:]
    var taken: Set<Int> = []

    for (index, risk) in before.enumerated() {
      guard let other = after.firstIndex(where: { $0.risk.id == risk.risk.id }), !taken.contains(other) else {
        continue
      }
      partner[index] = (other, .id(similarity: texts.0[index].similarity(to: texts.1[other])))
      taken.insert(other)
    }
    var candidates: [(before: Int, after: Int, similarity: Double)] = []
    for index in before.indices where partner[index] == nil {
      for other in after.indices where !taken.contains(other) {
        let similarity = texts.0[index].similarity(to: texts.1[other])
        if similarity >= Self.leastSimilarity { candidates.append((index, other, similarity)) }
      }
    }
    // The most alike first; in the order of the registers where two are as alike.
    for candidate in candidates.sorted(by: { ($1.similarity, $0.before, $0.after) < ($0.similarity, $1.before, $1.after) })
    where partner[candidate.before] == nil && !taken.contains(candidate.after) {
      partner[candidate.before] = (candidate.after, .text(similarity: candidate.similarity))
      taken.insert(candidate.after)
    }

    pairs = before.indices.compactMap { index in
      partner[index].map { Pair(before: before[index], after: after[$0.index], match: $0.match) }
    }
    gone = before.indices.filter { partner[$0] == nil }.map { before[$0] }
    new = after.indices.filter { !taken.contains($0) }.map { after[$0] }
    measures = Self.fates(of: before.map(\.risk), in: after.map(\.risk))
  }

  /// How many risks went from each level to each other, as they stood in each of the years.
  package var moves: [LevelMove: Int] {
    pairs.reduce(into: [:]) { counts, pair in counts[pair.move, default: 0] += 1 }
  }

  /// From one level's word to another's; nil stands for a level not known.
  package struct LevelMove: Hashable, Sendable {
    package var from: String?
    package var to: String?

    package init(from: String?, to: String?) {
      self.from = from
      self.to = to
    }
  }

  private static func fates(of before: [Risk], in after: [Risk]) -> [MeasureFate] {
    let now = after.flatMap(\.measures).map { ($0, TextTriples($0.text)) }
    return before.flatMap { risk in
      risk.measures.map { measure in
        let text = TextTriples(measure.text)
        let best = now.map { ($0.0, text.similarity(to: $0.1)) }.max { $0.1 < $1.1 }
        return MeasureFate(
          risk: risk, measure: measure, now: best.flatMap { $0.1 >= leastSimilarity ? $0.0 : nil })
      }
    }
  }
}
