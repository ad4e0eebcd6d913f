import ThaiText

extension Codec where Value == Int {
  /// A whole number within a range, in Thai or Arabic digits.
  public static func integer(_ range: ClosedRange<Int>) -> Codec<Int> {
    let (least, most) = (Term.count(range.lowerBound), Term.count(range.upperBound))
    return integer(
      range, beyond: { ReadingProblem.outOfRange($0, least, most) }, notWhole: { ReadingProblem.notWhole($0, least, most) })
  }

  /// A score of a matrix that is not known where the score is read, in Thai or Arabic digits.
  ///
  /// - Parameter range: What the program can reckon with; whether the score is on the scale is the matrix's to say.
  public static func score(_ range: ClosedRange<Int>) -> Codec<Int> {
    integer(range, beyond: { ReadingProblem.notAScore($0) }, notWhole: { ReadingProblem.notAScore($0) })
  }

  /// - Parameters:
  ///   - beyond: What is said of a number outside of the range.
  ///   - notWhole: What is said of a number with a fraction.
  fileprivate static func integer(
    _ range: ClosedRange<Int>, beyond: @escaping @Sendable (Verbatim) -> Statement,
    notWhole: @escaping @Sendable (Verbatim) -> Statement
  ) -> Codec<Int> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree else {
          reading.report(ReadingProblem.notANumber(tree.shown), at: tree.mark)
          return nil
        }
        let digits = word.text.digits(.arabic)
        if let number = Int(digits), range.contains(number) { return number }
        let parts = digits.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let isNumber = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
        let problem =
          switch (isNumber, parts.count) {
          case (true, 1): beyond(tree.shown)
          case (true, 2): notWhole(tree.shown)
          default: ReadingProblem.notANumber(tree.shown)
          }
        reading.report(problem, at: tree.mark)
        return nil
      }, write: { .plain(String($0)) }, shape: { _ in .integer(range) })
  }
}

extension Codec where Value == Int {
  /// A year B.E. within a range; a year C.E. is told what it is B.E.
  public static func year(_ range: ClosedRange<Int>) -> Codec<Int> {
    let number = Codec.integer(
      -999_999...999_999, beyond: { ReadingProblem.year($0, nil) }, notWhole: { ReadingProblem.year($0, nil) })
    return Codec(
      read: { tree, reading in
        guard let year = number.read(tree, reading) else { return nil }
        guard range.contains(year) else {
          let buddhistYear = range.contains(year + 543) ? year + 543 : nil
          reading.report(ReadingProblem.year(tree.shown, buddhistYear), at: tree.mark)
          return nil
        }
        return year
      }, write: number.write, shape: { _ in .integer(range) })
  }
}

extension Codec where Value == Double {
  /// A number within a range, with a decimal point if need be, in Thai or Arabic digits.
  public static func number(_ range: ClosedRange<Int>) -> Codec<Double> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree, let number = Double(word.text.digits(.arabic)) else {
          reading.report(ReadingProblem.notANumber(tree.shown), at: tree.mark)
          return nil
        }
        guard (Double(range.lowerBound)...Double(range.upperBound)).contains(number) else {
          let problem = ReadingProblem.outOfRange(Verbatim(word.text), .count(range.lowerBound), .count(range.upperBound))
          reading.report(problem, at: word.mark)
          return nil
        }
        return number
      }, write: { .plain("\($0)") }, shape: { _ in .number(range) })
  }
}

extension Codec where Value == Day {
  /// A day, C.E. ISO or Thai, in Thai or Arabic digits; written as C.E. ISO.
  public static var day: Codec<Day> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree else {
          reading.report(ReadingProblem.notADay(tree.shown), at: tree.mark)
          return nil
        }
        do throws(DayError) {
          return try Day(parsing: word.text)
        } catch {
          reading.report(error, of: word, orElse: ReadingProblem.notADay(tree.shown))
          return nil
        }
      }, write: { .plain($0.iso) }, shape: { _ in .day })
  }
}

extension Codec where Value == Period {
  /// A day or a period such as `ไตรมาส 3/2569`, of the document's year where it says none; a period is written as it was. Words that
  /// name no day are kept, with a warning.
  public static var period: Codec<Period> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree else {
          reading.report(ReadingProblem.notAPeriod(tree.shown), at: tree.mark)
          return nil
        }
        let text = Codec<String>.cleaned(word, reading)
        do throws(DayError) {
          return try Period(parsing: text, in: reading.year)
        } catch {
          if case .notADate = error, let period = Period(withoutDay: text) {
            reading.report(ReadingProblem.noDay(tree.shown), .warning, at: word.mark)
            return period
          }
          reading.report(error, of: word, orElse: ReadingProblem.notAPeriod(tree.shown))
          return nil
        }
      }, write: { $0.words.map(Tree.text) ?? .plain($0.end?.iso ?? "") }, shape: { _ in .period })
  }
}

extension Reading {
  /// Reports why a word is no day, or no period.
  ///
  /// - Parameter none: What is said of a word that is nothing like one.
  fileprivate func report(_ error: DayError, of word: Tree.Word, orElse none: Statement) {
    let found = Tree.word(word).shown
    switch error {
    case .impossible: report(ReadingProblem.impossibleDay(found), at: word.mark)
    case .unknownMonth(let month, let nearest):
      report(ReadingProblem.unknownMonth(found, Verbatim(month), nearest.map(Verbatim.init)), at: word.mark)
    case .ambiguousYear: report(ReadingProblem.ambiguousYear(found), at: word.mark)
    case .notADate: report(none, at: word.mark)
    // A year that cannot be read has been reported itself.
    case .yearNeeded: if !hasErrors { report(none, at: word.mark) }
    }
  }
}
