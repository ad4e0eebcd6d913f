/// What a period's writing is made of: its words taken apart into the few that periods know, its numbers, its strokes.
enum PeriodAtom: Equatable {
  case number(DateTokens.Number)
  /// 1 to 12.
  case month(Int, isEnglish: Bool)
  /// ไตรมาส
  case quarter
  /// ครึ่งปี
  case half
  /// ปี, with what is said of its kind.
  case year(ReportingYear.Kind?)
  case era(DateTokens.Era)
  /// แรก, หนึ่ง, สอง …; the last is 0.
  case ordinal(Int)
  /// รอบ
  case round
  /// เดือน
  case months
  /// นี้
  case this
  case stroke

  /// The atoms of a text, without words that only lead in.
  ///
  /// - Throws: `DayError` for a word that no period has: with the month that is nearest, where one is near.
  static func atoms(of text: String) throws(DayError) -> [PeriodAtom] {
    var atoms: [PeriodAtom] = []
    for token in DateTokens(text).tokens {
      switch token {
      case .number(let number): atoms.append(.number(number))
      case .separator("/"), .separator("-"): atoms.append(.stroke)
      case .separator, .stranger: throw .notADate(text)
      case .word(let word):
        var rest = word.unicodeScalars[...]
        while !rest.isEmpty {
          guard let (known, atom) = vocabulary.first(where: { rest.starts(with: $0.word) }) else {
            let unknown = String(rest)
            guard let month = nearest(to: unknown, in: Months.full) else { throw .notADate(text) }
            throw .unknownMonth(unknown, nearest: month)
          }
          rest = rest.dropFirst(known.count)
          if let atom { atoms.append(atom) }
        }
      }
    }
    return atoms
  }

  /// The words that periods know, the longest first; nil beside those that only lead in.
  private static let vocabulary: [(word: [Unicode.Scalar], atom: PeriodAtom?)] = {
    var words: [String: PeriodAtom?] = [
      "ปีงบประมาณ": .year(.fiscal), "ปีงบ": .year(.fiscal), "ปีงบฯ": .year(.fiscal), "งบประมาณ": .year(.fiscal),
      "fy": .year(.fiscal), "ปีปฏิทิน": .year(.calendar), "ปี": .year(nil), "พศ": .era(.buddhist), "คศ": .era(.common),
      "ไตรมาส": .quarter, "q": .quarter, "ครึ่งปี": .half, "ครึ่ง": .half,
      "แรก": .ordinal(1), "หนึ่ง": .ordinal(1), "สอง": .ordinal(2), "สาม": .ordinal(3), "สี่": .ordinal(4),
      "หลัง": .ordinal(0), "สุดท้าย": .ordinal(0), "รอบ": .round, "เดือน": .months, "นี้": .this,
    ]
    for word in [
      "ภายใน", "ไม่เกิน", "สิ้นสุด", "ก่อนสิ้น", "สิ้น", "ปลาย", "ช่วง", "ตลอด", "ทั้ง", "ประจำ", "ใน", "ของ", "ณ", "วันที่", "ที่",
    ] { words.updateValue(nil, forKey: word) }
    for (names, isEnglish) in [(Months.full, false), (Months.short, false), (Months.english, true)] {
      for (index, name) in names.enumerated() {
        let word = name.lowercased().filter { $0 != "." }
        words[word] = .month(index + 1, isEnglish: isEnglish)
        if isEnglish { words[String(word.prefix(3))] = .month(index + 1, isEnglish: true) }
      }
    }
    words["sept"] = .month(9, isEnglish: true)
    return words.map { (Array($0.key.unicodeScalars), $0.value) }.sorted { $0.word.count > $1.word.count }
  }()
}
