import Foundation

/// What the numbers of a scale's definition count.
public enum ScaleUnit: String, CaseIterable, Sendable {
  /// Occurrences in a year (ครั้ง/ปี).
  case timesPerYear
  /// Years from one occurrence to the next (ปี/ครั้ง); the more years, the less likely.
  case yearsPerOccurrence
  /// Per cent (ร้อยละ).
  case percent
  case baht

  /// Whether a higher score means a lower number.
  public var isDescending: Bool { self == .yearsPerOccurrence }
}
