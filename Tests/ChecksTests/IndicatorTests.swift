import Assessment
import Checks
import Foundation
import Reports
import TestPrinting
import Testing

@Suite("What an indicator says is to be reached")
struct IndicatorTests {
  private func read(_ text: String) throws -> PlanIndicator { try Printing.library().reference.rules.indicators.indicator(text) }

  private func figure(
    _ comparator: PlanIndicator.Comparator?, _ number: Decimal, _ unit: String?, per: String? = nil
  ) -> PlanIndicator.Figure {
    PlanIndicator.Figure(comparator: comparator, number: number, unit: unit, per: per)
  }

  @Test("a share, and a count with its unit")
  func single() throws {
    #expect(try read("มีความรู้ไม่น้อยกว่าร้อยละ 80").figures == [figure(.atLeast, 80, "ร้อยละ")])
    #expect(try read("ประกาศ อย่างน้อย 5 ช่องทาง").figures == [figure(.atLeast, 5, "ช่องทาง")])
    #expect(try read("การทุจริตลดลงร้อยละ 5").figures == [figure(.decrease, 5, "ร้อยละ")])
    #expect(try read("เรื่องร้องเรียนลดลง ไม่น้อยกว่าร้อยละ ๑๐").figures == [figure(.decrease, 10, "ร้อยละ")])
    #expect(try read("ข้อร้องเรียนไม่เกิน 3 เรื่อง").figures == [figure(.atMost, 3, "เรื่อง")])
    #expect(try read("ผู้เข้าร่วม 1,200 คนขึ้นไป").figures == [figure(.atLeast, 1200, "คน")])
    #expect(try read("คะแนน ITA เพิ่มขึ้นเป็น 92.5 คะแนน").figures == [figure(nil, Decimal(string: "92.5") ?? 0, "คะแนน")])
    #expect(try read("สำเร็จ = 100 %").figures == [figure(.equal, 100, "%")])
    #expect(try read("แผนปฏิบัติการ จำนวน 1 ฉบับ").figures == [figure(nil, 1, "ฉบับ")])
  }

  @Test("each of several figures, with how often, and how it is found out")
  func several() throws {
    // Document 003, project 1.
    let published = try read(
      "เผยแพร่ผ่านช่องทางที่หลากหลาย อย่างน้อย 5 ช่องทาง และไม่น้อยกว่าปีละ 4 ครั้ง (เผยแพร่ประชาสัมพันธ์รายไตรมาส)")
    #expect(published.figures == [figure(.atLeast, 5, "ช่องทาง"), figure(.atLeast, 4, "ครั้ง", per: "ปีละ")])
    #expect(published.verification == nil)

    let known = try read("บุคลากรมีองค์ความรู้ ไม่น้อยกว่าร้อยละ 80 (สำรวจโดยแบบทดสอบ/แบบประเมินผล)")
    #expect(known.figures == [figure(.atLeast, 80, "ร้อยละ")])
    #expect(known.verification == "สำรวจโดยแบบทดสอบ/แบบประเมินผล")
    #expect(known.text.hasSuffix("แบบประเมินผล)"))
  }

  @Test("years, paragraphs and numbers in names are no figures")
  func none() throws {
    for text in [
      "เป็นไปตาม พ.ร.บ. พ.ศ. ๒๕๖๑ มาตรา ๗๙", "ระบบตามมาตรฐาน ISO9001", "1) มีความโปร่งใส", "ข้อ 2.1.3 การเปิดเผยข้อมูล",
      "องค์กรมีการบริหารงานโดยชอบธรรม",
    ] {
      #expect(try !read(text).isMeasurable, "\(text)")
    }
  }
}
