import Records

/// An appetite as a matrix's file or a dossier has it, levels by their words. A number in the place of a word is a risk score.
public struct WrittenAppetite: Equatable, Sendable {
  /// What is accepted for a domain, a unit, a domain in a unit, or a risk.
  public struct Exception: Equatable, Sendable {
    public var domain: String?
    /// The unit, by id or by name.
    public var unit: String?
    /// The risk, by id.
    public var risk: String?
    public var level: String?
    public var score: Int?

    static let codec = record(
      "appetiteException", Exception.init,
      field(optional: "domain", \.domain, .text),
      field(optional: "unit", \.unit, .text),
      field(optional: "risk", \.risk, .text),
      field(optional: "level", \.level, .text),
      field(optional: "score", \.score, .integer(WrittenAppetite.scores))
    ).refusing { $0.level == nil && $0.score == nil ? "level" : nil }
  }

  /// How far beyond what is accepted a risk is tolerated.
  public struct Tolerance: Equatable, Sendable {
    public var level: String?
    public var score: Int?

    static let codec = record(
      "tolerance", shorthand: "level", Tolerance.init,
      field(optional: "level", \.level, .text),
      field(optional: "score", \.score, .integer(WrittenAppetite.scores))
    ).refusing { $0.level == nil && $0.score == nil ? "level" : nil }
  }

  /// The highest level that is accepted, or the highest score.
  public var level: String?
  /// The highest risk score that is accepted; beside a level the stricter counts.
  public var score: Int?
  public var tolerance: Tolerance?
  public var exceptions: [Exception]

  /// Whether a number is a score of the matrix is asked later.
  private static let scores = -1000...1000

  static let codec = record(
    "appetite", shorthand: "level", WrittenAppetite.init,
    field(optional: "level", \.level, .text),
    field(optional: "score", \.score, .integer(scores)),
    field(optional: "tolerance", \.tolerance, Tolerance.codec),
    field("exceptions", \.exceptions, .list(Exception.codec), or: [])
  ).refusing { $0.level == nil && $0.score == nil ? "level" : nil }

  /// The appetite over a matrix that has none yet, or nil after reporting what does not belong to it.
  func appetite(in matrix: RiskMatrix, _ tree: Tree, _ reading: Reading) -> Appetite? {
    let isRecord = tree["level"] != nil || tree["score"] != nil
    func limit(_ level: String?, _ score: Int?, _ place: FieldPath) -> AcceptedLimit? {
      if let limit = matrix.limit(level: level, score: score) { return limit }
      // Where the matrix has the level, it is the score that it does not have.
      let wrong = level.flatMap { score == nil || matrix.limit(level: $0, score: nil) == nil ? $0 : nil }
      let place = wrong == nil ? place["score"] : place == .top && !isRecord ? place : place["level"]
      let word = wrong ?? score.map(String.init) ?? ""
      LevelWords(levels: matrix.levels).reportUnknown(word, tree, below: place, reading)
      return nil
    }
    let general = limit(level, score, .top)
    let tolerated = tolerance.flatMap { limit($0.level, $0.score, FieldPath.top["tolerance"]) }
    var known: [Appetite.Exception] = []
    for (index, exception) in exceptions.enumerated() {
      let place = FieldPath.top["exceptions"][index]
      guard let limit = limit(exception.level, exception.score, place) else { continue }
      guard
        let sound = Appetite.Exception(
          domain: exception.domain, unit: exception.unit, risk: exception.risk, limit: limit)
      else {
        reading.report(ReadingProblem.missing(Verbatim("domain")), at: tree.mark(at: place), below: place)
        continue
      }
      known.append(sound)
    }
    guard let general, known.count == exceptions.count, (tolerance == nil) == (tolerated == nil) else { return nil }
    return Appetite(limit: general, tolerance: tolerated, exceptions: known)
  }
}
