import Assessment
import Foundation
import ThaiText

/// The projects below one indicator of a provincial plan or report, with their money, its total and how far they have come.
public struct ProvincialSection: Sendable {
  /// An amount, of the line that it stands in.
  public struct Amount: Sendable {
    public let line: Int
    public let baht: Decimal
  }

  /// What a cell says, of the line that it stands in; rows that go on with it stand behind.
  public struct Text: Sendable {
    public let line: Int
    public internal(set) var text: String
  }

  /// One of several activities of a project.
  public struct Activity: Sendable {
    public let line: Int
    /// Nil where it has none.
    public let number: Int?
    public internal(set) var name: String
    public internal(set) var method: Text?
    public internal(set) var measure: Text?
    /// What of the project's money it has; nil where none is said.
    public internal(set) var amount: Amount?
  }

  /// A project, or an activity that has money of its own.
  public struct Item: Sendable {
    public let line: Int
    public internal(set) var number: String?
    /// As its row has it, with its activities where they stand in the same cell.
    public let name: String
    /// The name alone, with what rows below go on with.
    public internal(set) var title: String
    public internal(set) var budget: WrittenAmount
    /// What of its money its parts have. They are not counted again beside it.
    public internal(set) var parts: [Amount]
    /// Those of them that no activity has.
    public internal(set) var unpaired: [Amount] = []
    /// What each of several sources gives.
    public internal(set) var sources: [(source: String, amount: Amount)] = []
    /// The unit that carries it out, of its row or, where rows share a cell, of the row above.
    public internal(set) var unit: String
    /// Whether its own row has it.
    public let hasOwnUnit: Bool
    public internal(set) var activities: [Activity] = []
    /// What its other columns say, in the order of the rows.
    public internal(set) var cells: [DocumentTable.Column: [Text]] = [:]
    /// The indicator of the plan that it serves, where a column before its name has that.
    public internal(set) var serves: Text?
    /// How far it has come: of its own row, or of the row below all that have come as far.
    public internal(set) var status: Text?

    /// What it costs, once: as a whole, else what its sources or its parts come to.
    public var baht: Decimal? {
      guard budget == .blank else { return budget.baht }
      let amounts = sources.isEmpty ? parts : sources.map(\.amount)
      return amounts.isEmpty ? nil : amounts.reduce(0) { $0 + $1.baht }
    }
  }

  /// `1.1`, of its total or of the line above its table; empty where neither has one.
  public let indicator: String
  /// The indicator as it is written.
  public let written: String
  /// The first line of its rows, and the last.
  public let lines: ClosedRange<Int>
  public private(set) var items: [Item]
  /// ลักษณะสำคัญของงาน
  public let work: [Text]
  /// The source of the money of all of them (ส่วนของงบ…).
  public let source: Text?
  /// Its total as printed, with the label's line.
  public let total: Amount?
  /// The total of it and of all sections before it, where one is printed below them.
  public internal(set) var grandTotal: Amount?
  /// What is said of all of it: อยู่ระหว่างดำเนินการ.
  public let status: (line: Int, text: String)?

  /// What its items cost, each once.
  public var sum: Decimal { items.reduce(0) { $0 + ($1.baht ?? 0) } }

  /// The sections of a document's tables.
  static func all(_ tables: [DocumentTable], _ lines: [DocumentLine], _ words: DocumentWords) -> [ProvincialSection] {
    let tables = tables.filter { $0.shape == .provincial }
    guard !tables.isEmpty else { return [] }
    let sources = lines.lazy.filter { $0.cells == nil }.compactMap { line in
      words.aims.source(in: line.text).map { Text(line: line.number, text: $0) }
    }
    var before: [Text] = [], rest = Array(sources)[...]
    let sections = tables.flatMap { table -> [ProvincialSection] in
      while let next = rest.first, next.line < table.headingLines.first ?? 0 { before.append(rest.removeFirst()) }
      return ProvincialReader(table, words, source: before.last).sections(lines)
    }
    return sharesUnits(sections) ? sections : sections.map(\.withOwnUnits)
  }

  /// Whether rows share the cells of their units, so that a blank one means the unit above: not where nearly every project has its own, and
  /// one was left out.
  private static func sharesUnits(_ sections: [ProvincialSection]) -> Bool {
    let items = sections.flatMap(\.items)
    return items.count { !$0.hasOwnUnit } * 5 > items.count
  }

  /// With no unit where a row has none.
  private var withOwnUnits: ProvincialSection {
    var section = self
    for place in items.indices where !items[place].hasOwnUnit { section.items[place].unit = "" }
    return section
  }
}
