import ThaiText

/// Names of local governments in a text: the word for a kind and what follows it, `เทศบาลตำบลบางทราย`.
enum AgencyName {
  /// The first of a line that is none of those passed over, up to a blank; one may stand before the name.
  ///
  /// - Parameter own: The key of a name that is passed over, however much of it is written.
  static func first(in line: DocumentLine, _ words: DocumentWords, besides own: String? = nil) -> String? {
    for kind in words.agencies.dropLast().flatMap(\.names) where line.key.holds(kind) {
      for place in line.text.places(of: kind) {
        let rest = line.text[place.upperBound...]
        let isParted = rest.first == " "
        let name = rest.drop { $0 == " " }.prefix { letter in
          letter.unicodeScalars.allSatisfy { (0x0E01...0x0E2E).contains($0.value) || (0x0E30...0x0E4E).contains($0.value) }
        }
        // A name, no common noun, and nothing that goes on behind it.
        guard (3...12).contains(name.count), !words.agencyJoins.contains(where: name.hasPrefix) || !isParted && name.count < 8 else { continue }
        let key = tolerantKey(kind + name)
        if let own, key.hasPrefix(own) || own.hasPrefix(key) { continue }
        return kind + name
      }
    }
    return nil
  }
}
