import Testing
import ThaiText
@testable import Sheets

/// A machine without the typeface draws texts wider, in more lines: they need height that costs no page.
@Suite("Rows with the room that a page leaves free")
struct FootRoomTests {
  /// Every letter is drawn twice as wide, in lines that are a little more than half as high.
  private static let rules: LayoutRules = {
    var rules = Samples.plain
    rules.standIn = StandIn(thai: 2, others: 2, pitch: 0.6, padding: 0, fill: 1)
    return rules
  }()
  /// 30 words of 4 letters: five lines in a column of 37 letters, ten where three words fill one.
  private static let long = Value.text(Array(repeating: "word", count: 30).joined(separator: " "))

  private func grid(_ rules: LayoutRules, _ rows: [Row], headings: [Row] = []) throws -> Grid {
    try Samples.layout(rules).grid(of: Samples.sheet([.table(Table(headings: headings, rows: rows))]))
  }

  @Test("a row has room for all lines of its text, where its page has it; a row of one line stays as it is")
  func room() throws {
    let rows = [Row([Cell(Self.long), Cell(.blank)]), Row([Cell(.text("word")), Cell(.blank)])]
    #expect(try grid(Samples.plain, rows).rows.map(\.height) == [60, 12])
    #expect(try grid(Self.rules, rows).rows.map(\.height) == [72, 12])
  }

  @Test("no row becomes a third higher")
  func limit() throws {
    var rules = Self.rules
    rules.standIn?.pitch = 0.7
    #expect(try grid(rules, [Row([Cell(Self.long), Cell(.blank)])]).rows.map(\.height) == [60])
  }

  @Test("a full page stays as it is, and no row goes to another page")
  func full() throws {
    // A page holds 59 lines: eleven rows of five and one of four.
    let long = Row([Cell(Self.long), Cell(.blank)])
    let rows = Array(repeating: long, count: 11) + [Row([Cell(Samples.lines(4)), Cell(.blank)]), long]
    let plain = try grid(Samples.plain, rows), tall = try grid(Self.rules, rows)
    #expect(tall.pageStarts == plain.pageStarts)
    #expect(tall.rows.dropLast().map(\.height) == plain.rows.dropLast().map(\.height))
    #expect(tall.rows.last?.height == 72)
  }

  @Test("of what is free, those have it that need least")
  func least() throws {
    let rows = Array(repeating: Row([Cell(Self.long), Cell(.blank)]), count: 10)
      + [Row([Cell(Samples.lines(2, of: String(repeating: "m", count: 30))), Cell(.blank)])]
    let tall = try grid(Self.rules, rows)
    // 714 points less 624 are 90: 5.25 for the last row, and 12 for each of seven.
    #expect(tall.rows.map(\.height) == Array(repeating: 72, count: 7) + Array(repeating: 60, count: 3) + [29.25])
  }

  @Test("a note stands below the page counter where both are not drawn side by side")
  func note() throws {
    func isBelow(_ letters: Int, _ rules: LayoutRules) throws -> Bool {
      let page = Samples.page(footer: String(repeating: "x", count: letters), counter: "page {page}")
      return try Samples.layout(rules).grid(of: Samples.sheet([.space], page: page)).isNoteBelow
    }
    // A line of the foot, at size 10, has 90 letters: 11 for the counter and 2 between.
    #expect(try [77, 78].map { try isBelow($0, Samples.plain) } == [false, true])
    // 45 that are twice as wide, less 11 and one.
    #expect(try [33, 34].map { try isBelow($0, Self.rules) } == [false, true])
  }

  @Test("a heading that stands on each page needs room on each")
  func heading() throws {
    let heading = [Row([Cell(Self.long), Cell(.blank)], keepsWithNext: true)]
    func height(_ rows: Int) throws -> Double? {
      let grid = try grid(Self.rules, Array(repeating: Row([Cell(Samples.lines(3)), Cell(.blank)]), count: rows), headings: heading)
      #expect(grid.repeatedRows == 0..<1)
      return grid.rows.first?.height
    }
    // 54 lines are left for rows of three: eighteen of them leave none free, sixteen leave six.
    #expect(try height(19) == 60)
    #expect(try height(16) == 72)
  }
}
