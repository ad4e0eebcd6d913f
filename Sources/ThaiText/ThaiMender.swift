/// One pass over a text that puts it together as it should be.
struct ThaiMender {
  private let source: [Unicode.Scalar]
  private var result = ThaiScalars()
  private(set) var faults: [(index: Int, kind: IllFormedThai.Kind)] = []
  /// Marks that were typed between a leading vowel and its consonant.
  private var held: [Unicode.Scalar] = []
  /// Where a tone mark stood behind a blank, which may have been the ring of ำ.
  private var blankBeforeTone: Int?

  init(_ source: [Unicode.Scalar]) {
    self.source = source
    for (index, scalar) in source.enumerated() { take(scalar, index) }
    returnLostTone(source.count)
    for mark in held { result.append(mark) }
  }

  /// The text as it was put together.
  var scalars: [Unicode.Scalar] { result.scalars }

  private mutating func take(_ given: Unicode.Scalar, _ index: Int) {
    var scalar = given
    if let letter = given.thaiOfPrivateGlyph {
      scalar = letter
      fault(.damaged, index)
    } else if given.isUnreadable {
      fault(.unreadable, index)
    }
    if scalar.thaiMarkRank != nil {
      take(mark: scalar, index)
    } else if scalar.isThaiFollowingVowel {
      take(vowel: scalar, index)
    } else if scalar.isThaiConsonant {
      if !joinParted(index) { returnLostTone(index) }
      append(scalar, index)
      for mark in held { append(mark, index) }
      held = []
    } else {
      if scalar.isThaiLeadingVowel || !scalar.isThai { returnLostTone(index) }
      append(scalar, index)
    }
  }

  private mutating func take(mark: Unicode.Scalar, _ index: Int) {
    let blanks = trailingBlanks
    if mark.isThaiTone, let letter = takeBack() {
      append(mark, index)
      result.append(letter)
      return fault(.damaged, index)
    }
    if mark.isThaiTone, isSecondTone { return fault(.damaged, index) }
    if blanks > 0, let letter = letter(before: blanks), letter.isThaiConsonant || letter.thaiMarkRank != nil {
      if mark.isThaiTone { blankBeforeTone = index }
      removeLast(blanks)
      fault(.damaged, index)
      // No vowel comes behind its tone: ทีม่ ี is ที่มี.
      if !mark.isThaiTone, isToneOfLetterBefore, returnMark() {
      } else if !hasRoom(for: mark), !returnMark() {
        fault(.unreadable, index, isCertain: true)
      }
    } else if blanks > 0 || result.scalars.isEmpty {
      fault(.unreadable, index)
    } else if let last = result.scalars.last, last.isThaiLeadingVowel {
      fault(.damaged, index)
      guard mark.isThaiTone, index + 1 < source.count, source[index + 1].isBlank, isToneless(result.scalars.dropLast()) else {
        held.append(mark)
        return
      }
      // Moved one letter on: ทีใ่ น is ที่ใน.
      result.removeLast()
      result.append(mark)
      result.append(last)
      return
    } else if let last = result.scalars.last, !last.mayBear(mark) {
      fault(.unreadable, index)
    } else if excludes(mark) {
      fault(.unreadable, index)
    }
    append(mark, index)
  }

  private mutating func take(vowel: Unicode.Scalar, _ index: Int) {
    // PDF may have ◌ํ and า of a ำ, and the letter ำ besides.
    if vowel == "\u{0E32}", result.scalars.last == "\u{0E33}" { return fault(.damaged, index) }
    let blanks = trailingBlanks
    var vowel = vowel
    if vowel == "\u{0E45}", let last = result.scalars.last, last != "\u{0E24}", last != "\u{0E26}" {
      vowel = "\u{0E32}"
      fault(.lookalike, index)
    }
    if blanks > 0, let letter = letter(before: blanks), letter.isThaiConsonant || letter.thaiMarkRank != nil {
      let blank = result.scalars[result.scalars.count - blanks]
      let mayBeAm = vowel == "\u{0E32}" && (blank == " " || blank.isNoBreakSpace) && mayBearAm(before: blanks)
      removeLast(blanks)
      fault(.damaged, index)
      if result.scalars.last?.thaiMarkRank ?? 5 < Unicode.Scalar.toneRank {
        // No vowel stands behind another: ดงี าม is ดีงาม.
        _ = returnMark()
      } else if isToneOfLetterBefore, isReturnUsual(before: index) {
        _ = returnMark()
      }
      if mayBeAm, isAm(before: index + 1) { vowel = "\u{0E33}" }
    } else if blanks > 0 || result.scalars.isEmpty || result.scalars.last?.isThaiLeadingVowel == true {
      fault(.unreadable, index)
    } else if vowel == "\u{0E32}", index > 0, blankBeforeTone == index - 1, isAmAfterTone(before: index + 1) {
      vowel = "\u{0E33}"
    }
    append(vowel, index)
  }

  /// A consonant that a blank parts from its leading vowel, or from what no syllable ends with.
  ///
  /// - Returns: Whether it was so.
  private mutating func joinParted(_ index: Int) -> Bool {
    let blanks = trailingBlanks
    guard blanks > 0, letter(before: blanks)?.isThaiLeadingVowel == true || isOpen(before: blanks) else { return false }
    removeLast(blanks)
    fault(.damaged, index)
    if isToneOfLetterBefore, hasVowel(after: index) || isReturnUsual(before: index) { _ = returnMark() }
    return true
  }

  /// Gives back a tone mark that stands on the last letter of a syllable, where another one begins: ครัง้ is ครั้ง.
  private mutating func returnLostTone(_ index: Int) {
    guard index > 0, source[index - 1].isThaiTone, isToneOfLetterBefore, isVowelless(result.scalars[...]) else { return }
    if index < source.count, source[index].isThaiConsonant { return }
    // A blank where the mark was moved on is looked at with the letter behind it.
    if let next = source[index...].first(where: { !$0.isBlank }), next.isThaiConsonant { return }
    if returnMark() { fault(.damaged, index - 1) }
  }

  /// Whether the consonant at a place of the source has a vowel of its own, so that it ends no other syllable.
  private func hasVowel(after index: Int) -> Bool {
    guard let next = source[(index + 1)...].first(where: { !$0.isBlank }) else { return false }
    return (next.thaiMarkRank != nil && !next.isThaiTone) || next.isThaiFollowingVowel
  }

  /// Whether a syllable before some blanks has no end: ◌ั, ◌ื and เ◌ิ want a consonant, and so does ◌็ except in ก็, and a tone
  /// mark without a vowel.
  private func isOpen(before blanks: Int) -> Bool {
    var letters = result.scalars.dropLast(blanks)
    if isVowelless(letters) { return true }
    if letters.last?.isThaiTone == true { letters.removeLast() }
    guard let vowel = letters.popLast(), let consonant = letters.popLast(), consonant.isThaiConsonant else { return false }
    return switch vowel.value {
    case 0x0E31, 0x0E37: true
    case 0x0E34: letters.last == "\u{0E40}"
    case 0x0E47: consonant != "ก" || letters.last?.isThaiLeadingVowel == true
    default: false
    }
  }

  /// Takes the last letter away where the tone mark behind it belongs to the vowel before: เมือ่ for เมื่อ, เกีย่ว for เกี่ยว.
  private mutating func takeBack() -> Unicode.Scalar? {
    let letters = result.scalars
    guard letters.count >= 3, let last = letters.last else { return nil }
    let vowel = letters[letters.count - 2]
    guard (vowel == "\u{0E37}" && last == "อ") || (vowel == "\u{0E35}" && last == "ย" && isAfterE(letters.count - 3))
    else { return nil }
    result.removeLast()
    return last
  }

  /// Whether เ stands before the consonant at a place, or before the two that it ends as ร or ล: not in เสรี, whose ส stands by
  /// itself.
  private func isAfterE(_ place: Int) -> Bool {
    let letters = result.scalars
    guard place > 0, letters[place].isThaiConsonant else { return false }
    if letters[place - 1] == "\u{0E40}" { return true }
    return place > 1 && (letters[place] == "ร" || letters[place] == "ล")
      && "กขคตปผพ".unicodeScalars.contains(letters[place - 1]) && letters[place - 2] == "\u{0E40}"
  }

  /// Whether letters end with a consonant and its tone mark that have no vowel, before them either: ส่ of ส่ง, but not ม่ of ไม่
  /// or ล้ of ใกล้. Only บ่ says something by itself.
  private func isVowelless(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    guard letters.last?.isThaiTone == true, let consonant = letters.dropLast().last, consonant.isThaiConsonant,
      consonant != "บ" || letters.last != "\u{0E48}" || isToneless(letters.dropLast(2))
    else { return false }
    return !letters.dropLast(2).suffix(2).contains { $0.isThaiLeadingVowel }
  }

  /// Whether อ stands last, behind a tone mark whose vowel it is: the tone mark that comes is a second one, as in ก่อ่น.
  private var isSecondTone: Bool {
    result.scalars.last == "อ" && isVowelless(result.scalars.dropLast())
  }

  /// Whether letters end with a vowel above or below that has no tone mark.
  private func isToneless(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    letters.last?.thaiMarkRank.map { $0 < 3 } ?? false
  }

  /// Whether a consonant has a tone mark and no vowel, and the letter before it a vowel and no tone mark, as where PDF moves
  /// marks one letter on: ทีส่ for ที่ส.
  private var isToneOfLetterBefore: Bool {
    guard let tone = result.scalars.last, tone.isThaiTone, let letter = result.scalars.dropLast().last, letter.isThaiConsonant
    else { return false }
    return isToneless(result.scalars.dropLast(2))
  }

  /// Whether the dictionary finds fewer words where the tone mark is given back to the letter before its own.
  private func isReturnUsual(before next: Int) -> Bool {
    let before = Array(result.scalars.suffix(14).reversed().prefix { $0.isThai }.reversed())
    guard before.count > 2 else { return false }
    var after = lettersOfSource(from: next)
    if after.count > 1, after[0] == "\u{0E32}", after[1] == "\u{0E4D}" { after.replaceSubrange(0...1, with: ["\u{0E33}"]) }
    let returned = before.dropLast(2) + [before[before.count - 1], before[before.count - 2]]
    func count(_ letters: [Unicode.Scalar]) -> Int {
      let ring = after.first == "\u{0E32}" ? ["\u{0E33}"] + after.dropFirst() : after
      return min(ThaiDictionary.wordStarts(letters + after).count, ThaiDictionary.wordStarts(letters + ring).count)
    }
    return count(Array(returned)) <= count(before)
  }

  private mutating func append(_ scalar: Unicode.Scalar, _ index: Int) {
    let changes = result.changes
    result.append(scalar)
    if result.changes > changes { fault(.lookalike, index) }
  }

  /// - Parameter isCertain: Whether it outweighs what was said of the same place.
  private mutating func fault(_ kind: IllFormedThai.Kind, _ index: Int, isCertain: Bool = false) {
    if faults.last?.index != index {
      faults.append((index, kind))
    } else if isCertain {
      faults[faults.count - 1].kind = kind
    }
  }

  /// Whether the last letter, which a blank parted from a mark, has none yet that leaves no room for it.
  private func hasRoom(for mark: Unicode.Scalar) -> Bool { result.scalars.last != mark && !excludes(mark) }

  /// Gives the last mark back to the letter before its own: PDF moves marks one letter on, as in ทีส่ ่ง for ที่ส่ง. False where
  /// that letter has no room for it.
  private mutating func returnMark() -> Bool {
    let scalars = result.scalars
    guard scalars.count >= 3, let mark = scalars.last, mark.thaiMarkRank != nil else { return false }
    let letter = scalars[scalars.count - 2], before = scalars[scalars.count - 3]
    guard letter.isThaiConsonant, before.isThaiConsonant || before.thaiMarkRank != nil else { return false }
    removeLast(2)
    let hasRoom = hasRoom(for: mark)
    if hasRoom { result.append(mark) }
    result.append(letter)
    if !hasRoom { result.append(mark) }
    return hasRoom
  }

  private var trailingBlanks: Int { result.scalars.reversed().prefix { $0.isBlank }.count }

  private func letter(before blanks: Int) -> Unicode.Scalar? { result.scalars.dropLast(blanks).last }

  private mutating func removeLast(_ count: Int) {
    for _ in 0..<count { result.removeLast() }
  }

  /// Whether the letter before some blanks has no vowel yet.
  private func mayBearAm(before blanks: Int) -> Bool {
    let marks = result.scalars.dropLast(blanks).reversed().prefix { $0.thaiMarkRank != nil }
    return marks.allSatisfy { $0.isThaiTone }
  }

  /// Whether what is left of a ำ stands before a place, and not a า.
  ///
  /// PDF has the ring of ำ as a glyph of its own, which many programs read as a blank; other files have blanks behind
  /// marks. The word that the dictionary knows is taken; where it knows both or neither, what is usual.
  private func isAm(before next: Int) -> Bool {
    let before = Array(result.scalars.suffix(12).reversed().prefix { $0.isThai }.reversed())
    let after = lettersOfSource(from: next)
    let words = [Unicode.Scalar("\u{0E32}"), "\u{0E33}"].map { ThaiDictionary.wordStarts(before + [$0] + after).count }
    if words[0] != words[1] { return words[1] < words[0] }
    let letters = String(String.UnicodeScalarView(before))
    if letters.hasSuffix("ต"), after.starts(with: "บล".unicodeScalars) { return true }
    if letters.hasSuffix("ค"), after.starts(with: "บอก".unicodeScalars) { return true }
    if before.last?.thaiMarkRank != nil { return Self.amWithTone.contains { letters.hasSuffix($0) } }
    // A consonant that ends the syllable does not follow ำ; one that has a vowel of its own, behind a blank too, may.
    if let end = after.first, end.isThaiConsonant {
      let vowel = source[(next + 1)...].first { !$0.isBlank }
      return vowel.map { $0.thaiMarkRank != nil || $0.isThaiFollowingVowel } ?? false
    }
    return before.last.map { ("กคจชซดต" + "ทนบรลอ").unicodeScalars.contains($0) } ?? false
  }

  /// Some Thai letters of the source from a place on, without blanks before what stands on or behind a letter.
  private func lettersOfSource(from start: Int) -> [Unicode.Scalar] {
    var letters: [Unicode.Scalar] = []
    var index = start
    while index < source.count, letters.count < 12 {
      if source[index].isThai {
        letters.append(source[index])
      } else if !letters.isEmpty, source[index].isBlank, index + 1 < source.count,
        source[index + 1].thaiMarkRank != nil || source[index + 1].isThaiFollowingVowel
      {
      } else {
        break
      }
      index += 1
    }
    return letters
  }

  /// What ◌ำ follows far more often than ◌า.
  private static let amWithTone = ["น้", "ต่", "ซ้", "ย้", "สม่", "คว่"]

  /// Whether what is left of a ำ stands before a place, behind a tone mark that a blank parts from its letter: น ้า for น้ำ. The
  /// blank may be no ring, as in ต ่าง, ซ ้าย and ย ้าย.
  private func isAmAfterTone(before next: Int) -> Bool {
    let letters = String(String.UnicodeScalarView(result.scalars.suffix(4)))
    guard Self.amWithTone.contains(where: letters.hasSuffix), !letters.hasSuffix("หน้") else { return false }
    let end = next < source.count ? source[next] : " "
    return letters.hasSuffix("น้") || (end != "ง" && end != "ย")
  }

  /// Whether the last letter has a mark that leaves no room for another one: two tones, two vowels.
  private func excludes(_ mark: Unicode.Scalar) -> Bool {
    let marks = result.scalars.reversed().prefix { $0.thaiMarkRank != nil }
    return marks.contains { other in
      guard other != mark, let first = other.thaiMarkRank, let second = mark.thaiMarkRank else { return false }
      return first == second || (min(first, second) == 1 && max(first, second) == 2)
    }
  }
}

extension Unicode.Scalar {
  /// Whether a Thai mark may stand on or below a scalar, or belongs to no Thai at all there: brackets, ◌, Latin letters.
  fileprivate func mayBear(_ mark: Unicode.Scalar) -> Bool {
    guard isThai else { return true }
    if isThaiConsonant || thaiMarkRank != nil { return true }
    // A tone mark behind ะ, า or ำ is moved before it, and ◌ํ makes ำ of า.
    return isThaiFollowingVowel && (mark.isThaiTone || mark == "\u{0E4D}")
  }

  /// A character that stands for one that was lost, or for a glyph of a font that nobody names.
  fileprivate var isUnreadable: Bool {
    switch value {
    case 0xFFFD, 0xE000...0xF8FF, 0xF0000...0x10FFFD: true
    default: false
    }
  }
}
