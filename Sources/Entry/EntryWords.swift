import Assessment
import Records
import ThaiText

/// How a value of a dossier stands in a cell, so that reading the cell gives the value again.
struct EntryWords: Sendable {
  /// The names of units by their ids, where references show names; empty where they stand as they are written.
  var unitNames: [String: String] = [:]
  /// Those of days.
  var digits = DigitStyle.arabic

  /// What a cell holds of a value; nil for nothing.
  func cell(of tree: Tree, _ column: EntryColumn) -> EntryValue? {
    if column.isLines {
      guard case .list(let items, _) = tree else { return nil }
      let texts = items.compactMap { item -> String? in
        if case .word(let word) = item { text(of: word.text, column) } else { nil }
      }
      return texts.isEmpty ? nil : .text(EntryLines.joined(texts))
    }
    guard case .word(let word) = tree, !word.isNull else { return nil }
    if column.shape.isNumber, let number = Int(word.text) { return .number(Double(number)) }
    return .text(text(of: word.text, column))
  }

  /// The text that stands for a word of the dossier.
  func text(of word: String, _ column: EntryColumn) -> String {
    if column.source == "units" { return unitNames[word] ?? word }
    switch column.shape {
    case .choice, .boolean, .amount: return column.shown(word)
    case .day, .period:
      guard let day = try? Day(parsing: word), day.iso == word else { return word }
      let shown = day.formatted("{d} {mmm} {yyyy}", digits: digits)
      return (try? Day(parsing: shown)) == day ? shown : word
    default: return word
    }
  }

  /// The words of a choice that are shown for its keys: the first of each, as far as it stands for no other key.
  static func shown(_ values: [ChoiceValue]) -> [String: String] {
    let words = ChoiceWords(values)
    let shown = values.compactMap { value in
      value.words.first.flatMap { words.key(of: $0) == value.key ? (value.key, $0) : nil }
    }
    return Dictionary(shown, uniquingKeysWith: { first, _ in first })
  }
}

/// What a cell of the entry workbook holds.
package enum EntryValue: Equatable, Sendable {
  case text(String)
  case number(Double)
  case boolean(Bool)
  /// As Excel writes it: `#REF!`.
  case error(String)
  /// A day.
  case day(Day)
  /// A time, or a day with a time, as ISO 8601 writes it.
  case moment(String)
  /// Of a formula whose value is not in the file.
  case absent
}

/// A list of texts in one cell: a line for each. The further lines of a text are indented by four blanks; no text begins
/// with a blank.
enum EntryLines {
  private static let indent = "    "

  static func joined(_ texts: [String]) -> String {
    texts.map { text in lines(text).joined(separator: "\n" + indent) }.joined(separator: "\n")
  }

  /// The texts of a cell; lines that hold nothing part nothing.
  static func texts(_ cell: String) -> [String] {
    var texts: [String] = []
    for line in lines(cell) {
      if line.utf8.starts(with: indent.utf8), !texts.isEmpty {
        texts[texts.count - 1] += "\n" + String(line.unicodeScalars.dropFirst(indent.utf8.count))
      } else if line.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) {
        texts.append(line)
      }
    }
    return texts
  }

  /// By scalars: a carriage return and a line feed are one character, and so are a blank and a mark.
  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }
}
