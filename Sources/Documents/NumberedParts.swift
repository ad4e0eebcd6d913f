import ThaiText

/// A part of a text with the number that it was given: `24) โครงการจัดเวทีประชาคม`.
public struct NumberedPart: Equatable, Sendable {
  /// Nil for what stands before the first number.
  public let number: Int?
  public let text: String
}

extension String {
  /// The parts of a text that count on, `20) ก 21) ข 22) ค`: a mark stands at the beginning or behind a blank, and the next number is one more.
  var numberedParts: [NumberedPart] {
    let scalars = Array(unicodeScalars)
    var parts: [NumberedPart] = []
    var number: Int?
    var start = 0
    func end(at index: Int) {
      let text = String(String.UnicodeScalarView(scalars[start..<index])).trimmed
      if !text.isEmpty || number != nil { parts.append(NumberedPart(number: number, text: text)) }
    }
    var index = 0
    while index < scalars.count {
      if index == 0 || scalars[index - 1] == " ", let mark = ItemMark(scalars[index...]), mark.isPlain,
        number.map({ $0 + 1 == mark.number }) ?? (index == start || mark.closing == ")")
      {
        end(at: index)
        number = mark.number
        index += mark.length
        start = index
      } else {
        index += 1
      }
    }
    end(at: scalars.count)
    return parts
  }
}

extension String {
  /// The text behind the number that it begins with; all of it where it begins with none.
  var withoutMark: String {
    let scalars = Array(unicodeScalars)
    return ItemMark(scalars[...]).map { String(String.UnicodeScalarView(scalars[$0.length...])) } ?? self
  }
}

/// The number that an item of a list begins with: `1)`, `(1)`, `1.`, `3.1)`.
struct ItemMark {
  /// The number, or the last of several: 1 of `3.1`.
  let number: Int
  /// What stands before the last number: 3 of `3.1`; nil where nothing does.
  let parents: [Int]
  let closing: Unicode.Scalar
  let isBracketed: Bool
  /// Whether nothing closes it but a blank, as `3.1 …`.
  var isOpen: Bool { closing == " " }
  /// How many scalars it takes, with the blanks behind it.
  let length: Int

  /// One number, as `1)` or `1.`.
  var isPlain: Bool { parents.isEmpty }

  /// Nil where the text begins with none.
  init?(_ text: ArraySlice<Unicode.Scalar>) {
    var index = text.startIndex
    func scalar() -> Unicode.Scalar? { index < text.endIndex ? text[index] : nil }
    let isBracketed = scalar() == "("
    if isBracketed { index += 1 }
    var numbers: [Int] = []
    while numbers.count < 5 {
      let begin = index
      while let digit = scalar(), digit.isDigit, index - begin < 4 { index += 1 }
      guard index > begin, index - begin < 4, let number = Int(thaiDigits: String(String.UnicodeScalarView(text[begin..<index])))
      else { return nil }
      numbers.append(number)
      guard scalar() == ".", index + 1 < text.endIndex, text[index + 1].isDigit else { break }
      index += 1
    }
    guard let close = scalar(), let number = numbers.last else { return nil }
    switch close {
    case ")": break
    case "." where !isBracketed: break
    // `3.1 …`; 2.5 ล้าน is no mark, nor is what no letter follows.
    case " " where !isBracketed && numbers.count > 1 && numbers.allSatisfy({ $0 > 0 && $0 < 100 }) && index + 1 < text.endIndex && text[index + 1].properties.isAlphabetic && !text[index + 1].isDigit:
      break
    default: return nil
    }
    index += 1
    // 2.5 and 1,000 are no marks, nor is พ.ศ.
    guard scalar().map({ !$0.isDigit && $0 != "," }) ?? true else { return nil }
    while scalar() == " " { index += 1 }
    self.number = number
    parents = numbers.dropLast()
    closing = close
    self.isBracketed = isBracketed
    length = index - text.startIndex
  }
}
