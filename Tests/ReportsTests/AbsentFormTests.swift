import Definitions
import Foundation
import Records
import TestPrinting
import TestSupport
import Testing
import ThaiText

@testable import Reports

/// Which form asks for what stands in docs/domain.md B.3 and B.5; a local government has บส.1 to บส.5 of its register.
@Suite("A form that is not printed is named with the reason")
struct AbsentFormTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let locals = "agency: {name: อบต.ตัวอย่าง, kind: อบต.}\nyear: 2569\n"
  private static let state = "agency: {name: กรมตัวอย่าง, kind: stateAgency}\nyear: 2569\n"

  /// What the summary's list of forms says, what the message does, and the files.
  private func report(
    _ head: String, _ risks: String, only: Set<String>? = nil
  ) throws -> (listed: [String], messages: [String], files: [String]) {
    try folder.write(head + "register: {risks: [\(risks)]}\n", to: "d.yaml")
    let out = folder.url.appending(path: "out").path
    let options = ReportOptions(language: .th, asOf: try Day(parsing: "2568-12-15"), forms: only)
    let outcome = try Reporter(library: Library(folder: nil), options: options)
      .report(folder.url.appending(path: "d.yaml").path, into: out)
    let lines = try String(contentsOfFile: out + "/summary.txt", encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    let listed = lines.drop { $0 != "แบบที่ไม่ได้พิมพ์" }.dropFirst().prefix { !$0.isEmpty }
    let messages = outcome.messages.filter { $0.code == "WRITE-NO-FORM" }
    #expect(messages.allSatisfy { $0.severity == .note && $0.places.first?.file.hasSuffix("d.yaml") == true })
    return (
      listed.map { $0.trimmingCharacters(in: .whitespaces) }, messages.map(\.message),
      outcome.written.map { String($0.dropFirst(out.count + 1)) }
    )
  }

  private func isListed(_ listed: [String], _ forms: [String]) -> Bool {
    listed.count == forms.count && zip(listed, forms).allSatisfy { $0.hasPrefix("\($1): ") }
  }

  @Test("บส.2 does not wait for an activity; บส.1 does, บส.3 for measures, บส.4 and บส.5 for reports")
  func local() throws {
    let risk = "{id: R1, process: จัดซื้อ, event: เรียกรับเงิน, owner: กองคลัง, inherent: {likelihood: 4, impact: 4}}"
    let found = try report(Self.locals, risk)
    #expect(isListed(found.listed, ["บส.1", "บส.3", "บส.4", "บส.5"]), "\(found.listed)")
    #expect(found.listed.first?.contains("activity") == true)
    #expect(found.messages.count == 1 && found.messages[0].contains("บส.1 (") && found.messages[0].contains("บส.5 ("))
    #expect(found.files.filter { $0.hasPrefix("bs") } == ["bs2.txt"])
    #expect(try report(Self.state, risk).messages == [])
  }

  @Test("the map is named where no risk has a cell")
  func map() throws {
    let found = try report(Self.state, "{id: R1, event: เรียกรับเงิน}, {id: R2, event: แบ่งซื้อ, residual: สูง}")
    #expect(isListed(found.listed, ["แผนภาพความเสี่ยง"]), "\(found.listed)")
    #expect(!found.files.contains("heat-map.txt"))
  }

  @Test("assessment and publication are named where no risk is one of corruption")
  func corruption() throws {
    let found = try report(Self.state, "{id: R1, event: ก, corruption: false, inherent: {likelihood: 3, impact: 3}}")
    #expect(isListed(found.listed, ["ประเมินความเสี่ยงการทุจริต", "เผยแพร่ความเสี่ยงการทุจริต"]), "\(found.listed)")
  }

  @Test("of the nine tables those are named that a begun watch lacks")
  func surveillance() throws {
    let found = try report(
      Self.state,
      "{id: R1, event: ก, inherent: {likelihood: 5, impact: 5}, surveillance: {necessity: 3, severity: 3, quality: weak}}")
    // No factor, no measure, no status, no proposal.
    #expect(isListed(found.listed, [1, 5, 6, 7, 8, 9].map { "ป.ป.ท. \($0)" }), "\(found.listed)")
  }

  @Test("nothing is said where only some forms were asked for, or there is no risk")
  func silent() throws {
    let only = try report(Self.locals, "{id: R1, event: ก}", only: ["risk-register"])
    #expect(only.listed == [] && only.messages == [])
    #expect(try report(Self.locals, "").messages == [])
  }
}
