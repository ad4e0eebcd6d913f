import ThaiText

extension Codec where Value == Int {
  /// A whole number within a range, in Thai or Arabic digits.
  public static func integer(_ range: ClosedRange<Int>) -> Codec<Int> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree, let number = Int(word.text.digits(.arabic)) else {
          reading.report("READ-NOT-A-NUMBER", at: tree.mark, ["found": tree.shown])
          return nil
        }
        guard range.contains(number) else {
          reading.report(
            "READ-OUT-OF-RANGE", at: word.mark,
            ["found": word.text, "least": String(range.lowerBound), "most": String(range.upperBound)])
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
          reading.report("READ-NOT-A-NUMBER", at: tree.mark, ["found": tree.shown])
          return nil
        }
        guard range.contains(number) else {
          reading.report(
            "READ-OUT-OF-RANGE", at: word.mark,
            ["found": word.text, "least": "\(range.lowerBound)", "most": "\(range.upperBound)"])
          return nil
        }
        return number
      }, write: { .plain("\($0)") }, shape: { _ in .number })
  }
}

extension Codec where Value == Bool {
  /// A truth value: `true` or `false`, `yes` or `no`.
  public static var boolean: Codec<Bool> {
    Codec(
      read: { tree, reading in
        if case .word(let word) = tree {
          switch word.text.lowercased() {
          case "true", "yes": return true
          case "false", "no": return false
          default: break
          }
        }
        reading.report("READ-NOT-A-TRUTH-VALUE", at: tree.mark, ["found": tree.shown])
        return nil
      }, write: { .plain($0 ? "true" : "false") }, shape: { _ in .boolean })
  }
}

extension Codec where Value == Day {
  /// A day, C.E. ISO or Thai, in Thai or Arabic digits; written as C.E. ISO.
  public static var day: Codec<Day> {
    Codec(
      read: { tree, reading in
        guard case .word(let word) = tree else {
          reading.report("READ-NOT-A-DAY", at: tree.mark, ["found": tree.shown])
          return nil
        }
        do throws(DayError) {
          return try Day(parsing: word.text)
        } catch {
          let found = tree.shown
          switch error {
          case .impossible: reading.report("READ-IMPOSSIBLE-DAY", at: word.mark, ["found": found])
          case .unknownMonth(let month, let nearest):
            reading.report(
              "READ-UNKNOWN-MONTH", at: word.mark,
              ["found": found, "month": month, "nearest": nearest ?? ""])
          case .ambiguousYear: reading.report("READ-AMBIGUOUS-YEAR", at: word.mark, ["found": found])
          case .notADate: reading.report("READ-NOT-A-DAY", at: word.mark, ["found": found])
          }
          return nil
        }
      }, write: { .plain($0.iso) }, shape: { _ in .day })
  }
}
