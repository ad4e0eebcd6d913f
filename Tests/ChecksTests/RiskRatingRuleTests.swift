import Assessment
import Checks
import Definitions
import Records
import Testing
import ThaiText

@Suite("A rating is a cell of the register's matrix")
struct RiskRatingRuleTests {
  /// Set A of docs/domain.md B.4: the last product of each level.
  static let bands = [(4, "ต่ำ"), (9, "ปานกลาง"), (14, "สูง"), (25, "สูงมาก")]
  static func word(_ product: Int) -> String { bands.first { product <= $0.0 }!.1 }

  @Test("every cell of the 5×5 keeps its own level's word and refuses the three others")
  func everyCell() throws {
    var risks: [String] = []
    var expected: [String: (found: String, expected: String)] = [:]
    for (likelihood, impact) in (1...5).flatMap({ likelihood in (1...5).map { (likelihood, $0) } }) {
      for (number, (_, word)) in Self.bands.enumerated() {
        let id = "R\(likelihood)\(impact)\(number)"
        risks.append("{id: \(id), event: ก, inherent: {likelihood: \(likelihood), impact: \(impact), level: \(word)}}")
        let right = Self.word(likelihood * impact)
        if word != right { expected[id] = (word, right) }
      }
    }
    let found = try Samples.findings("RISK-RATING", risks: "[\(risks.joined(separator: ", "))]")
    #expect(risks.count == 100)
    #expect(found.count == 75)
    #expect(found.allSatisfy { $0.severity == .error && $0.place.hasSuffix(".inherent.level") })
    for finding in found {
      let id = try #require(finding.said("id"))
      #expect(finding.foundText == expected[id]?.found && finding.expectedText == expected[id]?.expected, "\(id)")
    }
  }

  @Test("a score off the scale is an error at its place, and is given no level", arguments: [-1, 0, 6, 1001, 2569, 123_456_789])
  func offTheScale(score: Int) throws {
    let found = try Samples.findings(
      "RISK-RATING", risks: "[{id: R1, event: ก, residual: {likelihood: \(score), impact: \(score), level: สูงมาก}}]")
    #expect(found.map(\.place) == ["register.risks[1].residual.likelihood", "register.risks[1].residual.impact"])
    #expect(found.map(\.expectedText) == ["1–5", "1–5"])
    #expect(found.map(\.severity) == [.error, .error])
    // A rating that is off the scale is not counted as above the appetite either.
    let unanswered = try Samples.findings(
      "RISK-UNANSWERED", risks: "[{id: R1, event: ก, residual: {likelihood: \(score), impact: \(score)}}]")
    #expect(unanswered.isEmpty)
  }

  @Test("the remedy is about what stands there: a level's word is named only beside a level's word", arguments: [
    ("0", "likelihood"), ("7", "likelihood"), ("26", "likelihood"), ("{likelihood: 2}", "impact"), ("{impact: 2}", "likelihood"),
    ("{likelihood: 3, impact: 4, score: 15}", "score"), ("{likelihood: 2569, impact: 3}", "likelihood"), ("{}", "impact"),
  ])
  func remedy(rating: String, names: String) throws {
    let found = try Samples.findings("RISK-RATING", risks: "[{id: R1, event: ก, inherent: \(rating)}]")
    let remedies = found.flatMap { finding in Language.allCases.map { Samples.message(finding, $0).remedy } }
    #expect(remedies.count == 2)
    #expect(remedies.allSatisfy { $0.contains(names) && !$0.contains("level") && !$0.contains("ระดับ") }, "\(remedies)")
  }

  @Test("a likelihood without an impact is no rating")
  func halfRating() throws {
    let found = try Samples.findings(
      "RISK-RATING", risks: """
        - {id: R1, event: ก, target: {impact: 3, level: ต่ำ}}
        - {id: R2, event: ข, inherent: {likelihood: 2}}
        """)
    #expect(Set(found.map(\.place)) == [
      "register.risks[1].target.likelihood", "register.risks[1].inherent", "register.risks[2].inherent.impact",
    ])
  }

  @Test("a mistyped matrix is named with the nearest there is")
  func unknownMatrix() throws {
    let found = try Samples.findings("RISK-RATING", risks: "[{id: R1, event: ก, inherent: สูง}]", matrix: "pac-5x5")
    #expect(found.map(\.place) == ["register.matrix"])
    #expect(found.map(\.expectedText) == ["pacc-5x5"])
    // What is wrong with a file of one's own is told where it is read.
    #expect(try Samples.findings("RISK-RATING", risks: "[{id: R1, event: ก, inherent: สูง}]", matrix: "ours.yaml").isEmpty)
  }

  @Test("a word of no level has its nearest; two words in one cell are two ratings")
  func words() throws {
    let found = try Samples.findings(
      "RISK-LEVEL-WORD", risks: """
        - {id: R1, event: ก, inherent: สูงง}
        - {id: R2, event: ข, inherent: สูง ปานกลาง}
        - {id: R3, event: ค, inherent: วิกฤต}
        """)
    #expect(found.map(\.expectedText) == ["สูง", nil, nil])
    #expect(found.map(\.place) == (1...3).map { "register.risks[\($0)].inherent" })
    #expect(found[1].said("several") == "สูง ปานกลาง")
  }

  @Test("a score with its level's word beside it is both, and one that is another level's is a contradiction at the rating")
  func scoreAndWord() throws {
    let risks = """
      - {id: R1, event: ก, inherent: 20 (สูงมาก)}
      - {id: R2, event: ข, inherent: สูง (12)}
      - {id: R3, event: ค, inherent: 20 คะแนน}
      - {id: R4, event: ง, inherent: 20 (ต่ำ)}
      - {id: R5, event: จ, inherent: 20 (วิกฤต)}
      """
    let found = try Samples.findings("RISK-RATING", risks: risks)
    #expect(found.map(\.place) == ["register.risks[4].inherent.level"])
    #expect(found.map(\.expectedText) == ["สูงมาก"] && found.map(\.foundText) == ["ต่ำ"])
    #expect(found.map(\.severity) == [.error])
    #expect(try Samples.findings("RISK-LEVEL-WORD", risks: risks).map(\.foundText) == ["20 (วิกฤต)"])
  }

  @Test("a matrix without a word of another set refuses it, and one with fewer scores refuses those above")
  func otherMatrix() throws {
    let found = try Samples.findings(
      "RISK-RATING", risks: "[{id: R1, event: ก, inherent: {likelihood: 4, impact: 3}}]",
      matrix: "necessity-severity-3x3")
    #expect(found.map(\.place) == ["register.risks[1].inherent.likelihood"])
  }

  @Test("a risk with neither scores nor a word is a warning, but not where the PACC tables rate it")
  func unrated() throws {
    let found = try Samples.findings(
      "RISK-RATING", risks: "[{id: R1, event: ก}, {id: R2, event: ข, surveillance: {necessity: 3, severity: 2}}]")
    #expect(found.map(\.place) == ["register.risks[1].inherent"])
    #expect(found.map(\.severity) == [.warning])
  }
}
