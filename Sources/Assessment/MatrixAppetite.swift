import Records
import ThaiText

/// The most that is accepted of a risk: a level and, where one is drawn, a line between its scores. The strictest is the
/// least.
public struct AcceptedLimit: Hashable, Comparable, Sendable {
  /// The highest level that is accepted.
  public let level: Level
  /// The highest risk score that is accepted; nil where the whole level is.
  public let score: Int?

  public init(level: Level, score: Int? = nil) {
    self.level = level
    self.score = score
  }

  public static func < (a: AcceptedLimit, b: AcceptedLimit) -> Bool {
    (a.level.rank, a.score ?? .max) < (b.level.rank, b.score ?? .max)
  }

  /// Whether a level, with the risk score that it comes of where that is known, is above the limit; nil where the score
  /// would have to be known.
  func isExceeded(by level: Level, score: Int?) -> Bool? {
    if level.rank > self.level.rank { return true }
    guard let limit = self.score else { return false }
    if let score { return score > limit }
    return level.rank < self.level.rank ? false : nil
  }
}

/// The risk that an agency accepts (ความเสี่ยงที่ยอมรับได้): up to a level or a score, with limits of their own for a
/// domain, a unit or a risk.
public struct Appetite: Equatable, Sendable {
  /// An appetite for the risks of a domain, of a unit, of a domain in a unit, or for one risk.
  public struct Exception: Equatable, Sendable {
    /// The domain (ด้าน), by key or by name.
    public let domain: String?
    /// The unit, by id.
    public let unit: String?
    /// The risk, by id.
    public let risk: String?
    public let limit: AcceptedLimit

    /// Nil unless it says for what it holds.
    public init?(domain: String?, unit: String?, risk: String? = nil, limit: AcceptedLimit) {
      guard domain != nil || unit != nil || risk != nil else { return nil }
      self.domain = domain
      self.unit = unit
      self.risk = risk
      self.limit = limit
    }

    func holds(domain: String?, unit: String?, risk: String?) -> Bool {
      func agrees(_ wanted: String?, _ given: String?) -> Bool {
        guard let wanted else { return true }
        return given.map { tolerantHash($0) == tolerantHash(wanted) } ?? false
      }
      return agrees(self.domain, domain) && agrees(self.unit, unit) && agrees(self.risk, risk)
    }
  }

  /// The most that is accepted.
  public let limit: AcceptedLimit
  /// How far a risk may exceed that for a time, if its acceptance is on record (ช่วงเบี่ยงเบนของความเสี่ยงที่ยอมรับได้).
  public let tolerance: AcceptedLimit?
  public let exceptions: [Exception]

  public init(limit: AcceptedLimit, tolerance: AcceptedLimit? = nil, exceptions: [Exception] = []) {
    self.limit = limit
    self.tolerance = tolerance
    self.exceptions = exceptions
  }

  /// Every limit that it names.
  var limits: [AcceptedLimit] { [limit] + (tolerance.map { [$0] } ?? []) + exceptions.map(\.limit) }

  /// The most that is accepted of a risk: of all exceptions that hold for it the strictest, else the general one.
  public func limit(domain: String?, unit: String?, risk: String? = nil) -> AcceptedLimit {
    exceptions.filter { $0.holds(domain: domain, unit: unit, risk: risk) }.map(\.limit).min() ?? limit
  }

  /// The most that is accepted of a risk that several units share: what the strictest of them accepts.
  func limit(domain: String?, units: [String], risk: String?) -> AcceptedLimit {
    units.map { limit(domain: domain, unit: $0, risk: risk) }.min() ?? limit(domain: domain, unit: nil, risk: risk)
  }
}

extension RiskMatrix {
  /// What a word, a score, or both say is accepted. A number in the place of the word is a score, unless the matrix has a
  /// level of that name; of both the stricter counts. Nil where the matrix has no such level, or no such score.
  package func limit(level word: String?, score: Int?) -> AcceptedLimit? {
    let level = word.flatMap(level(named:))
    let written = word.flatMap { level == nil ? Self.score(written: $0) : nil }
    guard word == nil || level != nil || written != nil else { return nil }
    guard let score = [score, written].compactMap(\.self).min() else { return level.map { AcceptedLimit(level: $0) } }
    guard let highest = products.last, score <= highest,
      let top = cells.filter({ $0.product <= score }).compactMap(\.level).max(by: { $0.rank < $1.rank })
    else { return nil }
    if let level, level.rank < top.rank { return AcceptedLimit(level: level) }
    return AcceptedLimit(level: top, score: score)
  }

  /// A score in the place of a level's word: 8, ≤ 8 or <= 8.
  private static func score(written text: String) -> Int? {
    let mark = ["≤", "<="].first(where: text.hasPrefix) ?? ""
    return Int(thaiDigits: String(text.dropFirst(mark.count).drop(while: \.isWhitespace)))
  }

  /// Whether a cell lies beyond the line that the general appetite draws through the scores of the matrix; false where it draws
  /// none, and is a level.
  package func isBeyondLine(_ cell: MatrixCell) -> Bool {
    guard let limit = appetite?.limit, limit.score != nil, let level = cell.level else { return false }
    return limit.isExceeded(by: level, score: cell.product) ?? false
  }

  /// The matrix with the appetite that an agency states, levels by the words of the matrix and units by their ids; the
  /// matrix itself where the agency states none.
  ///
  /// A word that is no level of the matrix leaves the appetite unknown, and an exception without it: it is never taken
  /// for another level. The rule RISK-APPETITE tells the user.
  func accepting(_ stated: WrittenAppetite?, units: [Unit]) -> RiskMatrix {
    guard let stated else { return self }
    let exceptions = stated.exceptions.compactMap { exception in
      limit(level: exception.level, score: exception.score).flatMap { limit in
        let unit = exception.unit.map { units.unit($0)?.id ?? $0 }
        return Appetite.Exception(domain: exception.domain, unit: unit, risk: exception.risk, limit: limit)
      }
    }
    let tolerance = stated.tolerance.flatMap { limit(level: $0.level, score: $0.score) }
    var matrix = self
    matrix.appetite = limit(level: stated.level, score: stated.score).map {
      Appetite(limit: $0, tolerance: tolerance, exceptions: exceptions)
    }
    return matrix
  }
}
