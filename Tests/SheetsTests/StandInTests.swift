import Testing
import ThaiText
@testable import Sheets

/// A machine without the typeface draws texts wider, in more lines that are closer to each other.
@Suite("Rows with room for their texts where another typeface stands in")
struct StandInTests {
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

  @Test("a row has room for all lines of its text there; a row of one line stays as it is")
  func room() throws {
    let rows = [Row([Cell(Self.long), Cell(.blank)]), Row([Cell(.text("word")), Cell(.blank)])]
    #expect(try grid(Samples.plain, rows).rows.map(\.height) == [60, 12])
    #expect(try grid(Self.rules, rows).rows.map(\.height) == [72, 12])
  }

  @Test("where its lines are low enough there, a row stays as it is")
  func low() throws {
    var rules = Self.rules
    rules.standIn?.pitch = 0.4
    #expect(try grid(rules, [Row([Cell(Self.long), Cell(.blank)])]).rows.map(\.height) == [60])
  }

  @Test("pages end where the taller rows ask for it, so that none is torn")
  func pages() throws {
    // A page holds 59 lines of 12 points: eleven rows of 60, or nine of 72.
    let rows = Array(repeating: Row([Cell(Self.long), Cell(.blank)]), count: 12)
    let plain = try grid(Samples.plain, rows), tall = try grid(Self.rules, rows)
    #expect(plain.pageStarts == [11])
    #expect(tall.pageStarts == [9])
    #expect(tall.rows.map(\.height) == Array(repeating: 72, count: 12))
  }

  @Test("a row that is taller than a page keeps room for its lines in each of its parts")
  func divided() throws {
    // 400 words of 4 letters: 58 lines of seven, 134 of three.
    let words = Value.text(Array(repeating: "word", count: 400).joined(separator: " "))
    let parts = try grid(Self.rules, [Row([Cell(words), Cell(.blank)])]).rows
    #expect(parts.count > 1)
    for part in parts {
      let text = try #require(part.cells.compactMap { cell in if case .text(let text) = cell.value { text } else { nil } }.first)
      let lines = (Double(text.split(separator: " ").count) / 3).rounded(.up)
      #expect(part.height >= lines * 7.2, "\(text.count) letters")
    }
  }

  @Test("a text with a / has room for the lines that it has where one of them holds a word more")
  func slash() throws {
    // In a column of 241.5 points LibreOffice fills 253 of 254 with "…ประจำปี · กองคลัง", so that the next line begins with "· ตัวชี้วัด", and ends
    // there, as it would end behind the /: six lines. Of a line that is filled by 99 % it has five.
    let text = """
      1. มาตรการควบคุมการเบิกจ่ายเงินตามข้อบัญญัติงบประมาณรายจ่ายประจำปี · กองคลัง · ตัวชี้วัด \
      ประชุมเพื่อติดตามความก้าวหน้า/รายงานการใช้จ่ายงบประมาณ อย่างน้อยไตรมาสละ 1 ครั้ง
      """
    let fitter = TextFitter(
      typeface: Faces.sarabun, doubt: 0.02, widening: 8.47 / 8, standIn: .debian, breaker: try WordBreaker())
    let drawn = StandIn.debian.drawn(fitter.measured(text, size: 14, isBold: false))
    let height = fitter.standInHeight(ofDrawn: drawn, points: 241.5, size: 14)
    #expect((height / (1.16 * 14)).rounded() == 6)
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
}
