import ThaiText

/// A measure of the risk table with the project of the plan that carries it out.
struct MeasureLink: Sendable {
  let row: RiskTable.Row
  let measure: String
  let project: PublishedProject
  /// How alike the names are without their kinds, from 0 to 1.
  let similarity: Double

  /// Names that are at least as alike are of one project.
  private static let leastSimilarity = 0.5

  /// Of each measure the project that is called most alike; those of which no project is called alike enough stand apart.
  static func all(
    _ risks: [RiskTable], _ projects: [PublishedProject], namedBy key: (String) -> String, _ words: DocumentWords
  ) -> (links: [MeasureLink], without: [(row: RiskTable.Row, measure: String)]) {
    guard !risks.isEmpty else { return ([], []) }
    var names: [(key: String, project: Int)] = []
    for (index, project) in projects.enumerated() {
      for name in [project.listed?.name, project.detail?.name].compactMap(\.self) { names.append((ProjectName(keyed: key(name), words).key, index)) }
    }
    let exact = Dictionary(names.map { ($0.key, $0.project) }) { first, _ in first }
    let similar = SimilarTexts(names.map { TextTriples($0.key) })
    var links: [MeasureLink] = [], without: [(row: RiskTable.Row, measure: String)] = []
    for row in risks.flatMap(\.rows) {
      for measure in row.measures where !measure.text.isEmpty {
        let name = ProjectName(keyed: key(measure.text), words).key
        if let project = exact[name] {
          links.append(MeasureLink(row: row, measure: measure.text, project: projects[project], similarity: 1))
        } else if let best = similar.similar(to: TextTriples(name), from: leastSimilarity).max(by: { $0.similarity < $1.similarity }) {
          links.append(MeasureLink(row: row, measure: measure.text, project: projects[names[best.index].project], similarity: best.similarity))
        } else {
          without.append((row, measure.text))
        }
      }
    }
    return (links, without)
  }
}
