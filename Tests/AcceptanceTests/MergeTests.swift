import Foundation
import Testing

@Suite("The workbooks of units, and of years")
struct MergeTests {
  private static let base = """
    agency: {name: อบต.ตัวอย่าง, kind: อบต.}
    year: 2567
    units: [{id: finance, name: กองคลัง}, {id: works, name: กองช่าง}, {id: clerk, name: สำนักปลัด}]
    register:
      risks:
        - {id: R1, event: เบิกจ่ายไม่ครบเอกสาร, owner: finance, measures: [{text: ตรวจเอกสาร, responsible: [finance, works]}]}
        - {id: R2, event: ใช้รถราชการส่วนตัว, owner: works}
    """

  private let folder: Folder
  private let dossier: String

  init() throws {
    folder = try Folder()
    dossier = try folder.write(Self.base, to: "d.yaml")
    try FileManager.default.createDirectory(atPath: folder.path("units"), withIntermediateDirectories: true)
  }

  /// The workbook of a unit, in which some text was replaced.
  private func handIn(_ unit: String, _ old: String = "", _ new: String = "") throws {
    #expect(old.isEmpty || Self.base.contains(old))
    let own = try folder.write(old.isEmpty ? Self.base : Self.base.replacing(old, with: new), to: unit + ".yaml")
    #expect(try Program.run("entry", own, "--unit", unit, "-o", folder.path("units/\(unit).xlsx")).status == 0)
  }

  @Test("a unit gets what it fills in; an unknown unit is refused with those that there are")
  func unit() throws {
    try handIn("กองช่าง")
    let cells = try Program.run("cells", folder.path("units/กองช่าง.xlsx")).output
    #expect(cells.contains("ใช้รถราชการส่วนตัว"))
    #expect(cells.contains("เบิกจ่ายไม่ครบเอกสาร"), "it has a measure against it")
    #expect(!cells.contains("ปค.6\t"))
    try handIn("สำนักปลัด")
    #expect(try !Program.run("cells", folder.path("units/สำนักปลัด.xlsx")).output.contains("ใช้รถราชการส่วนตัว"))
    let refused = try Program.run("entry", dossier, "--unit", "กองประปา", "-o", folder.path("x.xlsx"))
    #expect(refused.status == 64)
    #expect(refused.errors.contains("กองคลัง (finance)"))
  }

  @Test("every unit gets its workbook at once, the same as alone, and none that was filled in is written over")
  func eachUnit() throws {
    let units = folder.path("given")
    let given = try Program.run("entry", dossier, "--each-unit", "-o", units)
    #expect(given.status == 0 && given.lines == ["กองคลัง", "กองช่าง", "สำนักปลัด"].map { "\(units)/\($0).xlsx" })
    try handIn("กองช่าง")
    let alone = try #require(FileManager.default.contents(atPath: folder.path("units/กองช่าง.xlsx")))
    #expect(FileManager.default.contents(atPath: units + "/กองช่าง.xlsx") == alone)
    try Data(alone + [0]).write(to: URL(fileURLWithPath: units + "/กองช่าง.xlsx"))
    try FileManager.default.removeItem(atPath: units + "/กองคลัง.xlsx")
    let again = try Program.run("entry", dossier, "--each-unit", "-o", units)
    #expect(again.status == 2 && again.errors.contains("กองช่าง.xlsx") && again.errors.contains("WRITE-EDITED"))
    #expect(!FileManager.default.fileExists(atPath: units + "/กองคลัง.xlsx"), "all of them or none")
    #expect(try Program.run("entry", dossier, "--each-unit", "-o", units, "--replace").status == 0)
    #expect(FileManager.default.contents(atPath: units + "/กองช่าง.xlsx") == alone)
  }

  @Test("a unit's name is a file's name in the folder whatever it holds, and no two units have one file")
  func unitNames() throws {
    let path = try folder.write(
      """
      agency: {name: อบต.ตัวอย่าง, kind: อบต.}
      year: 2567
      units: [{id: a, name: งานคลัง/พัสดุ}, {id: b, name: งานคลัง-พัสดุ}, {id: c, name: ../../กองช่าง}]
      """, to: "names.yaml")
    let units = folder.path("given")
    let given = try Program.run("entry", path, "--each-unit", "-o", units)
    #expect(given.lines == ["งานคลัง-พัสดุ", "งานคลัง-พัสดุ b", "-..-กองช่าง"].map { "\(units)/\($0).xlsx" })
    #expect(given.lines.allSatisfy { FileManager.default.fileExists(atPath: $0) })
  }

  @Test("units' workbooks need units, and either one or all of them")
  func eachUnitNeedsUnits() throws {
    let none = try folder.write("agency: {name: อบต.ตัวอย่าง, kind: อบต.}\nyear: 2567\n", to: "none.yaml")
    let refused = try Program.run("entry", none, "--each-unit", "-o", folder.path("given"))
    #expect(refused.status == 64 && refused.errors.contains("ยังไม่มีรายชื่อสำนัก/กอง"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("given")))
    #expect(try Program.run("entry", dossier, "--each-unit", "--unit", "กองคลัง", "-o", folder.path("given")).status == 64)
  }

  @Test("what units changed is in the whole, and who is missing is named")
  func merged() throws {
    try handIn("finance", "เบิกจ่ายไม่ครบเอกสาร", "เบิกจ่ายก่อนตรวจรับ")
    try handIn("works", "ใช้รถราชการส่วนตัว, ", "ใช้รถราชการส่วนตัว, cause: ไม่มีสมุดคุม, ")
    let whole = folder.path("whole.yaml")
    let merge = try Program.run("merge", folder.path("units"), "--onto", dossier, "-o", whole)
    #expect(merge.status == 0)
    #expect(merge.errors.contains("MERGE-MISSING") && merge.errors.contains("สำนักปลัด"))
    let text = try String(contentsOfFile: whole, encoding: .utf8)
    #expect(text.contains("เบิกจ่ายก่อนตรวจรับ") && text.contains("ไม่มีสมุดคุม"))
    #expect(try Program.run("check", whole).status != 2)
    let status = try Program.run("merge", folder.path("units"), "--onto", dossier, "--status")
    #expect(status.status == 0)
    #expect(status.output.contains("finance.xlsx") && status.output.contains("ยังไม่ส่ง"))
  }

  /// What no unit's workbook has a place for, and what each is given to look up.
  private static let agencies = base.replacing("kind: อบต.", with: "kind: จังหวัด") + """

      appetite: {level: ปานกลาง, exceptions: [{unit: works, level: ต่ำ}]}
    plan:
      firstYear: 2566
      lastYear: 2570
      targets: [{indicator: คะแนน ITA, values: {year1: 85 คะแนน}}]
      projects: [{number: 1, name: ควบคุมการใช้รถ, responsible: works}, {number: 2, name: จัดเวทีประชาคม}]
    provincial:
      title: แผนปฏิบัติการขับเคลื่อนระดับจังหวัด
      goals: [{number: "1", text: ประชาชนมีวัฒนธรรมสุจริต}]
      indicators: [{number: "1.1", text: ร้อยละของประชาชนที่มีค่านิยมสุจริต, targets: {year1: ร้อยละ 80}}]
      projects:
        - {name: โครงการประเมินผล, indicator: "1.1", budget: 32760, responsible: finance, results: [{months: 6, status: inProgress}]}
        - {name: โครงการรณรงค์, indicator: "1.1", amounts: [{source: งบ อบจ., baht: 5000}], responsible: works, activities: [แถลงข่าว]}
    integrity:
      target: 85
      scores: {total: 80.5}
      weaknesses: [{indicator: 3, weakness: การใช้อำนาจ, responsible: finance}]
    """

  /// What a dossier says, without where its rows came from and however it is written.
  private func whole(_ path: String) throws -> NSDictionary {
    let workbook = folder.path("whole.xlsx")
    #expect(try Program.run("entry", path, "-o", workbook, "--replace").status == 0)
    let text = try Program.run("convert", workbook, "--to", "json").output
    var fields = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    fields["sources"] = nil
    return fields as NSDictionary
  }

  @Test("what a unit's workbook has no place for stays as it was given out: aims and years of plans, scores, exceptions from the appetite")
  func untouched() throws {
    let base = try folder.write(Self.agencies, to: "d.yaml"), merged = folder.path("whole.yaml")
    for unit in ["finance", "works"] { #expect(try Program.run("entry", base, "--unit", unit, "-o", folder.path("units/\(unit).xlsx")).status == 0) }
    let merge = try Program.run("merge", folder.path("units"), "--onto", base, "-o", merged)
    #expect(merge.status == 0 && !merge.errors.contains("MERGE-REMOVED"))
    let before = try whole(base)
    #expect((before["integrity"] as? [String: Any])?["target"] as? Int == 85)
    #expect(try whole(merged) == before)
  }

  @Test("what each unit reports of its projects of a plan of goals, and adds to them, is in the whole")
  func goals() throws {
    let base = try folder.write(Self.agencies, to: "d.yaml"), merged = folder.path("whole.yaml")
    let reported = Self.agencies.replacing("{months: 6, status: inProgress}", with: "{months: 6, status: done, spent: 30000}")
      .replacing("activities: [แถลงข่าว]", with: "activities: [แถลงข่าว, {name: คลิปวิดีโอ, budget: 2000}]")
    let own = try folder.write(reported, to: "own.yaml")
    for unit in ["finance", "works"] { _ = try Program.run("entry", own, "--unit", unit, "-o", folder.path("units/\(unit).xlsx")) }
    #expect(try Program.run("merge", folder.path("units"), "--onto", base, "-o", merged).status == 0)
    #expect(try whole(merged) == whole(own))
    let sources = try String(contentsOfFile: merged, encoding: .utf8).components(separatedBy: "sources:").last
    #expect(sources?.contains("โครงการประเมินผล") == true && sources?.contains("units/finance.xlsx") == true)
  }

  @Test("what two filled in differently is never settled: no dossier is written, and a workbook has it to be settled in Excel")
  func conflict() throws {
    try handIn("finance", "เบิกจ่ายไม่ครบเอกสาร", "เบิกจ่ายก่อนตรวจรับ")
    try handIn("works", "เบิกจ่ายไม่ครบเอกสาร", "จ่ายเงินช้า")
    let merge = ["merge", folder.path("units"), "--onto", dossier, "-o"]
    let refused = try Program.run(merge + [folder.path("whole.yaml")])
    #expect(refused.status == 1)
    for text in ["MERGE-CONFLICT", "เบิกจ่ายก่อนตรวจรับ", "จ่ายเงินช้า", "finance.xlsx:ทะเบียนความเสี่ยง!", "works.xlsx:ทะเบียนความเสี่ยง!"] {
      #expect(refused.errors.contains(text))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("whole.yaml")))
    let workbook = folder.path("whole.xlsx")
    #expect(try Program.run(merge + [workbook]).status == 1)
    let read = try Program.run("read", workbook)
    #expect(read.status == 2)
    #expect(read.errors.contains("READ-ENTRY-UNSETTLED"))
  }

  @Test("files that cannot be read, or are of another year, leave nothing out without a word")
  func refused() throws {
    try handIn("finance")
    try handIn("works", "year: 2567", "year: 2568")
    let other = try Program.run("merge", folder.path("units"), "--onto", dossier, "-o", folder.path("a.yaml"))
    #expect(other.status == 2)
    #expect(other.errors.contains("MERGE-YEAR"))
    let status = try Program.run("merge", folder.path("units"), "--onto", dossier, "--status")
    #expect(status.status == 2)
    #expect(status.output.contains("works.xlsx"))
    _ = try folder.write("PK", to: "units/works.xlsx")
    let broken = try Program.run("merge", folder.path("units"), "--onto", dossier, "-o", folder.path("a.yaml"))
    #expect(broken.status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.path("a.yaml")))
  }

  @Test("the next year's workbook has the year's risks, without how they were rated, and says what was left")
  func carriedOver() throws {
    let next = folder.path("next.xlsx")
    let run = try Program.run("entry", "--carry-over", Program.maeSot, "--year", "2567", "-o", next)
    #expect(run.status == 0)
    #expect(run.errors.contains("ความเสี่ยง 9 ข้อ"))
    let text = try Program.run("read", next).output
    #expect(text.contains("year: 2567\n"))
    #expect(text.split(separator: "\n").count { $0.contains("- id: \"") } == 9)
    #expect(!text.contains("inherent:"))
  }

  @Test("what was changed in the living register is taken back; a workbook of another kind is not")
  func onto() throws {
    let out = folder.path("out")
    #expect(try Program.run("report", dossier, "--out", out, "--as-of", "2567-12-01").status != 2)
    let same = try Program.run("read", out + "/risk.xlsx", "--onto", dossier)
    #expect(same.status == 0)
    #expect(same.errors == "")
    // Made of a dossier in which a text is another, it differs in that text.
    let changed = try folder.write(Self.base.replacing("ใช้รถราชการส่วนตัว", with: "ใช้รถผิดระเบียบ"), to: "e.yaml")
    let read = try Program.run("read", out + "/risk.xlsx", "--onto", changed)
    #expect(read.errors.contains("LIVING-OLDER") && read.errors.contains("LIVING-TAKEN"))
    #expect(read.output.contains("ใช้รถราชการส่วนตัว"))
    #expect(try Program.run("read", out + "/internal-control.xlsx", "--onto", dossier).status == 2)
  }
}
