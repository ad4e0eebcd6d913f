import Testing

@testable import Sheets

/// Columns are counted in letters of 6 points, of which a page is 75.59 wide; a line is 12 points high.
@Suite("Columns that flex within their limits")
struct ColumnBalanceTests {
  private func words(_ count: Int, _ word: String) -> Value {
    .text(Array(repeating: word, count: count).joined(separator: " "))
  }

  /// The grid of rows in columns of so many letters; what is left of the page is one more column.
  private func grid(_ widths: [Double], limits: [ClosedRange<Double>?], _ rows: [[Value]], rules: LayoutRules = Samples.plain) throws -> Grid {
    var sheet = Samples.sheet(
      columns: widths + [75.59 - widths.reduce(0, +)],
      [.table(Table(headings: [], rows: rows.map { Row($0.map { Cell($0) }) }))])
    sheet.limits = limits + [nil]
    return try Samples.layout(rules).grid(of: sheet)
  }

  @Test("room goes to the column that makes the rows lower by it, and no further than the limits say")
  func gain() throws {
    // Sixty words of a letter: five a line in 10 letters make 12 lines; eight a line, in 15 letters, 8; ten, in 19, 6.
    let rows = Array(repeating: [words(60, "a"), .text("abcd"), .blank], count: 2)
    #expect(try grid([10, 20], limits: [nil, nil], rows).rows.map(\.height) == [144, 144])
    #expect(try grid([11, 19], limits: [5...20.5, 5...30], rows).rows.map(\.height) == [72, 72])
    #expect(try grid([11, 19], limits: [5...15.7, 5...30], rows).rows.map(\.height) == [96, 96])
    #expect(try grid([11, 19], limits: [5...30, 14.3...30], rows).rows.map(\.height) == [96, 96])
  }

  @Test("a word is not broken for the sake of another column")
  func longest() throws {
    // 30 letters less the 16 of the word: seven words a line, in 13 letters, make 9 lines.
    let rows = [[words(60, "a"), words(1, String(repeating: "b", count: 16)), .blank], [words(60, "a"), .blank, .blank]]
    #expect(try grid([10, 20], limits: [5...30, 5...30], rows).rows.map(\.height) == [108, 108])
  }

  @Test("a number has room where another typeface draws it wider: else ### would stand there")
  func number() throws {
    // "๑๐๐%" takes 42 points, as the typeface lacks these digits and they are reckoned with an em each, and 84 drawn twice as wide.
    var rules = Samples.plain
    rules.standIn = StandIn(thai: 2, others: 2, pitch: 1, padding: 0, fill: 1)
    let number = Value.number(Number(1, .percent))
    let rows = Array(repeating: [number, words(60, "a"), .blank], count: 2)
    let points = try grid([15, 15], limits: [2...30, 2...30], rows, rules: rules).columns[0].points
    #expect((84.0..<90).contains(points))
  }

  @Test("a day has room where another typeface draws it wider, where the other columns leave it")
  func day() throws {
    // 1 ม.ค. 2566 takes 12 letters, and 24 where letters are drawn twice as wide.
    var rules = Samples.plain
    rules.standIn = StandIn(thai: 2, others: 2, pitch: 0.5, padding: 0, fill: 1)
    let day = Value.text("1\u{A0}Jan.\u{A0}2566")
    let rows = Array(repeating: [day, words(60, "a"), .blank], count: 2)
    let points = try [8.0, 28].map { least in
      try grid([15, 30], limits: [2...30, least...40], rows, rules: rules).columns[0].points
    }
    #expect((144.0..<160).contains(points[0]))
    #expect((72.0..<144).contains(points[1]))
  }

  @Test("a very long Thai word is broken where that saves a page")
  func longWords() throws {
    // Of 30 letters, the word takes 14: sixty words of a letter, eight a line in the other 16, make 8 lines, so that seven
    // rows of 96 points stand on a page of 714. In 23 letters, twelve a line, they make 5, and eleven do.
    var rules = Samples.plain
    rules.typeface = Typeface(
      regular: Dictionary(
        "คอนกรีตเสริมเหล็กabcdx ".unicodeScalars.map { ($0, $0.properties.generalCategory == .nonspacingMark ? 0 : 500) },
        uniquingKeysWith: max),
      bold: [:])
    for (count, height) in [(4, 96.0), (9, 60)] {
      let rows = (1...count).map { [words(60, "a"), .text($0 == 1 ? "คอนกรีตเสริมเหล็ก" : ""), .blank] }
      let heights = try grid([11, 19], limits: [5...30, 5...30], rows, rules: rules).rows.map(\.height)
      #expect(heights == Array(repeating: height, count: count))
    }
  }

  @Test("a column gives room that makes it no lower than its neighbours already are")
  func lower() throws {
    // Four words stand in 19 letters, three in 14, two in 9. The first column's twelve are three lines beside the five
    // of x; four would be no loss, and give the second the 14 letters in which its twelve are four lines and not six.
    let words = words(12, "abcd")
    let rows = [[.blank, words, .blank]] + Array(repeating: [words, .blank, Samples.lines(5)], count: 5)
    let grid = try grid([19.3, 13.5], limits: [8...30, 8...30], rows)
    #expect(grid.rows.map(\.height) == [48, 60, 60, 60, 60, 60])
  }
}
