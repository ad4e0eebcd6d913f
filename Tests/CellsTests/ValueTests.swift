import Records
import Testing

@testable import Cells

@Suite("What a cell holds")
struct ValueTests {
  @Test("each kind of value, and the formula beside it")
  func kinds() throws {
    let source = WorkbookSource(
      rows: """
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>12.50</v></c><c r="C1" t="b"><v>1</v></c>\
        <c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="inlineStr"><is><t>กองคลัง</t></is></c></row>
        <row r="2"><c r="A2" t="str"><f>A1&amp;"!"</f><v>เสี่ยง!</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">B1*2</f><v>25</v></c>\
        <c r="C2" t="n"><v>-3E2</v></c></row>
        <row r="3"><c r="B3"><f t="shared" si="0"/><v>50</v></c><c r="C3"><f>NOW()</f></c><c r="D3" t="str"><f>""</f><v></v></c></row>
        """, texts: "<si><t>เสี่ยง</t></si>")
    #expect(
      try cells(source) == [
        "A1 text เสี่ยง", "B1 number 12.5", "C1 boolean true", "D1 error #REF!", "E1 text กองคลัง",
        "A2 text เสี่ยง! =A1&\"!\"", "B2 number 25 =B1*2", "C2 number -300", "B3 number 50 =", "C3 absent  =NOW()",
        "D3 text  =\"\"",
      ])
  }

  @Test("cells that only have a style, an empty value or an empty text are empty")
  func empty() throws {
    let source = WorkbookSource(
      rows: """
        <row r="1"><c r="A1" s="1"/><c r="B1"><v/></c><c r="C1" t="s"><v>0</v></c><c r="D1" t="inlineStr"><is><t> </t></is></c>\
        <c r="E1" t="s"><v></v></c><c r="F1"><v>0</v></c></row>
        """, texts: "<si><t/></si>")
    #expect(try cells(source) == ["F1 number 0"])
  }

  // The right values are what IEEE 754 has for the text, as Python's float() reads it.
  @Test("numbers are the nearest doubles", arguments: [
    ("0.1", 0.1), ("0.10000000000000001", 0.1), ("1234567890123", 1_234_567_890_123), ("-0.5", -0.5), ("+7", 7), (".5", 0.5),
    ("5.", 5), ("1.7976931348623157E308", Double.greatestFiniteMagnitude), ("4.9E-324", Double.leastNonzeroMagnitude), ("1e-400", 0),
    ("123456789012345678901234567890", 123_456_789_012_345_677_877_719_597_056), ("9007199254740993", 9_007_199_254_740_992),
    ("2.2250738585072014e-308", 2.2250738585072014e-308), ("100000000000000000000000e-22", 10), (" 8 ", 8),
  ])
  func numbers(text: String, value: Double) throws {
    let file = try workbook(WorkbookSource(rows: "<row><c><v>\(text)</v></c></row>").bytes)
    #expect(try file.cells(of: file.sheets[0]).map(\.value) == [.number(value)])
  }

  @Test("what is no number in a cell of a number is a problem of that cell, and never 0", arguments: [
    "abc", "1,5", "0x10", "1e", "--1", "INF", "NaN", "1e999", "๑๒", "1 2", "-", ".",
  ])
  func noNumbers(text: String) throws {
    let problem = try refusal(WorkbookSource(rows: "<row r=\"7\"><c r=\"F7\"><v>\(text)</v></c></row>").bytes)
    #expect(problem.code == "READ-CELL-NUMBER")
    #expect("\(problem.place)" == "ทดสอบ.xlsx:ทะเบียน!F7")
  }

  @Test("all that is wrong with cells is told at once")
  func problems() throws {
    let rows = """
      <row r="1"><c r="A1" t="s"><v>3</v></c><c r="B1" t="b"><v>yes</v></c><c r="C1" t="d"><v>2567-13-01</v></c>\
      <c r="D1" t="q"><v>1</v></c><c r="E1"><v>x</v></c><c r="XFE1"><v>1</v></c><c r="A0"><v>1</v></c></row>
      <row r="1048577"><c><v>1</v></c></row>
      """
    let problems = try refusals(WorkbookSource(rows: rows, texts: "<si><t>ก</t></si>").bytes)
    #expect(
      problems.map(\.code) == [
        "READ-CELL-SHARED", "READ-CELL-TRUTH", "READ-CELL-DATE", "READ-CELL-KIND", "READ-CELL-NUMBER", "READ-CELL-ADDRESS",
        "READ-CELL-ADDRESS", "READ-CELL-ADDRESS",
      ])
    #expect(problems.prefix(5).map(\.place.cell?.address) == ["A1", "B1", "C1", "D1", "E1"])
  }
}

/// What a workbook is refused with.
func refusals(_ bytes: [UInt8]) throws -> [Problem] {
  let error = try #require(throws: Problems.self) { _ = try workbook(bytes).allCells() }
  return error.all
}

func refusal(_ bytes: [UInt8]) throws -> Problem { try #require(refusals(bytes).first) }
