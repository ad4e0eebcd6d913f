/// How many different names there are, as nearly as a limit needs: names are known by a hash of 16 bits, so that some are
/// taken for others, and none is counted twice.
struct NameCount {
  private(set) var number = 0
  /// Whether a name with that hash was met, a bit each.
  private var met = [UInt64](repeating: 0, count: 1024)

  mutating func count(_ name: UnsafePointer<CChar>) {
    // FNV-1a, both halves of it.
    var hash: UInt32 = 0x811C_9DC5, letter = name
    while letter.pointee != 0 {
      hash = (hash ^ UInt32(UInt8(bitPattern: letter.pointee))) &* 0x0100_0193
      letter += 1
    }
    let place = Int((hash >> 16) ^ (hash & 0xFFFF)), bit = UInt64(1) << UInt64(place & 63)
    guard met[place >> 6] & bit == 0 else { return }
    met[place >> 6] |= bit
    number += 1
  }
}
