import ThaiText

/// What became of one register's risks in another, a year later.
package struct RiskComparison: Sendable {
  /// A risk that stands in both registers.
  package struct Pair: Sendable {
    package var before: RatedRisk
    package var after: RatedRisk
    package var match: Pairing.Match

    package var move: LevelMove { LevelMove(from: before.current?.word, to: after.current?.word) }
  }

  /// A risk of one year that is several in the other.
  package struct Division: Sendable {
    package let whole: RatedRisk
    package let parts: [RatedRisk]
    package let certainty: Pairing.Certainty
  }

  /// A risk that the other register does not have.
  package struct Single: Sendable {
    package let risk: RatedRisk
    package let remark: Remark?
  }

  /// What may mislead a reader about a risk that stands in one register only.
  package enum Remark: Equatable, Sendable {
    /// The other register has its code for something else.
    case codeReused
    /// The other register has its code for a risk that shares some words with it, and is not known again either.
    case codeSharedAndPartlyAlike
    /// Another risk of its own register, of that code, says the same and was known again.
    case sameText(String)
  }

  /// Texts of one code that are less alike have nothing in common.
  private static let partSimilarity = 0.3

  /// In the order of last year's register.
  package let pairs: [Pair]
  package let gone: [Single]
  package let new: [Single]
  /// Risks of last year, each with those that it became.
  package let splits: [Division]
  /// Risks of this year, each with those of last year that it took in.
  package let merges: [Division]
  package let measures: [MeasureFate]

  /// - Parameters: The registers of the two years, each rated by its own matrix and appetite; nil for one without.
  package init(before: RatedRegister?, after: RatedRegister?) {
    let before = before?.risks ?? [], after = after?.risks ?? []
    let pairing = Pairing(before: before.map(Pairing.Item.init), after: after.map(Pairing.Item.init), divides: true)
    pairs = before.indices.compactMap { index in
      pairing.partner[index].map { Pair(before: before[index], after: after[$0.index], match: $0.match) }
    }
    func divisions(_ found: [Pairing.Division], of wholes: [RatedRisk], into parts: [RatedRisk]) -> [Division] {
      found.map { division in
        Division(
          whole: wholes[division.whole], parts: division.parts.map { parts[$0] },
          certainty: Pairing.Match.similar(division.share).certainty)
      }
    }
    splits = divisions(pairing.splits, of: before, into: after)
    merges = divisions(pairing.merges, of: after, into: before)
    let open = (
      before.indices.filter { pairing.isOpen.before[$0] }.map { before[$0] },
      after.indices.filter { pairing.isOpen.after[$0] }.map { after[$0] })
    gone = Self.remarked(open.0, among: pairs.map(\.before), other: after, open: open.1)
    new = Self.remarked(open.1, among: pairs.map(\.after), other: before, open: open.0)
    measures = MeasureFate.all(of: before, in: after, pairing)
  }

  /// How many risks went from each level to each other, as they stood in each of the years; of pairs that are not in
  /// doubt.
  package var moves: [LevelMove: Int] {
    pairs.filter { $0.match.certainty != .doubtful }.reduce(into: [:]) { counts, pair in
      counts[pair.move, default: 0] += 1
    }
  }

  /// How many of `moves` stay where they were, at a level that is known.
  package var unmoved: Int { moves.reduce(0) { $0 + ($1.key.from != nil && $1.key.from == $1.key.to ? $1.value : 0) } }

  /// The pairs, splits and merges that a reader has to look at.
  package var doubtful: Int {
    pairs.count { $0.match.certainty == .doubtful } + (splits + merges).count { $0.certainty == .doubtful }
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

  private static func remarked(
    _ singles: [RatedRisk], among known: [RatedRisk], other: [RatedRisk], open: [RatedRisk]
  ) -> [Single] {
    guard !singles.isEmpty else { return [] }
    func byCode(_ risks: [RatedRisk]) -> [UInt64: RatedRisk] {
      Dictionary(risks.map { (tolerantHash($0.risk.id), $0) }) { first, _ in first }
    }
    let codes = byCode(other), openCodes = byCode(open)
    let texts = Dictionary(known.map { (tolerantHash($0.risk.event), $0.risk.id) }) { first, _ in first }
    return singles.map { single in
      let code = tolerantHash(single.risk.id)
      if let same = texts[tolerantHash(single.risk.event)] { return Single(risk: single, remark: .sameText(same)) }
      guard codes[code] != nil else { return Single(risk: single, remark: nil) }
      let isAlike = openCodes[code].map { namesake in
        TextTriples(single.risk.event).similarity(to: TextTriples(namesake.risk.event)) >= partSimilarity
      }
      return Single(risk: single, remark: isAlike == true ? .codeSharedAndPartlyAlike : .codeReused)
    }
  }
}

extension Pairing.Item {
  fileprivate init(_ rated: RatedRisk) {
    let risk = rated.risk
    self.init(text: risk.event, code: risk.id, process: risk.process, step: risk.step, owners: rated.owners)
  }
}
