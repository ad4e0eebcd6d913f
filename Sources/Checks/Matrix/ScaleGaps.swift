import Assessment
import Foundation
import Records

/// M10: the numbers that define neighbouring scores leave none out and share none.
public struct ScaleGaps: MatrixRule {
  public static let code = "SCALE-GAPS"
  public static let number = "M10"

  public init() {}

  public func findings(in matrix: RiskMatrix) -> [Finding] {
    RiskAxis.allCases.flatMap { findings(in: matrix.scale($0), on: $0) }
  }

  private func findings(in scale: Scale, on axis: RiskAxis) -> [Finding] {
    scale.criteria.enumerated().flatMap { index, criterion in
      let path = FieldPath.top[axis.rawValue]["criteria"][index]["definitions"]
      return Self.findings(in: criterion, at: path).map { finding in
        var finding = finding
        finding.arguments["axis"] = axis.rawValue
        return finding
      }
    }
  }

  /// The findings of one criterion whose definitions stand at a path. Arguments: `criterion` and `criterion.en`, its
  /// name; `scores`, the two scores; and `gap`, `overlap` or `reversed` with the numbers, or `bare` with a score
  /// without any definition; `unit`.
  static func findings(in criterion: Criterion, at path: FieldPath) -> [Finding] {
    guard criterion.definitions.contains(where: { $0?.range != nil }) else { return [] }
    var name = ["criterion": criterion.name.thai]
    name["criterion.en"] = criterion.name.english
    var findings: [Finding] = []
    for (index, definition) in criterion.definitions.enumerated() where definition == nil {
      findings.append(
        Finding(code, .warning, at: [path[index]], name.merging(["bare": String(index + 1)]) { $1 }))
    }
    for index in criterion.definitions.indices.dropLast() {
      guard let low = criterion.definitions[index], let high = criterion.definitions[index + 1],
        let contact = ScaleNeighbours.contact(low, high, in: criterion)
      else { continue }
      var arguments = name
      arguments["scores"] = "\(index + 1)–\(index + 2)"
      switch contact {
      case .meets: continue
      case .gap(let range, let unit):
        arguments["gap"] = range.description
        arguments["unit"] = unit?.rawValue
      case .overlap(let range, let unit):
        arguments["overlap"] = range.description
        arguments["unit"] = unit?.rawValue
      case .reversed: arguments["reversed"] = "\(index + 2)"
      }
      findings.append(Finding(code, .warning, at: [path[index + 1], path[index]], arguments))
    }
    return findings
  }
}
