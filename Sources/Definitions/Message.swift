import Assessment
import Checks
import Records
import ThaiText

/// A problem or a finding in words, with its places: what every output of them is made from.
public struct Message: Equatable, Sendable {
  public var code: String
  /// Which of the rule's cases it is; nil where it has but one.
  public var sentence: String?
  public var severity: Severity
  public var places: [Place]
  public var message: String
  /// What to do about it.
  public var remedy: String
  public var expected: String?
  public var found: String?
  /// The line of the place, where it shows what is wrong.
  public var excerpt: Excerpt?
}

extension Library {
  /// A problem in words.
  public func message(_ problem: Problem, _ language: Language) -> Message {
    // The headings of a workbook are Thai, whoever reads of them.
    Message(problem, wording(language), language == .th || problem.place.cell != nil ? FieldHeadings(self) : nil)
  }

  /// A finding in words. What several fields lack that stand nowhere yet has one place.
  func message(_ finding: Finding, in file: DossierFile, _ language: Language) -> Message {
    var seen: Set<Place> = []
    let places = finding.places.map(file.place).filter { seen.insert($0).inserted }
    return printer(language).message(finding, rule(finding.code), at: places)
  }

  /// What the rules and the reading found in a dossier, most severe first; what keeps its register from being rated
  /// too.
  public func messages(for file: DossierFile, asOf: Day, _ language: Language) -> [Message] {
    do throws(Problems) {
      return messages(for: file, findings(in: file, try ratedRegister(of: file.dossier), asOf: asOf), language)
    } catch {
      return messages(for: file, findings(in: file, nil, asOf: asOf), language, problems: error.all)
    }
  }

  /// What the rules find in a dossier.
  ///
  /// - Parameter rated: Its register, where it can be rated.
  package func findings(in file: DossierFile, _ rated: RatedRegister?, asOf: Day) -> [Finding] {
    registry.rules.findings(in: CheckContext(file.dossier, asOf: asOf, reference, rated: rated))
  }

  /// What the reading found in the matrix of a dossier's register, and let pass.
  private func matrixWarnings(of dossier: Dossier) -> [Problem] {
    guard let register = dossier.register, let matrix = try? matrix(register.matrix) else { return [] }
    return matrix.warnings
  }

  /// What was found, in words.
  package func messages(
    for file: DossierFile, _ findings: [Finding], _ language: Language, problems: [Problem] = []
  ) -> [Message] {
    let problems = file.warnings + matrixWarnings(of: file.dossier) + problems
    let messages = problems.map { message($0, language) } + findings.map { message($0, in: file, language) }
    return messages.enumerated().sorted { a, b in
      (b.element.severity, a.offset) < (a.element.severity, b.offset)
    }.map(\.element)
  }
}

extension Message {
  /// A problem in words.
  public init(_ problem: Problem, _ wording: Wording) { self.init(problem, wording, nil) }

  /// - Parameter headings: What fields are called, where they are not named by their keys alone.
  init(_ problem: Problem, _ wording: Wording, _ headings: FieldHeadings?) {
    let printer = StatementPrinter(wording: wording, forms: FormNames(forms: []))
    let facts = ProblemFacts(problem: problem, printer: printer, headings: headings)
    let found = problem.statement["found"].map(printer.plain)
    /// What is said in the language of workbooks, where that is other than of texts.
    func phrase(_ suffix: String) -> Phrase? {
      let ofWorkbook = problem.place.isInWorkbook ? wording.phrases[problem.code + ".workbook" + suffix] : nil
      return ofWorkbook ?? wording.phrases[problem.code + suffix]
    }
    self.init(
      code: problem.code, severity: problem.severity, places: [problem.place],
      message: phrase("").map { wording.text(of: $0, facts) } ?? problem.code,
      remedy: phrase(".remedy").map { wording.text(of: $0, facts) } ?? "",
      found: found == "" ? nil : found, excerpt: problem.excerpt)
  }
}

/// What the words of a problem may name: what it states, the path of the value, and the field that is spoken of.
struct ProblemFacts: FactSource {
  static let path = "path"
  /// The field that a problem names by its key.
  static let field = "field"
  /// Of a workbook: the sheet, and the row.
  static let sheet = "sheet", row = "row"
  let problem: Problem
  let printer: StatementPrinter
  let headings: FieldHeadings?

  func fact(_ name: String) -> Fact? {
    switch name {
    case Self.path: return problem.path == .top ? nil : .text(named(problem.path, problem.path.description))
    case Self.field:
      guard case .word(let key) = problem.statement["key"] else { return nil }
      return .text(named(problem.path[key], key))
    default:
      if let term = problem.statement[name] { return .text(printer.said(term)) }
      guard let cell = problem.place.cell else { return nil }
      switch name {
      case Self.sheet: return .text(cell.sheet)
      case Self.row: return problem.place.mark.map { .text(String($0.line)) }
      default: return nil
      }
    }
  }

  /// A field by its heading, with its key in brackets; by its key where it has none. In a workbook nobody sees the key.
  private func named(_ path: FieldPath, _ key: String) -> String {
    guard let heading = headings?.heading(of: path) else { return key }
    return problem.place.cell == nil ? "\(heading) (\(key))" : heading
  }

  var factNames: Set<String> {
    Set(problem.statement.sentence.parameters.map(\.name) + [Self.path, Self.field, Self.sheet, Self.row])
  }
}

extension StatementPrinter {
  /// A finding in words: those of its rule. In a workbook nobody sees the keys of fields, so that they are not named.
  package func message(_ finding: Finding, _ rule: RuleWording?, at places: [Place]) -> Message {
    let name = finding.statement.name
    let isInWorkbook = places.first?.isInWorkbook ?? false
    func text(_ phrases: CasePhrases) -> String? {
      phrases[name].map { self.text(isInWorkbook ? $0.withoutKeys : $0, finding.statement) }
    }
    return Message(
      code: finding.code, sentence: name, severity: finding.severity, places: places,
      message: rule.flatMap { text($0.message) } ?? finding.code, remedy: rule.flatMap { text($0.remedy) } ?? "",
      expected: finding.expected.map(plain), found: finding.found.map(plain))
  }
}

extension Message {
  /// The message as the tree of its JSON.
  public var tree: Tree {
    var entries: [Tree.Entry] = [
      Tree.Entry(Tree.Word("code"), .text(code)),
      Tree.Entry(Tree.Word("severity"), .text(severity.rawValue)),
      Tree.Entry(Tree.Word("places"), .list(places.map(\.tree), nil)),
      Tree.Entry(Tree.Word("message"), .text(message)),
      Tree.Entry(Tree.Word("remedy"), .text(remedy)),
    ]
    if let sentence { entries.insert(Tree.Entry(Tree.Word("case"), .text(sentence)), at: 1) }
    if let expected { entries.append(Tree.Entry(Tree.Word("expected"), .text(expected))) }
    if let found { entries.append(Tree.Entry(Tree.Word("found"), .text(found))) }
    if let excerpt { entries.append(Tree.Entry(Tree.Word("line"), .text(excerpt.line))) }
    return .record(entries, nil)
  }
}

extension Place {
  /// Whether it is in a workbook, or is one.
  fileprivate var isInWorkbook: Bool {
    cell != nil || [".xlsx", ".xlsm"].contains { file.lowercased().hasSuffix($0) }
  }

  fileprivate var tree: Tree {
    var entries = [Tree.Entry(Tree.Word("file"), .text(file))]
    // The mark of a cell counts rows and columns, which its address says.
    if let mark, cell == nil {
      entries.append(Tree.Entry(Tree.Word("line"), .plain(String(mark.line))))
      entries.append(Tree.Entry(Tree.Word("column"), .plain(String(mark.column))))
    }
    if let cell {
      entries.append(Tree.Entry(Tree.Word("sheet"), .text(cell.sheet)))
      if let address = cell.address { entries.append(Tree.Entry(Tree.Word("cell"), .text(address))) }
    }
    return .record(entries, nil)
  }
}
