import Definitions
import Sheets
import ThaiText

/// What outputs are written with. It remembers what it has laid out; use one for each thread.
package struct Press {
  package let layout: Layout
  package let plainText: PlainText

  /// - Throws: `WordBreakerError` where ICU's rules for Thai are missing.
  package init(_ library: Library, _ options: ReportOptions) throws(WordBreakerError) {
    let breaker = try WordBreaker()
    layout = Layout(rules: library.layoutRules, breaker: breaker)
    plainText = PlainText(width: options.width, breaker: breaker)
  }
}

extension Library {
  /// The rules of layout: the house's typeface and the height of its lines.
  fileprivate var layoutRules: LayoutRules {
    let own = typefaces.first { $0.name == house.typeface }
    let typeface = own?.typeface ?? Typeface(regular: [:], bold: [:])
    return LayoutRules(typeface: typeface, pitch: house.pitch / Double(house.size))
  }
}
