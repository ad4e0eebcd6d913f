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
    let digits = Array("\(abs(rounded))".utf8)
    let whole = digits.firstIndex(of: UInt8(ascii: ".")) ?? digits.count
    var text: [UInt8] = rounded < 0 ? [UInt8(ascii: "-")] : []
    for place in 0..<whole {
      if place > 0, (whole - place) % 3 == 0 { text.append(UInt8(ascii: ",")) }
      text.append(digits[place])
    }
    switch format {
    case .integer: break
    case .percent: text.append(UInt8(ascii: "%"))
    case .money:
      let satang = digits.dropFirst(whole + 1)
      text.append(UInt8(ascii: "."))
      text += satang
      text += repeatElement(UInt8(ascii: "0"), count: max(0, 2 - satang.count))
    }
    return String(decoding: text, as: UTF8.self)
  }
}
