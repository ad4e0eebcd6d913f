import Checks
import Definitions
import Foundation
import Records
import Reports
import TestSupport
import Testing
import ThaiText

@Suite("What the rules measure by and look for is data")
struct RuleDataTests {
  /// What a rule finds in the sound dossier, changed, with a folder's rules.yaml in which texts stand for others.
  private func count(_ code: String, _ changes: [(String, String?)], replacing words: [String: String]) throws -> Int {
    let folder = try TemporaryFolder()
    let file = repository.appending(path: "forms/rules.yaml")
    let text = try words.reduce(String(contentsOf: file, encoding: .utf8)) { text, change in
      #expect(text.contains(change.key))
      return text.replacing(change.key, with: change.value)
    }
    try folder.write(text, to: "rules.yaml")
    let reference = try Library(folder: folder.url.path).reference
    let found = Samples.rules.findings(in: CheckContext(try Samples.dossier(changes), asOf: Samples.asOf, reference))
    return found.count { $0.code == code }
  }

  @Test("the share of improvements that is to be done")
  func target() throws {
    // One of two improvements is done: 50 %.
    let half = [("internalControl.followUp.improvements[2]", "{mission: การพัสดุ, residualRisk: ก, improvement: ข, status: inProgress}")]
    #expect(try count("FOLLOW-UP-TARGET", half, replacing: [:]) == 1)
    #expect(try count("FOLLOW-UP-TARGET", half, replacing: ["followUpTarget: 80": "followUpTarget: 51"]) == 1)
    #expect(try count("FOLLOW-UP-TARGET", half, replacing: ["followUpTarget: 80": "followUpTarget: 50"]) == 0)
  }

  @Test("the words for nothing, those of templates, and those before a year")
  func words() throws {
    let residual = [("internalControl.evaluation.missions[1].risks[1].residualRisk", "ไม่ปรากฏ")]
    #expect(try count("PK5-NONE", residual, replacing: [:]) == 0)
    #expect(try count("PK5-NONE", residual, replacing: ["nothing: [": "nothing: [ไม่ปรากฏ, "]) == 1)

    let overall = "internalControl.components.overall"
    for (text, change) in [
      ("โปรดกรอกชื่อกอง", ["specify: ระบุ": "specify: กรอก", "pleaseSpecify: โปรดระบุ": "pleaseSpecify: โปรดกรอก"]),
      // Words that begin with a vowel, and with a Latin letter.
      ("(เติม)", ["specify: ระบุ": "specify: เติม"]), ("(fill in)", ["specify: ระบุ": "specify: fill"]),
      ("นามหน่วยงาน", ["labels: [": "labels: [นามหน่วยงาน, "]),
      ("เสนอต่อ (นามหน่วยงาน) แล้ว", ["labels: [": "labels: [นามหน่วยงาน, "]),
      ("กองช่าง/กองคลัง", ["alternatives: [": "alternatives: [กองช่าง/กองคลัง, "]),
    ] {
      #expect(try count("TEMPLATE-WORD", [(overall, text)], replacing: [:]) == 0, "\(text)")
      #expect(try count("TEMPLATE-WORD", [(overall, text)], replacing: change) == 1, "\(text)")
    }

    let year = [(overall, "แผนประจำรอบ 2024")]
    #expect(try count("YEAR-ERA", year, replacing: [:]) == 0)
    #expect(try count("YEAR-ERA", year, replacing: ["year: [": "year: [รอบ, "]) == 1)
  }
}
