import Testing
import ThaiText
@testable import Sheets

@Suite("Excel's notation")
struct NotationTests {
  @Test("names of tabs are valid, whatever was wished", arguments: [
    (["ปค.1", "ปค.1"], ["ปค.1", "ปค.1 (2)"]), (["a/b:c*d?e[f]g\\h"], ["a-b-c-d-e-f-g-h"]), (["", "  "], ["1", "2"]),
    (["'ปค.5'"], ["ปค.5"]), (["History", "HISTORY"], ["History (2)", "HISTORY (3)"]), (["Pk", "pK"], ["Pk", "pK (2)"]),
    ([String(repeating: "ก", count: 40)], [String(repeating: "ก", count: 31)]),
    ([String(repeating: "ก", count: 40), String(repeating: "ก", count: 35)],
     [String(repeating: "ก", count: 31), String(repeating: "ก", count: 27) + " (2)"]),
    (["ติดตาม ปค.5 สำนักปลัดเทศบาลนครที่"], ["ติดตาม ปค.5 สำนักปลัดเทศบาลนคร"]),
    // What a mark stands on or below is one character with it to Swift.
    (["กอง/ิช่าง", "กอง:้ก", "a*\u{301}b", "?\u{FE0F}ก"], ["กอง-ิช่าง", "กอง-้ก", "a-\u{301}b", "-\u{FE0F}ก"]),
    (["'\u{E48}ก", "ก'\u{301}", "'' 'ก"], ["\u{E48}ก", "ก'\u{301}", "ก"]),
    (["ปค.5 _x0041_", "__x0e01_"], ["ปค.5 -x0041_", "_-x0e01_"]), (["A1", "rc", "2569"], ["(A1)", "(rc)", "(2569)"]),
    (["ก\nข", "\u{2029}ก\u{85}"], ["ก-ข", "ก"]), (["STRASSE", "Straße"], ["STRASSE", "Straße (2)"]),
    ([String(repeating: "ก", count: 30) + "😀"], [String(repeating: "ก", count: 30)]),
    (["ก" + String(repeating: "\u{E48}", count: 40)], ["ก" + String(repeating: "\u{E48}", count: 30)]),
    ([String(repeating: "😀", count: 20)], [String(repeating: "😀", count: 15)]),
  ])
  func sheetNames(_ wished: [String], _ valid: [String]) {
    #expect(SheetNames.valid(wished) == valid)
  }

  @Test("what XML cannot hold is replaced; what Excel would read as a character is escaped", arguments: [
    ("ความเสี่ยง", "ความเสี่ยง"), ("=1+1", "=1+1"), ("a\u{0}b\u{7}c\u{1F}d", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d"),
    ("a\tb\nc", "a\tb\nc"), ("a\r\nb\rc", "a\nb\nc"), ("\u{FFFE}\u{FFFF}", "\u{FFFD}\u{FFFD}"),
    ("_x0041_", "_x005F_x0041_"), ("_x00e9_ _xZZZZ_ _x1_", "_x005F_x00e9_ _xZZZZ_ _x1_"),
    ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("\u{7F}\u{85}", "\u{7F}\u{85}"),
  ])
  func cellText(_ given: String, _ written: String) {
    #expect(Array(CellText.writable(given).unicodeScalars) == Array(written.unicodeScalars))
  }

  @Test("days are written in the Buddhist era, in the digits of the page", arguments: [
    ("{d} {mmmm} {yyyy}", DigitStyle.arabic, #"[$-107041E]d" "mmmm" "yyyy"#),
    ("วันที่ {d} เดือน {mmmm} พ.ศ. {yyyy}", .thai, #"[$-D07041E]"วันที่ "d" เดือน "mmmm" พ.ศ. "yyyy"#),
    ("{d} {mmm} {yy}", .thai, #"[$-D07041E]d" "mmm" "yy"#), ("{x} \"{d}\"", .arabic, #"[$-107041E]"{x} "\"d\""#),
  ])
  func days(_ pattern: String, _ digits: DigitStyle, _ format: String) {
    #expect(NumberFormats.format(.day(pattern), digits: digits) == format)
  }

  @Test("a day's number is Excel's")
  func serials() throws {
    // 30 September 2023 is 45199 in Excel; 1 March 1900 is 61, after the day that never was.
    #expect(NumberFormats.serial(of: try #require(Day(year: 2023, month: 9, day: 30))) == 45_199)
    #expect(NumberFormats.serial(of: try #require(Day(year: 1900, month: 3, day: 1))) == 61)
    #expect(NumberFormats.serial(of: try #require(Day(year: 1900, month: 2, day: 28))) == nil)
  }

  @Test("a foot names the typeface, doubles an ampersand and counts pages")
  func footer() {
    let page = Samples.page(size: 16, typeface: "TH SarabunPSK", footer: "ก & ข", counter: "หน้า {page} จาก {pages}")
    #expect(
      Footer.text(of: page, sizeFactor: 1)
        == #"&L&"TH SarabunPSK,Regular"&14ก && ข&R&"TH SarabunPSK,Regular"&14หน้า &P จาก &N"#)
    #expect(
      Footer.text(of: page, sizeFactor: 1, isNoteBelow: true)
        == "&L&\"TH SarabunPSK,Regular\"&14\u{A0}\nก && ข&R&\"TH SarabunPSK,Regular\"&14หน้า &P จาก &N\n\u{A0}")
    #expect(Footer.text(of: Samples.page(), sizeFactor: 1) == nil)
    #expect(Footer.text(of: Samples.page(counter: "7 {page}"), sizeFactor: 1) == #"&R&"Even,Regular"&10 7 &P"#)
  }
}
