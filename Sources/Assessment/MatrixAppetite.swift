import Records
import ThaiText

/// The risk that an agency accepts (ความเสี่ยงที่ยอมรับได้): up to a level, with levels of their own for a domain or a
/// unit.
public struct Appetite: Equatable, Sendable {
  /// An appetite for the risks of a domain, of a unit, or of a domain in a unit.
  public struct Exception: Equatable, Sendable {
    /// The domain (ด้าน), by key or by name.
    public let domain: String?
    /// The unit, by id.
    public let unit: String?
    public let level: Level

    /// Nil unless it says for what it holds.
    public init?(domain: String?, unit: String?, level: Level) {
      guard domain != nil || unit != nil else { return nil }
      self.domain = domain
      self.unit = unit
      self.level = level
    }

    func holds(domain: String?, unit: String?) -> Bool {
      func agrees(_ wanted: String?, _ given: String?) -> Bool {
        guard let wanted else { return true }
        return given.map { tolerantKey($0) == tolerantKey(wanted) } ?? false
      }
      return agrees(self.domain, domain) && agrees(self.unit, unit)
    }
  }

  /// The highest level that is accepted.
  public let level: Level
  public let exceptions: [Exception]

  public init(level: Level, exceptions: [Exception] = []) {
    self.level = level
    self.exceptions = exceptions
  }

  /// The highest level that is accepted for a risk: of all exceptions that hold for it the strictest, else the general
  /// one.
  public func level(domain: String?, unit: String?) -> Level {
    exceptions.filter { $0.holds(domain: domain, unit: unit) }.map(\.level).min { $0.rank < $1.rank } ?? level
  }
}

/// An appetite as a matrix's file or a dossier has it, levels by their words.
public struct WrittenAppetite: Equatable, Sendable {
  /// What is accepted for a domain, a unit, or a domain in a unit.
  public struct Exception: Equatable, Sendable {
    public var domain: String?
    /// The unit, by id or by name.
    public var unit: String?
    public var level: String

    static let codec = record(
      "appetiteException", Exception.init,
      field(optional: "domain", \.domain, .text),
      field(optional: "unit", \.unit, .text),
      field("level", \.level, .text))
  }

  /// The highest level that is accepted.
  public var level: String
  public var exceptions: [Exception]

  static let codec = record(
    "appetite", shorthand: "level", WrittenAppetite.init,
    field("level", \.level, .text),
    field("exceptions", \.exceptions, .list(Exception.codec), or: []))

  /// The appetite, or nil after reporting what does not belong to the matrix.
  func appetite(_ levels: LevelWords, _ tree: Tree, _ reading: Reading) -> Appetite? {
    let isRecord = tree["level"] != nil
    let levelPath: FieldPath = isRecord ? .top["level"] : .top
    let general = levels.level(level, tree, below: levelPath, reading)
    var known: [Appetite.Exception] = []
    for (index, exception) in exceptions.enumerated() {
      let place = FieldPath.top["exceptions"][index]
      guard let level = levels.level(exception.level, tree, below: place["level"], reading) else { continue }
      guard let sound = Appetite.Exception(domain: exception.domain, unit: exception.unit, level: level) else {
        reading.report(ReadingProblem.missing(Verbatim("domain")), at: tree.mark(at: place), below: place)
        continue
      }
      known.append(sound)
    }
    guard let general, known.count == exceptions.count else { return nil }
    return Appetite(level: general, exceptions: known)
  }
}

extension RiskMatrix {
  /// The matrix with the appetite that an agency states, levels by the words of the matrix and units by their ids; the
  /// matrix itself where the agency states none.
  ///
  /// A word that is no level of the matrix leaves the appetite unknown, and an exception without it: it is never taken
  /// for another level. The rule RISK-APPETITE tells the user.
  func accepting(_ stated: WrittenAppetite?, units: [Unit]) -> RiskMatrix {
    guard let stated else { return self }
    let exceptions = stated.exceptions.compactMap { exception in
      level(named: exception.level).flatMap { level in
        let unit = exception.unit.map { units.unit($0)?.id ?? $0 }
        return Appetite.Exception(domain: exception.domain, unit: unit, level: level)
      }
    }
    var matrix = self
    matrix.appetite = level(named: stated.level).map { Appetite(level: $0, exceptions: exceptions) }
    return matrix
  }
}
