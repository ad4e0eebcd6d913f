import Assessment
import Checks
import Records

/// The rules M1 to M10 with their words: the findings of matrices as messages.
public struct MatrixChecker: Sendable {
  private let printer: StatementPrinter
  public let rules: [RuleWording]

  /// - Throws: `Problems` where the wording of the rules cannot be used.
  public init(_ library: Library, _ language: Language) throws(Problems) {
    printer = library.printer(language)
    rules = try library.matrixRules
  }

  private var wording: Wording { printer.wording }

  /// What the rules and the reading found in a matrix, most severe first.
  public func messages(for file: MatrixFile, in library: Library) -> [Message] {
    file.warnings.map { library.message($0, wording.language) }
      + MatrixRules.findings(in: file.matrix).map { message($0, in: file) }
  }

  private func message(_ finding: Finding, in file: MatrixFile) -> Message {
    printer.message(finding, rules.first { $0.code == finding.code }, at: finding.places.map(file.place))
  }

  /// One line on a matrix: the cells of each level, and the two numbers of M6.
  public func figures(of matrix: RiskMatrix) -> String {
    let levels = matrix.levels.map { "\($0.word) \(matrix.cells(of: $0).count)" }
    var arguments = ["key": matrix.key, "levels": levels.joined(separator: " · ")]
    if let bounds = WeakConsistency.bounds(in: matrix) {
      let holds = bounds.lowestOfTop >= bounds.highestOfBottom
      arguments[holds ? "low" : "lowFails"] = String(bounds.lowestOfTop)
      arguments[holds ? "high" : "highFails"] = String(bounds.highestOfBottom)
    }
    return wording("matrix.figures", arguments)
  }
}

extension Library {
  /// What is said of the rules over matrices, in their order.
  ///
  /// - Throws: `Problems` where it cannot be read, or does not fit what the rules say.
  public var matrixRules: [RuleWording] {
    get throws(Problems) {
      let file = try files.tree("matrix-findings.yaml")
      let rules = try Codec<[RuleWording]>.list(RuleWording.codec).value(of: file.tree, file: file.name).value
      let check = SentenceCheck(forms: FormNames(forms: forms))
      let problems = MatrixRules.all.map { type(of: $0) }.flatMap { rule in
        check.problems(of: rule.code, rule.sentences, in: rules, file: file.name)
      }
      guard problems.isEmpty else { throw Problems(problems) }
      return rules
    }
  }
}
