import Assessment
import Checks
import Records
import Testing

@Suite("Rules about the certificate")
struct CertificateRuleTests {
  private let residual = "ทรัพย์สินที่ยืมไปไม่ได้ส่งคืนตามกำหนด"
  private let second: [(String, String?)] = [
    ("internalControl.evaluation.missions[1].risks[1].assessment.adequate", "false"),
    ("internalControl.evaluation.missions[1].risks[1].residualRisk", "ใบเสร็จรับเงินเล่มเก่ายังไม่ส่งคืน"),
    ("internalControl.evaluation.missions[1].risks[1].improvement", "เรียกคืนใบเสร็จรับเงินเล่มเก่าทุกเล่ม"),
    ("internalControl.evaluation.missions[1].risks[1].responsible", "finance"),
    ("internalControl.evaluation.missions[1].risks[1].due", "2025-03-31"),
  ]

  @Test("“no remaining risk” is contradicted by column (7), and by a list of the certificate's own")
  func noRisk() throws {
    let no: [(String, String?)] = [("internalControl.certificate.ending", "noRemainingRisk")]
    let found = try Samples.findings("PK1-ENDING", no)
    #expect(found.map(\.expectedText) == ["remainingRisk"])
    #expect(
      found.first?.places.map(\.description) == [
        "internalControl.certificate.ending", "internalControl.evaluation.missions[2].risks[1].residualRisk",
      ])
    let own = no + [("internalControl.evaluation", nil), ("internalControl.certificate.risks", "[\(residual)]")]
    #expect(try Samples.findings("PK1-ENDING", own).map { $0.said("listed") } == ["1"])
  }

  @Test("“remaining risk” is contradicted where ปค.5 has none, and where nothing is listed at all")
  func risk() throws {
    let none: [(String, String?)] = [("internalControl.evaluation.missions[2]", nil)]
    #expect(try Samples.findings("PK1-ENDING", none).map(\.expectedText) == ["noRemainingRisk"])
    #expect(try Samples.findings("PK1-ENDING", [("internalControl.evaluation", nil)]).count == 1)
  }

  @Test("where the signer has not declared an ending, ปค.5 decides and nothing is contradicted")
  func undeclared() throws {
    #expect(try Samples.findings("PK1-ENDING", [("internalControl.certificate.ending", nil)]).isEmpty)
  }

  @Test("a word for “none” in column (7) is no remaining risk")
  func wordForNothing() throws {
    for word in ["\"-\"", "ไม่มี", "“ไม่มี ”", "ไม่มีความเสี่ยง"] {
      let changes: [(String, String?)] = [
        ("internalControl.certificate.ending", "noRemainingRisk"),
        ("internalControl.evaluation.missions[2].risks[1].residualRisk", word),
      ]
      #expect(try Samples.findings("PK1-ENDING", changes).isEmpty, "\(word)")
      #expect(try Samples.findings("PK5-NONE", changes).map(\.severity) == [.error], "\(word)")
    }
  }

  @Test("items agree in spite of blanks, digits and quotes")
  func tolerant() throws {
    let changes: [(String, String?)] = [
      ("internalControl.evaluation.missions[2].risks[1].residualRisk", "ยืมเกิน 30 วัน"),
      ("internalControl.certificate.risks", "[“ยืมเกิน  ๓๐ วัน”]"),
    ]
    #expect(try Samples.findings("PK1-ITEMS", changes).isEmpty)
  }

  @Test("another text or number is an error; another order alone is a warning")
  func items() throws {
    func found(_ risks: String) throws -> Finding? {
      try Samples.findings("PK1-ITEMS", second + [("internalControl.certificate.risks", risks)]).first
    }
    let other = "ใบเสร็จรับเงินเล่มเก่ายังไม่ส่งคืน"
    #expect(try found("[\(other), \(residual)]") == nil)
    let reordered = try found("[\(residual), \(other)]")
    #expect(reordered?.severity == .warning)
    #expect(reordered?.said("moved") == "2")
    let changed = try found("[\(other), ทรัพย์สินสูญหาย]")
    #expect(changed?.severity == .error)
    #expect(changed?.said("item") == "2")
    #expect(changed?.places.first?.description == "internalControl.certificate.risks[2]")
    #expect(changed?.expectedText == residual)
    let fewer = try found("[\(other)]")
    #expect(fewer?.severity == .error)
    #expect((fewer?.foundText, fewer?.expectedText) == ("1", "2"))
  }

  @Test("a consolidated certificate is not compared with an agency's ปค.5")
  func consolidated() throws {
    let changes: [(String, String?)] = [
      ("agency.kind", "province"), ("internalControl.certificate.risks", "[ความเสี่ยงในภาพรวมของจังหวัด]"),
    ]
    #expect(try Samples.findings("PK1-ITEMS", changes).isEmpty)
  }

  @Test("no improvements at all for the risks listed is a warning, another number a note")
  func pairs() throws {
    func severities(_ improvements: String) throws -> [Severity] {
      try Samples.findings(
        "PK1-PAIRS",
        [
          ("internalControl.evaluation", nil), ("internalControl.certificate.risks", "[ก, ข]"),
          ("internalControl.certificate.improvements", improvements),
        ]
      ).map(\.severity)
    }
    #expect(try severities("[]") == [.warning])
    #expect(try severities("[ค]") == [.note])
    #expect(try severities("[ค, ง]") == [])
  }
}
