import Assessment
import TestSupport
import Testing

@Suite("Random matrices")
struct MatrixPropertyTests {
  /// 200 matrices of random size whose bands are contiguous.
  private func matrices() -> [(bands: [ClosedRange<Int>], matrix: RiskMatrix)] {
    var random = Seeded(2567)
    return (0..<200).compactMap { _ in
      let (columns, rows) = (Int.random(in: 2...10, using: &random), Int.random(in: 2...10, using: &random))
      let last = columns * rows
      let count = Int.random(in: 1...min(5, last), using: &random)
      let cuts = Array(1..<last).shuffled(using: &random).prefix(count - 1).sorted() + [last]
      let bands = cuts.indices.map { ($0 == 0 ? 1 : cuts[$0 - 1] + 1)...cuts[$0] }
      let matrix = MatrixSample.matrix(columns: columns, rows: rows, levels: bands.count, rule: .bands(bands))
      return matrix.map { (bands, $0) }
    }
  }

  @Test("give each cell the level whose band has its product, counted out one by one")
  func levels() throws {
    let matrices = matrices()
    #expect(matrices.count == 200)
    for (bands, matrix) in matrices {
      for likelihood in 1...matrix.likelihood.words.count {
        for impact in 1...matrix.impact.words.count {
          var product = 0
          for _ in 0..<likelihood { product += impact }
          var rank = 0
          while bands[rank].upperBound < product { rank += 1 }
          #expect(matrix.cell(likelihood: likelihood, impact: impact)?.level?.rank == rank)
        }
      }
    }
  }

  @Test("with contiguous bands never fall as likelihood or impact rises, and are symmetric")
  func monotoneAndSymmetric() throws {
    for (_, matrix) in matrices() {
      for cell in matrix.cells {
        let rank = try #require(cell.level?.rank)
        let next = [
          matrix.cell(likelihood: cell.likelihood + 1, impact: cell.impact),
          matrix.cell(likelihood: cell.likelihood, impact: cell.impact + 1),
        ]
        for next in next.compactMap(\.self) { #expect(try #require(next.level?.rank) >= rank) }
        if let mirrored = matrix.cell(likelihood: cell.impact, impact: cell.likelihood) {
          #expect(mirrored.level?.rank == rank)
        }
      }
    }
  }

  @Test("painted cell by cell as their bands say have the same levels")
  func paintedAsBanded() throws {
    for (bands, matrix) in matrices() {
      let (columns, rows) = (matrix.likelihood.words.count, matrix.impact.words.count)
      let grid: [[Int?]] = (1...rows).reversed().map { impact in
        (1...columns).map { likelihood in bands.firstIndex { $0.contains(likelihood * impact) } }
      }
      let painted = try #require(
        MatrixSample.matrix(columns: columns, rows: rows, levels: bands.count, rule: .grid(grid)))
      #expect(painted.cells == matrix.cells)
    }
  }
}
