import Assessment
import Definitions
import Foundation
import Forms
import Records
import Reports
import TestSupport
import Testing

@Suite("Files of matrices")
struct MatrixFileTests {
  private static let library = Result { try Library() }

  @Test("ship five matrices, the usual one first; only the local governments' set is verified")
  func shipped() throws {
    let library = try Self.library.get()
    #expect(library.matrixKeys == ["pacc-5x5", "coi-5x5", "set-c-5x5", "set-e-5x5", "necessity-severity-3x3"])
    let matrices = try library.matrices.map(\.matrix)
    #expect(matrices.map(\.key) == library.matrixKeys)
    #expect(matrices.filter(\.isVerified).map(\.key) == ["pacc-5x5"])
    for matrix in matrices {
      #expect(matrix.source?.isEmpty == false)
      #expect(matrix.appetite != nil)
      #expect(matrix.cells.allSatisfy { $0.level != nil })
    }
  }

  @Test("print words on colours with a contrast of 4.5 or more, that differ in grey print too")
  func colours() throws {
    for matrix in try Self.library.get().matrices.map(\.matrix) {
      for levels in [matrix.levels, matrix.controls?.results ?? []] {
        for level in levels { #expect(level.ink.contrast(with: level.fill) >= 4.5, "\(matrix.key) \(level.word)") }
        for (low, high) in zip(levels, levels.dropFirst()) {
          // The higher the level, the darker: the order is told without the hue.
          #expect(low.fill.contrast(with: high.fill) >= 1.1, "\(matrix.key) \(high.word)")
          #expect(low.fill.luminance > high.fill.luminance, "\(matrix.key) \(high.word)")
        }
      }
    }
  }

  @Test("know where a value stands, in the file of a named criterion too")
  func places() throws {
    let file = try #require(try Self.library.get().matrix("pacc-5x5"))
    let band = file.place(of: .top["levels"][1]["band"])
    #expect(band.file == "forms/matrices/pacc-5x5.yaml")
    let percent = file.place(of: .top["likelihood"]["criteria"][2]["definitions"][0])
    #expect(percent.file == "forms/matrices/scales/likelihood.yaml")
    #expect(percent.mark != nil && percent.mark != band.mark)
  }

  @Test("tell a colour's name that is none, at its place, and are used nevertheless")
  func colourNames() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appending(path: "m.yaml").path
    let text = """
      key: own
      name: ตาราง
      likelihood: [น้อย, มาก]
      impact: [น้อย, มาก]
      levels:
        - {word: ต่ำ, colour: D8F3D0, band: 1–2, colourName: สีเขียวอ่อน}
        - {word: สูง, colour: B71C1C, band: 4, colourName: แดด}
      """
    try Data(text.utf8).write(to: URL(filePath: path))
    let library = try Self.library.get()
    let file = try library.matrix(file: path)
    #expect(file.warnings.map { "\($0.code) \($0.severity) \($0.place.mark?.line ?? 0)" } == ["MATRIX-COLOUR-NAME warning 7"])
    let said = library.message(try #require(file.warnings.first), .th)
    #expect(said.message.contains("แดด") && said.remedy.contains("แดง"))
    for matrix in try library.matrices { #expect(matrix.warnings.isEmpty) }
  }

  @Test("of PACC's table 4 say what remains for every quality and level")
  func controls() throws {
    let matrix = try #require(try Self.library.get().matrix("necessity-severity-3x3")).matrix
    let controls = try #require(matrix.controls)
    let words = ["ต่ำ", "ค่อนข้างต่ำ", "ปานกลาง", "ค่อนข้างสูง", "สูง"]
    for (row, quality) in ["ดี", "พอใช้", "อ่อน"].enumerated() {
      for (column, level) in ["ต่ำ", "ปานกลาง", "สูง"].enumerated() {
        let level = try #require(matrix.level(named: level))
        #expect(controls.result(quality: quality, level: level)?.word == words[row + column])
      }
    }
    #expect(controls.result(quality: "ดีมาก", level: matrix.levels[0]) == nil)
  }

  /// A file of a matrix with something changed, and the problem with its place.
  private static let broken: [(from: String, to: String, problem: String)] = [
    ("[น้อย, ปานกลาง, สูง]", "[น้อย]", "MATRIX-SIZE 3:13"),
    ("[น้อย, ปานกลาง, สูง]", "[น้อย, ปานกลาง, น้อย]", "MATRIX-WORD-TWICE 3:29"),
    ("impact: [ก, ข, ค]", "impact: {scores: [ก, ข, ค], criteria: [impact-imge]}", "MATRIX-UNKNOWN-SCALE 4:40"),
    ("impact: [ก, ข, ค]", "impact: {scores: [ก, ข, ค], criteria: [impact-image]}", "MATRIX-DEFINITIONS 4:40"),
    ("band: 4–6", "band: 6–4", "MATRIX-BAND 7:43"),
    (", band: 4–6", "", "MATRIX-NO-BAND 7:5"),
    ("FFCF33", "เหลือง", "MATRIX-COLOUR 7:29"),
    ("word: สูง", "word: ต่ำ", "MATRIX-WORD-TWICE 8:12"),
    ("appetite: ต่ำ", "appetite: ตตำ", "MATRIX-UNKNOWN-LEVEL 9:11"),
    ("appetite: ต่ำ", "appetite: {level: ต่ำ, score: 99}", "MATRIX-UNKNOWN-LEVEL 9:31"),
    ("appetite: ต่ำ", "grid: [[ต่ำ, ต่ำ, ต่ำ]]", "MATRIX-TWO-RULES 6:39"),
    ("appetite: ต่ำ", "appetite: {level: ต่ำ, exceptions: [{level: สูง}]}", "READ-MISSING 9:37"),
    ("name: ตัวอย่าง", "nme: ตัวอย่าง", "READ-UNKNOWN-KEY 2:1"),
  ]

  @Test("are refused with the place of what is wrong", arguments: broken)
  func problems(from: String, to: String, problem: String) throws {
    let sound = """
      key: sample
      name: ตัวอย่าง
      likelihood: [น้อย, ปานกลาง, สูง]
      impact: [ก, ข, ค]
      levels:
        - {word: ต่ำ, colour: D8F3D0, band: 1–3}
        - {word: ปานกลาง, colour: FFCF33, band: 4–6}
        - {word: สูง, colour: B71C1C, band: 7–9}
      appetite: ต่ำ
      """
    let library = try Self.library.get()
    func matrix(_ text: String) throws -> MatrixFile {
      try MatrixFile(Tree.read(bytes: Array(text.utf8), file: "m.yaml"), name: "m.yaml", criteria: library.criteria)
    }
    #expect(throws: Never.self) { try matrix(sound) }
    let text = try #require(sound.contains(from) ? sound : nil).replacing(from, with: to, maxReplacements: 1)
    let problems = #expect(throws: Problems.self) { try matrix(text) }
    let found = try #require(problems).all.filter { $0.severity == .error }.map { found in
      "\(found.code) \(found.place.mark.map { "\($0.line):\($0.column)" } ?? "")"
    }
    #expect(found.contains(problem), "\(found)")
    for language in Language.allCases {
      for message in try #require(problems).all.map({ library.message($0, language) }) {
        #expect(message.message != message.code && !message.remedy.isEmpty)
      }
    }
  }

  @Test("painted cell by cell need a row for each impact and a cell for each likelihood")
  func grids() throws {
    func problems(_ grid: String) throws -> [String] {
      let text = """
        key: sample
        name: ตัวอย่าง
        likelihood: [น้อย, มาก]
        impact: [น้อย, มาก]
        levels: [{word: ต่ำ, colour: D8F3D0}, {word: สูง, colour: B71C1C}]
        grid: \(grid)
        """
      let library = try Self.library.get()
      do throws(Problems) {
        let tree = try Tree.read(bytes: Array(text.utf8), file: "m.yaml")
        _ = try MatrixFile(tree, name: "m.yaml", criteria: library.criteria)
        return []
      } catch {
        return error.all.map { "\($0.code) \($0.place.mark?.column ?? 0)" }
      }
    }
    #expect(try problems("[[ต่ำ, สูง], [ต่ำ, ต่ำ]]") == [])
    #expect(try problems("[[ต่ำ, สูง], [ต่ำ, null]]") == [])
    #expect(try problems("[[ต่ำ, สูง]]") == ["MATRIX-GRID-ROWS 7"])
    #expect(try problems("[[ต่ำ, สูง], [ต่ำ]]") == ["MATRIX-GRID-COLUMNS 20"])
    #expect(try problems("[[ต่ำ, สูงมาก], [ต่ำ, ต่ำ]]") == ["MATRIX-UNKNOWN-LEVEL 14"])
  }
}
