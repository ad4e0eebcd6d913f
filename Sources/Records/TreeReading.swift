/// Limits of what is read, so that a hostile or broken file cannot exhaust the machine.
enum ReadingLimits {
  /// The largest file, in bytes: some 12,000 risks with all that is said of one. A report of it takes some 32 times as
  /// much memory (measured: 196 MB for a file of 6.2 MB), which is 1 GB.
  static let fileSize = 32 * 1024 * 1024
  /// The deepest nesting of records and lists.
  static let depth = 64
  /// The most values a document may have, aliases counted as often as they are used.
  static let values = 2_000_000
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
          ReadingProblem.fileSize(bytes.count >> 20, ReadingLimits.fileSize >> 20), at: Place(file: file, mark: nil))
      ])
    }
    var text = bytes[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    if file.hasSuffix(".json") || text.first == UInt8(ascii: "{") { text = joiningEscapedSurrogates(text) }
    let tree: Tree?
    do throws(Problems) {
      tree = try TreeBuilder.tree(of: text, file: file)
    } catch {
      // In another encoding everything may look wrong; the one thing to mend is the encoding.
      guard let mark = markOfFirstInvalidUTF8(text) else { throw error.shown(in: text) }
      throw Problems([Problem(ReadingProblem.encoding(), at: Place(file: file, mark: mark))])
    }
    guard let tree else { throw Problems([Problem(ReadingProblem.empty(), at: Place(file: file, mark: nil))]) }
    return tree
  }
}

extension Problems {
  /// The same, each with the line of its place.
  fileprivate func shown(in bytes: ArraySlice<UInt8>) -> Problems {
    let text = SourceText(bytes)
    return Problems(
      all.map { problem in
        var problem = problem
        problem.excerpt = problem.place.mark.flatMap(text.excerpt)
        return problem
      })
  }
}

/// JSON writes what lies beyond U+FFFF as two escapes, which YAML does not know; they become the character.
private func joiningEscapedSurrogates(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let backslash = UInt8(ascii: "\\")
  /// The number of the escape that begins at an index.
  func unit(at index: Int) -> UInt32? {
    guard index + 6 <= bytes.endIndex, bytes[index] == backslash, bytes[index + 1] == UInt8(ascii: "u") else {
      return nil
    }
    return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
  }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var index = bytes.startIndex
  while index < bytes.endIndex {
    if let high = unit(at: index), (0xD800..<0xDC00).contains(high), let low = unit(at: index + 6),
      (0xDC00..<0xE000).contains(low), let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    {
      result += Array(String(scalar).utf8)
      index += 12
    } else {
      // What a backslash stands before is no beginning of an escape, another backslash above all.
      let count = bytes[index] == backslash && index + 1 < bytes.endIndex ? 2 : 1
      result += bytes[index..<index + count]
      index += count
    }
  }
  return result[...]
}
