extension String {
  /// It with the marks where they belong that were drawn beside their letter, as `pdftotext` finds them: `ชีว้ ัด` for `ชี้วัด`, `ทัง้ ` for
  /// `ทั้ง`, `ตงั ้` for `ตั้ง`. No word has a tone behind the last of its letters.
  var withMarksInPlace: String {
    guard unicodeScalars.contains(where: \.isTone) else { return self }
    var scalars: [Unicode.Scalar] = []
    scalars.reserveCapacity(unicodeScalars.count)
    func isLetter(_ back: Int) -> Bool { scalars.count >= back && scalars[scalars.count - back].isThaiConsonant }
    func isVowel(_ back: Int) -> Bool { scalars.count >= back && scalars[scalars.count - back].isVowelAbove }
    func endWord() {
      if let last = scalars.last, last.isTone, isLetter(2), isVowel(3) { scalars.swapAt(scalars.count - 1, scalars.count - 2) }
    }
    for scalar in unicodeScalars {
      if scalar == " " {
        endWord()
      } else if scalar.isMark, scalars.last == " " {
        if scalar.isTone, isLetter(2), isVowel(3) {
          scalars.insert(scalar, at: scalars.count - 2)
          continue
        }
        if scalar.isTone, isVowel(2), scalars[scalars.count - 2].value == 0x0E31, isLetter(3), isLetter(4) {
          let place = scalars.count - 3
          scalars.replaceSubrange(place..<scalars.count - 1, with: [scalars[place + 1], scalar, scalars[place]])
          continue
        }
        if isLetter(2) || isVowel(2) { scalars.removeLast() }
      }
      scalars.append(scalar)
    }
    endWord()
    return String(String.UnicodeScalarView(scalars))
  }
}

extension Unicode.Scalar {
  fileprivate var isTone: Bool { (0x0E48...0x0E4B).contains(value) }
  fileprivate var isThaiConsonant: Bool { (0x0E01...0x0E2E).contains(value) }
  fileprivate var isVowelAbove: Bool { value == 0x0E31 || (0x0E34...0x0E37).contains(value) }
}
