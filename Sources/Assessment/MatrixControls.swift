import Records
import ThaiText

/// How the quality of controls turns a level of risk into what remains (PACC's table 4, Risk-Control Matrix
/// Assessment).
public struct ControlMatrix: Equatable, Sendable {
  /// A quality of controls (คุณภาพการจัดการ), for example ดี.
  public struct Quality: Equatable, Sendable {
    public let word: String
    public let definition: String?

    init(word: String, definition: String? = nil) {
      self.word = word
      self.definition = definition
    }

    static let codec = record(
      "controlQuality", shorthand: "word", { Quality(word: $0, definition: $1) },
      field("word", \Quality.word, .text),
      field(optional: "definition", \.definition, .text))
  }

  public let source: String?
  public let isVerified: Bool
  /// The best first.
  public let qualities: [Quality]
  /// What may remain, the lowest first; a list of levels of its own.
  public let results: [Level]
  /// For each quality, the rank of the result by the rank of the risk's level.
  public let grid: [[Int]]

  /// Nil unless there is a row for each quality and in it a result for each of the matrix's levels.
  init?(
    source: String? = nil, isVerified: Bool = false, qualities: [Quality], results: [Level], grid: [[Int]],
    levels: Int
  ) {
    guard !qualities.isEmpty, grid.count == qualities.count, results.indices.allSatisfy({ results[$0].rank == $0 }),
      grid.allSatisfy({ $0.count == levels && $0.allSatisfy(results.indices.contains) })
    else { return nil }
    self.source = source
    self.isVerified = isVerified
    self.qualities = qualities
    self.results = results
    self.grid = grid
  }

  /// What remains of a risk of a level under controls of a quality, by its word; nil for a word or a level that there
  /// is not.
  public func result(quality word: String, level: Level) -> Level? {
    let key = tolerantKey(word)
    guard let row = qualities.firstIndex(where: { tolerantKey($0.word) == key }), grid[row].indices.contains(level.rank)
    else { return nil }
    return results[grid[row][level.rank]]
  }
}

/// A control matrix as its file has it.
struct WrittenControls: Equatable, Sendable {
  var source: String?
  var isVerified: Bool
  var qualities: [ControlMatrix.Quality]
  var results: [WrittenLevel]
  var grid: [[String?]]

  static let codec = record(
    "controls", WrittenControls.init,
    field(optional: "source", \.source, .text),
    field("verified", \.isVerified, .boolean, or: false),
    field("qualities", \.qualities, .list(ControlMatrix.Quality.codec)),
    field("results", \.results, .list(WrittenLevel.codec)),
    field("grid", \.grid, .list(.list(.orNull(.text)))))

  /// The control matrix for a number of levels, or nil after reporting what is wrong.
  func controls(levels: Int, _ tree: Tree, _ reading: Reading) -> ControlMatrix? {
    let results = results.enumerated().map { $1.level(rank: $0) }
    guard let gridTree = tree["grid"] else { return nil }
    let ranks = reading.within(.key("grid")) {
      LevelWords(levels: results).ranks(grid, rows: qualities.count, columns: levels, gridTree, reading)
    }
    guard let ranks else { return nil }
    let controls = ControlMatrix(
      source: source, isVerified: isVerified, qualities: qualities, results: results,
      grid: ranks.map { $0.compactMap(\.self) }, levels: levels)
    if controls == nil {
      reading.report(
        MatrixProblem.gridRows(grid.count, qualities.count), at: gridTree.mark, below: .top["grid"])
    }
    return controls
  }
}
