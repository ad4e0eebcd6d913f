import Foundation
import Records

/// Baht, as messages write them: `50,000`.
package struct Baht: TermConvertible {
  package let amount: Decimal

  package init(_ amount: Decimal) { self.amount = amount }

  package init(whole baht: Int) { amount = Decimal(baht) }

  package var term: Term? { .word(text) }

  /// Whether it has the digits of another amount in another order, which is easily typed.
  package func isSwapped(_ other: Baht) -> Bool { amount != other.amount && text.sorted() == other.text.sorted() }

  package var text: String {
    let plain = NSDecimalNumber(decimal: amount).description
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    var whole = String(parts.first ?? "")
    let isNegative = whole.hasPrefix("-")
    if isNegative { whole.removeFirst() }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return (isNegative ? "−" : "") + grouped + (parts.count > 1 ? "." + parts[1] : "")
  }
}
