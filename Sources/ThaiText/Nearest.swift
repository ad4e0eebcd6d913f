/// How many insertions, deletions, replacements and swaps of neighbours turn one text into the other, counted in
/// Unicode scalars; nil if more than `limit`.
func editDistance(_ left: String, _ right: String, limit: Int) -> Int? {
  let a = Array(left.unicodeScalars)
  let b = Array(right.unicodeScalars)
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
  let key = tolerantKey(word)
  var best: (candidate: String, distance: Int)?
  for candidate in candidates {
    let candidateKey = tolerantKey(candidate)
    let length = max(key.unicodeScalars.count, candidateKey.unicodeScalars.count)
    let limit = min(max(1, length / 3), (best?.distance ?? .max) - 1)
    guard limit >= 0, let distance = editDistance(key, candidateKey, limit: limit) else { continue }
    best = (candidate, distance)
    if distance == 0 { break }
  }
  return best?.candidate
}
