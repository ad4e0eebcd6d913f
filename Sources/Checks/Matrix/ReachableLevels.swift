import Assessment
import Records

/// M3: every level has a cell.
public struct ReachableLevels: MatrixRule {
  public static let code = "MATRIX-UNREACHABLE"
  public static let number = "M3"

  public init() {}

  public func findings(in matrix: RiskMatrix) -> [Finding] {
    let products = matrix.products
    return matrix.levels.compactMap { level in
      var arguments = ["word": level.word]
      if let band = matrix.band(of: level) {
        guard !products.contains(where: band.contains) else { return nil }
        arguments["band"] = band.written
      } else {
        guard matrix.cells(of: level).isEmpty else { return nil }
      }
      return Finding(Self.code, .warning, at: [matrix.path(of: level)], arguments)
    }
  }
}
