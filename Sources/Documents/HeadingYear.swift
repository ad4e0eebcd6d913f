import ThaiText

/// The year that a column's heading names: `ปี 2566`, `พ.ศ. ๒๕๖๖` or the number alone; with what it has of the year, `ปี 2566 งบประมาณ (บาท)`.
struct HeadingYear: Equatable {
  enum Kind {
    /// The year and nothing else.
    case plain
    /// Money of the year, the year behind it.
    case money
    /// What is aimed at in the year.
    case target
  }

  let year: Int
  let kind: Kind

  /// Nil where a heading, by its key, names no year or several, or something else of it.
  init?(_ key: String, _ words: DocumentWords) {
    guard key.utf8.count < 160 else { return nil }
    let numbers = key.split { !$0.isNumber }
    guard numbers.count == 1, let digits = numbers.first, digits.count == 4, let year = Int(digits), (2500...2699).contains(year) else { return nil }
    self.year = year
    let before = String(key[..<digits.startIndex]), behind = String(key[digits.endIndex...])
    func begins(_ column: DocumentTable.Column, _ text: String) -> Bool {
      words.begins(of: column).contains(where: text.hasPrefix)
    }
    let isNamed = before.isEmpty || before.utf8.count < 60 && begins(.year, before)
    let rest = String(behind.drop { "()".contains($0) })
    if isNamed, rest.isEmpty || words.aims.money.contains(where: rest.hasPrefix) || words.millions.contains(where: rest.hasPrefix) {
      kind = .plain
    } else if isNamed, begins(.budget, rest), !begins(.spent, rest) {
      kind = .plain
    } else if begins(.budget, before), !begins(.spent, before) {
      kind = .money
    } else if begins(.target, before) {
      kind = .target
    } else {
      return nil
    }
  }
}
