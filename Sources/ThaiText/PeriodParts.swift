/// What a writing says of a period that is not from one to another.
struct PeriodParts {
  private enum Unit {
    case day(Int, month: Int, isEnglish: Bool)
    case month(Int, isEnglish: Bool)
    /// 1 to 4, or 0 for the last.
    case quarter(Int)
    /// Months from the beginning of the year, or as many before its end.
    case months(Int, isLast: Bool)
    case year
  }

  private var unit: Unit
  private var year: DateTokens.Number?
  private var era: DateTokens.Era?
  private var kind: ReportingYear.Kind?

  /// Nil if the atoms have not the shape of a period.
  init?(_ atoms: [PeriodAtom]) {
    var rest = atoms[...]
    var units: [Unit] = []
    var saysYear = false
    while let atom = rest.popFirst() {
      switch atom {
      case .month(let month, let isEnglish): units.append(.month(month, isEnglish: isEnglish))
      case .quarter:
        guard let place = Self.place(&rest), place <= 4 else { return nil }
        units.append(.quarter(place))
      case .half:
        guard case .ordinal(let place)? = rest.popFirst(), place <= 2 else { return nil }
        units.append(.months(6, isLast: place != 1))
      case .round:
        guard case .number(let count)? = rest.popFirst(), case .months? = rest.popFirst(), count.value % 3 == 0,
          (3...12).contains(count.value)
        else { return nil }
        let isLast = Self.side(&rest)
        units.append(.months(count.value, isLast: isLast ?? false))
      case .year(let said):
        kind = kind ?? said
        saysYear = true
      case .era(let said):
        era = said
        saysYear = true
      case .this: guard saysYear else { return nil }
      // Before a month the word says nothing more.
      case .months: guard case .month? = rest.first else { return nil }
      // Before a year, and between a month in figures and its year.
      case .stroke: guard case .number? = rest.first, !units.isEmpty else { return nil }
      case .ordinal: return nil
      case .number(let number):
        if case .month(let month, let isEnglish)? = rest.first(where: { $0 != .months }), number.digits <= 2,
          units.isEmpty
        {
          rest = rest[(rest.firstIndex { $0 != .months }.map { $0 + 1 } ?? rest.endIndex)...]
          units.append(.day(number.value, month: month, isEnglish: isEnglish))
        } else if case .months? = rest.first, [3, 6, 9].contains(number.value), units.isEmpty {
          rest.removeFirst()
          guard let isLast = Self.side(&rest) else { return nil }
          units.append(.months(number.value, isLast: isLast))
        } else if rest.count == 2, case .stroke? = rest.first, case .number(let after)? = rest.last, after.digits == 4,
          (1...12).contains(number.value), units.isEmpty
        {
          units.append(.month(number.value, isEnglish: false))
        } else {
          let isYear = number.digits == 4 || number.digits == 2 && (saysYear || !units.isEmpty)
          guard isYear, year == nil else { return nil }
          year = number
        }
      }
    }
    guard units.count <= 1, !units.isEmpty || saysYear || (year?.value ?? 0) >= 2400 else { return nil }
    unit = units.first ?? .year
  }

  /// The number of a quarter.
  private static func place(_ rest: inout ArraySlice<PeriodAtom>) -> Int? {
    switch rest.popFirst() {
    case .number(let number) where number.digits == 1 && number.value > 0: number.value
    case .ordinal(let place): place
    default: nil
    }
  }

  /// Whether the last months are meant (หลัง), or the first (แรก); nil where it is not said.
  private static func side(_ rest: inout ArraySlice<PeriodAtom>) -> Bool? {
    guard case .ordinal(let place)? = rest.first, place <= 1 else { return nil }
    rest.removeFirst()
    return place == 0
  }

  /// The first day and the last.
  func days(_ base: PeriodBase) throws(DayError) -> (Day, Day) {
    switch unit {
    case .day(let day, let month, let isEnglish):
      let year = try civilYear(of: month, isEnglish, base)
      guard let found = Day(year: year, month: month, day: day) else {
        throw .impossible(day: day, month: month, buddhistYear: year + 543)
      }
      return (found, found)
    case .month(let month, let isEnglish):
      let year = try civilYear(of: month, isEnglish, base)
      return Self.month(month, of: year)
    case .quarter(let place): return try months(3, after: ((place == 0 ? 4 : place) - 1) * 3, base)
    case .months(let count, let isLast): return try months(count, after: isLast ? 12 - count : 0, base)
    case .year:
      let year = try base.reportingYear(kind, written: written())
      return (year.start, year.end)
    }
  }

  /// The year C.E. that is written, if one is.
  private func written(isEnglish: Bool = false) throws(DayError) -> Int? {
    guard let year else { return nil }
    return try Day.year(year, era: era, isEnglish: isEnglish)
  }

  /// The year C.E. of a month: the one that is written, unless that is a fiscal year; else that in which the month falls.
  private func civilYear(of month: Int, _ isEnglish: Bool, _ base: PeriodBase) throws(DayError) -> Int {
    let written = try written(isEnglish: isEnglish)
    if let written, kind != .fiscal { return written }
    if written == nil, let limit = base.limit {
      let year = limit.civil.year
      return Self.month(month, of: year).0 > limit ? year - 1 : year
    }
    let year = try base.reportingYear(kind, written: written)
    let first = year.start.civil
    return month >= first.month ? first.year : first.year + 1
  }

  /// So many months after so many of the reporting year.
  private func months(_ count: Int, after past: Int, _ base: PeriodBase) throws(DayError) -> (Day, Day) {
    let first = try base.reportingYear(kind, written: written()).start.civil
    func month(_ place: Int) -> (Day, Day) {
      let index = first.month - 1 + place
      return Self.month(index % 12 + 1, of: first.year + index / 12)
    }
    return (month(past).0, month(past + count - 1).1)
  }

  private static func month(_ month: Int, of year: Int) -> (Day, Day) {
    (
      Day(number: Day.number(year: year, month: month, day: 1)),
      Day(number: Day.number(year: year, month: month, day: Day.length(ofMonth: month, year: year)))
    )
  }
}
