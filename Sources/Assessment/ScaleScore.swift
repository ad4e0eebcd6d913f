import Records

/// One of the two axes of a risk matrix; the type keeps a likelihood from standing where an impact belongs.
public protocol RiskAxis: Sendable {
  /// The key under which a matrix's file has the axis.
  static var key: String { get }
}

/// How likely an event is (โอกาส).
public enum Likelihood: RiskAxis {
  public static let key = "likelihood"
}

/// How much an event would harm (ผลกระทบ).
public enum Impact: RiskAxis {
  public static let key = "impact"
}

/// A score (คะแนน) on a scale of one axis: 1, the lowest, up to 10. There is no score 0.
///
/// Whether a matrix has the score is the matrix's to say: `Scale.word(of:)` and `RiskMatrix.level(of:)` are nil where
/// it has not.
public struct Score<Axis: RiskAxis>: Hashable, Comparable, Sendable {
  /// The scores that the largest scale has.
  public static var range: ClosedRange<Int> { 1...10 }

  /// From 1.
  public let value: Int

  /// Nil outside 1 to 10.
  public init?(_ value: Int) {
    guard Self.range.contains(value) else { return nil }
    self.value = value
  }

  public static func < (a: Score, b: Score) -> Bool { a.value < b.value }

  /// Written as its number.
  public static var codec: Codec<Score> { Codec<Int>.integer(range).map(to: Score.init, from: \.value) }
}
