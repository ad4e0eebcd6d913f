#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// An amount of money in words: `101.25` is หนึ่งร้อยเอ็ดบาทยี่สิบห้าสตางค์.
///
/// A final 1 after any higher digit is เอ็ด, after ล้าน and ร้อย too, as the Royal Society rules (สิบเอ็ด,
/// หนึ่งร้อยเอ็ด, หนึ่งล้านเอ็ด); some offices write หนึ่งร้อยหนึ่ง. An amount less than nothing begins with ลบ.
///
/// - Parameter amount: baht. More than two decimals are rounded to the satang, half a satang away from zero.
/// - Returns: the words; empty if `amount` is not a number.
public func bahtText(_ amount: Decimal) -> String {
  guard !amount.isNaN else { return "" }
  var satang = digitsInSatang(amount)
  let fraction = satang.suffix(2)
  let hasSatang = fraction.contains { $0 != 0 }
  let fractionWords = hasSatang ? words(for: fraction[...]) + "สตางค์" : ""
  satang.removeLast(2)
  let whole = satang.drop { $0 == 0 }
  guard !whole.isEmpty || hasSatang else { return "ศูนย์บาทถ้วน" }
  var result = amount < 0 ? "ลบ" : ""
  if !whole.isEmpty { result += words(for: whole) + (hasSatang ? "บาท" : "บาทถ้วน") }
  return result + fractionWords
}

/// The digits of the amount, without its sign, in whole satang; at least two.
private func digitsInSatang(_ amount: Decimal) -> [UInt8] {
  // A Decimal describes itself exactly, without exponent.
  let parts = amount.description.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
  var digits: [UInt8] = [0] + parts[0].utf8.map { $0 - 0x30 }
  let fraction = parts.count > 1 ? parts[1].utf8.map { $0 - 0x30 } : []
  for place in 0..<2 { digits.append(place < fraction.count ? fraction[place] : 0) }
  guard fraction.count > 2, fraction[2] >= 5 else { return digits }
  var index = digits.count - 1
  while digits[index] == 9 {
    digits[index] = 0
    index -= 1
  }
  digits[index] += 1
  return digits
}

/// A whole number, given by its digits, in words; nothing for zero.
private func words(for digits: ArraySlice<UInt8>) -> String {
  let ones = ["", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"]
  let places = ["", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน"]
  // Millions are counted like anything else: ล้านล้าน is a million millions.
  var result = digits.count > 6 ? words(for: digits.dropLast(6)) : ""
  if !result.isEmpty { result += "ล้าน" }
  for (index, digit) in digits.suffix(6).enumerated() where digit != 0 {
    let place = min(digits.count, 6) - 1 - index
    switch (place, digit) {
    case (0, 1): result += result.isEmpty ? "หนึ่ง" : "เอ็ด"
    case (1, 1): result += "สิบ"
    case (1, 2): result += "ยี่สิบ"
    default: result += ones[Int(digit)] + places[place]
    }
  }
  return result
}
