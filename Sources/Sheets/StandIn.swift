import ThaiText

/// What is drawn in the typeface's place on a machine that has not got it.
///
/// There a text has more lines, which are closer to each other.
public struct StandIn: Equatable, Sendable {
  /// How many times as wide Thai letters and blanks are, and how many times as wide all others.
  public var thai, others: Double
  /// The height of a line, in ems.
  public var pitch: Double
  /// The room at the left and right of a cell's text together, in points, and the share of a line that is filled.
  public var padding, fill: Double

  public init(thai: Double, others: Double, pitch: Double, padding: Double, fill: Double) {
    self.thai = thai
    self.others = others
    self.pitch = pitch
    self.padding = padding
    self.fill = fill
  }

  /// Debian's: Thai letters in Laksaman, which is TH Sarabun enlarged (1.504 at most), digits in DejaVu Sans (1.758), in whose
  /// lines both stand (1.157), in cells of LibreOffice (measured in 7.4).
  public static let debian = StandIn(thai: 1.505, others: 1.76, pitch: 1.16, padding: 1.98, fill: 0.99)

  /// The room between the paddings of columns that are so wide there, less an indent, in points.
  func room(points: Double, indent: Double) -> Double { points - padding - indent }

  /// The width of a line of a size in so much room, in points.
  func lineWidth(in room: Double, size: Double) -> Double { max(room * fill, size) }

  /// A text as wide as it is drawn.
  func drawn(_ text: MeasuredText) -> MeasuredText { text.widened(thai: thai, others: others) }
}
