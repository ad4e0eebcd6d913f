import ThaiText

/// A risk matrix (ตารางระดับความเสี่ยง): two scales, the levels, and how a rating gets its level.
///
/// One value serves every output: screen, workbook, text and checks. What can be wrong with one as an instrument, such
/// as a gap in its bands, does not keep it from being a value; the rules M1 to M10 of `Checks` find it.
public struct RiskMatrix: Equatable, Sendable {
  /// The name by which dossiers and commands refer to it, for example `pacc-5x5`.
  public let key: String
  public let name: BilingualName
  public let source: String?
  /// Whether bands, words and colours were seen in the source.
  public let isVerified: Bool
  public let note: String?
  public let likelihood: Scale<Likelihood>
  public let impact: Scale<Impact>
  /// The levels, the lowest first; at least one.
  public let levels: [Level]
  public let rule: LevelRule
  public internal(set) var appetite: Appetite?
  /// How the quality of controls changes a level, where the method has it.
  public let controls: ControlMatrix?
  /// The rank of each cell by impact, then likelihood; nil for a cell without exactly one level.
  private let ranks: [Int?]
  /// The tolerant hash of each level's word, by which ratings that are words find their level.
  private let levelKeys: [UInt64]

  /// Nil where the parts do not fit: ranks that are not the places of the levels, words that two levels share, bands
  /// that are not one for each level, a grid of another size or with ranks that no level has.
  public init?(
    key: String, name: BilingualName, source: String? = nil, isVerified: Bool = false, note: String? = nil,
    likelihood: Scale<Likelihood>, impact: Scale<Impact>, levels: [Level], rule: LevelRule, appetite: Appetite? = nil,
    controls: ControlMatrix? = nil
  ) {
    let (columns, rows) = (likelihood.words.count, impact.words.count)
    guard !levels.isEmpty, levels.indices.allSatisfy({ levels[$0].rank == $0 }),
      levels.map(\.word).firstIndexOfRepetition == nil,
      appetite.map({ ([$0.level] + $0.exceptions.map(\.level)).allSatisfy(levels.contains) }) ?? true,
      controls.map({ $0.grid.allSatisfy { $0.count == levels.count } }) ?? true
    else { return nil }
    switch rule {
    case .bands(let bands):
      guard bands.count == levels.count else { return nil }
      ranks = (1...rows).flatMap { impact in
        (1...columns).map { likelihood in
          let found = bands.indices.filter { bands[$0].contains(likelihood * impact) }
          return found.count == 1 ? found[0] : nil
        }
      }
    case .grid(let grid):
      guard grid.count == rows,
        grid.allSatisfy({ $0.count == columns && $0.allSatisfy { $0.map(levels.indices.contains) ?? true } })
      else { return nil }
      ranks = grid.reversed().flatMap(\.self)
    }
    self.key = key
    self.name = name
    self.source = source
    self.isVerified = isVerified
    self.note = note
    self.likelihood = likelihood
    self.impact = impact
    self.levels = levels
    levelKeys = levels.map { tolerantHash($0.word) }
    self.rule = rule
    self.appetite = appetite
    self.controls = controls
  }

  public static func == (a: RiskMatrix, b: RiskMatrix) -> Bool {
    a.key == b.key && a.name == b.name && a.source == b.source && a.isVerified == b.isVerified && a.note == b.note
      && a.likelihood == b.likelihood && a.impact == b.impact && a.levels == b.levels && a.rule == b.rule
      && a.appetite == b.appetite && a.controls == b.controls
  }
}

extension RiskMatrix {
  /// The level of a rating; nil where the matrix does not have the rating, or leaves it without one clear level.
  /// A rating is never moved to another cell.
  public func level(of rating: Rating) -> Level? {
    let (likelihood, impact) = (rating.likelihood.value, rating.impact.value)
    guard has(rating) else { return nil }
    return ranks[(impact - 1) * self.likelihood.words.count + likelihood - 1].map { levels[$0] }
  }

  /// Whether the rating is a cell of the matrix.
  public func has(_ rating: Rating) -> Bool {
    rating.likelihood.value <= likelihood.words.count && rating.impact.value <= impact.words.count
  }

  /// Every cell, by likelihood, then by impact.
  public var ratings: [Rating] {
    likelihood.scores.flatMap { likelihood in impact.scores.map { Rating(likelihood: likelihood, impact: $0) } }
  }

  /// The cells of a level, by likelihood, then by impact.
  public func ratings(of level: Level) -> [Rating] { ratings.filter { self.level(of: $0)?.rank == level.rank } }

  /// The products that have a level, where bands decide.
  public func band(of level: Level) -> ClosedRange<Int>? {
    guard case .bands(let bands) = rule, bands.indices.contains(level.rank) else { return nil }
    return bands[level.rank]
  }

  /// The level of a word, spacing and digits aside; nil where no level has it.
  public func level(named word: String) -> Level? {
    levelKeys.firstIndex(of: tolerantHash(word)).map { levels[$0] }
  }

  /// The products that cells have, each once, the lowest first.
  public var products: [Int] { Set(ratings.map(\.product)).sorted() }

  /// Whether a level is above what is accepted for a risk of a domain and a unit; nil where the matrix has no appetite.
  public func exceedsAppetite(_ level: Level, domain: String? = nil, unit: String? = nil) -> Bool? {
    appetite.map { level.rank > $0.level(domain: domain, unit: unit).rank }
  }
}
