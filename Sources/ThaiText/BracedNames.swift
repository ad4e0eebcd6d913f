extension String {
  /// The names that stand in braces, with the range of each, its braces included; of braces inside others the inner ones.
  package var bracedNames: [(name: String, range: Range<String.Index>)] {
    var found: [(name: String, range: Range<String.Index>)] = []
    var open: String.Index?
    // A brace and a mark behind it would be one character.
    let scalars = unicodeScalars
    for index in scalars.indices {
      switch scalars[index] {
      case "{": open = index
      case "}":
        if let start = open { found.append((String(self[scalars.index(after: start)..<index]), start..<scalars.index(after: index))) }
        open = nil
      default: break
      }
    }
    return found
  }

  /// The text with something in the place of those names in braces for which there is a value, which is not looked at again.
  package func fillingBraces(_ value: (String) -> String?) -> String {
    var filled = "", start = startIndex
    for (name, range) in bracedNames {
      guard let value = value(name) else { continue }
      filled += self[start..<range.lowerBound] + value
      start = range.upperBound
    }
    return filled + self[start...]
  }
}
