import Sheets
import Testing
import ThaiText

/// A sheet of nothing but these blocks, for tests that look at text.
func plainSheet(
  _ blocks: [Block], columns: [Double] = [1], digits: DigitStyle = .arabic, footer: String = ""
) -> Sheet {
  let page = Page(
    orientation: .portrait, margins: .init(left: 3, right: 2, top: 2.5, bottom: 2), typeface: "TH SarabunPSK", size: 16,
    digits: digits, footer: footer, pageCounter: "{page}/{pages}")
  return Sheet(name: "ปค.1", stem: "pk1", title: "หนังสือรับรอง", page: page, columns: columns, blocks: blocks)
}

func plainText(_ sheet: Sheet, width: Int = 100) throws -> String {
  PlainText(width: width, breaker: try WordBreaker()).render(sheet)
}

/// A cell of text in short.
func plainCell(
  _ text: String, _ alignment: Style.Alignment = .leading, rows: Int = 1, columns: Int = 1
) -> Cell {
  Cell(.text(text), style: Style(alignment: alignment), rowSpan: rows, columnSpan: columns)
}

func plainNumber(_ value: Int, _ format: Number.Format = .integer) -> Cell {
  Cell(.number(Number(.init(value), format)))
}
