import ThaiText

extension Codec where Value == Int {
  /// A whole number within a range, in Thai or Arabic digits.
  public static func integer(_ range: ClosedRange<Int>) -> Codec<Int> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree, let number = Int(word.text.digits(.arabic)) else {
          reading.report(ReadingProblem.notANumber(tree.shown), at: tree.mark)
          return nil
        }
        guard range.contains(number) else {
          let problem = ReadingProblem.outOfRange(
            Verbatim(word.text), .count(range.lowerBound), .count(range.upperBound))
          reading.report(problem, at: word.mark)
          return nil
        }
        return number
      }, write: { .plain(String($0)) }, shape: { _ in .integer(range) })
  }
}

extension Codec where Value == Double {
  /// A number within a range, with a decimal point if need be, in Thai or Arabic digits.
  public static func number(_ range: ClosedRange<Double>) -> Codec<Double> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree, let number = Double(word.text.digits(.arabic)) else {
          reading.report(ReadingProblem.notANumber(tree.shown), at: tree.mark)
          return nil
        }
        guard range.contains(number) else {
          let problem = ReadingProblem.outOfRange(
            Verbatim(word.text), .word("\(range.lowerBound)"), .word("\(range.upperBound)"))
          reading.report(problem, at: word.mark)
          return nil
        }
        return number
      }, write: { .plain("\($0)") }, shape: { _ in .number })
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
          let found = tree.shown
          switch error {
          case .impossible: reading.report(ReadingProblem.impossibleDay(found), at: word.mark)
          case .unknownMonth(let month, let nearest):
            let problem = ReadingProblem.unknownMonth(found, Verbatim(month), nearest.map(Verbatim.init))
            reading.report(problem, at: word.mark)
          case .ambiguousYear: reading.report(ReadingProblem.ambiguousYear(found), at: word.mark)
          case .notADate: reading.report(ReadingProblem.notADay(found), at: word.mark)
          }
          return nil
        }
      }, write: { .plain($0.iso) }, shape: { _ in .day })
  }
}
