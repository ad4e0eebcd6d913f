/// Words of Thai that stay whole at a line's end, though ICU's dictionary has only parts of them: ผลก|ระ|ทบ, ธร|รมาภิ|บาล.
struct WholeWords {
  /// The words in TIS-620 by their first letter, the longest first.
  private var words: [UInt8: [[UInt8]]] = [:]

  /// What is not of Thai letters alone is left out.
  init(_ words: [String]) {
    for word in words {
      let text = ClassedText(word)
      guard let first = text.letters.first, !text.letters.contains(0x20) else { continue }
      self.words[first, default: []].append(text.letters)
    }
    for letter in self.words.keys { self.words[letter]?.sort { $0.count > $1.count } }
  }

  /// Where they stand in a run of Thai letters in TIS-620, counted from its beginning: from left to right, the longest
  /// at each place.
  func found(in run: ArraySlice<UInt8>) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    var found: [Range<Int>] = [], place = run.startIndex
    while place < run.endIndex {
      guard let word = words[run[place]]?.first(where: { run[place...].starts(with: $0) }) else {
        place += 1
        continue
      }
      found.append(place - run.startIndex..<place - run.startIndex + word.count)
      place += word.count
    }
    return found
  }
}
