import Checks
import Foundation
import Records

/// A printed total of a dimension is the sum of its rows, in every year.
struct SubtotalOfRows: DocumentRule {
  static let code = "DOC-SUBTOTAL"
  static let differs = Sentence(
    "differs", Parameter<Verbatim?>("dimension"), Parameter<Baht>("printed"), Parameter<Baht>("rows"), Parameter<[Int]?>("years"))
  /// The same digits in another order.
  static let swapped = Sentence(
    "swapped", Parameter<Verbatim?>("dimension"), Parameter<Baht>("printed"), Parameter<Baht>("rows"), Parameter<[Int]?>("years"))
  static let sentences = [differs.declared, swapped.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.plan.flatMap { table in
      table.totals.filter { !$0.isGrand }.compactMap { total in
        PrintedTotal(of: total, in: table) { table.sum(of: total.rows, column: $0) }.map { wrong in
          let rows = table.rows[total.rows].filter { $0.amounts.contains { ($0.baht ?? 0) != 0 } }.map(\.line)
          let sentence = wrong.isSwapped ? Self.swapped : Self.differs
          return finding(
            .error, at: [total.line] + rows,
            sentence(
              total.dimension.map { Verbatim(String($0)) }, Baht(wrong.printed), Baht(wrong.reckoned), wrong.years),
            expected: Baht(wrong.reckoned), found: Baht(wrong.printed))
        }
      }
    }
  }
}

/// The grand total of a plan is the sum of its rows, and of the totals of its dimensions.
struct GrandTotal: DocumentRule {
  static let code = "DOC-TOTAL"
  /// It is the sum of the printed totals, which are not those of the rows.
  static let subtotals = Sentence(
    "subtotals", Parameter<Baht>("printed"), Parameter<Baht>("rows"), Parameter<[Int]?>("years"))
  static let differs = Sentence(
    "differs", Parameter<Baht>("printed"), Parameter<Baht>("rows"), Parameter<Baht>("subtotals"), Parameter<[Int]?>("years"))
  static let swapped = Sentence(
    "swapped", Parameter<Baht>("printed"), Parameter<Baht>("rows"), Parameter<[Int]?>("years"))
  /// It is the total of one dimension.
  static let part = Sentence("part", Parameter<Baht>("printed"), Parameter<Baht>("rows"), Parameter<Verbatim>("dimension"))
  static let sentences = [subtotals.declared, differs.declared, swapped.declared, part.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    // Of several tables the last has the total of all.
    let tables = document.plan
    return tables.enumerated().flatMap { place, table in
      table.totals.filter(\.isGrand).compactMap { total -> Finding? in
        let isOfAll = place == tables.count - 1 && tables.count > 1
        let summed = isOfAll && tables.dropLast().allSatisfy { !$0.totals.contains(where: \.isGrand) } ? tables : [table]
        func sum(_ column: Int) -> Decimal? {
          var sum = Decimal(0)
          for table in summed {
            guard let part = table.sum(of: table.rows.indices, column: column) else { return nil }
            sum += part
          }
          return sum
        }
        guard let wrong = PrintedTotal(of: total, in: table, sum) else { return nil }
        let parts = summed.flatMap { $0.totals.filter { !$0.isGrand } }
        let sumOfParts = parts.reduce(Decimal(0)) { sum, part in
          sum + (part.amounts.indices.contains(wrong.column) ? part.amounts[wrong.column].baht ?? 0 : 0)
        }
        let statement: Statement
        if wrong.isSwapped {
          statement = Self.swapped(Baht(wrong.printed), Baht(wrong.reckoned), wrong.years)
        } else if !parts.isEmpty, sumOfParts == wrong.printed, parts.count > 1 {
          statement = Self.subtotals(Baht(wrong.printed), Baht(wrong.reckoned), wrong.years)
        } else if parts.count > 1, let same = parts.first(where: { $0.amounts[wrong.column].baht == wrong.printed }), let dimension = same.dimension {
          statement = Self.part(Baht(wrong.printed), Baht(wrong.reckoned), Verbatim(String(dimension)))
        } else {
          statement = Self.differs(Baht(wrong.printed), Baht(wrong.reckoned), Baht(sumOfParts), wrong.years)
        }
        return finding(
          .error, at: [total.line] + parts.map(\.line), statement, expected: Baht(wrong.reckoned), found: Baht(wrong.printed))
      }
    }
  }
}

/// A printed total that is not what it is of.
private struct PrintedTotal {
  /// Of the first column in which it is wrong.
  let column: Int
  let printed: Decimal
  let reckoned: Decimal
  /// The years in which it is wrong; nil where the table names none.
  let years: [Int]?

  var isSwapped: Bool { Baht(printed).isSwapped(Baht(reckoned)) }

  /// Nil where every column is right, or one of them cannot be reckoned.
  init?(of total: PlanTable.Total, in table: PlanTable, _ sum: (Int) -> Decimal?) {
    let wrong = total.amounts.indices.compactMap { column -> (Int, Decimal, Decimal)? in
      guard let printed = total.amounts[column].baht, let reckoned = sum(column), printed != reckoned else { return nil }
      return (column, printed, reckoned)
    }
    guard let first = wrong.first else { return nil }
    (column, printed, reckoned) = first
    years = table.years.isEmpty ? nil : wrong.compactMap { table.years.indices.contains($0.0) ? table.years[$0.0] : nil }
  }
}

/// The amounts of the details add up to what is printed of each dimension, and of all.
struct SumOfDetails: DocumentRule {
  static let code = "DOC-DETAIL-SUM"
  static let sentence = Sentence(Parameter<[Term]>("sums"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    document.plan.compactMap { table in
      // Where the years differ nobody knows which of them the details are of.
      let totals = table.totals.filter { total in Set(total.amounts.compactMap(\.baht)).count == 1 }
      let details = document.projects.compactMap { project in project.detail.map { (project.dimension, $0.budget.baht ?? 0) } }
      guard !details.isEmpty, !totals.isEmpty else { return nil }
      let wrong = totals.compactMap { total -> (line: Int, term: Term)? in
        guard let printed = total.amounts.first?.baht, total.isGrand || total.dimension != nil else { return nil }
        let sum = details.reduce(Decimal(0)) { $0 + (total.isGrand || $1.0 == total.dimension ? $1.1 : 0) }
        guard sum != printed else { return nil }
        let thing: Term = total.dimension.map { .marked(.phrase("document.dimension"), .count($0)) } ?? .phrase("document.all")
        return (total.line, .detailed(thing, .range(.word(Baht(sum).text), .word(Baht(printed).text))))
      }
      return wrong.isEmpty ? nil : finding(.warning, at: wrong.map(\.line), Self.sentence(wrong.map(\.term)))
    }
  }
}

/// A cell of a table that several projects share has one amount for all: what each of them costs is not said.
struct SharedAmount: DocumentRule {
  static let code = "DOC-SHARED-AMOUNT"
  static let sentence = Sentence(Parameter<[Term]>("projects"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let rows = document.plan.flatMap(\.rows).filter { $0.projects.count > 1 && $0.amounts.contains { $0 != .blank } }
    guard !rows.isEmpty else { return [] }
    let terms = rows.map { row -> Term in
      let numbers = row.projects.map { $0.number.map(String.init) ?? $0.name }
      return .range(.word(numbers.first ?? ""), .word(numbers.last ?? ""))
    }
    return [finding(.warning, at: rows.map(\.line), Self.sentence(terms))]
  }
}
