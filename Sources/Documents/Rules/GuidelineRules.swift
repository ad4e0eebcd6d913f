import Checks
import Foundation
import Records
import ThaiText

/// What stands below an item of a table bears its number: a list that was copied keeps another one's.
struct SubitemNumbers: DocumentRule {
  static let code = "DOC-SUBITEM-NUMBER"
  static let sentence = Sentence(Parameter<Int>("item"), Parameter<Int>("printed"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.guidelines.flatMap(\.items).compactMap { item in
      let wrong = item.subitems.filter { $0.parent != item.number }
      guard let first = wrong.first else { return nil }
      return finding(.error, at: [item.line] + wrong.map(\.line), Self.sentence(item.number, first.parent), expected: item.number, found: first.parent)
    }
  }
}

/// A table of what is to be done says by what it is measured, when it is done, and what it costs.
struct MissingColumns: DocumentRule {
  static let code = "DOC-COLUMNS"
  static let sentence = Sentence(Parameter<[Verbatim]>("columns"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let tables = document.guidelines.filter { table in
      [DocumentTable.Column.indicator, .target, .period, .budget].allSatisfy { table.table.index($0) == nil }
    }
    guard let first = tables.first else { return [] }
    return [finding(.warning, at: tables.flatMap(\.table.headingLines), Self.sentence(first.table.heading.filter { !$0.isEmpty }.map(Verbatim.init)))]
  }
}

/// A row that goes on behind a page's end says whose it is.
struct SpilledRow: DocumentRule {
  static let code = "DOC-ROW-SPILL"
  static let sentence = Sentence(Parameter<[Int]>("items"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.guidelines.compactMap { table in
      guard !table.spills.isEmpty else { return nil }
      let items = table.spills.compactMap { line in table.items.last { $0.line < line }?.number }
      return finding(.note, at: table.spills, Self.sentence(items))
    }
  }
}

/// A target rises from year to year, or says why it stays.
struct FlatTarget: DocumentRule {
  static let code = "DOC-TARGET-FLAT"
  static let sentence = Sentence(Parameter<String>("indicator"), Parameter<Verbatim>("value"), Parameter<Int>("years"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.targets.flatMap { table in
      table.rows.compactMap { row in
        let numbers = table.years.compactMap { row.number($0) }
        guard numbers.count == table.years.count, numbers.count >= 3, Set(numbers).count == 1, let value = numbers.first, value < 100 else { return nil }
        return finding(.note, at: [row.line], Self.sentence(row.indicator, Verbatim(Baht(value).text), numbers.count))
      }
    }
  }
}

/// A heading with a number is worded the same wherever it stands: in a list and above its table.
struct HeadingWording: DocumentRule {
  static let code = "DOC-HEADING-DIFFERS"
  static let sentence = Sentence(Parameter<Verbatim>("heading"), Parameter<String>("first"), Parameter<String>("other"))
  static let sentences = [sentence.declared]

  /// As many letters of a title are compared: what follows may be cut by the line.
  private static let compared = 40

  func findings(in document: PublishedDocument) -> [Finding] {
    let ordinal = document.words.ordinal
    // The dimensions have their own rules.
    let words = document.words.headings.dropFirst().filter { !document.words.kinds.contains($0.key) }
    var first: [String: (line: Int, title: String, key: String)] = [:]
    var findings: [Finding] = []
    for line in document.text.lines where line.cells == nil && !line.isBlank {
      let letters = line.key.withoutMarks
      for word in words where letters.hasPrefix(word.numbered) {
        let rest = line.key.drop { !$0.isNumber }
        var digits = rest.prefix { $0.isNumber || $0 == "." }
        while digits.last == "." { digits.removeLast() }
        guard (1...2).contains(digits.prefix { $0.isNumber }.count), line.key.count - rest.count <= word.key.count + ordinal.count + 1 else { continue }
        let title = String(rest.dropFirst(digits.count).drop { ".:".contains($0) }.prefix(Self.compared))
        guard title.count >= 10 else { continue }
        let heading = word.key + ordinal + " " + digits
        guard let other = first[heading] else {
          first[heading] = (line.number, line.text, title)
          continue
        }
        let length = min(other.key.count, title.count)
        guard other.key.prefix(length) != title.prefix(length), TextTriples(other.key).similarity(to: TextTriples(title)) >= 0.4 else { continue }
        findings.append(finding(.note, at: [other.line, line.number], Self.sentence(Verbatim(heading), other.title, line.text)))
      }
    }
    return findings
  }
}

/// No letter stands three times in a row, and no words twice.
struct Misspelling: DocumentRule {
  static let code = "DOC-SPELLING"
  static let letters = Sentence("letters", Parameter<[Verbatim]>("words"))
  static let twice = Sentence("twice", Parameter<Verbatim>("words"))
  static let sentences = [letters.declared, twice.declared]

  /// As many letters that stand twice one after another are no common word.
  private static let least = 20, most = 60

  func findings(in document: PublishedDocument) -> [Finding] {
    var lines: [Int] = [], found: [String] = []
    for line in document.text.lines where !line.isBlank {
      let key = Array(line.key.unicodeScalars)
      if let place = Self.letterThrice(key, document.words.neverThrice) {
        lines.append(line.number)
        found.append(String(String.UnicodeScalarView(key[max(0, place - 5)..<min(key.count, place + 6)])))
      }
    }
    // In rows, texts of several columns stand beside each other.
    let texts = document.text.lines.filter { $0.cells == nil && !$0.isBlank }.map { ($0.number, $0.key) }
      + document.guidelines.flatMap(\.items).map { ($0.line, tolerantKey($0.text)) }
    let repeated = texts.compactMap { line, key in
      Self.twice(Array(key.unicodeScalars)).map { finding(.note, at: [line], Self.twice(Verbatim($0))) }
    }
    return (lines.isEmpty ? [] : [finding(.note, at: lines, Self.letters(found.map(Verbatim.init)))]) + repeated
  }

  /// Where a letter stands three times that words never bring together, as they do the บ of แบบบันทึก.
  private static func letterThrice(_ key: [Unicode.Scalar], _ letters: Set<Unicode.Scalar>) -> Int? {
    guard key.count > 2 else { return nil }
    return (2..<key.count).first { key[$0] == key[$0 - 1] && key[$0] == key[$0 - 2] && letters.contains(key[$0]) }
  }

  /// Thai words that stand twice with next to nothing between.
  private static func twice(_ key: [Unicode.Scalar]) -> String? {
    for distance in least...most where key.count >= distance * 2 - 4 {
      var run = 0
      for place in distance..<key.count {
        let isThai = (0x0E01...0x0E4E).contains(key[place].value)
        run = isThai && key[place] == key[place - distance] ? run + 1 : 0
        if run >= max(least, distance - 2) { return String(String.UnicodeScalarView(key[(place - run + 1)...place])) }
      }
    }
    return nil
  }
}
