import Foundation
import Records

/// What stands in a folder of what the program wrote: by what each file is known again. It is kept beside the files, so
/// that what somebody changed since is seen.
struct WrittenRecord {
  /// What wrote a file: one never takes the place of the other's.
  enum Kind: String { case report, comparison, entry }

  struct Entry: Equatable {
    var kind: Kind
    var fingerprint: Fingerprint
  }

  /// By the file's name in the folder.
  var entries: [String: Entry] = [:]

  init() {}

  /// A record from a file; nothing is known of what cannot be read.
  init(path: String) {
    guard let file = try? OpenFile(path, O_RDONLY), let bytes = try? file.read() else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3, let kind = Kind(rawValue: String(parts[1])), let print = Fingerprint(parts[0]) else { continue }
      entries[String(parts[2])] = Entry(kind: kind, fingerprint: print)
    }
  }

  /// A line for each file: fingerprint, what wrote it, name.
  var bytes: [UInt8] {
    let lines = entries.sorted { $0.key < $1.key }.map { "\($1.fingerprint) \($1.kind.rawValue) \($0)\n" }
    return Array(lines.joined().utf8)
  }
}
