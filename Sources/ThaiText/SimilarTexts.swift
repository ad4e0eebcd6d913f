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
  package func similar(to text: TextTriples, from least: Double) -> [(index: Int, similarity: Double)] {
    sharing(with: text).compactMap { index, shared in
      let similarity = 2 * Double(shared) / Double(text.count + texts[index].count)
      return similarity >= least ? (index, similarity) : nil
    }
  }
}
