import Assessment
import Records
import Reports
import TestPrinting
import Testing

@testable import Checks
@testable import Definitions

@Suite("The templates of projects")
struct ProjectTemplateTests {
  @Test("claim no verification, as their wording is our own")
  func claims() throws {
    for template in try Library().projectTemplates { #expect(!template.isVerified && template.source.contains("[OWN]"), "\(template.key)") }
  }

  @Test("declare no variable that they do not use, and give none two meanings")
  func variables() throws {
    let files = FormFiles(folder: nil)
    var meanings: [String: Tree] = [:]
    for file in try files.trees("plan/templates/") {
      let project = try #require(file.tree["project"]).json
      guard case .list(let variables, _)? = file.tree["variables"] else { continue }
      for variable in variables {
        guard case .word(let name)? = variable["name"], let about = variable["about"] else { continue }
        #expect(project.contains("{\(name.text)}"), "\(file.name) \(name.text)")
        #expect(meanings.updateValue(about, forKey: name.text) == nil, "\(name.text)")
      }
    }
    guard case .list(let shared, _) = try files.tree("plan-variables.yaml").tree else { return }
    let used = Set(try Library().projectTemplates.flatMap(\.variables).map(\.name))
    for variable in shared {
      guard case .word(let name)? = variable["name"] else { continue }
      #expect(used.contains(name.text) && meanings[name.text] == nil, "\(name.text)")
    }
    #expect(meanings.count > 20)
  }

  @Test("stand in the plan by dimension and mission, name missions and items that there are, and say nothing of another kind of agency")
  func places() throws {
    let library = try Library(), outline = try library.planOutline()
    let projects = try library.projectTemplates.map(\.project)
    #expect(projects.map { $0.mission ?? "" } == projects.map { $0.mission ?? "" }.sorted())
    for project in projects {
      let mission = try #require(project.mission)
      #expect(outline.title(of: mission) != nil && project.dimension.map(\.rawValue) == String(mission.prefix(1)), "\(project.name)")
      for item in project.items { #expect(outline.title(of: item) != nil && item.hasPrefix(mission), "\(project.name)") }
      #expect(!project.quarters.ticked.isEmpty && project.budget != nil && !project.responsible.isEmpty)
      PlanProject.codec.forEachText(in: project) { text, _ in
        for word in ["พนักงานส่วนตำบล", "พนักงานเทศบาล", "สภาเทศบาล", "สภาองค์การบริหาร"] { #expect(!text.contains(word), "\(text)") }
      }
    }
  }

  @Test("two variables in one text are told in the order of the text, each with its places")
  func order() throws {
    let texts = ["{จำนวนเวทีเฝ้าระวัง} ครั้ง {จำนวนชุมชนเฝ้าระวัง} แห่ง {จำนวนเวทีเฝ้าระวัง} ครั้ง", "{จำนวนชุมชนเฝ้าระวัง} แห่ง"]
    let dossier = try Printing.dossier(Printing.maeSot + "plan: {projects: [{name: ก, outputs: [\"\(texts[0])\", \"\(texts[1])\"]}]}\n")
    let context = try CheckContext(dossier, asOf: dossier.year.end, Printing.library().reference)
    let found = UnfilledVariable().findings(in: context)
    #expect(found.map { $0.statement["variable"] } == [.word("{จำนวนเวทีเฝ้าระวัง}"), .word("{จำนวนชุมชนเฝ้าระวัง}")])
    #expect(found.map(\.places.count) == [1, 2])
  }
}
