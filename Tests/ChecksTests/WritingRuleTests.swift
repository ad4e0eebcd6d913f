import Checks
import Records
import Testing

@Suite("Rules about the writing")
struct WritingRuleTests {
  private func found(_ code: String, _ text: String) throws -> [String?] {
    let quoted = "\"" + text.replacing("\"", with: "\\\"") + "\""
    return try Samples.findings(code, [("internalControl.components.principles.4.2.finding", quoted)]).map(\.foundText)
  }

  @Test(
    "what a template left is found",
    arguments: [
      ("คำสั่งที่ ........../2567", ".........."), ("คำสั่งที่ ……/2567", "……"),
      ("พ.ศ. ....", "...."), ("ลงชื่อ ____", "____"),
      ("คำสั่งที่ xxx/2567", "xxx"), ("สิ้นสุด 30 กันยายน 25xx", "xx"), ("สิ้นสุด 30 กันยายน ๒๕XX", "XX"),
      ("วันที่ 00/00/2567", "00/00"), ("วันที่ ๐๐/๐๐/๒๕๖๗", "๐๐/๐๐"),
      ("ของ {เทศบาล}", "{เทศบาล}"), ("[ชื่อ]", "[ชื่อ]"),
      ("ชื่อหน่วยงาน", "ชื่อหน่วยงาน"), ("ประชุมร่วมกับ (ชื่อหน่วยงาน) ทุกเดือน", "(ชื่อหน่วยงาน)"),
      ("ของระบุชื่อองค์กรปกครองส่วนท้องถิ่น", "ระบุชื่อองค์กรปกครองส่วนท้องถิ่น"), ("(ระบุ)", "ระบุ"),
      ("โปรดระบุเหตุผล", "ระบุเหตุผล"),
      ("อื่น ๆ ระบุ …", "ระบุ …"), ("ปลัด (อบจ./เทศบาล/อบต.)", "อบจ./เทศบาล"),
    ])
  func template(text: String, word: String) throws {
    #expect(try found("TEMPLATE-WORD", text) == [word])
  }

  @Test(
    "ordinary words are not taken for a template's",
    arguments: [
      "มีการระบุและวิเคราะห์ความเสี่ยง", "ไม่ระบุชื่อผู้ร้องเรียน", "รอผล...", "รอผล…",
      "พ.ศ. 2567", "ฯลฯ", "e-LAAS และ e-GP",
      "แฟ้ม report.xlsx", "ตามเอกสาร [1]", "ทุกสำนัก/กอง",
      "จัดทำป้ายชื่อหน่วยงาน", "วันที่ 10/10/2567", "เลขที่ 100/001",
      "ขนาด XXL", "ข้อ ๑.๑.๑", "ส่งที่ตัวอย่าง", "(ชื่อเสียงของหน่วยงาน)",
    ])
  func ordinary(text: String) throws {
    #expect(try found("TEMPLATE-WORD", text) == [])
  }

  @Test(
    "a year C.E. is found where it is written as a year",
    arguments: [
      ("แผนปี 2024", "2024"), ("ค.ศ. 2023", "2023"), ("พ.ศ. ๒๐๒๔", "2024"),
      ("30 กันยายน 2023", "2023"), ("30 ก.ย. 1999", "1999"),
      ("วันที่ 30/9/2023", "2023"), ("วันที่ 2023-09-30", "2023"), ("ปีงบประมาณ 2024", "2024"),
    ])
  func year(text: String, year: String) throws {
    #expect(try found("YEAR-ERA", text) == [year])
  }

  @Test(
    "other numbers are not taken for years",
    arguments: [
      "ปี 2567", "จำนวน 2024 คน", "COSO 2013", "ISO 37001:2016",
      "เงิน 2,000 บาท", "โทร 02-123-2024", "ปี 20245", "ข้อ 1.2024",
      "คำสั่งที่ 123/2024", "ปี 1900",
    ])
  func number(text: String) throws {
    #expect(try found("YEAR-ERA", text) == [])
  }

  @Test("digits are mixed where both kinds stand, but for words with Latin letters")
  func digits() throws {
    // The sound dossier has Arabic digits only.
    #expect(try found("DIGITS-MIXED", "ตรวจนับปีละ ๒ ครั้ง").count == 1)
    let finding = try Samples.findings(
      "DIGITS-MIXED", [("internalControl.components.principles.4.2.finding", "ตรวจ ๒ ครั้ง ใน ๑๒ เดือน")]
    ).first
    #expect(finding?.said("thai") == "2")
    #expect(finding?.places.map(\.description) == ["internalControl.components.principles.4.2.finding"])
    #expect(try found("DIGITS-MIXED", "ใช้ ISO๓๗๐๐๑") == [])
  }

  @Test("the fewer digits are to mend, unless the dossier says which it prints")
  func wanted() throws {
    let thai: [(String, String?)] = [("internalControl.components.principles.4.2.finding", "ตรวจ ๒ ครั้ง")]
    #expect(try Samples.findings("DIGITS-MIXED", thai).first?.expectedText == "arabic")
    let printed = try Samples.findings("DIGITS-MIXED", thai + [("digits", "thai")]).first
    #expect(printed?.expectedText == "thai")
    #expect(printed?.places.contains { $0.description == "committee.order" } == true)
    #expect(printed?.severity == .note)
  }

  @Test("to print with other digits is advised only where the dossier does not say which it prints")
  func advice() throws {
    let thai: [(String, String?)] = [("internalControl.components.principles.4.2.finding", "ตรวจ ๒ ครั้ง")]
    func advice(_ digits: String?) throws -> (advisesOption: Bool, namesDigits: Bool) {
      let finding = try #require(try Samples.findings("DIGITS-MIXED", thai + [("digits", digits)]).first)
      let message = Samples.message(finding, .th)
      return (message.remedy.contains("--digits"), message.message.contains("พิมพ์เป็นเลขไทย"))
    }
    #expect(try advice(nil) == (true, false))
    #expect(try advice("thai") == (false, true))
  }
}
