import Foundation
import Testing

@Suite("sujarit compare with plans")
struct PlanCommandTests {
  private static let before = """
    agency: {name: เทศบาลตำบลตัวอย่าง, kind: เทศบาลตำบล}
    year: 2568
    plan:
      firstYear: 2568
      lastYear: 2569
      projects:
        - {number: 1, kind: measure, name: NO Gift Policy, dimension: 2, budget: notNeeded, quarters: {q1: true}, responsible: [สำนักปลัด]}
        - number: 2
          kind: project
          name: ฝึกอบรมคุณธรรมจริยธรรมแก่บุคลากร
          dimension: 1
          budgets: {year1: 50000, year2: 50000}
          source: เทศบัญญัติ
          quarters: {q2: true}
          responsible: [สำนักปลัด]
          results: [{months: 6, status: inProgress}]
        - {number: 3, kind: activity, name: จัดเวทีประชาคม, dimension: 3, budgets: {year1: 20000, year2: 20000}, source: เทศบัญญัติ, responsible: [กองช่าง]}

    """
  private static let after = """
    agency: {name: เทศบาลตำบลตัวอย่าง, kind: เทศบาลตำบล}
    year: 2569
    plan:
      firstYear: 2568
      lastYear: 2569
      projects:
        - {number: 1, kind: measure, name: NO Gift Policy, dimension: 2, budgets: {year1: notNeeded, year2: 0}, quarters: {q2: true}, responsible: [กองคลัง]}
        - number: 2
          kind: project
          name: ฝึกอบรมคุณธรรมจริยธรรมแก่บุคลากรและสมาชิกสภา
          dimension: 1
          budgets: {year1: 50000, year2: 80000}
          source: เงินอุดหนุน
          quarters: {q2: true}
          responsible: [สำนักปลัด]
          results: [{months: 6, status: done}]
        - {number: 3, kind: measure, name: ควบคุมการใช้ทรัพย์สินของทางราชการ, dimension: 2, budget: notNeeded, responsible: [กองคลัง]}

    """

  private func compare(_ before: String, _ after: String, _ options: String...) throws -> Program.Result {
    let folder = try Folder()
    return try Program.run(["compare", folder.write(before, to: "a.yaml"), folder.write(after, to: "b.yaml"), "--width", "160"] + options)
  }

  @Test("compare says of plans what is new, gone, renamed, moved between quarters, and whose money, units and status are others")
  func compared() throws {
    let result = try compare(Self.before, Self.after)
    #expect(result.status == 0 && result.errors.isEmpty)
    let text = result.output
    #expect(text.contains("อยู่ทั้งสองแผน 2 โครงการ (คงเดิม 0 เปลี่ยนชื่อ 1) โครงการใหม่ 1 ไม่มีแล้ว 1"))
    for line in [
      "(ปีก่อน: โครงการฝึกอบรมคุณธรรมจริยธรรมแก่บุคลากร)", "งบประมาณปี 2569: 50,000 บาท → 80,000 บาท", "แหล่งงบประมาณ: เทศบัญญัติ → เงินอุดหนุน",
      "ไตรมาส: 1 → 2", "ผู้รับผิดชอบ: สำนักปลัด → กองคลัง", "งบประมาณปี 2569: ไม่ใช้งบประมาณ → 0 บาท", "น่าจะใช่",
    ] { #expect(text.contains(line), "\(line)") }
    #expect(!text.contains("งบประมาณปี 2568: "))
    let new = try #require(text.components(separatedBy: "โครงการใหม่\n").last?.components(separatedBy: "โครงการที่ไม่มีแล้ว\n").first)
    #expect(new.contains("มาตรการควบคุมการใช้ทรัพย์สินของทางราชการ") && !new.contains("เวที"))
    let gone = try #require(text.components(separatedBy: "โครงการที่ไม่มีแล้ว\n").last?.components(separatedBy: "งบประมาณตามปีและแหล่ง").first)
    #expect(gone.contains("กิจกรรมจัดเวทีประชาคม") && gone.contains("กองช่าง") && gone.contains("20,000 บาท"))
  }

  /// Of 2569: before 50,000 + 20,000 of เทศบัญญัติ; after 80,000 of เงินอุดหนุน.
  @Test("compare adds the money up by year and source, and counts apart what needs none")
  func money() throws {
    let rows = try compare(Self.before, Self.after).lines.filter { $0.contains("│ 2569") }
      .map { $0.split(separator: "│").map { $0.trimmingCharacters(in: .whitespaces) } }
    #expect(rows == [
      ["2569", "เทศบัญญัติ", "70,000", "0", "-70,000"], ["2569", "เงินอุดหนุน", "0", "80,000", "80,000"], ["2569", "รวม", "70,000", "80,000", "10,000"],
      ["2569", "ไม่ใช้งบประมาณ (จำนวนโครงการ)", "1", "1", "0"],
    ])
  }

  @Test("the workbook of compare has the plan too, with the status of each round of both years in a column of its own")
  func workbook() throws {
    let folder = try Folder()
    let out = folder.path("c.xlsx")
    #expect(try compare(Self.before, Self.after, "--out", out).status == 0)
    let cells = try Program.run("cells", out).lines.map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    #expect(cells.contains { $0[0] == "แผน" && $0[3].contains("ไตรมาส: 1 → 2") })
    let statuses = cells.filter { $0[0] == "สถานะโครงการ" && ["C", "F"].contains($0[1].prefix(1)) }.map { $0[1].prefix(1) + " " + $0[3] }
    #expect(statuses == ["C ปี 2568\\nรอบ 6 เดือน", "F ปี 2569\\nรอบ 6 เดือน", "C อยู่ระหว่างดำเนินการ", "F ดำเนินการแล้วเสร็จ"])
  }

  /// Names and amounts of the 6-month report of จังหวัดลำพูน, 2566; the other year is made up.
  private static let province = """
    agency: {name: จังหวัดลำพูน, kind: province}
    year: 2566
    provincial:
      indicators: [{number: "1.2", text: ร้อยละของประชาชนที่มีค่านิยมสุจริต, targets: {year1: ร้อยละ 80}}, {number: "2.1", text: จำนวนคดีทุจริตลดลง}]
      projects:
        - name: โครงการ STRONG - จิตพอเพียงต้านทุจริต
          indicator: "1.2"
          budget: 300000
          source: งบบุคลากร
          responsible: สำนักงาน ป.ป.ช. ประจำจังหวัดลำพูน
          activities: [{name: จับตามองและแจ้งเบาะแส}]
          results: [{months: 6, status: inProgress}]
        - {name: โครงการประเมินผลตามแผนย่อย, indicator: "1.2", budget: 32760, source: งบบุคลากร, responsible: สำนักงานสถิติจังหวัดลำพูน}

    """

  @Test("compare says the same of two plans of goals, with their activities, sources of money and targets")
  func goals() throws {
    var after = Self.province.replacing("year: 2566", with: "year: 2567").replacing("ร้อยละ 80", with: "ร้อยละ 85")
    after = after.replacing("budget: 300000\n      source: งบบุคลากร", with: "amounts: [{source: งบบุคลากร, baht: 250000}, {source: งบ อบจ., baht: 90000}]")
    after = after.replacing("[{name: จับตามองและแจ้งเบาะแส}]", with: "[{name: จับตามองและแจ้งเบาะแส}, {name: ผลิตสื่อ}]")
    after = after.replacing("โครงการประเมินผลตามแผนย่อย", with: "โครงการตลาดนัดคุณธรรม")
    let result = try compare(Self.province, after)
    #expect(result.status == 0 && result.errors.isEmpty)
    let text = result.output
    #expect(text.contains("อยู่ทั้งสองแผน 1 โครงการ (คงเดิม 0 เปลี่ยนชื่อ 0) โครงการใหม่ 1 ไม่มีแล้ว 1"))
    for line in [
      "งบประมาณปี 2566 → 2567: 300,000 บาท → 340,000 บาท", "แหล่งงบประมาณ: งบบุคลากร → งบบุคลากร 250,000 บาท, งบ อบจ. 90,000 บาท",
      "กิจกรรมใหม่: ผลิตสื่อ", "ค่าเป้าหมายปี 2566 → 2567: ร้อยละ 80 → ร้อยละ 85",
    ] { #expect(text.contains(line), "\(line)") }
    let rows = result.lines.map { $0.split(separator: "│").map { $0.trimmingCharacters(in: .whitespaces) } }
    // 300,000 + 32,760 before; 250,000 and 32,760 of the one source after, 90,000 of the other.
    for row in [
      ["2566 → 2567", "งบบุคลากร", "332,760", "282,760", "-50,000"], ["2566 → 2567", "งบ อบจ.", "0", "90,000", "90,000"],
      ["2566 → 2567", "รวม", "332,760", "372,760", "40,000"],
    ] { #expect(rows.contains(row), "\(row)") }
    let new = try #require(text.components(separatedBy: "โครงการใหม่\n").last?.components(separatedBy: "โครงการที่ไม่มีแล้ว\n").first)
    #expect(new.contains("โครงการตลาดนัดคุณธรรม") && new.contains("สำนักงานสถิติจังหวัดลำพูน") && new.contains("32,760 บาท"))
  }

  @Test("without registers nothing is missed of two plans; a plan that one of the two lacks is told")
  func notices() throws {
    let none = "agency: {name: เทศบาลตำบลตัวอย่าง, kind: เทศบาลตำบล}\nyear: 2569\n"
    #expect(try !compare(Self.before, Self.after).output.contains("ทะเบียน"))
    #expect(try compare(Self.before, none).errors.contains("แฟ้มที่สอง (พ.ศ. 2569) ไม่มีโครงการในแผน จึงเปรียบเทียบแผนไม่ได้"))
    #expect(try compare(Self.province, Self.province).errors.contains("ปีเดียวกัน"))
    #expect(try !compare(Self.province, Self.province).errors.contains("ทะเบียน"))
    #expect(try compare(Self.province, none).errors.contains("แฟ้มที่สอง (พ.ศ. 2569) ไม่มีโครงการในแผนตามเป้าหมาย"))
    #expect(try compare(none, none).errors.contains("ไม่มีความเสี่ยงในทะเบียน จึงเปรียบเทียบความเสี่ยงไม่ได้"))
  }
}
