import ThaiText

extension Day {
  /// A day as a Thai document dates it; nil for a day that does not exist.
  public init?(buddhistYear: Int, month: Int, day: Int) {
    self.init(year: buddhistYear - 543, month: month, day: day)
  }
}
