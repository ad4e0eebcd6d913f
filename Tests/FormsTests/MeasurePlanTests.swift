import TestPrinting
import Testing

@testable import Forms

@Suite("Who carries out the measures of a risk and by when, in the register")
struct MeasurePlanTests {
  /// The last cell of the register's row.
  private func cell(_ measures: String, digits: String = "arabic") throws -> String? {
    let yaml = """
      units: [{id: fin, name: กองคลัง}, {id: works, name: กองช่าง}]
      register:
        risks:
          - {id: R1, event: ก, inherent: {likelihood: 3, impact: 4}, measures: [\(measures)]}

      """
    let head = Printing.maeSot.replacing("digits: arabic", with: "digits: \(digits)")
    return try RiskPrinting(Printing.dossier(head + yaml)).rows("risk-register").first?.last
  }

  @Test("stand once where all measures have the same")
  func same() throws {
    let day = "กำหนดเสร็จ 29\u{A0}มี.ค.\u{A0}2567"
    #expect(try cell("{text: ก, responsible: [fin, works], due: 2024-03-29}") == "กองคลัง\nกองช่าง\n" + day)
    #expect(
      try cell("{text: ก, responsible: fin, due: 2024-03-29}, {text: ข, responsible: fin, due: 2024-03-29}") == "กองคลัง\n" + day)
    #expect(try cell("{text: ก}, {text: ข}") == ".....")
  }

  @Test("are numbered as the measures are where they differ, each with its own day")
  func different() throws {
    #expect(
      try cell("{text: ก, responsible: fin, due: 2024-03-29}, {text: ข, responsible: works, due: 2024-01-31}", digits: "thai")
        == "๑. กองคลัง\nกำหนดเสร็จ ๒๙\u{A0}มี.ค.\u{A0}๒๕๖๗\n๒. กองช่าง\nกำหนดเสร็จ ๓๑\u{A0}ม.ค.\u{A0}๒๕๖๗")
    #expect(
      try cell("{text: ก, responsible: fin, due: ไตรมาส 2/2567}, {text: ข, responsible: [works, fin], due: ไตรมาส 2/2567}")
        == "1. กองคลัง\n2. กองช่าง, กองคลัง\nกำหนดเสร็จ ไตรมาส 2/2567")
    #expect(
      try cell("{text: ก, responsible: fin, due: 2024-03-29}, {text: ข, responsible: fin}")
        == "กองคลัง\n1. กำหนดเสร็จ 29\u{A0}มี.ค.\u{A0}2567\n2. กำหนดเสร็จ .....")
  }

  @Test("a measure that is a list itself takes a number for each of its items")
  func lists() throws {
    #expect(
      try cell("{text: \"1. ก\\n2. ข\", responsible: fin}, {text: ค, responsible: works}") == "1–2. กองคลัง\n3. กองช่าง")
  }
}
