import Assessment
import Checks
import Definitions
import Forms
import Records
import Reports
import Testing

/// The program's definitions, and matrices as files have them.
enum MatrixSupport {
  static func library() throws -> Library { try shared.get() }

  private static let shared = Result { try Library() }

  /// A matrix from YAML.
  static func matrix(_ yaml: String) throws -> MatrixFile {
    try matrix(Tree.read(bytes: Array(yaml.utf8), file: "sample.yaml"), name: "sample.yaml")
  }

  /// A matrix that stands in another document, as in the examples of rules.
  static func matrix(_ tree: Tree, name: String) throws -> MatrixFile {
    try MatrixFile(tree, name: name, criteria: library().criteria)
  }

  /// YAML of an n×n matrix with bands, in the shipped colours of three or four levels.
  static func yaml(size: Int, bands: [ClosedRange<Int>], likelihood: String = "", impact: String = "") -> String {
    let words = (1...size).map { "คะแนน \($0)" }.joined(separator: ", ")
    let fills = bands.count == 3 ? ["D8F3D0", "FFCF33", "B71C1C"] : ["D8F3D0", "FFCF33", "F28C28", "B71C1C"]
    let levels = bands.enumerated().map { rank, band in
      "  - {word: ระดับ \(rank), colour: \(fills[rank]), band: \(band.lowerBound)–\(band.upperBound)}"
    }
    return """
      key: sample
      name: ตัวอย่าง
      likelihood: {scores: [\(words)], criteria: [\(likelihood)]}
      impact: {scores: [\(words)], criteria: [\(impact)]}
      levels:
      \(levels.joined(separator: "\n"))
      """
  }

  static func findings(_ matrix: RiskMatrix, _ code: String) -> [Finding] {
    MatrixRules.findings(in: matrix).filter { $0.code == code }
  }
}
