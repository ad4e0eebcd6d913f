import Assessment
import Records
import ThaiText

/// By what words published documents are understood, as `forms/documents.yaml` has it.
public struct DocumentWords: Sendable {
  /// What a text begins with, has in it, or is.
  struct Heading: Sendable {
    /// As keys.
    let begins: [String]
    let holds: [String]
    let wholes: [String]

    static let codec = record(
      "heading", { Heading(begins: $0, holds: $1, wholes: $2) }, field("begins", \Heading.begins, .keys, or: []),
      field("holds", \.holds, .keys, or: []), field("is", \.wholes, .keys, or: []))

    func fits(_ key: String) -> Bool {
      begins.contains { key.utf8.starts(with: $0.utf8) } || wholes.contains(key) || holds.contains(where: key.holds)
    }
  }

  /// A table by the columns that it must have.
  struct TableShape: Sendable {
    let shape: DocumentTable.Shape
    let needs: [DocumentTable.Column]
    let years: Int

    static let codec = record(
      "tableShape", { TableShape(shape: $0, needs: $1, years: $2) }, field("shape", \TableShape.shape, .choice),
      field("needs", \.needs, .list(.choice), or: []), field("years", \.years, .integer(0...20), or: 0))
  }

  /// What stands in tables of risks besides their columns.
  struct Risks: Sendable {
    /// A colour that stands for a level, and for how a watched risk stands, by the key that a dossier has for that.
    struct Light: Sendable {
      let names: [String], level: String, status: String?

      static let codec = record(
        "light", { Light(names: $0, level: $1, status: $2) }, field("names", \Light.names, .keys), field("level", \.level, .text),
        field(optional: "status", \.status, .text))
    }

    let domains: [String], processes: [String], lights: [Light]

    static let codec = record(
      "riskWords", { Risks(domains: $0, processes: $1, lights: $2) }, field("domains", \Risks.domains, .keys), field("processes", \.processes, .keys),
      field("lights", \.lights, .list(Light.codec)))

    /// Whether a text, by its key, says what the rows below it are of.
    func isPart(_ key: String) -> Bool {
      let rest = key.drop { $0.isNumber || ".)".contains($0) }
      return key.utf8.count < 300 && (domains + processes).contains(where: rest.hasPrefix)
    }

    /// The process that such a text names, without the word for one; nil where it names a domain.
    func process(_ text: String) -> String? {
      let own = text.withoutMark
      guard let word = processes.first(where: tolerantKey(own).hasPrefix) else { return nil }
      return String(own.dropping(keyOf: word).drop { ": ".contains($0) })
    }
  }

  /// What the members of a committee are.
  struct Roles: Sendable {
    let chair: [String], secretary: [String], member: [String], body: [String]

    static let codec = record(
      "roles", { Roles(chair: $0, secretary: $1, member: $2, body: $3) }, field("chair", \Roles.chair, .keys),
      field("secretary", \.secretary, .keys), field("member", \.member, .keys), field("body", \.body, .keys))
  }

  /// An order of appointment.
  struct Order: Sendable {
    let begins: [String], bodies: [String], appoints: String, duties: String, effective: String, day: String
    let signed: [String]

    static let codec = record(
      "order",
      { Order(begins: $0, bodies: $1, appoints: $2, duties: $3, effective: $4, day: $5, signed: $6) },
      field("begins", \Order.begins, .keys), field("bodies", \.bodies, .keys), field("appoints", \.appoints, .key),
      field("duties", \.duties, .key),
      field("effective", \.effective, .key), field("day", \.day, .key), field("signed", \.signed, .keys))
  }

  /// Scores of ITA.
  struct Ita: Sendable {
    let indicator: String, subject: [String], score: String, joins: [String], not: [String], target: [String], total: [String]
    let overall: [String], grade: [String]

    static let codec = record(
      "itaWords",
      { Ita(indicator: $0, subject: $1, score: $2, joins: $3, not: $4, target: $5, total: $6, overall: $7, grade: $8) },
      field("indicator", \Ita.indicator, .key), field("subject", \.subject, .keys), field("score", \.score, .key),
      field("joins", \.joins, .keys), field("not", \.not, .keys), field("target", \.target, .keys), field("total", \.total, .keys),
      field("overall", \.overall, .keys), field("grade", \.grade, .keys))
  }

  /// A memorandum.
  struct Memo: Sendable {
    /// One of the chain, by the key that a dossier has for him.
    struct Office: Sendable {
      let key: String, begins: [String]

      static let codec = record(
        "office", { Office(key: $0, begins: $1) }, field("key", \Office.key, .text), field("begins", \.begins, .keys))
    }

    let title: String, department: String, number: String, date: String, subject: String, addressee: String
    let close: [String], opinion: String, signed: [String], chain: [Office]

    static let codec = record(
      "memoWords",
      {
        Memo(
          title: $0, department: $1, number: $2, date: $3, subject: $4, addressee: $5, close: $6, opinion: $7, signed: $8, chain: $9)
      },
      field("title", \Memo.title, .key), field("department", \.department, .key), field("number", \.number, .key),
      field("date", \.date, .key), field("subject", \.subject, .key), field("addressee", \.addressee, .key),
      field("close", \.close, .keys), field("opinion", \.opinion, .key), field("signed", \.signed, .keys),
      field("chain", \.chain, .list(Office.codec)))
  }

  /// Agencies of a kind, with words of another kind.
  struct AgencyNames: Sendable {
    let names: [String], foreign: [String]
    /// The kind of agency in a dossier, where none has a name that fits.
    let kind: String?
    /// The names behind which one word follows, and no more.
    let single: [String]

    static let codec = record(
      "agencyNames", { AgencyNames(names: $0, foreign: $1, kind: $2, single: $3) }, field("names", \AgencyNames.names, .keys),
      field("foreign", \.foreign, .keys), field(optional: "kind", \.kind, .text), field("single", \.single, .keys, or: []))
  }

  /// A law that another has replaced.
  struct ReplacedLaw: Sendable {
    let name: String, year: Int, by: String

    static let codec = record(
      "replacedLaw", { ReplacedLaw(name: $0, year: $1, by: $2) }, field("name", \ReplacedLaw.name, .key),
      field("year", \.year, .year(2400...2699)), field("by", \.by, .text))
  }

  struct Laws: Sendable {
    let kinds: [String], joins: [String], era: String, replaced: [ReplacedLaw]

    static let codec = record(
      "laws", { Laws(kinds: $0, joins: $1, era: $2, replaced: $3) }, field("kinds", \Laws.kinds, .keys),
      field("joins", \.joins, .keys), field("era", \.era, .key), field("replaced", \.replaced, .list(ReplacedLaw.codec)))
  }

  struct Units: Sendable {
    let begins: [String], joins: [String], audit: String

    static let codec = record(
      "unitWords", { Units(begins: $0, joins: $1, audit: $2) }, field("begins", \Units.begins, .keys),
      field("joins", \.joins, .keys), field("audit", \.audit, .key))
  }

  /// What stands around the tables of a plan of goals and indicators.
  struct Aims: Sendable {
    let goal: [String], indicator: [String], target: [String], values: [String], strategy: [String], mainActivity: [String]
    /// As they are written.
    let source: [String]
    let titles: [String], before: [String]
    /// Where the title of a plan ends.
    let ends: [String]
    let round: String, months: String
    /// The words for baht.
    let money: [String]

    static let codec = record(
      "aims",
      {
        Aims(
          goal: $0, indicator: $1, target: $2, values: $3, strategy: $4, mainActivity: $5, source: $6, titles: $7, before: $8, ends: $9, round: $10,
          months: $11, money: $12)
      },
      field("goal", \Aims.goal, .keys), field("indicator", \.indicator, .keys), field("target", \.target, .keys),
      field("values", \.values, .keys), field("strategy", \.strategy, .keys), field("mainActivity", \.mainActivity, .keys), field("source", \.source, .list(.text)),
      field("titles", \.titles, .keys), field("before", \.before, .keys), field("ends", \.ends, .list(.text)),
      field("round", \.round, .key), field("months", \.months, .key), field("money", \.money, .keys))

    /// The source of money that a part of the plan is of, `งบบุคลากร` of `(ส่วนของงบบุคลากร)`.
    func source(in line: String) -> String? {
      for word in source {
        guard let place = line.place(of: word) else { continue }
        let rest = String(line[place.upperBound...].prefix { $0 != ")" }).trimmed
        if !rest.isEmpty, rest.utf8.count < 200 { return rest }
      }
      return nil
    }

    /// The months of a round, `รอบ ๖ เดือน`, by the key of a line.
    func months(in key: String) -> Int? {
      for place in key.places(of: round) {
        let rest = key[place.upperBound...], digits = rest.prefix { $0.isNumber }
        if let months = Int(digits), [6, 9, 12].contains(months), rest.dropFirst(digits.count).hasPrefix(self.months) { return months }
      }
      return nil
    }
  }

  struct Targets: Sendable {
    let relative: [String], condition: String, baseline: String, score: [String], scoreUnit: String

    static let codec = record(
      "targetWords", { Targets(relative: $0, condition: $1, baseline: $2, score: $3, scoreUnit: $4) },
      field("relative", \Targets.relative, .keys), field("condition", \.condition, .key), field("baseline", \.baseline, .key),
      field("score", \.score, .keys),
      field("scoreUnit", \.scoreUnit, .key))
  }

  /// Words for how often something is done.
  struct Frequency: Sendable {
    let words: [String], quarters: Int

    static let codec = record(
      "frequency", { Frequency(words: $0, quarters: $1) }, field("words", \Frequency.words, .keys),
      field("quarters", \.quarters, .integer(2...4)))
  }

  /// What rows and columns of figures are called.
  struct Figures: Sendable {
    let average: [String], difference: [String], share: [String], stock: [String]

    static let codec = record(
      "figureWords", { Figures(average: $0, difference: $1, share: $2, stock: $3) }, field("average", \Figures.average, .keys),
      field("difference", \.difference, .keys), field("share", \.share, .keys), field("stock", \.stock, .keys))
  }

  /// In the order in which they are tried.
  let columns: [(column: DocumentTable.Column, heading: Heading)]
  /// What headings begin with that are known by their letters alone, without marks.
  let longHeadings: [(column: DocumentTable.Column, word: String, letters: String)]
  let tables: [TableShape]
  /// What the heading of each section of a project begins with, the usual writing first.
  let sections: [ProjectDetail.Section: [String]]
  let output: [String], outcome: [String]
  let kinds: [String]
  /// Headings that lose marks, with their letters without marks.
  let headings: [(key: String, letters: String, numbered: String)]
  let total: [String], grandTotal: [String]
  let noBudget: [String], budgetBasis: [String]
  /// Words for a million baht; what is counted that is no money.
  let millions: [String], counted: [String]
  let ordinal: String, count: String, split: [String]
  let statuses: [(status: PlanStatus, key: String)], pageHeads: [String]
  /// What the year of a report follows.
  let reportYear: String
  let agencyPlaceholders: [String]
  let contents: [String]
  let part: String
  let appendix: [String]
  let risks: Risks
  let reporting: Heading
  let roles: Roles
  let order: Order
  let ita: Ita
  let memo: Memo
  let agencies: [AgencyNames]
  let agencyJoins: [String]
  /// What stands behind an agency's name in a title, and what titles begin with, as written.
  let agencyEnds: [String], agencyTitles: [String]
  let laws: Laws
  let units: Units
  let targets: Targets
  let aims: Aims
  let figures: Figures
  let frequencies: [Frequency]
  /// What says that something was done; what the day of a report stands behind.
  let done: [String], asOf: [String]
  /// What no sentence ends with.
  let open: [String]
  let people: [String]
  /// Letters that never stand three times in a row.
  let neverThrice: Set<Unicode.Scalar>

  package static let codec = Written.codec.map(to: DocumentWords.init, from: { _ in Written.none })

  private init(_ written: Written) {
    columns = DocumentTable.Column.allCases.compactMap { column in written.columns[column].map { (column, $0) } }
    longHeadings = columns.flatMap { column, heading in heading.begins.map { (column, $0, $0.withoutMarks) } }
      .filter { $0.letters.unicodeScalars.count > 5 }
    tables = written.tables
    sections = written.sections
    (output, outcome, kinds) = (written.output, written.outcome, written.kinds)
    headings = written.headings.map { ($0, $0.withoutMarks, ($0 + written.ordinal).withoutMarks) }
    (total, grandTotal) = (written.total, written.grandTotal)
    (noBudget, budgetBasis) = (written.noBudget, written.budgetBasis)
    // The longest first, as one may begin with another.
    statuses = written.statuses.flatMap { status, keys in keys.map { (status, $0) } }.sorted { ($1.1.count, $0.1) < ($0.1.count, $1.1) }
    (pageHeads, reportYear, aims) = (written.pageHeads, written.reportYear, written.aims)
    (agencyEnds, agencyTitles) = (written.agencyEnds, written.agencyTitles)
    (millions, counted) = (written.millions, written.counted)
    (ordinal, count, split, agencyPlaceholders) = (written.ordinal, written.count, written.split, written.agencyPlaceholders)
    (contents, part, appendix, reporting) = (written.contents, written.part, written.appendix, written.reporting)
    risks = written.risks
    (roles, order, agencies, laws, units) = (written.roles, written.order, written.agencies, written.laws, written.units)
    (ita, memo) = (written.ita, written.memo)
    neverThrice = Set(written.neverThrice.unicodeScalars)
    (done, asOf, open, frequencies) = (written.done, written.asOf, written.open, written.frequencies)
    (targets, figures, people, agencyJoins) = (written.targets, written.figures, written.people, written.agencyJoins)
  }

  /// As the file has it.
  private struct Written: Sendable {
    var columns: [DocumentTable.Column: Heading] = [:]
    var tables: [TableShape] = []
    var sections: [ProjectDetail.Section: [String]] = [:]
    var output: [String] = [], outcome: [String] = []
    var kinds: [String] = [], headings: [String] = []
    var total: [String] = [], grandTotal: [String] = []
    var noBudget: [String] = [], budgetBasis: [String] = [], millions: [String] = [], counted: [String] = []
    var ordinal = "", count = "", split: [String] = [], reportYear = ""
    var statuses: [PlanStatus: [String]] = [:]
    var pageHeads: [String] = []
    var agencyPlaceholders: [String] = []
    var contents: [String] = []
    var part = ""
    var appendix: [String] = []
    var reporting = Heading(begins: [], holds: [], wholes: [])
    var risks = Risks(domains: [], processes: [], lights: [])
    var roles = Roles(chair: [], secretary: [], member: [], body: [])
    var order = Order(begins: [], bodies: [], appoints: "", duties: "", effective: "", day: "", signed: [])
    var ita = Ita(indicator: "", subject: [], score: "", joins: [], not: [], target: [], total: [], overall: [], grade: [])
    var memo = Memo(
      title: "", department: "", number: "", date: "", subject: "", addressee: "", close: [], opinion: "", signed: [], chain: [])
    var agencies: [AgencyNames] = []
    var agencyJoins: [String] = [], agencyEnds: [String] = [], agencyTitles: [String] = []
    var laws = Laws(kinds: [], joins: [], era: "", replaced: [])
    var units = Units(begins: [], joins: [], audit: "")
    var targets = Targets(relative: [], condition: "", baseline: "", score: [], scoreUnit: "")
    var aims = Aims(
      goal: [], indicator: [], target: [], values: [], strategy: [], mainActivity: [], source: [], titles: [], before: [], ends: [], round: "", months: "", money: [])
    var figures = Figures(average: [], difference: [], share: [], stock: [])
    var frequencies: [Frequency] = []
    var done: [String] = [], asOf: [String] = [], open: [String] = []
    var people: [String] = []
    var neverThrice = ""

    static let none = Written()

    static let codec = record(
      "documentWords", Written.init,
      field("columns", \Written.columns, .dictionary(Heading.codec)),
      field("tables", \.tables, .list(TableShape.codec)),
      field("sections", \.sections, .dictionary(.keys)),
      field("output", \.output, .keys), field("outcome", \.outcome, .keys),
      field("kinds", \.kinds, .keys), field("headings", \.headings, .keys),
      field("total", \.total, .keys), field("grandTotal", \.grandTotal, .keys),
      field("noBudget", \.noBudget, .keys), field("budgetBasis", \.budgetBasis, .keys),
      field("millions", \.millions, .keys), field("counted", \.counted, .keys),
      field("ordinal", \.ordinal, .key), field("count", \.count, .key), field("split", \.split, .keys), field("reportYear", \.reportYear, .key),
      field("statuses", \.statuses, .dictionary(.keys)), field("pageHeads", \.pageHeads, .keys),
      field("agencyPlaceholders", \.agencyPlaceholders, .keys),
      field("contents", \.contents, .keys), field("part", \.part, .key), field("appendix", \.appendix, .keys),
      field("reporting", \.reporting, Heading.codec), field("risks", \.risks, Risks.codec), field("roles", \.roles, Roles.codec), field("order", \.order, Order.codec),
      field("ita", \.ita, Ita.codec), field("memo", \.memo, Memo.codec),
      field("agencies", \.agencies, .list(AgencyNames.codec)), field("agencyJoins", \.agencyJoins, .keys),
      field("agencyEnds", \.agencyEnds, .list(.text)), field("agencyTitles", \.agencyTitles, .keys),
      field("laws", \.laws, Laws.codec),
      field("units", \.units, Units.codec), field("targets", \.targets, Targets.codec), field("aims", \.aims, Aims.codec), field("figures", \.figures, Figures.codec),
      field("frequencies", \.frequencies, .list(Frequency.codec)), field("done", \.done, .keys), field("asOf", \.asOf, .keys),
      field("open", \.open, .keys),
      field("people", \.people, .keys),
      field("neverThrice", \.neverThrice, .text))
  }
}

extension Codec where Value == String {
  /// A text by its tolerant key.
  fileprivate static var key: Codec<String> { Codec<String>(reading: { Codec<String>.text.read($0, $1).map(tolerantKey) }) }
}

extension Codec where Value == [String] {
  /// Texts by their tolerant keys.
  fileprivate static var keys: Codec<[String]> { .list(.key) }
}

extension String {
  /// Its letters without the vowels and tones that stand above and below them, which OCR loses first.
  var withoutMarks: String { String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isMark })) }
}
