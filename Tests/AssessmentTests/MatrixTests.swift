import Assessment
import Testing
import ThaiText

@Suite("A risk matrix")
struct MatrixTests {
  @Test("of 3 likelihoods and 4 impacts has 12 cells: none with a score of 0 or less, none beyond its scales")
  func cells() throws {
    let matrix = try #require(MatrixSample.matrix(columns: 3, rows: 4, levels: 3, rule: .bands([1...3, 4...6, 7...12])))
    #expect(matrix.cells.map(\.description) == [
      "(1,1)", "(1,2)", "(1,3)", "(1,4)", "(2,1)", "(2,2)", "(2,3)", "(2,4)", "(3,1)", "(3,2)", "(3,3)", "(3,4)",
    ])
    for likelihood in -1...11 {
      for impact in -1...11 {
        let cell = matrix.cell(likelihood: likelihood, impact: impact)
        guard (1...3).contains(likelihood), (1...4).contains(impact) else {
          #expect(cell == nil, "(\(likelihood),\(impact))")
          continue
        }
        #expect(cell?.likelihood == likelihood && cell?.impact == impact)
      }
    }
  }

  @Test("names a score by number and word, and one that its scale does not have by number alone")
  func labels() throws {
    let scale = try #require(Scale(words: ["น้อย", "มาก"]))
    #expect(scale.label(of: 2, digits: .arabic) == "2 – มาก")
    #expect(scale.label(of: 1, digits: .thai) == "๑ – น้อย")
    #expect(scale.label(of: 3, digits: .arabic) == "3")
    #expect(scale.label(of: 0, digits: .arabic) == "0")
  }

  @Test("paints set A as docs/domain.md E.5 has it: rows impact 5 to 1, columns likelihood 1 to 5")
  func setA() throws {
    let matrix = try #require(MatrixSample.matrix(rule: .bands(MatrixSample.setA)))
    let grid = [[1, 2, 3, 3, 3], [0, 1, 2, 3, 3], [0, 1, 1, 2, 3], [0, 0, 1, 1, 2], [0, 0, 0, 0, 1]]
    for (row, ranks) in grid.enumerated() {
      for (column, rank) in ranks.enumerated() {
        #expect(matrix.cell(likelihood: column + 1, impact: 5 - row)?.level?.rank == rank, "\(column + 1),\(5 - row)")
      }
    }
    #expect(matrix.levels.map { matrix.cells(of: $0).count } == [8, 7, 4, 6])
  }

  @Test("of 5×5 has 14 products, each in as many cells as docs/domain.md E.5 counts")
  func products() throws {
    let matrix = try #require(MatrixSample.matrix(rule: .bands(MatrixSample.setA)))
    #expect(matrix.products == [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25])
    let counts = matrix.products.map { product in matrix.cells.count { $0.product == product } }
    #expect(counts == [1, 2, 2, 3, 2, 2, 2, 1, 2, 2, 2, 1, 2, 1])
  }

  @Test("with a gap in its bands can be loaded; the cells in the gap have no level")
  func gap() throws {
    let matrix = try #require(MatrixSample.matrix(rule: .bands([1...4, 5...8, 10...14, 15...25])))
    #expect(matrix.cells.filter { $0.level == nil }.map(\.description) == ["(3,3)"])
  }

  @Test("with bands that share a product has no level there, rather than one of the two")
  func overlap() throws {
    let matrix = try #require(MatrixSample.matrix(rule: .bands([1...4, 4...9, 10...14, 15...25])))
    #expect(matrix.cells.filter { $0.level == nil }.map(\.description) == ["(1,4)", "(2,2)", "(4,1)"])
  }

  @Test("cannot be made of parts that do not fit")
  func illegal() throws {
    #expect(MatrixSample.matrix(rule: .bands([1...4, 5...25])) == nil)
    #expect(MatrixSample.matrix(columns: 2, rows: 2, rule: .grid([[0, 0]])) == nil)
    #expect(MatrixSample.matrix(columns: 2, rows: 2, levels: 2, rule: .grid([[0, 2], [0, 0]])) == nil)
    #expect(Scale(words: ["สูง"]) == nil)
    #expect(Scale(words: Array(repeating: "ก", count: 2)) == nil)
    #expect(Scale(words: (1...11).map { "คะแนน \($0)" }) == nil)
    let short = Criterion(name: BilingualName("เงิน"), definitions: [nil])
    #expect(Scale(words: ["น้อย", "มาก"], criteria: [short]) == nil)
  }

  @Test("accepts up to its appetite; the strictest exception for a domain or a unit counts")
  func appetite() throws {
    let levels = MatrixSample.levels(4)
    let buying = try #require(Appetite.Exception(domain: "การจัดซื้อจัดจ้าง", unit: nil, limit: AcceptedLimit(level: levels[0])))
    let finance = try #require(Appetite.Exception(domain: nil, unit: "finance", limit: AcceptedLimit(level: levels[2])))
    let appetite = Appetite(limit: AcceptedLimit(level: levels[1]), exceptions: [buying, finance])
    #expect(appetite.limit(domain: nil, unit: nil).level == levels[1])
    #expect(appetite.limit(domain: "การจัดซื้อ จัดจ้าง", unit: nil).level == levels[0])
    #expect(appetite.limit(domain: nil, unit: "finance").level == levels[2])
    #expect(appetite.limit(domain: "การจัดซื้อจัดจ้าง", unit: "finance").level == levels[0])
    #expect(Appetite.Exception(domain: nil, unit: nil, limit: AcceptedLimit(level: levels[0])) == nil)
  }
}
