import Checks
import Records
import ThaiText

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
    let (links, without) = document.measures
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
    let linked = document.measures.links
    let names = document.projects.map { Array(tolerantKey($0.name).unicodeScalars) }
    // Projects by what they name, so that an issue is compared with few.
    var naming: [[Unicode.Scalar]: [Int]] = [:]
    for (index, name) in names.enumerated() {
      for piece in Self.pieces(of: name) where naming[piece, default: []].last != index { naming[piece, default: []].append(index) }
    }
    return document.risks.filter { $0.measureColumn != nil }.flatMap(\.rows).flatMap { row -> [Finding] in
      // Cells that are merged with those above are empty.
      guard !row.measures.isEmpty || !row.goesOn else { return [] }
      guard !row.measures.isEmpty else { return row.issues.map { finding(.warning, at: [row.line], Self.none($0.text)) } }
      guard row.issues.count > 1 else { return [] }
      let measures = row.measures.map { Array(tolerantKey($0.text).unicodeScalars) }
      let own = Set(linked.filter { $0.row.line == row.line }.map(\.project.label))
      return row.issues.compactMap { issue in
        let key = Array(tolerantKey(issue.text).unicodeScalars)
        let said = measures.map { Self.longestShared(key, $0).count }.max() ?? 0
        guard said < Self.leastShared else { return nil }
        let near = Set(Self.pieces(of: key).flatMap { naming[$0]?.prefix(Self.mostSpeaking + 1) ?? [] }).sorted()
        let other = near.filter { !own.contains(document.projects[$0].label) }.map { index in
          (document.projects[index], Self.longestShared(key, names[index]))
        }.max { $0.1.count < $1.1.count }
        guard let other, other.1.count >= said * 2, isRare(other.1, in: document) else { return nil }
        return finding(.warning, at: [row.line, other.0.line], Self.elsewhere(issue.text, other.0.reference, other.0.name))
      }
    }
  }

  /// All runs of as many letters as make a thing that is spoken of.
  private static func pieces(of key: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    key.count < leastShared ? [] : (0...(key.count - leastShared)).map { Array(key[$0..<$0 + leastShared]) }
  }

  /// Whether what a project is about is what few others speak of: what all of them say is no matter of its own.
  private func isRare(_ words: String, in document: PublishedDocument) -> Bool {
    var speaking = 0
    for detail in document.details {
      guard document.text.lines[(detail.lines.lowerBound - 1)..<detail.lines.upperBound].contains(where: { $0.key.holds(words) }) else { continue }
      speaking += 1
      if speaking > Self.mostSpeaking { return false }
    }
    return true
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

/// The same likelihood and impact are one level, wherever a document rates by them.
struct LevelOfRating: DocumentRule {
  static let code = "DOC-RISK-LEVEL"
  static let sentence = Sentence(Parameter<Int>("likelihood"), Parameter<Int>("impact"), Parameter<[Verbatim]>("levels"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let rated = document.risks.flatMap(\.rows).flatMap { row in
      row.ratings.compactMap { rating -> (line: Int, cell: [Int], level: String)? in
        guard let likelihood = rating.likelihood, let impact = rating.impact, let level = rating.levelWord else { return nil }
        return (row.line, [likelihood, impact], level)
      }
    }
    let cells = Dictionary(grouping: rated, by: \.cell).values.filter { Set($0.map { tolerantKey($0.level) }).count > 1 }
    return cells.sorted { $0[0].line < $1[0].line }.map { rows in
      var levels: [String] = []
      for row in rows where !levels.contains(where: { tolerantKey($0) == tolerantKey(row.level) }) { levels.append(row.level) }
      return finding(.warning, at: rows.map(\.line), Self.sentence(rows[0].cell[0], rows[0].cell[1], levels.map(Verbatim.init)))
    }
  }
}

/// The projects that answer risks have money, where others have.
struct UnfundedRisks: DocumentRule {
  static let code = "DOC-RISK-MONEY"
  static let sentence = Sentence(Parameter<Ids>("projects"), Parameter<Baht>("others"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let linked = Set(document.measures.links.map(\.project.label))
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
