import Assessment
import Definitions
import ThaiText

/// The rows of the assessment table in the shape that published plans have it (docs/domain.md 1.2): one for each step, or
/// process where no step is given.
extension RiskFacts {
  static let steps: FactTable<RiskFacts> = [
    "assessment.isGiven": { .flag(!$0.corruption.isEmpty) },
    "assessment.others": { facts in
      let others = facts.risks.count - facts.corruption.count
      return others == 0 ? .none : facts.number(others)
    },
    "assessment.steps": { facts in
      let steps = facts.corruption.byStep(facts.nothing, \.risk).enumerated()
      return .list(
        steps.map { RiskStepFacts(whole: facts, name: $1.name, risks: $1.members, number: $0 + 1) },
        of: RiskStepFacts(whole: facts, name: nil, risks: [], number: 0))
    },
  ]
}

/// The facts of one step.
private struct RiskStepFacts: TabledFacts {
  let whole: RiskFacts
  let name: String?
  let risks: [RatedRisk]
  let number: Int

  static let table: FactTable<RiskStepFacts> = [
    "number": { $0.whole.number($0.number) },
    "step": { Fact($0.name) },
    "events": { $0.whole.lines($0.risks.map(\.risk.event)) },
    "levels": { Fact($0.levels) },
    "measures": { $0.whole.lines($0.whole.different($0.risks.flatMap(\.risk.measures).map(\.text))) },
  ]

  /// The words of a step's levels: once where all issues have the same, one after another where each has its own;
  /// between the two, each word with the numbers of its issues.
  private var levels: String? {
    let words = risks.map { whole.shown($0.current) }
    let known = words.compactMap { $0 }
    let different = whole.different(known)
    guard !different.isEmpty else { return nil }
    if known.count == words.count, different.count == 1 || different.count == words.count {
      return different.joined(separator: "\n")
    }
    let keys = words.map { $0.map(tolerantHash) }
    return different.map { word in
      let key = tolerantHash(word)
      let numbers = keys.indices.filter { keys[$0] == key }.map { String($0 + 1) }
      return "\(word) (\(numbers.joined(separator: ", ")))"
    }.joined(separator: "\n")
  }
}
