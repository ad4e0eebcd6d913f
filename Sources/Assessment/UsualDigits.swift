import ThaiText

extension Dossier {
  /// The digits that most of the dossier's texts are written with; days, numbers and choices are no texts.
  public var usualDigits: DigitStyle {
    var thai = 0
    var arabic = 0
    Dossier.codec.forEachText(in: self) { text, _ in
      // The last three bytes; the digits ๐ to ๙ are E0 B9 90 to E0 B9 99.
      var bytes: UInt32 = 0
      for byte in text.utf8 {
        bytes = (bytes << 8 | UInt32(byte)) & 0xFF_FFFF
        if (0x30...0x39).contains(byte) { arabic += 1 }
        if (0xE0_B990...0xE0_B999).contains(bytes) { thai += 1 }
      }
    }
    return thai > arabic ? .thai : .arabic
  }
}
