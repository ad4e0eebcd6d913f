/// A day of the proleptic Gregorian calendar, without time or zone.
public struct Day: Hashable, Sendable {
  /// Days since 1 January 1970 C.E.
  public let number: Int

  public init(number: Int) { self.number = number }
}
