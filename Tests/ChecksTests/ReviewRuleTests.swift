import Assessment
import Checks
import Records
import Testing

@Suite("Rules about the auditor's review")
struct ReviewRuleTests {
  private func severities(_ reviewer: String, _ signer: String) throws -> [Severity] {
    try Samples.findings(
      "PK6-INDEPENDENCE",
      [
        ("internalControl.review.signature", reviewer), ("internalControl.certificate.signature", signer),
        ("internalControl.components.signature", nil), ("internalControl.evaluation.signature", nil),
      ]
    ).map(\.severity)
  }

  @Test("one position in both is an error, however it is spaced")
  func position() throws {
    #expect(try severities("{position: ปลัด เทศบาล}", "{position: ปลัดเทศบาล}") == [.error])
  }

  @Test("one name in both is an error, whatever the positions")
  func name() throws {
    #expect(
      try severities("{name: นาย ก, position: ผู้ตรวจสอบภายใน}", "{name: นายก, position: นายกเทศมนตรี}") == [.error])
  }

  @Test("two names of one position are two people")
  func twoNames() throws {
    #expect(try severities("{name: นาย ก, position: ผู้อำนวยการ}", "{name: นาง ข, position: ผู้อำนวยการ}") == [])
  }

  @Test("a position with an addition to it is a warning")
  func acting() throws {
    #expect(
      try severities("{position: ปลัดเทศบาล ปฏิบัติหน้าที่ผู้ตรวจสอบภายใน}", "{position: ปลัดเทศบาล}") == [.warning])
  }

  @Test("a deputy is somebody else")
  func deputy() throws {
    #expect(try severities("{position: รองปลัดเทศบาล}", "{position: ปลัดเทศบาล}") == [])
  }

  @Test("each form that the reviewer signs is named")
  func forms() throws {
    let head = "{position: นายกองค์การบริหารส่วนตำบลสุจริตธรรม}"
    let found = try Samples.findings("PK6-INDEPENDENCE", [("internalControl.review.signature", head)])
    #expect(found.map { $0.said("form") } == ["ปค.1", "ปค.4", "ปค.5"])
  }

  @Test("a reason for no auditor stands alone, against a signature, remarks or an ending")
  func reason() throws {
    func found(_ review: String) throws -> [String] {
      try Samples.findings("PK6-NO-AUDITOR", [("internalControl.review", review)]).flatMap {
        $0.places.dropFirst().map(\.description)
      }
    }
    #expect(try found("{noAuditorBecause: ตำแหน่งว่าง}") == [])
    #expect(
      try found("{noAuditorBecause: ตำแหน่งว่าง, signature: {position: ผู้ตรวจสอบภายใน}}")
        == ["internalControl.review.signature"])
    #expect(
      try found("{noAuditorBecause: ตำแหน่งว่าง, controlRemarks: [ควรปรับปรุง]}")
        == ["internalControl.review.controlRemarks"])
    #expect(try found("{noAuditorBecause: ตำแหน่งว่าง, ending: noRemarks}") == ["internalControl.review.ending"])
  }
}
