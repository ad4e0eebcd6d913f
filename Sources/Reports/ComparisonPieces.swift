import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// What the sheets of a comparison are made of.
protocol ComparisonPieces {
  var house: HouseStyle { get }
  var wording: Wording { get }
  var digits: DigitStyle { get }
  var before: Dossier { get }
  var after: Dossier { get }
}

extension ComparisonPieces {
  /// Whose comparison it is, and of which years.
  var arguments: [String: String] {
    ["agency": after.agency.name, "before": String(before.year.buddhistYear), "after": String(after.year.buddhistYear)]
  }

  func sheet(_ tab: String, title: String, columns: [Double], _ blocks: [Block]) -> Sheet {
    Sheet(
      name: wording(tab), stem: "compare", title: wording(title, arguments),
      page: house.page(.landscape, digits: digits, notice: after.notice ?? ""), columns: columns, blocks: blocks)
  }

  /// What stands above everything else on a sheet.
  func title(_ key: String, isFollowed: Bool) -> Block {
    .paragraph(Paragraph(written(wording(key, arguments)), style: bold(Style(alignment: .center)), keepsWithNext: isFollowed))
  }

  func section(_ key: String, _ table: Table?) -> [Block] {
    let heading = Block.paragraph(Paragraph(written(wording(key)), style: bold(Style()), keepsWithNext: table != nil))
    guard let table else { return [heading, .paragraph(Paragraph(wording("compare.none"))), .space] }
    return [heading, .table(table), .space]
  }

  /// A table whose unused columns at the right are given to the last one that is used.
  func table(_ headings: [String], _ rows: [Row]) -> Table? {
    guard !rows.isEmpty else { return nil }
    let used = headings.lastIndex { !$0.isEmpty } ?? 0
    let first = headings.firstIndex { !$0.isEmpty } ?? 0
    func fitted(_ cells: [Cell]) -> [Cell] {
      var cells = cells
      for (edge, span) in [(used, cells.count - used), (0, first + 1)] where span > 1 {
        let value = edge == 0 ? cells[first] : cells[used]
        cells[edge] = value
        cells[edge].columnSpan = span
        for place in edge + 1..<edge + span { cells[place] = .covered }
      }
      return cells
    }
    let heading = headings.map { Cell(.text($0.isEmpty ? "" : written(wording($0, arguments))), style: bold(Style(alignment: .center))) }
    return Table(headings: [Row(fitted(heading))], rows: rows.map { Row(fitted($0.cells)) })
  }

  func row(_ values: [Value]) -> Row {
    Row(values.map { value in
      switch value {
      case .text(let text): Cell(.text(written(text)))
      case .number: Cell(value, style: Style(alignment: .trailing))
      case .blank, .day: Cell(value)
      }
    })
  }

  func certainty(_ certainty: Pairing.Certainty) -> Value {
    .text(wording("compare.certainty." + certainty.rawValue))
  }

  func number(_ count: Int) -> Value { .number(Number(Decimal(count), .integer)) }

  func written(_ text: String) -> String { text.digits(digits, sparingLatin: true) }

  func bold(_ style: Style) -> Style {
    var style = style
    style.isBold = true
    return style
  }
}
