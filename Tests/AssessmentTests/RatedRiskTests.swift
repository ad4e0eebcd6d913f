import Testing
import ThaiText

@testable import Assessment

/// Set A: 1–4 ต่ำ, 5–9 ปานกลาง, 10–14 สูง, 15–25 สูงมาก.
@Suite("A rated risk")
struct RatedRiskTests {
  private let matrix: RiskMatrix

  init() throws { matrix = try #require(MatrixSample.matrix(rule: .bands(MatrixSample.setA))) }

  private func rating(_ likelihood: Int?, _ impact: Int?, _ word: String? = nil) -> RiskRating {
    RiskRating(likelihood: likelihood, impact: impact, level: word)
  }

  private func rated(
    _ inherent: RiskRating?, _ residual: RiskRating? = nil, in matrix: RiskMatrix?, domain: String? = nil,
    owners: [String] = []
  ) throws -> RatedRisk {
    let risk = Risk(
      id: "R1", event: "เรียกรับเงินพิเศษ", domain: domain, isCorruption: true, owners: owners,
      inherent: inherent, controls: [], residual: residual, measures: [])
    let units = [Unit(id: "finance", name: "กองคลัง"), Unit(id: "works", name: "กองช่าง")]
    return try #require(
      RatedRegister(RiskRegister(matrix: "", risks: [risk]), matrix: matrix, units: units).risks.first)
  }

  @Test("is lower by level and, within a level, by score: every cell against every other")
  func change() throws {
    let bands = MatrixSample.setA
    for before in matrix.cells {
      for after in matrix.cells {
        let ranks = [before, after].map { cell in bands.firstIndex { $0.contains(cell.product) } ?? -1 }
        let old = (ranks[0], before.product), new = (ranks[1], after.product)
        let expected: RatingChange = new < old ? .lower : new > old ? .higher : .unchanged
        let risk = try rated(
          rating(before.likelihood, before.impact), rating(after.likelihood, after.impact), in: matrix)
        #expect(risk.change == expected, "\(before) \(after)")
      }
    }
  }

  @Test("is lower by level even where the score is higher, as a painted matrix may have it")
  func paintedChange() throws {
    let painted = try #require(MatrixSample.matrix(columns: 2, rows: 2, levels: 2, rule: .grid([[0, 1], [1, 0]])))
    #expect(try rated(rating(1, 1), rating(2, 1), in: painted).change == .lower)
    #expect(try rated(rating(2, 1), rating(1, 1), in: painted).change == .higher)
  }

  @Test("has the level of its score alone, and no cell; a score that no likelihood and impact make is outside", arguments: [
    ("20", "สูงมาก"), ("๑๒", "สูง"), ("4", "ต่ำ"), ("1", "ต่ำ"), ("25", "สูงมาก"), ("7", nil), ("26", nil), ("0", nil), ("-4", nil),
  ])
  func scoreOnly(text: String, word: String?) throws {
    let risk = try rated(rating(nil, nil, text), in: matrix)
    #expect(risk.inherent?.word == word)
    #expect(risk.inherent?.cell == nil)
    #expect(risk.inherent?.score == Int(text.digits(.arabic)))
    #expect(risk.state == (word == nil ? .outsideMatrix : .residualNotAssessed))
    #expect(risk.inherent?.isScoreOnly == (word != nil))
    let stated = try rated(RiskRating(statedScore: Int(text.digits(.arabic))), in: matrix)
    #expect(stated.inherent?.word == word)
  }

  @Test("4 × 5 in the place of a word is likelihood and impact", arguments: ["4 × 5", "4x5", "๔ × ๕", "4*5"])
  func factors(text: String) throws {
    #expect(try rated(rating(nil, nil, text), in: matrix).inherent?.cell?.description == "(4,5)")
  }

  @Test("a number that is a level's word stays one, and one whose cells have several levels has none")
  func numberedLevels() throws {
    let levels = (0..<3).map { Level(rank: $0, word: "\($0 + 1)", fill: MatrixSample.levels(4)[$0].fill) }
    let scale = try #require(MatrixSample.scale(3))
    let numbered = try #require(
      RiskMatrix(
        key: "sample", name: BilingualName("ตัวอย่าง"), likelihood: scale, impact: scale, levels: levels,
        rule: .grid([[2, 2, 2], [0, 1, 2], [0, 0, 1]])))
    #expect(try rated(rating(nil, nil, "2"), in: numbered).inherent?.level?.rank == 1)
    // 9 is (3,3) only; 6 is (2,3) and (3,2), both the highest; 4 is (2,2).
    #expect(try rated(RiskRating(statedScore: 6), in: numbered).inherent?.level?.rank == 2)
    // 3 is (1,3), the highest, and (3,1), the middle.
    let several = try rated(RiskRating(statedScore: 3), in: numbered)
    #expect(several.inherent?.level == nil)
    #expect(several.state == .outsideMatrix)
  }

  @Test("is not rated by zeros where the matrix's source says so, and outside the matrix where it does not")
  func zero() throws {
    let scale = try #require(MatrixSample.scale(5))
    let marking = try #require(
      RiskMatrix(
        key: "sample", name: BilingualName("ตัวอย่าง"), unratedScore: 0, likelihood: scale, impact: scale,
        levels: MatrixSample.levels(4), rule: .bands(MatrixSample.setA)))
    for zero in [rating(0, 0), rating(nil, nil, "0"), RiskRating(statedScore: 0)] {
      #expect(try rated(zero, in: marking).state == .notRated)
      #expect(try rated(zero, in: matrix).state == .outsideMatrix)
    }
  }

  @Test("is neither lower nor higher where a rating is outside the matrix, half, unknown or missing")
  func noChange() throws {
    let (inside, outside) = (rating(4, 4), rating(6, 4))
    #expect(try rated(inside, outside, in: matrix).change == nil)
    #expect(try rated(outside, inside, in: matrix).change == nil)
    #expect(try rated(outside, rating(6, 5), in: matrix).change == nil)
    #expect(try rated(inside, rating(nil, 5), in: matrix).change == nil)
    #expect(try rated(inside, rating(nil, nil, "วิกฤต"), in: matrix).change == nil)
    #expect(try rated(inside, in: matrix).change == nil)
    #expect(try rated(inside, rating(1, 1), in: nil).change == nil)
  }

  @Test("of one level by a word is unchanged: a word has no score to be lower by")
  func words() throws {
    #expect(try rated(rating(nil, nil, "สูง"), rating(nil, nil, "สูง"), in: matrix).change == .unchanged)
    #expect(try rated(rating(3, 4), rating(nil, nil, "สูง"), in: matrix).change == .unchanged)
    #expect(try rated(rating(nil, nil, "สูง"), rating(1, 1), in: matrix).change == .lower)
  }

  @Test("has a state: how far its rating has come, and what keeps it from a level")
  func states() throws {
    #expect(try rated(nil, in: matrix).state == .notRated)
    #expect(try rated(rating(4, 4), in: matrix).state == .residualNotAssessed)
    #expect(try rated(rating(nil, nil, "สูง"), in: matrix).state == .residualNotAssessed)
    #expect(try rated(rating(4, 4), rating(2, 2), in: matrix).state == .rated)
    #expect(try rated(nil, rating(nil, nil, "ต่ำ"), in: matrix).state == .rated)
    #expect(try rated(rating(4, 4), rating(6, 4), in: matrix).state == .outsideMatrix)
    #expect(try rated(rating(4, 6), in: matrix).state == .outsideMatrix)
    #expect(try rated(rating(4, 4), rating(nil, nil, "วิกฤต"), in: matrix).state == .unknownWord)
    #expect(try rated(rating(4, 4), rating(2, nil), in: matrix).state == .undetermined)
    #expect(try rated(rating(4, 4), in: nil).state == .undetermined)
    let gap = try #require(MatrixSample.matrix(rule: .bands([1...4, 5...8, 10...14, 15...25])))
    #expect(try rated(rating(3, 3), in: gap).state == .outsideMatrix)
  }

  @Test("with reasons but neither score nor word is not rated: the rating before controls stands")
  func reasonsOnly() throws {
    var reasons = RiskRating()
    reasons.likelihoodReason = "ยังไม่ได้ประเมิน"
    #expect(try rated(reasons, in: matrix).state == .notRated)
    let risk = try rated(rating(4, 4), reasons, in: matrix)
    #expect(risk.state == .residualNotAssessed)
    #expect(risk.current?.level?.word == "สูงมาก")
  }

  @Test("prints the matrix's word for scores, its own word where it has no scores, and none outside the matrix")
  func word() throws {
    #expect(try rated(rating(3, 4), in: matrix).inherent?.word == "สูง")
    #expect(try rated(rating(3, 4, "ต่ำ"), in: matrix).inherent?.word == "สูง")
    #expect(try rated(rating(nil, nil, "สูง มาก"), in: matrix).inherent?.word == "สูง มาก")
    #expect(try rated(rating(nil, nil, "วิกฤต"), in: matrix).inherent?.word == "วิกฤต")
    #expect(try rated(rating(6, 4, "สูงมาก"), in: matrix).inherent?.word == nil)
    #expect(try rated(rating(6, 4, "สูงมาก"), in: nil).inherent?.word == "สูงมาก")
    #expect(try rated(rating(6, 4), in: matrix).inherent?.score == 24)
  }

  @Test("is above the appetite of its domain and its owner, the owner by name or by id; unknown without a level")
  func appetite() throws {
    let levels = matrix.levels
    let finance = try #require(Appetite.Exception(domain: nil, unit: "finance", limit: AcceptedLimit(level: levels[2])))
    var accepting = matrix
    accepting.appetite = Appetite(limit: AcceptedLimit(level: levels[1]), exceptions: [finance])
    #expect(try rated(rating(3, 4), in: accepting).isAboveAppetite == true)
    #expect(try rated(rating(3, 3), in: accepting).isAboveAppetite == false)
    #expect(try rated(rating(3, 4), in: accepting, owners: ["กองคลัง"]).isAboveAppetite == false)
    #expect(try rated(rating(3, 4), in: accepting, owners: ["finance"]).accepted?.level == levels[2])
    // Of a risk that is shared the stricter counts: กองช่าง accepts what is accepted in general.
    #expect(try rated(rating(3, 4), in: accepting, owners: ["finance", "กองช่าง"]).isAboveAppetite == true)
    #expect(try rated(rating(3, 4), in: accepting, owners: ["finance", "กองคลัง"]).isAboveAppetite == false)
    // Today's rating counts: 5 × 5 before controls, 2 × 2 after.
    #expect(try rated(rating(5, 5), rating(2, 2), in: accepting).isAboveAppetite == false)
    #expect(try rated(rating(6, 4), in: accepting).isAboveAppetite == nil)
    #expect(try rated(rating(5, 5), in: matrix).isAboveAppetite == nil)
  }

  @Test("is owned by the units that a list or one text names; a text of which a part is no unit stands as it is written", arguments: [
    (["finance", "กองช่าง"], ["finance", "works"]), (["กองคลัง, กองช่าง"], ["finance", "works"]),
    (["กองช่างและกองคลัง"], ["works", "finance"]), (["กองคลัง", "finance"], ["finance"]), (["กองคลัง, อำเภอ"], ["กองคลัง, อำเภอ"]),
    (["ทุกกอง"], ["ทุกกอง"]), ([], []),
  ])
  func owners(written: [String], owners: [String]) throws {
    #expect(try rated(nil, in: matrix, owners: written).owners == owners)
  }

  @Test("is unacceptable above the appetite of its owner or, without an appetite, where it is high")
  func unacceptable() throws {
    var accepting = matrix
    accepting.appetite = Appetite(
      limit: AcceptedLimit(level: matrix.levels[1]),
      exceptions: [try #require(Appetite.Exception(domain: nil, unit: "finance", limit: AcceptedLimit(level: matrix.levels[2])))])
    #expect(try rated(rating(3, 4), in: accepting).isUnacceptable == true)
    #expect(try rated(rating(3, 4), in: accepting, owners: ["กองคลัง"]).isUnacceptable == false)
    #expect(try rated(rating(3, 4), in: matrix).isUnacceptable == true)
    #expect(try rated(rating(3, 3), in: matrix).isUnacceptable == false)
    #expect(try rated(rating(6, 4), in: matrix).isUnacceptable == nil)
  }

  @Test("is high in the two highest of four levels, in the highest of three, and never in the only one")
  func high() throws {
    let high = try matrix.cells.filter { try rated(rating($0.likelihood, $0.impact), in: matrix).isHigh == true }
    #expect(Set(high.map(\.product)) == [10, 12, 15, 16, 20, 25])
    let three = try #require(MatrixSample.matrix(columns: 3, rows: 3, levels: 3, rule: .bands([1...3, 4...6, 7...9])))
    #expect(try rated(rating(2, 3), in: three).isHigh == false)
    #expect(try rated(rating(3, 3), in: three).isHigh == true)
    let one = try #require(MatrixSample.matrix(columns: 2, rows: 2, levels: 1, rule: .bands([1...4])))
    #expect(try rated(rating(2, 2), in: one).isHigh == false)
    #expect(try rated(rating(6, 4), in: matrix).isHigh == nil)
    // Four words, of which the highest has no cell: the highest of the three that have.
    let unused = try #require(
      MatrixSample.matrix(columns: 3, rows: 3, levels: 4, rule: .bands([1...3, 4...6, 7...9, 10...12])))
    #expect(try rated(rating(2, 3), in: unused).isHigh == false)
    #expect(try rated(rating(3, 3), in: unused).isHigh == true)
  }
}
