import Assessment
import Checks
import Foundation
import Records
import Testing
import ThaiText

@testable import Documents

/// What documents of the kind say of ITA. Expectations are read off the texts that stand here, by hand.
@Suite("Reports on ITA: scores, papers, and tables of other shapes")
struct IntegrityTests {
  private let report = """
    รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567
    เทศบาลตำบลบ้านสวน
    บันทึกข้อความ
    ส่วนราชการ สำนักปลัดเทศบาล งานนิติการ
    ที่ ชบ 53201/45 วันที่ 15 ตุลาคม 2567
    เรื่อง รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส
    เรียน นายกเทศมนตรีตำบลบ้านสวน
    บัดนี้ ได้ดำเนินการตามมาตรการแล้ว รายละเอียดปรากฏตามเอกสารแนบ
    จึงเรียนมาเพื่อโปรดทราบ
    (ลงชื่อ).......................................ผู้รายงาน
    (.......................................)
    นิติกรชำนาญการ
    ความเห็นของหัวหน้าสำนักปลัดเทศบาล
    เพื่อโปรดทราบและเห็นควรเผยแพร่
    (ลงชื่อ).......................................
    (.......................................)
    หัวหน้าสำนักปลัดเทศบาล
    ความเห็นของปลัดเทศบาล..........................................
    ................................................................
    (ลงชื่อ).......................................
    (.......................................)
    ปลัดเทศบาลตำบลบ้านสวน
    เทศบาลมีผลการประเมิน ITA พ.ศ. 2567 ได้คะแนนรวม 91.42 คะแนน อยู่ในระดับ ผ่านดี เป้าหมายไม่น้อยกว่า 85 คะแนน เพิ่มขึ้นจากปี 2566 จำนวน 6.89 คะแนน

    ที่	ตัวชี้วัด	คะแนน ปี 2566	คะแนน ปี 2567
    1	การปฏิบัติหน้าที่	90.10	95.52
    4	การใช้ทรัพย์สินของราชการ	80.00	๘๖.๒๑
    	IIT	83.44	89.34
    รวม		84.53	91.42

    ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน ได้คะแนนเท่ากับ 85.22 ต่ำกว่าตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน ซึ่งได้ 90.30 คะแนน

    ประเด็นการประเมิน/ตัวชี้วัด	มาตรการ	วิธีการดำเนินการ	ผู้รับผิดชอบ	ระยะเวลา	การติดตามผล	งบประมาณ
    ตัวชี้วัดที่ 2 การใช้งบประมาณ	1. มาตรการเปิดเผยแผนการใช้จ่าย	1) จัดทำแผน 2) เผยแพร่บนเว็บไซต์	กองคลัง	ต.ค. 66 – ก.ย. 67	รายงานทุก 6 เดือน	10,000
    ตัวชี้วัดที่ 8 และตัวชี้วัดที่ 7	2. มาตรการให้บริการออนไลน์	จัดทำ E-Service	สำนักปลัด	ตลอดปี	รายงานทุก 6 เดือน

    คำสั่งเทศบาลตำบลบ้านสวน
    ที่ ......../2567
    เรื่อง แต่งตั้งคณะกรรมการประเมินคุณธรรมและความโปร่งใส (ITA) ของเทศบาลตำบลบ้านสวน
    อาศัยอำนาจตามความในมาตรา 48 เตรส แห่งพระราชบัญญัติเทศบาล พ.ศ. 2496 จึงแต่งตั้งคณะกรรมการ ดังนี้
    1. ปลัดเทศบาล ประธานกรรมการ
    2. ผู้อำนวยการกองคลัง กรรมการ
    3. หัวหน้าสำนักปลัดเทศบาล กรรมการและเลขานุการ
    มีหน้าที่
    1. กำกับการประเมิน
    2. รายงานผล
    ทั้งนี้ ตั้งแต่วันที่ 8 มกราคม พ.ศ. 2567 เป็นต้นไป
    สั่ง ณ วันที่ 5 เดือน มกราคม พ.ศ. 2567
    (.......................................)
    นายกเทศมนตรีตำบลบ้านสวน
    """

  @Test("scores are those of the report's year, of tables and sentences; a difference, another year's and a full mark are none")
  func scores() throws {
    let scores = try Published.document(text: report).scores
    #expect(scores.points.mapValues { "\($0.points) \($0.line)" } == [
      "total": "91.42 29", "i1": "95.52 26", "i4": "86.21 27", "iit": "89.34 28", "i8": "85.22 31", "i6": "90.3 31",
    ])
    #expect(scores.target.map { "\($0.points) \($0.line)" } == "85 23")
    #expect(scores.grade?.name == "ผ่านดี" && scores.grade?.line == 23)
    #expect(scores.contradicted.isEmpty)
  }

  @Test("what a sentence says is a score, or is none", arguments: [
    ("ตัวชี้วัดที่ ๓ การใช้อำนาจ มีคะแนนเท่ากับ ๘๘.๔๐", "i3 88.4"), ("1. ตัวชี้วัดการปฏิบัติหน้าที่ = ร้อยละ 95.52", "i1 95.52"),
    ("แบบวัด IIT ได้ 87.10 คะแนน และแบบวัด EIT ได้ 80 คะแนน", "iit 87.1, eit 80"), ("ผลการประเมิน ITA อยู่ที่ 91.42 คะแนน จากคะแนนเต็ม 100 คะแนน", "total 91.42"),
    ("ITA ปี 2565 ได้ 80.00 คะแนน ปี 2566 ได้ 85.00 คะแนน", "total 85"), ("คะแนน ITA ต้องไม่น้อยกว่า 85 คะแนน", "target 85"),
    // Neither of two, how much more, how many items, a weight, another year.
    ("ITA ได้ 80 คะแนน หรือ 81 คะแนน", ""), ("ตัวชี้วัดที่ 2 เพิ่มขึ้น 3.20 คะแนน", ""), ("ตัวชี้วัดการใช้อำนาจ 5 ข้อ", ""), ("IIT น้ำหนักคะแนนร้อยละ 30", ""),
    ("ผลคะแนน ITA ปี 2565 เท่ากับ 85.10", ""), ("ผู้เข้าอบรมได้คะแนนเฉลี่ย 85.10", ""),
  ])
  func sentences(text: String, found: String) throws {
    let document = try Published.document(text: text)
    let sentences = ScoreSentences(names: IndicatorNames(words: document.words.ita, scheme: document.rules.ita), words: document.words.ita, year: 2566)
    let scores = sentences.scores(in: tolerantKey(text)).map { "\($0.isTarget ? "target" : $0.key) \($0.points)" }
    #expect(scores.joined(separator: ", ") == found)
  }

  @Test("of a score that is given twice and differs none is taken, and both lines are told")
  func contradicted() throws {
    let document = try Published.document(text: report.replacing("ได้คะแนนรวม 91.42", with: "ได้คะแนนรวม 91.24"))
    #expect(document.scores.points["total"] == nil && document.scores.contradicted.mapValues { $0.map(\.line) } == ["total": [29, 23]])
    let codes = DossierDraft(document).unheld.map { "\($0.code) \($0.place.mark?.line ?? 0)" }
    #expect(codes == ["READ-DOCUMENT-NO-PLACE 33", "READ-DOCUMENT-SCORES 29"])
  }

  @Test("a score that is said with fewer digits elsewhere is the same, and the one with more is taken")
  func rounded() throws {
    for said in ["91.4", "91", "91.42"] {
      let scores = try Published.document(text: report.replacing("ได้คะแนนรวม 91.42", with: "ได้คะแนนรวม \(said)")).scores
      #expect(scores.points["total"]?.points == Decimal(string: "91.42") && scores.contradicted.isEmpty, "\(said)")
    }
    #expect(try Published.document(text: report.replacing("ได้คะแนนรวม 91.42", with: "ได้คะแนนรวม 92.5")).scores.contradicted["total"] != nil)
  }

  @Test("a memorandum's head, body and chain; an opinion of dots is none, and whoever signs is known by position")
  func memo() throws {
    let memo = try #require(try Published.document(text: report).memo)
    #expect(memo.department?.text == "สำนักปลัดเทศบาล งานนิติการ" && memo.number?.text == "ชบ 53201/45" && memo.date?.text == "15 ตุลาคม 2567")
    #expect(memo.addressee?.text == "นายกเทศมนตรีตำบลบ้านสวน" && memo.body.map(\.line) == [8])
    #expect(memo.reporter?.text == "นิติกรชำนาญการ")
    #expect(memo.chain["officeHead"]?.opinion?.text == "เพื่อโปรดทราบและเห็นควรเผยแพร่" && memo.chain["officeHead"]?.opinion?.line == 14)
    #expect(memo.chain["clerk"]?.opinion == nil && memo.chain["clerk"]?.position?.text == "ปลัดเทศบาลตำบลบ้านสวน")
    #expect(memo.chain["head"] == nil)
  }

  @Test("an order's parts; a number that is still to be written is none")
  func order() throws {
    let document = try Published.document(text: report)
    let order = PublishedOrder(try #require(document.orders.first), document.members, document.words)
    #expect(order.number == nil && order.basis?.line == 40)
    #expect(order.members.map { "\($0.line) \($0.role)" } == ["41 ประธานกรรมการ", "42 กรรมการ", "43 กรรมการและเลขานุการ"])
    #expect(order.duties.map(\.text) == ["กำกับการประเมิน", "รายงานผล"])
    #expect(order.effective?.line == 47 && order.signed?.line == 48 && order.position?.text == "นายกเทศมนตรีตำบลบ้านสวน")
  }

  @Test("measures in a table of another shape: the indicators that they are for, without the number before the name")
  func measures() throws {
    let planned = try Published.document(text: report).integrity.planned
    #expect(planned.map(\.indicators) == [[2], [8, 7]] && planned.map(\.unit) == ["กองคลัง", "สำนักปลัด"])
    #expect(planned[0].steps == "1) จัดทำแผน 2) เผยแพร่บนเว็บไซต์" && planned[0].monitoring == "รายงานทุก 6 เดือน")
  }

  @Test("a row behind a page's end goes on with the measure above it, and a result column without another is no outcome")
  func pages() throws {
    let text = """
      รายงานผลการดำเนินการตามมาตรการ ประจำปี 2566
      มาตรการ	รายละเอียดการดำเนินการ	ผลการดำเนินการ	หมายเหตุ
      มาตรการตรวจสอบการใช้ดุลพินิจ	(๑) จัดทำคู่มือ	คู่มือ ๑ เล่ม	ทุกกอง

      มาตรการ	รายละเอียดการดำเนินการ	ผลการดำเนินการ	หมายเหตุ
      	(๒) เผยแพร่	ทางเว็บไซต์
      """
    let result = try #require(try Published.document(text: text).integrity.results.first)
    #expect(result.detail == "(๑) จัดทำคู่มือ\n(๒) เผยแพร่" && result.output == "คู่มือ ๑ เล่ม ทางเว็บไซต์")
    #expect(result.outcome.isEmpty && result.remark == "ทุกกอง")
  }

  @Test("a list that a cell has in one line has a line for each item; other texts stay as they are", arguments: [
    ("- ก - ข", "- ก\n- ข"), ("๑.ก ๒. ข ๓.ค", "๑.ก\n๒. ข\n๓.ค"), ("(๑) ก\n(๒) ข (๓) ค", "(๑) ก\n(๒) ข\n(๓) ค"),
    ("ต.ค.๖๕ - ก.ย. ๖๖", "ต.ค.๖๕ - ก.ย. ๖๖"), ("1) ก 2.5 ข 3) ค", "1) ก 2.5 ข 3) ค"), ("รายงาน - รอบ ๖ เดือน", "รายงาน - รอบ ๖ เดือน"),
  ])
  func lists(cell: String, lines: String) { #expect(DossierDraft.inLines(cell) == lines) }
}
