import Assessment
import Records

/// Principles of ปค.๔ as a finding names them: by number, runs of one component drawn together, `1.1–1.5, 2.3`.
struct Principles: TermConvertible {
  let principles: [Principle]

  init(_ principles: [Principle]) { self.principles = principles }

  var term: Term? {
    var runs: [(first: Principle, last: Principle)] = []
    let chosen = Set(principles)
    var previous: Principle?
    for principle in Principle.allCases {
      if chosen.contains(principle) {
        if let last = runs.last?.last, last == previous, last.component == principle.component {
          runs[runs.count - 1].last = principle
        } else {
          runs.append((principle, principle))
        }
      }
      previous = principle
    }
    return .list(
      runs.map { first, last in
        first == last ? .word(first.rawValue) : .range(.word(first.rawValue), .word(last.rawValue))
      })
  }
}
