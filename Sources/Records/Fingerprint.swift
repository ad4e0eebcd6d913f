import Foundation

/// By what a file is known again: its length, and a number that other bytes share by one chance in 2⁶⁴. It guards against
/// an oversight, not against somebody who wants to be mistaken for another.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  private let length: Int
  private let hash: UInt64

  package init(of bytes: [UInt8]) {
    length = bytes.count
    // Mixed as MurmurHash3 does, by eight bytes at a time: each bit of them comes to many of the number's.
    hash = bytes.withUnsafeBytes { bytes in
      var hash = UInt64(bytes.count)
      func turned(_ word: UInt64, _ bits: UInt64) -> UInt64 { word << bits | word >> (64 - bits) }
      func take(_ word: UInt64) {
        hash ^= turned(word &* 0x87C3_7B91_1142_53D5, 31) &* 0x4CF5_AD43_2745_937F
        hash = turned(hash, 27) &* 5 &+ 0x52DC_E729
      }
      let words = bytes.count / 8
      for index in 0..<words { take(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))) }
      for byte in bytes[(words * 8)...] { take(UInt64(byte)) }
      return hash
    }
  }

  /// That of a regular file; nil where there is nothing, or something else.
  package init?(ofFile path: String) throws(SystemFailure) {
    let file: OpenFile
    do {
      file = try OpenFile(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    } catch where error.code == ENOENT || error.code == ELOOP || error.code == ENXIO {
      return nil
    }
    guard try file.status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(of: try file.read())
  }

  /// As `description` writes it; nil for anything else.
  package init?(_ text: Substring) {
    let parts = text.split(separator: "-")
    guard parts.count == 2, let hash = UInt64(parts[0], radix: 16), let length = Int(parts[1]) else { return nil }
    self.hash = hash
    self.length = length
  }

  package var description: String { String(hash, radix: 16) + "-" + String(length) }
}
