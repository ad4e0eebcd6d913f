import Testing

@testable import Assessment

@Suite("The five components and their seventeen principles")
struct ComponentTests {
  @Test("they have 5, 4, 3, 3 and 2 principles, numbered as the form numbers them")
  func numbers() {
    let principles = ControlComponent.allCases.map { component in
      Principle.allCases.filter { $0.component == component }
    }
    #expect(principles.map(\.count) == [5, 4, 3, 3, 2])
    #expect(
      Principle.allCases.map(\.rawValue) == [
        "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "4.1", "4.2",
        "4.3", "5.1", "5.2",
      ])
    for (index, principles) in principles.enumerated() {
      #expect(principles.allSatisfy { $0.rawValue.hasPrefix("\(index + 1).") })
    }
  }

  @Test("the eighth is the chance of fraud")
  func fraud() {
    #expect(Principle.allCases[7] == .fraud)
    #expect(Principle.fraud.component == .riskAssessment)
  }

  @Test("a finding may be a bare text, and is met unless it says otherwise")
  func findings() throws {
    let dossier = try tambon(
      """
      internalControl:
        components:
          conclusions: {riskAssessment: เหมาะสม}
          principles:
            "๑.๑": ผู้บริหารประกาศเจตจำนงสุจริต
            2.3: {finding: ยังไม่ได้พิจารณาโอกาสการทุจริต, met: no}
      """)
    let components = try #require(dossier.internalControl.components)
    #expect(components.conclusions == [.riskAssessment: "เหมาะสม"])
    #expect(
      components.principles == [
        .integrity: PrincipleFinding(finding: "ผู้บริหารประกาศเจตจำนงสุจริต", isMet: true),
        .fraud: PrincipleFinding(finding: "ยังไม่ได้พิจารณาโอกาสการทุจริต", isMet: false),
      ])
  }
}
