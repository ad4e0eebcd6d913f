import Assessment
import ThaiText

extension String {
  /// The text as a message names it: one line, no more than sixty characters, the last of them then `…`.
  package var shortened: String {
    let line = utf8.contains(0x0A) ? split(whereSeparator: \.isNewline).joined(separator: " ") : self
    // No text has more characters than bytes.
    guard line.utf8.count > 60, let cut = line.index(line.startIndex, offsetBy: 59, limitedBy: line.endIndex),
      line.index(cut, offsetBy: 2, limitedBy: line.endIndex) != nil
    else { return line }
    return line[..<cut] + "…"
  }
}

extension Day {
  /// The day as messages write it: `30 ก.ย. 2566`.
  var shown: String { formatted("{d} {mmm} {yyyy}", digits: .arabic) }
}

extension Sequence<Principle> {
  /// The principles by number, runs of one component drawn together: `1.1–1.5, 2.3`.
  var shown: String {
    var runs: [(first: Principle, last: Principle)] = []
    let chosen = Set(self)
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
    return runs.map { $0.first == $0.last ? $0.first.rawValue : $0.first.rawValue + "–" + $0.last.rawValue }
      .joined(separator: ", ")
  }
}
