import Assessment
import Checks
import Records
import ThaiText

/// A project that recurs in the action plans of local governments, worded beforehand, with variables for what each agency says
/// itself: a file of `forms/plan/templates/`.
package struct ProjectTemplate: Sendable {
  /// The short name by which `--template` takes it.
  package let key: String
  /// Where its wording was seen, in the marks of docs/domain.md 0.
  package let source: String
  package let isVerified: Bool
  /// The variables of its own, and those of all templates that it names.
  package let variables: [TemplateVariable]
  /// The project with its variables, as a plan of a dossier would have it.
  package let project: PlanProject

  /// The project with the variables filled in for which there is a value; the others stay as they are.
  package func project(_ values: [String: String], _ known: KnownValues) throws(Problems) -> PlanProject {
    let tree = PlanProject.codec.write(project) ?? .record([], nil)
    let file = "forms/\(ProjectTemplateFolder.folder)\(key).yaml"
    return try PlanProject.codec.value(of: tree.filling(values), file: file, known: known).value
  }
}

/// What a template leaves open: its name, which stands in braces in the texts, and what is to be written there.
package struct TemplateVariable: Equatable, Sendable {
  /// What a command that begins a dossier knows of it.
  package enum Known: String, CaseIterable, Sendable {
    case agency, kind, year
  }

  package let name: String
  package let about: Phrase
  package let known: Known?

  static let codec = record(
    "templateVariable", TemplateVariable.init,
    field("name", \.name, .text),
    field("about", \.about, Phrase.codec),
    field(optional: "known", \.known, .choice))
}

/// The templates of `forms/plan/templates/`. They are read when they are asked for, and kept.
struct ProjectTemplateFolder: Sendable {
  static let folder = "plan/templates/"
  private static let shared = "plan-variables.yaml"

  let files: FormFiles
  /// The words for choices.
  let choices: [String: ChoiceWords]
  let remembered: Remembered

  /// All, by dimension and mission, then by key.
  ///
  /// - Throws: `Problems` with the place of each error in their files.
  var all: [ProjectTemplate] {
    get throws(Problems) { try remembered.value("template files", read) }
  }

  /// The same where the files can be used; `sujarit forms --check` tells of those that cannot.
  var knownMeanings: [String: TemplateMeaning] { (try? meanings) ?? [:] }

  /// What each variable stands for, by its name; of one that is declared twice what is said first.
  private var meanings: [String: TemplateMeaning] {
    get throws(Problems) {
      try remembered.value("template meanings") { () throws(Problems) in
        let variables = try all.flatMap(\.variables)
        let none = Entries<Phrase>([], file: "")
        let said = (Wording(phrases: none, language: .th), Wording(phrases: none, language: .en))
        let meanings = variables.map { variable in
          TemplateMeaning(thai: said.0.text(of: variable.about), english: said.1.text(of: variable.about))
        }
        return Dictionary(zip(variables.map(\.name), meanings)) { first, _ in first }
      }
    }
  }

  private func read() throws(Problems) -> [ProjectTemplate] {
    let file = try files.tree(Self.shared)
    let shared = try Codec<[TemplateVariable]>.list(TemplateVariable.codec).value(of: file.tree, file: file.name).value
    var templates: [ProjectTemplate] = []
    var problems: [Problem] = []
    for file in try files.trees(Self.folder) {
      do throws(Problems) {
        let (template, place) = try self.template(file.tree, file.name, shared)
        if templates.contains(where: { $0.key == template.key }) {
          problems.append(Problem(DefinitionProblem.duplicate(Verbatim(template.key)), at: place))
        }
        templates.append(template)
      } catch {
        problems += error.all
      }
    }
    guard problems.isEmpty else { throw Problems(problems) }
    return templates.sorted { left, right in
      (left.place, left.key) < (right.place, right.key)
    }
  }

  private func template(
    _ tree: Tree, _ file: String, _ shared: [TemplateVariable]
  ) throws(Problems) -> (ProjectTemplate, Place) {
    let head = try Head.codec.value(of: tree, file: file).value
    let declared = shared + head.variables
    var known = KnownValues()
    known.choices = choices
    let names = Set(declared.map(\.name))
    known.variables = { names }
    let reading = Reading(file: file, known: known)
    let project = reading.within(.key("project")) { PlanProject.codec.read(head.project, reading) }
    var used: Set<String> = []
    head.project.forEachWord { word in
      for (name, _) in word.text.bracedNames {
        used.insert(name)
        guard !names.contains(name) else { continue }
        let near = nearest(to: name, in: names.sorted()).map(Verbatim.init)
        reading.report(DefinitionProblem.unknownVariable(Verbatim(name), near), at: word.mark)
      }
    }
    guard let project, !reading.hasErrors else { throw Problems(reading.problems) }
    let template = ProjectTemplate(
      key: head.key, source: head.source, isVerified: head.isVerified,
      variables: declared.filter { used.contains($0.name) }, project: project)
    return (template, Place(file: file, mark: tree["key"]?.mark))
  }

  /// What stands in the file of a template.
  private struct Head: Sendable {
    var key: String
    var source: String
    var isVerified: Bool
    var variables: [TemplateVariable]
    var project: Tree

    static let codec = record(
      "template", Head.init,
      field("key", \.key, .formKey),
      field("source", \.source, .text),
      field("verified", \.isVerified, .boolean),
      field("variables", \.variables, .list(TemplateVariable.codec), or: []),
      field("project", \.project, .tree))
  }
}

extension ProjectTemplate {
  /// Where its project stands in a plan.
  fileprivate var place: String { (project.dimension?.rawValue ?? "9") + " " + (project.mission ?? "") }
}

extension Library {
  /// The templates of projects, in the order in which a plan has them.
  ///
  /// - Throws: `Problems` with the place of each error in their files.
  package var projectTemplates: [ProjectTemplate] {
    get throws(Problems) { try templateFolder.all }
  }
}

extension Tree {
  /// The tree with values in the place of names in braces, in each of its words; what a value holds is not looked at again.
  fileprivate func filling(_ values: [String: String]) -> Tree {
    switch self {
    case .word(var word):
      word.text = word.text.fillingBraces { values[$0] }
      return .word(word)
    case .list(let items, let mark): return .list(items.map { $0.filling(values) }, mark)
    case .record(let entries, let mark): return .record(entries.map { Tree.Entry($0.key, $0.value.filling(values)) }, mark)
    }
  }

  fileprivate func forEachWord(_ visit: (Word) -> Void) {
    switch self {
    case .word(let word): visit(word)
    case .list(let items, _): for item in items { item.forEachWord(visit) }
    case .record(let entries, _): for entry in entries { entry.value.forEachWord(visit) }
    }
  }
}
