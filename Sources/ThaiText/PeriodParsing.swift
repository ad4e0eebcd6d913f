extension Period {
  /// A period as people write it, in Thai or Arabic digits, with any or no blanks: a date as `Day` reads it, or
  ///
  /// - a month: `ก.ย. 2569`, `ภายในเดือนกันยายน พ.ศ. ๒๕๖๙`, `9/2569`, `30 กันยายน`;
  /// - a quarter: `ไตรมาส 3`, `ไตรมาสที่ ๓/๒๕๖๙`, `ไตรมาสที่ 3 ปีงบประมาณ พ.ศ. 2569`, `Q3/2569`, `ไตรมาสสุดท้าย`;
  /// - a half or some months: `ครึ่งปีแรก`, `6 เดือนหลัง ปี 2569`, `รอบ 9 เดือน`;
  /// - a year: `ปีงบประมาณ 2569`, `ภายในปี พ.ศ. 2569`, `สิ้นปีงบประมาณ`, `2569`;
  /// - from one to another: `ต.ค. 68 – ก.ย. 69`, `ไตรมาส 1–2/2569`, `1-30 ก.ย. 69`, `ตุลาคม ถึง ธันวาคม 2568`;
  /// - any of these with the months in brackets: `ไตรมาส 3 (เม.ย.–มิ.ย. 69)`.
  ///
  /// What says no year is of `year`, whose quarters and halves are those of its kind: the first of a fiscal year begins
  /// in October. A year of two digits is B.E. 25xx.
  ///
  /// - Throws: `DayError`; `.yearNeeded` where a year is neither said nor given.
  public init(parsing text: String, in year: ReportingYear?) throws(DayError) {
    do {
      let day = try Day(parsing: text)
      guard text.hasPrefix("ภายใน") else {
        self.init(day)
        return
      }
      self.init(start: day, end: day, words: text)
    } catch {
      let span: Span
      do {
        span = try Span.reading(text, PeriodBase(year: year))
      } catch let other {
        // What is wrong with a date says more than that it is no period.
        if case .notADate = error { throw Self.naming(text, other) }
        throw error
      }
      self.init(start: span.start, end: span.end, words: text)
    }
  }

  private static func naming(_ text: String, _ error: DayError) -> DayError {
    if case .notADate = error { .notADate(text) } else { error }
  }
}

/// What a period without a year is counted from.
struct PeriodBase {
  /// The year that is reported on.
  var year: ReportingYear?
  /// The last day of the period that it leads to; nil where it stands alone.
  var limit: Day?

  /// The reporting year of a kind, of the year that is written or of the one that it is counted from.
  func reportingYear(_ kind: ReportingYear.Kind?, written: Int?) throws(DayError) -> ReportingYear {
    let kind = kind ?? year?.kind ?? .fiscal
    if let written {
      guard let year = ReportingYear(buddhistYear: written + 543, kind: kind) else { throw .ambiguousYear(written) }
      return year
    }
    if let limit, let year = ReportingYear(containing: limit, kind: kind) { return year }
    guard let year, let same = ReportingYear(buddhistYear: year.buddhistYear, kind: kind) else { throw .yearNeeded }
    return same
  }
}

/// From a first day to a last.
private struct Span {
  var start, end: Day

  /// - Throws: `DayError`
  static func reading(_ text: String, _ base: PeriodBase) throws(DayError) -> Span {
    var text = text
    for (word, sign) in [
      ("ถึง", "–"), ("และ", "–"), ("—", "–"), ("~", "–"), ("\u{2010}", "-"), ("\u{2011}", "-"), ("\n", " "),
    ] {
      text = text.replacing(word, with: sign)
    }
    while let first = text.first, first == " " || first == "–" { text.removeFirst() }
    if text.last == ")", let open = text.firstIndex(of: "(") {
      let outer = try whole(String(text[..<open]), base)
      let inner = text[text.index(after: open)...].dropLast()
      // What the brackets say in months is plainer than a quarter's number.
      return try whole(String(inner), PeriodBase(year: ReportingYear(containing: outer.end, kind: base.kind)))
    }
    return try whole(text, base)
  }

  private static func whole(_ text: String, _ base: PeriodBase) throws(DayError) -> Span {
    let first: DayError
    do {
      return try single(text, base)
    } catch {
      first = error
    }
    for dash in ["–", "-"] as [Character] {
      for place in text.indices where text[place] == dash {
        let left = String(text[..<place]), right = String(text[text.index(after: place)...])
        if let span = range(left, right, base) { return span }
      }
    }
    throw first
  }

  /// From one period to another, each as far as it is written out; nil where they are none, or the wrong way round.
  private static func range(_ left: String, _ right: String, _ base: PeriodBase) -> Span? {
    func isLetter(_ character: Character) -> Bool { character.unicodeScalars.contains(where: \.properties.isAlphabetic) }
    func isDigit(_ character: Character) -> Bool { character.unicodeScalars.first?.isDigit ?? false }
    // `ไตรมาส 1–2/2569`: the word counts for both.
    let word = left.prefix { !isDigit($0) }
    let isBare = !right.contains(where: isLetter) && word.contains(where: isLetter)
    guard let end = (isBare ? try? single(word + right, base) : nil) ?? (try? single(right, base)) else { return nil }
    // `1-30 ก.ย. 69`: so does what follows the number.
    let tail = right.drop { !isDigit($0) }.drop(while: isDigit)
    let from = PeriodBase(year: base.year, limit: end.end)
    let start = (try? single(left, from)) ?? (left.contains(where: isLetter) ? nil : try? single(left + tail, from))
    guard let start, start.start <= end.end else { return nil }
    return Span(start: start.start, end: end.end)
  }

  /// A period that is not from one to another.
  private static func single(_ text: some StringProtocol, _ base: PeriodBase) throws(DayError) -> Span {
    let text = String(text)
    for lead in ["", "ภายใน", "ไม่เกิน", "สิ้นสุด"] where text.hasPrefix(lead) {
      if let day = try? Day(parsing: String(text.dropFirst(lead.count))) { return Span(start: day, end: day) }
    }
    guard let parts = PeriodParts(try PeriodAtom.atoms(of: text)) else { throw .notADate(text) }
    let (start, end) = try parts.days(base)
    return Span(start: start, end: end)
  }
}

extension PeriodBase {
  fileprivate var kind: ReportingYear.Kind { year?.kind ?? .fiscal }
}
