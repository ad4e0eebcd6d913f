import Assessment
import Definitions
import Records
import Testing

@testable import Entry

@Suite("The sheets of the entry workbook follow from the dossier's shape")
struct EntryFormTests {
  /// Every place to fill in, by its path without the places in lists.
  private func leaves(_ shape: Shape, _ path: String) -> [String] {
    switch shape {
    case .record(let record): record.properties.flatMap { leaves($0.shape, path.isEmpty ? $0.key : path + "." + $0.key) }
    case .list(.record(let record)): leaves(.record(record), path)
    case .dictionary(_, let item): leaves(item, path)
    default: [path]
    }
  }

  @Test("each field of a dossier is filled in on one sheet")
  func everyLeaf() throws {
    let library = try #require(library), form = try EntryForm.form(library)
    let named = form.sheets.flatMap { sheet in
      guard case .rows(let table) = sheet.part else { return sheet.part.columns.map(\.field) }
      return table.columns.filter { table.levels[$0.level].isOwn && !$0.field.hasSuffix("#") }.map(\.field)
    }
    #expect(named.sorted() == leaves(form.shape, "").sorted())
  }

  @Test("what forms/entry-sheets.yaml names is there")
  func names() throws {
    let library = try #require(library), plan = try library.entryPlan()
    let all = Set(leaves(Dossier.codec.shape(library.known), ""))
    func isKnown(_ path: String) -> Bool { all.contains(path) || all.contains { $0.hasPrefix(path + ".") } }
    for (list, fields) in plan.identities {
      for field in fields.split(separator: ",") { #expect(isKnown(list + "." + field.filter { $0 != " " }), "\(list) \(field)") }
    }
    for (list, name) in plan.names { #expect(all.contains(list + "." + name)) }
    for path in Array(plan.sources.keys) + Array(plan.keys.keys) + Array(plan.usual.keys) { #expect(isKnown(path), "\(path)") }
    for kind in plan.sheets.flatMap(\.kinds) { #expect(library.agencyKind(named: kind)?.key == kind) }
    for part in plan.sheets.flatMap(\.parts) {
      for path in part.fields + part.joins + [part.rows].compactMap(\.self) { #expect(isKnown(path), "\(path)") }
      for path in Array(part.widths.keys) where !path.isEmpty { #expect(isKnown((part.rows ?? "") + "." + path), "\(path)") }
      for path in part.last { #expect(isKnown((part.rows ?? "") + "." + path), "\(path)") }
      for path in Array(part.taken.keys) + Array(part.taken.values) { #expect(isKnown((part.rows ?? "") + "." + path), "\(path)") }
      for path in part.wanted { #expect(isKnown(part.rows.map { $0 + "." + path } ?? path), "\(path)") }
    }
  }

  @Test("what lacks something does not count as complete on the first sheet")
  func complete() throws {
    let yaml = "agency: {name: เทศบาลนครแม่สอด, kind: cityMunicipality}\nyear: 2566\n"
    let library = try #require(library), entry = try #require(entry), tree = try Tree.read(bytes: Array(yaml.utf8), file: "d.yaml")
    let dossier = try Dossier.codec.value(of: tree, file: "d.yaml", known: library.known).value
    let start = try #require(entry.sheets(dossier, for: nil, at: "").first)
    func counts(_ sheet: String) -> [String] {
      let row = start.rows.first { $0.cells.first?.value == .text(sheet) && $0.cells.count == 3 }
      return row?.cells.dropFirst().map { $0.value.text(digits: .arabic) } ?? []
    }
    // Name, kind and year are there; the position of its head is wanted. Of the integrity plan nothing is.
    #expect(counts("หน่วยงาน") == ["3", "1"])
    #expect(counts("แผนป้องกันทุจริต") == ["0", "2"])
  }

  @Test("a row of ปค.๕ that names a risk of the register lacks neither the risk nor its control, which it takes from there")
  func taken() throws {
    let yaml = """
      agency: {name: ก, kind: อบต.}
      year: 2566
      register: {risks: [{id: R1, event: ก, controls: ข}]}
      internalControl:
        evaluation:
          missions:
            - title: ค
              risks:
                - {riskId: R1, assessment: {adequate: true, followed: true}}
                - {riskId: R1}
                - {risk: ง, assessment: {adequate: true}}
                - {existingControl: จ, riskId: R9, assessment: {adequate: true, followed: true}}
      """
    let library = try #require(library), tree = try Tree.read(bytes: Array(yaml.utf8), file: "d.yaml")
    let dossier = try Dossier.codec.value(of: tree, file: "d.yaml", known: library.known).value
    let sheets = try #require(entry).sheets(dossier, for: nil, at: "")
    let sheet = try #require(sheets.first { $0.name == "ปค.5" })
    let lacks = sheet.rows[sheet.frozenRows..<(sheet.frozenRows + 4)].compactMap { $0.cells.first?.value.text(digits: .arabic) }
    let adequate = "(๖) การประเมินผล · เพียงพอหรือไม่", followed = "(๖) การประเมินผล · ปฏิบัติตามอย่างต่อเนื่องหรือไม่"
    #expect(lacks == ["ครบ", "ขาด \(adequate) · \(followed)", "ขาด (๕) การควบคุมภายในที่มีอยู่ · \(followed)", "ครบ"])
  }

  @Test("a plan of goals is filled in by provinces, ministries and state agencies, and where one is known already", arguments: [
    ("province", "", true), ("stateAgency", "", true), ("townMunicipality", "", false),
    ("townMunicipality", "provincial: {goals: [{text: ประชาชนมีวัฒนธรรมซื่อสัตย์สุจริต}]}\n", true),
  ])
  func kinds(kind: String, more: String, isThere: Bool) throws {
    let yaml = "agency: {name: ก, kind: \(kind)}\nyear: 2566\n" + more
    let library = try #require(library), tree = try Tree.read(bytes: Array(yaml.utf8), file: "d.yaml")
    let dossier = try Dossier.codec.value(of: tree, file: "d.yaml", known: library.known).value
    let names = try #require(entry).sheets(dossier, for: nil, at: "").map(\.name)
    let own = ["แผนตามเป้าหมาย", "เป้าหมาย", "ตัวชี้วัด", "โครงการ-กิจกรรม", "กิจกรรมย่อย", "แหล่งงบประมาณ", "ผลตามตัวชี้วัด"]
    #expect(names.filter(own.contains) == (isThere ? own : []))
  }

  @Test("a project's mission may be chosen by number and title, as the plan itself calls it; any other may be typed, and the number is read of either")
  func missions() throws {
    let yaml = """
      agency: {name: ก, kind: เทศบาลตำบล}
      year: 2566
      plan:
        missions: [{number: "4.2", title: บทบาทสภา}, {number: "5.1", title: ภารกิจของเราเอง}]
        projects: [{name: ก, mission: "4.2"}, {name: ข, mission: 4.2 บทบาทสภา}]
      """
    let library = try #require(library), tree = try Tree.read(bytes: Array(yaml.utf8), file: "d.yaml")
    let dossier = try Dossier.codec.value(of: tree, file: "d.yaml", known: library.known).value
    let sheets = try #require(entry).sheets(dossier, for: nil, at: "")
    let choice = try #require(sheets.first { $0.name == "โครงการในแผน" }?.life.choices.first { $0.title == "ภารกิจตามมิติ" })
    #expect(!choice.isBinding)
    let listed = sheets.first { $0.life.isHidden && $0.name == EntryNotes.lists }?.rows.flatMap(\.cells).compactMap { cell -> String? in
      if case .text(let text) = cell.value, text.dropFirst().hasPrefix("."), text.dropFirst(3).hasPrefix(" ") { text } else { nil }
    }
    #expect(listed?.count == 13 && listed?.contains("4.2 บทบาทสภา") == true && listed?.last == "5.1 ภารกิจของเราเอง")
    #expect(listed?.contains("2.1 การเปิดเผยข้อมูลสาธารณะขององค์กรปกครองส่วนท้องถิ่น") == true)
    #expect(dossier.plan?.projects.map(\.missionNumber) == ["4.2", "4.2"])
  }

  @Test("the headings of a sheet are told apart, and say more than a key")
  func headings() throws {
    for sheet in try EntryForm.form(#require(library)).sheets {
      let headings = sheet.part.columns.map { EntryFinder.folded($0.heading) }
      #expect(Set(headings).count == headings.count, "\(sheet.name)")
      #expect(!headings.contains { $0.isEmpty || $0.hasSuffix("ของ") || $0.hasSuffix(":") }, "\(headings)")
      #expect(sheet.part.columns.allSatisfy { !$0.note.isEmpty })
    }
  }

  @Test("a cell that is chosen says what it takes, whole: an amount or a word, a number within its bounds, a name of one's own or one of the list")
  func messages() throws {
    let library = try #require(library)
    let tree = try Tree.read(bytes: Array("agency: {name: ก, kind: อบต.}\nyear: 2569\n".utf8), file: "d.yaml")
    let dossier = try Dossier.codec.value(of: tree, file: "d.yaml", known: library.known).value
    let sheets = try #require(entry).sheets(dossier, for: nil, at: "")
    func said(_ sheet: String, _ title: String) -> String? {
      sheets.first { $0.name == sheet }?.life.choices.first { $0.title == title && $0.rule != .any }?.message
    }
    #expect(said("โครงการในแผน", "ปีแรกของแผน") == "พิมพ์จำนวนเงินเป็นบาท หรือเลือกจากรายการ")
    #expect(said("รายงานมาตรการ", "ร้อยละความคืบหน้า") == "กรอกเป็นจำนวนเต็ม 0 ถึง 100")
    #expect(said("มาตรการ", "งบประมาณของมาตรการ") == "กรอกเป็นจำนวนเต็ม ตั้งแต่ 0 ขึ้นไป")
    #expect(said("ทะเบียนความเสี่ยง", "คะแนนความเสี่ยง") == "กรอกเป็นจำนวนเต็ม")
    #expect(said("ทะเบียนความเสี่ยง", "คะแนนโอกาส")?.hasPrefix("pacc-5x5:\n1 – น้อยที่สุด\n") == true)
    #expect(said("ปค.5", "สำนัก/กองที่เป็นเจ้าของภารกิจ") == "เลือกจากรายการ หรือพิมพ์เอง")
    #expect(said("การควบคุม", "คุณภาพ") == "เลือกจากรายการ")
    #expect(sheets.first { $0.name == "มาตรการ" }?.life.choices.first { $0.title.hasSuffix("#") }?.message.hasPrefix("ลำดับที่") == true)
    for choice in sheets.flatMap(\.life.choices) {
      #expect(!choice.message.isEmpty && [choice.message, choice.refusal].allSatisfy { $0.utf16.count <= 255 }, "\(choice.title)")
      #expect(!choice.isBinding || !choice.refusal.isEmpty, "\(choice.title)")
    }
  }

  @Test("an empty workbook has sheets for ITA; the members of its committee have one where anything of it is known once", arguments: [
    ("", ["ita", "itaWeaknesses", "itaMeasures"]),
    ("integrity: {target: 85}\n", ["ita", "itaWeaknesses", "itaMeasures", "itaMembers"]),
  ])
  func ita(more: String, sheets: [String]) throws {
    let library = try #require(library), entry = try #require(entry)
    let tree = try Tree.read(
      bytes: Array("agency: {name: เทศบาลตำบลตัวอย่าง, kind: subdistrictMunicipality}\nyear: 2569\n\(more)".utf8), file: "d.yaml")
    let dossier = try Dossier.codec.value(of: tree, file: "d.yaml", known: library.known).value
    let names = entry.sheets(dossier, for: nil, at: "").map(\.name)
    let all = try EntryForm.form(library).sheets.filter { names.contains($0.name) }.map(\.key)
    #expect(all.filter { $0.hasPrefix("ita") } == sheets)
  }
}
