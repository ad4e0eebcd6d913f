import Assessment
import Records
import ThaiText

/// What a register says of the appetite is a level or a score of its matrix, and holds for a domain, a unit or a risk that
/// there is; what is tolerated is not less than what is accepted.
///
/// A domain that no risk has is an error where one is spelt nearly like it, else a warning: it may have no risk this year.
struct AppetiteOutsideMatrix: Rule {
  static let code = "RISK-APPETITE"
  static let level = Sentence(
    "level", Parameter<String>("level"), Parameter<Verbatim?>("nearest"), Parameter<[Verbatim]?>("choices"))
  static let score = Sentence("score", Parameter<Int>("score"), Parameter<ClosedRange<Int>>("range"))
  static let unit = Sentence(
    "unit", Parameter<String>("unit"), Parameter<Verbatim?>("nearest"), Parameter<[Verbatim]?>("choices"))
  static let domain = Sentence(
    "domain", Parameter<String>("domain"), Parameter<Verbatim?>("nearest"), Parameter<[Verbatim]?>("choices"))
  static let risk = Sentence(
    "risk", Parameter<String>("risk"), Parameter<Verbatim?>("nearest"), Parameter<[Verbatim]?>("choices"))
  /// An exception that names neither a domain nor a unit nor a risk.
  static let nothing = Sentence("nothing", Parameter<Verbatim>("level"))
  static let tolerance = Sentence("tolerance", Parameter<Verbatim>("tolerance"), Parameter<Verbatim>("level"))
  static let sentences = [
    level.declared, score.declared, unit.declared, domain.declared, risk.declared, nothing.declared, tolerance.declared,
  ]

  private typealias Unknown = Sentence<String, Verbatim?, [Verbatim]?>

  func findings(in context: CheckContext) -> [Finding] {
    guard let register = context.register, let matrix = register.matrix, let stated = register.register.appetite
    else { return [] }
    let path = CheckedRegister.path["appetite"]
    let units = context.dossier.units.flatMap { [$0.id, $0.name] }
    let domains = Self.different(register.risks.compactMap(\.risk.domain)), ids = register.risks.map(\.risk.id)
    var findings: [Finding] = []

    func check(
      _ word: String, _ sentence: Unknown, in choices: [String], at place: FieldPath, elseOnly severity: Severity = .error
    ) {
      let key = tolerantKey(word)
      guard !choices.contains(where: { tolerantKey($0) == key }) else { return }
      let nearest = nearest(to: word, in: choices)
      findings.append(
        Finding(
          Self.code, nearest == nil ? severity : .error, at: [place],
          sentence(word, nearest.map(Verbatim.init), choices.map(Verbatim.init).unlessEmpty),
          expected: nearest, found: word))
    }
    func checkLimit(_ word: String?, _ score: Int?, at place: FieldPath, isShort: Bool = false) {
      guard matrix.limit(level: word, score: score) == nil else { return }
      guard let number = score ?? word.flatMap({ Int(thaiDigits: $0) }) else {
        return check(word ?? "", Self.level, in: matrix.levels.map(\.word), at: isShort ? place : place["level"])
      }
      let products = matrix.products
      let range = (products.first ?? 1)...(products.last ?? 1)
      findings.append(
        Finding(
          Self.code, .error, at: [isShort ? place : place[word == nil ? "score" : "level"]], Self.score(number, range),
          expected: range, found: number))
    }

    let isShort = stated.exceptions.isEmpty && stated.tolerance == nil && stated.score == nil
    checkLimit(stated.level, stated.score, at: path, isShort: isShort)
    if let tolerance = stated.tolerance {
      checkLimit(tolerance.level, tolerance.score, at: path["tolerance"], isShort: tolerance.score == nil)
      if let tolerated = matrix.limit(level: tolerance.level, score: tolerance.score),
        let accepted = matrix.limit(level: stated.level, score: stated.score), tolerated < accepted
      {
        findings.append(
          Finding(
            Self.code, .error, at: [path["tolerance"], path["level"]],
            Self.tolerance(
              Self.written(tolerance.level, tolerance.score), Self.written(stated.level, stated.score))))
      }
    }
    for (index, exception) in stated.exceptions.enumerated() {
      let place = path["exceptions"][index]
      checkLimit(exception.level, exception.score, at: place)
      if let unit = exception.unit { check(unit, Self.unit, in: units, at: place["unit"]) }
      if let domain = exception.domain {
        check(domain, Self.domain, in: domains, at: place["domain"], elseOnly: .warning)
      }
      if let risk = exception.risk { check(risk, Self.risk, in: ids, at: place["risk"]) }
      guard exception.unit == nil, exception.domain == nil, exception.risk == nil else { continue }
      findings.append(
        Finding(Self.code, .error, at: [place], Self.nothing(Self.written(exception.level, exception.score))))
    }
    return findings
  }

  private static func written(_ level: String?, _ score: Int?) -> Verbatim {
    Verbatim([level, score.map(String.init)].compactMap(\.self).joined(separator: " "))
  }

  private static func different(_ texts: [String]) -> [String] {
    var seen: Set<UInt64> = []
    return texts.filter { seen.insert(tolerantHash($0)).inserted }
  }
}
