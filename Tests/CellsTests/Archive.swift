/// A zip archive as tests want it: entries are stored, and whatever a header says may be something else.
struct Archive {
  struct Entry {
    var name: String
    var bytes: [UInt8]
    /// What the headers say that the entry has unpacked; its true length where nil.
    var claimed: Int?
    var flags: UInt16 = 0
    var method: UInt16 = 0
    /// Whether sizes and checksum follow the bytes instead of standing before them.
    var hasDescriptor = false
    /// Whether the sizes stand in fields of 64 bits.
    var isWide = false
    /// The checksum that is written; the true one where nil.
    var checksum: UInt32?
    /// The name before the bytes; the same as in the directory where nil.
    var localName: String?
    /// The entry whose bytes are given out as this one's, too.
    var sharesBytesOf: Int?

    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  var entries: [Entry]
  var comment = ""
  /// Whether the archive's own counts stand in fields of 64 bits, as beyond 65,535 entries.
  var isWide = false

  var bytes: [UInt8] {
    var file: [UInt8] = [], directory: [UInt8] = [], places: [Int] = []
    for entry in entries {
      let place = entry.sharesBytesOf.map { places[$0] } ?? file.count
      places.append(place)
      let sum = entry.checksum ?? Self.checksum(entry.bytes), size = entry.claimed ?? entry.bytes.count
      let flags = entry.flags | (entry.hasDescriptor ? 8 : 0)
      if entry.sharesBytesOf == nil {
        let name = Array((entry.localName ?? entry.name).utf8), isLater = entry.hasDescriptor
        file += [0x50, 0x4B, 3, 4] + two(entry.isWide ? 45 : 20) + two(flags) + two(entry.method) + four(0)
        file += four(isLater ? 0 : sum) + sizes(isLater ? 0 : entry.bytes.count, isLater ? 0 : size, isWide: entry.isWide)
        let extra = entry.isWide ? two(1) + two(16) + eight(isLater ? 0 : size) + eight(isLater ? 0 : entry.bytes.count) : []
        file += two(UInt16(name.count)) + two(UInt16(extra.count)) + name + extra + entry.bytes
        if isLater { file += [0x50, 0x4B, 7, 8] + four(sum) + four(UInt32(entry.bytes.count)) + four(UInt32(size)) }
      }
      let name = Array(entry.name.utf8), extra = entry.isWide ? two(1) + two(16) + eight(size) + eight(entry.bytes.count) : []
      directory += [0x50, 0x4B, 1, 2] + two(45) + two(entry.isWide ? 45 : 20) + two(flags) + two(entry.method) + four(0)
      directory += four(sum) + sizes(entry.bytes.count, size, isWide: entry.isWide)
      directory += two(UInt16(name.count)) + two(UInt16(extra.count)) + two(0) + two(0) + two(0) + four(0)
      directory += four(UInt32(place)) + name + extra
    }
    let start = file.count, count = entries.count
    file += directory
    if isWide {
      let end = file.count
      file += [0x50, 0x4B, 6, 6] + eight(44) + two(45) + two(45) + four(0) + four(0) + eight(count) + eight(count)
      file += eight(directory.count) + eight(start) + [0x50, 0x4B, 6, 7] + four(0) + eight(end) + four(1)
    }
    file += [0x50, 0x4B, 5, 6] + two(0) + two(0) + two(isWide ? 0xFFFF : UInt16(count)) + two(isWide ? 0xFFFF : UInt16(count))
    file += four(isWide ? .max : UInt32(directory.count)) + four(isWide ? .max : UInt32(start))
    return file + two(UInt16(comment.utf8.count)) + Array(comment.utf8)
  }

  private func sizes(_ packed: Int, _ unpacked: Int, isWide: Bool) -> [UInt8] {
    isWide ? four(.max) + four(.max) : four(UInt32(packed)) + four(UInt32(unpacked))
  }
  private func two(_ number: UInt16) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8)] }
  private func four(_ number: UInt32) -> [UInt8] { two(UInt16(number & 0xFFFF)) + two(UInt16(number >> 16)) }
  private func eight(_ number: Int) -> [UInt8] { four(UInt32(number & 0xFFFF_FFFF)) + four(UInt32(number >> 32)) }

  /// The CRC-32 of zip.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    bytes.withUnsafeBufferPointer { for byte in $0 { sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] } }
    return ~sum
  }
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
