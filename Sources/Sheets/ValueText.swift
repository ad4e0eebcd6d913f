import Foundation
import ThaiText

extension Value {
  /// The value as it is read: a number in its format, a day by its pattern, both in the digits asked for. A text stays
  /// as it is, and a blank is nothing.
  public func text(digits: DigitStyle) -> String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number): number.text(digits: digits)
    case .day(let day, let pattern): day.formatted(pattern, digits: digits)
    }
  }

  var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}

extension Number {
  /// The number in its format; a half is rounded away from zero, as a workbook shows it.
  public func text(digits: DigitStyle) -> String { arabic.digits(digits) }

  private var arabic: String {
    var value = format == .percent ? self.value * 100 : self.value
    var rounded = Decimal()
    NSDecimalRound(&rounded, &value, format == .money ? 2 : 0, .plain)
    let parts = "\(abs(rounded))".split(separator: ".")
    let whole = parts.first ?? "0"
    var text = rounded < 0 ? "-" : ""
    for (place, digit) in whole.enumerated() {
      if place > 0, (whole.count - place) % 3 == 0 { text.append(",") }
      text.append(digit)
    }
    switch format {
    case .integer: return text
    case .percent: return text + "%"
    case .money:
      let satang = parts.count > 1 ? parts[1] : ""
      return text + "." + satang + String(repeating: "0", count: max(0, 2 - satang.count))
    }
  }
}
