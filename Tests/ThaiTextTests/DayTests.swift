import Foundation
import TestSupport
import Testing

@testable import ThaiText

@Suite("Days")
struct DayTests {
  @Test("agree with Foundation's Buddhist calendar on every day of fiscal years 2560 to 2573")
  func buddhistCalendar() throws {
    var calendar = Calendar(identifier: .buddhist)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let first = try #require(Day(buddhistYear: 2559, month: 10, day: 1))
    let last = try #require(Day(buddhistYear: 2573, month: 9, day: 30))
    for number in first.number...last.number {
      let day = Day(number: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let found = day.civil
      #expect(parts.year == found.year + 543 && parts.month == found.month && parts.day == found.day)
      #expect(Day(buddhistYear: found.year + 543, month: found.month, day: found.day) == day)
    }
    #expect(last - first == 5_112)  // 14 years with the leap days of 2563, 2567 and 2571, less one
  }

  @Test("go back and forth over four centuries")
  func roundTrip() {
    for number in stride(from: -200_000, through: 200_000, by: 7) {
      let found = Day(number: number).civil
      #expect(Day(year: found.year, month: found.month, day: found.day)?.number == number)
    }
    #expect(Day(year: 1970, month: 1, day: 1)?.number == 0)
    #expect(Day(year: 2000, month: 3, day: 1)?.number == 11_017)
  }

  @Test("that the calendar lacks are nil")
  func impossible() {
    #expect(Day(year: 2023, month: 2, day: 29) == nil)
    #expect(Day(year: 2024, month: 2, day: 29) != nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(buddhistYear: 2567, month: 2, day: 29) != nil)
    #expect(Day(year: 2023, month: 9, day: 31) == nil)
    #expect(Day(year: 2023, month: 13, day: 1) == nil)
    #expect(Day(year: 2023, month: 0, day: 1) == nil)
    #expect(Day(year: 2023, month: 1, day: 0) == nil)
  }

  @Test("are written as a pattern says")
  func formatted() throws {
    let day = try #require(Day(year: 2023, month: 9, day: 5))
    #expect(day.formatted("{d} {mmmm} {yyyy}", digits: .thai) == "๕ กันยายน ๒๕๖๖")
    #expect(day.formatted("{d} {mmm} {yy}", digits: .arabic) == "5 ก.ย. 66")
    #expect(day.formatted("วันที่ {d}/{m}/{yyyy} {x} {", digits: .arabic) == "วันที่ 5/9/2566 {x} {")
    #expect(day.iso == "2023-09-05")
  }
}

@Suite("Reading days")
struct DayParsingTests {
  @Test(
    "30 September 2566 in every writing",
    arguments: [
      "2023-09-30", "2566-09-30", "2566/9/30", "๒๕๖๖-๐๙-๓๐",
      "30/9/2566", "30-9-2566", "30.9.66", "30/09/66", "๓๐/๙/๒๕๖๖", "30/9/2023", "30/9/พ.ศ. 2566",
      "30 กันยายน 2566", "๓๐ ก.ย. ๖๖", "30 กันยายน พ.ศ. 2566", "วันที่ ๓๐ เดือน กันยายน พ.ศ. ๒๕๖๖",
      "30กันยายน2566", "30 ก.ย.66", "30 กย 66", "30 ก. ย. 66", "30  กันยายน   2566", "30\u{A0}กันยายน\u{A0}2566",
      "\u{200B}30\u{200B} กันยายน\u{200B} 2566\u{FEFF}", "30-ก.ย.-66", "30 กันยายน ปี พ.ศ. 2566", "30 กันยายน ปี 2566",
      "วันเสาร์ที่ 30 กันยายน 2566", "ณ วันที่ 30 กันยายน 2566",
      "30 กันยายน ค.ศ. 2023", "30 กันยายน 2023", "30 September 2023", "30 Sep 2023", "30 SEPT 2566", "30-Sep-2023",
      "September 30, 2023",
    ])
  func writings(text: String) throws {
    #expect(try Day(parsing: text) == Day(year: 2023, month: 9, day: 30))
  }

  @Test("each month by its full, short and English name", arguments: 1...12)
  func months(month: Int) throws {
    let full = [
      "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม",
      "พฤศจิกายน", "ธันวาคม",
    ]
    let short = ["มค", "กพ", "มีค", "เมย", "พค", "มิย", "กค", "สค", "กย", "ตค", "พย", "ธค"]
    let english = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    let expected = Day(year: 2024, month: month, day: 1)
    for name in [full[month - 1], short[month - 1], english[month - 1], Months.short[month - 1]] {
      #expect(try Day(parsing: "1 \(name) 2567") == expected)
    }
  }

  @Test("what is no date is refused, with the reason")
  func refused() {
    func check(_ text: String, _ error: DayError, sourceLocation: SourceLocation = #_sourceLocation) {
      #expect(throws: error, sourceLocation: sourceLocation) { try Day(parsing: text) }
    }
    for text in [
      "", " ", "กันยายน 2566", "2566", "30", "30/9", "30/9/2566/1", "30 9 2566", "30/9-2566", "2023-09-30T00",
      "วันนี้", "30:9:2566", "30/9/2566 น.", "1,000.00", "99999999999999999999/9/2566", "๓๐ ก.ย. ๖๖ ๕",
    ] {
      check(text, .notADate(text))
    }
    check("29 กุมภาพันธ์ 2566", .impossible(day: 29, month: 2, buddhistYear: 2566))
    check("31/9/66", .impossible(day: 31, month: 9, buddhistYear: 2566))
    check("2023-13-01", .impossible(day: 1, month: 13, buddhistYear: 2566))
    check("0/9/2566", .impossible(day: 0, month: 9, buddhistYear: 2566))
    check("30 กันยาย 2566", .unknownMonth("กันยาย", nearest: "กันยายน"))
    check("30 พฤศจิกายย 2566", .unknownMonth("พฤศจิกายย", nearest: "พฤศจิกายน"))
    check("30 งบประมาณ 2566", .unknownMonth("งบประมาณ", nearest: nil))
    check("30/9/2300", .ambiguousYear(2300))
    check("30/9/566", .ambiguousYear(566))
    check("30 Sep 23", .ambiguousYear(23))
    check("30 กันยายน ค.ศ. 2566", .ambiguousYear(2566))
    check("30 กันยายน พ.ศ. 2023", .ambiguousYear(2023))
    check("30 กันยายน ค.ศ. 23", .ambiguousYear(23))
  }

  @Test("29 February exists in B.E. 2567")
  func leapDay() throws {
    #expect(try Day(parsing: "29 ก.พ. 2567").iso == "2024-02-29")
  }
}
