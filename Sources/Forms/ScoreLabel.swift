import ThaiText

extension DigitStyle {
  /// A score with its word, `4 – สูง`: the number is what formulas read, up to the first blank.
  package func label(_ score: Int, _ word: String) -> String { "\(score)".digits(self) + " – " + word }
}
