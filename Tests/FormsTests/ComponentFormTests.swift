import Assessment
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Forms

@Suite("ปค.4: five components and seventeen principles")
struct ComponentFormTests {
  /// The left column, as docs/domain.md A.6 has it, letter by letter.
  static let wording = """
    ๑. สภาพแวดล้อมการควบคุม
    ๑.๑ หน่วยงานของรัฐแสดงให้เห็นถึงการยึดมั่นในคุณค่าของความซื่อตรงและจริยธรรม
    ๑.๒ ผู้กำกับดูแลของหน่วยงานของรัฐ แสดงให้เห็นถึงความเป็นอิสระจากฝ่ายบริหารและมีหน้าที่กำกับดูแลให้มีการพัฒนาหรือปรับปรุงการควบคุมภายใน \
    รวมถึงการดำเนินการเกี่ยวกับการควบคุมภายใน
    ๑.๓ หัวหน้าหน่วยงานของรัฐจัดให้มีโครงสร้างองค์กร สายการบังคับบัญชา \
    อำนาจหน้าที่และความรับผิดชอบที่เหมาะสมในการบรรลุวัตถุประสงค์ของหน่วยงานของรัฐ ภายใต้การกำกับดูแลของผู้กำกับดูแล
    ๑.๔ หน่วยงานของรัฐแสดงให้เห็นถึงความมุ่งมั่นในการสร้างแรงจูงใจ \
    พัฒนาและรักษาบุคลากรที่มีความรู้ความสามารถที่สอดคล้องกับวัตถุประสงค์ของหน่วยงานของรัฐ
    ๑.๕ หน่วยงานของรัฐกำหนดให้บุคลากรมีหน้าที่และความรับผิดชอบต่อผลการปฏิบัติงานตามระบบการควบคุมภายใน \
    เพื่อบรรลุวัตถุประสงค์ของหน่วยงานของรัฐ
    ๒. การประเมินความเสี่ยง
    ๒.๑ หน่วยงานของรัฐระบุวัตถุประสงค์การควบคุมภายในของการปฏิบัติงานให้สอดคล้องกับวัตถุประสงค์ขององค์กรไว้อย่างชัดเจนและเพียงพอที่จะสามาร\
    ถระบุและประเมินความเสี่ยงที่เกี่ยวข้องกับวัตถุประสงค์
    ๒.๒ หน่วยงานของรัฐระบุความเสี่ยงที่มีผลต่อการบรรลุวัตถุประสงค์การควบคุมภายในอย่างครอบคลุมทั้งหน่วยงานของรัฐ \
    และวิเคราะห์ความเสี่ยงเพื่อกำหนดวิธีการจัดการความเสี่ยงนั้น
    ๒.๓ หน่วยงานของรัฐพิจารณาโอกาสที่อาจเกิดการทุจริต เพื่อประกอบการประเมินความเสี่ยงที่ส่งผลต่อการบรรลุวัตถุประสงค์
    ๒.๔ หน่วยงานของรัฐระบุและประเมินการเปลี่ยนแปลงที่อาจมีผลกระทบอย่างมีนัยสำคัญต่อระบบการควบคุมภายใน
    ๓. กิจกรรมการควบคุม
    ๓.๑ หน่วยงานของรัฐระบุและพัฒนากิจกรรมการควบคุม เพื่อลดความเสี่ยงในการบรรลุวัตถุประสงค์ให้อยู่ในระดับที่ยอมรับได้
    ๓.๒ หน่วยงานของรัฐระบุและพัฒนากิจกรรมการควบคุมทั่วไปด้านเทคโนโลยี เพื่อสนับสนุนการบรรลุวัตถุประสงค์
    ๓.๓ หน่วยงานของรัฐจัดให้มีกิจกรรมการควบคุม โดยกำหนดไว้ในนโยบาย ประกอบด้วยผลสำเร็จที่คาดหวังและขั้นตอนการปฏิบัติงาน \
    เพื่อนำนโยบายไปสู่การปฏิบัติจริง
    ๔. สารสนเทศและการสื่อสาร
    ๔.๑ หน่วยงานของรัฐจัดทำหรือจัดหาและใช้สารสนเทศที่เกี่ยวข้องและมีคุณภาพ เพื่อสนับสนุนให้มีการปฏิบัติตามการควบคุมภายในที่กำหนด
    ๔.๒ หน่วยงานของรัฐมีการสื่อสารภายในเกี่ยวกับสารสนเทศ รวมถึงวัตถุประสงค์และความรับผิดชอบที่มีต่อการควบคุมภายใน \
    ซึ่งมีความจำเป็นในการสนับสนุนให้มีการปฏิบัติตามการควบคุมภายในที่กำหนด
    ๔.๓ หน่วยงานของรัฐมีการสื่อสารกับบุคคลภายนอกเกี่ยวกับเรื่องที่มีผลกระทบต่อการปฏิบัติตามการควบคุมภายในที่กำหนด
    ๕. กิจกรรมการติดตามผล
    ๕.๑ หน่วยงานของรัฐระบุ พัฒนา และดำเนินการประเมินผลระหว่างการปฏิบัติงาน และหรือการประเมินผลเป็นรายครั้งตามที่กำหนด \
    เพื่อให้เกิดความมั่นใจว่าได้มีการปฏิบัติตามองค์ประกอบของการควบคุมภายใน
    ๕.๒ หน่วยงานของรัฐประเมินผลและสื่อสารข้อบกพร่องหรือจุดอ่อนของการควบคุมภายในอย่างทันเวลาต่อฝ่ายบริหารและผู้กำกับดูแล \
    เพื่อให้ผู้รับผิดชอบสามารถสั่งการแก้ไขได้อย่างเหมาะสม
    """.split(separator: "\n").map(String.init)

  /// Every conclusion and finding, each a text of its own.
  private var filled: String {
    let conclusions = ControlComponent.allCases.map { "\($0.rawValue): สรุป \($0.rawValue)" }.joined(separator: ", ")
    let principles = Principle.allCases.map { "\"\($0.rawValue)\": ผล \($0.rawValue)" }.joined(separator: ", ")
    return """
      internalControl:
        components: {conclusions: {\(conclusions)}, principles: {\(principles)}, overall: มีครบ 5 องค์ประกอบ}

      """
  }

  @Test("the left column is the annex's, in 22 rows")
  func rows() throws {
    let table = try #require(try Printing.sheet("pk4", digits: .thai).table)
    #expect(table.rows.map { $0.cells[0].value.text(digits: .thai) } == Self.wording)
    #expect(table.rows.count == 22)
  }

  @Test("the right column holds conclusion and findings, each beside its own")
  func findings() throws {
    let table = try #require(try Printing.sheet("pk4", filled).table)
    let expected = ControlComponent.allCases.flatMap { component in
      ["สรุป " + component.rawValue]
        + Principle.allCases.filter { $0.component == component }.map { "ผล " + $0.rawValue }
    }
    #expect(table.rows.map { $0.texts[1] } == expected)
  }

  @Test("a principle that is not met is marked, and what nobody has found has room to be written")
  func unmet() throws {
    let principles = "{1.1: เหมาะสม, 3.3: {finding: ยังไม่มีคู่มือ, met: false}}"
    let table = try #require(
      try Printing.sheet("pk4", "internalControl: {components: {principles: \(principles)}}").table)
    let room = "........................"
    #expect(table.rows.map { $0.texts[1] }.filter { $0 != room } == ["เหมาะสม", "ไม่เป็นไปตามหลักการ\nยังไม่มีคู่มือ"])
    #expect(table.rows.count { $0.texts[1] == room } == 20)
  }

  @Test("headings and their numbers (๓) and (๔)")
  func headings() throws {
    let table = try #require(try Printing.sheet("pk4", digits: .thai).table)
    #expect(
      table.headings.map { $0.cells.map { $0.value.text(digits: .thai) } } == [
        ["องค์ประกอบของการควบคุมภายใน", "ผลการประเมิน/ข้อสรุป"], ["(๓)", "(๔)"],
      ])
  }

  @Test("a component's name is bold and stays on the page of its first principle")
  func components() throws {
    let table = try #require(try Printing.sheet("pk4", filled).table)
    let strong = table.rows.enumerated().filter { $1.cells[0].style.isBold }.map(\.offset)
    #expect(strong == [0, 6, 11, 15, 19])
    #expect(table.rows.enumerated().filter { $1.keepsWithNext }.map(\.offset) == strong)
    #expect(table.rows.allSatisfy { !$0.cells[1].style.isBold })
  }

  @Test("code, agency, title and period above; the overall result and the signature below")
  func around() throws {
    let sheet = try Printing.sheet("pk4", filled)
    #expect(
      sheet.paragraphs == [
        "แบบ ปค. 4", "เทศบาลนครแม่สอด", "รายงานการประเมินองค์ประกอบของการควบคุมภายใน",
        "สำหรับระยะเวลาการดำเนินงานสิ้นสุด วันที่ 30 เดือน กันยายน พ.ศ. 2566", "ผลการประเมินโดยรวม", "มีครบ 5 องค์ประกอบ",
      ])
    guard case .signature? = sheet.blocks.last else {
      Issue.record("the signature does not stand last")
      return
    }
  }
}
