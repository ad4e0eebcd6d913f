import Assessment
import Records
import Reports
import TestPrinting
import Testing

@testable import Definitions

@Suite("Fields by their headings")
struct HeadingTests {
  @Test("a Thai message calls a field by its heading, with the key in brackets; an English one by the key", arguments: [
    ("agency: {name: ก, kind: อบ}\nyear: 2567\n", "ประเภทหน่วยงาน (agency.kind): ", "agency.kind: "),
    (
      "agency: {name: ก}\nyear: 2567\n", "ไม่มีหัวข้อ ประเภทหน่วยงาน (kind) ที่จำเป็น ใน หน่วยงาน (agency)",
      "kind is missing in agency"
    ),
    (
      "agency: {name: ก, kind: อบต.}\nyear: 2567\nregister: {risks: [{id: R1, event: ก, measures: [{text: ก, due: ไตรมาส 9}]}]}\n",
      "กำหนดเสร็จ (register.risks[1].measures[1].due): ", "register.risks[1].measures[1].due: "
    ),
    ("agency: {name: ก, kind: อบต.}\nyear: 2567\nunits: {nme: ก}\n", "ไม่รู้จักหัวข้อ nme ใน สำนัก/กอง", "unknown key nme in units"),
  ])
  func message(yaml: String, thai: String, english: String) throws {
    let problems = try #require(throws: Problems.self) { try Printing.dossier(yaml) }
    let library = try Library()
    let said = problems.all.map { library.message($0, .th).message }
    #expect(said.contains { $0.hasPrefix(thai) }, "\(said)")
    #expect(problems.all.map { library.message($0, .en).message }.contains { $0.hasPrefix(english) })
  }

  @Test("each field of a dossier has a heading in Thai, short enough to be said in a message")
  func everyField() throws {
    let library = try Library()
    let headings = FieldHeadings(library)
    var count = 0
    func visit(_ shape: Shape, _ path: FieldPath) {
      switch shape {
      case .list(let item): visit(item, path[0])
      case .record(let record):
        for property in record.properties {
          let heading = headings.heading(of: path[property.key]) ?? ""
          let isThai = heading.unicodeScalars.contains { $0 >= "ก" && $0 <= "๛" }
          let hasLatin = heading.unicodeScalars.contains { $0.properties.isAlphabetic && $0.isASCII }
          #expect(isThai && !hasLatin && heading.unicodeScalars.count <= 60, "\(path[property.key]): \(heading)")
          count += 1
          visit(property.shape, path[property.key])
        }
      default: break
      }
    }
    visit(Dossier.codec.shape(library.known), .top)
    #expect(count > 100)
    #expect(headings.heading(of: .top["matrix"]["levels"]) == nil)
  }

  @Test("no sample of explain shows null, and each says what a value is left out by", arguments: Language.allCases)
  func samples(language: Language) throws {
    let library = try Library()
    for rule in library.rules {
      let text = try #require(try library.explanation(of: rule.code, language))
      #expect(!text.contains("null"), "\(rule.code)")
    }
    let word = language == .th ? "(ไม่กรอก)" : "(left out)"
    #expect(try library.explanation(of: "PK5-OBJECTIVE", language)?.contains("objective\": \(word)") == true)
  }
}
