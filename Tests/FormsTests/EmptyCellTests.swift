import Definitions
import Sheets
import Testing
import ThaiText

@testable import Forms

@Suite("What a cell of a table prints where its facts are absent")
struct EmptyCellTests {
  private let printer = TemplatePrinter(blank: "......", digits: .thai, convertsTexts: false)
  private let due = Day(number: 19811)  // 29 March 2024 C.E., 54 years with 13 leap days, then 31 + 29 + 28 days, after 1970

  private func cell(_ wording: String, _ facts: Facts) throws -> Value {
    try printer.value(#require(Template(wording)), facts, empty: "-")
  }

  private let wording = "[[{responsible}]][[\nกำหนดเสร็จ {due:{d} {mmm} {yyyy}}]]"

  @Test("a cell of groups prints the groups whose facts are there")
  func groups() throws {
    let facts: Facts = ["responsible": .text("กองคลัง"), "due": .day(due)]
    #expect(try cell(wording, facts) == .text("กองคลัง\nกำหนดเสร็จ ๒๙ มี.ค. ๒๕๖๗"))
    #expect(try cell(wording, ["responsible": .text("กองคลัง"), "due": .none]) == .text("กองคลัง"))
    // Nothing is left to break from.
    #expect(try cell(wording, ["responsible": .none, "due": .day(due)]) == .text("กำหนดเสร็จ ๒๙ มี.ค. ๒๕๖๗"))
  }

  @Test("a cell that comes out empty prints what the column says of an absent value")
  func empty() throws {
    #expect(try cell(wording, ["responsible": .none, "due": .none]) == .text("-"))
    #expect(try cell("{risk}", ["risk": .none]) == .text("-"))
  }
}
