import Testing

@testable import Cells

@Suite("Dates and times of cells")
struct MomentTests {
  /// The cells of one number in one format.
  private func cell(_ value: String, format: String, is1904: Bool = false) throws -> String {
    let escaped = format.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let styles = """
      <numFmts><numFmt numFmtId="164" formatCode="\(escaped)"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="0"/></dxf></dxfs>
      """
    var source = WorkbookSource(rows: "<row><c s=\"1\"><v>\(value)</v></c></row>", styles: styles)
    if is1904 { source.before = "<workbookPr date1904=\"1\"/>" }
    return try #require(cells(source).first)
  }

  // Days counted by hand from the eve of 1 January 1900; what Excel documents of 29 February 1900.
  @Test("a number counts days from the beginning of 1900, which had a 29 February in Excel", arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("60", "1900-02-29"), ("61", "1900-03-01"), ("25569", "1970-01-01"),
    ("45292", "2024-01-01"), ("45351", "2024-02-29"), ("2958465", "9999-12-31"), ("45292.5", "2024-01-01T12:00:00"),
    ("45292.999999999", "2024-01-02"), ("45292.0104166667", "2024-01-01T00:15:00"), ("0.25", "06:00:00"),
  ])
  func serials(number: String, date: String) throws {
    #expect(try cell(number, format: "d/m/yyyy") == "A1 date \(date)")
  }

  @Test("or from 1 January 1904", arguments: [("0", "1904-01-01"), ("1", "1904-01-02"), ("43830", "2024-01-01")])
  func macintosh(number: String, date: String) throws {
    #expect(try cell(number, format: "d/m/yyyy", is1904: true) == "A1 date \(date)")
  }

  @Test("what Excel cannot show as a date stays the number that it is", arguments: ["-1", "2958466", "1E10"])
  func beyond(number: String) throws {
    #expect(try cell(number, format: "d/m/yyyy").hasPrefix("A1 number "))
  }

  @Test("formats of dates", arguments: [
    "d/m/yyyy", "[$-41E]d mmmm yyyy", "[$-107041E]d mmm yy;@", "dd/mm/bbbb", "mmm", "yyyy\\-mm\\-dd", "[Red]d/m/yy", "mm/dd/yy hh:mm",
    "[$-D07041E]d mmmm พ.ศ. bbbb", "ggge", "d \"วัน\"",
  ])
  func dateFormats(format: String) throws {
    #expect(try cell("45292", format: format) == "A1 date 2024-01-01")
  }

  @Test("formats of times and durations", arguments: [
    ("h:mm", "0.5", "12:00:00"), ("mm:ss.0", "0.0000057870", "00:00:00.500"), ("h:mm AM/PM", "0.75", "18:00:00"),
    ("[h]:mm", "1.5", "36:00:00"), ("[mm]:ss", "0.0416666667", "01:00:00"),
  ])
  func timeFormats(format: String, number: String, time: String) throws {
    #expect(try cell(number, format: format) == "A1 date \(time)")
  }

  @Test("formats of numbers, whatever letters they hold in quotes, brackets or after a backslash", arguments: [
    "General", "0.00E+00", "#,##0 \"days\"", "#,##0\\d", "[$USD-409]#,##0.00", "[Red]-0.0", "0_d", "0*y", "t0", "# ?/?", "@",
    "0;d/m/yyyy", "[>100]0", "\"ปี\" 0",
  ])
  func numberFormats(format: String) throws {
    #expect(try cell("45292", format: format) == "A1 number 45292")
  }

  @Test("formats that have a number only", arguments: [
    (14, true), (17, true), (22, true), (71, true), (81, true), (18, true), (46, true), (0, false), (9, false), (49, false), (61, false),
  ])
  func builtIn(number: Int, isDate: Bool) throws {
    let source = WorkbookSource(
      rows: "<row><c s=\"0\"><v>45292</v></c></row>", styles: "<cellXfs><xf numFmtId=\"\(number)\"/></cellXfs>")
    #expect(try #require(cells(source).first).hasPrefix(isDate ? "A1 date" : "A1 number"))
  }

  @Test("a date in words of ISO 8601", arguments: [
    ("2024-01-31", "2024-01-31"), ("2024-01-31T09:30:00", "2024-01-31T09:30:00"), ("2014-02-14T08:27:48.765Z", "2014-02-14T08:27:48.765"),
    ("10:10:10", "10:10:10"), ("T10:10", "10:10:00"), ("2024-01-31T00:00:00Z", "2024-01-31"), ("0999-01-01", "0999-01-01"),
  ])
  func written(text: String, date: String) throws {
    #expect(try cells(WorkbookSource(rows: "<row><c t=\"d\"><v>\(text)</v></c></row>")) == ["A1 date \(date)"])
  }

  @Test("what is none is a problem", arguments: ["2024-02-30", "31/1/2567", "2024-1-1", "25:00:00", "2024-01-31T", "T", "2024-01-31T09:30+07:00"])
  func wrong(text: String) throws {
    #expect(try refusal(WorkbookSource(rows: "<row><c t=\"d\"><v>\(text)</v></c></row>").bytes).code == "READ-CELL-DATE")
  }

  @Test("a style that there is not, or none that can be read, is that of a number", arguments: ["s=\"9\"", "s=\"\"", "s=\"x\"", ""])
  func styles(attribute: String) throws {
    let source = WorkbookSource(rows: "<row><c \(attribute)><v>45292</v></c></row>", styles: "<cellXfs><xf numFmtId=\"0\"/></cellXfs>")
    #expect(try cells(source) == ["A1 number 45292"])
  }
}
