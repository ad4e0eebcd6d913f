import Assessment
import Checks
import Records

/// The rules M1 to M10 with their words: the findings of matrices as messages.
public struct MatrixChecker: Sendable {
  private let printer: StatementPrinter
  private let words: Entries<RuleWording>

  /// - Throws: `Problems` where the wording of the rules cannot be used.
  public init(_ library: Library, _ language: Language) throws(Problems) {
    printer = library.printer(language)
    words = try library.matrixRules
  }

  public var rules: [RuleWording] { words.all }

  private var wording: Wording { printer.wording }

  /// What the rules and the reading found in a matrix, most severe first.
  public func messages(for file: MatrixFile, in library: Library) -> [Message] {
    file.warnings.map { library.message($0, wording.language) }
      + MatrixRules.findings(in: file.matrix).map { message($0, in: file) }
  }

  private func message(_ finding: Finding, in file: MatrixFile) -> Message {
    printer.message(finding, words[finding.code], at: finding.places.map(file.place))
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
  package var matrixRules: Entries<RuleWording> {
    get throws(Problems) {
      try ruleWords(of: "matrix-findings.yaml", MatrixRules.all.map { (type(of: $0).code, type(of: $0).sentences) })
    }
  }
}
