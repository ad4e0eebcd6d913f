import Assessment
import Definitions
import Records
import Sheets
import Testing

@testable import Entry

@Suite("The workbook of one unit")
struct UnitWorkbookTests {
  private static let text = """
    agency: {name: อบต.ตัวอย่าง, kind: อบต.}
    year: 2567
    units: [{id: finance, name: กองคลัง}, {id: works, name: กองช่าง}]
    committee: {order: 1/2567}
    register:
      risks:
        - {id: R1, event: ก, owner: finance}
        - {id: R2, event: ข, owner: works, measures: [{text: อบรม, responsible: finance}]}
        - {id: R3, event: ค, owner: works}
        - {id: R4, event: ง, owner: works}
    internalControl:
      components: {overall: เพียงพอ}
      evaluation:
        missions:
          - {title: การเงิน, fromUnit: finance, risks: [{riskId: R3}]}
          - {title: งานช่าง, fromUnit: works, risks: [{risk: ค}]}
      followUp:
        from: 2566-10-01
        improvements:
          - {mission: พัสดุ, residualRisk: ของหาย, improvement: ทำทะเบียน, responsible: [finance]}
          - {mission: ช่าง, residualRisk: รถเสีย, improvement: ซ่อม, responsible: [works]}
    """

  private let dossier: Dossier
  private let unit: Assessment.Unit

  init() throws {
    dossier = try parsed(Self.text)
    unit = try #require(dossier.unit("กองคลัง"))
  }

  @Test("holds what it owns or has measures against, what its rows are about, and nothing of the agency's opinions")
  func share() {
    let share = dossier.share(of: unit)
    #expect(share.register?.risks.map(\.id) == ["R1", "R2", "R3"])
    #expect(share.internalControl.evaluation?.missions.map(\.title) == ["การเงิน"])
    #expect(share.internalControl.followUp?.improvements.map(\.mission) == ["พัสดุ"])
    #expect(share.internalControl.components == nil && share.committee == nil)
  }

  @Test("holds the projects that it carries out, of either kind of plan, those that measures of its risks name, and what the plans aim at")
  func projects() throws {
    let plans = """

      plan:
        firstYear: 2566
        projects:
          - {number: 1, name: จัดทำทะเบียนพัสดุ, responsible: finance}
          - {number: 2, name: อบรมช่าง, responsible: works}
          - {number: 3, name: ตรวจนับวัสดุ, responsible: "กองช่าง, กองคลัง"}
          - {number: 4, name: จัดเวทีประชาคม}
      provincial:
        indicators: [{number: "1.1", text: ร้อยละของประชาชนที่มีค่านิยมสุจริต}]
        projects:
          - {name: โครงการรณรงค์, indicator: "1.1", responsible: [กองช่าง]}
          - {name: โครงการประเมินผล, indicator: "1.1", responsible: [กองช่าง, กองคลัง], activities: [สำรวจ]}
          - {name: โครงการลูกเสือช่อสะอาด, responsible: [โรงเรียน]}
      """
    let named = Self.text.replacing("{text: อบรม, responsible: finance}", with: "{text: อบรม, responsible: finance, project: โครงการที่ 2}")
    let whole = try parsed(named + plans), share = whole.share(of: unit)
    #expect(share.plan?.projects.map(\.number) == [1, 2, 3] && share.plan?.firstYear == 2566)
    #expect(share.provincial?.projects.map(\.name) == ["โครงการประเมินผล"] && share.provincial?.indicators.count == 1)
    let works = try #require(whole.unit("works"))
    #expect(whole.share(of: works).provincial?.projects.map(\.name) == ["โครงการรณรงค์", "โครงการประเมินผล"])
  }

  @Test("has the sheets of a plan of goals where its agency has such a plan: its projects open, what the plan aims at closed", arguments: [
    ("จังหวัด", true), ("อบต.", false),
  ])
  func goals(kind: String, isThere: Bool) throws {
    let dossier = try parsed(Self.text.replacing("kind: อบต.", with: "kind: " + kind))
    let sheets = try #require(entry).sheets(dossier, for: unit, at: "")
    // In what is closed nothing is chosen.
    func opens(_ name: String) -> Bool? { sheets.first { $0.name == name }.map { $0.life.choices.contains { $0.rule != .any } } }
    for name in ["โครงการ-กิจกรรม", "กิจกรรมย่อย", "แหล่งงบประมาณ", "ผลตามตัวชี้วัด"] { #expect(opens(name) == (isThere ? true : nil), "\(name)") }
    for name in ["แผนตามเป้าหมาย", "เป้าหมาย", "ตัวชี้วัด"] { #expect(opens(name) == (isThere ? false : nil), "\(name)") }
    #expect(opens("โครงการในแผน") == (isThere ? nil : true))
  }

  @Test("has only the sheets that a unit fills in; those that it looks up are closed")
  func sheets() throws {
    let sheets = try #require(entry).sheets(dossier, for: unit, at: "")
    let names = sheets.map(\.name)
    #expect(names.contains("แบบของสำนัก-กอง") && names.contains("ทะเบียนความเสี่ยง"))
    #expect(!names.contains("ปค.6") && !names.contains("กรรมการ"))
    func opens(_ name: String) -> Bool {
      sheets.first { $0.name == name }?.rows.contains { $0.cells.contains { $0.look.isOpen } } ?? false
    }
    #expect(!opens("หน่วยงาน") && !opens("สำนัก-กอง") && !opens("ตั้งค่าทะเบียน"))
    #expect(opens("ทะเบียนความเสี่ยง"))
  }

  @Test("reads back as what it holds, and knows whose it is; a row of its own forms need not say so")
  func reading() throws {
    var filled = sources(of: try #require(entry).sheets(dossier, for: unit, at: ""))
    let place = try #require(filled.firstIndex { $0.name == "สำนัก-กอง ปค.4 หลักการ" })
    let heads = filled[place].cells.filter { $0.row == 3 }
    func column(_ heading: String) throws -> Int {
      try #require(heads.first { if case .text(let text) = $0.value { text.hasPrefix(heading) } else { false } }).column
    }
    let entries = [(try column("หลักการ"), "1.1"), (try column("ผลการประเมิน"), "มีประมวลจริยธรรม")].sorted { $0.0 < $1.0 }
    let at = filled[place].cells.firstIndex { $0.row > 4 } ?? filled[place].cells.endIndex
    let first = filled[place].cells.firstIndex { ($0.row, $0.column) > (4, entries[0].0) } ?? at
    filled[place].cells.insert(
      contentsOf: entries.map { .init(row: 4, column: $0.0, value: .text($0.1), formula: nil) }, at: first)
    let reading = try #require(reader).read(filled, file: "e.xlsx")
    #expect(reading.problems == [])
    #expect(reading.unit == "finance")
    let read = try Dossier.codec.value(
      of: reading.tree, file: "e.xlsx", sheets: filled.map(\.name), known: try #require(library).known).value
    #expect(read.register?.risks.map(\.id) == ["R1", "R2", "R3"])
    #expect(read.internalControl.units.map(\.unit) == ["finance"])
    #expect(read.internalControl.units.first?.components?.principles[.integrity]?.finding == "มีประมวลจริยธรรม")
  }
}
