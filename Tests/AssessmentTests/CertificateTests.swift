import Records
import Testing

@testable import Assessment

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
    let certified = try tambon("internalControl:\n" + evaluation).certified(beside: nothing())
    #expect(certified.ending == .remainingRisk)
    #expect(certified.risks == ["ไม่มีขั้นตอนขอทบทวน", "ทะเบียนการยืมไม่เป็นปัจจุบัน"])
    #expect(certified.improvements == ["ให้ขอทบทวนได้ภายใน 7 วัน"])
  }

  @Test("its own take their place")
  func own() throws {
    let certified = try tambon(
      "internalControl:\n" + evaluation + "  certificate: {risks: [การจัดซื้อจัดจ้าง], improvements: ทบทวนแผน}\n"
    ).certified(beside: nothing())
    #expect(certified.risks == ["การจัดซื้อจัดจ้าง"])
    #expect(certified.improvements == ["ทบทวนแผน"])
  }

  @Test("the signer's ending stands before what ปค.๕ says")
  func ending() throws {
    func ending(_ text: String = "") throws -> Certificate.Ending? { try tambon(text).certified(beside: nothing()).ending }
    #expect(try ending() == nil)
    #expect(try ending("internalControl:\n" + evaluation + "  certificate: {ending: noRemainingRisk}\n") == .noRemainingRisk)
    #expect(try ending("internalControl: {certificate: {ending: remainingRisk}}") == .remainingRisk)
    #expect(try ending("internalControl: {certificate: {improvements: ทบทวนแผน}}") == .remainingRisk)
  }

  @Test("a word for nothing in a list of its own is no risk: it says that none remains", arguments: ["[ไม่มี]", "\"-\"", "1. ไม่มี"])
  func none(risks: String) throws {
    let certified = try tambon("internalControl: {certificate: {risks: \(risks), improvements: \"-\"}}")
      .certified(beside: nothing())
    #expect(certified == CertifiedResult(risks: [], improvements: [], isAdequate: false, ending: .noRemainingRisk))
    // What ปค.๕ says besides is not taken for it: the two are told to differ.
    let beside = try tambon("internalControl:\n" + evaluation + "  certificate: {risks: \(risks)}\n")
    #expect(try beside.certified(beside: nothing()).risks == [])
  }

  private func nothing() throws -> WordsForNothing {
    try WordsForNothing.codec.value(of: Tree.list([.text("ไม่มี")], nil), file: "rules.yaml").value
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
