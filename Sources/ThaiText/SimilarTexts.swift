/// Texts to be searched for those that are like another: each look-up counts only the triples that the texts share, where
/// comparing with every text would look at all places of each.
///
/// However many the texts are, one is compared with no more than `mostCompared`, so that the cost grows with their number and
/// not with its square: those that hold its rarest triples and, of texts that share only what very many say, the nearest in
/// the order of the list. Among fewer texts nothing is left out.
package struct SimilarTexts: Sendable {
  package let texts: [TextTriples]
  /// The texts that hold the triple of each place.
  private var holders: [[Int32]] = Array(repeating: [], count: 4_096)

  /// More texts than this are not compared with one.
  package static let mostCompared = 500

  package init(_ texts: [TextTriples]) {
    self.texts = texts
    for (index, text) in texts.enumerated() {
      for place in text.taken { holders[place].append(Int32(index)) }
    }
  }

  /// The texts that hold as much of their own triples as asked among those of another, in their order; with how many they
  /// share.
  ///
  /// - Parameter near: Where among the texts the other one would stand, of texts that are too many to be all compared.
  package func saying(
    _ least: Double, within text: TextTriples, near: Int
  ) -> [(index: Int, shared: Int)] {
    candidates(text.taken.sorted { holders[$0].count < holders[$1].count }, near: near).compactMap { index in
      let shared = texts[index].shared(with: text)
      return shared > 0 && Double(shared) >= least * Double(texts[index].count) ? (index, shared) : nil
    }
  }

  /// The texts that are at least as alike as asked, in their order: as `TextTriples.similarity(to:)` says for texts that
  /// have triples; a text that has none is like no other.
  ///
  /// One that is alike enough lacks few of the text's triples, and so holds one of its rarest: only those that do are
  /// compared, which leaves out what all texts of a register begin with.
  ///
  /// - Parameter near: Where among the texts the other one would stand, of texts that are too many to be all compared.
  package func similar(to text: TextTriples, from least: Double, near: Int = 0) -> [(index: Int, similarity: Double)] {
    guard text.count > 0, least > 0 else { return [] }
    // Dice's coefficient is at least s only where s / (2 - s) of the triples are shared.
    let shared = Int((least / (2 - least) * Double(text.count) - 1e-6).rounded(.up))
    let rarest = text.taken.sorted { holders[$0].count < holders[$1].count }.prefix(max(text.count - shared, 0) + 1)
    return candidates(rarest, near: near).compactMap { index in
      let similarity = text.similarity(to: texts[index])
      return similarity >= least ? (index, similarity) : nil
    }
  }

  /// The texts that hold a triple of the given places, those of the first before others where they are too many; in order.
  private func candidates(_ places: some Sequence<Int>, near: Int) -> [Int] {
    var isFound = [Bool](repeating: false, count: texts.count)
    var found: [Int32] = []
    for place in places {
      let room = Self.mostCompared - found.count
      guard room > 0 else { break }
      let holders = holders[place].count > room ? nearest(room, to: near, of: holders[place]) : holders[place][...]
      for index in holders where !isFound[Int(index)] {
        isFound[Int(index)] = true
        found.append(index)
      }
    }
    return found.sorted().map(Int.init)
  }

  /// So many texts of a list in order, about a place.
  private func nearest(_ count: Int, to near: Int, of list: [Int32]) -> ArraySlice<Int32> {
    var (low, high) = (0, list.count)
    while low < high {
      let middle = (low + high) / 2
      if list[middle] < near { low = middle + 1 } else { high = middle }
    }
    let start = min(max(low - count / 2, 0), list.count - count)
    return list[start..<(start + count)]
  }
}
