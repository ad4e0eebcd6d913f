import Assessment
import Foundation
import Records
import ThaiText

/// A project of one unit has its money once: what stands a second time, below another indicator or another source, with the same amount may
/// be counted twice (docs/domain.md D.5).
struct ProjectFundedTwice: Rule {
  static let code = "PROVINCE-TWICE"
  static let sentence = Sentence(
    Parameter<String>("project"), Parameter<Baht>("amount"), Parameter<String?>("first"), Parameter<String?>("second"))
  static let sentences = [sentence.declared]

  /// Names that are at least as alike are of one project.
  private static let leastSimilarity = 0.85
  /// A name of as many letters that another begins with is the same, of which a table had less.
  private static let shortest = 20

  func findings(in context: CheckContext) -> [Finding] {
    guard let plan = CheckedProvincial(context.dossier) else { return [] }
    let funded = plan.projects.filter { ($0.project.money?.baht ?? 0) > 0 }
    let groups = Dictionary(grouping: funded.indices) { place in
      "\(funded[place].project.money?.baht ?? 0) " + funded[place].project.responsible.map(context.dossier.unitName).map(tolerantKey).sorted().joined(separator: " ")
    }
    let texts = funded.map { TextTriples($0.project.name) }, keys = funded.map { tolerantKey($0.project.name) }
    func isSame(_ a: Int, _ b: Int) -> Bool {
      let (short, long) = keys[a].count < keys[b].count ? (keys[a], keys[b]) : (keys[b], keys[a])
      return short.count >= Self.shortest && long.hasPrefix(short) || texts[a].similarity(to: texts[b]) >= Self.leastSimilarity
    }
    return groups.values.flatMap { group in
      group.enumerated().compactMap { place, second -> (Int, Finding)? in
        // Of very many of one amount the nearest are compared.
        guard let first = group[max(0, place - SimilarTexts.mostCompared)..<place].first(where: { isSame($0, second) }) else { return nil }
        let (one, other) = (funded[first], funded[second])
        let statement = Self.sentence(
          other.project.name, Baht(whole: other.project.money?.baht ?? 0), one.project.standing, other.project.standing)
        return (second, Finding(Self.code, .warning, at: [other.path["budget"], one.path["budget"]], statement))
      }
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension ProvincialProject {
  /// Where it stands: below which indicator, from which source.
  fileprivate var standing: String? {
    let parts = [indicator, source].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}
