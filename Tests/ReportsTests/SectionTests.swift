import Assessment
import Checks
import Definitions
import Foundation
import Records
import Sheets
import TestPrinting
import TestSupport
import Testing
import ThaiText

@testable import Reports

/// What an official was given (มาตรา 128, พ.ร.ป. ว่าด้วยการป้องกันและปราบปรามการทุจริต พ.ศ. 2561).
private struct Gift: Sendable {
  var giver: String
  /// In baht.
  var value: Decimal

  static let all = [Gift(giver: "ห้างหุ้นส่วนจำกัด ตัวอย่าง", value: 4_500), Gift(giver: "ร้านทดสอบ", value: 800)]
}

/// A section of its own: what it brings along is all that is here. A real one would ask the dossier for its gifts.
private struct GiftSection: Section {
  let folder = "gifts/"
  let rules = RuleSet([CostlyGift()])

  private func facts(_ gifts: [Gift]) -> any FactSource {
    func facts(_ gift: Gift?) -> Facts {
      ["giver": Fact(gift?.giver), "value": gift.map { .number(Number($0.value, .money)) } ?? .none]
    }
    return ["gifts": .list(gifts.map(facts), of: facts(nil))] as Facts
  }

  var vocabulary: any FactSource { facts([]) }

  func facts(of subject: ReportSubject) -> any FactSource { facts(Gift.all) }

  func part(of subject: ReportSubject) -> ReportPart? {
    ReportPart(
      stem: "gifts", properties: subject.properties(title: "summary.gifts", topic: "summary.gifts"),
      forms: subject.printer.sheets(subject.library.forms(in: folder), subject.facts))
  }

  func summary(of subject: ReportSubject) -> [Block] { GiftSummary(subject: subject).blocks }
}

private struct GiftSummary: TextPage {
  let subject: ReportSubject

  var blocks: [Block] { heading("summary.gifts") + Gift.all.map { text("- " + $0.giver) } }
}

/// Of no more than 3,000 baht from anybody (ประกาศคณะกรรมการ ป.ป.ช. พ.ศ. 2563).
private struct CostlyGift: Rule {
  static let code = "GIFT-COSTLY"
  static let sentence = Sentence(Parameter<String>("giver"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    Gift.all.filter { $0.value > 3_000 }.map { gift in
      Finding(Self.code, .error, at: [.top["agency"]], Self.sentence(gift.giver))
    }
  }
}

@Suite("A section that is registered")
struct SectionTests {
  private let folder: TemporaryFolder
  private let sections = Sections.all + [GiftSection()]

  /// The definitions of the program with those of the gifts added.
  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      key: gift-list
      code: บัญชี
      title: บัญชีทรัพย์สินหรือประโยชน์อื่นใดที่ได้รับ
      basis: "-"
      source: "[OWN]"
      verified: false
      columns: [60, 40]
      blocks:
        - {text: "บัญชีของ {agency}", style: title}
        - table:
            each: gifts
            columns: [{key: giver, heading: ผู้ให้, cell: "{giver}"}, {key: value, heading: มูลค่า, cell: "{value}"}]
      """, to: "forms/gifts/list.yaml")
    try add(
      """
      - code: GIFT-COSTLY
        source: ประกาศคณะกรรมการ ป.ป.ช.
        title: {th: รับของเกินเกณฑ์, en: a costly gift}
        reason: {th: เกิน 3000 บาท, en: more than 3000 baht}
        message: {th: "รับของจาก {giver} เกิน 3000 บาท", en: "{giver} gave more than 3000 baht"}
        remedy: {th: รายงานผู้บังคับบัญชา, en: report it}
        breaks: [{changes: {year: 2566}, severity: error}]
        keeps: {year: 2566}

      """, to: "findings.yaml")
    try add("summary.gifts: {th: ของที่ได้รับ, en: Gifts}\n", to: "messages.yaml")
  }

  private func add(_ text: String, to path: String) throws {
    let own = try String(contentsOf: repository.appending(path: "forms/" + path), encoding: .utf8)
    try folder.write(own + text, to: "forms/" + path)
  }

  private func library() throws -> Library {
    do throws(Problems) {
      return try Library(folder: folder.url.appending(path: "forms").path, sections: sections)
    } catch { throw Missing(what: "\(error.all)") }
  }

  @Test("is listed, checked, printed as workbook and text, and summed up after the others")
  func whole() throws {
    let library = try library()
    #expect(library.forms.last?.key == "gift-list")

    let dossier = repository.appending(path: "forms/examples/mae-sot-2566/dossier.yaml").path
    let options = ReportOptions(language: .th, asOf: try Day(parsing: "2566-12-15"))
    let out = folder.url.appending(path: "out").path
    let outcome = try Reporter(library: library, options: options, sections: sections).report(dossier, into: out)
    #expect(outcome.written.suffix(3).map { $0.dropFirst(out.count + 1) } == ["gifts.xlsx", "gift-list.txt", "summary.txt"])
    #expect(
      outcome.messages.filter { $0.code == "GIFT-COSTLY" }.map(\.message)
        == ["รับของจาก ห้างหุ้นส่วนจำกัด ตัวอย่าง เกิน 3000 บาท"])

    let list = try String(contentsOfFile: out + "/gift-list.txt", encoding: .utf8)
    #expect(list.contains("บัญชีของ เทศบาลนครแม่สอด"))
    #expect(list.contains("4,500.00") && list.contains("800.00"))

    let lines = try String(contentsOfFile: out + "/summary.txt", encoding: .utf8).split(separator: "\n")
    let heading = try #require(lines.firstIndex(of: "ของที่ได้รับ"))
    #expect(lines[heading + 1...heading + 2] == ["- ห้างหุ้นส่วนจำกัด ตัวอย่าง", "- ร้านทดสอบ"])
    let risks = try #require(lines.firstIndex { $0.hasPrefix("ความเสี่ยง") })
    #expect(risks < heading)
  }

  @Test("has its forms checked by its own facts")
  func facts() throws {
    try folder.write(
      """
      key: gift-list
      code: บัญชี
      title: บัญชี
      basis: "-"
      source: "[OWN]"
      verified: false
      columns: [100]
      blocks: [{text: ก, when: gift}]
      """, to: "forms/gifts/list.yaml")
    do throws(Problems) {
      _ = try Library(folder: folder.url.appending(path: "forms").path, sections: sections)
      Issue.record("a fact that there is not was let pass")
    } catch {
      #expect(error.all.map(\.code) == ["FORM-UNKNOWN-FACT"])
      #expect(error.all.first?.statement["nearest"] == .word("gifts"))
    }
  }
}
