import Foundation
import Testing

import ThaiText

@Suite("Digits")
struct DigitsTests {
  @Test("are rewritten both ways")
  func bothWays() {
    #expect("ข้อ 5 ปี 2566 ๐๙".digits(.thai) == "ข้อ ๕ ปี ๒๕๖๖ ๐๙")
    #expect("ข้อ ๕ ปี ๒๕๖๖ 09".digits(.arabic) == "ข้อ 5 ปี 2566 09")
    #expect("0123456789".digits(.thai) == "๐๑๒๓๔๕๖๗๘๙")
    #expect("๐๑๒๓๔๕๖๗๘๙".digits(.arabic) == "0123456789")
    #expect("สุจริต".digits(.thai) == "สุจริต")
    #expect("".digits(.arabic) == "")
  }

  @Test("in words with Latin letters are spared")
  func sparing() {
    func thai(_ text: String) -> String { text.digits(.thai, sparingLatin: true) }
    #expect(thai("ตามISO37001 ข้อ 5") == "ตามISO37001 ข้อ ๕")
    #expect(thai("https://mae-sot.go.th/ข่าว/2566 ปี 2566") == "https://mae-sot.go.th/ข่าว/2566 ปี ๒๕๖๖")
    #expect(thai("ที่ (ita2566@example.go.th), 25%") == "ที่ (ita2566@example.go.th), ๒๕%")
    #expect(thai("1,000.00 บาท (ITA)2566") == "๑,๐๐๐.๐๐ บาท (ITA)๒๕๖๖")
    #expect("v๑ ข้อ ๑".digits(.arabic, sparingLatin: true) == "v๑ ข้อ 1")
  }
}

@Suite("Reading numbers")
struct NumbersTests {
  @Test("whole numbers in both kinds of digits")
  func integers() {
    let table: [(String, Int?)] = [
      ("๒๕๖๖", 2566), ("2566", 2566), (" ๒5๖6 ", 2566), ("-๕", -5), ("007", 7), ("9223372036854775807", .max),
      ("9223372036854775808", nil), ("", nil), ("-", nil), ("1.0", nil), ("1,000", nil), ("๕ ข้อ", nil), ("1 2", nil),
    ]
    for (text, expected) in table { #expect(Int(thaiDigits: text) == expected, "\(text)") }
  }

  @Test("amounts with thousands separators in every place or none")
  func amounts() {
    let table: [(String, String?)] = [
      ("1,234.50", "1234.5"), ("๑,๒๓๔", "1234"), ("360000", "360000"), ("12,345,678.25", "12345678.25"), ("0.05",
      "0.05"),
      ("-1,000", "-1000"), ("-0", "0"), ("12345678901234567890123.45", "12345678901234567890123.45"),
      ("1,23", nil), ("1234,567", nil), (",123", nil), ("1,,234", nil), ("1,234,", nil), ("1.", nil), (".5", nil),
      ("1.2.3", nil), ("1.234,5", nil), ("฿5", nil), ("", nil), (String(repeating: "9", count: 39), nil),
    ]
    for (text, expected) in table {
      #expect(Decimal(thaiDigits: text) == expected.flatMap { Decimal(string: $0) }, "\(text)")
    }
  }
}
