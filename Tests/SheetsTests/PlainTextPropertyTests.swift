import Sheets
import TestSupport
import Testing
import ThaiText

private let words = [
  "หน่วยงาน", "ความเสี่ยง", "กำหนดเสร็จ", " ", "การจัดซื้อจัดจ้าง",
  "วัตถุประสงค์", "ผู้บริหารท้องถิ่น", "ที่", "\n", "30 ก.ย. 2567",
  "อิเล็กทรอนิกส์", " ", "(๑)", "ไม่ใช้งบประมาณ", "ป้องกัน/ปราบปราม",
  "\u{A0}", "ฯลฯ", "NO Gift Policy", "e-GP", "ๆ ", "\t",
  "漢字", "👩‍👩‍👧",
  "ก็", "น้ำ", "เทศบาลนครแม่สอดจังหวัดตาก", "https://itas.nacc.go.th/report/rpt0201?id=25", "  ", "1,250,000.50 บาท",
  "\u{1B}[2J",
]

private func generatedText(_ random: inout Seeded) -> String {
  let length = [0, 1, 2, 4, 12, 30].randomElement(using: &random) ?? 1
  return (0..<length).map { _ in words.randomElement(using: &random) ?? "" }.joined()
}

private func generatedCell(_ random: inout Seeded, rows: Int = 1, columns: Int = 1) -> Sheets.Cell {
  let style = Style(
    alignment: Style.Alignment.allCases.randomElement(using: &random) ?? .leading,
    firstLineIndent: Int.random(in: 0..<6, using: &random) == 0 ? 2.5 : 0,
    indent: Int.random(in: 0..<6, using: &random) == 0 ? 1.25 : 0)
  return Sheets.Cell(.text(generatedText(&random)), style: style, rowSpan: rows, columnSpan: columns)
}

/// A table whose first column spans rows at random; the others don't.
private func generatedTable(_ random: inout Seeded, columns: Int) -> Table {
  let headings = Row((0..<columns).map { _ in generatedCell(&random) })
  var rows: [Row] = []
  while rows.count < 5 {
    let span = columns > 1 ? Int.random(in: 1...3, using: &random) : 1
    for row in 0..<span {
      let first = row == 0 ? generatedCell(&random, rows: span) : .covered
      rows.append(Row([first] + (1..<columns).map { _ in generatedCell(&random) }))
    }
  }
  return Table(headings: [headings], rows: rows)
}

/// The characters of a text that are printed, without blanks.
private func visible(_ text: some StringProtocol) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.filter { !$0.properties.isWhitespace }.map { $0 == "\u{1B}" ? "\u{FFFD}" : $0 }))
}

private func visible(_ cell: Sheets.Cell) -> String {
  if case .text(let text) = cell.value { visible(text) } else { "" }
}

private func checkLines(_ text: String, width: Int, _ note: Comment) {
  #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), note)
  for line in text.split(separator: "\n") {
    #expect(displayWidth(of: line) <= width, note)
    #expect(line.last?.isWhitespace != true, note)
  }
}

@Suite("Plain text: what holds for every table") struct PlainTextPropertyTests {
  @Test("every line fits, the table's lines are equally wide, and each cell holds its whole text", arguments: 0..<150)
  func tables(seed: Int) throws {
    var random = Seeded(seed)
    let width = [40, 60, 72, 100, 132].randomElement(using: &random) ?? 100
    let columns = Int.random(in: 1...6, using: &random)
    let table = generatedTable(&random, columns: columns)
    let weights = (0..<columns).map { _ in Double.random(in: 1...30, using: &random) }
    let text = try plainText(plainSheet([.table(table)], columns: weights), width: width)
    let note: Comment = "seed \(seed)\n\(text)"
    checkLines(text, width: width, note)
    let lines = text.split(separator: "\n")
    if text.hasPrefix("┌") {
      #expect(Set(lines.map { displayWidth(of: $0) }).count == 1, note)
      #expect(cells(of: lines) == expected(table), note)
    } else {
      // A record's lines follow each other, so that its text stands there whole.
      let all = visible(text)
      for row in table.rows {
        for cell in row.cells where visible(cell) != "" { #expect(all.contains(visible(cell)), note) }
      }
    }
  }

  @Test("spans of rows and columns at random keep the lines even, and lose no character", arguments: 0..<150)
  func spans(seed: Int) throws {
    var random = Seeded(seed + 1_000)
    let columns = Int.random(in: 2...5, using: &random)
    var rows = [Row](repeating: Row(Array(repeating: .covered, count: columns)), count: 6)
    var isFree = [[Bool]](repeating: Array(repeating: true, count: columns), count: 6)
    for row in 0..<6 {
      for column in 0..<columns where isFree[row][column] {
        var wide = 1
        let most = Int.random(in: 1...3, using: &random)
        while wide < most, column + wide < columns, isFree[row][column + wide] { wide += 1 }
        // The first row is the heading: its cells end in it.
        let high = row == 0 ? 1 : min(Int.random(in: 1...3, using: &random), 6 - row)
        rows[row].cells[column] = generatedCell(&random, rows: high, columns: wide)
        for spanned in row..<row + high {
          for place in column..<column + wide { isFree[spanned][place] = false }
        }
      }
    }
    let table = Table(headings: [rows[0]], rows: Array(rows[1...]))
    let text = try plainText(plainSheet([.table(table)], columns: Array(repeating: 1, count: columns)))
    let note: Comment = "seed \(seed)\n\(text)"
    checkLines(text, width: 100, note)
    if text.hasPrefix("┌") {
      #expect(Set(text.split(separator: "\n").map { displayWidth(of: $0) }).count == 1, note)
      let drawn = visible(text).unicodeScalars.filter { !(0x2500...0x257F).contains($0.value) }
      let given = rows.flatMap(\.cells).map { visible($0) }.joined().unicodeScalars
      #expect(drawn.sorted() == given.sorted(), note)
    }
  }

  @Test("paragraphs and signatures of any text fit, and hold it whole", arguments: 0..<100)
  func paragraphs(seed: Int) throws {
    var random = Seeded(seed + 2_000)
    let width = Int.random(in: 40...110, using: &random)
    let cells = (0..<4).map { _ in generatedCell(&random) }
    let blocks: [Block] = cells.map { cell in
      guard case .text(let text) = cell.value else { return .space }
      return .paragraph(Paragraph(text, style: cell.style))
    }
    let signed = cells.map(\.value)
    let text = try plainText(plainSheet(blocks + [.signature(signed)]), width: width)
    checkLines(text, width: width, "seed \(seed)\n\(text)")
    let whole = cells.map { visible($0) }.joined()
    #expect(visible(text) == whole + whole, "seed \(seed)\n\(text)")
  }

  /// What each cell of a drawn table shows, row by row, without blanks; covered places are empty.
  private func cells(of lines: [Substring]) -> [[String]] {
    var rows: [[String]] = []
    var spanned = 0
    for line in lines.dropLast() {
      let pieces = line.dropFirst().split(omittingEmptySubsequences: false) { "│├┤┼╪╡┬┴┐".contains($0) }.dropLast()
      if "┌├╞".contains(line.prefix(1)) {
        rows.append(Array(repeating: "", count: pieces.count))
        spanned = rows.count - 1
      } else if line.contains("─") {
        // A rule that the first column interrupts.
        rows[spanned][0] += visible(pieces.first ?? "")
        rows.append(Array(repeating: "", count: rows[0].count))
      } else {
        for (column, piece) in pieces.enumerated() {
          rows[column == 0 ? spanned : rows.count - 1][column] += visible(piece)
        }
      }
    }
    return rows
  }

  private func expected(_ table: Table) -> [[String]] {
    (table.headings + table.rows).map { $0.cells.map { visible($0) } }
  }
}
