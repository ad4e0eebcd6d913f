import Foundation
import Testing
import ThaiText

@testable import Sheets

@Suite("Plain text: numbers and days") struct PlainTextNumberTests {
  @Test(
    "a number is written as a workbook shows it: thousands, satang, whole percentages, halves away from zero",
    arguments: [
      ("0", Number.Format.integer, "0"), ("999", .integer, "999"), ("1000", .integer, "1,000"),
      ("1234567", .integer, "1,234,567"), ("-1234.5", .integer, "-1,235"), ("99999.5", .integer, "100,000"),
      ("0", .money, "0.00"), ("50000", .money, "50,000.00"), ("1234567.895", .money, "1,234,567.90"),
      ("0.05", .money, "0.05"), ("-0.004", .money, "0.00"), ("-1250.5", .money, "-1,250.50"),
      ("0.6", .percent, "60%"), ("0.605", .percent, "61%"), ("1", .percent, "100%"), ("0.004", .percent, "0%"),
      ("12.5", .percent, "1,250%"),
    ])
  func numbers(decimal: String, format: Number.Format, expected: String) throws {
    let number = Number(try #require(Decimal(string: decimal)), format)
    #expect(Value.number(number).text(digits: .arabic) == expected)
  }

  @Test("numbers and days are written in the page's digits; text stays as it is")
  func digits() throws {
    let day = try #require(Day(year: 2023, month: 9, day: 30))
    let dated = Value.day(day, pattern: "{d} {mmmm} พ.ศ. {yyyy}")
    #expect(dated.text(digits: .thai) == "๓๐ กันยายน พ.ศ. ๒๕๖๖")
    #expect(dated.text(digits: .arabic) == "30 กันยายน พ.ศ. 2566")
    #expect(Value.number(Number(1250, .money)).text(digits: .thai) == "๑,๒๕๐.๐๐")
    #expect(Value.text("ข้อ 5").text(digits: .thai) == "ข้อ 5")
    #expect(Value.blank.text(digits: .thai) == "")
  }
}
