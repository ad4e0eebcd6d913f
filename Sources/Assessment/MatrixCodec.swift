import Records

extension RiskMatrix {
  /// A matrix as `forms/matrices/*.yaml` has it. A criterion that is only named there must have been put in place of
  /// its name before.
  public static let codec = Codec<RiskMatrix>(reading: { tree, reading in
    guard let written = WrittenMatrix.codec.read(tree, reading) else { return nil }
    return written.matrix(tree, reading)
  })
}

/// A matrix as its file has it: levels by their words.
private struct WrittenMatrix: Equatable, Sendable {
  var key: String
  var name: BilingualName
  var source: String?
  var isVerified: Bool
  var note: String?
  var unratedScore: Int?
  var likelihood: Scale
  var impact: Scale
  var levels: [WrittenLevel]
  /// Rows from the highest impact to the lowest, columns from the lowest likelihood to the highest.
  var grid: [[String?]]
  var appetite: WrittenAppetite?
  var controls: WrittenControls?

  static let codec = record(
    "matrix", WrittenMatrix.init,
    field("key", \.key, .text),
    field("name", \.name, BilingualName.codec),
    field(optional: "source", \.source, .text),
    field("verified", \.isVerified, .boolean, or: false),
    field(optional: "note", \.note, .text),
    field(optional: "unrated", \.unratedScore, .integer(0...0)),
    field("likelihood", \.likelihood, Scale.codec),
    field("impact", \.impact, Scale.codec),
    field("levels", \.levels, .list(WrittenLevel.codec)),
    field("grid", \.grid, .list(.list(.orNull(.text))), or: []),
    field(optional: "appetite", \.appetite, WrittenAppetite.codec),
    field(optional: "controls", \.controls, WrittenControls.codec))

  /// The matrix, or nil after reporting, each at its place, what does not fit together.
  func matrix(_ tree: Tree, _ reading: Reading) -> RiskMatrix? {
    let words = LevelWords(levels: levels.enumerated().map { $1.level(rank: $0) })
    let rule = rule(words, tree, reading)
    var isSound = rule != nil
    if let twice = levels.map(\.word).firstIndexOfRepetition {
      let place = FieldPath.top["levels"][twice]["word"]
      reading.report(
        MatrixProblem.wordTwice(Verbatim(levels[twice].word)), at: tree.mark(at: place), below: place)
      isSound = false
    }
    var control: ControlMatrix?
    if let controls, let controlsTree = tree["controls"] {
      control = reading.within(.key("controls")) {
        controls.controls(levels: levels.count, controlsTree, reading)
      }
      isSound = isSound && control != nil
    }
    guard isSound, let rule, var matrix = bare(words, rule, control) else { return nil }
    if let appetite, let appetiteTree = tree["appetite"] {
      // Its scores are those of the matrix's cells.
      let accepted = reading.within(.key("appetite")) { appetite.appetite(in: matrix, appetiteTree, reading) }
      guard let accepted else { return nil }
      matrix.appetite = accepted
    }
    return matrix
  }

  /// The matrix without an appetite.
  private func bare(_ words: LevelWords, _ rule: LevelRule, _ control: ControlMatrix?) -> RiskMatrix? {
    RiskMatrix(
      key: key, name: name, source: source, isVerified: isVerified, note: note, unratedScore: unratedScore, likelihood: likelihood, impact: impact,
      levels: words.levels, rule: rule, controls: control)
  }

  private func rule(_ words: LevelWords, _ tree: Tree, _ reading: Reading) -> LevelRule? {
    if let gridTree = tree["grid"], !grid.isEmpty {
      if let banded = levels.firstIndex(where: { $0.band != nil }) {
        let place = FieldPath.top["levels"][banded]["band"]
        reading.report(MatrixProblem.twoRules(), at: tree.mark(at: place), below: place)
        return nil
      }
      let ranks = reading.within(.key("grid")) {
        words.ranks(grid, rows: impact.words.count, columns: likelihood.words.count, gridTree, reading)
      }
      return ranks.map(LevelRule.grid)
    }
    var bands: [ClosedRange<Int>] = []
    for (index, level) in levels.enumerated() {
      if let band = level.band {
        bands.append(band)
      } else {
        let place = FieldPath.top["levels"][index]
        reading.report(MatrixProblem.noBand(Verbatim(level.word)), at: tree.mark(at: place), below: place)
      }
    }
    if levels.isEmpty {
      reading.report(MatrixProblem.noLevel(), at: tree.mark(at: .top["levels"]), below: .top["levels"])
    }
    return bands.count == levels.count && !levels.isEmpty ? .bands(bands) : nil
  }
}
