import Assessment
import Definitions
import Foundation
import Reports
import Sheets
import TestPrinting
import TestSupport
import Testing
import ThaiText

/// Expectations about เทศบาลนครแม่สอด are those of its published plan, 2566–2570, added up from its rows: the plan's own totals leave out
/// the 50,000 baht of one of two rows of the third dimension.
@Suite("The action plan's forms")
struct PlanFormTests {
  private func maeSot() throws -> [Sheet] {
    let path = repository.appending(path: "forms/examples/mae-sot-2566/plan.yaml").path
    let library = try Printing.library()
    return try sheets(DossierFile(path: path, known: library.known).dossier, library)
  }

  private func sheets(_ dossier: Dossier, _ library: Library) throws -> [Sheet] {
    let subject = try ReportSubject(dossier, library, ReportOptions(language: .th, asOf: dossier.year.end))
    return subject.printer.sheets(library.forms(in: PlanSection().folder), subject.facts)
  }

  private func rows(_ key: String, of sheets: [Sheet]) throws -> [Row] {
    let sheet = try #require(sheets.first { $0.stem == key })
    return try #require(sheet.table).rows
  }

  @Test("no step of a project in detail has two numbers, and each of the plan's own numbers is there")
  func stepNumbers() throws {
    let sheet = try #require(try maeSot().first { $0.stem == "plan-detail" })
    let twice = sheet.paragraphs.filter { $0.firstMatch(of: /^[0-9๐-๙]+\) *\(?[0-9๐-๙]+[.)]/) != nil }
    #expect(twice == [])
    #expect(sheet.paragraphs.contains { $0.hasPrefix("1.1) ด้านโครงสร้างพื้นฐาน") })
    #expect(sheet.paragraphs.contains { $0.hasPrefix("3.2) การจัดการเรื่องร้องเรียนการทุจริต") })
  }

  @Test("the plan's table has a row for each of 35 projects, a subtotal for each of four dimensions, and the total")
  func table() throws {
    let rows = try rows("plan-table", of: maeSot())
    #expect(rows.count == 35 + 4 + 1)
    let totals = rows.filter { $0.cells[3].tally == .subtotal || $0.cells[3].tally == .total }.map { Array($0.texts[1...3]) }
    #expect(totals == [
      ["รวม", "จำนวน 8 โครงการ", "230,000"], ["รวม", "จำนวน 15 โครงการ", "0"], ["รวม", "จำนวน 5 โครงการ", "100,000"],
      ["รวม", "จำนวน 7 โครงการ", "80,000"], ["รวมทั้งสิ้น", "จำนวน 35 โครงการ", "410,000"],
    ])
    // The table says 0 baht of project 2 and no money of project 1, which is not the same.
    #expect(rows[0].texts.suffix(5) == Array(repeating: "ไม่ใช้งบประมาณ", count: 5)[...])
    #expect(rows[1].texts.suffix(5) == Array(repeating: "0", count: 5)[...])
    #expect(rows[2].texts[2] == "3) โครงการฝึกอบรมการส่งเสริมคุณธรรมจริยธรรมบุคลากรองค์กรปกครองส่วนท้องถิ่นเพื่อเสริมสร้างวัฒนธรรมองค์กรสุจริต")
    #expect(rows.filter { $0.texts[2].hasPrefix("11) ") }.map { $0.texts[2] } == ["11) มาตรการ NO Gift Policy"])
  }

  @Test("what a step has on further lines stands behind its number")
  func steps() throws {
    let sheet = try #require(try maeSot().first { $0.stem == "plan-detail" })
    let steps = sheet.blocks.compactMap { block in
      if case .paragraph(let step) = block, step.text.hasPrefix("5) คณะทำงานพิจารณากำหนดมาตรการ") { step } else { nil }
    }
    #expect(steps.map { $0.text.split(separator: "\n").count } == [6])
    #expect(steps.map(\.style) == [Style(firstLineIndent: 2.5, furtherIndent: 3.1)])
  }

  @Test("the foreword counts the projects of each dimension as the plan does, with the money that five years of 230,000 and 80,000 baht are")
  func foreword() throws {
    let sheet = try #require(try maeSot().first { $0.stem == "plan-foreword" })
    #expect(sheet.paragraphs.contains("มิติที่ 1 การสร้างวัฒนธรรมสุจริต จำนวน 8 โครงการ งบประมาณ 1,150,000\u{A0}บาท"))
    #expect(sheet.paragraphs.contains("มิติที่ 4 การยกระดับกลไกการตรวจสอบการดำเนินงานขององค์กรปกครองส่วนท้องถิ่น จำนวน 7 โครงการ งบประมาณ 400,000\u{A0}บาท"))
    #expect(sheet.paragraphs.contains { $0.contains("ใน 5 ปี (พ.ศ. 2566 – 2570)") && $0.contains("รวมทั้งสิ้นจำนวน 35 โครงการ") })
    let targets = try #require(sheet.table)
    #expect(targets.headings[0].texts == ["ค่าเป้าหมาย", "ปีฐาน", "ปี 2566", "ปี 2567", "ปี 2568", "ปี 2569", "ปี 2570"])
    #expect(targets.rows[1].texts == ["คะแนน ITA", "-", "85 คะแนน", "90 คะแนน", "90 คะแนน", "90 คะแนน", "90 คะแนน"])
  }

  @Test("the details have nine sections each, below the headings that begin with a project")
  func detail() throws {
    let paragraphs = try #require(try maeSot().first { $0.stem == "plan-detail" }).paragraphs
    #expect(paragraphs.count { $0.hasPrefix("1. ชื่อโครงการ : ") } == 35)
    #expect(paragraphs.count { $0 == "9. ผลผลิต/ผลลัพธ์" } == 35)
    #expect(paragraphs.count { $0.hasPrefix("มิติที่ ") } == 4)
    let start = try #require(paragraphs.firstIndex(of: "โครงการที่ 8"))
    #expect(paragraphs[start - 2] == "1.3 การสร้างจิตสำนึกและความตระหนักแก่เด็กและเยาวชน")
    #expect(paragraphs[start + 1] == "1. ชื่อโครงการ : โครงการโรงเรียนคุณธรรม")
  }

  /// Two projects in two dimensions, a third without one; a plan of one year.
  private let small = """
    plan:
      asOf: 2023-05-16
      projects:
        - {number: 1, kind: project, name: อบรมคุณธรรม, dimension: 1, mission: "1.1", budget: 20000, budgetSpan: eachYear,
           quarters: {q1: true, q3: true}, results: [{months: 6, status: notPossible, reason: noBudget, spent: 0}]}
        - {number: 2, kind: measure, name: NO Gift Policy, dimension: 2, mission: "2.2", budget: notNeeded, quarters: {q1: ✓}}
        - {number: 3, name: สายตรวจชุมชน, budgets: {year1: 1250}}

    """

  @Test("the annual list ticks quarters, counts them, and says the total in words")
  func list() throws {
    let library = try Printing.library(), sheets = try sheets(Printing.dossier(Printing.maeSot + small), library)
    let rows = try rows("plan-list", of: sheets).map(\.texts)
    #expect(rows == [
      ["1", "โครงการอบรมคุณธรรม", "1", "20,000", "✓", "", "✓", "", ""],
      ["2", "มาตรการ NO Gift Policy", "2", "ไม่ใช้งบประมาณ", "✓", "", "", "", ""],
      ["3", "สายตรวจชุมชน", "", "1,250", "", "", "", "", ""],
      ["", "รวมทั้งสิ้น", "", "21,250", "2", "0", "1", "0", ""],
    ])
    let sheet = try #require(sheets.first { $0.stem == "plan-list" })
    #expect(sheet.paragraphs.contains("งบประมาณรวมทั้งสิ้น 21,250 บาท (สองหมื่นหนึ่งพันสองร้อยห้าสิบบาทถ้วน)"))
    #expect(sheet.paragraphs.contains("** ข้อมูล ณ วันที่ 16 พฤษภาคม 2566"))
    // One year, so that the table has one column of money.
    #expect(try self.rows("plan-table", of: sheets)[0].cells.count == 4)
  }

  @Test("the first sheet of plan.xlsx has money by year and dimension and projects by quarter, as tables and as charts over them")
  func charts() throws {
    let library = try Printing.library(), dossier = try Printing.dossier(Printing.maeSot + small)
    let subject = try ReportSubject(dossier, library, ReportOptions(language: .th, asOf: dossier.year.end))
    let part = try #require(try PlanSection().part(of: subject))
    let sheet = try #require(part.living.first)
    let texts = sheet.rows.map { $0.cells.map { $0.value.text(digits: .arabic) } }.filter { $0.count > 1 }
    #expect(texts == [
      ["ปี", "มิติที่ 1", "มิติที่ 2", "ไม่ระบุมิติ", "รวม"], ["ปี 2566", "20,000", "0", "1,250", "21,250"], ["ไตรมาส", "จำนวนโครงการ"],
      ["ไตรมาส 1", "2"], ["ไตรมาส 2", "0"], ["ไตรมาส 3", "1"], ["ไตรมาส 4", "0"],
    ])
    #expect(sheet.life.charts.map(\.series.count) == [3, 1])
    #expect(sheet.rows[2].cells.map { $0.value.text(digits: .arabic) } == ["หน่วย: บาท"])
  }

  @Test("a result says why a project could not be carried out; a project without one is there too")
  func results() throws {
    let sheets = try sheets(Printing.dossier(Printing.maeSot + small), Printing.library())
    let rows = try rows("plan-results", of: sheets).map(\.texts)
    #expect(rows.map { $0[4] } == ["ไม่สามารถดำเนินการได้\n(ไม่ได้รับงบประมาณ)", ".....", "....."])
    #expect(rows[0][5] == "0" && rows[1][5] == "-")
  }

  @Test("the trace of Mae Sot's risks: one has no measure, 25 projects come from no risk, and all the plan's money goes to these")
  func trace() throws {
    let sheet = try #require(try maeSot().first { $0.stem == "plan-trace" })
    #expect(sheet.paragraphs.contains("1) 3.2 นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน"))
    #expect(sheet.paragraphs.contains("โครงการที่ไม่ได้มาจากความเสี่ยง 25 โครงการ งบประมาณ 410,000 บาท จากทั้งแผน 410,000 บาท"))
    let row = try #require(sheet.table?.rows.first { $0.texts[1] == "มาตรการ NO Gift Policy" })
    #expect(row.texts[2...5] == ["11) มาตรการ NO Gift Policy", "100%", "ฝ่ายนิติการ สำนักปลัดเทศบาล", "ไม่ใช้งบประมาณ"])
  }

  @Test("a measure is traced by a name that is nearly the project's, with how near it is; one that none is like has none")
  func similar() throws {
    let yaml = """
      register: {risks: [{id: A, event: ก, measures: [มาตรการสร้างความโปร่งใสในการบริหารงานบุคคล, ขุดลอกคลอง]}, {id: B, event: ข}]}
      plan: {projects: [{number: 13, kind: measure, name: การสร้างความโปร่งใสในการบริหารงานบุคคล, outcomes: ทุจริตลดลงร้อยละ ๕}]}

      """
    let sheets = try sheets(Printing.dossier(Printing.maeSot + yaml), Printing.library())
    let rows = try rows("plan-trace", of: sheets).map(\.texts)
    #expect(rows.map { $0[2] } == ["13) มาตรการการสร้างความโปร่งใสในการบริหารงานบุคคล", "ไม่มีโครงการ", "ไม่มีโครงการ"])
    let similarity = try #require(Int(rows[0][3].dropLast()))
    #expect((90..<100).contains(similarity) && rows[1][3].isEmpty)
    #expect(rows[0][6] == "↓ ร้อยละ 5")
    #expect(rows[2][1] == "ไม่มีมาตรการ")
  }
}
