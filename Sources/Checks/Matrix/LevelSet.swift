import Assessment
import Foundation
import Records

/// M9: three levels or more, each in a colour of its own that its word can be read on, from green to red. How many they are
/// and how their colours go is asked of those that have cells; the word of any other may still be printed.
struct LevelSet: MatrixRule {
  static let code = "MATRIX-LEVELS"
  static let number = "M9"
  static let few = Sentence("few", Parameter<Int>("few"))
  static let same = Sentence(
    "same", Parameter<Level>("low"), Parameter<Level>("high"), Parameter<Verbatim>("colour"))
  static let order = Sentence("order", Parameter<[ColouredLevel]>("order"))
  /// A contrast in tenths.
  static let unreadable = Sentence("unreadable", Parameter<Level>("level"), Parameter<Term>("contrast"))
  static let sentences = [few.declared, same.declared, order.declared, unreadable.declared]
  /// The contrast that text needs with what it stands on (WCAG 2.2, 1.4.3).
  static let readableContrast = 4.5

  func findings(in matrix: RiskMatrix) -> [Finding] {
    var findings: [Finding] = []
    if matrix.reachedLevels.count < 3 {
      findings.append(Finding(Self.code, .error, at: [.top["levels"]], Self.few(matrix.reachedLevels.count)))
    }
    findings += repeatedColours(matrix)
    findings += order(matrix)
    findings += matrix.levels.filter { $0.ink.contrast(with: $0.fill) < Self.readableContrast }.map { level in
      let tenths = Int((level.ink.contrast(with: level.fill) * 10).rounded(.down))
      return Finding(
        Self.code, .warning, at: [.top["levels"][level.rank]["text"]],
        Self.unreadable(level, .decimal(tenths, places: 1)))
    }
    return findings
  }

  private func repeatedColours(_ matrix: RiskMatrix) -> [Finding] {
    matrix.levels.compactMap { level in
      guard let twin = matrix.levels[..<level.rank].first(where: { $0.fill == level.fill }) else { return nil }
      return Finding(
        Self.code, .error,
        at: [.top["levels"][level.rank]["colour"], .top["levels"][twin.rank]["colour"]],
        Self.same(twin, level, Verbatim(level.fill.hex)))
    }
  }

  /// Greens are 75° to 170° on the colour circle, reds within 20° of 0°; from level to level the hue never turns back.
  private func order(_ matrix: RiskMatrix) -> [Finding] {
    let levels = matrix.reachedLevels
    let hues = levels.map(\.fill.hue)
    func isOutOfOrder(_ place: Int) -> Bool {
      guard let hue = hues[place] else { return true }
      if place == 0 { return !(75...170).contains(hue) }
      if place == levels.count - 1, !(-20...20).contains(hue) { return true }
      // A grey below has its own finding.
      return hues[place - 1].map { hue > $0 } ?? false
    }
    let wrong = levels.indices.filter(isOutOfOrder).map { levels[$0] }
    guard let first = wrong.first else { return [] }
    return [
      Finding(
        Self.code, .warning, at: [.top["levels"][first.rank]["colour"]],
        Self.order(wrong.map(ColouredLevel.init)))
    ]
  }
}
