import Definitions
import Sheets
import TestPrinting
import Testing
import ThaiText

@testable import Forms

@Suite("Digits of the forms, and the forms asked for")
struct DigitsAndChoiceTests {
  private let yaml = """
    agency: {name: เทศบาลเมืองตัวอย่าง ๒, kind: townMunicipality, province: ตาก}
    year: 2566
    notice: ข้อมูลปี 2566
    internalControl:
      certificate:
        risks: ["แผน 5 ปี ดู https://example.go.th/2566/01.pdf หรือ info2@example.go.th ตาม ISO37001"]
        signature: {date: 15 ธันวาคม 2566}

    """

  private func certificate(_ digits: DigitStyle?) throws -> Sheet {
    try #require(try Printing.sheets(yaml, digits: digits, only: ["pk1"]).first)
  }

  @Test("Thai digits everywhere, but not in addresses and codes")
  func thai() throws {
    let sheet = try certificate(.thai)
    #expect(sheet.paragraphs.first == "แบบ ปค. ๑")
    #expect(
      sheet.paragraphs.contains(
        "๑.๑ แผน ๕ ปี ดู https://example.go.th/2566/01.pdf หรือ info2@example.go.th ตาม ISO37001"))
    #expect(sheet.signature.last == "วันที่ ๑๕ เดือน ธันวาคม พ.ศ. ๒๕๖๖")
    #expect(sheet.page.digits == .thai)
    #expect(sheet.page.footer == "ข้อมูลปี ๒๕๖๖")
  }

  @Test("Arabic digits everywhere")
  func arabic() throws {
    let sheet = try certificate(.arabic)
    #expect(sheet.paragraphs.first == "แบบ ปค. 1")
    #expect(sheet.text.contains("เทศบาลเมืองตัวอย่าง 2 ได้ประเมินผล"))
    #expect(sheet.text.contains("พ.ศ. 2561"))
    #expect(!sheet.text.unicodeScalars.contains { (0x0E50...0x0E59).contains($0.value) })
    #expect(sheet.page.digits == .arabic)
  }

  @Test("nobody having said which, the wording follows most of the dossier's digits, and its texts stay as typed")
  func usual() throws {
    let sheet = try certificate(nil)
    #expect(sheet.page.digits == .arabic)
    #expect(sheet.text.contains("เทศบาลเมืองตัวอย่าง ๒ ได้ประเมินผล"))
    let thai = try Printing.sheets("agency: {name: อบต. ๑๒, kind: stateAgency, district: ก1}\nyear: 2566\n")
    #expect(thai.first?.page.digits == .thai)
    #expect(thai.first?.paragraphs.first == "แบบ ปค. ๑")
  }

  @Test("the dossier's own digits stand unless the caller asks for others")
  func own() throws {
    #expect(try Printing.sheet("pk1").page.digits == .arabic)
    #expect(try Printing.sheet("pk1", digits: .thai).page.digits == .thai)
    let thai = "agency: {name: ก, kind: stateAgency}\nyear: 2566\ndigits: thai\n"
    #expect(try Printing.sheets(thai).first?.page.digits == .thai)
  }

  @Test("only the forms asked for are printed, those of the units among them")
  func only() throws {
    let units = "internalControl: {units: [{unit: กองคลัง, evaluation: {missions: [{title: การเงิน}]}}]}\n"
    func stems(_ only: Set<String>) throws -> [String] {
      try Printing.sheets(Printing.maeSot + units, only: only).map(\.stem)
    }
    #expect(try stems(["pk5"]) == ["pk5", "pk5-unit1"])
    #expect(try stems(["pk6", "pk1"]) == ["pk1", "pk6"])
    #expect(try stems(["pk5-followup"]) == ["pk5-followup"])
    #expect(try stems([]) == [])
  }

  @Test("the example prints every form of the set, its units' and the follow-up")
  func example() throws {
    let sheets = try Printing.sheets(of: Printing.example("mae-sot-2566"))
    #expect(
      sheets.map(\.stem).filter { $0.hasPrefix("pk") } == [
        "pk1", "pk4", "pk5", "pk6", "pk4-unit1", "pk5-unit1", "pk4-unit2", "pk5-unit2", "pk4-unit3", "pk5-unit3",
        "pk5-followup",
      ])
    #expect(Set(sheets.map(\.name)).count == sheets.count)
    // Nothing of the template language is left over.
    for sheet in sheets { #expect(!sheet.text.contains { "{}".contains($0) } && !sheet.text.contains("[[")) }
  }
}
