import Assessment
import Records
import ThaiText

/// What a register says of the appetite is a level of its matrix, and holds for a domain or a unit that there is.
struct AppetiteOutsideMatrix: Rule {
  static let code = "RISK-APPETITE"
  static let level = Sentence(
    "level", Parameter<String>("level"), Parameter<Verbatim?>("nearest"), Parameter<[Verbatim]?>("choices"))
  static let unit = Sentence(
    "unit", Parameter<String>("unit"), Parameter<Verbatim?>("nearest"), Parameter<[Verbatim]?>("choices"))
  /// An exception that names neither a domain nor a unit.
  static let nothing = Sentence("nothing", Parameter<String>("level"))
  static let sentences = [level.declared, unit.declared, nothing.declared]

  private typealias Unknown = Sentence<String, Verbatim?, [Verbatim]?>

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register, let matrix = register.matrix, let stated = register.register.appetite
    else { return [] }
    let path = CheckedRegister.path["appetite"]
    var findings: [Finding] = []
    func check(_ word: String, _ sentence: Unknown, in choices: [String], at place: FieldPath) {
      let key = tolerantKey(word)
      guard !choices.contains(where: { tolerantKey($0) == key }) else { return }
      let nearest = nearest(to: word, in: choices)
      findings.append(
        Finding(
          Self.code, .error, at: [place],
          sentence(word, nearest.map(Verbatim.init), choices.map(Verbatim.init).unlessEmpty),
          expected: nearest, found: word))
    }
    let words = matrix.levels.map(\.word)
    let units = context.dossier.units.flatMap { [$0.id, $0.name] }
    check(stated.level, Self.level, in: words, at: stated.exceptions.isEmpty ? path : path["level"])
    for (index, exception) in stated.exceptions.enumerated() {
      let place = path["exceptions"][index]
      check(exception.level, Self.level, in: words, at: place["level"])
      if let unit = exception.unit { check(unit, Self.unit, in: units, at: place["unit"]) }
      guard exception.unit == nil, exception.domain == nil else { continue }
      findings.append(Finding(Self.code, .error, at: [place], Self.nothing(exception.level)))
    }
    return findings
  }
}
