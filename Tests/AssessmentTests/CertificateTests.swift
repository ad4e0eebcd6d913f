import Assessment
import Testing

@Suite("What the certificate says of remaining risks")
struct CertificateTests {
  private let evaluation = """
      evaluation:
        missions:
          - title: การบริหารงานบุคคล
            risks:
              - risk: การเลื่อนเงินเดือนไม่เป็นธรรม
                residualRisk: ไม่มีขั้นตอนขอทบทวน
                improvement: ให้ขอทบทวนได้ภายใน 7 วัน
              - {risk: การลงเวลาแทนกัน}
          - title: การพัสดุ
            risks:
              - {risk: นำทรัพย์สินไปใช้ส่วนตน, residualRisk: ทะเบียนการยืมไม่เป็นปัจจุบัน}

    """

  @Test("risks and improvements are those of ปค.๕, columns (๗) and (๘), in order")
  func fromEvaluation() throws {
    let dossier = try tambon("internalControl:\n" + evaluation)
    #expect(dossier.certifiedEnding == .remainingRisk)
    #expect(dossier.certifiedRisks == ["ไม่มีขั้นตอนขอทบทวน", "ทะเบียนการยืมไม่เป็นปัจจุบัน"])
    #expect(dossier.certifiedImprovements == ["ให้ขอทบทวนได้ภายใน 7 วัน"])
  }

  @Test("its own take their place")
  func own() throws {
    let dossier = try tambon(
      "internalControl:\n" + evaluation + "  certificate: {risks: [การจัดซื้อจัดจ้าง], improvements: ทบทวนแผน}\n")
    #expect(dossier.certifiedRisks == ["การจัดซื้อจัดจ้าง"])
    #expect(dossier.certifiedImprovements == ["ทบทวนแผน"])
  }

  @Test("the signer's ending stands before what ปค.๕ says")
  func ending() throws {
    #expect(try tambon().certifiedEnding == nil)
    let signed = try tambon("internalControl:\n" + evaluation + "  certificate: {ending: noRemainingRisk}\n")
    #expect(signed.certifiedEnding == .noRemainingRisk)
    #expect(try tambon("internalControl: {certificate: {ending: remainingRisk}}").certifiedEnding == .remainingRisk)
    #expect(try tambon("internalControl: {certificate: {improvements: ทบทวนแผน}}").certifiedEnding == .remainingRisk)
  }

  @Test("whom it speaks for, the kind of agency says, and the signer before the kind")
  func scope() throws {
    func scope(_ kind: String, _ signed: String? = nil) throws -> ConsolidationScope? {
      let certificate = signed.map { "internalControl: {certificate: {scope: \($0)}}" } ?? ""
      return try dossier("agency: {name: จังหวัดตาก, kind: \(kind)}\nyear: 2566\n" + certificate).consolidationScope
    }
    #expect(try scope("ministry") == .ministry)
    #expect(try scope("province") == .province)
    #expect(try scope("district") == .districtLocalGovernment)
    #expect(try scope("cityMunicipality") == nil)
    #expect(try scope("stateAgency", "districtLocalGovernment") == .districtLocalGovernment)
    // A province that signs for the local governments of a district.
    #expect(try scope("province", "districtLocalGovernment") == .districtLocalGovernment)
    #expect(try scope("ministry", "province") == .province)
  }
}
