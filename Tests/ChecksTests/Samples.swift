import Assessment
import Checks
import Definitions
import Forms
import Records
import Reports
import TestSupport
import ThaiText

/// What the tests of rules share: the library, and the sound dossier with changes by path.
enum Samples {
  static let library: Library = {
    do throws(Problems) { return try Library() } catch { fatalError("\(error.all)") }
  }()
  /// The codes of the rules over a dossier.
  static var codes: [String] { library.rules.map(\.code) }
  /// Every rule.
  static let rules = Sections.registry(of: Sections.all).rules
  /// 30 November 2567.
  static let asOf = Day(buddhistYear: 2567, month: 11, day: 30)!

  /// The sound dossier, changed. Nil takes a value away; a text is read as YAML.
  static func dossier(_ changes: [(String, String?)] = []) throws -> Dossier {
    var tree = try SoundDossier.tree()
    for (path, text) in changes {
      let value = try text.map { try Tree.read(bytes: Array($0.utf8), file: path) }
      tree = tree.setting(FieldPath(path), to: value)
    }
    return try dossier(tree)
  }

  /// The sound dossier with the changes of an example.
  static func dossier(changedBy changes: Tree) throws -> Dossier {
    try dossier(SoundDossier.changed(by: changes))
  }

  private static func dossier(_ tree: Tree) throws -> Dossier {
    try Dossier.codec.value(of: tree, file: "sound.yaml", known: library.known).value.linked()
  }

  /// What the rules find in a dossier, with a matrix of its own in place of the one that its register names.
  static func findings(in dossier: Dossier, asOf: Day = asOf, matrix: RiskMatrix? = nil) -> [Finding] {
    var reference = library.reference
    if let matrix { reference.matrix = { _ in matrix } }
    return rules.findings(in: CheckContext(dossier, asOf: asOf, reference))
  }

  /// The shipped matrices by key.
  static let matrices: [String: RiskMatrix] = {
    do throws(Problems) {
      return Dictionary(uniqueKeysWithValues: try library.matrices.map { ($0.matrix.key, $0.matrix) })
    } catch { fatalError("\(error.all)") }
  }()

  /// What one rule finds in the sound dossier, changed.
  static func findings(_ code: String, _ changes: [(String, String?)], asOf: Day = asOf) throws -> [Finding] {
    findings(in: try dossier(changes), asOf: asOf).filter { $0.code == code }
  }

  /// What one rule finds in one of its examples.
  static func findings(_ code: String, _ example: RuleExample) throws -> [Finding] {
    let matrix = try example.matrix.map { try MatrixSupport.matrix($0, name: code).matrix }
    return findings(in: try dossier(changedBy: example.changes), asOf: example.asOf ?? asOf, matrix: matrix)
      .filter { $0.code == code }
  }

  /// The Thai and English words of what one rule finds.
  static func messages(_ code: String, _ changes: [(String, String?)], asOf: Day = asOf) throws -> [String] {
    try findings(code, changes, asOf: asOf).flatMap { finding in
      Language.allCases.map { message(finding, $0).message }
    }
  }

  /// A finding in words, places aside.
  static func message(_ finding: Finding, _ language: Language) -> Message {
    library.printer(language).message(finding, library.rule(finding.code), at: [])
  }

  static func problems(in tree: Tree) -> [String] {
    do throws(Problems) {
      return try Dossier.codec.value(of: tree, file: "sound.yaml", known: library.known).warnings.map(\.code)
    } catch {
      return error.all.map(\.code)
    }
  }
}

extension Finding {
  /// A term of what is said, as a Thai message names it; nil where it is not named.
  func said(_ name: String) -> String? { statement[name].map(Samples.library.printer(.th).said) }

  /// What should stand there, and what does, as messages have them.
  var expectedText: String? { expected.map(Samples.library.printer(.th).plain) }
  var foundText: String? { found.map(Samples.library.printer(.th).plain) }
}
