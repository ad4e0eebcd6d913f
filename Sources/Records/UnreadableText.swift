import ThaiText

/// The place of the first byte that is not UTF-8, or that no text holds: NUL, half of a Latin letter in UTF-16.
func markOfFirstInvalidUTF8(_ bytes: ArraySlice<UInt8>) -> Mark? {
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return Mark(line: 1, column: 1) }
  return first(bytes) { $0 == nil || $0 == "\0" }?.mark
}

/// The place of the first character that YAML does not allow to stand in a file, and its name.
func firstUnreadable(_ bytes: ArraySlice<UInt8>) -> (mark: Mark, name: String)? {
  let found = first(bytes) { scalar in
    switch scalar?.value ?? 0 {
    case 0x9, 0xA, 0xD, 0x20...0x7E, 0x85, 0xA0...0xFFFD, 0x10000...0x10FFFF: false
    default: true
    }
  }
  return found.map { ($0.mark, $0.scalar?.codePoint ?? "") }
}

/// - Parameter isSought: Asked for each character in turn, and for nil where bytes are none.
private func first(
  _ bytes: ArraySlice<UInt8>, where isSought: (Unicode.Scalar?) -> Bool
) -> (mark: Mark, scalar: Unicode.Scalar?)? {
  var iterator = bytes.makeIterator()
  var decoder = UTF8()
  var mark = Mark(line: 1, column: 1)
  while true {
    let scalar: Unicode.Scalar?
    switch decoder.decode(&iterator) {
    case .scalarValue(let value): scalar = value
    case .emptyInput: return nil
    case .error: scalar = nil
    }
    if isSought(scalar) { return (mark, scalar) }
    mark = scalar == "\n" ? Mark(line: mark.line + 1, column: 1) : Mark(line: mark.line, column: mark.column + 1)
  }
}
