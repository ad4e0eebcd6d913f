import Forms
import Foundation
import Records
import Reports
import TestPrinting
import TestSupport
import Testing

@testable import Definitions

@Suite("The definitions in the program")
struct EmbeddedFilesTests {
  private let folder = repository.appending(path: "forms")

  /// The paths below forms/ of every definition, examples left out.
  private func onDisk() throws -> [String] {
    let all = try #require(FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String])
    return all.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix("examples/") }.sorted()
  }

  @Test("are the files of forms/, byte for byte, and no others")
  func same() throws {
    #expect(FormFiles.embedded.map(\.path) == (try onDisk()), "a file came or went: make embed")
    for file in FormFiles.embedded {
      let data = try Data(contentsOf: folder.appending(path: file.path))
      #expect(file.bytes == Array(data), "forms/\(file.path) differs: build again")
    }
  }

  @Test("fit together without a problem, in the program and as a folder")
  func sound() throws {
    #expect(throws: Never.self) { try Library() }
    #expect(throws: Never.self) { try Library(folder: folder.path).explainedRules }
    #expect(try FormCheck(library: Library(), registry: Sections.registry(of: Sections.all)).problems() == [])
  }

  @Test("of wording: an entry read alone says what it says among all others", arguments: [
    (Wording.path, ""), ("dossier.yaml", ""), ("findings.yaml", "- code: "), ("matrix-findings.yaml", "- code: "),
    ("document-findings.yaml", "- code: "),
  ])
  func entries(path: String, begin: String) throws {
    let whole = try FormFiles(folder: nil).tree(path).tree
    let alone = Entries(of: path, begin: begin) { tree, _ in tree }
    switch whole {
    case .record(let entries, _):
      #expect(alone.keys == entries.map(\.key.text))
      for entry in entries { #expect(alone[entry.key.text] == entry.value, "\(entry.key.text)") }
    case .list(let items, _):
      #expect(alone.keys.count == items.count)
      for item in items {
        guard case .word(let code)? = item["code"] else { continue }
        #expect(alone[code.text] == item, "\(code.text)")
      }
    case .word: Issue.record("\(path) has no entries")
    }
  }

  @Test("stand in the order of the workbook: certificate, ปค.4, ปค.5, ปค.6, those of the units, the follow-up")
  func order() throws {
    let library = try Library()
    let control = ["pk1", "pk2", "pk3", "pk-district", "pk4", "pk5", "pk6", "pk5-followup"]
    #expect(library.house.order.prefix { $0 != "units" }.last == "pk6")
    #expect(library.forms.map(\.key).filter { control.contains($0) } == control)
    #expect(library.forms.first { $0.key == "pk2" }?.code == "ปค.2")
  }

  @Test("stand in the order of the workbook of risks: the register, its map, reports, PACC's tables, those of the Ministry")
  func orderOfRisks() throws {
    let reports = ["risk-register", "heat-map", "risk-assessment", "risk-publication"]
    let tables = (1...9).map { "pacc-\($0)" } + (1...5).map { "bs\($0)" }
    #expect(try Library().forms(in: "risk/").map(\.key) == reports + tables)
  }

  @Test("say of each form its title, basis and source, and claim no verification that its source does not have")
  func claims() throws {
    let library = try Library()
    for form in library.forms {
      #expect(!form.title.isEmpty && !form.basis.isEmpty && !form.source.isEmpty)
      // Recalled wording cannot be verified; the real documents take precedence over everything.
      if form.isVerified { #expect(form.source.contains("[DOC") && !form.source.contains("[OWN]"), "\(form.key)") }
    }
    // The annex of the Ministry's letter was not at hand as a whole.
    #expect(library.forms(in: "control/").filter(\.isVerified).map(\.key) == [])
  }

  @Test("lie on A4 as docs/domain.md F has it: certificates and ปค.4 upright, ปค.5 and its follow-up lying")
  func pages() throws {
    let lying = try Library().forms.filter { $0.orientation == .landscape }.map(\.key)
    #expect(Set(lying).isSuperset(of: ["pk5", "pk5-followup"]))
    #expect(Set(lying).isDisjoint(with: ["pk1", "pk2", "pk3", "pk4", "pk6"]))
    let sheet = try Printing.sheet("pk5")
    #expect(sheet.page.typeface == "TH SarabunPSK")
    #expect(sheet.page.size == 16)
    #expect(sheet.page.margins == .init(left: 2, right: 2, top: 2, bottom: 2))
    #expect(try Printing.sheet("pk1").page.margins == .init(left: 3, right: 2, top: 2.5, bottom: 2))
    #expect(sheet.page.pageCounter == "หน้า {page} จาก {pages}")
  }
}
