import Checks
import Records
import ThaiText

/// A plan, a result or a report that an agency published, as far as it is understood: each value with its line.
///
/// Nothing is made up: what the document does not say stays empty, and lines that belong to nothing that is known stay
/// so and are counted (`account`).
public struct PublishedDocument: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    /// แผนปฏิบัติการป้องกันการทุจริต: a table of projects, or their details.
    case plan
    /// รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใส: measures of ITA.
    case integrity
    /// แผนและรายงานผลระดับจังหวัด: projects below indicators.
    case provincial
    case unknown
  }

  public let text: DocumentText
  public let kind: Kind
  /// The months of the round that its title names, `รอบ 6 เดือน`; nil where it names none.
  let round: Int?
  public let tables: [DocumentTable]
  public let plan: [PlanTable]
  public let details: [ProjectDetail]
  public let targets: [TargetTable]
  public let risks: [RiskTable]
  /// The projects of a provincial plan or report, indicator by indicator.
  public let provincial: [ProvincialSection]
  /// Whether it is a plan of goals and indicators, or a report on one: projects below indicators, or guidelines below strategies and no table
  /// of projects.
  public let isProvincial: Bool
  /// What stands around these: goals, indicators, targets; nothing where it is no such plan.
  public let aims: ProvincialAims
  public let integrity: IntegrityReport
  /// What it says that its agency scored in ITA.
  public let scores: PublishedScores
  public let memo: PublishedMemo?
  public let guidelines: [GuidelineTable]
  /// Its other tables that hold figures.
  public let figures: [FigureTable]
  /// Its tables of projects and of scores, for the figures in them that follow from others.
  let derived: [FigureTable]
  public let contents: ContentsList?
  public let orders: [AppointmentOrder]
  public let members: [MemberList]
  public let counts: [StatedCount]
  /// The counts of projects that a sentence takes apart.
  let splits: [SplitCount]
  /// The agency's name as the title page has it; nil where none is seen.
  public let agency: (line: Int, name: String)?
  /// The projects of its tables with their details, as far as they have one, in order; then the details that no table lists.
  let projects: [PublishedProject]
  /// The measures of its risk tables with the projects that carry them out, and those that none does.
  let measures: (links: [MeasureLink], without: [(row: RiskTable.Row, measure: String)])
  let words: DocumentWords
  let rules: RuleData

  public init(_ text: DocumentText, _ words: DocumentWords, _ rules: RuleData) {
    let text = text.joiningPastedRows(words)
    self.init(text, TableReader(words: words).tables(in: text.lines), words, rules)
  }

  private init(_ document: PublishedDocument, tables: [DocumentTable]) {
    self.init(document.text, tables, document.words, document.rules)
  }

  private init(_ text: DocumentText, _ tables: [DocumentTable], _ words: DocumentWords, _ rules: RuleData) {
    self.text = text
    self.words = words
    self.rules = rules
    let lines = text.lines
    round = Self.round(lines, words)
    let names = IndicatorNames(words: words.ita, scheme: rules.ita)
    let tables = tables.map { $0.asScores(names) }
    self.tables = tables
    plan = tables.compactMap { PlanTable($0, words) }
    targets = tables.compactMap { TargetTable($0, words) }
    risks = tables.compactMap { RiskTable($0, words) }
    provincial = ProvincialSection.all(tables, lines, words)
    integrity = IntegrityReport(tables, words, rules.ita)
    memo = PublishedMemo(lines, words)
    guidelines = tables.compactMap(GuidelineTable.init)
    figures = FigureTable.all(in: lines, besides: tables, words)
    derived = FigureTable.besides(in: tables, words)
    details = DetailReader(words: words, lines: lines).details()
    // A plan speaks of what it aims at.
    let isPlan = !plan.isEmpty || !details.isEmpty
    scores = isPlan ? PublishedScores() : PublishedScores(tables, lines, words, rules.ita, year: Self.titleYear(lines, words))
    projects = PublishedProject.all(plan, details, words)
    let agency = Self.agency(lines, words)
    self.agency = agency
    measures = MeasureLink.all(risks, projects, namedBy: { words.namingAgency($0, agency?.1) }, words)
    contents = ContentsList(lines, words)
    orders = AppointmentOrder.all(in: lines, words)
    members = MemberList.all(in: lines, words)
    let firstDetail = details.first?.lines.lowerBound ?? lines.count + 1
    counts = StatedCount.all(in: lines.lazy.filter { $0.number < firstDetail }, words)
    splits = SplitCount.all(in: lines.lazy.filter { $0.number < firstDetail }, words)
    let shapes = Set(tables.map(\.shape))
    kind =
      isPlan
      ? .plan
      : shapes.contains(.provincial)
        ? .provincial : !shapes.isDisjoint(with: [.measures, .measureResults, .analysis, .scores])
          ? .integrity : !targets.isEmpty || !guidelines.isEmpty || !risks.isEmpty ? .plan : scores.points.isEmpty ? .unknown : .integrity
    isProvincial = kind == .provincial || kind == .plan && plan.isEmpty && details.isEmpty && risks.isEmpty && !guidelines.isEmpty
    aims = isProvincial ? ProvincialAims(lines, targets, guidelines, words) : ProvincialAims(words)
  }

  /// A short line among the first that begins with the name of a kind of agency, or has such a name in it behind what the document is; where the
  /// document calls itself otherwise more often, since OCR misread the title, what it calls itself.
  private static func agency(_ lines: [DocumentLine], _ words: DocumentWords) -> (Int, String)? {
    let title = lines.lazy.filter { $0.cells == nil && !$0.isBlank && $0.key.utf8.count < 450 }.prefix(40)
      .compactMap { line in AgencyName.title(line, words).map { (line: line.number, name: $0, key: tolerantKey($0)) } }.first
    guard let title else { return nil }
    var names: [String: (count: Int, line: Int, name: String)] = [:]
    for line in lines where !line.isBlank {
      guard let name = AgencyName.first(in: line, words) else { continue }
      names[tolerantKey(name), default: (0, line.number, name)].count += 1
    }
    let said = names.filter { title.key.hasPrefix($0.key) || $0.key.hasPrefix(title.key) }.map(\.value.count).reduce(0, +)
    let usual = names.values.max { ($0.count, $1.line) < ($1.count, $0.line) }
    guard let usual, usual.count > max(said, 2) * 2 else { return (title.line, title.name) }
    return (usual.line, usual.name)
  }

  /// The words of the agency's kind; nil where the kind is not known.
  var agencyNames: DocumentWords.AgencyNames? {
    agency.flatMap { agency in
      let key = tolerantKey(agency.name)
      return words.agencies.first { $0.names.contains(where: key.hasPrefix) }
    }
  }

  /// The document with no tables but those of some shapes, as what was copied from one is read.
  ///
  /// - Throws: `Problems` where it has none of them.
  public func tables(as shapes: [DocumentTable.Shape]) throws(Problems) -> PublishedDocument {
    guard tables.contains(where: { shapes.contains($0.shape) }) else {
      let headings = text.lines.first { $0.cells != nil }?.cells?.filter { !$0.isEmpty } ?? []
      throw Problems([Problem(DocumentProblem.noTable(headings.map(Verbatim.init)), at: text.place(nil))])
    }
    return PublishedDocument(self, tables: tables.filter { shapes.contains($0.shape) })
  }

  /// What was found in reading, and whether its kind is known.
  public var notices: [Problem] {
    text.warnings + (kind == .unknown && orders.isEmpty && memo == nil ? [Problem(DocumentProblem.nothing(), .warning, at: text.place(nil))] : [])
  }

  /// The year that the title of a report names; nil where it names none or several.
  var titleYear: Int? { Self.titleYear(text.lines, words) }

  private static func titleYear(_ lines: [DocumentLine], _ words: DocumentWords) -> Int? {
    // The year of a law is none of the report's.
    let title = lines.lazy.filter { $0.cells == nil && !$0.isBlank && $0.key.utf8.count < 400 }.prefix(8)
      .filter { line in !words.laws.kinds.contains(where: line.key.holds) }
    let years = title.map { line in
      Set(line.key.split { !$0.isNumber }.compactMap { Int($0) }.filter { (2500...2699).contains($0) })
    }
    return years.first { !$0.isEmpty }.flatMap { $0.count == 1 ? $0.first : nil }
  }

  private static func round(_ lines: [DocumentLine], _ words: DocumentWords) -> Int? {
    lines.lazy.filter { $0.cells == nil && !$0.isBlank && $0.key.utf8.count < 600 }.prefix(20).compactMap { words.aims.months(in: $0.key) }.first
  }

  /// The years that the plan is for: those of its table, or of its targets.
  public var years: [Int] { plan.first { !$0.years.isEmpty }?.years ?? targets.first?.years ?? [] }
}
