import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Forms

@Suite("ปค.6: the internal auditor's review")
struct ReviewFormTests {
  private let remarks =
    "อย่างไรก็ดี มีข้อตรวจพบและหรือข้อสังเกตเกี่ยวกับความเสี่ยง การควบคุมภายในและหรือการปรับปรุงการควบคุมภายใน สรุปได้ดังนี้"

  private func sheet(_ review: String) throws -> Sheet {
    try Printing.sheet("pk6", "internalControl: {review: \(review), certificate: {signature: {position: นายก}}, components: {overall: ก}}")
  }

  @Test("variant A, without remarks, ends after the second paragraph")
  func variantA() throws {
    let sheet = try sheet("{ending: noRemarks, signature: {position: หัวหน้าหน่วยตรวจสอบภายใน, date: 8 ธันวาคม 2566}}")
    #expect(
      sheet.paragraphs.prefix(3) == [
        "แบบ ปค. 6", "รายงานการสอบทานการประเมินผลการควบคุมภายในของผู้ตรวจสอบภายใน", "เรียน นายกเทศมนตรีนครแม่สอด",
      ])
    #expect(sheet.paragraphs.count == 5)
    #expect(
      sheet.paragraphs[3].hasPrefix(
        "ผู้ตรวจสอบภายในของ เทศบาลนครแม่สอด ได้สอบทานการประเมินผลการควบคุมภายในของหน่วยงาน "
          + "สำหรับปีสิ้นสุดวันที่ 30 เดือน กันยายน พ.ศ. 2566 ด้วยวิธีการสอบทานตามหลักเกณฑ์"))
    #expect(
      sheet.paragraphs[4].hasPrefix(
        "จากผลการสอบทานดังกล่าว ผู้ตรวจสอบภายในเห็นว่า การควบคุมภายในของ เทศบาลนครแม่สอด มีความเพียงพอ ปฏิบัติตามอย่างต่อเนื่อง"))
    #expect(sheet.signature[2...] == ["ตำแหน่ง หัวหน้าหน่วยตรวจสอบภายใน", "วันที่ 8 เดือน ธันวาคม พ.ศ. 2566"])
  }

  @Test("variant B lists remarks about risks, then about controls")
  func variantB() throws {
    let sheet = try sheet("{riskRemarks: [ก, ข], controlRemarks: [ค]}")
    #expect(
      Array(sheet.paragraphs.dropFirst(5)) == [
        remarks, "1. ความเสี่ยง", "1.1 ก", "1.2 ข", "2. การควบคุมภายในและหรือการปรับปรุงการควบคุมภายใน", "2.1 ค",
      ])
  }

  @Test("without the auditor's ending there is room for the opinion, and for what nobody has said of remarks", arguments: [
    "{}", "{signature: {position: หัวหน้าหน่วยตรวจสอบภายใน}}", "{riskRemarks: [ก]}", "{controlRemarks: [ก]}",
  ])
  func room(review: String) throws {
    let sheet = try sheet(review)
    #expect(!sheet.text.contains("เพียงพอ"))
    #expect(sheet.paragraphs[4].hasSuffix("การควบคุมภายในของ เทศบาลนครแม่สอด ........................"))
    #expect(sheet.paragraphs.contains { !$0.isEmpty && $0.allSatisfy { $0 == "." } } != review.contains("Remarks"))
    let own = try self.sheet("{ending: remarks, opinion: เพียงพอเป็นส่วนใหญ่}")
    #expect(own.paragraphs[4].hasSuffix("การควบคุมภายในของ เทศบาลนครแม่สอด เพียงพอเป็นส่วนใหญ่"))
  }

  @Test("where only one of the two has remarks, the other has room for them: nobody has said that there are none")
  func half() throws {
    let sheet = try sheet("{controlRemarks: [ค]}")
    #expect(
      Array(sheet.paragraphs.dropFirst(6)) == [
        "1. ความเสี่ยง", "1.1 ............................................................",
        "2. การควบคุมภายในและหรือการปรับปรุงการควบคุมภายใน", "2.1 ค",
      ])
  }

  @Test("a word for none is no remark, beside real ones it stands as it was written", arguments: ["ไม่มี", "-", "ไม่มีความเสี่ยง"])
  func none(word: String) throws {
    let said = try sheet("{opinion: เพียงพอ, riskRemarks: [\"\(word)\"], controlRemarks: [\"\(word)\"]}")
    #expect(said.paragraphs.count == 5)
    let half = try sheet("{riskRemarks: [\"\(word)\"], controlRemarks: [ค, \"\(word)\"]}")
    #expect(
      Array(half.paragraphs.dropFirst(6)) == [
        "1. ความเสี่ยง", "1.1 \(word)", "2. การควบคุมภายในและหรือการปรับปรุงการควบคุมภายใน", "2.1 ค",
      ])
  }

  @Test("each line of a remark that is a list is a remark of its own")
  func lists() throws {
    let sheet = try sheet("{riskRemarks: [\"1. ก\\n2. ข\"], controlRemarks: [ค]}")
    #expect(Array(sheet.paragraphs.dropFirst(7).prefix(2)) == ["1.1 ก", "1.2 ข"])
  }

  @Test("the annex's instruction is never printed")
  func instruction() throws {
    for review in ["{}", "{riskRemarks: [ก]}", "{noAuditorBecause: ว่าง}"] {
      #expect(try !sheet(review).text.contains("กรณีได้สอบทาน"))
      #expect(try !sheet(review).text.contains("ในวรรคสาม"))
    }
  }

  @Test("an agency without an internal auditor states why, over the signature of its head")
  func noAuditor() throws {
    let sheet = try sheet("{noAuditorBecause: ตำแหน่งว่าง}")
    #expect(!sheet.text.contains("ได้สอบทานการประเมินผล"))
    #expect(!sheet.text.contains("เรียน"))
    #expect(sheet.paragraphs.count == 3)
    #expect(sheet.paragraphs[2].hasPrefix("เทศบาลนครแม่สอด ไม่มีผู้ตรวจสอบภายใน"))
    #expect(sheet.paragraphs[2].contains("เนื่องจากตำแหน่งว่าง"))
    #expect(sheet.signature[2] == "ตำแหน่ง นายก")
    #expect(sheet.blocks.filter { if case .signature = $0 { true } else { false } }.count == 1)
  }
}
