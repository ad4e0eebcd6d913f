import Definitions
import Sheets
import ThaiText

/// What outputs are written with. It remembers what it has laid out; use one for each thread.
package final class Press {
  package let plainText: PlainText
  private let library: Library
  private let breaker: WordBreaker
  /// The layouts that were asked for, by the names of their typefaces.
  private var layouts: [String: Layout] = [:]

  /// - Throws: `WordBreakerError` where ICU's rules for Thai are missing.
  package init(_ library: Library, _ options: ReportOptions) throws(WordBreakerError) {
    self.library = library
    breaker = try WordBreaker(wholeWords: library.house.wholeWords, headingWords: library.house.headingWords)
    plainText = PlainText(width: options.width, breaker: breaker)
  }

  /// A sheet on paper, by the measures of the typeface that it is set in.
  package func grid(_ sheet: any WorkbookSheet) -> Grid { sheet.grid(layout(in: sheet.page.typeface)) }

  private func layout(in typeface: String) -> Layout {
    if let layout = layouts[typeface] { return layout }
    let layout = Layout(rules: library.layoutRules(in: typeface), breaker: breaker)
    layouts[typeface] = layout
    return layout
  }
}

extension Library {
  /// The rules of layout in a typeface: its widths, and the house's height of lines.
  fileprivate func layoutRules(in name: String) -> LayoutRules {
    let own = typefaces.first { $0.name == name }
    let typeface = own?.typeface ?? Typeface(regular: [:], bold: [:])
    // What stands in for other typefaces, and how wide, is not known.
    let standIn: StandIn? = name.hasPrefix("TH Sarabun") ? .debian : nil
    return LayoutRules(typeface: typeface, pitch: house.pitch / Double(house.size), standIn: standIn)
  }
}
