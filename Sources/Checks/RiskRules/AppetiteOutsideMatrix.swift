import Assessment
import Records
import ThaiText

/// What a register says of the appetite is a level of its matrix, and holds for a domain or a unit that there is.
struct AppetiteOutsideMatrix: Rule {
  static let code = "RISK-APPETITE"

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register, let matrix = register.matrix, let stated = register.register.appetite
    else { return [] }
    let path = CheckedRegister.path["appetite"]
    var findings: [Finding] = []
    func check(_ word: String, _ argument: String, in choices: [String], at place: FieldPath) {
      let key = tolerantKey(word)
      guard !choices.contains(where: { tolerantKey($0) == key }) else { return }
      let nearest = nearest(to: word, in: choices)
      findings.append(
        Finding(
          Self.code, .error, at: [place],
          [argument: word.shortened, "nearest": nearest ?? "", "choices": choices.joined(separator: ", ")],
          expected: nearest, found: word))
    }
    let words = matrix.levels.map(\.word)
    let units = context.dossier.units.flatMap { [$0.id, $0.name] }
    check(stated.level, "level", in: words, at: stated.exceptions.isEmpty ? path : path["level"])
    for (index, exception) in stated.exceptions.enumerated() {
      let place = path["exceptions"][index]
      check(exception.level, "level", in: words, at: place["level"])
      if let unit = exception.unit { check(unit, "unit", in: units, at: place["unit"]) }
      guard exception.unit == nil, exception.domain == nil else { continue }
      findings.append(Finding(Self.code, .error, at: [place], ["forNothing": exception.level.shortened]))
    }
    return findings
  }
}
