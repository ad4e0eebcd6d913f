import Checks
import Records
import ThaiText

/// A measure of the risk table with the project of the plan that carries it out.
struct MeasureLink: Sendable {
  let row: RiskTable.Row
  let measure: String
  let project: PublishedProject
  /// How alike the names are without their kinds, from 0 to 1.
  let similarity: Double

  /// Names that are at least as alike are of one project.
  static let leastSimilarity = 0.5

  /// Of each measure the project that is called most alike; none where no name is alike enough.
  static func all(in document: PublishedDocument) -> (links: [MeasureLink], without: [(row: RiskTable.Row, measure: String)]) {
    let projects = document.projects.map { project in
      (project, [project.listed?.name, project.detail?.name].compactMap(\.self).map { name in
        let name = ProjectName(document.namingAgency(name), document.words)
        return (name.key, TextTriples(name.key))
      })
    }
    var links: [MeasureLink] = [], without: [(row: RiskTable.Row, measure: String)] = []
    for row in document.risks.flatMap(\.rows) {
      for measure in row.measures where !measure.text.isEmpty {
        let name = ProjectName(document.namingAgency(measure.text), document.words)
        let triples = TextTriples(name.key)
        let best = projects.map { project, names in
          (project, names.map { key, other in key == name.key ? 1 : max(triples.similarity(to: other), min(triples.share(in: other), 0.99) * 0.9) }.max() ?? 0)
        }.max { $0.1 < $1.1 }
        if let best, best.1 >= Self.leastSimilarity {
          links.append(MeasureLink(row: row, measure: measure.text, project: best.0, similarity: best.1))
        } else {
          without.append((row, measure.text))
        }
      }
    }
    return (links, without)
  }
}

/// A measure against a risk is a project of the plan, of the same kind and name.
struct MeasureOfPlan: DocumentRule {
  static let code = "DOC-RISK-LINK"
  static let kind = Sentence(
    "kind", Parameter<String>("measure"), Parameter<Verbatim>("project"), Parameter<String>("name"))
  /// Per cent of likeness.
  static let name = Sentence(
    "name", Parameter<String>("measure"), Parameter<Verbatim>("project"), Parameter<String>("name"), Parameter<Int>("likeness"))
  static let none = Sentence("none", Parameter<String>("measure"))
  static let sentences = [kind.declared, name.declared, none.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    guard !document.projects.isEmpty else { return [] }
    let (links, without) = MeasureLink.all(in: document)
    let linked = links.compactMap { link -> Finding? in
      let names = [link.project.listed?.name, link.project.detail?.name].compactMap(\.self)
      let own = ProjectName(document.namingAgency(link.measure), document.words)
      let others = names.map { ProjectName(document.namingAgency($0), document.words) }
      let lines = [link.row.line, link.project.line]
      if let kind = own.kind, let other = others.compactMap(\.kind).first, kind != other {
        return finding(.warning, at: lines, Self.kind(link.measure, link.project.reference, link.project.name))
      }
      guard !others.contains(where: { $0.key == own.key }) else { return nil }
      return finding(
        .note, at: lines, Self.name(link.measure, link.project.reference, link.project.name, Int((link.similarity * 100).rounded())))
    }
    return without.map { finding(.warning, at: [$0.row.line], Self.none($0.measure)) } + linked
  }
}

/// Each issue of a risk has a measure that is about it. A table that does not pair them is asked by what they say.
struct IssueWithoutMeasure: DocumentRule {
  static let code = "DOC-RISK-NO-MEASURE"
  /// No measure of the row is about what a project of the plan is about.
  static let elsewhere = Sentence(
    "elsewhere", Parameter<String>("issue"), Parameter<Verbatim>("project"), Parameter<String>("name"))
  static let none = Sentence("none", Parameter<String>("issue"))
  static let sentences = [elsewhere.declared, none.declared]

  /// As many letters in a row are a thing that is spoken of, not a common word.
  private static let leastShared = 18
  /// As many details may speak of it.
  private static let mostSpeaking = 3

  func findings(in document: PublishedDocument) -> [Finding] {
    let linked = MeasureLink.all(in: document).links
    return document.risks.flatMap(\.rows).flatMap { row -> [Finding] in
      guard !row.measures.isEmpty else { return row.issues.map { finding(.warning, at: [row.line], Self.none($0.text)) } }
      guard row.issues.count > 1 else { return [] }
      let measures = row.measures.map { Array(tolerantKey($0.text).unicodeScalars) }
      let own = Set(linked.filter { $0.row.line == row.line }.map(\.project.label))
      return row.issues.compactMap { issue in
        let key = Array(tolerantKey(issue.text).unicodeScalars)
        let said = measures.map { Self.longestShared(key, $0).count }.max() ?? 0
        guard said < Self.leastShared else { return nil }
        let other = document.projects.filter { !own.contains($0.label) }.map { project in
          (project, Self.longestShared(key, Array(tolerantKey(project.name).unicodeScalars)))
        }.max { $0.1.count < $1.1.count }
        guard let other, other.1.count >= Self.leastShared, other.1.count >= said * 2, isRare(other.1, in: document) else { return nil }
        return finding(.warning, at: [row.line, other.0.line], Self.elsewhere(issue.text, other.0.reference, other.0.name))
      }
    }
  }

  /// Whether what a project is about is what few others speak of: what all of them say is no matter of its own.
  private func isRare(_ words: String, in document: PublishedDocument) -> Bool {
    document.details.count { detail in
      document.text.lines[(detail.lines.lowerBound - 1)..<detail.lines.upperBound].contains { $0.key.contains(words) }
    } <= Self.mostSpeaking
  }

  /// The longest run of letters that stands in both.
  private static func longestShared(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> String {
    var longest = 0, end = 0
    var row = [Int](repeating: 0, count: b.count + 1)
    for (place, left) in a.enumerated() {
      var diagonal = 0
      for (index, right) in b.enumerated() {
        let above = row[index + 1]
        row[index + 1] = left == right ? diagonal + 1 : 0
        if row[index + 1] > longest { (longest, end) = (row[index + 1], place + 1) }
        diagonal = above
      }
    }
    return String(String.UnicodeScalarView(a[(end - longest)..<end]))
  }
}

/// A score is a number of likelihood and impact, and each issue has one.
struct ScoreInWords: DocumentRule {
  static let code = "DOC-RISK-SCORE"
  static let sentence = Sentence(Parameter<Verbatim>("column"), Parameter<[Verbatim]>("words"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.risks.compactMap { table in
      let rows = table.rows.filter { !$0.score.isEmpty && !$0.score.unicodeScalars.contains(where: \.isDigit) }
      guard !rows.isEmpty, !table.hasAxes else { return nil }
      var words: [String] = []
      for row in rows where !words.contains(row.score) { words.append(row.score) }
      return finding(.warning, at: rows.map(\.line), Self.sentence(Verbatim(table.scoreHeading), words.map(Verbatim.init)))
    }
  }
}

/// The projects that answer risks have money, where others have.
struct UnfundedRisks: DocumentRule {
  static let code = "DOC-RISK-MONEY"
  static let sentence = Sentence(Parameter<Ids>("projects"), Parameter<Baht>("others"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let linked = Set(MeasureLink.all(in: document).links.map(\.project.label))
    guard !linked.isEmpty else { return [] }
    let projects = document.projects.filter { linked.contains($0.label) }
    func first(_ project: PublishedProject) -> WrittenAmount? { project.row?.amounts.first }
    guard projects.allSatisfy({ first($0).map { ($0.baht ?? 0) == 0 } ?? false }) else { return [] }
    var rows: Set<Int> = [], others = Baht(0).amount
    for row in document.plan.flatMap(\.rows) where rows.insert(row.line).inserted { others += row.amounts.first?.baht ?? 0 }
    guard others > 0 else { return [] }
    let total = document.plan.flatMap(\.totals).last(where: \.isGrand)?.line
    return [finding(.warning, at: projects.map(\.line) + (total.map { [$0] } ?? []), Self.sentence(Ids(projects.map(\.label)), Baht(others)))]
  }
}
