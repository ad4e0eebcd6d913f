/// Scalars of a text that is put together one by one, the Thai marks of each letter in one order: vowels below, vowels
/// above, นิคหิต, tone marks, การันต์.
///
/// Typed or pasted in another order, most fonts draw the same: ก่ + ี as กี่, a tone mark twice as once, ◌ํ + า as ำ, ำ + ่ as
/// ◌่ำ, two เ as แ. The order here is that of the keyboard's standard (TIS 620 with วทท 2.0), in which fonts and dictionaries
/// expect them.
struct ThaiScalars {
  private(set) var scalars: [Unicode.Scalar] = []
  /// How many scalars were not put where they came, left out, or made one with their neighbour.
  private(set) var changes = 0

  mutating func append(_ scalar: Unicode.Scalar) {
    if let rank = scalar.thaiMarkRank {
      append(mark: scalar, rank)
    } else if scalar == "\u{0E32}" || scalar == "\u{0E33}" {
      append(aa: scalar)
    } else if scalar == "\u{0E40}", scalars.last == scalar {
      scalars[scalars.count - 1] = "\u{0E41}"
      changes += 1
    } else {
      scalars.append(scalar)
    }
  }

  /// Appends a scalar that is no Thai mark and no vowel: nothing is changed.
  mutating func append(whole scalar: Unicode.Scalar) { scalars.append(scalar) }

  mutating func removeLast() { scalars.removeLast() }

  private mutating func append(mark: Unicode.Scalar, _ rank: Int) {
    var place = place(of: rank, before: scalars.count)
    // A tone mark that was typed behind the vowel.
    if rank == Unicode.Scalar.toneRank {
      let vowels = scalars[..<place].reversed().prefix { $0.isThaiFollowingVowel }.count
      if vowels > 0 { place = self.place(of: rank, before: place - vowels) }
    }
    if place < scalars.count { changes += 1 }
    let before = place > 0 ? scalars[place - 1] : nil
    if before == mark || (mark == "\u{0E4D}" && before == "\u{0E33}") {
      if place == scalars.count { changes += 1 }
    } else if mark == "\u{0E4D}", before == "\u{0E32}" {
      // า and ◌ํ, in this order too.
      scalars[place - 1] = "\u{0E33}"
      changes += 1
    } else {
      scalars.insert(mark, at: place)
    }
  }

  /// Where a mark of a rank goes among the marks before a place.
  private func place(of rank: Int, before end: Int) -> Int {
    var place = end
    while place > 0, let other = scalars[place - 1].thaiMarkRank, other > rank { place -= 1 }
    return place
  }

  /// ◌ํ and า, with a tone mark between or before them, are ◌ำ; the tone mark stands before ำ.
  private mutating func append(aa: Unicode.Scalar) {
    var place = scalars.count
    while place > 0, scalars[place - 1].thaiMarkRank != nil {
      place -= 1
      if scalars[place] == "\u{0E4D}" {
        scalars.remove(at: place)
        scalars.append("\u{0E33}")
        changes += 1
        return
      }
    }
    scalars.append(aa)
  }
}

extension Unicode.Scalar {
  static let toneRank = 4

  /// The place of a Thai mark among the marks of its letter, below first; nil for what is no mark.
  var thaiMarkRank: Int? {
    switch value {
    case 0x0E38...0x0E3A: 1
    case 0x0E31, 0x0E34...0x0E37, 0x0E47: 2
    case 0x0E4D: 3
    case 0x0E48...0x0E4B: Self.toneRank
    case 0x0E4C, 0x0E4E: 5
    default: nil
    }
  }

  var isThaiTone: Bool { thaiMarkRank == Self.toneRank }

  var isThaiConsonant: Bool { (0x0E01...0x0E2E).contains(value) }

  /// เ แ โ ใ ไ, which stand before their consonant.
  var isThaiLeadingVowel: Bool { (0x0E40...0x0E44).contains(value) }

  /// ะ า ำ ๅ, which stand behind their consonant.
  var isThaiFollowingVowel: Bool { value == 0x0E30 || value == 0x0E32 || value == 0x0E33 || value == 0x0E45 }

  /// The letter of Unicode whose glyph stands at a private place of old Thai fonts: marks moved to the left or down, ฐ and
  /// ญ without their foot. Nil for any other.
  ///
  /// The places are those of Windows, and those of the Macintosh, which PDF has from Adobe's list of glyphs
  /// (`maiekupperleftthai;F88A`).
  var thaiOfPrivateGlyph: Unicode.Scalar? {
    switch value {
    case 0xF700...0xF71A: Unicode.Scalar(Self.windowsGlyphs[Int(value - 0xF700)])
    case 0xF884...0xF899: Unicode.Scalar(Self.adobeGlyphs[Int(value - 0xF884)])
    default: nil
    }
  }

  private static let windowsGlyphs: [UInt16] = [
    0x0E10, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B,
    0x0E4C, 0x0E0D, 0x0E31, 0x0E4D, 0x0E47, 0x0E48, 0x0E49, 0x0E4A, 0x0E4B, 0x0E4C, 0x0E38, 0x0E39, 0x0E3A,
  ]

  private static let adobeGlyphs: [UInt16] = [
    0x0E31, 0x0E34, 0x0E35, 0x0E36, 0x0E37, 0x0E47, 0x0E48, 0x0E48, 0x0E48, 0x0E49, 0x0E49, 0x0E49, 0x0E4A, 0x0E4A,
    0x0E4A, 0x0E4B, 0x0E4B, 0x0E4B, 0x0E4C, 0x0E4C, 0x0E4C, 0x0E4D,
  ]
}
