import ThaiText

/// Which triples of characters a text holds, hashed into 4,096 places: enough to tell one text of a form from another.
struct Triples {
  private var places = [UInt64](repeating: 0, count: 64)
  /// How many places are taken.
  let count: Int

  init(_ text: String) {
    var first: UInt32 = 0
    var second: UInt32 = 0
    for third in tolerantScalars(text) {
      if first != 0 {
        let hash = (first &* 0x9E37_79B1) ^ (second &* 0x85EB_CA6B) ^ (third &* 0xC2B2_AE35)
        let place = Int((hash &* 0x9E37_79B1) >> 20)
        places[place >> 6] |= 1 << UInt64(place & 63)
      }
      (first, second) = (second, third)
    }
    count = places.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// How many of a hundred of these stand in the other text too; 100 where there are none.
  func share(in other: Triples) -> Int {
    var shared = 0
    for index in places.indices { shared += (places[index] & other.places[index]).nonzeroBitCount }
    return count == 0 ? 100 : shared * 100 / count
  }
}
