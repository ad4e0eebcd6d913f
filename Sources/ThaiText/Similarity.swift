/// How alike two texts are, from 0 (nothing in common) to 1 (the same but for spaces, digits, dashes and quotes).
///
/// It is Dice's coefficient of the pairs of neighbouring characters of their tolerant keys: a small edit in a long
/// sentence costs little, and the order of long parts does not matter.
public func similarity(_ left: String, _ right: String) -> Double { TextPairs(left).similarity(to: TextPairs(right)) }

/// A text prepared for being compared with many.
public struct TextPairs: Sendable {
  private let counts: [UInt64: Int]
  private let total: Int

  public init(_ text: String) {
    let scalars = Array(tolerantKey(text).unicodeScalars)
    var counts: [UInt64: Int] = [:]
    // A text of one character is its own pair.
    for index in scalars.indices.dropFirst(scalars.count > 1 ? 1 : 0) {
      let first = scalars.count > 1 ? scalars[index - 1].value : 0
      counts[UInt64(first) << 32 | UInt64(scalars[index].value), default: 0] += 1
    }
    self.counts = counts
    total = counts.values.reduce(0, +)
  }

  /// From 0 to 1; two empty texts are the same.
  public func similarity(to other: TextPairs) -> Double {
    guard total + other.total > 0 else { return 1 }
    let (few, many) = counts.count < other.counts.count ? (counts, other.counts) : (other.counts, counts)
    let shared = few.reduce(0) { $0 + min($1.value, many[$1.key] ?? 0) }
    return 2 * Double(shared) / Double(total + other.total)
  }
}
