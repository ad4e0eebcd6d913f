import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Forms

@Suite("The certificates: ปค.1, ปค.2 and ปค.3")
struct CertificateFormTests {
  private let risks = """
    internalControl:
      certificate:
        risks: [ทะเบียนการยืมไม่เป็นปัจจุบัน, ช่องทางร้องเรียนไม่แยก]
        improvements: [ตรวจสอบทะเบียนทุกสิ้นเดือน]
        signature: {position: นายกเทศมนตรีนครแม่สอด, date: 15 ธันวาคม 2566}

    """

  /// docs/domain.md A.4: the beginning of the third paragraph, which stands only where risks remain.
  private let thirdParagraph = "อย่างไรก็ดี มีความเสี่ยงและได้กำหนดปรับปรุงการควบคุมภายใน"
  /// What the annex tells the writer, and no certificate prints.
  private let instruction = "ให้อธิบายเพิ่มเติมในวรรคสาม"

  @Test("ปค.1 says whose it is, to whom, and of which year")
  func head() throws {
    let sheet = try Printing.sheet("pk1")
    #expect(
      sheet.paragraphs.prefix(4) == [
        "แบบ ปค. 1", "หนังสือรับรองการประเมินผลการควบคุมภายใน", "(ระดับหน่วยงานของรัฐ)", "เรียน ผู้ว่าราชการจังหวัดตาก",
      ])
    #expect(
      sheet.paragraphs[4].hasPrefix(
        "เทศบาลนครแม่สอด ได้ประเมินผลการควบคุมภายในของหน่วยงาน สำหรับปีสิ้นสุดวันที่ 30 เดือน กันยายน พ.ศ. 2566 "
          + "ด้วยวิธีการที่หน่วยงานกำหนดซึ่งเป็นไปตามหลักเกณฑ์"
      ))
    let signed = try Printing.sheet("pk1", "internalControl: {certificate: {ending: noRemainingRisk}}")
    #expect(signed.paragraphs[5].hasSuffix("พ.ศ. 2561 ภายใต้การกำกับดูแลของ ผู้ว่าราชการจังหวัดตาก"))
  }

  @Test("without remaining risk it ends after the second paragraph")
  func short() throws {
    let sheet = try Printing.sheet("pk1", "internalControl: {certificate: {ending: noRemainingRisk}}")
    #expect(sheet.paragraphs.count == 6)
    #expect(!sheet.text.contains(thirdParagraph))
    #expect(!sheet.text.contains(instruction))
  }

  private let opinion = "การควบคุมภายในของหน่วยงานมีความเพียงพอ ปฏิบัติตามอย่างต่อเนื่อง"

  @Test("that controls are adequate it says where the signer or ปค.5 does, of every risk", arguments: [
    ("{}", false), ("{certificate: {signature: {position: นายก, date: 15 ธันวาคม 2566}}}", false),
    ("{certificate: {agencies: ก}}", false), ("{certificate: {risks: ก}}", false),
    ("{certificate: {ending: noRemainingRisk}}", true), ("{certificate: {ending: remainingRisk}}", true),
    ("{certificate: {ending: remainingRisk, opinion: ยังไม่เพียงพอ}}", false),
    ("{certificate: {signature: {position: นายก}}, EVALUATION: [{risk: ข, assessment: {adequate: true, followed: true}}]}", true),
    ("{certificate: {signature: {position: นายก}}, EVALUATION: [{risk: ข, assessment: {adequate: true}}]}", false),
    ("{certificate: {signature: {position: นายก}}, EVALUATION: [{risk: ข, assessment: เพียงพอ}]}", false),
    ("{certificate: {signature: {position: นายก}}, EVALUATION: []}", false),
    ("{EVALUATION: [{risk: ข, assessment: {adequate: true, followed: true}}]}", false),
  ])
  func opinions(control: String, isSaid: Bool) throws {
    let yaml = control.replacing("EVALUATION: [", with: "evaluation: {missions: [{title: ก, risks: [")
    let closed = yaml == control ? yaml : yaml.replacing("]}", with: "]}]}}")
    for kind in ["cityMunicipality", "province", "ministry"] {
      let head = "agency: {name: ก, kind: \(kind), province: ตาก}\nyear: 2566\ndigits: arabic\n"
      let sheet = try #require(try Printing.sheets(head + "internalControl: " + closed).first)
      #expect(sheet.text.contains(opinion) == isSaid, "\(kind) \(control)")
      #expect(!sheet.text.contains("เพียงพอ") || isSaid || control.contains("ยังไม่เพียงพอ"))
    }
  }

  @Test("untouched it leaves room for the opinion and for the ending; an opinion in other words stands in the form's place")
  func rooms() throws {
    let sheet = try Printing.sheet("pk1")
    #expect(
      sheet.paragraphs[5]
        == "จากผลการประเมินดังกล่าว เทศบาลนครแม่สอด เห็นว่า การควบคุมภายในของหน่วยงาน ........................ "
        + "ภายใต้การกำกับดูแลของ ผู้ว่าราชการจังหวัดตาก")
    #expect(sheet.paragraphs[6].allSatisfy { $0 == "." })
    let own = try Printing.sheet("pk1", "internalControl: {certificate: {ending: remainingRisk, opinion: ยังไม่เพียงพอ}}")
    #expect(own.paragraphs[5].contains("เห็นว่า การควบคุมภายในของหน่วยงาน ยังไม่เพียงพอ ภายใต้"))
  }

  @Test("a dossier of the certificate alone prints that alone; whoever consolidates prints nothing else unasked")
  func alone() throws {
    for (kind, stem) in [("cityMunicipality", "pk1"), ("province", "pk3"), ("ministry", "pk2")] {
      let yaml = "agency: {name: ก, kind: \(kind)}\nyear: 2566\ninternalControl: {certificate: {ending: noRemainingRisk}}"
      #expect(try Printing.sheets(yaml).map(\.stem) == [stem])
    }
    #expect(try Printing.sheets("agency: {name: ก, kind: province}\nyear: 2566").map(\.stem) == ["pk3"])
    let own = "agency: {name: ก, kind: province}\nyear: 2566\ninternalControl: {components: {overall: เหมาะสม}}"
    #expect(try Printing.sheets(own).map(\.stem) == ["pk3", "pk4"])
  }

  @Test("each numbered line of a cell of ปค.5 is an item, numbered by the form")
  func numberedCells() throws {
    let row = #"{risk: ก, residualRisk: "1. ครูบางส่วนยังสอนแบบบรรยาย\n2. ผลสัมฤทธิ์ต่ำกว่าเป้าหมาย", improvement: "๑) อบรม\n๒) จัดค่าย"}"#
    let sheet = try Printing.sheet("pk1", "internalControl: {evaluation: {missions: [{title: ข, risks: [\(row)]}]}}")
    #expect(
      sheet.paragraphs.suffix(6) == [
        "1. ความเสี่ยงที่มีอยู่ที่ต้องกำหนดปรับปรุงการควบคุมภายใน", "1.1 ครูบางส่วนยังสอนแบบบรรยาย", "1.2 ผลสัมฤทธิ์ต่ำกว่าเป้าหมาย",
        "2. การปรับปรุงการควบคุมภายใน", "2.1 อบรม", "2.2 จัดค่าย",
      ])
  }

  @Test("with remaining risks it lists them and their improvements in the third paragraph, before the signature")
  func long() throws {
    let sheet = try Printing.sheet("pk1", risks)
    #expect(
      Array(sheet.paragraphs.dropFirst(6)) == [
        thirdParagraph + " ในปีงบประมาณถัดไป สรุปได้ดังนี้",
        "1. ความเสี่ยงที่มีอยู่ที่ต้องกำหนดปรับปรุงการควบคุมภายใน",
        "1.1 ทะเบียนการยืมไม่เป็นปัจจุบัน", "1.2 ช่องทางร้องเรียนไม่แยก",
        "2. การปรับปรุงการควบคุมภายใน", "2.1 ตรวจสอบทะเบียนทุกสิ้นเดือน",
      ])
    #expect(!sheet.text.contains(instruction))
    guard case .signature? = sheet.blocks.last else { throw Misplaced() }
  }

  @Test("exactly one of the two endings is printed, whatever the signer and ปค.5 say", arguments: [
    ("", false), ("{certificate: {ending: noRemainingRisk, risks: [ก]}}", false), ("{certificate: {risks: [ก]}}", true),
    ("{certificate: {ending: remainingRisk}}", true),
    ("{evaluation: {missions: [{title: ก, risks: [{risk: ข, residualRisk: ค}]}]}}", true),
  ])
  func endings(control: String, remains: Bool) throws {
    let sheet = try Printing.sheet("pk1", control.isEmpty ? "" : "internalControl: \(control)\n")
    #expect(sheet.paragraphs.filter { $0.hasPrefix(thirdParagraph) }.count == (remains ? 1 : 0))
    #expect(sheet.paragraphs.contains { $0.hasPrefix("1.1 ") } == remains)
    #expect(sheet.paragraphs.contains { $0.hasPrefix("2.1 ") } == remains)
  }

  @Test("a calendar year's certificate speaks of the next calendar year")
  func calendar() throws {
    let yaml = """
      agency: {name: องค์การมหาชนตัวอย่าง, kind: stateAgency}
      year: {year: 2566, kind: calendar}
      internalControl: {certificate: {ending: remainingRisk}}
      """
    let sheet = try #require(try Printing.sheets(yaml, digits: .thai).first)
    #expect(sheet.text.contains("สิ้นสุดวันที่ ๓๑ เดือน ธันวาคม พ.ศ. ๒๕๖๖"))
    #expect(sheet.text.contains("ในปีปฏิทินถัดไป"))
  }

  @Test("an agency may write to someone else")
  func addressee() throws {
    let yaml = """
      agency: {name: โรงพยาบาลตัวอย่าง, kind: stateAgency, addressee: นายแพทย์สาธารณสุขจังหวัดตาก, supervisor: อธิบดี}
      year: 2566
      """
    let text = try #require(try Printing.sheets(yaml).first).text
    #expect(text.contains("เรียน นายแพทย์สาธารณสุขจังหวัดตาก\n"))
    #expect(text.contains("ภายใต้การกำกับดูแลของ อธิบดี"))
    // อบต. ส่งถึงนายอำเภอ (ข้อ ๙ วรรคสาม).
    let tambon = """
      agency: {name: อบต.ตัวอย่าง, kind: subdistrictAdministrativeOrganization, district: เสลภูมิ}
      year: 2566
      """
    #expect(try Printing.sheets(tambon).first?.text.contains("เรียน นายอำเภอเสลภูมิ\n") == true)
  }

  @Test("the signer's name, position and date stand under it, or the dotted lines that wait for them")
  func signature() throws {
    #expect(
      try Printing.sheet("pk1", risks).signature == [
        "ลายมือชื่อ ......................................", "( ...................................... )",
        "ตำแหน่ง นายกเทศมนตรีนครแม่สอด", "วันที่ 15 เดือน ธันวาคม พ.ศ. 2566",
      ])
    #expect(
      try Printing.sheet("pk1").signature == [
        "ลายมือชื่อ ......................................", "( ...................................... )",
        "ตำแหน่ง ......................................", "วันที่ ..... เดือน .................. พ.ศ. ........",
      ])
    let named = try Printing.sheet("pk1", "internalControl: {certificate: {signature: {name: ชื่อ นามสกุล}}}")
    #expect(named.signature[1] == "( ชื่อ นามสกุล )")
  }

  @Test("ministry and province certify for their agencies, on ปค.2 and ปค.3 in place of ปค.1", arguments: [
    (
      "ministry", "กระทรวงตัวอย่าง", "pk2", "แบบ ปค. 2", "(กรณีกระทรวงเจ้าสังกัดส่งรายงานในภาพรวมของกระทรวง)",
      "ด้วยวิธีการที่กระทรวงกำหนด"
    ),
    ("province", "จังหวัดตาก", "pk3", "แบบ ปค. 3", "(กรณีจังหวัดส่งรายงานในภาพรวมของจังหวัด)", "ด้วยวิธีการที่จังหวัดกำหนด"),
  ])
  func consolidated(
    kind: String, name: String, stem: String, code: String, subtitle: String, method: String
  ) throws {
    let yaml = """
      agency: {name: \(name), kind: \(kind)}
      year: 2566
      internalControl: {certificate: {agencies: [สำนักงานที่ดิน, สำนักงานคลัง]}}
      """
    let sheets = try Printing.sheets(yaml, digits: .arabic)
    #expect(sheets.map(\.stem).filter { ["pk1", "pk2", "pk3", "pk-district"].contains($0) } == [stem])
    let sheet = try #require(sheets.first { $0.stem == stem })
    #expect(
      sheet.paragraphs.prefix(4) == [
        code, "หนังสือรับรองการประเมินผลการควบคุมภายใน", subtitle, "เรียน ปลัดกระทรวงการคลัง",
      ])
    #expect(sheet.paragraphs[4].hasPrefix("\(name) ได้ประเมินผลการควบคุมภายในของหน่วยงานในภาพรวม สำหรับปีสิ้นสุด"))
    #expect(sheet.paragraphs[4].contains(method))
    // docs/domain.md A.5: without the tail of ปค.1.
    #expect(!sheet.text.contains("ภายใต้การกำกับดูแลของ"))
    #expect(sheet.paragraphs.suffix(2) == ["1. สำนักงานที่ดิน", "2. สำนักงานคลัง"])
  }

  @Test("a district certifies for its local governments, to the province's office, unless it writes to someone else")
  func district() throws {
    func sheet(_ kind: String, _ more: String, _ certificate: String = "") throws -> Sheet {
      let yaml = """
        agency: {name: อำเภอเสลภูมิ, kind: \(kind), province: ร้อยเอ็ด\(more)}
        year: 2566
        internalControl: {certificate: {ending: noRemainingRisk, agencies: [อบต.บึงเกลือ, ทต.เสลภูมิ]\(certificate)}}
        """
      return try #require(try Printing.sheets(yaml).first)
    }
    for kind in ["district", "อำเภอ"] {
      let sheet = try sheet(kind, "")
      #expect(sheet.stem == "pk-district")
      #expect(sheet.paragraphs.contains("เรียน ท้องถิ่นจังหวัดร้อยเอ็ด"))
      #expect(sheet.text.contains("ด้วยวิธีการที่อำเภอกำหนด"))
      #expect(sheet.paragraphs.suffix(2) == ["1. อบต.บึงเกลือ", "2. ทต.เสลภูมิ"])
    }
    #expect(try sheet("district", ", addressee: ผู้ว่าราชการจังหวัดร้อยเอ็ด").text.contains("เรียน ผู้ว่าราชการจังหวัดร้อยเอ็ด\n"))
    // Another agency that certifies for the local governments of a district writes to whom a district does.
    let other = try sheet("stateAgency", "", ", scope: districtLocalGovernment")
    #expect(other.paragraphs.contains("เรียน ท้องถิ่นจังหวัดร้อยเอ็ด"))
  }

  private struct Misplaced: Error {}
}
