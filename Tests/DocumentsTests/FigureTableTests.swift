import Checks
import Foundation
import Records
import Testing

@testable import Documents

@Suite("Tables of figures in published documents")
struct FigureTableTests {
  /// What the rules over figures say of a table, its cells parted by bars: code, sentence and first line.
  private func told(_ rows: String...) throws -> [String] {
    let text = "รายงานสถิติ\nเทศบาลตำบลตัวอย่าง\n\n" + rows.map { $0.replacing(" | ", with: "\t") }.joined(separator: "\n")
    return try DocumentRules.findings(in: Published.document(text: text)).filter { $0.code.hasPrefix("DOC-FIGURE") || $0.code == "DOC-STOCK-SUM" }
      .map { "\($0.code) \($0.statement.name ?? "") \($0.lines[0])" }
  }

  @Test("a heading of two lines names each column by both; totals of rows and of columns are right")
  func twoLines() throws {
    let text = """
      กอง\tเรื่องที่รับ\t\tรวม
      \tปี 2565\tปี 2566\t
      กองคลัง\t1,200\t๓๐๐\t1,500
      กองช่าง\t80\t20\t100
      รวมทั้งสิ้น\t1,280\t320\t1,600
      """
    let document = try Published.document(text: text)
    let table = try #require(document.figures.first)
    #expect(table.columns.map(\.heading) == ["กอง", "เรื่องที่รับ ปี 2565", "เรื่องที่รับ ปี 2566", "รวม"])
    #expect(table.rows.map(\.label) == ["กองคลัง", "กองช่าง", "รวมทั้งสิ้น"])
    #expect(table.rows[0].figures.mapValues(\.amount) == [1: 1200, 2: 300, 3: 1500])
    #expect(DocumentRules.findings(in: document).filter { $0.code.hasPrefix("DOC-FIGURE") }.isEmpty)
  }

  @Test("a total is of the rows since the total before it, the grand total of all rows; parts below a numbered row are counted with it")
  func subtotals() throws {
    #expect(
      try told(
        "รายการ | ปี 2565 | ปี 2566", "กองคลัง | 3 | 4", "กองช่าง | 5 | 6", "รวม | 8 | 10", "กองการศึกษา | 1 | 1", "กองสวัสดิการ | 2 | 2",
        "รวม | 3 | 3", "รวมทั้งสิ้น | 11 | 13"
      ).isEmpty)
    #expect(
      try told(
        "รายการ | ปี 2565 | ปี 2566", "1. ค่าใช้สอย | 30 | 40", "1.1 ค่าจ้าง | 10 | 15", "1.2 ค่าเดินทาง | 20 | 25", "2. ค่าวัสดุ | 5 | 6", "รวม | 35 | 46"
      ).isEmpty)
    #expect(
      try told(
        "รายการ | ปี 2565 | ปี 2566", "กองคลัง | 3 | 4", "กองช่าง | 5 | 6", "รวม | 8 | 10", "กองการศึกษา | 1 | 1", "กองสวัสดิการ | 2 | 2",
        "รวม | 3 | 3", "รวมทั้งสิ้น | 11 | 14") == ["DOC-FIGURE-TOTAL differs 11"])
  }

  @Test("shares and rates are not added up, nor are numbers of rows; a cell in words makes no total wrong")
  func notAdded() throws {
    #expect(
      try told(
        "ที่ | กอง | เป้าหมาย | ผล | ร้อยละ", "1 | กองคลัง | 10 | 5 | 50.00", "2 | กองช่าง | 20 | 20 | 100.00", "| รวม | 30 | 25 | 83.33"
      ).isEmpty)
    #expect(
      try told("กอง | ปี 2565 | ปี 2566", "กองคลัง | 10 | อยู่ระหว่างรวบรวม", "กองช่าง | 20 | 20", "รวม | 30 | 25").isEmpty)
  }

  @Test("a total that stands for another, or has its digits in another order, is told as such; one column's fault is one finding")
  func mistakes() throws {
    #expect(
      try told("กอง | รับ | เสร็จ", "กองคลัง | 10 | 4", "กองช่าง | 20 | 9", "รวม | 13 | 30") == ["DOC-FIGURE-TOTAL columns 7"])
    #expect(
      try told("กอง | รับ | เสร็จ | ค้าง", "กองคลัง | 10 | 4 | 6", "กองช่าง | 20 | 9 | 11", "รวม | 30 | 31 | 17") == ["DOC-FIGURE-TOTAL swapped 7"])
    #expect(
      try told("กอง | ต้นปี | รับ | รวม", "กองคลัง | 10 | 4 | 14", "กองช่าง | 20 | 9 | 28", "กองสวัสดิการ | 1 | 2 | 3", "รวม | 31 | 15 | 45")
        == ["DOC-FIGURE-TOTAL differs 6"])
  }

  @Test("averages fit to the digits that are printed; a difference may be printed with a sign, in brackets or without")
  func derived() throws {
    // (3 + 4 + 4) / 3 = 3.666…
    #expect(try told("กอง | ปี 2564 | ปี 2565 | ปี 2566 | เฉลี่ย", "กองคลัง | 3 | 4 | 4 | 3.67", "กองช่าง | 3 | 4 | 4 | 4").isEmpty)
    #expect(
      try told("กอง | ปี 2564 | ปี 2565 | ปี 2566 | เฉลี่ย", "กองคลัง | 3 | 4 | 4 | 3.67", "กองช่าง | 3 | 4 | 4 | 3.76")
        == ["DOC-FIGURE-DERIVED average 6"])
    #expect(
      try told("กอง | ปี 2565 | ปี 2566 | ผลต่าง", "กองคลัง | 3 | 7 | 4", "กองช่าง | 7 | 3 | -4", "กองสวัสดิการ | 7 | 3 | (4)").isEmpty)
    #expect(
      try told("กอง | ปี 2565 | ปี 2566 | ผลต่าง", "กองคลัง | 3 | 7 | 4", "กองช่าง | 7 | 3 | -4", "กองสวัสดิการ | 7 | 2 | (4)")
        == ["DOC-FIGURE-DERIVED difference 7"])
  }

  @Test("where a column's meaning holds in fewer rows than it fails in, nobody knows what it is: nothing is said")
  func unknown() throws {
    #expect(try told("กอง | ปี 2565 | ปี 2566 | เฉลี่ย", "กองคลัง | 3 | 7 | 4", "กองช่าง | 7 | 3 | 6", "กองสวัสดิการ | 2 | 4 | 3").isEmpty)
  }

  @Test("what is pending at years' ends is not added up, down a column or along a row; the last year's figure in the total is right")
  func stocks() throws {
    #expect(
      try told("เรื่อง | ปี 2564 | ปี 2565 | ปี 2566 | รวม", "รับเรื่อง | 5 | 6 | 7 | 18", "คงค้าง ณ สิ้นปี | 2 | 3 | 1 | 6") == ["DOC-STOCK-SUM  6"])
    #expect(try told("ปี | รับเรื่อง | คงค้าง", "2565 | 5 | 2", "2566 | 6 | 3", "รวม | 11 | 3").allSatisfy { !$0.contains("STOCK") })
  }

  @Test("a sign is wrong where the other rows have the other; where none has a sign, or all count the other way, nothing is")
  func signs() throws {
    #expect(
      try told("กอง | ปี 2565 | ปี 2566 | ผลต่าง", "กองคลัง | 3 | 7 | 4", "กองช่าง | 7 | 3 | -4", "กองสวัสดิการ | 9 | 4 | 5")
        == ["DOC-FIGURE-DERIVED sign 7"])
    #expect(try told("กอง | ปี 2565 | ปี 2566 | ผลต่าง", "กองคลัง | 3 | 7 | 4", "กองช่าง | 7 | 3 | 4", "กองสวัสดิการ | 9 | 4 | 5").isEmpty)
    #expect(try told("กอง | ปี 2565 | ปี 2566 | ผลต่าง", "กองคลัง | 3 | 7 | -4", "กองช่าง | 7 | 3 | 4", "กองสวัสดิการ | 9 | 4 | 5").isEmpty)
    // Of two that contradict each other nobody knows which is meant.
    #expect(try told("กอง | ปี 2565 | ปี 2566 | ผลต่าง", "กองคลัง | 7 | 3 | 4", "กองช่าง | 7 | 3 | -4").isEmpty)
  }

  @Test("a percentage is of one column in another, or of a row in the total; rounded up, down or cut off it is right, and nothing is said where it is of something else")
  func shares() throws {
    // 45 / 99 = 45.4545…, 54 / 99 = 54.5454…
    #expect(try told("เพศ | จำนวน (คน) | ร้อยละ", "ชาย | 45 | 45.45", "หญิง | 54 | 54.55", "รวม | 99 | 100").isEmpty)
    #expect(try told("เพศ | จำนวน (คน) | ร้อยละ", "ชาย | 45 | 45", "หญิง | 44 | 44", "อื่น | 10 | 10", "รวม | 99 | 100").isEmpty)
    #expect(
      try told("เพศ | จำนวน (คน) | ร้อยละ", "ชาย | 45 | 45.45", "หญิง | 44 | 44.44", "อื่น | 10 | 11.10", "รวม | 99 | 100")
        == ["DOC-FIGURE-DERIVED share 7"])
    #expect(
      try told(
        "แผนงาน | งบประมาณ | ใช้จ่าย | ร้อยละ", "บริหาร | 1,000,000 | 950,000 | 95.00", "การศึกษา | 500,000 | 412,350 | 82.47",
        "สาธารณสุข | 300,000 | 255,100 | 58.03", "รวม | 1,800,000 | 1,617,450 | 89.85") == ["DOC-FIGURE-DERIVED share 7"])
    #expect(try told("กอง | ผู้รับบริการ | ผู้ตอบ | ความพึงพอใจร้อยละ", "คลัง | 100 | 50 | 88.10", "ช่าง | 80 | 40 | 50", "ปลัด | 60 | 30 | 91.2").isEmpty)
    #expect(try told("กอง | กรอบ | อัตรากำลัง", "คลัง | 10 | 8", "ช่าง | 12 | 12", "รวม | 22 | 20").isEmpty)
  }

  @Test("what the projects of a list spent is added up, and its share of their budgets reckoned; parts of projects are not added to them")
  func spending() throws {
    let heading = "ลำดับ | โครงการ | งบประมาณ | เบิกจ่าย | ร้อยละ | ผู้รับผิดชอบ"
    let rows = ["1 | โครงการอบรม | 10,000 | 9,000 | 90 | กองคลัง", "2 | โครงการรณรงค์ | 20,000 | 15,000 | 75 | กองคลัง"]
    #expect(
      try told(heading, rows[0], rows[1], "3 | โครงการจิตอาสา | 30,000 | 10,000 | 23.33 | กองช่าง", "รวม |  | 60,000 | 35,000 | 58.33 | ")
        == ["DOC-FIGURE-TOTAL differs 8", "DOC-FIGURE-DERIVED share 7"].sorted())
    #expect(try told(heading, rows[0], rows[1], "รวม |  | 30,000 | 24,000 | 80 | ").isEmpty)
    #expect(try told(heading, rows[0], " | กิจกรรมย่อย | 4,000 | 4,000 | 100 | กองคลัง", rows[1], "รวม |  | 30,000 | 24,000 | 80 | ").isEmpty)
  }
}
