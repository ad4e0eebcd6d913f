/// What two writings of the same words have in common: a key to compare texts by, not to print. Texts that look the same
/// have one.
///
/// Digits become Arabic; blanks and zero-width characters go, and so do quotes; dashes become `-`; the marks of a Thai
/// letter stand in one order, each once (`ThaiScalars`); นิคหิต and า become ำ, two เ become แ; glyphs of old Thai fonts
/// become their letters; Latin letters become small, those with accents in Unicode's decomposed form.
public func tolerantKey(_ text: String) -> String { plainKey(text) ?? foldedKey(text) }

/// The key of a text of any script.
func foldedKey(_ text: String) -> String {
  var result = ThaiScalars()
  for given in decomposed(text).unicodeScalars {
    let scalar = given.thaiOfPrivateGlyph ?? given
    if let digit = scalar.digitValue {
      result.append(whole: Unicode.Scalar(UInt8(0x30 + digit)))
      continue
    }
    switch scalar.value {
    case 0x41...0x5A: result.append(whole: Unicode.Scalar(UInt8(scalar.value + 0x20)))
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: continue
    case 0x2010...0x2015, 0x2212: result.append(whole: "-")
    case 0x0E5A: continue
    // The long ๅ of ฤๅ is drawn as า.
    case 0x0E45: result.append("\u{0E32}")
    case 0x0E2F where result.scalars.last == "ฯ": continue
    case 0x2026: for _ in 0..<3 { result.append(whole: ".") }
    default:
      if scalar.isIgnorable || scalar.isNoBreakSpace { continue }
      switch LineBreakClass(scalar) {
      case .space, .lineFeed: continue
      default:
        if scalar.value < 0xC0 || scalar.isThai {
          result.append(scalar)
        } else {
          for small in scalar.properties.lowercaseMapping.unicodeScalars { result.append(whole: small) }
        }
      }
    }
  }
  return String(String.UnicodeScalarView(result.scalars))
}
