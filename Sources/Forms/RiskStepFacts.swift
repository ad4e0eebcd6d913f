import Assessment
import ThaiText

/// The rows of the assessment table in the shape that published plans have it (document 003): one for each step.
extension RiskFacts {
  func stepFacts() -> Facts {
    let steps = steps(corruption)
    return [
      "assessment.isGiven": .flag(corruption.contains { $0.step != nil }),
      "assessment.steps": .list(steps.enumerated().map { stepFacts($1, $0 + 1) }, of: stepFacts([], 0)),
    ]
  }

  /// The risks of each step, steps in the order in which they first come. A risk without a step stands by itself.
  private func steps(_ risks: [Risk]) -> [[Risk]] {
    var steps: [[Risk]] = []
    var places: [String: Int] = [:]
    for risk in risks {
      guard let key = (risk.step ?? risk.process).map(tolerantKey) else {
        steps.append([risk])
        continue
      }
      if let place = places[key] {
        steps[place].append(risk)
      } else {
        places[key] = steps.count
        steps.append([risk])
      }
    }
    return steps
  }

  private func stepFacts(_ risks: [Risk], _ number: Int) -> Facts {
    [
      "number": self.number(number),
      "step": Fact(risks.first?.step ?? risks.first?.process),
      "events": lines(risks.map(\.event)),
      "levels": Fact(levels(risks.map { shown($0.current) })),
      "measures": lines(different(risks.flatMap(\.measures).map(\.text))),
    ]
  }

  /// The words of a step's levels: once where all issues have the same, one after another where each has its own;
  /// between the two, each word with the numbers of its issues.
  private func levels(_ words: [String?]) -> String? {
    let known = words.compactMap { $0 }
    let different = different(known)
    guard !different.isEmpty else { return nil }
    if known.count == words.count, different.count == 1 || different.count == words.count {
      return different.joined(separator: "\n")
    }
    return different.map { word in
      let key = tolerantKey(word)
      let numbers = words.indices.filter { words[$0].map(tolerantKey) == key }.map { String($0 + 1) }
      return "\(word) (\(numbers.joined(separator: ", ")))"
    }.joined(separator: "\n")
  }
}
