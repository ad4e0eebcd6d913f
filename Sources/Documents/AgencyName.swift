import ThaiText

/// Names of local governments in a text: the word for a kind and what follows it, `เทศบาลตำบลบางทราย`.
enum AgencyName {
  /// The name that a line of a title has: at its beginning, up to what a report puts behind it, or behind what the document is
  /// (`แผนปฏิบัติการป้องกันการทุจริต ของเทศบาลตำบล…`), up to a blank.
  static func title(_ line: DocumentLine, _ words: DocumentWords) -> String? {
    // A template has dots in the name's place.
    guard !line.key.holds("...."), !line.key.holds("……") else { return nil }
    if let kind = words.agencies.first(where: { $0.names.contains(where: line.key.hasPrefix) }) {
      guard line.key.utf8.count < 200 else { return nil }
      let isWord = kind.single.contains(where: line.key.hasPrefix)
      // A report may have its round behind the name; a sentence may go on behind one that is a single word.
      let ends = isWord ? [" "] : [" ("] + words.agencyEnds.map { " " + $0 }
      let end = ends.compactMap { line.text.place(of: $0)?.lowerBound }.min() ?? line.text.endIndex
      return String(line.text[..<end])
    }
    let titles = words.aims.titles + words.aims.before + words.agencyTitles
    let belongs = words.units.joins.first.map { line.key.hasPrefix($0) } ?? false
    guard belongs || titles.contains(where: line.key.hasPrefix) else { return nil }
    if let name = first(in: line, words) { return name }
    // A state agency's own name begins behind a blank, or what is "of" it.
    for place in line.text.indices where place == line.text.startIndex || line.text[line.text.index(before: place)] == " " {
      var rest = line.text[place...]
      if let of = words.units.joins.first, rest.hasPrefix(of) { rest = rest.dropFirst(of.count) }
      guard let kind = words.agencies.last, kind.names.contains(where: rest.hasPrefix) else { continue }
      let name = String(rest.prefix { $0 != " " && $0 != "(" })
      if name.count > (kind.names.first(where: name.hasPrefix)?.count ?? 0) + 1 { return name }
    }
    // `แผนปฏิบัติการส่งเสริมคุณธรรมจังหวัด…`
    let single = words.agencies.flatMap(\.single).compactMap { line.text.place(of: $0) }.min { $0.lowerBound < $1.lowerBound }
    guard let single else { return nil }
    let name = line.text[single.lowerBound...].prefix { $0 != " " && $0 != "(" }
    return name.endIndex > single.upperBound ? String(name) : nil
  }

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
