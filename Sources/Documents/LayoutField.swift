import ThaiText

/// A text between runs of two blanks or more, in a line whose columns blanks hold.
struct LayoutField {
  let text: String
  /// The column that it begins in, from 0.
  let start: Int
  /// The column behind it.
  let end: Int

  /// - Parameter end: The column behind it, of a text that was put together from several lines.
  init(text: String, start: Int, end: Int? = nil) {
    (self.text, self.start, self.end) = (text, start, end ?? start + text.unicodeScalars.count)
  }

  static func fields(_ line: Substring.UnicodeScalarView) -> [LayoutField] {
    var fields: [LayoutField] = []
    var current: Range<Substring.UnicodeScalarView.Index>?
    var start = 0, blanks = 0, column = 0, index = line.startIndex
    func add() {
      if let current { fields.append(LayoutField(text: PlainMarkup.text(line[current]), start: start)) }
    }
    while index < line.endIndex {
      let next = line.index(after: index)
      if line[index].isBlank {
        blanks += 1
      } else {
        if let begun = current, blanks < 2 {
          current = begun.lowerBound..<next
        } else {
          add()
          (current, start) = (index..<next, column)
        }
        blanks = 0
      }
      (index, column) = (next, column + 1)
    }
    add()
    return fields
  }

  /// It in two, at the blank that is nearest to a column, before a number if there is one; nil where none is within so many columns of it.
  func split(at column: Int, within: Int) -> (LayoutField, LayoutField)? {
    let scalars = Array(text.unicodeScalars)
    let blanks = scalars.indices.filter { scalars[$0] == " " && abs(start + $0 + 1 - column) <= within }
    let numbers = blanks.filter { String(String.UnicodeScalarView(scalars[($0 + 1)...])).isNumbered }
    func distance(_ blank: Int) -> Int { abs(start + blank + 1 - column) }
    guard let blank = (numbers.isEmpty ? blanks : numbers).min(by: { distance($0) < distance($1) }) else { return nil }
    func field(_ range: Range<Int>) -> LayoutField {
      LayoutField(text: String(String.UnicodeScalarView(scalars[range])).trimmed, start: start + range.lowerBound)
    }
    return (field(0..<blank), field(blank + 1..<scalars.count))
  }
}

extension StringProtocol {
  /// Whether it begins with a number as headings and items do: `1. `, `2.1 `, `(3.`, `24) `; no year is one.
  var isNumbered: Bool {
    let rest = first == "(" ? dropFirst() : self[...]
    let number = rest.prefix { $0.isNumber || $0 == "." }
    guard let digit = number.first, digit.isNumber, number.split(separator: ".").allSatisfy({ $0.count < 3 }) else { return false }
    return number.contains(".") || rest.dropFirst(number.count).first == ")"
  }
}

extension String {
  /// It with what stands in the line below: Thai goes on without a blank.
  func goingOn(_ text: String) -> String {
    guard let last = unicodeScalars.last, let first = text.unicodeScalars.first else { return self + text }
    let isThai = (0x0E01...0x0E4E).contains(last.value) && (0x0E01...0x0E4E).contains(first.value)
    return self + (isThai ? "" : " ") + text
  }
}
