/// The widths of a typeface, in 1/1000 of the type size.
///
/// Text is laid out from these and not from an installed font, so that a workbook is the same wherever it is made.
public struct Typeface: Equatable, Sendable {
  /// How large it is written, as a share of the size asked for: below 1 for a typeface that is drawn larger than others.
  public let sizeFactor: Double
  /// Whether it draws Arabic digits as Thai ones, as TH SarabunIT๙ does: Thai digits are then written as Arabic ones.
  public let drawsThaiDigits: Bool
  private let regular, bold: Widths

  /// A typeface from its tables of advance widths, for the size that it is asked for in. Bold letters take what the wider
  /// of both has, because a machine that has no bold file draws the regular letters emboldened. What neither has takes
  /// 1000.
  public init(
    sizeFactor: Double = 1, drawsThaiDigits: Bool = false, regular: [Unicode.Scalar: Double],
    bold: [Unicode.Scalar: Double]
  ) {
    self.sizeFactor = sizeFactor
    self.drawsThaiDigits = drawsThaiDigits
    self.regular = Widths(regular)
    self.bold = Widths(regular.merging(bold, uniquingKeysWith: max))
  }

  /// How far a scalar moves the pen, in 1/1000 of the type size: 0 for a mark that stands on another character.
  public func width(of scalar: Unicode.Scalar, isBold: Bool = false) -> Double {
    isBold ? bold[scalar] : regular[scalar]
  }

  /// All advance widths of one weight.
  func widths(isBold: Bool) -> Widths { isBold ? bold : regular }
}

/// Advance widths by scalar: an array for the code points of Latin and Thai, a dictionary for the rest.
struct Widths: Equatable, Sendable {
  private static let flatCount: UInt32 = 0x1000
  private static let unknown = 1000.0
  /// What the array holds for a typeface that has nothing, worked out once.
  private static let flatUnknown = (0..<flatCount).map { Unicode.Scalar($0).map(width(ofUnknown:)) ?? unknown }
  private var flat: [Double]
  private var others: [Unicode.Scalar: Double] = [:]

  init(_ table: [Unicode.Scalar: Double]) {
    flat = Self.flatUnknown
    for (scalar, width) in table {
      if scalar.value < Self.flatCount { flat[Int(scalar.value)] = width } else { others[scalar] = width }
    }
  }

  subscript(scalar: Unicode.Scalar) -> Double {
    if scalar.value < Self.flatCount { return flat[Int(scalar.value)] }
    return others[scalar] ?? Self.width(ofUnknown: scalar)
  }

  /// Where each of some scalars begins when they stand in one line, and where the last one ends, times `scale`.
  func edges(of scalars: [Unicode.Scalar], scale: Double) -> [Double] {
    [Double](all: 0, count: scalars.count + 1) { edges in
      var edge = 0.0
      for (index, scalar) in scalars.enumerated() {
        edge += self[scalar] * scale
        edges[index + 1] = edge
      }
    }
  }

  /// A character that the typeface lacks is drawn by another one, at most one em wide; marks and controls take none.
  @inline(never)
  private static func width(ofUnknown scalar: Unicode.Scalar) -> Double {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: 0
    default: unknown
    }
  }
}
