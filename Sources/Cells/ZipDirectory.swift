/// The directory of a zip archive, looked at before libzip reads from it: which bytes of the file each entry has. libzip
/// does not ask whether entries share bytes, or are another's.
struct ZipDirectory {
  struct Entry {
    var name: [UInt8]
    var isEncrypted: Bool
    /// 0 is stored, 8 deflated.
    var method: Int
    var packed: Int
    var unpacked: Int
    /// The bytes of the file from its own header to its end.
    var extent: Range<Int>
  }

  enum Fault: Error {
    /// The directory is missing or does not fit the file.
    case damaged
    /// The entry of that name does not fit the file.
    case entry([UInt8])
    case tooMany(Int)
    case overlap([UInt8])
  }

  private(set) var entries: [Entry] = []

  init(_ bytes: [UInt8], limit: Int) throws(Fault) {
    let file = LittleEndian(bytes: bytes)
    let (count, start, end) = try Self.place(file)
    guard count <= limit else { throw .tooMany(count) }
    var position = start
    for _ in 0..<count {
      guard file.four(position) == 0x0201_4B50, position + 46 <= end, let flags = file.two(position + 8),
        let method = file.two(position + 10), var packed = file.four(position + 20),
        var unpacked = file.four(position + 24), let nameLength = file.two(position + 28),
        let extraLength = file.two(position + 30), let commentLength = file.two(position + 32),
        var offset = file.four(position + 42), position + 46 + nameLength + extraLength + commentLength <= end
      else { throw .damaged }
      let name = Array(bytes[(position + 46)..<(position + 46 + nameLength)])
      position += 46 + nameLength
      let wide = file.wideSizes(in: position..<(position + extraLength))
      var next = wide.startIndex
      func widened(_ value: Int) throws(Fault) -> Int {
        guard value == 0xFFFF_FFFF else { return value }
        guard next < wide.endIndex else { throw .entry(name) }
        defer { next += 1 }
        return wide[next]
      }
      unpacked = try widened(unpacked)
      packed = try widened(packed)
      offset = try widened(offset)
      position += extraLength + commentLength
      let extent = try Self.extent(file, at: offset, packed: packed, of: name, before: start)
      entries.append(
        Entry(
          name: name, isEncrypted: flags & 1 != 0, method: method, packed: packed, unpacked: unpacked, extent: extent))
    }
    let ordered = entries.sorted { ($0.extent.lowerBound, $0.extent.upperBound) < ($1.extent.lowerBound, $1.extent.upperBound) }
    for (one, next) in zip(ordered, ordered.dropFirst()) where next.extent.lowerBound < one.extent.upperBound {
      throw .overlap(next.name)
    }
  }

  /// How many entries there are, and from where to where the directory goes.
  private static func place(_ file: LittleEndian) throws(Fault) -> (count: Int, start: Int, end: Int) {
    let last = file.bytes.count - 22
    guard last >= 0 else { throw .damaged }
    // The end of the directory is followed by a comment of the archive, of which it gives the length.
    for end in stride(from: last, through: max(0, last - 0xFFFF), by: -1) {
      guard file.four(end) == 0x0605_4B50, let comment = file.two(end + 20), end + 22 + comment <= file.bytes.count,
        var count = file.two(end + 10), var size = file.four(end + 12), var start = file.four(end + 16)
      else { continue }
      if count == 0xFFFF || size == 0xFFFF_FFFF || start == 0xFFFF_FFFF, file.four(end - 20) == 0x0706_4B50 {
        guard let wide = file.eight(end - 12), file.four(wide) == 0x0606_4B50, let wideCount = file.eight(wide + 32),
          let wideSize = file.eight(wide + 40), let wideStart = file.eight(wide + 48)
        else { throw .damaged }
        (count, size, start) = (wideCount, wideSize, wideStart)
      }
      guard start <= end, size <= end - start else { throw .damaged }
      return (count, start, start + size)
    }
    throw .damaged
  }

  /// The bytes of an entry, of which the header before it gives the same name.
  private static func extent(
    _ file: LittleEndian, at offset: Int, packed: Int, of name: [UInt8], before end: Int
  ) throws(Fault) -> Range<Int> {
    guard file.four(offset) == 0x0403_4B50, let nameLength = file.two(offset + 26),
      let extraLength = file.two(offset + 28), offset + 30 + nameLength + extraLength <= end,
      packed <= end - (offset + 30 + nameLength + extraLength),
      file.bytes[(offset + 30)..<(offset + 30 + nameLength)].elementsEqual(name)
    else { throw .entry(name) }
    return offset..<(offset + 30 + nameLength + extraLength + packed)
  }
}

/// Numbers in the bytes of a file, the lowest byte first; nil beyond its end, and above what an `Int` holds.
private struct LittleEndian {
  let bytes: [UInt8]

  func two(_ position: Int) -> Int? { number(position, 2) }
  func four(_ position: Int) -> Int? { number(position, 4) }
  func eight(_ position: Int) -> Int? { number(position, 8) }

  private func number(_ position: Int, _ count: Int) -> Int? {
    guard position >= 0, position <= bytes.count - count else { return nil }
    return Int(exactly: (0..<count).reduce(into: UInt64(0)) { $0 |= UInt64(bytes[position + $1]) << UInt64(8 * $1) })
  }

  /// The numbers of the extra field of zip64 (its number is 1) among the extra fields of an entry.
  func wideSizes(in extras: Range<Int>) -> [Int] {
    var position = extras.lowerBound
    while let kind = two(position), let length = two(position + 2), position + 4 + length <= extras.upperBound {
      if kind == 1 { return (0..<(length / 8)).compactMap { eight(position + 4 + 8 * $0) } }
      position += 4 + length
    }
    return []
  }
}
