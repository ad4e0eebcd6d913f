/// A text by the triples of neighbouring characters that it holds: the one measure of whether two texts say the same.
///
/// Spaces, quotes, and how digits and dashes are written do not count, as in `tolerantKey`; a small edit in a long
/// sentence costs little, and the order of long parts does not matter. Triples are hashed into 4,096 places: enough to
/// tell one text of a form from another.
public struct TextTriples: Sendable {
  private var places = [UInt64](repeating: 0, count: 64)
  /// How many places are taken; none by a text of fewer than three characters.
  public let count: Int
  /// A text that has no triple, whole.
  private let short: [UInt32]

  /// The share of a text's triples from which on another text that holds them is taken to say it too.
  public static let saidShare = 0.6

  public init(_ text: String) {
    let scalars = tolerantScalars(text)
    var first: UInt32 = 0
    var second: UInt32 = 0
    for third in scalars {
      if first != 0 {
        let hash = (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA6B) ^ (third &* 0xC2B2_AE35)
        let place = Int((hash &* 0x9E37_79B1) >> 20)
        places[place >> 6] |= 1 << UInt64(place & 63)
      }
      (first, second) = (second, third)
    }
    count = places.reduce(0) { $0 + $1.nonzeroBitCount }
    short = count == 0 ? scalars : []
  }

  /// How much of this text stands in the other too, from 0 to 1; a text that has no triple does if it is the other.
  public func share(in other: TextTriples) -> Double {
    count == 0 ? sameShort(as: other) : Double(shared(with: other)) / Double(count)
  }

  /// How alike the texts are, from 0 (nothing in common) to 1 (the same): Dice's coefficient.
  public func similarity(to other: TextTriples) -> Double {
    count == 0 ? sameShort(as: other) : 2 * Double(shared(with: other)) / Double(count + other.count)
  }

  /// How much of this text stands in the others together, from 0 to 1; 0 for a text that has no triple.
  package func share(inAll others: [TextTriples]) -> Double {
    guard count > 0 else { return 0 }
    let shared = places.indices.reduce(0) { sum, index in
      sum + (others.reduce(0) { $0 | $1.places[index] } & places[index]).nonzeroBitCount
    }
    return Double(shared) / Double(count)
  }

  /// The places that are taken, in order.
  var taken: [Int] {
    places.indices.flatMap { index in
      var rest = places[index]
      var found: [Int] = []
      while rest != 0 {
        found.append(index << 6 | rest.trailingZeroBitCount)
        rest &= rest &- 1
      }
      return found
    }
  }

  private func sameShort(as other: TextTriples) -> Double { other.count == 0 && short == other.short ? 1 : 0 }

  /// How many triples stand in both.
  func shared(with other: TextTriples) -> Int {
    var shared = 0
    for index in places.indices { shared += (places[index] & other.places[index]).nonzeroBitCount }
    return shared
  }
}
