import Assessment
import Definitions
import Foundation
import Records
import Testing

@testable import Entry

@Suite("The workbooks of several units become one dossier, and nobody's text is settled without a word")
struct MergeTests {
  private static let base = """
    agency: {name: อบต.ตัวอย่าง, kind: อบต.}
    year: 2567
    units:
      - {id: finance, name: กองคลัง}
      - {id: works, name: กองช่าง}
      - {id: clerk, name: สำนักปลัด}
    register:
      risks:
        - {id: R1, event: เบิกจ่ายไม่ครบเอกสาร, owner: finance, controls: [ตรวจฎีกา, แยกหน้าที่], measures: [{text: ตรวจเอกสาร, responsible: [finance, works]}]}
        - {id: R2, event: ใช้รถราชการส่วนตัว, owner: works, measures: [{text: บันทึกการใช้รถ, responsible: works}]}
    internalControl:
      evaluation:
        missions:
          - {title: การเงิน, fromUnit: finance, risks: [{risk: ก}]}
          - {title: งานช่าง, fromUnit: works, risks: [{risk: ค}]}
    """

  /// A dossier, of which some text was replaced.
  private func dossier(_ changes: [(String, String)] = [], _ text: String = base) throws -> Dossier {
    var text = text
    for (old, new) in changes {
      try #require(text.contains(old))
      text = text.replacing(old, with: new)
    }
    return try parsed(text)
  }

  /// What a unit hands in: its share of the base, changed.
  private func handIn(_ unit: String?, _ file: String, _ dossier: Dossier) throws -> HandIn {
    let share = unit.flatMap(dossier.unit).map(dossier.share) ?? dossier
    return HandIn(
      file: file, dossier: share, unit: unit.flatMap(dossier.unit), warnings: [], tree: share.tree, sheets: [])
  }

  private func merge(_ parts: [HandIn], onto base: Dossier?) throws -> Merge {
    try Merge(parts, onto: base, try #require(library))
  }

  private func whole(_ merge: Merge) throws -> Dossier { try merge.dossier(try #require(library).known) }

  @Test("what each changed and added is in the whole; what nobody has is as it was given out")
  func changes() throws {
    let finance = try dossier([("[ตรวจฎีกา, แยกหน้าที่]", "[ตรวจฎีกาทุกฉบับ, แยกหน้าที่, หมุนเวียนงาน]")])
    var works = try dossier([("id: R2, event: ใช้รถราชการส่วนตัว", "id: R2, event: ใช้รถราชการส่วนตัว, cause: ไม่มีสมุดคุม")])
    works.register?.risks.append(try dossier([("id: R2, event: ใช้รถราชการส่วนตัว", "id: R3, event: วัสดุสูญหาย")]).register!.risks[1])
    let merge = try merge([handIn("finance", "คลัง.xlsx", finance), handIn("works", "ช่าง.xlsx", works)], onto: dossier())
    let register = try #require(try whole(merge).register)
    #expect(register.risks.map(\.id) == ["R1", "R2", "R3"])
    #expect(register.risks[0].controls.map(\.text) == ["ตรวจฎีกาทุกฉบับ", "แยกหน้าที่", "หมุนเวียนงาน"])
    #expect(register.risks[1].cause == "ไม่มีสมุดคุม")
    #expect(try whole(merge).internalControl.evaluation?.missions.map(\.title) == ["การเงิน", "งานช่าง"])
    #expect(merge.notices == [])
    #expect(merge.missing.map(\.name) == ["สำนักปลัด"])
  }

  @Test("each row keeps the unit and the file it came from")
  func sources() throws {
    let merge = try merge([handIn("finance", "คลัง.xlsx", dossier()), handIn("works", "ช่าง.xlsx", dossier())], onto: dossier())
    let sources = try whole(merge).sources.filter { $0.sheet == "ทะเบียนความเสี่ยง" }
    #expect(sources.map(\.row) == ["R1", "R2"])
    #expect(sources.map(\.unit) == ["กองคลัง", "กองช่าง"])
    #expect(sources.map(\.file) == ["คลัง.xlsx", "ช่าง.xlsx"])
  }

  @Test("what two changed differently is told with both texts, and stands in the whole with both")
  func conflict() throws {
    // The measure of R1 is of both units, so that both have the risk.
    let one = try dossier([("เบิกจ่ายไม่ครบเอกสาร", "เบิกจ่ายก่อนตรวจรับ")])
    let two = try dossier([("เบิกจ่ายไม่ครบเอกสาร", "จ่ายเงินช้า")])
    let merge = try merge([handIn("finance", "คลัง.xlsx", one), handIn("works", "ช่าง.xlsx", two)], onto: dossier())
    #expect(merge.conflicts.map(\.code) == ["MERGE-CONFLICT"])
    let statement = try #require(merge.conflicts.first?.statement)
    #expect(statement["found"] == "เบิกจ่ายก่อนตรวจรับ".term)
    #expect(statement["other"] == "จ่ายเงินช้า".term)
    #expect(throws: Problems.self) { try whole(merge) }
    let event = merge.tree.value(below: ["register"])?.items(below: ["risks"]).first?.item["event"]
    let text = try #require(event?.inOneLine)
    #expect(text == "≠ กองคลัง: เบิกจ่ายก่อนตรวจรับ\n≠ กองช่าง: จ่ายเงินช้า")
    #expect(MergeText.isConflict(text))
  }

  @Test("in a merged workbook it is refused until its cell has one text, which is then read")
  func settled() throws {
    let one = try dossier([("เบิกจ่ายไม่ครบเอกสาร", "เบิกจ่ายก่อนตรวจรับ")])
    let two = try dossier([("เบิกจ่ายไม่ครบเอกสาร", "จ่ายเงินช้า")])
    let merge = try merge([handIn("finance", "คลัง.xlsx", one), handIn("works", "ช่าง.xlsx", two)], onto: dossier())
    var sheets = EntryTests.sources(of: try #require(entry).sheets(of: merge.tree, merge.frame, at: ""))
    let unsettled = try EntryTests.read(sheets)
    #expect(unsettled.dossier == nil)
    let sheet = "ทะเบียนความเสี่ยง"
    let cell = try set(.text("จ่ายเงินช้าและไม่ครบเอกสาร"), sheet, "ประเด็นหรือเหตุการณ์ความเสี่ยง", 1, in: &sheets)
    #expect(unsettled.found == [cell + " READ-ENTRY-UNSETTLED"])
    let dossier = try #require(try read(sheets).dossier)
    #expect(dossier.register?.risks.map(\.event) == ["จ่ายเงินช้าและไม่ครบเอกสาร", "ใช้รถราชการส่วนตัว"])
  }

  @Test("what two changed alike is no conflict, nor what one of them left as it was")
  func alike() throws {
    let changed = try dossier([("เบิกจ่ายไม่ครบเอกสาร", "จ่ายเงินช้า")])
    let both = try merge([handIn("finance", "a.xlsx", changed), handIn("works", "b.xlsx", changed)], onto: dossier())
    #expect(try whole(both).register?.risks[0].event == "จ่ายเงินช้า")
    let one = try merge([handIn("finance", "a.xlsx", changed), handIn("works", "b.xlsx", dossier())], onto: dossier())
    #expect(try whole(one).register?.risks[0].event == "จ่ายเงินช้า")
  }

  @Test("a row that its unit removed goes, and is told; one that another changed meanwhile is a conflict")
  func removed() throws {
    var works = try dossier()
    works.register?.risks[1].measures = []
    let merged = try merge([handIn("works", "ช่าง.xlsx", works)], onto: dossier())
    #expect(try whole(merged).register?.risks[1].measures == [])
    #expect(merged.notices.map(\.code) == ["MERGE-REMOVED"])
    var finance = try dossier()
    finance.register?.risks[0].measures = []
    var changed = try dossier()
    changed.register?.risks[0].measures[0].indicator = "ร้อยละ 100"
    let both = try merge([handIn("finance", "a.xlsx", finance), handIn("works", "b.xlsx", changed)], onto: dossier())
    #expect(both.conflicts.map(\.code) == ["MERGE-REMOVED-CHANGED"])
  }

  @Test("without what was given out, what all have is put together, and two texts for one field are a conflict")
  func withoutBase() throws {
    let one = try dossier([("เบิกจ่ายไม่ครบเอกสาร", "จ่ายเงินช้า")])
    let merged = try merge([handIn("finance", "a.xlsx", dossier()), handIn("clerk", "b.xlsx", dossier())], onto: nil)
    #expect(try whole(merged).register?.risks.map(\.id) == ["R1"])
    #expect(try merge([handIn(nil, "a.xlsx", dossier()), handIn(nil, "b.xlsx", one)], onto: nil).conflicts.count == 1)
  }

  @Test("a workbook of another agency or year is refused with its reason")
  func strangers() throws {
    func codes(_ old: String, _ new: String) throws -> [String] {
      let (mine, other) = (try handIn(nil, "a.xlsx", dossier()), try handIn(nil, "b.xlsx", dossier([(old, new)])))
      do {
        _ = try merge([mine, other], onto: nil)
        return []
      } catch let problems as Problems { return problems.all.map(\.code) }
    }
    #expect(try codes("อบต.ตัวอย่าง", "อบต.อื่น") == ["MERGE-AGENCY"])
    #expect(try codes("year: 2567", "year: 2568") == ["MERGE-YEAR"])
  }
}
