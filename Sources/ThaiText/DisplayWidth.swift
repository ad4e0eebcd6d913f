/// Columns that a scalar takes in a terminal: 0 for marks above and below and zero-width characters, 2 for East Asian
/// wide characters and emoji, else 1, for a tab and other controls too.
func displayWidth(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x300 { return 1 }
  if scalar.isThai { return scalar.isThaiMark ? 0 : 1 }
  switch value {
  case 0x2010...0x2027, 0x2030...0x205E: return 1
  case 0x1160...0x11FF, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF,
    0xE0000...0xE0FFF:
    return 0
  default: break
  }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark: return 0
  default: return isWide(value) ? 2 : 1
  }
}

/// Columns that a text takes in a terminal, on one line.
public func displayWidth(of text: some StringProtocol) -> Int {
  var counter = ColumnCounter()
  return text.unicodeScalars.reduce(0) { $0 + counter.columns(of: $1) }
}

/// Counts the columns of a text scalar by scalar, as neighbours change how wide the parts of an emoji are: one of several
/// parts takes 2.
struct ColumnCounter {
  private var last = 0
  private var lastValue: UInt32 = 0

  /// The columns of the text's next scalar.
  @inline(__always)
  mutating func columns(of scalar: Unicode.Scalar) -> Int {
    // Nearly all are Latin or Thai.
    if scalar.isThai || scalar.value < 0x300 {
      lastValue = scalar.value
      if scalar.isThaiMark { return 0 }
      last = 1
      return 1
    }
    return columns(ofOther: scalar)
  }

  private mutating func columns(ofOther scalar: Unicode.Scalar) -> Int {
    var width = displayWidth(of: scalar)
    switch scalar.value {
    case 0xFE0F where last == 1 && lastValue >= 0x203C: width = 1  // asks for the emoji's picture
    case 0x1F3FB...0x1F3FF where last == 2: width = 0  // colour of skin
    case 0x1F1E6...0x1F1FF where (0x1F1E6...0x1F1FF).contains(lastValue): width = 0  // second half of a flag
    case _ where lastValue == 0x200D && width == 2: width = 0  // joined to the emoji before
    default: break
    }
    // The second half of a flag has ended it; the next half begins a new one.
    lastValue = width == 0 && (0x1F1E6...0x1F1FF).contains(scalar.value) ? 0 : scalar.value
    if width > 0 { last = width }
    return width
  }
}

/// Where a text stands in a column that is wider than it.
package enum ColumnAlignment {
  case left, right
}

extension StringProtocol {
  /// The text with blanks up to a width of `columns`; a wider text stays as it is.
  package func padded(to columns: Int, alignment: ColumnAlignment = .left) -> String {
    let blanks = String(repeating: " ", count: Swift.max(0, columns - displayWidth(of: self)))
    return switch alignment {
    case .left: self + blanks
    case .right: blanks + self
    }
  }
}

extension Unicode.Scalar {
  /// Whether a scalar of the block of Thai stands above or below another one.
  var isThaiMark: Bool {
    switch value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: true
    default: false
    }
  }
}
