import Checks
import Records
import ThaiText

/// Puts statements into words: the phrase of a sentence with its terms written in their places.
package struct StatementPrinter: Sendable {
  package let wording: Wording
  package let forms: FormNames

  func text(_ phrase: Phrase, _ statement: Statement) -> String {
    wording.text(of: phrase, StatementFacts(statement: statement, printer: self))
  }

  /// A phrase that names nothing but forms; what it would say of a statement is left out.
  package func text(_ phrase: Phrase) -> String { wording.text(of: phrase, forms) }

  /// A term as a message names it.
  package func said(_ term: Term) -> String {
    switch term {
    case .text(let text): text.shortened
    case .lines(let texts): texts.joined(separator: " · ").shortened
    case .word(let word): word
    case .count(let count): String(count)
    case .decimal(let value, let places): Self.decimal(value, places)
    case .day(let day): wording.day(day, digits: .arabic)
    case .period(let from, let to): said(.day(from)) + "–" + said(.day(to))
    case .phrase(let key): wording(key)
    case .name(let thai, let english): wording.language == .en ? english ?? thai : thai
    case .form(let keys): forms.code(ofOneOf: keys)
    case .column(let form, let key): forms.column(key, of: form) ?? key
    case .rating(let level, let likelihood, let impact): Self.rating(level?.shortened, likelihood, impact)
    case .cell(let likelihood, let impact): "(\(likelihood),\(impact))"
    case .range(let low, let high): said(low) + "–" + said(high)
    case .contact(let one, let other): said(one) + "~" + said(other)
    case .marked(let thing, let mark): said(thing) + " " + said(mark)
    case .detailed(let thing, let detail): said(thing) + " (" + said(detail) + ")"
    case .ids(let ids): listed(ids).shortened
    case .list(let items): list(items)
    }
  }

  /// A term by itself, as it is compared or copied: texts whole, days in ISO.
  package func plain(_ term: Term) -> String {
    switch term {
    case .text(let text): text
    case .lines(let texts): texts.joined(separator: "\n")
    case .day(let day): day.iso
    case .period(let from, let to): from.iso + "/" + to.iso
    default: said(term)
    }
  }

  /// Things one after another. Forms say once what their codes begin with.
  private func list(_ items: [Term]) -> String {
    let forms = items.compactMap { if case .form(let keys) = $0 { keys } else { nil } }
    guard forms.isEmpty || forms.count != items.count else {
      return self.forms.codes(of: forms, separator: wording("list.separator"))
    }
    return listed(items.map(said))
  }

  private func listed(_ texts: [String]) -> String { texts.joined(separator: wording("list.separator")) }

  /// `สูง (3×4)`, or as much of it as is known; never empty.
  private static func rating(_ level: String?, _ likelihood: Int?, _ impact: Int?) -> String {
    guard likelihood != nil || impact != nil else { return level ?? "–" }
    let scores = (likelihood.map(String.init) ?? "–") + "×" + (impact.map(String.init) ?? "–")
    return level.map { "\($0) (\(scores))" } ?? scores
  }

  private static func decimal(_ value: Int, _ places: Int) -> String {
    let digits = String(value.magnitude).zeroPadded(to: places + 1)
    return (value < 0 ? "−" : "") + digits.dropLast(places) + "." + digits.suffix(places)
  }
}

/// What a phrase may name: the terms of a statement, and the forms.
private struct StatementFacts: FactSource {
  let statement: Statement
  let printer: StatementPrinter

  func fact(_ name: String) -> Fact? {
    statement[name].map { .text(printer.said($0)) } ?? printer.forms.fact(name)
  }

  var factNames: Set<String> { printer.forms.factNames.union(statement.sentence.parameters.map(\.name)) }
}

extension Library {
  package func printer(_ language: Language) -> StatementPrinter {
    StatementPrinter(wording: wording(language), forms: FormNames(forms: forms))
  }
}
