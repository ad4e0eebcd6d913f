import Assessment
import Definitions
import Reports
import TestSupport

/// A matrix with more likelihoods than impacts, other words on each axis, and levels that change when the axes are
/// exchanged: a map that swaps them cannot look right.
package enum OblongMatrix {
  /// The definitions, with the matrix `oblong` among them.
  package static func library() throws -> Library {
    let yaml = """
      key: oblong
      name: ตาราง 4×3
      likelihood: {name: ความถี่, scores: [ยาก, บ้าง, บ่อย, เสมอ]}
      impact: {name: ความเสียหาย, scores: [เบา, พอควร, หนัก]}
      levels:
        - {word: ต่ำ, colour: D8F3D0}
        - {word: กลาง, colour: FFCF33}
        - {word: สูง, colour: B71C1C}
      grid:
        - [กลาง, กลาง, สูง, สูง]
        - [ต่ำ, กลาง, กลาง, สูง]
        - [ต่ำ, ต่ำ, ต่ำ, กลาง]
      """
    let folder = try TemporaryFolder()
    try folder.write(yaml, to: "matrices/oblong.yaml")
    let library = try Library(folder: folder.url.path)
    // A library keeps the matrices that it has read, and the folder goes.
    _ = try library.matrix("oblong")
    return library
  }

  /// A is often and light, then rare and grave; B is rare and grave, and not rated after controls.
  package static let register = """
    register:
      matrix: oblong
      risks:
        - {id: A, event: เหตุการณ์ก, inherent: {likelihood: 4, impact: 1}, residual: {likelihood: 1, impact: 3}}
        - {id: B, event: เหตุการณ์ข, inherent: {likelihood: 2, impact: 3}}

    """
}
