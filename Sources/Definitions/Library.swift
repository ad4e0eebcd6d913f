import Assessment
import Checks
import Records
import Sheets
import ThaiText

/// Everything that `forms/` says, read once.
public struct Library: Sendable {
  /// What the sections of a dossier bring along.
  let registry: Registry
  /// What is said of the rules over dossiers.
  let ruleWords: Entries<RuleWording>
  let shelf: FormShelf
  /// What rules look up beside a dossier.
  public let reference: ReferenceData
  package let typefaces: [TypefaceDefinition]
  package private(set) var house: HouseStyle
  package let kinds: AgencyKinds
  /// What a dossier may name.
  public let known: KnownValues
  let phrases: Entries<Phrase>
  /// What is said of the fields of a dossier, by record and key.
  package let fields: Entries<Phrase>
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
    func entries<Value>(_ path: String, _ codec: Codec<Entries<Value>>, own: @autoclosure () -> Entries<Value>) -> Entries<Value> {
      folder == nil ? own() : values(path, codec).first ?? Entries([], file: path)
    }
    phrases = entries(Wording.path, Wording.codec, own: Wording.embedded)
    fields = entries("dossier.yaml", Wording.codec, own: Entries(of: "dossier.yaml", Phrase.codec.read))
    ruleWords = entries("findings.yaml", RuleWording.entries, own: RuleWording.embedded("findings.yaml"))
    let ruleData = values("rules.yaml", RuleData.codec)
    // A user's forms are read, and what is wrong with them told, with all other definitions.
    var forms: [String: [FormDefinition]] = [:]
    if folder != nil {
      for path in registry.formFolders { forms[path] = values(path, FormDefinition.codec).flatMap(\.forms) }
    }
    guard problems.allSatisfy({ $0.severity != .error }), var house = houses.first, let kind = kinds.first,
      let choices, let ruleData = ruleData.first
    else {
      throw Problems(problems)
    }
    house.words.merge(choices.printed) { own, _ in own }
    self.house = house
    self.kinds = kind
    shelf = FormShelf(files, registry.formFolders, house, read: forms)
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

  /// The forms in the order in which they are listed and printed.
  public var forms: [FormDefinition] { shelf.all }

  /// The forms of a folder below `forms/`, in their order.
  package func forms(in folder: String) -> [FormDefinition] { shelf.forms(in: folder) }

  /// What the program says in a language.
  public func wording(_ language: Language) -> Wording { Wording(phrases: phrases, language: language) }

  /// What is said of the rules over dossiers, in their order.
  public var rules: [RuleWording] { ruleWords.all }

  /// What is said of a rule.
  public func rule(_ code: String) -> RuleWording? { ruleWords[code] }

  /// What is said of other rules.
  ///
  /// - Parameters:
  ///   - path: Their file below `forms/`.
  ///   - declared: What they may say, by their codes.
  /// - Throws: `Problems` where a user's file cannot be read, or does not fit what the rules say.
  func ruleWords(of path: String, _ declared: [(code: String, sentences: [DeclaredSentence])]) throws(Problems) -> Entries<RuleWording> {
    guard files.isOfUser else { return RuleWording.embedded(path) }
    let file = try files.tree(path)
    let rules = try RuleWording.entries.value(of: file.tree, file: file.name).value
    let check = SentenceCheck(forms: FormNames(forms: forms))
    let problems = declared.flatMap { check.problems(of: $0.code, $0.sentences, in: rules, file: file.name) }
    guard problems.isEmpty else { throw Problems(problems) }
    return rules
  }
}
