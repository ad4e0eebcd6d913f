import Assessment
import Checks
import Definitions
import Records
import Testing

@Suite("The rules over the register of risks")
struct RiskRuleTests {
  private func codes(_ risks: String, matrix: String = "pacc-5x5") throws -> Set<String> {
    let found = Samples.findings(in: try Samples.dossier(risks: risks, matrix: matrix))
    return Set(found.map(\.code).filter { $0.hasPrefix("RISK-") })
  }

  private static let whole = """
    owner: clerk, response: reduce, controls: ตรวจนับ,
    measures: {text: อบรม, responsible: clerk, due: 31 มีนาคม 2568, indicator: ปีละครั้ง, project: 3}
    """

  /// Risks of those likelihoods and impacts.
  private static func risks(_ cells: [(Int, Int)]) -> String {
    cells.enumerated().map { "- {id: R\($0), event: เหตุ \($0), inherent: {likelihood: \($1.0), impact: \($1.1)}}\n" }
      .joined()
  }

  @Test("a risk with everything in its place has no finding")
  func whole() throws {
    let found = try codes(
      "[{id: R1, event: ก, \(Self.whole), inherent: {likelihood: 4, impact: 4}, residual: {likelihood: 3, impact: 4}}]",
      matrix: "coi-5x5")
    #expect(found == [])
  }

  @Test("a matrix whose scales leave values out is noted once, where risks have scores")
  func scales() throws {
    // Set A's frequencies leave out from two to three years, its chances 20 per cent.
    let rated = try Samples.findings("RISK-SCALES", risks: "[{id: R1, event: ก, inherent: {likelihood: 2, impact: 2}}]")
    #expect(rated.map(\.severity) == [.note])
    #expect(rated.first?.said("scales") == "ความถี่ (1–2), โอกาสเป็นร้อยละ (1–2)")
    #expect(try Samples.findings("RISK-SCALES", risks: "[{id: R1, event: ก, inherent: สูง}]").isEmpty)
  }

  @Test("a residual rating above the inherent one is an error, and a warning where it is explained")
  func residualHigher() throws {
    let error = try Samples.findings(
      "RISK-RESIDUAL-HIGHER", risks: """
        - {id: R1, event: ก, inherent: {likelihood: 2, impact: 2}, residual: {likelihood: 3, impact: 2}}
        """)
    #expect(error.map(\.severity) == [.error])
    let warning = try Samples.findings(
      "RISK-RESIDUAL-HIGHER",
      risks: "[{id: R1, event: ก, inherent: ต่ำ, residual: {level: สูง, impactReason: พบการร้องเรียน}}]")
    #expect(warning.map(\.severity) == [.warning])
    // 2×5 and 5×2 are the same level and the same score: neither is above the other.
    let equal = try Samples.findings(
      "RISK-RESIDUAL-HIGHER", risks: """
        - {id: R1, event: ก, inherent: {likelihood: 2, impact: 5}, residual: {likelihood: 5, impact: 2}}
        """)
    #expect(equal.isEmpty)
  }

  @Test("a rating outside the matrix is neither higher nor lower than one in it: only its score is an error")
  func outsideTheMatrix() throws {
    // No control and no measure: a residual rating that counted as lower would be one that nothing lowered.
    let found = try codes(
      """
      - {id: R1, event: ก, inherent: {likelihood: 4, impact: 4}, residual: {likelihood: 6, impact: 4}}
      - {id: R2, event: ข, inherent: {likelihood: 6, impact: 4}, residual: {likelihood: 1, impact: 1}}
      """)
    #expect(found.contains("RISK-RATING"))
    #expect(found.isDisjoint(with: ["RISK-RESIDUAL-HIGHER", "RISK-RESIDUAL-UNCONTROLLED"]))
  }

  @Test("a lower rating needs a control, a rated management, or a measure that is done", arguments: [
    ("", "RISK-RESIDUAL-UNCONTROLLED"), ("controls: ไม่มี", "RISK-RESIDUAL-UNCONTROLLED"),
    ("controls: ตรวจนับ", nil), ("surveillance: {quality: fair}", nil),
    ("measures: อบรม", "RISK-LOWERED-EARLY"), ("measures: {text: อบรม, status: inProgress}", "RISK-LOWERED-EARLY"),
    ("measures: {text: อบรม, status: doneLate}", nil),
    ("controls: ตรวจนับ, measures: {text: อบรม, status: notStarted}", nil),
  ])
  func lowered(more: String, expected: String?) throws {
    let lowered: Set = ["RISK-RESIDUAL-UNCONTROLLED", "RISK-LOWERED-EARLY"]
    let found = try codes(
      """
        - {id: R1, event: ก, inherent: {likelihood: 4, impact: 4},
           residual: {likelihood: 3, impact: 4}\(more.isEmpty ? "" : ", " + more)}
        """)
    #expect(found.intersection(lowered) == Set([expected].compactMap(\.self)))
    let unchanged = try codes(
      """
        - {id: R1, event: ก, inherent: {likelihood: 3, impact: 4},
           residual: {likelihood: 3, impact: 4}\(more.isEmpty ? "" : ", " + more)}
        """)
    #expect(unchanged.isDisjoint(with: lowered))
  }

  // The appetite of set A is ปานกลาง, 5 to 9.
  @Test("accepting what is above the appetite is an error for corruption, else a warning", arguments: [
    (2, 4, true, nil), (3, 3, true, nil), (2, 5, true, .error), (5, 5, true, .error), (2, 5, false, .warning),
  ] as [(Int, Int, Bool, Severity?)])
  func accepted(likelihood: Int, impact: Int, isCorruption: Bool, severity: Severity?) throws {
    let found = try Samples.findings(
      "RISK-ACCEPTED",
      risks: """
        - {id: R1, event: ก, corruption: \(isCorruption), response: accept,
           residual: {likelihood: \(likelihood), impact: \(impact)}}
        """)
    #expect(found.map(\.severity) == [severity].compactMap(\.self))
  }

  @Test("what is above the appetite has a response and a measure; what is missing is named")
  func unanswered() throws {
    let found = try Samples.findings(
      "RISK-UNANSWERED",
      risks: """
        - {id: R1, event: ก, residual: สูง}
        - {id: R2, event: ข, residual: สูง, response: avoid}
        - {id: R3, event: ค, residual: ปานกลาง}
        """)
    #expect(found.map { $0.places.map(\.description) } == [
      ["register.risks[1].measures", "register.risks[1].response"], ["register.risks[2].measures"],
    ])
  }

  @Test("good controls do not leave a risk above the appetite, and a weak one asks for a measure", arguments: [
    ("controls: [{text: ก, quality: good}, {text: ข, quality: good}], residual: สูง", 1),
    ("controls: [{text: ก, quality: good}, {text: ข, quality: fair}], residual: สูง", 0),
    ("controls: [{text: ก, quality: good}, {text: ข}], residual: สูง", 0),
    ("controls: [{text: ก, quality: good}], residual: ปานกลาง", 0),
    ("controls: [{text: ก, quality: weak}], residual: ต่ำ", 1),
    ("controls: [{text: ก, quality: weak}], residual: ต่ำ, measures: อบรม", 0),
    ("surveillance: {quality: weak}, inherent: ต่ำ", 1),
    ("surveillance: {quality: weak, additionalMeasure: อบรม}, inherent: ต่ำ", 0),
  ])
  func quality(risk: String, count: Int) throws {
    #expect(try Samples.findings("RISK-CONTROL-QUALITY", risks: "[{id: R1, event: ก, \(risk)}]").count == count)
  }

  @Test("a measure has one finding with all that it lacks")
  func measures() throws {
    let found = try Samples.findings(
      "RISK-MEASURE",
      risks: """
        - {id: R1, event: ก, measures: [อบรม, {text: ตรวจ, responsible: clerk, indicator: ปีละครั้ง},
           {text: แจ้ง, responsible: clerk, due: 31 มีนาคม 2568, indicator: ปีละครั้ง}]}
        """)
    #expect(found.map { $0.places.map(\.description) } == [
      ["responsible", "due", "indicator"].map { "register.risks[1].measures[1].\($0)" },
      ["register.risks[1].measures[2].due"],
    ])
  }

  @Test("measures without a project are told once, and weigh by their heaviest risk")
  func unplanned() throws {
    func findings(_ risks: String) throws -> [Finding] { try Samples.findings("RISK-UNPLANNED", risks: risks) }
    let one = try findings("[{id: R1, event: ก, residual: สูง, measures: [อบรม, {text: ตรวจ, project: 4}]}]")
    #expect(one.map { $0.said("measure") } == ["อบรม"])
    #expect(one.map(\.severity) == [.warning])
    let several = try findings(
      """
      - {id: R1, event: ก, residual: สูง, measures: [อบรม, {text: ตรวจ, project: 4}]}
      - {id: R2, event: ข, residual: ต่ำ, measures: [แจ้ง, เวียน, {text: สอบ, status: doneOnTime}]}
      """)
    #expect(several.map { [$0.said("several"), $0.said("all"), $0.said("ids")] } == [["3", "4", "R1, R2"]])
    #expect(several.map(\.places.count) == [3])
    #expect(several.map(\.severity) == [.warning])
    let all = try findings(
      """
      - {id: R1, event: ก, residual: ต่ำ, measures: [อบรม, ตรวจ]}
      - {id: R2, event: ข, residual: สูง, measures: แจ้ง}
      """)
    #expect(all.map { $0.said("all") } == ["3"])
    #expect(all.map(\.severity) == [.warning])
    // One that is done needs no project, and does not part those that are open.
    let open = try findings("[{id: R1, event: ก, residual: ต่ำ, measures: [อบรม, ตรวจ, {text: แจ้ง, status: doneOnTime}]}]")
    #expect(open.map { $0.said("all") } == ["2"])
    #expect(open.map(\.places.count) == [2])
  }

  @Test("levels known by their word, or risks without an owner, are told once, of how many that could have had one")
  func wordOnly() throws {
    func found(_ code: String, _ risks: String) throws -> [[String?]] {
      try Samples.findings(code, risks: risks).map { [$0.statement.name] + ["several", "all", "ids"].map($0.said) }
    }
    let words = "{id: R1, event: ก, residual: สูง}, {id: R2, event: ข, residual: ต่ำ}, {id: R3, event: ค}"
    let rated = "{id: R4, event: ง, owner: กองคลัง, residual: {likelihood: 1, impact: 2}}"
    #expect(try found("RISK-WORD-ONLY", "[\(words)]") == [["all", nil, "2", nil]])
    #expect(try found("RISK-WORD-ONLY", "[\(words), \(rated)]") == [["several", "2", "3", "R1, R2"]])
    #expect(try found("RISK-OWNER", "[\(words), \(rated)]") == [["several", "3", "4", "R1, R2, R3"]])
  }

  @Test("risks without a step share none, whatever their process")
  func noStep() throws {
    func others(_ step: String) throws -> [String?] {
      try Samples.findings(
        "RISK-NO-MEASURE",
        risks: """
          - {id: R1, event: ก, process: ออกใบอนุญาต\(step), residual: ปานกลาง}
          - {id: R2, event: ข, process: ออกใบอนุญาต\(step), residual: ปานกลาง, measures: ตรวจซ้ำ}
          """
      ).map { $0.said("others") }
    }
    #expect(try others("") == [nil])
    #expect(try others(", step: ตรวจเอกสาร") == ["R2"])
  }

  @Test("one id for two risks is an error; ids that only look alike are a warning")
  func ids() throws {
    let found = try Samples.findings("RISK-ID", risks: "[{id: R1, event: ก}, {id: R๑, event: ข}, {id: R1, event: ค}]")
    #expect(found.map(\.severity) == [.error, .warning])
    #expect(found.map(\.place) == ["register.risks[3].id", "register.risks[2].id"])
  }

  @Test("more than half in one level is compression, half is not", arguments: [
    (["ต่ำ", "สูง", "สูง", "ปานกลาง"], 0), (["ต่ำ", "สูง", "สูง", "สูง"], 3), (["สูง", "สูง", "สูง"], 0),
    (["สูง", "สูง", "สูง", "ต่ำ", "ต่ำ"], 3), (["สูง", "สูง", "ต่ำ", "ต่ำ"], 0),
  ])
  func compression(words: [String], count: Int) throws {
    let risks = words.enumerated().map { "{id: R\($0), event: เหตุ \($0), residual: \($1)}" }
    let found = try Samples.findings("RISK-COMPRESSED", risks: "[\(risks.joined(separator: ", "))]")
    #expect(found.map(\.places.count) == [count].filter { $0 > 0 })
    #expect(found.allSatisfy { $0.severity == .note })
  }

  @Test("a tie is of scores, not of levels, and of four at least")
  func ties() throws {
    func found(_ cells: [(Int, Int)]) throws -> [String?] {
      try Samples.findings("RISK-TIES", risks: Self.risks(cells)).map { $0.said("score") }
    }
    #expect(try found([(3, 4), (4, 3), (3, 4), (2, 5)]) == [])
    #expect(try found([(3, 4), (4, 3), (3, 4), (4, 3)]) == ["12"])
  }

  @Test("seven risks are too few for a correlation, and eight of which one is off the scale")
  func correlation() throws {
    let cells = [(1, 5), (1, 4), (2, 5), (2, 4), (3, 3), (4, 2), (5, 1), (5, 2)]
    func found(_ cells: [(Int, Int)]) throws -> [String?] {
      try Samples.findings("RISK-CORRELATION", risks: Self.risks(cells)).map { $0.said("correlation") }
    }
    #expect(try found(cells) == ["−0.88"])
    #expect(try found(Array(cells.dropLast())) == [])
    #expect(try found(cells.dropLast() + [(6, 1)]) == [])
  }

  @Test("an appetite of its own for a unit counts by the unit's name as by its id")
  func appetiteOfUnit() throws {
    let pacc = try #require(Samples.matrices["pacc-5x5"])
    let low = try #require(pacc.levels.first)
    let exception = try #require(Appetite.Exception(domain: nil, unit: "finance", limit: AcceptedLimit(level: low)))
    let matrix = try #require(
      RiskMatrix(
        key: pacc.key, name: pacc.name, likelihood: pacc.likelihood, impact: pacc.impact, levels: pacc.levels,
        rule: pacc.rule, appetite: Appetite(limit: AcceptedLimit(level: pacc.levels[1]), exceptions: [exception])))
    let dossier = try Samples.dossier(
      risks: """
        - {id: R1, event: ก, owner: กองคลัง, residual: ปานกลาง}
        - {id: R2, event: ข, owner: finance, residual: ปานกลาง}
        - {id: R3, event: ค, owner: clerk, residual: ปานกลาง}
        """)
    let found = Samples.findings(in: dossier, matrix: matrix).filter { $0.code == "RISK-UNANSWERED" }
    #expect(found.compactMap { $0.places.first?.description } == (1...2).map { "register.risks[\($0)].measures" })
  }

  @Test("what stands in the risk's row of ปค.๕ is its control and its measure, unless the row says that there is none", arguments: [
    ("existingControl: ทะเบียนคุมการยืม", [], ["measure"]), ("existingControl: ไม่มี", ["RISK-NO-MEASURE"], ["measure"]),
    ("improvement: กำหนดระยะเวลายืม", [], []), ("improvement: '-'", ["RISK-NO-MEASURE"], ["measure"]),
  ])
  func ofRow(row: String, within: [String], above: [String]) throws {
    func found(_ level: String) throws -> [Finding] {
      let dossier = try Samples.dossier([
        ("register.risks", "[{id: R1, event: ก, owner: clerk, response: monitor, residual: \(level)}]"),
        ("internalControl.evaluation.missions[1].risks[1]", "{riskId: R1, \(row)}"),
      ])
      return Samples.findings(in: dossier)
    }
    #expect(try found("ปานกลาง").map(\.code).filter { $0 == "RISK-NO-MEASURE" } == within)
    #expect(try found("สูง").filter { $0.code == "RISK-UNANSWERED" }.map(\.statement.name) == above)
  }

  @Test("issues of two processes whose steps have one name are not told of one another")
  func otherProcess() throws {
    func others(_ process: String) throws -> [String?] {
      try Samples.findings(
        "RISK-NO-MEASURE", risks: """
          - {id: R1, process: จัดซื้อ, step: ตรวจรับ, event: ก, inherent: {likelihood: 3, impact: 3}}
          - {id: R2, process: \(process), step: ตรวจรับ, event: ข, inherent: {likelihood: 3, impact: 3}, measures: อบรม}
          """).map { $0.said("others") }
    }
    #expect(try others("จัดซื้อ") == ["R2"])
    #expect(try others("ก่อสร้าง") == [nil])
  }

  @Test("findings that ask for something to be done stand in the order of the risks, the worst first")
  func worstFirst() throws {
    // 12, 20 and 16: all above ปานกลาง of set A.
    let risks = """
      - {id: R10, event: ก, inherent: {likelihood: 3, impact: 4}, measures: {text: อบรม, due: 30 ก.ย. 2567}}
      - {id: R2, event: ข, inherent: {likelihood: 5, impact: 4}, measures: {text: อบรม, due: 30 ก.ย. 2567}}
      - {id: R4, event: ค, inherent: {likelihood: 4, impact: 4}, measures: {text: อบรม, due: 30 ก.ย. 2567}}
      """
    for code in ["RISK-OVERDUE", "RISK-UNANSWERED", "RISK-MEASURE"] {
      let found = try Samples.findings(code, risks: risks)
      #expect(found.map { $0.said("id") } == ["R2", "R4", "R10"], "\(code)")
      #expect(found.map { $0.places[0].description.prefix(17) } == ["register.risks[2]", "register.risks[3]", "register.risks[1]"], "\(code)")
    }
  }
}
