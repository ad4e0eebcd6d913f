import Records
import ThaiText

/// One document, one kind of digits. Numbers in words with Latin letters (ISO 37001, e-mail) are not counted. Where the
/// dossier says which digits it prints, the others are to mend; else the fewer.
struct MixedDigits: Rule {
  static let code = "DIGITS-MIXED"
  static let open = Sentence("open", Parameter<Int>("thai"), Parameter<Int>("arabic"))
  /// The dossier says that it prints Thai digits, so that its forms have one kind already; or Arabic ones.
  static let inThai = Sentence("inThai", Parameter<Int>("thai"), Parameter<Int>("arabic"))
  static let inArabic = Sentence("inArabic", Parameter<Int>("thai"), Parameter<Int>("arabic"))
  static let sentences = [open.declared, inThai.declared, inArabic.declared]
  /// The most places that are named.
  private static let limit = 20

  func findings(in context: CheckContext) -> [Finding] {
    // Most dossiers keep to one kind: nothing is counted before both are seen.
    let all = context.texts.reduce(into: WrittenText.Traits()) { $0.formUnion($1.traits) }
    guard all.isSuperset(of: [.arabicDigit, .thaiDigit]) else { return [] }
    let arabic = numbers(context.texts, .arabicDigit)
    let thai = numbers(context.texts, .thaiDigit)
    guard arabic.count > 0, thai.count > 0 else { return [] }
    let paths = context.paths()
    let printed = context.dossier.digits
    let wanted = printed ?? (thai.count > arabic.count ? .thai : .arabic)
    let sentence = printed == nil ? Self.open : printed == .thai ? Self.inThai : Self.inArabic
    return [
      Finding(
        Self.code, .note, at: (wanted == .thai ? arabic : thai).places.prefix(Self.limit).map { paths[$0] },
        sentence(thai.count, arabic.count), expected: wanted)
    ]
  }

  private func numbers(_ texts: [WrittenText], _ digit: WrittenText.Traits) -> (count: Int, places: [Int]) {
    var count = 0
    var places: [Int] = []
    for (index, text) in texts.enumerated() where text.traits.contains(digit) {
      let other: DigitStyle = digit == .thaiDigit ? .arabic : .thai
      // Rewriting leaves words with Latin letters alone, so what changes is what counts.
      let rewritten = text.text.digits(other, sparingLatin: true)
      let numbers = changedRuns(text.text, rewritten)
      guard numbers > 0 else { continue }
      count += numbers
      places.append(index)
    }
    return (count, places)
  }

  /// How many runs of characters differ between two texts of equal length.
  private func changedRuns(_ a: String, _ b: String) -> Int {
    var runs = 0
    var isInRun = false
    for (left, right) in zip(a.unicodeScalars, b.unicodeScalars) {
      let differs = left != right
      if differs, !isInRun { runs += 1 }
      isInRun = differs
    }
    return runs
  }
}
