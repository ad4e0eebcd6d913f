/// What two writings of the same words have in common: a key to compare texts by, not to print.
///
/// Digits become Arabic; blanks and zero-width characters go, and so do quotes; dashes become `-`; นิคหิต and า
/// become ำ, two เ become แ; ASCII letters become small.
public func tolerantKey(_ text: String) -> String { plainKey(text) ?? foldedKey(text) }

/// The key of a text of any script.
func foldedKey(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if let digit = scalar.digitValue {
      result.append(Unicode.Scalar(UInt8(0x30 + digit)))
      continue
    }
    switch scalar.value {
    case 0x41...0x5A: result.append(Unicode.Scalar(UInt8(scalar.value + 0x20)))
    case 0x22, 0x27, 0x60, 0xAB, 0xBB, 0x2018...0x201F, 0x2039, 0x203A: continue
    case 0x2010...0x2015, 0x2212: result.append("-")
    case 0x0E5A: continue
    case 0x0E32: appendAa(to: &result)
    case 0x0E40 where result.last == "เ":
      result.removeLast()
      result.append("แ")
    case 0x0E2F where result.last == "ฯ": continue
    case 0x2026: result.append(contentsOf: [".", ".", "."])
    default:
      if scalar.isIgnorable || scalar.isNoBreakSpace { continue }
      switch LineBreakClass(scalar) {
      case .space, .lineFeed: continue
      default: result.append(scalar)
      }
    }
  }
  return String(result)
}

/// ◌ํ and า, with a tone mark between or before them, are ◌ำ; the tone mark stands before ำ.
private func appendAa(to result: inout String.UnicodeScalarView) {
  let tones: ClosedRange<Unicode.Scalar> = "\u{0E48}"..."\u{0E4B}"
  let nikhahit: Unicode.Scalar = "\u{0E4D}"
  if result.last == nikhahit {
    result.removeLast()
  } else if let tone = result.last, tones.contains(tone), result.dropLast().last == nikhahit {
    result.removeLast(2)
    result.append(tone)
  } else {
    result.append("\u{0E32}")
    return
  }
  result.append("\u{0E33}")
}
