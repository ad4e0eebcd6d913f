import Assessment
import Checks
import Records
import Sheets
import ThaiText

/// Everything that `forms/` says, read once.
public struct Library: Sendable {
  /// The forms in the order in which they are listed and printed.
  public let forms: [FormDefinition]
  /// What the sections of a dossier bring along.
  let registry: Registry
  private let formsByFolder: [String: [FormDefinition]]
  public let rules: [RuleWording]
  private let rulesByCode: [String: RuleWording]
  /// What rules look up beside a dossier.
  public let reference: ReferenceData
  package let typefaces: [TypefaceDefinition]
  package private(set) var house: HouseStyle
  package let kinds: AgencyKinds
  /// What a dossier may name.
  public let known: KnownValues
  let phrases: [String: Phrase]
  /// What is said of the fields of a dossier, by record and key.
  package let fields: [String: Phrase]
  /// The files that are read only when they are asked for: what is said of the matrices.
  let files: FormFiles
  let matrixFolder: MatrixFolder
  let templateFolder: ProjectTemplateFolder
  package let remembered = Remembered()

  /// - Parameters:
  ///   - folder: A folder whose files stand in for those in the program, laid out like `forms/`.
  ///   - registry: What the sections of a dossier bring along.
  /// - Throws: `Problems` with the place of each error in the definitions, all at once.
  package init(folder: String?, registry: Registry) throws(Problems) {
    self.registry = registry
    let files = FormFiles(folder: folder)
    self.files = files
    if let problem = files.problem(registry.formFolders + [MatrixFolder.folder, ProjectTemplateFolder.folder]) { throw Problems([problem]) }
    var problems: [Problem] = []
    func values<Value>(
      _ prefix: String, _ codec: Codec<Value>, known: KnownValues = KnownValues()
    ) -> [Value] {
      do throws(Problems) {
        var values: [Value] = []
        for file in try files.trees(prefix) {
          let reading = Reading(file: file.name, known: known)
          if let value = codec.read(file.tree, reading) { values.append(value) }
          problems += reading.problems
        }
        return values
      } catch {
        problems += error.all
        return []
      }
    }
    typefaces = values("typefaces.yaml", .list(TypefaceDefinition.codec)).first ?? []
    let kinds = values("agencies.yaml", AgencyKinds.codec)
    let choices = values("choices.yaml", ChoicesFile.codec).first
    let templates = ProjectTemplateFolder(files: files, choices: choices?.choices ?? [:], remembered: remembered)
    templateFolder = templates
    known = KnownValues(
      agencyKinds: kinds.first?.kinds.map(\.kind) ?? [], typefaces: typefaces.map { TypefaceName(key: $0.name) },
      choices: choices?.choices ?? [:], variables: { Set(templates.knownMeanings.keys) })
    // A house names a typeface: where those cannot be read, what it names is not told as unknown.
    let houses = typefaces.isEmpty && !problems.isEmpty ? [] : values("house.yaml", HouseStyle.codec, known: known)
    phrases = folder == nil ? Wording.embedded : values("messages.yaml", Wording.codec).first ?? [:]
    fields = values("dossier.yaml", Wording.codec).first ?? [:]
    let rules = values("findings.yaml", .list(RuleWording.codec)).first ?? []
    self.rules = rules
    rulesByCode = Dictionary(rules.map { ($0.code, $0) }) { first, _ in first }
    let ruleData = values("rules.yaml", RuleData.codec)
    let forms = registry.formFolders.map { values($0, FormDefinition.codec).flatMap(\.forms) }
    guard problems.allSatisfy({ $0.severity != .error }), var house = houses.first, let kind = kinds.first,
      let choices, let ruleData = ruleData.first
    else {
      throw Problems(problems)
    }
    house.words.merge(choices.printed) { own, _ in own }
    self.house = house
    self.kinds = kind
    let ordered = forms.map(house.ordered)
    self.forms = ordered.flatMap(\.self)
    formsByFolder = Dictionary(zip(registry.formFolders, ordered)) { $1 }
    let matrixFolder = MatrixFolder(files, order: house.matrices, colours: ruleData.colours)
    self.matrixFolder = matrixFolder
    reference = ReferenceData(
      matrixKeys: matrixFolder.keys, matrix: { try? matrixFolder.matrix($0)?.matrix }, rules: ruleData,
      projectKinds: choices.printed.filter { $0.key.hasPrefix("planKind.") }, variables: { templates.knownMeanings })
    // What the program holds is checked by its tests: to do it at each start takes 23 million instructions, of 270.
    if folder != nil {
      problems += FormCheck(library: self, registry: registry).problems()
      // A report that is written with variables in it cannot be told by them.
      do throws(Problems) { _ = try templates.all } catch { problems += error.all }
    }
    guard problems.allSatisfy({ $0.severity != .error }) else { throw Problems(problems) }
  }

  /// The same, with another typeface in its house's style; unchanged where none is given.
  package func set(in typeface: TypefaceName?) -> Library {
    var library = self
    if let typeface { library.house.typeface = typeface }
    return library
  }

  /// The typefaces that workbooks may be set in.
  public var typefaceNames: [TypefaceName] { known[TypefaceName.self] }

  /// The forms of a folder below `forms/`, in their order.
  package func forms(in folder: String) -> [FormDefinition] { formsByFolder[folder] ?? [] }

  /// What the program says in a language.
  public func wording(_ language: Language) -> Wording { Wording(phrases: phrases, language: language) }

  /// What is said of a rule.
  public func rule(_ code: String) -> RuleWording? { rulesByCode[code] }
}
