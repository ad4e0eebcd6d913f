import Foundation
import ThaiText

/// How a value reads when it is written as text.
enum ValueText {
  /// The text of a value, or nothing for a blank one.
  static func text(of value: Value, digits: DigitStyle) -> String {
    switch value {
    case .blank: ""
    case .text(let text): text
    case .number(let number): text(of: number).digits(digits)
    case .day(let day, let pattern): day.formatted(pattern, digits: digits)
    }
  }

  /// A number with thousands separators, in Arabic digits.
  private static func text(of number: Number) -> String {
    var value = number.format == .percent ? number.value * 100 : number.value
    var rounded = Decimal()
    NSDecimalRound(&rounded, &value, number.format == .money ? 2 : 0, .plain)
    let parts = "\(abs(rounded))".split(separator: ".")
    var whole = ""
    for (place, digit) in (parts.first ?? "0").enumerated() {
      if place > 0, ((parts.first?.count ?? 0) - place) % 3 == 0, number.format != .percent { whole.append(",") }
      whole.append(digit)
    }
    let sign = rounded < 0 ? "-" : ""
    switch number.format {
    case .integer: return sign + whole
    case .percent: return sign + whole + "%"
    case .money:
      let satang = parts.count > 1 ? parts[1] : ""
      return sign + whole + "." + satang + String(repeating: "0", count: max(0, 2 - satang.count))
    }
  }
}
