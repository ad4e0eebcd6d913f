import Foundation
import Records
import ThaiText

/// A range of numbers, exact at both ends: `> 4`, `3–4`, `≤ 10,000`, `> 10,000–50,000`, `2`.
///
/// It is never empty and has at least one end.
public struct ScaleRange: Hashable, Sendable {
  /// An end of a range: a number, and whether it belongs to the range.
  public struct End: Hashable, Sendable {
    public let value: Decimal
    public let isIncluded: Bool

    public init(_ value: Decimal, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The lower end; nil where the range has none.
  public let lower: End?
  /// The upper end; nil where the range has none.
  public let upper: End?

  /// Nil where the range would be empty or without any end.
  public init?(from lower: End?, to upper: End?) {
    guard lower != nil || upper != nil else { return nil }
    if let lower, let upper {
      guard lower.value < upper.value || (lower.value == upper.value && lower.isIncluded && upper.isIncluded) else {
        return nil
      }
    }
    self.lower = lower
    self.upper = upper
  }
}

extension ScaleRange: CustomStringConvertible {
  /// Reads a range as a scale writes it. Signs: `>` `≥` `>=` `<` `≤` `<=`; dashes `–` `—` `-`; digits Thai or Arabic.
  public init?(_ text: String) {
    let parts = text.split(maxSplits: 2, omittingEmptySubsequences: false) { $0 == "–" || $0 == "—" || $0 == "-" }
    guard let head = parts.first, let first = Written(head) else { return nil }
    switch parts.count {
    case 1:
      switch first.sign {
      case nil: self.init(from: End(first.value, isIncluded: true), to: End(first.value, isIncluded: true))
      case .above(let isIncluded): self.init(from: End(first.value, isIncluded: isIncluded), to: nil)
      case .below(let isIncluded): self.init(from: nil, to: End(first.value, isIncluded: isIncluded))
      }
    case 2:
      guard let last = Written(parts[1]) else { return nil }
      var (fromIncluded, toIncluded) = (true, true)
      switch first.sign {
      case nil: break
      case .above(let isIncluded): fromIncluded = isIncluded
      case .below: return nil
      }
      switch last.sign {
      case nil: break
      case .below(let isIncluded): toIncluded = isIncluded
      case .above: return nil
      }
      self.init(from: End(first.value, isIncluded: fromIncluded), to: End(last.value, isIncluded: toIncluded))
    default: return nil
    }
  }

  /// As `init(_:)` reads it, with thousands separators: `> 10,000–50,000`.
  public var description: String {
    switch (lower, upper) {
    case (let lower?, nil): (lower.isIncluded ? "≥ " : "> ") + lower.value.grouped
    case (nil, let upper?): (upper.isIncluded ? "≤ " : "< ") + upper.value.grouped
    case (let lower?, let upper?):
      lower == upper
        ? lower.value.grouped
        : (lower.isIncluded ? "" : "> ") + lower.value.grouped + "–" + (upper.isIncluded ? "" : "< ")
          + upper.value.grouped
    case (nil, nil): ""
    }
  }

  static let codec = Codec<ScaleRange>(reading: { tree, reading in
    if case .word(let word) = tree, let range = ScaleRange(word.text) { return range }
    reading.report(MatrixProblem.range(Verbatim(tree.wordText)), at: tree.mark)
    return nil
  })
}

/// A number with the sign before it.
private struct Written {
  enum Sign { case above(isIncluded: Bool), below(isIncluded: Bool) }
  var sign: Sign?
  var value: Decimal

  init?(_ text: Substring) {
    var rest = text.drop { $0 == " " || $0 == "\u{A0}" }
    let first = rest.first
    if first == ">" || first == "<" || first == "≥" || first == "≤" {
      rest = rest.dropFirst()
      var isIncluded = first == "≥" || first == "≤"
      if !isIncluded, rest.first == "=" {
        isIncluded = true
        rest = rest.dropFirst()
      }
      sign = first == ">" || first == "≥" ? .above(isIncluded: isIncluded) : .below(isIncluded: isIncluded)
    }
    guard let value = Decimal(thaiDigits: rest), value >= 0 else { return nil }
    self.value = value
  }
}

extension Decimal {
  /// The number with thousands separators, in Arabic digits.
  fileprivate var grouped: String {
    let parts = "\(self)".split(separator: ".")
    let whole = parts.first.map(Array.init) ?? ["0"]
    var text = ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    return parts.count > 1 ? text + "." + parts[1] : text
  }
}

extension Tree {
  /// The word as it stands, for a message; empty for a list or a record.
  var wordText: String { if case .word(let word) = self { word.text } else { "" } }
}
