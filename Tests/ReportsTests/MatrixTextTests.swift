import Assessment
import Definitions
import Forms
import Reports
import TestPrinting
import Testing
import ThaiText

@Suite("A matrix on the screen")
struct MatrixTextTests {
  private static let library = Result { try Library() }

  private func text(
    _ key: String, width: Int = 100, isColoured: Bool = false, _ language: Language = .th
  ) throws -> String {
    let library = try Self.library.get()
    let matrix = try #require(try library.matrix(key)).matrix
    return try library.text(of: matrix, language, width: width, isColoured: isColoured)
  }

  @Test("has impact from top to bottom, likelihood from left to right, product and word in each cell")
  func grid() throws {
    let grid = """
      3 สูง      │ 3 ต่ำ      │ 6 ปานกลาง │ 9 สูง
      ──────────┼───────────┼───────────┼───────────
      2 ปานกลาง │ 2 ต่ำ      │ 4 ปานกลาง │ 6 ปานกลาง
      ──────────┼───────────┼───────────┼───────────
      1 ต่ำ      │ 1 ต่ำ      │ 2 ต่ำ      │ 3 ต่ำ
      ──────────┼───────────┼───────────┼───────────
                │ 1 ต่ำ      │ 2 ปานกลาง │ 3 สูง
      """
    #expect(try text("necessity-severity-3x3").contains(grid))
  }

  @Test("has as many columns as likelihoods and as many rows as impacts, each with its own words")
  func axes() throws {
    let grid = """
      3 หนัก   │  3 กลาง │  6 กลาง │  9 สูง   │ 12 สูง
      ────────┼─────────┼─────────┼─────────┼─────────
      2 พอควร │  2 ต่ำ   │  4 กลาง │  6 กลาง │  8 สูง
      ────────┼─────────┼─────────┼─────────┼─────────
      1 เบา   │  1 ต่ำ   │  2 ต่ำ   │  3 ต่ำ   │  4 กลาง
      ────────┼─────────┼─────────┼─────────┼─────────
              │ 1 ยาก   │ 2 บ้าง   │ 3 บ่อย   │ 4 เสมอ
      """
    let library = try OblongMatrix.library()
    let matrix = try #require(try library.matrix("oblong")).matrix
    #expect(try library.text(of: matrix, .th, width: 100, isColoured: false).contains(grid))
  }

  @Test("says each score's word and definitions, each level's meaning and response, and the appetite")
  func content() throws {
    let text = try text("pacc-5x5", width: 160)
    for part in [
      "> 300,000–1,000,000 บาท", "1 ครั้ง/1–2 ปี", "ปรากฏข่าวลือที่อาจพาดพิงคนภายในหน่วยงาน",
      "ไม่อาจยอมรับได้ ต้องจัดการเร่งด่วน",
      "ยอมรับได้ภายใต้การควบคุม", "ระดับที่ยอมรับได้: ไม่เกิน ปานกลาง", "15–25 (6 ช่อง)", "ใช้มาตรการการเฝ้าระวัง",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("painted in colour says the same as without")
  func coloured() throws {
    for key in try Self.library.get().matrixKeys {
      let plain = try text(key).split(separator: "\n", omittingEmptySubsequences: false)
      let coloured = try text(key, isColoured: true)
      #expect(coloured.contains("\u{1B}[48;2;216;243;208;38;2;0;0;0m"))
      let bare = coloured.replacing(/\u{1B}\[[0-9;]*m/, with: "")
        .split(separator: "\n", omittingEmptySubsequences: false)
      // A painted cell keeps its blanks at the end of a line.
      #expect(bare.map { $0.trimmingSuffix { $0 == " " } } == plain.map { $0.trimmingSuffix { $0 == " " } })
    }
  }

  @Test("keeps to the width that is asked for", arguments: [60, 80, 100, 140])
  func width(width: Int) throws {
    for key in try Self.library.get().matrixKeys {
      for language in Language.allCases {
        for line in try text(key, width: width, language).split(separator: "\n") {
          #expect(displayWidth(of: line) <= width, "\(key): \(line)")
        }
      }
    }
  }

  @Test("in a list has every key, and every criterion that a matrix may name")
  func listing() throws {
    let library = try Self.library.get()
    let listing = try library.matrixListing(.th, width: 120)
    let criteria = try library.criteria
    for key in library.matrixKeys + criteria.entries.compactMap(\.criterion.key) {
      #expect(listing.contains("│ \(key) "), "\(key)")
    }
  }

  @Test("is explained rule by rule, by code and by number")
  func explanations() throws {
    let library = try Self.library.get()
    for number in 1...10 {
      let text = try #require(try library.explanation(of: "M\(number)", .th))
      let code = String(text.prefix { $0 != ":" })
      #expect(try library.explanation(of: code, .th) == text)
      #expect(try library.ruleList(.th).contains(code))
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while isUnwanted: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isUnwanted(last) { text.removeLast() }
    return text
  }
}
