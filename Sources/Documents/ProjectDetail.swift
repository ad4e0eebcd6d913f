import Foundation
import ThaiText

/// A project in detail, by its sections.
public struct ProjectDetail: Sendable {
  public enum Section: String, CaseIterable, Sendable {
    case name, rationale, objectives, targetGroup, place, method, period, budget, responsible, results
  }

  /// A section: its heading and the lines below it.
  public struct Part: Sendable {
    public let line: Int
    /// The heading as printed, without its number.
    public let heading: String
    /// The heading's number; nil where it has none.
    public let number: Int?
    /// The lines that belong to it; the first may be the rest of the heading's line.
    public let lines: [DocumentLine]

    /// The lines as one text.
    public var text: String { lines.lazy.map(\.text).filter { !$0.isEmpty }.joined(separator: " ") }

    /// The first line that says something.
    public var firstLine: Int { lines.first { !$0.isBlank }?.number ?? line }
  }

  /// The number of `โครงการที่ 12`; nil where none is printed.
  public let number: Int?
  /// The first and last of its lines.
  public let lines: ClosedRange<Int>
  /// The headings of dimension, mission and sub-item that stand above it, and not above the one before.
  public let headings: [PlanHeading]
  /// The dimension, mission and sub-items that it stands below.
  public let dimension: Int?
  public let mission: PlanHeading?
  public let subitems: [PlanHeading]
  public let parts: [Section: Part]

  public var name: String { parts[.name]?.text ?? "" }

  /// How messages call it: by its number, else by its name.
  var label: String { number.map(String.init) ?? name }

  /// Where it says its name.
  public var nameLine: Int { parts[.name]?.firstLine ?? lines.lowerBound }

  public let outputs: [DocumentItem]
  public let outcomes: [DocumentItem]

  public func items(_ section: Section) -> [DocumentItem] { parts[section].map { DocumentItem.items(of: $0.lines, in: $0.number) } ?? [] }

  public var budget: WrittenAmount
}

/// A heading above projects: `มิติที่ 1 …`, `1.1 …`, `1.1.1 …`.
public struct PlanHeading: Sendable {
  public let line: Int
  /// `1`, `1.1`, `1.1.1` as numbers.
  public let code: [Int]
  /// What stands behind the number, its lines as one.
  public let title: String

  /// `1.1.1`
  public var number: String { code.map(String.init).joined(separator: ".") }
}
