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
  /// The score by which the source marks a risk that is not rated; nil where it does not say so.
  public let unratedScore: Int?
  public let likelihood: Scale
  public let impact: Scale
  /// The levels, the lowest first; at least one.
  public let levels: [Level]
  public let rule: LevelRule
  public internal(set) var appetite: Appetite?
  /// How the quality of controls changes a level, where the method has it.
  public let controls: ControlMatrix?
  /// By likelihood, then by impact.
  public let cells: [MatrixCell]
  /// The levels that have cells, the lowest first: the extremes of the matrix as it rates, whatever words it has besides.
  public let reachedLevels: [Level]
  /// The tolerant hash of each level's word, by which ratings that are words find their level.
  private let levelKeys: [UInt64]

  /// Nil where the parts do not fit: ranks that are not the places of the levels, words that two levels share, bands
  /// that are not one for each level, a grid of another size or with ranks that no level has.
  public init?(
    key: String, name: BilingualName, source: String? = nil, isVerified: Bool = false, note: String? = nil,
    unratedScore: Int? = nil,
    likelihood: Scale, impact: Scale, levels: [Level], rule: LevelRule, appetite: Appetite? = nil,
    controls: ControlMatrix? = nil
  ) {
    let (columns, rows) = (likelihood.words.count, impact.words.count)
    let rank: (Int, Int) -> Int?
    guard !levels.isEmpty, levels.indices.allSatisfy({ levels[$0].rank == $0 }),
      levels.map(\.word).firstIndexOfRepetition == nil,
      appetite.map({ $0.limits.map(\.level).allSatisfy(levels.contains) }) ?? true,
      controls.map({ $0.grid.allSatisfy { $0.count == levels.count } }) ?? true
    else { return nil }
    switch rule {
    case .bands(let bands):
      guard bands.count == levels.count else { return nil }
      rank = { likelihood, impact in
        let found = bands.indices.filter { bands[$0].contains(likelihood * impact) }
        return found.count == 1 ? found[0] : nil
      }
    case .grid(let grid):
      guard grid.count == rows,
        grid.allSatisfy({ $0.count == columns && $0.allSatisfy { $0.map(levels.indices.contains) ?? true } })
      else { return nil }
      rank = { likelihood, impact in grid[rows - impact][likelihood - 1] }
    }
    cells = likelihood.scores.flatMap { likelihood in
      impact.scores.map { impact in
        MatrixCell(likelihood: likelihood, impact: impact, level: rank(likelihood, impact).map { levels[$0] })
      }
    }
    let reached = Set(cells.compactMap(\.level?.rank))
    reachedLevels = levels.filter { reached.contains($0.rank) }
    self.key = key
    self.name = name
    self.source = source
    self.isVerified = isVerified
    self.note = note
    self.unratedScore = unratedScore
    self.likelihood = likelihood
    self.impact = impact
    self.levels = levels
    levelKeys = levels.map { tolerantHash($0.word) }
    self.rule = rule
    self.appetite = appetite
    self.controls = controls
  }
}

extension RiskMatrix {
  /// The cell of a likelihood and an impact; nil where the matrix does not have it. A rating is never moved to another
  /// cell.
  public func cell(likelihood: Int, impact: Int) -> MatrixCell? {
    guard self.likelihood.scores.contains(likelihood), self.impact.scores.contains(impact) else { return nil }
    return cells[(likelihood - 1) * self.impact.words.count + impact - 1]
  }

  /// The cells of a level, by likelihood, then by impact.
  public func cells(of level: Level) -> [MatrixCell] { cells.filter { $0.level?.rank == level.rank } }

  /// The scale of an axis.
  package func scale(_ axis: RiskAxis) -> Scale {
    switch axis {
    case .likelihood: likelihood
    case .impact: impact
    }
  }

  /// The products that have a level, where bands decide.
  public func band(of level: Level) -> ClosedRange<Int>? {
    guard case .bands(let bands) = rule, bands.indices.contains(level.rank) else { return nil }
    return bands[level.rank]
  }

  /// The level of a word, spacing and digits aside; nil where no level has it.
  public func level(named word: String) -> Level? {
    levelKeys.firstIndex(of: tolerantHash(word)).map { levels[$0] }
  }

  /// The lowest of the high levels (สูง and above): the second of four or more levels that have cells, from above, the
  /// highest of fewer; nil where there is but one.
  var lowestHighLevel: Level? {
    reachedLevels.count > 1 ? reachedLevels[reachedLevels.count - (reachedLevels.count >= 4 ? 2 : 1)] : nil
  }

  /// Whether a cell has a risk score.
  package func hasProduct(_ score: Int) -> Bool { cells.contains { $0.product == score } }

  /// The level of a risk score; nil where the cells that have it have not one and the same, or there are none.
  package func level(ofScore score: Int) -> Level? {
    let cells = cells.filter { $0.product == score }
    guard let level = cells.first?.level, cells.allSatisfy({ $0.level?.rank == level.rank }) else { return nil }
    return level
  }

  /// The products that cells have, each once, the lowest first.
  public var products: [Int] { Set(cells.map(\.product)).sorted() }
}
