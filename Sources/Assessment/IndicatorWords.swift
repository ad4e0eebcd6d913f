import Records
import ThaiText

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The words by which the figures of an indicator are found, as `forms/rules.yaml` has them.
public struct IndicatorWords: Sendable {
  private let written: Written
  private let before: [(word: [Unicode.Scalar], comparator: PlanIndicator.Comparator)]
  private let after: [(word: [Unicode.Scalar], comparator: PlanIndicator.Comparator)]
  private let percent, units, periods, fillers, verification: [[Unicode.Scalar]]

  private init(_ written: Written) {
    self.written = written
    func words(_ texts: [String]) -> [[Unicode.Scalar]] { texts.map { Array($0.unicodeScalars) }.sorted { $0.count > $1.count } }
    before = [
      (written.atLeast, PlanIndicator.Comparator.atLeast), (written.atMost, .atMost), (written.increase, .increase),
      (written.decrease, .decrease), (written.equal, .equal),
    ].flatMap { texts, comparator in words(texts).map { ($0, comparator) } }.sorted { $0.0.count > $1.0.count }
    after = words(written.orMore).map { ($0, .atLeast) }
    percent = words(written.percent)
    units = words(written.units)
    periods = words(written.periods)
    fillers = words(written.fillers)
    verification = words(written.verification)
  }

  /// The word for per cent that stands before its number, ร้อยละ.
  package var perCent: String? { written.percent.first }

  package static let codec = Written.codec.map(to: IndicatorWords.init, from: \.written)

  private struct Written: Sendable {
    var atLeast, atMost, increase, decrease, equal, orMore, percent, units, periods, fillers, verification: [String]

    static let codec = record(
      "indicatorWords", Written.init,
      field("atLeast", \.atLeast, .list(.text)),
      field("atMost", \.atMost, .list(.text)),
      field("increase", \.increase, .list(.text)),
      field("decrease", \.decrease, .list(.text)),
      field("equal", \.equal, .list(.text)),
      field("orMore", \.orMore, .list(.text)),
      field("percent", \.percent, .list(.text)),
      field("units", \.units, .list(.text)),
      field("periods", \.periods, .list(.text)),
      field("fillers", \.fillers, .list(.text)),
      field("verification", \.verification, .list(.text)))
  }

  /// What a text says is to be reached. A number counts where a comparator stands before it, or a unit beside it.
  public func indicator(_ text: String) -> PlanIndicator {
    let scalars = Array(text.digits(.arabic).unicodeScalars)
    var figures: [PlanIndicator.Figure] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let end = self.end(ofNumberAt: index, in: scalars)
      if let figure = figure(scalars, index..<end) { figures.append(figure) }
      index = end
    }
    return PlanIndicator(text: text, figures: figures, verification: verification(in: Array(text.unicodeScalars)))
  }

  private func figure(_ text: [Unicode.Scalar], _ number: Range<Int>) -> PlanIndicator.Figure? {
    // A part of a word (ISO9001), of another number (1.1.2) or of a numbered item (3) is no figure.
    if number.lowerBound > 0, text[number.lowerBound - 1].isPartOfNumberedName { return nil }
    guard let value = Decimal(thaiDigits: String(String.UnicodeScalarView(text[number]))) else { return nil }
    var figure = PlanIndicator.Figure(number: value)
    var rest = text[..<number.lowerBound]
    if let word = drop(percent, from: &rest) { figure.unit = word }
    while true {
      if let word = drop(periods, from: &rest) { figure.per = word } else if drop(fillers, from: &rest) == nil { break }
    }
    // Of `ลดลงไม่น้อยกว่า` the direction tells more.
    while let (word, comparator) = before.first(where: { ends(rest, with: $0.word) }) {
      figure.comparator = comparator
      rest = rest.dropLast(word.count).trimmingEnd
    }
    var next = text[number.upperBound...].drop(while: \.isBlank)
    if figure.unit == nil, let unit = (percent + units).first(where: { next.starts(with: $0) }) {
      figure.unit = string(unit)
      next = next.dropFirst(unit.count).drop(while: \.isBlank)
    }
    if figure.comparator == nil, let (_, comparator) = after.first(where: { next.starts(with: $0.word) }) {
      figure.comparator = comparator
    }
    return figure.comparator != nil || figure.unit != nil ? figure : nil
  }

  /// Takes one of the words from the end of a text.
  private func drop(_ words: [[Unicode.Scalar]], from text: inout ArraySlice<Unicode.Scalar>) -> String? {
    text = text.trimmingEnd
    guard let word = words.first(where: { ends(text, with: $0) }) else { return nil }
    text = text.dropLast(word.count).trimmingEnd
    return string(word)
  }

  private func ends(_ text: ArraySlice<Unicode.Scalar>, with word: [Unicode.Scalar]) -> Bool {
    text.count >= word.count && text.suffix(word.count).elementsEqual(word)
  }

  /// The last bracket that says how it is found out.
  private func verification(in text: [Unicode.Scalar]) -> String? {
    var depth = 0, close = 0
    for index in text.indices.reversed() {
      if text[index] == ")" {
        if depth == 0 { close = index }
        depth += 1
      } else if text[index] == "(", depth > 0 {
        depth -= 1
        guard depth == 0 else { continue }
        let inside = text[(index + 1)..<close].drop(while: \.isBlank).trimmingEnd
        if verification.contains(where: { inside.starts(with: $0) }) { return String(String.UnicodeScalarView(inside)) }
      }
    }
    return nil
  }

  private func string(_ word: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(word)) }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Digits with separators of thousands and a decimal point between them.
  private func end(ofNumberAt start: Int, in text: [Unicode.Scalar]) -> Int {
    var end = start
    while end < text.count {
      if isDigit(text[end]) {
        end += 1
      } else if text[end] == "," || text[end] == ".", end + 1 < text.count, isDigit(text[end + 1]) {
        end += 2
      } else {
        break
      }
    }
    return end
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool { properties.isWhitespace || properties.generalCategory == .format }

  /// Whether a number right after it is a part of a name, such as ISO9001 or 2-1.
  fileprivate var isPartOfNumberedName: Bool { isASCII && properties.isAlphabetic || self == "." || self == "-" || self == "/" }
}

extension ArraySlice<Unicode.Scalar> {
  fileprivate var trimmingEnd: ArraySlice<Unicode.Scalar> {
    var rest = self
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return rest
  }
}
