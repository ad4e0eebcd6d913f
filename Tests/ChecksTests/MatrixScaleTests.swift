import Assessment
import Checks
import Definitions
import Records
import Testing

@Suite("Scales of real agencies")
struct MatrixScaleTests {
  private func findings(likelihood: String = "", impact: String = "") throws -> [Finding] {
    let yaml = MatrixSupport.yaml(
      size: 5, bands: [1...4, 5...9, 10...14, 15...25], likelihood: likelihood, impact: impact)
    return MatrixSupport.findings(try MatrixSupport.matrix(yaml).matrix, "SCALE-GAPS")
  }

  private func facts(_ findings: [Finding]) -> [[String]] {
    findings.map { finding in ["scores", "gap", "overlap", "unit"].compactMap(finding.said) }
  }

  @Test("toomyai's form leaves 21 to 25 times a year without a score")
  func bribery() throws {
    #expect(facts(try findings(likelihood: "likelihood-bribery")) == [["4–5", "21–25", "ครั้ง/ปี"]])
  }

  @Test("the scale of อบต. leaves more than 2 up to 3 years an occurrence, and exactly 20 per cent")
  func localGovernment() throws {
    let criteria = "likelihood-local-frequency, likelihood-local-percent"
    #expect(
      facts(try findings(likelihood: criteria)) == [
        ["1–2", "> 2–3", "ปี/ครั้ง"], ["1–2", "20", "%"],
      ])
  }

  @Test("RMUTSB's scale leaves exactly 80 per cent, and no number of years")
  func rmutsb() throws {
    let criteria = "likelihood-rmutsb-years, likelihood-rmutsb-percent"
    #expect(facts(try findings(likelihood: criteria)) == [["4–5", "80", "%"]])
  }

  @Test("the baht of อบต. meet exactly; the bank's share 10,000, 100,000 and 500,000")
  func money() throws {
    #expect(try findings(impact: "impact-local-money").isEmpty)
    #expect(
      facts(try findings(impact: "impact-bank-money")) == [
        ["1–2", "10,000", "บาท"], ["2–3", "100,000", "บาท"], ["3–4", "500,000", "บาท"],
      ])
  }

  @Test("words without numbers have no gaps", arguments: ["impact-image", "impact-discipline"])
  func words(key: String) throws {
    #expect(try findings(impact: key).isEmpty)
  }

  @Test("every criterion that ships defines five scores, and says where it comes from")
  func sources() throws {
    let criteria = try MatrixSupport.library().criteria
    #expect(criteria.entries.count == 10)
    for criterion in criteria.entries.map(\.criterion) {
      #expect(criterion.definitions.count == 5)
      #expect(criterion.source?.isEmpty == false)
    }
    let own = criteria.entries.map(\.criterion).filter { !$0.isVerified }.map(\.key)
    #expect(own == ["likelihood-qualitative", "impact-discipline"])
  }

  /// Definitions of two scores, the lower first, and what M10 says of them: kind and numbers.
  private static let pairs: [(String, String, String, String)] = [
    ("≤ 5", "> 5", "", ""), ("< 5", "> 5", "gap", "5"), ("≤ 5", "≥ 5", "overlap", "5"), ("< 5", "≥ 5", "", ""),
    ("1–5", "6–10", "gap", "> 5–< 6"), ("≤ 5", "≤ 10", "overlap", "≤ 5"), ("≥ 5", "≥ 10", "overlap", "≥ 10"),
    ("> 10–50", "> 40–90", "overlap", "> 40–50"), ("50–60", "1–10", "reversed", "2"), ("> 50", "< 10", "reversed", "2"),
    ("1", "3", "gap", "> 1–< 3"), ("2", "2", "overlap", "2"),
  ]

  @Test("where every number counts, ends meet exactly or not at all", arguments: pairs)
  func continuous(low: String, high: String, kind: String, numbers: String) throws {
    try expect(low, high, step: nil, kind, numbers)
  }

  private static let wholePairs: [(String, String, String, String)] = [
    ("1–5", "6–10", "", ""), ("1–5", "7–10", "gap", "6"), ("< 20", "21–40", "gap", "20"), ("≤ 20", "> 20", "", ""),
    ("< 20", "≥ 20", "", ""), ("61–80", "> 80", "", ""), ("16–20", "> 25", "gap", "21–25"),
    ("1–5", "5–9", "overlap", "5"),
    ("0.5–1", "2", "", ""), ("0–0.5", "1–2", "gap", "> 0.5–< 1"),
  ]

  @Test("where numbers are whole, 5 and 6 are neighbours", arguments: wholePairs)
  func whole(low: String, high: String, kind: String, numbers: String) throws {
    try expect(low, high, step: 1, kind, numbers)
  }

  private func expect(_ low: String, _ high: String, step: Int?, _ kind: String, _ numbers: String) throws {
    let step = step.map { "step: \($0), " } ?? ""
    let criterion = "{name: เกณฑ์, unit: percent, \(step)definitions: [{range: \"\(low)\"}, {range: \"\(high)\"}]}"
    let yaml = MatrixSupport.yaml(size: 2, bands: [1...1, 2...2, 3...4], likelihood: criterion)
    let findings = MatrixSupport.findings(try MatrixSupport.matrix(yaml).matrix, "SCALE-GAPS")
    let expected = kind.isEmpty ? [] : [[kind, numbers]]
    #expect(
      findings.map { finding in
        ["gap", "overlap", "reversed"].flatMap { key in finding.said(key).map { [key, $0] } ?? [] }
      } == expected)
  }

  @Test("years between occurrences fall as the score rises, and can be told against times a year")
  func years() throws {
    func facts(_ definitions: String, unit: String) throws -> [[String]] {
      let criterion = "{name: เกณฑ์, unit: \(unit), definitions: [\(definitions)]}"
      let yaml = MatrixSupport.yaml(size: 2, bands: [1...1, 2...2, 3...4], likelihood: criterion)
      return self.facts(MatrixSupport.findings(try MatrixSupport.matrix(yaml).matrix, "SCALE-GAPS"))
    }
    #expect(try facts("{range: \"> 3\"}, {range: \"≤ 3\"}", unit: "yearsPerOccurrence").isEmpty)
    #expect(
      try facts("{range: \"> 3\"}, {range: \"≤ 2\"}", unit: "yearsPerOccurrence")
        == [["1–2", "> 2–3", "ปี/ครั้ง"]])
    #expect(
      try facts("{range: \"≥ 2\", unit: yearsPerOccurrence}, {range: \"> 0.5\"}", unit: "timesPerYear").isEmpty)
    // From a third of a time a year to one is said in years, as a third has no end in decimals.
    #expect(
      try facts("{range: \"> 3\", unit: yearsPerOccurrence}, {range: \"≥ 1\"}", unit: "timesPerYear")
        == [["1–2", "> 1–3", "ปี/ครั้ง"]])
  }
}
