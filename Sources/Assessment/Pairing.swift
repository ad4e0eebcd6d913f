import ThaiText

/// Which of last year's risks, or projects, is which of this year's: by what they say, and by their codes only where that leaves a
/// choice.
///
/// Those of the same text come first, then those that were hardly changed, then what was split or merged, then those that
/// are alike. Codes are given anew each year in many registers, so that a code by itself says nothing.
package struct Pairing {
  /// From here on a text is the other one with a small edit: not one that took another into itself.
  private static let hardlyChanged = 0.9
  /// How many of the most alike are kept in mind for a risk: what thousands of risks that all are alike may cost.
  private static let keptCandidates = 24

  private(set) var partner: [Int: (index: Int, match: Match)] = [:]
  /// One risk of last year, and those that it became.
  private(set) var splits: [Division] = []
  /// One risk of this year, and those of last year that it took in.
  private(set) var merges: [Division] = []
  private(set) var isOpen: (before: [Bool], after: [Bool])

  private let before, after: [Item]

  /// A risk of one year that is several in the other.
  struct Division {
    let whole: Int
    /// In the order of their register.
    let parts: [Int]
    /// The least share, of the whole that stands in the parts and of each part that stands in the whole, from 0 to 1.
    let share: Double
  }

  /// - Parameter divides: Whether one may be several in the other year.
  init(before: [Item], after: [Item], divides: Bool) {
    self.before = before
    self.after = after
    isOpen = (before.map { _ in true }, after.map { _ in true })
    pairSame()
    pairSimilar(from: Self.hardlyChanged)
    if divides {
      findSplits()
      findMerges()
    }
    pairSimilar(from: Match.leastSimilarity)
    doubtAlike()
  }

  /// What one is known again by.
  struct Item {
    fileprivate let text, code: UInt64
    /// Where it belongs, from the widest.
    fileprivate let process, step, owner: UInt64
    fileprivate let triples: TextTriples

    init(text: String, code: String, process: String?, step: String?, owners: [String]) {
      self.text = tolerantHash(text)
      self.code = tolerantHash(code)
      self.process = tolerantHash(process ?? "")
      self.step = tolerantHash(step ?? "")
      owner = tolerantHash(owners.sorted().joined(separator: "\n"))
      triples = TextTriples(text)
    }
  }

  // MARK: Same texts

  /// Where a text stands several times, risks of the same process, step and owner belong together; what is left goes by
  /// the code, then by the order of the registers.
  private mutating func pairSame() {
    let settings: [(Item) -> [UInt64]] = [
      { [$0.process, $0.step, $0.owner] }, { [$0.process, $0.owner] }, { [$0.owner] }, { [$0.process] }, { _ in [] },
    ]
    for setting in settings {
      pairSame { [$0.text, $0.code] + setting($0) }
      pairSame { [$0.text] + setting($0) }
    }
  }

  private mutating func pairSame(by key: (Item) -> [UInt64]) {
    let earlier = Dictionary(grouping: before.indices.filter { isOpen.before[$0] }) { key(before[$0]) }
    let later = Dictionary(grouping: after.indices.filter { isOpen.after[$0] }) { key(after[$0]) }
    for (key, indices) in earlier {
      guard let others = later[key] else { continue }
      let isOnly = indices.count == 1 && others.count == 1
      for (index, other) in zip(indices, others) { pair(index, other, isOnly ? .same : .sameAsOthers) }
    }
  }

  // MARK: Texts that are alike

  /// The most alike first; of those that are as alike the same code, then the nearest place, then the order.
  private mutating func pairSimilar(from least: Double) {
    var isFound = true
    while isFound {
      isFound = false
      let open = after.indices.filter { isOpen.after[$0] }
      guard !open.isEmpty else { return }
      let texts = SimilarTexts(open.map { after[$0].triples })
      var candidates: [Candidate] = []
      for index in before.indices where isOpen.before[index] {
        // As far down the list as it stands in its own.
        let near = index * open.count / before.count
        let similar = texts.similar(to: before[index].triples, from: least, near: near).map { found in
          Candidate(
            before: index, after: open[found.index], similarity: found.similarity,
            isSameCode: before[index].code == after[open[found.index]].code)
        }
        candidates += similar.count > 1 ? Array(similar.sorted().prefix(Self.keptCandidates)) : similar
      }
      for candidate in candidates.sorted() where isOpen.before[candidate.before] && isOpen.after[candidate.after] {
        pair(candidate.before, candidate.after, .similar(candidate.similarity))
        isFound = true
      }
    }
  }

  private struct Candidate: Comparable {
    let before, after: Int
    let similarity: Double
    let isSameCode: Bool

    static func < (left: Candidate, right: Candidate) -> Bool {
      if left.similarity != right.similarity { return left.similarity > right.similarity }
      if left.isSameCode != right.isSameCode { return left.isSameCode }
      return (abs(left.before - left.after), left.before, left.after)
        < (abs(right.before - right.after), right.before, right.after)
    }
  }

  /// Where the risks of a year begin with the same words, two texts may be alike by those alone: they are then no more alike
  /// than each is to another of its own year.
  private mutating func doubtAlike() {
    let texts = (SimilarTexts(before.map(\.triples)), SimilarTexts(after.map(\.triples)))
    func hasTwin(_ index: Int, in texts: SimilarTexts, from similarity: Double) -> Bool {
      texts.similar(to: texts.texts[index], from: similarity, near: index).contains { $0.index != index }
    }
    for (index, found) in partner {
      guard case .similar(let similarity) = found.match else { continue }
      if hasTwin(index, in: texts.0, from: similarity) || hasTwin(found.index, in: texts.1, from: similarity) {
        partner[index]?.match = .alikeAsOthers
      }
    }
  }

  private mutating func pair(_ index: Int, _ other: Int, _ match: Match) {
    partner[index] = (other, match)
    isOpen.before[index] = false
    isOpen.after[other] = false
  }

  // MARK: Splits and merges

  private mutating func findSplits() {
    splits = divisions(of: before, isOpen.before, into: after, isOpen.after)
    for split in splits {
      isOpen.before[split.whole] = false
      for part in split.parts { isOpen.after[part] = false }
    }
  }

  private mutating func findMerges() {
    merges = divisions(of: after, isOpen.after, into: before, isOpen.before)
    for merge in merges {
      isOpen.after[merge.whole] = false
      for part in merge.parts { isOpen.before[part] = false }
    }
  }

  /// The texts of one year that stand, for the most part, in two or more of the other, each of which says for the most
  /// part what the whole says and nothing else better.
  private func divisions(
    of wholes: [Item], _ openWholes: [Bool], into parts: [Item], _ openParts: [Bool]
  ) -> [Division] {
    let open = parts.indices.filter { openParts[$0] }
    let openWholes = wholes.indices.filter { openWholes[$0] }
    guard open.count > 1, !openWholes.isEmpty else { return [] }
    let texts = SimilarTexts(open.map { parts[$0].triples })
    let others = SimilarTexts(openWholes.map { wholes[$0].triples })
    /// The two texts of the wholes that each part is most like.
    var likest: [Int: [(index: Int, similarity: Double)]] = [:]
    func isBetterSaid(_ index: Int, than share: Double, by place: Int) -> Bool {
      let near = open[index] * openWholes.count / parts.count
      let found = likest[index] ?? Array(
        others.similar(to: texts.texts[index], from: TextTriples.saidShare, near: near)
          .sorted { $0.similarity > $1.similarity }.prefix(2))
      likest[index] = found
      return found.contains { $0.index != place && $0.similarity >= share }
    }
    var taken: Set<Int> = []
    return openWholes.enumerated().compactMap { place, whole in
      let text = wholes[whole].triples
      let near = whole * open.count / wholes.count
      let said = texts.saying(TextTriples.saidShare, within: text, near: near).filter { found in
        texts.texts[found.index].count < text.count && !taken.contains(found.index)
      }
      guard said.count > 1 else { return nil }
      let candidates = said.sorted { ($1.shared, $0.index) < ($0.shared, $1.index) }.prefix(Self.keptCandidates)
        .map(\.index).filter { !isBetterSaid($0, than: texts.texts[$0].share(in: text), by: place) }
      guard let chosen = Self.division(of: text, into: candidates.map { texts.texts[$0] }) else { return nil }
      let found = chosen.map { candidates[$0] }
      taken.formUnion(found)
      let share = found.map { texts.texts[$0].share(in: text) } + [text.share(inAll: found.map { texts.texts[$0] })]
      return Division(whole: whole, parts: found.map { open[$0] }.sorted(), share: share.min() ?? 0)
    }
  }

  /// What a part must add to the others, of the whole.
  private static let ownShare = 0.15

  /// The fewest of the texts that say the whole together, each of them something that no other does; nil if they are not
  /// two at least.
  private static func division(of whole: TextTriples, into texts: [TextTriples]) -> [Int]? {
    var chosen: [Int] = []
    var said = 0.0
    while true {
      let shares = texts.map { whole.share(inAll: chosen.map { texts[$0] } + [$0]) }
      guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] - said >= ownShare else {
        break
      }
      chosen.append(best)
      said = shares[best]
    }
    let isEachNeeded = chosen.allSatisfy { part in
      said - whole.share(inAll: chosen.filter { $0 != part }.map { texts[$0] }) >= ownShare
    }
    return chosen.count > 1 && said >= TextTriples.saidShare && isEachNeeded ? chosen : nil
  }
}
