import Foundation
import ThaiText

extension Value {
  /// The value as it is read: a number in its format, a day by its pattern, both in the page's digits.
  func plainText(digits: DigitStyle) -> String {
    switch self {
    case .blank: ""
    case .text(let text): text
    case .number(let number): digits == .thai ? number.plainText.digits(.thai) : number.plainText
    case .day(let day, let pattern): day.formatted(pattern, digits: digits)
    }
  }

  var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}

extension Number {
  /// The number in its format with Arabic digits; a half is rounded away from zero, as a workbook shows it.
  var plainText: String {
    let written = Array(value.description.utf8)
    let isNegative = written.first == UInt8(ascii: "-")
    let parts = written.drop { $0 == UInt8(ascii: "-") }.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let decimals = format == .money ? 2 : 0
    let shift = format == .percent ? 2 : 0
    guard let whole = parts.first, parts.joined().allSatisfy({ (0x30...0x39).contains($0) }) else {
      return value.description
    }
    var digits = Array(whole)
    let fraction = parts.count > 1 ? Array(parts[1]) : []
    for place in 0..<decimals + shift { digits.append(place < fraction.count ? fraction[place] : 0x30) }
    if decimals + shift < fraction.count, fraction[decimals + shift] >= UInt8(ascii: "5") { Self.increment(&digits) }
    let firstDigit = digits.firstIndex { $0 != 0x30 } ?? digits.endIndex
    digits.removeFirst(min(firstDigit, digits.count - decimals - 1))
    return Self.written(digits, isNegative: isNegative, decimals: decimals) + (format == .percent ? "%" : "")
  }

  private static func increment(_ digits: inout [UInt8]) {
    for index in digits.indices.reversed() {
      if digits[index] < 0x39 {
        digits[index] += 1
        return
      }
      digits[index] = 0x30
    }
    digits.insert(0x31, at: 0)
  }

  private static func written(_ digits: [UInt8], isNegative: Bool, decimals: Int) -> String {
    var result: [UInt8] = []
    if isNegative, digits.contains(where: { $0 != 0x30 }) { result.append(UInt8(ascii: "-")) }
    let whole = digits.count - decimals
    for (index, digit) in digits.enumerated() {
      if index == whole { result.append(UInt8(ascii: ".")) }
      if index > 0, index < whole, (whole - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
