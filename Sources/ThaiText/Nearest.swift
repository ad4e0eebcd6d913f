/// How many insertions, deletions, replacements and swaps of neighbours turn one text into the other, counted in
/// Unicode scalars; nil if more than `limit`.
func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], limit: Int) -> Int? {
  guard abs(a.count - b.count) <= limit else { return nil }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 0..<a.count {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    var smallest = i + 1
    for j in 0..<b.count {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, beforeLast[j - 1] + 1) }
      row.append(cost)
      smallest = min(smallest, cost)
    }
    if smallest > limit, (last.min() ?? 0) > limit { return nil }
    beforeLast = last
    last = row
  }
  return last[b.count] <= limit ? last[b.count] : nil
}

/// The candidate that a misspelt word was probably meant to be: at most a third of its length away; nil if none is
/// near. The first of equals.
public func nearest(to word: String, in candidates: [String]) -> String? {
  var words = NearestWords(candidates)
  return words.nearest(to: word)
}

/// Many misspelt words looked up among the same candidates.
///
/// Each word is looked up once, and no more than `most` words are: whoever names so many that there are not has not
/// misspelt them, and the time would grow with words times candidates.
package struct NearestWords {
  private static let most = 200
  private let candidates: [(text: String, key: [Unicode.Scalar])]
  private var known: [String: String?] = [:]

  package init(_ candidates: [String]) {
    self.candidates = candidates.map { ($0, Array(tolerantKey($0).unicodeScalars)) }
  }

  /// The candidate that a word was probably meant to be.
  package mutating func nearest(to word: String) -> String? {
    if let found = known[word] { return found }
    guard known.count < Self.most else { return nil }
    let key = Array(tolerantKey(word).unicodeScalars)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let limit = min(max(1, max(key.count, candidate.key.count) / 3), (best?.distance ?? .max) - 1)
      guard limit >= 0, let distance = editDistance(key, candidate.key, limit: limit) else { continue }
      best = (candidate.text, distance)
      if distance == 0 { break }
    }
    known[word] = .some(best?.candidate)
    return best?.candidate
  }
}
