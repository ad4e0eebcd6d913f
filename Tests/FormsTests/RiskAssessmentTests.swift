import Sheets
import TestPrinting
import Testing

@testable import Forms

@Suite("The assessment table")
struct RiskAssessmentTests {
  private func levels(_ risks: String) throws -> [String] {
    try RiskPrinting("register:\n  risks:\n" + risks).rows("risk-assessment").map { $0[3] }
  }

  private func risk(_ id: Int, step: String = "การจัดซื้อจัดจ้าง", _ rating: String?) -> String {
    "    - {id: R\(id), step: \(step), event: เหตุการณ์ \(id)\(rating.map { ", inherent: " + $0 } ?? "")}\n"
  }

  @Test("equal words of a step are one word; where each issue has its own, they stand in the issues' order")
  func collapsed() throws {
    #expect(try levels(risk(1, "สูง") + risk(2, "สูง") + risk(3, "สูง")) == ["สูง"])
    #expect(try levels(risk(1, "ต่ำ") + risk(2, "สูง") + risk(3, "ปานกลาง")) == ["ต่ำ\nสูง\nปานกลาง"])
  }

  @Test("a word that some of a step's issues share says which ones")
  func shared() throws {
    #expect(try levels(risk(1, "สูง") + risk(2, "ต่ำ") + risk(3, "สูง")) == ["สูง (1, 3)\nต่ำ (2)"])
    #expect(try levels(risk(1, nil) + risk(2, "สูง")) == ["สูง (2)"])
  }

  @Test("issues of one step share a row wherever they stand in the register")
  func apart() throws {
    let risks = risk(1, step: "การเงิน", "สูง") + risk(2, step: "บุคคล", "ต่ำ") + risk(3, step: "การเงิน", "สูง")
    let rows = try RiskPrinting("register:\n  risks:\n" + risks).rows("risk-assessment")
    #expect(rows.map { $0[2] } == ["1. เหตุการณ์ 1\n2. เหตุการณ์ 3", "เหตุการณ์ 2"])
  }

  @Test("scores print the matrix's word; scores that the matrix does not have print as they are, without any word")
  func scores() throws {
    // 3 × 4 = 12 lies in 10–14 of set A. There is no likelihood 6 in it, though 6 × 2 = 12 would lie there too.
    #expect(try levels(risk(1, "{likelihood: 3, impact: 4}")) == ["สูง"])
    #expect(try levels(risk(1, "{likelihood: 6, impact: 2}")) == ["6 × 2"])
    let printed = try RiskPrinting("register:\n  risks:\n" + risk(1, "{likelihood: 6, impact: 2}"))
    #expect(try printed.rows("risk-register")[0][2...4] == ["6", "2", "12"])
  }

  @Test("the residual rating counts where there is one")
  func residual() throws {
    #expect(try levels(risk(1, "{likelihood: 5, impact: 5}, residual: ต่ำ")) == ["ต่ำ"])
  }
}
