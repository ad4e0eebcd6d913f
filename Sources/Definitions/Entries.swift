import Records
import Synchronization

/// What a file of `forms/` says under each of its keys, or of each item of its list.
///
/// Of the program's own files an entry is read when it is asked for: to read all that can be said, of which a run says little,
/// takes 120 million instructions at each start. What stands in a user's folder is read, and checked, as a whole.
package final class Entries<Value: Sendable>: Sendable {
  /// The name of the file that messages use.
  package let file: String
  /// In their order in the file.
  package let keys: [String]
  private let read: @Sendable (String) -> Value?
  private let known: Mutex<[String: Value]>

  /// Entries that are read already; of several with one key the first counts.
  init(_ entries: [(key: String, value: Value)], file: String) {
    self.file = file
    keys = entries.map(\.key)
    read = { _ in nil }
    known = Mutex(Dictionary(entries.map { ($0.key, $0.value) }) { first, _ in first })
  }

  /// The entries of a file in the program.
  ///
  /// - Parameters:
  ///   - begin: What stands before an entry's key where it begins a line: nothing, or `- code: `.
  ///   - value: An entry's value, read from all that the file has from its line to that of the next.
  init(of path: String, begin: String = "", _ value: @escaping @Sendable (Tree, Reading) -> Value?) {
    let lines = EntryLines(of: path, begin: begin), file = "forms/" + path
    self.file = file
    keys = lines.keys
    read = { key in lines.tree(key, file: file).flatMap { value($0, Reading(file: file)) } }
    known = Mutex([:])
  }

  package subscript(key: String) -> Value? {
    if let value = known.withLock({ $0[key] }) { return value }
    guard let value = read(key) else { return nil }
    known.withLock { $0[key] = value }
    return value
  }

  package var all: [Value] { keys.compactMap { self[$0] } }
}

/// Where each entry of a file in the program stands: from a line that begins with its key to the next such line.
private struct EntryLines: Sendable {
  private(set) var keys: [String] = []
  private var places: [String: Range<Int>] = [:]
  private let bytes: [UInt8]

  init(of path: String, begin: String) {
    bytes = FormFiles.embedded.first { $0.path == path }?.bytes ?? []
    var starts: [Int] = [], line = 0
    let begin = Array(begin.utf8)
    while line < bytes.count {
      let end = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      // Most lines are indented.
      if bytes[line] > UInt8(ascii: "#"), bytes[line..<end].starts(with: begin) {
        starts.append(line)
        keys.append(String(decoding: bytes[line..<end].dropFirst(begin.count).prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self))
      }
      line = end + 1
    }
    for (key, place) in zip(keys, zip(starts, starts.dropFirst() + [bytes.count])) { places[key] = place.0..<place.1 }
  }

  /// The value of a key, or the item of a list.
  func tree(_ key: String, file: String) -> Tree? {
    guard let place = places[key], let tree = try? Tree.read(bytes: Array(bytes[place]), file: file) else { return nil }
    return switch tree {
    case .record(let entries, _): entries.first?.value
    case .list(let items, _): items.first
    case .word: nil
    }
  }
}
