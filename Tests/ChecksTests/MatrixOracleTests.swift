import Assessment
import Checks
import Records
import Testing

/// A row of the table in docs/domain.md E.5, copied from there.
struct OracleRow: CustomTestStringConvertible {
  var name: String
  var size: Int
  var bands: [ClosedRange<Int>]
  var cells: [Int]
  var lowestOfTop: Int
  var highestOfBottom: Int
  var contacts: [String] = []
  var raised: String?
  var tops: String?
  /// The key under which the program has the set.
  var key: String?

  var testDescription: String { name }

  static let all = [
    OracleRow(
      name: "A", size: 5, bands: [1...4, 5...9, 10...14, 15...25], cells: [8, 7, 4, 6], lowestOfTop: 8,
      highestOfBottom: 4, raised: "(1,5), (5,1)", key: "pacc-5x5"),
    OracleRow(
      name: "B", size: 5, bands: [1...3, 4...8, 9...14, 15...25], cells: [5, 9, 5, 6], lowestOfTop: 8,
      highestOfBottom: 3, raised: "(1,4), (1,5), (4,1), (5,1)", key: "coi-5x5"),
    OracleRow(
      name: "C", size: 5, bands: [1...3, 4...9, 10...16, 17...25], cells: [5, 10, 7, 3], lowestOfTop: 12,
      highestOfBottom: 3, raised: "(1,4), (1,5), (4,1), (5,1)", key: "set-c-5x5"),
    OracleRow(
      name: "D", size: 5, bands: [1...4, 5...12, 13...25], cells: [8, 11, 6], lowestOfTop: 8, highestOfBottom: 4,
      raised: "(1,5), (5,1)"),
    OracleRow(
      name: "E", size: 5, bands: [1...5, 6...10, 11...15, 16...25], cells: [10, 7, 4, 4], lowestOfTop: 9,
      highestOfBottom: 5, key: "set-e-5x5"),
    OracleRow(
      name: "F", size: 3, bands: [1...2, 3...4, 6...9], cells: [3, 3, 3], lowestOfTop: 2, highestOfBottom: 2,
      contacts: ["(2,3)~(1,2)", "(3,2)~(2,1)"], raised: "(1,3), (3,1)", tops: "(2,3), (3,2)"),
    OracleRow(
      name: "G", size: 3, bands: [1...3, 4...6, 9...9], cells: [5, 3, 1], lowestOfTop: 4, highestOfBottom: 3,
      key: "necessity-severity-3x3"),
  ]

  /// The set as the program ships it, else as a file of its own.
  func matrix() throws -> RiskMatrix {
    if let key { return try #require(try MatrixSupport.library().matrix(key)).matrix }
    return try MatrixSupport.matrix(MatrixSupport.yaml(size: size, bands: bands)).matrix
  }
}

@Suite("The sets of docs/domain.md E.5")
struct MatrixOracleTests {
  @Test("have the cells of each level that were counted there", arguments: OracleRow.all)
  func cells(row: OracleRow) throws {
    let matrix = try row.matrix()
    #expect(matrix.levels.map { matrix.cells(of: $0).count } == row.cells)
    #expect(matrix.levels.map { matrix.band(of: $0) } == row.bands)
  }

  @Test("give every cell the first level whose band ends at or after its product", arguments: OracleRow.all)
  func everyCell(row: OracleRow) throws {
    let matrix = try row.matrix()
    #expect(matrix.cells.count == row.size * row.size)
    for likelihood in 1...row.size {
      for impact in 1...row.size {
        let expected = row.bands.firstIndex { likelihood * impact <= $0.upperBound }
        #expect(matrix.cell(likelihood: likelihood, impact: impact)?.level?.rank == expected)
      }
    }
  }

  @Test("keep weak consistency by the numbers there (M6)", arguments: OracleRow.all)
  func weakConsistency(row: OracleRow) throws {
    let matrix = try row.matrix()
    let bounds = try #require(WeakConsistency.bounds(in: matrix))
    #expect(bounds.lowestOfTop == row.lowestOfTop)
    #expect(bounds.highestOfBottom == row.highestOfBottom)
    #expect(MatrixSupport.findings(matrix, "MATRIX-WEAK-CONSISTENCY").isEmpty)
  }

  @Test("keep betweenness but for set F, by the cells there (M7)", arguments: OracleRow.all)
  func betweenness(row: OracleRow) throws {
    let matrix = try row.matrix()
    let findings = MatrixSupport.findings(matrix, "MATRIX-BETWEENNESS")
    let cells = row.contacts.isEmpty ? [] : [row.contacts.joined(separator: ", ")]
    #expect(findings.map { $0.said("cells") } == cells)
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  @Test("leave Cox's theorem at the cells there, as a note (M8)", arguments: OracleRow.all)
  func cox(row: OracleRow) throws {
    let findings = MatrixSupport.findings(try row.matrix(), "MATRIX-COX")
    #expect(findings.count == (row.raised == nil && row.tops == nil ? 0 : 1))
    #expect(findings.first?.said("raised") == row.raised)
    #expect(findings.first?.said("tops") == row.tops)
    #expect(findings.allSatisfy { $0.severity == .note })
  }

  @Test("are monotone, without jumps, and have three levels or more in good colours", arguments: OracleRow.all)
  func others(row: OracleRow) throws {
    let matrix = try row.matrix()
    for code in ["MATRIX-MONOTONE", "MATRIX-TIES", "MATRIX-JUMP", "MATRIX-UNREACHABLE", "MATRIX-LEVELS"] {
      #expect(MatrixSupport.findings(matrix, code).isEmpty, "\(code)")
    }
    #expect(MatrixRules.findings(in: matrix).allSatisfy { $0.severity != .error })
  }

  @Test("say as a note which numbers no band has, where no cell has them either (M2)")
  func unusedNumbers() throws {
    let unused = try OracleRow.all.map { row in
      MatrixSupport.findings(try row.matrix(), "MATRIX-COVER").map { "\($0.severity) \($0.said("numbers") ?? "")" }
    }
    #expect(unused == [[], [], [], [], [], ["note 5"], ["note 7–8"]])
  }
}
