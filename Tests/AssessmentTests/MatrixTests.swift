import Assessment
import Testing

@Suite("A risk matrix")
struct MatrixTests {
  @Test("has no score 0, none below it and none above 10")
  func scores() {
    #expect(Score<Likelihood>(0) == nil)
    #expect(Score<Likelihood>(-1) == nil)
    #expect(Score<Impact>(11) == nil)
    #expect((1...10).allSatisfy { Score<Impact>($0)?.value == $0 })
    #expect(Rating(0, 3) == nil)
    #expect(Rating(3, 0) == nil)
  }

  @Test("paints set A as docs/domain.md E.5 has it: rows impact 5 to 1, columns likelihood 1 to 5")
  func setA() throws {
    let matrix = try #require(MatrixSample.matrix(rule: .bands(MatrixSample.setA)))
    let grid = [[1, 2, 3, 3, 3], [0, 1, 2, 3, 3], [0, 1, 1, 2, 3], [0, 0, 1, 1, 2], [0, 0, 0, 0, 1]]
    for (row, ranks) in grid.enumerated() {
      for (column, rank) in ranks.enumerated() {
        let rating = try #require(Rating(column + 1, 5 - row))
        #expect(matrix.level(of: rating)?.rank == rank, "\(rating)")
      }
    }
    #expect(matrix.levels.map { matrix.ratings(of: $0).count } == [8, 7, 4, 6])
  }

  @Test("of 5×5 has 14 products, each in as many cells as docs/domain.md E.5 counts")
  func products() throws {
    let matrix = try #require(MatrixSample.matrix(rule: .bands(MatrixSample.setA)))
    #expect(matrix.products == [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 16, 20, 25])
    let counts = matrix.products.map { product in matrix.ratings.count { $0.product == product } }
    #expect(counts == [1, 2, 2, 3, 2, 2, 2, 1, 2, 2, 2, 1, 2, 1])
  }

  @Test("has no level for a rating that it does not have; it never takes the nearest cell")
  func neverClamps() throws {
    let matrix = try #require(MatrixSample.matrix(columns: 3, rows: 4, levels: 3, rule: .bands([1...3, 4...6, 7...12])))
    for likelihood in 1...10 {
      for impact in 1...10 {
        let rating = try #require(Rating(likelihood, impact))
        #expect(matrix.has(rating) == (likelihood <= 3 && impact <= 4))
        if likelihood > 3 || impact > 4 { #expect(matrix.level(of: rating) == nil, "\(rating)") }
      }
    }
  }

  @Test("with a gap in its bands can be loaded; the cells in the gap have no level")
  func gap() throws {
    let matrix = try #require(MatrixSample.matrix(rule: .bands([1...4, 5...8, 10...14, 15...25])))
    #expect(matrix.level(of: try #require(Rating(3, 3))) == nil)
    #expect(matrix.ratings.count { matrix.level(of: $0) == nil } == 1)
  }

  @Test("with bands that share a product has no level there, rather than one of the two")
  func overlap() throws {
    let matrix = try #require(MatrixSample.matrix(rule: .bands([1...4, 4...9, 10...14, 15...25])))
    for rating in [Rating(1, 4), Rating(2, 2), Rating(4, 1)] {
      #expect(matrix.level(of: try #require(rating)) == nil)
    }
  }

  @Test("cannot be made of parts that do not fit")
  func illegal() throws {
    #expect(MatrixSample.matrix(rule: .bands([1...4, 5...25])) == nil)
    #expect(MatrixSample.matrix(columns: 2, rows: 2, rule: .grid([[0, 0]])) == nil)
    #expect(MatrixSample.matrix(columns: 2, rows: 2, levels: 2, rule: .grid([[0, 2], [0, 0]])) == nil)
    #expect(Scale<Impact>(words: ["สูง"]) == nil)
    #expect(Scale<Impact>(words: Array(repeating: "ก", count: 2)) == nil)
    #expect(Scale<Impact>(words: (1...11).map { "คะแนน \($0)" }) == nil)
    let short = Criterion(name: BilingualName("เงิน"), definitions: [nil])
    #expect(Scale<Impact>(words: ["น้อย", "มาก"], criteria: [short]) == nil)
  }

  @Test("accepts up to its appetite; the strictest exception for a domain or a unit counts")
  func appetite() throws {
    let levels = MatrixSample.levels(4)
    let buying = try #require(Appetite.Exception(domain: "การจัดซื้อจัดจ้าง", unit: nil, level: levels[0]))
    let finance = try #require(Appetite.Exception(domain: nil, unit: "finance", level: levels[2]))
    let appetite = Appetite(level: levels[1], exceptions: [buying, finance])
    #expect(appetite.level(domain: nil, unit: nil) == levels[1])
    #expect(appetite.level(domain: "การจัดซื้อ จัดจ้าง", unit: nil) == levels[0])
    #expect(appetite.level(domain: nil, unit: "finance") == levels[2])
    #expect(appetite.level(domain: "การจัดซื้อจัดจ้าง", unit: "finance") == levels[0])
    #expect(Appetite.Exception(domain: nil, unit: nil, level: levels[0]) == nil)
  }
}
