import Assessment
import Definitions
import Documents
import Foundation
import Records
import Reports
import TestSupport
import Testing

@Suite("A published plan as a dossier")
struct DocumentDossierTests {
  private func dossier() throws -> Dossier {
    let library = try Library()
    let path = repository.appending(path: "Tests/DocumentsTests/Published/003-mae-sot-plan-2566-2570.txt").path
    let document = try DocumentChecker(library, .th).document(path: path)
    let read = try library.dossier(of: document, agency: nil, kind: nil, year: nil)
    #expect(read.warnings.isEmpty)
    return read.dossier
  }

  @Test("has its agency, its years, 35 projects and nine risks, with the money that is printed and no other")
  func plan() throws {
    let dossier = try dossier()
    #expect(dossier.agency.name == "เทศบาลนครแม่สอด" && dossier.agency.kind.key == "cityMunicipality")
    let plan = try #require(dossier.plan)
    #expect(plan.firstYear == 2566 && plan.lastYear == 2570 && dossier.year.buddhistYear == 2566)
    #expect(plan.projects.map(\.number) == (1...35).map { $0 })
    // 8, 15, 5 and 7 by dimension (docs/domain.md 1.4).
    #expect(PlanDimension.allCases.map { plan.projects(in: $0).count } == [8, 15, 5, 7])
    // Rows that several projects share give none of them an amount: 20 to 23 and 24 to 26.
    #expect(plan.projects.filter { $0.budgets == .none }.compactMap(\.number) == [20, 21, 22, 23, 24, 25, 26])
    #expect(plan.projects[2].budgets.all == Array(repeating: .amount(50_000), count: 5))
    // The detail says that it needs no money where the table prints 0.
    #expect(plan.projects[0].budget == .notNeeded && plan.projects[0].budgets[0] == .amount(0))
    #expect(plan.projects[10].kind == .measure && plan.projects[10].name == "NO Gift Policy")
    #expect(plan.projects[24].kind == nil)
    #expect(plan.projects[0].headCount == 300 && plan.projects[4].headCount == nil)
    #expect(plan.projects[26].items == ["3.2.1", "3.2.2", "3.2.3"] && plan.projects[26].mission == "3.2")
    #expect(plan.targets.map { $0.values[0] } == ["ร้อยละ 10", "85 คะแนน"])
    let risks = try #require(dossier.register).risks
    #expect(risks.map(\.id) == ["R1.1", "R1.2", "R1.3", "R2.1", "R3.1", "R3.2", "R4.1", "R4.2", "R4.3"])
    #expect(risks.map { $0.inherent?.level } == ["ปานกลาง", "ปานกลาง", "ปานกลาง", "ปานกลาง", "สูง", "ปานกลาง", "สูง", "สูง", "สูง"])
    #expect(risks[4].measures.map(\.project) == ["14", "9"])
  }

  @Test("what was read is written and read again as it is")
  func again() throws {
    let dossier = try dossier()
    let library = try Library()
    let tree = try Tree.read(bytes: Array(try dossier.tree.yaml().utf8), file: "dossier.yaml")
    #expect(try DossierFile(path: "dossier.yaml", tree: tree, known: library.known).dossier == dossier.linked())
  }
}
