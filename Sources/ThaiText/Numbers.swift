#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension Int {
  /// A whole number in Thai or Arabic digits, with an optional minus sign, blanks around it allowed; nil for anything
  /// else, thousands separators too.
  public init?(thaiDigits text: some StringProtocol) {
    guard let number = WrittenNumber(text), number.fraction == nil, !number.isGrouped else { return nil }
    var value = 0
    for digit in number.whole {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int(digit))
      guard !overflow, !carry else { return nil }
      value = sum
    }
    self = number.isNegative ? -value : value
  }
}

extension Decimal {
  /// An amount in Thai or Arabic digits: `1,234.50`, `๑,๒๓๔`, `-3`, blanks around it allowed. Thousands separators
  /// stand in every place or in none; nil for anything else (`1,23`) and beyond 38 digits.
  public init?(thaiDigits text: some StringProtocol) {
    guard let number = WrittenNumber(text) else { return nil }
    let fraction = number.fraction ?? []
    let digits = number.whole + fraction
    guard digits.count <= 38 else { return nil }
    var value = Decimal(0)
    // Eighteen digits at a time fit an Int.
    var index = 0
    while index < digits.count {
      let part = digits[index..<min(index + 18, digits.count)]
      let scale = part.reduce(Decimal(1)) { scale, _ in scale * 10 }
      value = value * scale + Decimal(part.reduce(0) { $0 * 10 + Int($1) })
      index += part.count
    }
    let sign: FloatingPointSign = number.isNegative && value != 0 ? .minus : .plus
    self = Decimal(sign: sign, exponent: -fraction.count, significand: value)
  }
}

/// The digits of a written number.
private struct WrittenNumber {
  var isNegative = false
  var isGrouped = false
  var whole: [UInt8] = []
  var fraction: [UInt8]?

  /// Nil unless the text is a number and nothing else.
  init?(_ text: some StringProtocol) {
    var scalars = Array(text.unicodeScalars)
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
      LineBreakClass(scalar) == .space || scalar.isNoBreakSpace || scalar.isIgnorable
    }
    while let last = scalars.last, isBlank(last) { scalars.removeLast() }
    var rest = scalars.drop(while: isBlank)
    if let sign = rest.first, sign == "-" || sign == "\u{2212}" {
      isNegative = true
      rest.removeFirst()
    }
    var groupDigits = 0
    for scalar in rest {
      if let digit = scalar.digitValue {
        if fraction == nil {
          whole.append(UInt8(digit))
          groupDigits += 1
        } else {
          fraction?.append(UInt8(digit))
        }
      } else if scalar == ",", fraction == nil {
        guard isGrouped ? groupDigits == 3 : (1...3).contains(groupDigits) else { return nil }
        isGrouped = true
        groupDigits = 0
      } else if scalar == ".", fraction == nil {
        fraction = []
      } else {
        return nil
      }
    }
    guard !whole.isEmpty, fraction?.isEmpty != true, !isGrouped || groupDigits == 3 else { return nil }
  }
}
