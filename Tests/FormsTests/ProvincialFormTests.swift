import Assessment
import Definitions
import Foundation
import Reports
import Sheets
import TestPrinting
import Testing
import ThaiText

/// The dossier is taken from the 6-month report of a province (จังหวัดลำพูน, 2566), its money from two sources in place of one.
@Suite("The forms of a plan of goals and indicators")
struct ProvincialFormTests {
  static let yaml = """
    agency: {name: จังหวัดลำพูน, kind: province, province: ลำพูน}
    year: 2566
    digits: arabic
    provincial:
      title: แผนปฏิบัติการขับเคลื่อนระดับจังหวัด
      goals: [{number: "1", text: ประชาชนมีวัฒนธรรมและพฤติกรรมซื่อสัตย์สุจริต}, {number: "2", text: คดีทุจริตลดลง}]
      indicators:
        - {number: "1.1", text: ร้อยละของเด็กและเยาวชนไทยที่ยึดมั่นความซื่อสัตย์สุจริต, targets: {year1: ร้อยละ 80}, work: [พัฒนาครู, ขยายผลหลักสูตร]}
        - {number: "1.2", text: ร้อยละของประชาชนที่มีค่านิยมสุจริต, targets: {year1: ร้อยละ 80}}
        - {number: "2.1", text: จำนวนคดีทุจริตในภาพรวมลดลง, targets: {year1: ลดลงร้อยละ 10}}
      projects:
        - {name: โครงการประเมินผลตามแผนย่อย, indicator: "1.1", budget: 32760, responsible: สำนักงานสถิติจังหวัด,
           results: [{months: 6, status: อยู่ระหว่างดำเนินการ, spent: 12000}]}
        - name: โครงการเสริมสร้างคุณธรรมในสถานศึกษา
          indicator: "1.1"
          amounts: [{source: งบบุคลากร, baht: 100000}, {source: งบ อบจ., baht: 10000}]
          responsible: สพป. เขต 1
          activities: [{name: การนิเทศ, budget: 60000}, {name: โรงเรียนสุจริต, budget: 50000}]
          results: [{months: 6, status: อยู่ระหว่างดำเนินการ}]
        - {name: โครงการรณรงค์สร้างกระแส, indicator: "1.2", budget: ไม่ใช้งบประมาณ, responsible: สำนักงาน ป.ป.ช., results: [{months: 6, status: แล้วเสร็จ}]}
        - {name: โครงการ STRONG, indicator: "1.2", budget: 300000}

    """

  private func sheets() throws -> [Sheet] {
    let dossier = try Printing.dossier(Self.yaml)
    let subject = try ReportSubject(dossier, Printing.library(), ReportOptions(language: .th, asOf: dossier.year.end))
    return try #require(ProvincialPlanSection().part(of: subject)).forms
  }

  private func sheet(_ key: String) throws -> Sheet { try #require(try sheets().first { $0.stem == key }) }

  private func tables(_ sheet: Sheet) -> [Table] { sheet.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } } }

  @Test("goals stand above the table of indicators with their targets")
  func aims() throws {
    let sheet = try sheet("provincial-targets")
    #expect(sheet.paragraphs.contains("เป้าหมายที่ 2 คดีทุจริตลดลง"))
    #expect(sheet.table?.rows.map(\.texts) == [
      ["1.1", "ร้อยละของเด็กและเยาวชนไทยที่ยึดมั่นความซื่อสัตย์สุจริต", "ร้อยละ 80"], ["1.2", "ร้อยละของประชาชนที่มีค่านิยมสุจริต", "ร้อยละ 80"],
      ["2.1", "จำนวนคดีทุจริตในภาพรวมลดลง", "ลดลงร้อยละ 10"],
    ])
  }

  @Test("each indicator has its table, in which parts of a project's money stand beside it and only projects are added up")
  func plan() throws {
    let sheet = try sheet("provincial-plan"), tables = tables(sheet)
    #expect(tables.count == 2)
    #expect(tables[0].rows.map { Array($0.texts[3...5]) } == [
      ["32,760", "", ""], ["110,000", "", "งบบุคลากร\nงบ อบจ."], ["", "100,000", ""], ["", "10,000", ""], ["", "60,000", ""], ["", "50,000", ""],
      ["142,760", "", ""],
    ])
    #expect(tables[0].rows.map { $0.texts[0] } == [
      "โครงการประเมินผลตามแผนย่อย", "โครงการเสริมสร้างคุณธรรมในสถานศึกษา", "จากงบบุคลากร", "จากงบ อบจ.", "1) การนิเทศ", "2) โรงเรียนสุจริต",
      "รวมงบประมาณตามตัวชี้วัดที่ 1.1",
    ])
    #expect(tables[0].rows.map { $0.cells[3].tally } == [.item, .item, .item, .item, .item, .item, .subtotal])
    // Of a second table too, whose formula begins below the first one's.
    #expect(tables[1].rows.map { $0.cells[3].tally } == [.item, .item, .subtotal])
    #expect(tables.flatMap(\.rows).allSatisfy { $0.cells[4].tally == nil })
    // That no money is needed is not 0 baht.
    #expect(tables[1].rows.map { $0.texts[3] } == ["ไม่ใช้งบประมาณ", "300,000", "300,000"])
    #expect(sheet.paragraphs.filter { $0.hasPrefix("เป้าหมายที่") } == ["เป้าหมายที่ 1 : ประชาชนมีวัฒนธรรมและพฤติกรรมซื่อสัตย์สุจริต"])
    #expect(sheet.paragraphs.contains("ประกอบด้วยโครงการ/กิจกรรม รวม 4 โครงการ งบประมาณ 442,760 บาท (สี่แสนสี่หมื่นสองพันเจ็ดร้อยหกสิบบาทถ้วน)"))
  }

  @Test("the report has a status for each project and round, subtotals by indicator, and the total of all")
  func report() throws {
    let sheet = try sheet("provincial-report"), rows = try #require(sheet.table).rows
    #expect(sheet.paragraphs.prefix(3) == ["รายงานผลการดำเนินงานตามแผนปฏิบัติการขับเคลื่อนระดับจังหวัด", "ประจำปีงบประมาณ พ.ศ. 2566", "จังหวัดลำพูน (รอบ 6 เดือน)"])
    #expect(rows.map { $0.cells[2].tally } == [.item, .item, .subtotal, .item, .item, .subtotal, .total])
    #expect(rows.map { Array($0.texts[2...5]) } == [
      ["32,760", "6 เดือน", "อยู่ระหว่างดำเนินการ", "12,000"], ["110,000", "6 เดือน", "อยู่ระหว่างดำเนินการ", ""],
      ["142,760", "", "อยู่ระหว่างดำเนินการ 2", ""], ["ไม่ใช้งบประมาณ", "6 เดือน", "ดำเนินการแล้วเสร็จ", ""], ["300,000", "", ".....", ""],
      ["300,000", "", "ดำเนินการแล้วเสร็จ 1", ""], ["442,760", "", "อยู่ระหว่างดำเนินการ 2\nดำเนินการแล้วเสร็จ 1", ""],
    ])
  }

  @Test("money is added up by source; what no source is named of stands apart")
  func sources() throws {
    #expect(try sheet("provincial-sources").table?.rows.map(\.texts) == [
      ["งบบุคลากร", "1", "100,000"], ["งบ อบจ.", "1", "10,000"], ["ไม่ระบุแหล่ง", "2", "332,760"], ["รวมทั้งสิ้น", "3", "442,760"],
    ])
  }
}
