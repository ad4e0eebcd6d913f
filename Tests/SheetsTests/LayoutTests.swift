import TestSupport
import Testing
import ThaiText
@testable import Sheets

@Suite("Rows and columns on paper")
struct LayoutTests {
  @Test("columns fill the page between its margins and never pass them", arguments: [
    ([1.0], Page.Orientation.portrait), ([50, 50], .portrait), ([25, 12.5, 12.5, 12.5, 12.5, 12.5, 12.5], .landscape),
    ([30, 14, 14, 14, 14, 14], .landscape), ([1, 2, 3, 4, 5, 6, 7, 8], .portrait),
  ])
  func columnWidths(_ shares: [Double], _ orientation: Page.Orientation) throws {
    let grid = try Faces.layout().grid(of: Samples.sheet(columns: shares, [], page: Samples.page(orientation)))
    // 21 cm or 29.7 cm less 3 cm and 2 cm.
    let printable = (orientation == .portrait ? 16.0 : 24.7) / 2.54 * 72
    let sum = grid.columns.reduce(0) { $0 + $1.points }
    // A digit of Verdana 10 is 8 pixels wide to Excel; to LibreOffice it has the 0.636 em of DejaVu Sans.
    #expect(sum * 8.47 / 8 <= printable)
    #expect(sum * 8.47 / 8 > printable * 0.98)
    let total = shares.reduce(0, +)
    for (column, share) in zip(grid.columns, shares) {
      #expect(abs(column.points / sum - share / total) < 0.005)
      // Excel's rule: pixels = characters × digit + 5 sevenths of a digit, as libxlsxwriter writes it; 0.75 pt each.
      #expect(abs((column.characters * 7 + 5) / 7 * 8 * 0.75 - column.points) < 0.001)
    }
  }

  @Test("a row is as tall as the lines of its tallest cell")
  func rowHeight() throws {
    let table = Table(headings: [], rows: [Row([Cell(Samples.lines(3)), Cell(Samples.lines(5))])])
    let grid = try Samples.layout().grid(of: Samples.sheet([.table(table)]))
    #expect(grid.rows.map(\.height) == [60])
  }

  @Test("a text is broken where its words no longer fit")
  func wrapping() throws {
    // The column is half of 453.5 points: 37 characters of 6 points. Words of 10 and a blank: three a line.
    let text = Array(repeating: "abcdefghij", count: 7).joined(separator: " ")
    let table = Table(headings: [], rows: [Row([Cell(.text(text)), Cell(.blank)])])
    let grid = try Samples.layout().grid(of: Samples.sheet([.table(table)]))
    #expect(grid.rows.map(\.height) == [36])
    #expect(grid.text(0, 0) == text)
  }

  @Test("a paragraph over all columns is merged and as tall as its lines")
  func paragraph() throws {
    // 75 characters of 6 points in 453.5 points: six words of 10 and a blank a line.
    let text = Array(repeating: "abcdefghij", count: 7).joined(separator: " ")
    let grid = try Samples.layout().grid(of: Samples.sheet([.paragraph(Paragraph(text))]))
    #expect(grid.rows.map(\.height) == [24])
    #expect(grid.merges == [GridArea(firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1)])
  }

  @Test("the first line of a letter's paragraph is indented by spaces, and holds less")
  func firstLineIndent() throws {
    // 2.5 cm are 70.9 points: 12 spaces of 6 points. The other 63 characters hold five words of 10 and a blank.
    let text = Array(repeating: "abcdefghij", count: 6).joined(separator: " ")
    let style = Style(firstLineIndent: 2.5)
    let grid = try Samples.layout().grid(of: Samples.sheet([.paragraph(Paragraph(text, style: style))]))
    #expect(grid.rows.map(\.height) == [24])
    #expect(grid.text(0, 0) == String(repeating: " ", count: 12) + text)
  }

  @Test("what follows a line feed in a letter's paragraph is indented as its first line is, or as its style says, and holds as much less")
  func furtherIndent() throws {
    // 75 characters a line. 12 spaces leave 63, in which five words of 10 fit; 4 cm are 113.4 points, 19 spaces, and leave 56, and 5 words too.
    let words = Array(repeating: "abcdefghij", count: 5).joined(separator: " "), blanks = String(repeating: " ", count: 12)
    for (further, count) in [(nil, 12), (4.0, 19)] as [(Double?, Int)] {
      let style = Style(firstLineIndent: 2.5, furtherIndent: further)
      let sheet = Samples.sheet([.paragraph(Paragraph(words + "\n" + words + " abcdefghij\nend", style: style))])
      let grid = try Samples.layout().grid(of: sheet), indent = "\n" + String(repeating: " ", count: count)
      #expect(grid.text(0, 0) == blanks + words + indent + words + " abcdefghij" + indent + "end")
      #expect(grid.rows.map(\.height) == [48])
    }
  }

  @Test("an indent of every line is counted in Excel's steps and takes its room")
  func indent() throws {
    // 2 cm are 56.7 points: 3 steps of 18. 453.5 − 54 points hold 66 characters: six words of 10 and a blank just fit.
    let text = Array(repeating: "abcdefghij", count: 7).joined(separator: " ")
    let grid = try Samples.layout().grid(of: Samples.sheet([.paragraph(Paragraph(text, style: Style(indent: 2)))]))
    #expect(grid.style(0, 0)?.indentSteps == 3)
    #expect(grid.rows.map(\.height) == [24])
  }

  @Test("what stands at a rule on its right has one step of indent, so that an amount does not touch the next column's text")
  func amounts() throws {
    let right = Style(alignment: .trailing), amount = Value.number(Number(12345, .integer))
    // 12,345 takes 36 points, of which a column of 50 leaves 32 beside a step of 18, and one of 60 leaves 42.
    for (points, isNumber) in [(50.0, false), (60, true)] {
      let table = Table(headings: [], rows: [Row([Cell(amount, style: right), Cell(.blank)])])
      let sheet = Samples.sheet(
        columns: [points, 453.5 - points], [.table(table), .paragraph(Paragraph("1", style: right))], page: arabic)
      let grid = try Samples.layout().grid(of: sheet)
      #expect(grid.style(0, 0)?.indentSteps == 1)
      #expect(grid.style(1, 0)?.indentSteps == 0)
      #expect((grid.rows[0].cells.first?.value == amount) == isNumber)
      #expect(grid.style(0, 0)?.isOneLine == isNumber)
    }
  }

  private var arabic: Page {
    var page = Samples.page()
    page.digits = .arabic
    return page
  }

  @Test("a count of ticks shows nothing where nothing is ticked, and goes on counting")
  func noTicks() throws {
    let tick = Cell(.blank, tally: .item), count = Cell(.number(Number(0, .integer)), tally: .count(of: "✓"))
    let table = Table(headings: [], rows: [Row([tick, Cell(.blank)]), Row([count, Cell(.blank)])])
    let grid = try Samples.layout().grid(of: Samples.sheet([.table(table)]))
    #expect(grid.style(1, 0)?.format == .count(before: ""))
    #expect(grid.rows[1].cells.first?.formula != nil)
  }

  @Test("a word that is wider than its column is parted where its parts end, by a line feed: a program would part it at any letter")
  func parted() throws {
    let text = "ก่อสร้างถนนคอนกรีตเสริมเหล็ก"
    for (centimetres, written) in [(1.9, "ก่อสร้างถนนคอนกรีต\nเสริมเหล็ก"), (3.5, text)] {
      let table = Table(headings: [], rows: [Row([Cell(.text(text)), Cell(.blank)])])
      let sheet = Samples.sheet(columns: [centimetres, 16 - centimetres], [.table(table)], page: Samples.page(size: 14))
      #expect(try Faces.layout().grid(of: sheet).text(0, 0) == written, "\(centimetres) cm")
    }
  }

  @Test("a title is as tall as its own size asks")
  func title() throws {
    let paragraph = Paragraph("title", style: Style(alignment: .center, isBold: true, size: 18))
    #expect(try Samples.layout().grid(of: Samples.sheet([.paragraph(paragraph)])).rows.map(\.height) == [18])
  }

  @Test("a cell over several rows makes the last of them taller where its text needs it")
  func tallSpan() throws {
    let rows = [
      Row([Cell(Samples.lines(8), rowSpan: 3), Cell(Samples.lines(1))]), Row([.covered, Cell(Samples.lines(2))]),
      Row([.covered, Cell(Samples.lines(1))]),
    ]
    let grid = try Samples.layout().grid(of: Samples.sheet([.table(Table(headings: [], rows: rows))]))
    #expect(grid.rows.map(\.height) == [12, 24, 60])
    #expect(grid.merges == [GridArea(firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 0)])
  }

  @Test("a row that is taller than Excel allows goes on in the next row, as one entry")
  func tallerThanExcel() throws {
    // 45 lines of 12 points are 540; Excel's rows end at 409, our page at 715.
    let table = Table(headings: [], rows: [Row([Cell(Samples.lines(45)), Cell(Samples.lines(2, of: "y"))])])
    let grid = try Samples.layout().grid(of: Samples.sheet([.table(table)]))
    #expect(grid.rows.count == 2)
    #expect(grid.rows.map(\.height).reduce(0, +) == 540)
    #expect(grid.rows.allSatisfy { $0.height <= 409 })
    #expect(grid.texts(inColumn: 0).joined(separator: "\n") == (1...45).map { "x\($0)" }.joined(separator: "\n"))
    #expect(grid.style(0, 0)?.edges == [.top, .left, .right])
    #expect(grid.style(1, 0)?.edges == [.bottom, .left, .right])
    #expect(grid.style(1, 1)?.edges == [.bottom, .left, .right])
  }

  @Test("the signature block stands on the right half", arguments: [
    ([1.0, 1], 1), ([25, 12.5, 12.5, 12.5, 12.5, 12.5, 12.5], 3), ([30, 14, 14, 14, 14, 14], 2), ([1], 0),
  ])
  func signatureColumn(_ shares: [Double], _ first: Int) throws {
    let grid = try Samples.layout().grid(of: Samples.sheet(columns: shares, [Samples.signature]))
    #expect(grid.rows.allSatisfy { $0.cells.map(\.column) == [first] })
    // Each of its lines has the whole right half, so that a long name is not broken in one narrow column.
    let last = shares.count - 1
    #expect(grid.merges == (first == last ? [] : grid.rows.indices.map {
      GridArea(firstRow: $0, firstColumn: first, lastRow: $0, lastColumn: last)
    }))
  }

  @Test("a day stays a day, and one that is too wide for its cell becomes text that can be broken")
  func days() throws {
    let day = try #require(Day(buddhistYear: 2566, month: 9, day: 30))
    let pattern = "{d} {mmmm} {yyyy}"
    let table = Table(headings: [], rows: [Row([Cell(.day(day, pattern: pattern)), Cell(.day(day, pattern: pattern))])])
    let page = Samples.page(size: 16, typeface: "TH SarabunPSK")
    let grid = try Faces.layout().grid(of: Samples.sheet(columns: [8, 1], [.table(table)], page: page))
    #expect(grid.rows[0].cells[0].value == .day(day, pattern: pattern))
    #expect(grid.style(0, 0)?.format == .day(pattern))
    #expect(grid.text(0, 1) == "๓๐ กันยายน ๒๕๖๖")
  }

  @Test("a number too wide for its cell becomes text", arguments: [
    (Number(1_234_567, .integer), "๑,๒๓๔,๕๖๗"), (Number(-1_234_567.5, .money), "-๑,๒๓๔,๕๖๗.๕๐"),
    (Number(0.805, .percent), "๘๑%"), (Number(1000, .money), "๑,๐๐๐.๐๐"),
  ])
  func wideNumbers(_ number: Number, _ text: String) throws {
    #expect(number.text(digits: .thai) == text)
    let table = Table(headings: [], rows: [Row([Cell(.number(number)), Cell(.number(number))])])
    let sheet = Samples.sheet(columns: [40, 1], [.table(table)], page: Samples.page(size: 16))
    let grid = try Faces.layout().grid(of: sheet)
    #expect(grid.rows[0].cells[0].value == .number(number))
    #expect(grid.text(0, 1) == text)
  }

  @Test("a table's rows are ruled, a blank cell too; a paragraph is not")
  func rules() throws {
    let table = Table(headings: [], rows: [Row([Cell(.blank), Cell(.text("x"))])])
    let grid = try Samples.layout().grid(of: Samples.sheet([.paragraph(Paragraph("p")), .table(table)]))
    #expect(grid.style(0, 0)?.edges == [])
    #expect(grid.style(1, 0)?.edges == .all)
    #expect(grid.style(1, 1)?.edges == .all)
  }
}
