import Checks
import Records
import Testing
import ThaiText

@Suite("Rules about units and rows")
struct UnitAndRowRuleTests {
  private let row = "internalControl.evaluation.missions[2].risks[1]"

  @Test("each part of a remaining risk that is missing is told at its place", arguments: [
    ("residualRisk", "7"), ("improvement", "8"), ("responsible", "9"), ("due", "9"),
  ])
  func unpaired(part: String, column: String) throws {
    let found = try Samples.findings("PK5-UNPAIRED", [(row + "." + part, nil)])
    #expect(found.map(\.severity) == [.error])
    #expect(found.first?.places.map(\.description) == [row + "." + part])
    #expect(found.first?.said(part) == column)
  }

  @Test("what is an error in the agency's ปค.5 is a warning in a unit's, which is named")
  func ofUnit() throws {
    let unit = "internalControl.units[1].evaluation.missions[1].risks[1]"
    let found = try Samples.findings("PK5-UNPAIRED", [(unit + ".due", nil)])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.first?.said("unit") == "สำนักปลัด")
  }

  @Test("a misspelt unit is a warning with the nearest, an outsider a note, a unit's forms an error")
  func unknown() throws {
    let misspelt = try Samples.findings("UNIT-UNKNOWN", [(row + ".responsible", "สำนกัปลัด")]).first
    #expect(misspelt?.severity == .warning)
    #expect(misspelt?.expectedText == "สำนักปลัด")
    #expect(misspelt?.places.map(\.description) == [row + ".responsible[1]"])
    let outsider = try Samples.findings("UNIT-UNKNOWN", [(row + ".responsible", "คณะทำงานตรวจนับทรัพย์สินประจำปี")])
    #expect(outsider.map(\.severity) == [.note])
    #expect(try Samples.findings("UNIT-UNKNOWN", [(row + ".responsible", "สำนัก ปลัด")]).isEmpty)
    let filed = try Samples.findings("UNIT-UNKNOWN", [("internalControl.units[1].unit", "secretary")])
    #expect(filed.map(\.severity) == [.error])
  }

  @Test("a dossier that lists no units may name anybody responsible")
  func noUnits() throws {
    let changes: [(String, String?)] = [
      ("units", nil), ("internalControl.units", nil), ("internalControl.evaluation.missions[1].fromUnit", nil),
      ("internalControl.evaluation.missions[2].fromUnit", nil),
    ]
    #expect(try Samples.findings("UNIT-UNKNOWN", changes).isEmpty)
  }

  @Test("ids, names and forms of units stand once")
  func duplicates() throws {
    #expect(try Samples.findings("UNIT-DUPLICATE", [("units[2].id", "clerk")]).first?.said("id") == "clerk")
    #expect(try Samples.findings("UNIT-DUPLICATE", [("units[2].name", "สำนัก ปลัด")]).count == 1)
    #expect(
      try Samples.findings("UNIT-DUPLICATE", [("internalControl.units[2].unit", "สำนักปลัด")]).first?.said("unit")
        == "สำนักปลัด")
  }

  @Test("the units that did not file a form which others filed are named for each form")
  func notEvaluated() throws {
    let components: [(String, String?)] = [("internalControl.units[2].components", "{overall: เพียงพอ}")]
    let found = try Samples.findings("UNIT-NOT-EVALUATED", components).first
    #expect(found?.said("components") == "สำนักปลัด")
    #expect(found?.said("evaluations") == nil)
    #expect(found?.places.map(\.description) == ["units[1]"])
  }

  @Test("a risk of the agency that its unit does not have is a warning, one that the agency left out a note")
  func unitRows() throws {
    #expect(
      try Samples.findings("UNIT-ROWS", [(row + ".residualRisk", "ทรัพย์สินสูญหาย")]).map(\.severity) == [.warning])
    let leftOut: [(String, String?)] = [("internalControl.evaluation.missions[2]", nil)]
    #expect(try Samples.findings("UNIT-ROWS", leftOut).map(\.severity) == [.note])
  }

  @Test("one risk twice is a warning within a mission, a note across missions")
  func duplicateRisk() throws {
    let twice: [(String, String?)] = [
      ("internalControl.evaluation.missions[2].risks[2]", "{risk: นำทรัพย์สิน ของราชการไปใช้ส่วนตัว}")
    ]
    #expect(try Samples.findings("RISK-DUPLICATE", twice).map(\.severity) == [.warning])
    let across: [(String, String?)] = [
      ("internalControl.evaluation.missions[1].risks[1].risk", "นำทรัพย์สินของราชการไปใช้ส่วนตัว")
    ]
    #expect(try Samples.findings("RISK-DUPLICATE", across).map(\.severity) == [.note])
  }

  @Test("the principles that are not answered are drawn together by component")
  func principles() throws {
    let unanswered = ["1.4", "1.5", "2.1", "3.2", "5.1", "5.2"]
    let found = try Samples.findings(
      "PK4-INCOMPLETE", unanswered.map { ("internalControl.components.principles." + $0, nil) })
    #expect(found.map { $0.said("principles") } == ["1.4–1.5, 2.1, 3.2, 5.1–5.2"])
    #expect(found.first?.places.count == 6)
  }

  @Test("a report without its auditor's review, for a province too, names what it lacks")
  func incompleteSet() throws {
    let bare: [(String, String?)] = [
      ("internalControl.components", nil), ("internalControl.evaluation", nil), ("internalControl.review", nil),
    ]
    let own = try Samples.findings("SET-INCOMPLETE", bare)
    #expect(own.map(\.severity) == [.error])
    #expect(own.first?.said("missing") == "ปค. 4, 5, 6")
    #expect(try Samples.findings("SET-INCOMPLETE", bare + [("agency.kind", "province")]).map(\.severity) == [.note])
    let uncertified = bare + [("agency.kind", "province"), ("internalControl.certificate", nil)]
    #expect(try Samples.findings("SET-INCOMPLETE", uncertified).first?.said("missing") == "ปค. 3")
  }

  @Test("what holds a plan, and nothing of internal control, lacks no form and has no due day")
  func planAlone() throws {
    let codes = ["SET-INCOMPLETE", "DUE-LATE", "FOLLOW-UP-MISSING", "COMMITTEE-MISSING"]
    func found(_ changes: [(String, String?)]) throws -> Set<String> {
      let late = Day(buddhistYear: 2568, month: 6, day: 30)!
      return Set(Samples.findings(in: try Samples.dossier(changes), asOf: late).map(\.code)).intersection(codes)
    }
    let nothing: [(String, String?)] = [("internalControl", nil), ("committee", nil)]
    #expect(try found(nothing) == Set(codes))
    #expect(try found(nothing + [("plan", "{firstYear: 2567, lastYear: 2567}")]) == [])
    let certificate = "{certificate: {ending: remainingRisk}}"
    #expect(try found([("committee", nil), ("plan", "{firstYear: 2567, lastYear: 2567}"), ("internalControl", certificate)]) == Set(codes))
  }

  @Test("a row is checked with what it takes from the register")
  func linked() throws {
    let changes: [(String, String?)] = [
      ("register", "{risks: [{id: R1, event: นำทรัพย์สินไปใช้ส่วนตัว, controls: [ทะเบียนคุมการยืมทรัพย์สิน]}]}"),
      (row, "{riskId: R1, assessment: {adequate: true}}"),
    ]
    #expect(try Samples.findings("PK5-CONTROL", changes).isEmpty)
    // What the register does not have is said once, by LINK-UNKNOWN.
    let unknown = [changes[0], (row, "{riskId: R2, assessment: {adequate: true}}")]
    #expect(try Samples.findings("PK5-CONTROL", unknown).isEmpty)
    #expect(try Samples.findings("LINK-UNKNOWN", unknown).count == 1)
  }
}
