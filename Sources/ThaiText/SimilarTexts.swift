/// Texts to be searched for those that are like another: each look-up counts only the triples that the texts share, where
/// comparing with every text would look at all places of each.
package struct SimilarTexts: Sendable {
  package let texts: [TextTriples]
  /// The texts that hold the triple of each place.
  private var holders: [[Int32]] = Array(repeating: [], count: 4_096)

  package init(_ texts: [TextTriples]) {
    self.texts = texts
    for (index, text) in texts.enumerated() {
      for place in text.taken { holders[place].append(Int32(index)) }
    }
  }

  /// The texts that share triples with another, in their order; with how many they share.
  package func sharing(with text: TextTriples) -> [(index: Int, shared: Int)] {
    var shared = [Int32](repeating: 0, count: texts.count)
    for place in text.taken {
      for index in holders[place] { shared[Int(index)] += 1 }
    }
    return shared.enumerated().compactMap { $1 == 0 ? nil : ($0, Int($1)) }
  }

  /// The texts that are at least as alike as asked, in their order: as `TextTriples.similarity(to:)` says for texts that
  /// have triples; a text that has none is like no other.
  ///
  /// One that is alike enough lacks few of the text's triples, and so holds one of its rarest: only those that do are
  /// compared, which leaves out what all texts of a register begin with.
  package func similar(to text: TextTriples, from least: Double) -> [(index: Int, similarity: Double)] {
    guard text.count > 0, least > 0 else { return [] }
    // Dice's coefficient is at least s only where s / (2 - s) of the triples are shared.
    let shared = Int((least / (2 - least) * Double(text.count) - 1e-6).rounded(.up))
    let rarest = text.taken.sorted { holders[$0].count < holders[$1].count }.prefix(max(text.count - shared, 0) + 1)
    var isCandidate = [Bool](repeating: false, count: texts.count)
    for place in rarest {
      for index in holders[place] { isCandidate[Int(index)] = true }
    }
    return isCandidate.indices.compactMap { index in
      guard isCandidate[index] else { return nil }
      let similarity = text.similarity(to: texts[index])
      return similarity >= least ? (index, similarity) : nil
    }
  }
}
