import Definitions
import Foundation
import TestPrinting
import TestSupport
import Testing
import ThaiText

@testable import Reports

@Suite("The report of a dossier")
struct ReporterTests {
  private let folder: TemporaryFolder
  private var out: String { folder.url.appending(path: "out").path }

  init() throws { folder = try TemporaryFolder() }

  private func report(_ register: String, only: Set<String>? = nil, forms: String? = nil) throws -> ReportOutcome {
    try folder.write(Printing.maeSot + register, to: "d.yaml")
    let options = ReportOptions(language: .th, asOf: try Day(parsing: "2566-12-15"), forms: only)
    let reporter = try Reporter(library: Library(folder: forms), options: options)
    return reporter.report(folder.url.appending(path: "d.yaml").path, into: out)
  }

  private let register = """
    register:
      matrix: pacc-5x5
      risks:
        - {id: R1, event: รับสินบน, owner: กองช่าง, inherent: {likelihood: 5, impact: 5}}
    """

  @Test("names its files in order: internal control, the register's workbook and text, its forms, the summary")
  func order() throws {
    let names = try report(register).written.map { $0.dropFirst(out.count + 1) }
    #expect(names.first == "internal-control.xlsx" && names.last == "summary.txt")
    let risks = try #require(names.firstIndex(of: "risk.xlsx"))
    #expect(names[1..<risks].allSatisfy { $0.hasPrefix("pk") && $0.hasSuffix(".txt") })
    #expect(names[risks...].prefix(3) == ["risk.xlsx", "risk.txt", "risk-register.txt"])
  }

  @Test("of some forms is these and the summary, without what is about the whole register")
  func only() throws {
    let names = try report(register, only: ["risk-register"]).written.map { $0.dropFirst(out.count + 1) }
    #expect(names == ["risk-selected.xlsx", "risk-register.txt", "summary.txt"])
  }

  @Test("whose matrix cannot be used is not begun: its problems are told, and no file is written")
  func brokenMatrix() throws {
    try folder.write(
      "key: broken\nname: ตาราง\nlikelihood: [น้อย, มาก]\nimpact: [น้อย, มาก]\n", to: "forms/matrices/broken.yaml")
    let outcome = try report(
      register.replacing("pacc-5x5", with: "broken"), forms: folder.url.appending(path: "forms").path)
    #expect(!outcome.isUsable)
    #expect(!outcome.messages.isEmpty)
    #expect(outcome.messages.allSatisfy { $0.places.first?.file.hasSuffix("matrices/broken.yaml") == true })
    #expect(outcome.written == [] && !FileManager.default.fileExists(atPath: out))
  }
}
