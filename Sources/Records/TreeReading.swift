internal import Yams

/// Limits of what is read, so that a hostile or broken file cannot exhaust the machine.
public enum ReadingLimits {
  /// The largest file, in bytes.
  public static let fileSize = 8 * 1024 * 1024
  /// The deepest nesting of records and lists.
  public static let depth = 64
  /// The most values a document may have, aliases counted as often as they are used.
  public static let values = 400_000
}

extension Tree {
  /// Reads a YAML or JSON document (JSON is read as the YAML that it is).
  ///
  /// - Throws: `Problems` with a place for each: bytes that are not UTF-8, a syntax error, a key given twice, nesting
  ///   or size beyond `ReadingLimits`.
  public static func read(bytes: [UInt8], file: String) throws(Problems) -> Tree {
    guard bytes.count <= ReadingLimits.fileSize else {
      throw Problems([
        Problem(
          "READ-FILE-SIZE", at: Place(file: file, mark: nil),
          ["limit": String(ReadingLimits.fileSize / 1024 / 1024), "found": String(bytes.count / 1024 / 1024)])
      ])
    }
    guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else {
      throw Problems([Problem("READ-ENCODING", at: Place(file: file, mark: firstMarkOfInvalidUTF8(bytes)))])
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let mark = markOfExcessiveNesting(bytes[start...]) {
      throw Problems([
        Problem("READ-NESTING", at: Place(file: file, mark: mark), ["limit": String(ReadingLimits.depth)])
      ])
    }
    return try read(text: start == 0 ? text : String(text.unicodeScalars.dropFirst()), file: file)
  }

  private static func read(text: String, file: String) throws(Problems) -> Tree {
    let node: Node?
    do {
      let text = file.hasSuffix(".json") ? text.joiningEscapedSurrogates() : text
      if let mark = try AliasedKeys(text)?.firstMark {
        throw Problems([Problem("READ-KEY", at: Place(file: file, mark: mark))])
      }
      // No tag is ever asked for, so that none needs to be resolved.
      node = try Yams.compose(yaml: text, .basic, .default, .utf8)
    } catch let problems as Problems {
      throw problems
    } catch let error as YamlError {
      throw Problems([Problem(error, text: text, file: file)])
    } catch {
      throw Problems([Problem("READ-SYNTAX", at: Place(file: file, mark: nil), ["detail": "\(error)"])])
    }
    guard let node else {
      throw Problems([Problem("READ-EMPTY", at: Place(file: file, mark: nil))])
    }
    var converter = Converter(file: file)
    return try converter.tree(node, depth: 0)
  }
}

/// Turns what Yams composed into a tree, within the limits.
private struct Converter {
  let file: String
  var count = 0

  mutating func tree(_ node: Node, depth: Int) throws(Problems) -> Tree {
    count += 1
    let mark = node.mark.map { Mark(line: $0.line, column: $0.column) }
    guard depth <= ReadingLimits.depth, count <= ReadingLimits.values else {
      throw Problems([
        Problem("READ-NESTING", at: Place(file: file, mark: mark), ["limit": String(ReadingLimits.depth)])
      ])
    }
    switch node {
    case .scalar(let scalar): return .word(word(scalar, mark))
    case .sequence(let sequence):
      var items: [Tree] = []
      items.reserveCapacity(sequence.count)
      for item in sequence { items.append(try tree(item, depth: depth + 1)) }
      return .list(items, mark)
    case .mapping(let mapping):
      var entries: [Tree.Entry] = []
      entries.reserveCapacity(mapping.count)
      for (key, value) in mapping {
        let keyMark = key.mark.map { Mark(line: $0.line, column: $0.column) }
        guard case .scalar(let scalar) = key else {
          throw Problems([Problem("READ-KEY", at: Place(file: file, mark: keyMark))])
        }
        entries.append(Tree.Entry(word(scalar, keyMark), try tree(value, depth: depth + 1)))
      }
      return .record(entries, mark)
    case .alias(let alias):
      throw Problems([
        Problem("READ-SYNTAX", at: Place(file: file, mark: mark), ["detail": "alias \(alias.anchor.rawValue)"])
      ])
    }
  }

  private func word(_ scalar: Node.Scalar, _ mark: Mark?) -> Tree.Word {
    let isQuoted = scalar.style != .plain && scalar.style != .any
    return Tree.Word(scalar.string, isQuoted: isQuoted, mark: mark)
  }
}

/// The place of the first byte that is not UTF-8, or that no text holds: NUL, half of a Latin letter in UTF-16.
private func firstMarkOfInvalidUTF8(_ bytes: [UInt8]) -> Mark? {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return Mark(line: 1, column: 1) }
  var iterator = bytes.makeIterator()
  var decoder = UTF8()
  var mark = Mark(line: 1, column: 1)
  while true {
    switch decoder.decode(&iterator) {
    case .scalarValue("\0"): return mark
    case .scalarValue("\n"): mark = Mark(line: mark.line + 1, column: 1)
    case .scalarValue: mark.column += 1
    case .emptyInput: return nil
    case .error: return mark
    }
  }
}

/// The place where nesting may pass what the recursive readers below us can bear. Brackets in text count too, which
/// is harmless at this limit: nobody writes a thousand more opening brackets than closing ones.
private func markOfExcessiveNesting(_ bytes: ArraySlice<UInt8>) -> Mark? {
  let limit = 1000
  return bytes.withUnsafeBufferPointer { bytes in
    // Without a way out in the middle the compiler makes it look at many bytes at once.
    var brackets = 0
    for byte in bytes { brackets += byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") ? 1 : 0 }
    if brackets > limit { return markOfExcessiveBrackets(bytes, limit: limit) }
    var line = 1
    var index = 0
    while index < bytes.count {
      var run = 0
      while index < bytes.count, bytes[index].mayIndent { (index, run) = (index + 1, run + 1) }
      if run > limit { return Mark(line: line, column: limit + 1) }
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      index += 1
      line += 1
    }
    return nil
  }
}

extension UInt8 {
  /// A blank, `-` or `?`, each of which may nest what follows one deeper.
  fileprivate var mayIndent: Bool { self == 0x20 || self == 0x2D || self == 0x3F }
}

private func markOfExcessiveBrackets(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) -> Mark? {
  var open = 0
  var line = 1
  var column = 0
  var run = 0
  var atLineStart = true
  for byte in bytes {
    column += 1
    switch byte {
    case UInt8(ascii: "\n"): (line, column, run, atLineStart) = (line + 1, 0, 0, true)
    case UInt8(ascii: "["), UInt8(ascii: "{"): (open, atLineStart) = (open + 1, false)
    case UInt8(ascii: "]"), UInt8(ascii: "}"): (open, atLineStart) = (max(0, open - 1), false)
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): if atLineStart { run += 1 }
    default: atLineStart = false
    }
    if open > limit || run > limit { return Mark(line: line, column: column) }
  }
  return nil
}

extension String {
  /// JSON writes what lies beyond U+FFFF as two escapes, which YAML does not know; they become the character.
  fileprivate func joiningEscapedSurrogates() -> String {
    guard utf8.count > 12, contains("\\ud") || contains("\\uD") else { return self }
    let source = Array(unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    func unit(at index: Int) -> UInt32? {
      guard index + 6 <= source.count, source[index] == "\\", source[index + 1] == "u" else { return nil }
      return UInt32(String(String.UnicodeScalarView(source[index + 2..<index + 6])), radix: 16)
    }
    while index < source.count {
      if source[index] == "\\", index + 1 < source.count {
        if let high = unit(at: index), (0xD800..<0xDC00).contains(high), let low = unit(at: index + 6),
          (0xDC00..<0xE000).contains(low),
          let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
        {
          result.append(scalar)
          index += 12
        } else {
          result.append(source[index])
          result.append(source[index + 1])
          index += 2
        }
      } else {
        result.append(source[index])
        index += 1
      }
    }
    return String(result)
  }
}
