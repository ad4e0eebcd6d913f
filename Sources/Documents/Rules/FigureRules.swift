import Checks
import Foundation
import Records
import ThaiText

/// A total in a table of figures is the sum of what it is of.
struct FigureTotals: DocumentRule {
  static let code = "DOC-FIGURE-TOTAL"
  static let differs = Sentence(
    "differs", Parameter<String>("row"), Parameter<String>("column"), Parameter<Baht>("printed"), Parameter<Baht>("reckoned"))
  /// The same digits in another order.
  static let swapped = Sentence(
    "swapped", Parameter<String>("row"), Parameter<String>("column"), Parameter<Baht>("printed"), Parameter<Baht>("reckoned"))
  /// Two columns' totals stand below each other's figures.
  static let columns = Sentence(
    "columns", Parameter<String>("row"), Parameter<String>("first"), Parameter<String>("second"), Parameter<Baht>("printed"),
    Parameter<Baht>("reckoned"))
  /// It is the total of another column.
  static let other = Sentence(
    "other", Parameter<String>("row"), Parameter<String>("column"), Parameter<String>("other"), Parameter<Baht>("printed"),
    Parameter<Baht>("reckoned"))
  static let sentences = [differs.declared, swapped.declared, columns.declared, other.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    (document.figures + document.derived).flatMap { table -> [Finding] in
      let ofRows = table.wrongTotals().flatMap { total -> [Finding] in
        // Where no total is right, it may be of something else than the rows that are printed.
        let severity: Severity = total.isSure ? .error : .warning
        var told: Set<Int> = []
        return total.wrong.compactMap { wrong in
          guard told.insert(wrong.column).inserted else { return nil }
          if let pair = total.wrong.first(where: { $0.column > wrong.column && $0.printed == wrong.reckoned && $0.reckoned == wrong.printed }) {
            told.insert(pair.column)
            return finding(
              .error, at: [wrong.line, table.headingLine] + wrong.parts,
              Self.columns(wrong.row, wrong.heading, pair.heading, Baht(wrong.printed), Baht(wrong.reckoned)),
              expected: Baht(wrong.reckoned), found: Baht(wrong.printed))
          }
          let row = table.rows.first { $0.line == wrong.line }
          // Of several the first.
          let other = row?.figures.filter { column, figure in
            column != wrong.column && figure.amount == wrong.printed && wrong.printed != 0 && !total.wrong.contains { $0.column == column }
          }.keys.min()
          let statement =
            other.map { Self.other(wrong.row, wrong.heading, table.columns[$0].heading, Baht(wrong.printed), Baht(wrong.reckoned)) }
            ?? Self.said(wrong)
          return finding(
            severity, at: [wrong.line] + wrong.parts, statement, expected: Baht(wrong.reckoned), found: Baht(wrong.printed))
        }
      }
      let ofColumns = table.wrongColumns(\.isTotal) { figures in
        figures.isEmpty ? nil : figures.reduce(Decimal(0)) { $0 + $1.amount }
      }
      return ofRows + ofColumns.filter { wrong in !ofRows.contains { $0.places.first?.line == wrong.line } }.map { wrong in
        finding(
          .error, at: [wrong.line], Self.said(wrong), expected: Baht(wrong.reckoned), found: Baht(wrong.printed))
      }
    }
  }

  private static func said(_ wrong: FigureTable.Derived) -> Statement {
    let isSwapped = Baht(wrong.printed).isSwapped(Baht(wrong.reckoned))
    return (isSwapped ? swapped : differs)(wrong.row, wrong.heading, Baht(wrong.printed), Baht(wrong.reckoned))
  }
}

/// An average, a difference or a percentage in a table of figures is that of the figures beside it.
struct FigureDerived: DocumentRule {
  static let code = "DOC-FIGURE-DERIVED"
  static let average = Sentence(
    "average", Parameter<String>("row"), Parameter<String>("column"), Parameter<Baht>("printed"), Parameter<Baht>("reckoned"))
  static let difference = Sentence(
    "difference", Parameter<String>("row"), Parameter<String>("column"), Parameter<Baht>("printed"), Parameter<Baht>("reckoned"))
  /// It falls where the figures rise, or the other way round.
  static let sign = Sentence(
    "sign", Parameter<String>("row"), Parameter<String>("column"), Parameter<Baht>("printed"), Parameter<Baht>("reckoned"))
  static let share = Sentence(
    "share", Parameter<String>("row"), Parameter<String>("column"), Parameter<Baht>("printed"), Parameter<Baht>("reckoned"))
  static let sentences = [average.declared, difference.declared, sign.declared, share.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let shares = (document.figures + document.derived).flatMap { $0.wrongShares() }.map { wrong in
      finding(
        .error, at: [wrong.line], Self.share(wrong.row, wrong.heading, Baht(wrong.printed), Baht(wrong.reckoned.rounded)),
        expected: Baht(wrong.reckoned.rounded), found: Baht(wrong.printed))
    }
    return shares + (document.figures + document.derived).flatMap { table -> [Finding] in
      let averages = table.wrongColumns({ $0 == .average }, \.mean) + table.wrongAverages(), differences = table.wrongDifferences()
      return averages.map { wrong in
        finding(
          .warning, at: [wrong.line] + wrong.parts,
          Self.average(wrong.row, wrong.heading, Baht(wrong.printed), Baht(wrong.reckoned.rounded)),
          expected: Baht(wrong.reckoned.rounded), found: Baht(wrong.printed))
      } + differences.amounts.map { wrong in
        finding(
          .error, at: [wrong.line],
          Self.difference(wrong.row, wrong.heading, Baht(wrong.printed), Baht(abs(wrong.reckoned))),
          expected: Baht(abs(wrong.reckoned)), found: Baht(wrong.printed))
      } + differences.signs.map { wrong in
        finding(
          .error, at: [wrong.line], Self.sign(wrong.row, wrong.heading, Baht(wrong.printed), Baht(wrong.reckoned)), expected: Baht(wrong.reckoned),
          found: Baht(wrong.printed))
      }
    }
  }
}

/// What is left over at the end of each year is not added up over years: most of it is the same.
struct SumOfStocks: DocumentRule {
  static let code = "DOC-STOCK-SUM"
  static let sentence = Sentence(Parameter<String>("what"), Parameter<Baht>("sum"), Parameter<Int>("years"))
  static let sentences = [sentence.declared]

  func findings(in document: PublishedDocument) -> [Finding] {
    let words = document.words.figures.stock
    func isStock(_ text: String) -> Bool { words.contains(where: tolerantKey(text).holds) }
    return document.figures.flatMap { table -> [Finding] in
      let ofYears = table.rows.filter { $0.kind == .plain && Self.isYear($0.label) }
      let down = table.rows.filter(\.kind.isTotal).flatMap { total in
        table.plain.compactMap { column -> Finding? in
          guard isStock(table.columns[column].heading), let sum = total.figures[column] else { return nil }
          return found(table.columns[column].heading, sum, ofYears.compactMap { $0.figures[column] }, at: [total.line] + ofYears.map(\.line))
        }
      }
      let years = table.plain.filter { Self.isYear(table.columns[$0].heading) }
      let across = table.columns.indices.filter { table.columns[$0].kind.isTotal }.flatMap { column in
        table.rows.compactMap { row -> Finding? in
          let isCounted = row.kind == .plain && (isStock(row.label) || years.allSatisfy { isStock(table.columns[$0].heading) } || isStock(table.title))
          guard isCounted, let sum = row.figures[column] else { return nil }
          return found(row.label, sum, years.compactMap { row.figures[$0] }, at: [row.line, table.headingLine])
        }
      }
      return down + across
    }
  }

  private func found(_ what: String, _ sum: FigureTable.Figure, _ parts: [FigureTable.Figure], at lines: [Int]) -> Finding? {
    guard parts.count > 1, sum.amount != 0, sum.amount != parts.last?.amount,
      sum.fits(parts.reduce(Decimal(0)) { $0 + $1.amount })
    else { return nil }
    return finding(.warning, at: lines, Self.sentence(what, Baht(sum.amount), parts.count))
  }

  /// Whether a label is a year, or names one.
  private static func isYear(_ text: String) -> Bool {
    tolerantKey(text).split { !$0.isNumber }.contains { $0.count == 4 && (2500...2699).contains(Int($0) ?? 0) }
  }
}

extension Decimal {
  /// To two digits behind the point.
  fileprivate var rounded: Decimal {
    var value = self, result = Decimal()
    NSDecimalRound(&result, &value, 2, .plain)
    return result
  }
}
