import Foundation
import Sheets
import TestSupport
import Testing
import ThaiText

@testable import Definitions

@Suite("Wording with places for facts")
struct TemplateTests {
  private static let yearEnd = Day(buddhistYear: 2566, month: 9, day: 30)!

  private let facts: Facts = [
    "agency": .text("เทศบาลนครแม่สอด 2566"), "district": .none, "count": .number(Number(4, .integer)),
    "share": .number(Number(Decimal(string: "0.6") ?? 0, .percent)),
    "day": .day(Self.yearEnd), "isFiscal": .flag(true), "risks": .list([], of: [:]),
  ]

  private func print(_ wording: String, _ digits: DigitStyle = .arabic, converts: Bool = true) throws -> String {
    try TemplatePrinter(blank: "……", digits: digits, convertsTexts: converts).text(#require(Template(wording)), facts)
  }

  @Test(
    "what each way of writing prints",
    arguments: [
      ("เรียน {agency}", "เรียน เทศบาลนครแม่สอด 2566"),
      ("", ""),
      ("ไม่มีข้อมูล", "ไม่มีข้อมูล"),
      ("{agency}{agency}", "เทศบาลนครแม่สอด 2566เทศบาลนครแม่สอด 2566"),
      // A fact that is not given prints as the form's blank.
      ("อำเภอ{district}", "อำเภอ……"),
      ("{count} เรื่อง", "4 เรื่อง"),
      ("ร้อยละ {share}", "ร้อยละ 60%"),
      ("{day}", "30 กันยายน 2566"),
      ("{day:{d} {mmm} {yy}}", "30 ก.ย. 66"),
      ("สิ้นสุดวันที่ {day:{d} เดือน {mmmm} พ.ศ. {yyyy}}", "สิ้นสุดวันที่ 30 เดือน กันยายน พ.ศ. 2566"),
      // A group is printed only where every fact in it is present.
      ("ก[[ {agency}]]ข", "ก เทศบาลนครแม่สอด 2566ข"),
      ("ก[[ อำเภอ{district}]]ข", "กข"),
      ("[[{agency} {district}]]", ""),
      ("[[{agency}]][[\n{district}]][[\n{count}]]", "เทศบาลนครแม่สอด 2566\n4"),
      // One square bracket is a bracket.
      ("[ก] {count}]", "[ก] 4]"),
    ])
  func wording(wording: String, expected: String) throws {
    #expect(try print(wording) == expected)
  }

  @Test(
    "brackets that do not match are no wording",
    arguments: ["{", "}", "{agency", "agency}", "{}", "{:{d}}", "[[ก", "[[{agency}]", "{day:{d}", "ก}}"])
  func mismatched(wording: String) {
    #expect(Template(wording) == nil)
  }

  @Test("without keys of fields, what stands in brackets in Thai, a command or a form's column stays", arguments: [
    ("แก้สถานะ (status) หรือวันเริ่ม (start)", "แก้สถานะ หรือวันเริ่ม"), ("กรอกผลที่ต้องการ (outputs, outcomes)", "กรอกผลที่ต้องการ"),
    ("ให้เหตุผล (review.noAuditorBecause)[[ ของ {agency} (followUp.improvements)]]", "ให้เหตุผล ของ เทศบาลนครแม่สอด 2566"),
    ("ตามเกณฑ์ (sujarit matrix show) ช่อง (5) (ก) (พ.ศ.)", "ตามเกณฑ์ (sujarit matrix show) ช่อง (5) (ก) (พ.ศ.)"),
  ])
  func withoutKeys(wording: String, expected: String) throws {
    let template = try #require(Template(wording)).withoutKeys
    #expect(TemplatePrinter(blank: "", digits: .arabic, convertsTexts: true).text(template, facts) == expected)
  }

  @Test("what a library words is taken apart by its template, the words at its end at the text's", arguments: [
    ("Unknown '{a}'", "Unknown 'x'y'", ["a": "x'y"]), ("{count} of: '{list}'", "2 of: 'a', 'b'", ["count": "2", "list": "a', 'b"]),
    ("See {a}", "See ", ["a": ""]), ("See", "See", [:]), ("See", "See it", nil), ("See {a}", "I See x", nil), ("{a} b", "a bc", nil),
  ] as [(String, String, [String: String]?)])
  func arguments(wording: String, text: String, expected: [String: String]?) throws {
    #expect(try #require(Template(wording)).arguments(in: text) == expected)
  }

  @Test("words and numbers follow the digits of the form; texts of the dossier only where they were asked for")
  func digits() throws {
    #expect(try print("ข้อ 8 {agency} {count}", .thai) == "ข้อ ๘ เทศบาลนครแม่สอด ๒๕๖๖ ๔")
    #expect(try print("ข้อ ๘ {agency} {count}", .thai, converts: false) == "ข้อ ๘ เทศบาลนครแม่สอด 2566 ๔")
    #expect(try print("ข้อ ๘ {day}", .thai) == "ข้อ ๘ ๓๐ กันยายน ๒๕๖๖")
  }

  @Test("a cell that is one number or one day holds it as such, so that Excel can reckon with it")
  func values() throws {
    let printer = TemplatePrinter(blank: "……", digits: .arabic, convertsTexts: true)
    func value(_ wording: String) throws -> Value { try printer.value(#require(Template(wording)), facts, empty: "-") }
    #expect(try value("{share}") == .number(Number(Decimal(string: "0.6") ?? 0, .percent)))
    #expect(try value("{day:{d} {mmm} {yyyy}}") == .day(Self.yearEnd, pattern: "{d} {mmm} {yyyy}"))
    #expect(try value("{share} ") == .text("60% "))
    #expect(try value("{district}") == .text("-"))
  }

  @Test("the names of the facts it prints")
  func names() throws {
    #expect(try #require(Template("{agency}[[ {day:{d} {mmm}}]]")).facts == ["agency", "day"])
  }
}
