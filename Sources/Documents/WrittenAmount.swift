import Foundation
import ThaiText

/// Money as a document has it. That no money is needed is not 0 baht, and an empty cell says neither.
public enum WrittenAmount: Equatable, Sendable {
  /// Baht.
  case baht(Decimal)
  /// ไม่ใช้งบประมาณ
  case none
  /// Nothing, or a dash.
  case blank
  /// Several amounts, or words.
  case unread

  /// Baht, where an amount is written.
  public var baht: Decimal? { if case .baht(let amount) = self { amount } else { nil } }

  /// - Parameter isInMillions: Whether what stands above it says so.
  init(_ text: String, _ words: DocumentWords, isInMillions: Bool = false) {
    let key = tolerantKey(text)
    let numbers = text.amounts
    if words.noBudget.contains(where: key.holds) {
      self = .none
    } else if numbers.count == 1, let number = numbers.first {
      let behind = key.lastIndex(where: \.isNumber).map { key[key.index(after: $0)...] } ?? ""
      if words.counted.contains(where: behind.hasPrefix) {
        self = .unread
      } else {
        self = .baht(isInMillions || words.millions.contains(where: behind.hasPrefix) ? number * 1_000_000 : number)
      }
    } else if key.allSatisfy({ $0 == "-" || $0 == "." }) {
      self = .blank
    } else {
      self = .unread
    }
  }
}

extension Decimal {
  /// Without what stands behind the point.
  var whole: Int { NSDecimalNumber(decimal: self).intValue }
}

extension String {
  /// The numbers in a text, in order: `๑๐,๐๐๐ ๕๐,๐๐๐` is two. A blank that was put behind or before a comma belongs to the number.
  var amounts: [Decimal] {
    var numbers: [Decimal] = []
    var current = ""
    var hasBlank = false
    func end() {
      while let last = current.last, last == "," || last == "." { current.removeLast() }
      if let number = Decimal(thaiDigits: current) { numbers.append(number) }
      current = ""
    }
    for scalar in unicodeScalars {
      if scalar.isDigit {
        if hasBlank, !current.isEmpty, current.last != "," { end() }
        current.unicodeScalars.append(scalar)
        hasBlank = false
      } else if scalar == ",", !current.isEmpty {
        current.append(",")
        hasBlank = false
      } else if scalar == ".", !current.isEmpty, !hasBlank {
        current.append(".")
      } else if scalar == " " {
        hasBlank = true
      } else {
        end()
        hasBlank = false
      }
    }
    end()
    return numbers
  }
}
