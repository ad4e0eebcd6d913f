import Assessment
import Records
import Reports
import TestPrinting
import TestSupport
import Testing
import ThaiText

@testable import Definitions

@Suite("Choices by their words")
struct ChoiceWordTests {
  /// What stands in a dossier with one measure, of a risk that is answered, in an agency of some kind.
  private func dossier(
    kind: String = "อบต.", response: String = "accept", status: String = "inProgress", adequate: String = "true",
    months: String = "6"
  ) throws -> Dossier {
    try Printing.dossier(
      """
      agency: {name: องค์การบริหารส่วนตำบลสุจริตธรรม, kind: \(kind)}
      year: 2567
      register:
        risks:
          - id: R1
            event: เรียกรับสินบน
            response: \(response)
            measures: [{text: หมุนเวียนเจ้าหน้าที่, status: \(status), reports: [{months: \(months), result: ทำแล้ว}]}]
      internalControl:
        evaluation:
          missions: [{title: จัดเก็บรายได้, risks: [{risk: เงินขาด, assessment: {adequate: \(adequate)}}]}]
      """)
  }

  @Test("each choice of a dossier has a Thai word for each of its values")
  func everyValue() throws {
    let library = try Library()
    var named: [String] = []
    func visit(_ shape: Shape) {
      switch shape {
      case .choice(let values), .boolean(let values):
        // A tick is a sign, with words behind it.
        let words = values.map { ($0, $0.words.first == "✓" ? $0.words.dropFirst().joined() : $0.words.first ?? "") }
        for (value, word) in words where !word.unicodeScalars.contains(where: { $0 >= "ก" && $0 <= "๛" }) {
          named.append(value.key)
        }
      case .list(let item), .dictionary(_, let item): visit(item)
      case .record(let record): for property in record.properties { visit(property.shape) }
      case .text, .integer, .number, .amount, .day, .period: break
      }
    }
    visit(Dossier.codec.shape(library.known))
    // A typeface's name is its key, and a principle's number.
    #expect(Set(named) == Set(library.typefaceNames.map(\.key) + Principle.allCases.map(\.rawValue)))
  }

  @Test("every word, and what a message lists, is read as its value", arguments: RiskResponse.allCases)
  func everyWord(response: RiskResponse) throws {
    let value = try #require(
      Library().known.choices["response"]?.values.first { $0.key == response.rawValue })
    for word in value.writings + [value.shown] {
      #expect(try dossier(response: word).register?.risks.first?.response == response, "\(word)")
    }
  }

  @Test("spacing, dots and the digits do not count", arguments: [
    ("องค์การบริหารส่วนตำบล", "กำลังดำเนินการ", "6 เดือน"), ("องค์การ บริหาร ส่วนตำบล", "กำลัง ดำเนินการ", "๖ เดือน"),
    ("อบต", "อยู่ระหว่างดำเนินการ ", "รอบ ๖ เดือน"), ("SubdistrictAdministrativeOrganization", "o", "๖"),
  ])
  func tolerant(kind: String, status: String, months: String) throws {
    let dossier = try dossier(kind: kind, status: status, months: months)
    #expect(dossier.agency.kind.key == "subdistrictAdministrativeOrganization")
    let measure = try #require(dossier.register?.risks.first?.measures.first)
    #expect(measure.status == .inProgress)
    #expect(measure.reports.map(\.round) == [.sixMonths])
  }

  @Test("a truth value is said in Thai, and in the words of its field", arguments: [
    ("ใช่", true), ("เพียงพอ", true), ("ไม่ใช่", false), ("ไม่เพียงพอ", false), ("ไม่ เพียงพอ", false), ("no", false),
  ])
  func truth(word: String, value: Bool) throws {
    let evaluation = try dossier(adequate: word).internalControl.evaluation
    #expect(evaluation?.missions.first?.risks.first?.assessment?.isAdequate == value)
  }

  @Test("a word of another choice is none of this one, and the message lists words and keys")
  func unknown() throws {
    let problems = try #require(throws: Problems.self) { try dossier(response: "ยอมรัป", adequate: "ครบถ้วน") }
    #expect(problems.all.map(\.code) == ["READ-NOT-A-CHOICE", "READ-NOT-A-TRUTH-VALUE"])
    let library = try Library()
    let remedies = problems.all.map { library.message($0, .th).remedy }
    #expect(remedies.first?.hasPrefix("อาจหมายถึง ยอมรับ · ") == true)
    #expect(remedies.first?.contains("ยอมรับความเสี่ยง (accept)") == true)
    #expect(remedies.last?.contains("ไม่เพียงพอ (false)") == true)
  }

  @Test("what is written back is the key, whichever word was read")
  func writtenBack() throws {
    let key = Dossier.codec.write(try dossier())
    let word = Dossier.codec.write(try dossier(response: "ยอมรับ", status: "กำลังดำเนินการ", adequate: "เพียงพอ", months: "๖ เดือน"))
    #expect(word != nil && word == key)
  }

  @Test("a folder's own words are read and printed in place of the program's; a word of two values is refused")
  func ownWords() throws {
    let folder = try TemporaryFolder()
    try folder.write("response: {accept: [รับไว้เอง], avoid: [เลิกทำ]}\n", to: "choices.yaml")
    let library = try Library(folder: folder.url.path)
    #expect(library.house.words["response.accept"] == "รับไว้เอง")
    #expect(RiskResponse(named: "รับ ไว้เอง", library.known.choices["response"]) == .accept)
    try folder.write("response: {accept: [รับ], avoid: [ร ับ], acept: [ก]}\n", to: "choices.yaml")
    let problems = try #require(throws: Problems.self) { try Library(folder: folder.url.path) }
    #expect(Set(problems.all.map(\.code)) == ["READ-UNKNOWN-KEY", "FORM-CHOICE-WORD-TWICE"])
  }
}
