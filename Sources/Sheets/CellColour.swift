/// A colour of a cell or of a part of a chart, in sRGB.
public struct CellColour: Hashable, Sendable {
  /// `0xRRGGBB`
  public let rgb: UInt32

  public init(rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

  public static let black = CellColour(rgb: 0)
  public static let white = CellColour(rgb: 0xFF_FFFF)
}
