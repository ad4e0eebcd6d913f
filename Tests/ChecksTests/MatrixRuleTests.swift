import Assessment
import Checks
import Definitions
import Records
import Testing

@Suite("The rules over matrices")
struct MatrixRuleTests {
  @Test("each have their wording, in their order, and an example that breaks them and one that keeps them")
  func examples() throws {
    let library = try MatrixSupport.library()
    let rules = try library.matrixRules.all
    #expect(rules.map(\.code) == MatrixRules.all.map { type(of: $0).code })
    for rule in rules {
      let kept = try MatrixSupport.matrix(rule.keeps, name: rule.code).matrix
      #expect(MatrixSupport.findings(kept, rule.code).isEmpty, "\(rule.code) keeps")
      for example in rule.breaks {
        let broken = try MatrixSupport.matrix(example.changes, name: rule.code).matrix
        let findings = MatrixSupport.findings(broken, rule.code).filter { $0.statement.name == example.sentence }
        #expect(!findings.isEmpty, "\(rule.code) breaks")
        for finding in findings { #expect(finding.severity == example.severity, "\(rule.code)") }
      }
    }
  }

  @Test("each sentence of a rule has an example")
  func sentences() throws {
    let library = try MatrixSupport.library()
    for (rule, wording) in zip(MatrixRules.all, try library.matrixRules.all) {
      let examples = Set(wording.breaks.map(\.sentence))
      #expect(Set(type(of: rule).sentences.map(\.name)).isSubset(of: examples), "\(wording.code)")
    }
  }

  @Test("count levels that have cells only: how far neighbours are apart (M5), how many there are, how their colours go (M9)")
  func unusedLevelBetween() throws {
    func findings(_ code: String, _ levels: String, grid: String) throws -> [Finding] {
      let matrix = try MatrixSupport.matrix(
        """
        {key: sample, name: ตัวอย่าง, likelihood: [น้อย, ปานกลาง, สูง], impact: [น้อย, ปานกลาง, สูง], levels: [\(levels)], grid: \(grid)}
        """
      ).matrix
      return MatrixSupport.findings(matrix, code)
    }
    let low = "{word: ต่ำ, colour: D8F3D0}", middle = "{word: ปานกลาง, colour: FFCF33}", high = "{word: สูง, colour: B71C1C}"
    let unused = "{word: ค่อนข้างสูง, colour: 8FBC8F}"
    let three = "[[ปานกลาง, สูง, สูง], [ต่ำ, ปานกลาง, สูง], [ต่ำ, ต่ำ, ปานกลาง]]"
    #expect(try findings("MATRIX-JUMP", "\(low), \(middle), \(unused), \(high)", grid: three).isEmpty)
    // The same grid with ค่อนข้างสูง in one cell: (2,2) ปานกลาง touches (3,2) and (2,3) สูง.
    let four = "[[ปานกลาง, สูง, สูง], [ต่ำ, ปานกลาง, สูง], [ต่ำ, ต่ำ, ค่อนข้างสูง]]"
    #expect(try findings("MATRIX-JUMP", "\(low), \(middle), \(unused), \(high)", grid: four).count == 1)
    // Two levels have cells, whatever a third is called; and a green that no cell has puts no colour out of order.
    let two = "[[ต่ำ, สูง, สูง], [ต่ำ, ต่ำ, สูง], [ต่ำ, ต่ำ, ต่ำ]]"
    #expect(try findings("MATRIX-LEVELS", "\(low), \(middle), \(high)", grid: two).map { $0.said("few") } == ["2"])
    #expect(try findings("MATRIX-LEVELS", "\(low), \(middle), \(unused), \(high)", grid: three).isEmpty)
    #expect(try findings("MATRIX-LEVELS", "\(low), \(middle), \(unused), \(high)", grid: four).map { $0.statement.name } == ["order"])
  }

  @Test("look at the lowest and the highest level that have cells (M6, M7, M8), whatever words there are besides", arguments: [
    "{word: ต่ำมาก, colour: 8FBC8F}, LEVELS", "LEVELS, {word: วิกฤต, colour: 7F0000}",
    "{word: ต่ำมาก, colour: 8FBC8F}, LEVELS, {word: วิกฤต, colour: 7F0000}",
  ])
  func unusedLevels(levels: String) throws {
    func found(_ levels: String) throws -> [[String?]] {
      let matrix = try MatrixSupport.matrix(
        """
        key: sample
        name: ตัวอย่าง
        likelihood: [น้อย, ปานกลาง, สูง]
        impact: [น้อย, ปานกลาง, สูง]
        levels: [\(levels)]
        grid: [[สูง, สูง, สูง], [ต่ำ, ปานกลาง, สูง], [ต่ำ, ต่ำ, ต่ำ]]
        """
      ).matrix
      return ["MATRIX-WEAK-CONSISTENCY", "MATRIX-BETWEENNESS", "MATRIX-COX"].flatMap { code in
        MatrixSupport.findings(matrix, code).map { [code, $0.said("top"), $0.said("bottom")] }
      }
    }
    let used = "{word: ต่ำ, colour: D8F3D0}, {word: ปานกลาง, colour: FFCF33}, {word: สูง, colour: B71C1C}"
    // (1,3) สูง may be no risk at all, and touches (1,2) ต่ำ; the first column is สูง at (1,3), the second at (2,3).
    #expect(try found(used) == [
      ["MATRIX-WEAK-CONSISTENCY", "สูง", "ต่ำ"], ["MATRIX-BETWEENNESS", "สูง", "ต่ำ"], ["MATRIX-COX", "สูง", "ต่ำ"],
    ])
    #expect(try found(levels.replacing("LEVELS", with: used)) == found(used))
  }

  @Test("can be asked for by their numbers M1 to M10")
  func numbers() {
    #expect(
      (1...10).map { MatrixRules.code(numbered: "M\($0)") } == [
        "MATRIX-MONOTONE", "MATRIX-COVER", "MATRIX-UNREACHABLE", "MATRIX-TIES", "MATRIX-JUMP",
        "MATRIX-WEAK-CONSISTENCY", "MATRIX-BETWEENNESS", "MATRIX-COX", "MATRIX-LEVELS", "SCALE-GAPS",
      ])
    #expect(MatrixRules.code(numbered: "M11") == nil)
  }

  @Test("say every argument that they give, in both languages, and leave no brace behind")
  func wording() throws {
    let library = try MatrixSupport.library()
    for language in Language.allCases {
      let checker = try MatrixChecker(library, language)
      for rule in checker.rules {
        for example in rule.breaks {
          let messages = checker.messages(for: try MatrixSupport.matrix(example.changes, name: rule.code), in: library)
          for message in messages {
            #expect(!message.message.isEmpty && !message.remedy.isEmpty)
            #expect(!(message.message + message.remedy).contains { "{}[]".contains($0) })
          }
        }
      }
    }
  }

  @Test("M1 names the cells between which the level falls, and the place of the lower one")
  func monotone() throws {
    let file = try painted("[ต่ำ, ต่ำ]", "[ต่ำ, สูง]", "[ต่ำ, ต่ำ]", columns: 2)
    let finding = try #require(MatrixSupport.findings(file.matrix, "MATRIX-MONOTONE").first)
    #expect(finding.severity == .error)
    #expect(finding.said("cells") == "(2,2)~(2,3)")
    #expect(finding.places.first.map(file.place)?.description == "sample.yaml:7:11")
  }

  @Test("M2 names the cells without a level and those with two, as errors")
  func cover() throws {
    let gap = try bands("1–4", "5–8", "10–14", "15–25")
    let missing = try #require(MatrixSupport.findings(gap.matrix, "MATRIX-COVER").first)
    #expect(missing.severity == .error)
    #expect(missing.said("missing") == "(3,3)")
    #expect(missing.said("numbers") == "9")

    let overlap = try bands("1–4", "4–9", "10–14", "15–25")
    let shared = try #require(MatrixSupport.findings(overlap.matrix, "MATRIX-COVER").first)
    #expect(shared.severity == .error)
    #expect(shared.said("cells") == "(1,4), (2,2), (4,1)")
  }

  @Test("M2 names every cell that a painted grid leaves out")
  func bareCells() throws {
    let file = try painted("[สูง, null]", "[~, ต่ำ]", columns: 2)
    #expect(MatrixSupport.findings(file.matrix, "MATRIX-COVER").map { $0.said("missing") } == ["(1,1), (2,2)"])
  }

  @Test("M2 wants the first band to begin at 1 and the last to end at the highest product")
  func ends() throws {
    for bands in [
      ["0–4", "5–9", "10–14", "15–25"], ["1–4", "5–9", "10–14", "15–30"], ["2–4", "5–9", "10–14", "15–25"],
    ] {
      let file = try self.bands(bands[0], bands[1], bands[2], bands[3])
      #expect(MatrixSupport.findings(file.matrix, "MATRIX-COVER").map(\.severity) == [.error], "\(bands)")
    }
  }

  @Test("M3 finds a band that no product reaches, such as 21 to 24")
  func unreachable() throws {
    let file = try bands("1–9", "10–20", "21–24", "25")
    let finding = try #require(MatrixSupport.findings(file.matrix, "MATRIX-UNREACHABLE").first)
    #expect([finding.said("level"), finding.said("band")] == ["สูง", "21–24"])
    #expect(finding.severity == .warning)
  }

  @Test("M4 finds equal products painted differently")
  func ties() throws {
    let file = try painted("[สูง, สูง]", "[ต่ำ, ต่ำ]", columns: 2)
    let finding = try #require(MatrixSupport.findings(file.matrix, "MATRIX-TIES").first)
    #expect([finding.said("product"), finding.said("cells")] == ["2", "(1,2) สูง, (2,1) ต่ำ"])
    #expect(finding.severity == .error)
  }

  @Test("M5 finds neighbours that are two levels apart")
  func jumps() throws {
    let file = try bands("1–4", "5–5", "6–9", "10–25")
    #expect(
      MatrixSupport.findings(file.matrix, "MATRIX-JUMP").map { $0.said("cells") }
        == [
          "(1,3)~(2,3), (1,4)~(2,4), (1,5)~(2,5), (2,2)~(3,2), (2,2)~(2,3), (3,1)~(3,2), (4,1)~(4,2), (5,1)~(5,2)"
        ])
  }

  @Test("M6 says the two numbers where a top cell may hold less risk than a bottom cell")
  func weakConsistency() throws {
    // Top from 8 on: (2,4) may hold as little as 1·3 = 3. Bottom up to 5: (1,5) may hold as much as 5.
    let file = try bands("1–5", "6–6", "7–7", "8–25")
    let finding = try #require(MatrixSupport.findings(file.matrix, "MATRIX-WEAK-CONSISTENCY").first)
    #expect(finding.said("low") == "3")
    #expect(finding.said("high") == "5")
    #expect(finding.said("topCells") == "(2,4), (4,2)")
    #expect(finding.said("bottomCells") == "(1,5), (5,1)")
  }

  @Test("M9 wants three levels, colours of their own, from green to red, and words that can be read")
  func levels() throws {
    func facts(_ levels: String) throws -> [String] {
      let yaml = """
        key: sample
        name: ตัวอย่าง
        likelihood: [น้อย, ปานกลาง, สูง]
        impact: [น้อย, ปานกลาง, สูง]
        levels: [\(levels)]
        """
      return MatrixSupport.findings(try MatrixSupport.matrix(yaml).matrix, "MATRIX-LEVELS").map { finding in
        "\(finding.severity) \(finding.statement.name ?? "")"
      }
    }
    let (green, yellow, red) = ("00B050", "FFFF00", "FF0000")
    func level(_ word: String, _ colour: String, _ band: String, text: String? = nil) -> String {
      "{word: \(word), colour: \(colour), band: \(band)" + (text.map { ", text: \($0)" } ?? "") + "}"
    }
    func three(_ a: String, _ b: String, _ c: String) -> String {
      [level("ต่ำ", a, "1–3"), level("ปานกลาง", b, "4–6"), level("สูง", c, "7–9")].joined(separator: ", ")
    }
    #expect(try facts(three(green, yellow, red)) == [])
    #expect(try facts([level("ต่ำ", green, "1–4"), level("สูง", red, "5–9")].joined(separator: ", ")) == ["error few"])
    #expect(try facts(three(green, yellow, yellow)) == ["error same", "warning order"])
    #expect(try facts(three(red, yellow, green)) == ["warning order"])
    #expect(try facts(three("808080", yellow, red)) == ["warning order"])
    #expect(
      try facts(
        [level("ต่ำ", green, "1–3"), level("ปานกลาง", yellow, "4–6", text: "FFFFFF"), level("สูง", red, "7–9")]
          .joined(separator: ", ")) == ["warning unreadable"])
  }

  // MARK: Samples

  private func painted(_ rows: String..., columns: Int) throws -> MatrixFile {
    let likelihood = (1...columns).map { "โอกาส \($0)" }.joined(separator: ", ")
    let impact = rows.indices.map { "ผลกระทบ \($0)" }.joined(separator: ", ")
    return try MatrixSupport.matrix(
      """
      key: sample
      name: ตัวอย่าง
      likelihood: [\(likelihood)]
      impact: [\(impact)]
      levels: [{word: ต่ำ, colour: 00B050}, {word: ปานกลาง, colour: FFFF00}, {word: สูง, colour: FF0000}]
      grid:
      \(rows.map { "  - " + $0 }.joined(separator: "\n"))
      """)
  }

  private func bands(_ bands: String...) throws -> MatrixFile {
    let words = ["ต่ำ", "ปานกลาง", "สูง", "สูงมาก"]
    let fills = ["D8F3D0", "FFCF33", "F28C28", "B71C1C"]
    let levels = bands.indices.map { "  - {word: \(words[$0]), colour: \(fills[$0]), band: \(bands[$0])}" }
    return try MatrixSupport.matrix(
      """
      key: sample
      name: ตัวอย่าง
      likelihood: [ก, ข, ค, ง, จ]
      impact: [ก, ข, ค, ง, จ]
      levels:
      \(levels.joined(separator: "\n"))
      """)
  }
}
