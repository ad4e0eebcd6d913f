import Assessment
import Records

/// M2: every cell has exactly one level; bands follow one another from 1 to the highest product.
struct CoveredCells: MatrixRule {
  static let code = "MATRIX-COVER"
  static let number = "M2"
  static let bare = Sentence("bare", Parameter<[MatrixCell]>("missing"))
  static let gap = Sentence("gap", Parameter<ClosedRange<Int>>("numbers"), Parameter<[MatrixCell]>("missing"))
  static let unused = Sentence("unused", Parameter<ClosedRange<Int>>("numbers"))
  static let overlap = Sentence(
    "overlap", Parameter<Level>("low"), Parameter<Level>("high"), Parameter<ClosedRange<Int>>("shared"),
    Parameter<[MatrixCell]?>("cells"))
  static let beyond = Sentence(
    "beyond", Parameter<ClosedRange<Int>>("band"), Parameter<Level>("level"), Parameter<Int>("last"))
  static let sentences = [bare.declared, gap.declared, unused.declared, overlap.declared, beyond.declared]

  func findings(in matrix: RiskMatrix) -> [Finding] {
    switch matrix.rule {
    case .grid:
      let bare = matrix.cells.filter { $0.level == nil }
      guard let first = bare.first else { return [] }
      return [Finding(Self.code, .error, at: [matrix.path(of: first)], Self.bare(bare))]
    case .bands(let bands):
      return gaps(bands, in: matrix) + overlaps(bands, in: matrix) + ends(bands, in: matrix)
    }
  }

  private func path(_ index: Int) -> FieldPath { .top["levels"][index]["band"] }

  /// Numbers that no band has. Where no cell has such a product either, nothing is lost: that is a note.
  private func gaps(_ bands: [ClosedRange<Int>], in matrix: RiskMatrix) -> [Finding] {
    let last = matrix.highestProduct
    let free = (1...last).filter { number in !bands.contains { $0.contains(number) } }
    return free.runs.map { run in
      let cells = matrix.cells.filter { run.contains($0.product) }
      // The band above the gap is the first to mend, else the one below it.
      let above = bands.indices.filter { bands[$0].lowerBound > run.upperBound }.min {
        bands[$0].lowerBound < bands[$1].lowerBound
      }
      let below = bands.indices.filter { bands[$0].upperBound < run.lowerBound }.max {
        bands[$0].upperBound < bands[$1].upperBound
      }
      return cells.isEmpty
        ? Finding(Self.code, .note, at: [path(above ?? below ?? 0)], Self.unused(run))
        : Finding(Self.code, .error, at: [path(above ?? below ?? 0)], Self.gap(run, cells))
    }
  }

  private func overlaps(_ bands: [ClosedRange<Int>], in matrix: RiskMatrix) -> [Finding] {
    var findings: [Finding] = []
    for high in bands.indices {
      for low in 0..<high where bands[low].overlaps(bands[high]) {
        let shared = bands[low].clamped(to: bands[high])
        findings.append(
          Finding(
            Self.code, .error, at: [path(high), path(low)],
            Self.overlap(
              matrix.levels[low], matrix.levels[high], shared,
              matrix.cells.filter { shared.contains($0.product) }.unlessEmpty)))
      }
    }
    return findings
  }

  /// Bands for a matrix of another size: the lowest begins below 1, or the highest ends beyond the highest product.
  private func ends(_ bands: [ClosedRange<Int>], in matrix: RiskMatrix) -> [Finding] {
    bands.indices.filter { bands[$0].lowerBound < 1 || bands[$0].upperBound > matrix.highestProduct }.map { index in
      Finding(
        Self.code, .error, at: [path(index)],
        Self.beyond(bands[index], matrix.levels[index], matrix.highestProduct))
    }
  }
}

extension RiskMatrix {
  /// The product of the highest likelihood and the highest impact.
  var highestProduct: Int { likelihood.words.count * impact.words.count }
}

extension [Int] {
  /// Numbers in order as runs without gaps.
  var runs: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in self {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}
