import Assessment
import Checks
import Records
import Sheets
import ThaiText

/// Asks whether the definitions fit together: that the facts, styles and signature blocks which they name exist, and
/// that tables have the columns of their page.
struct FormCheck {
  let library: Library
  let registry: Registry

  /// The names of text files that are no forms.
  private static let ownStems: Set<String> = ["summary", "risk", "plan", "compare"]

  func problems() -> [Problem] {
    var problems: [Problem] = []
    var keys: Set<String> = []
    for form in library.forms {
      if Self.ownStems.contains(form.key.lowercased()) {
        problems.append(Problem(DefinitionProblem.key(Verbatim(form.key)), at: form.place))
      }
      // File names that differ in case only are one on many disks.
      if !keys.insert(form.key.lowercased()).inserted {
        problems.append(Problem(DefinitionProblem.duplicate(Verbatim(form.key)), at: form.place))
      }
      let constants = Facts(uniqueKeysWithValues: form.constants.keys.map { ("constant." + $0, .text("")) })
      let facts = Scope(inner: constants, outer: registry.vocabulary)
      problems += unknown([form.when, form.absence?.when, form.unitsWhen].compactMap { $0 }, in: facts)
      for block in form.blocks { problems += self.problems(block, form, facts) }
    }
    return problems + kinds() + columns() + sentences() + words()
  }

  /// Kinds of agency whose key is another's, and facts that their wording may not name.
  private func kinds() -> [Problem] {
    let names = Facts(uniqueKeysWithValues: AgencyKinds.facts.map { ($0, .none) })
    var keys: Set<String> = []
    return library.kinds.kinds.flatMap { kind in
      var problems = unknown(kind.addressee, in: names) + unknown(kind.supervisor, in: names)
      if !keys.insert(kind.kind.key).inserted {
        let problem = DefinitionProblem.kindTwice(Verbatim(kind.kind.key))
        problems.append(Problem(problem, at: form(named: "agencies.yaml")))
      }
      return problems
    }
  }

  /// Columns that rules name and no form has.
  private func columns() -> [Problem] {
    let forms = FormNames(forms: library.forms)
    return registry.rules.columns.compactMap { column in
      let form = type(of: column).form
      guard forms.column(column.rawValue, of: form) == nil else { return nil }
      let place = library.forms.first { $0.key == form }?.place ?? self.form(named: form)
      return Problem(DefinitionProblem.columnMissing(Verbatim(form), Verbatim(column.rawValue)), at: place)
    }
  }

  /// Words of rules that do not fit what the rules say.
  private func sentences() -> [Problem] {
    let check = SentenceCheck(forms: FormNames(forms: library.forms))
    return registry.rules.rules.map { type(of: $0) }.flatMap { rule in
      check.problems(of: rule.code, rule.sentences, in: library.ruleWords, file: library.ruleWords.file)
    }
  }

  /// Words of problems that do not fit what is declared of them.
  private func words() -> [Problem] {
    let check = SentenceCheck(forms: FormNames(forms: []))
    return DeclaredProblems.all.flatMap { check.problems(of: $0, in: library.phrases, file: library.phrases.file) }
  }

  private func form(named name: String) -> Place { Place(file: "forms/" + name, mark: nil) }

  private func problems(_ block: BlockDefinition, _ form: FormDefinition, _ outer: any FactSource) -> [Problem] {
    var problems = unknown([block.when, block.unless, block.each, block.map].compactMap { $0 }, in: outer)
    let facts = scope(block.each, outer)
    problems += unknown(block.text, in: facts)
    if library.house.style(block.style.text) == nil {
      problems.append(unknownName(DefinitionProblem.unknownStyle, block.style, in: library.house.styles.map(\.name)))
    }
    if let signature = block.signature {
      if facts.fact(signature.text + ".position") == nil {
        problems.append(unknownName(DefinitionProblem.unknownFact, signature, in: Array(facts.factNames)))
      }
      if library.house.signature(block.signer.text) == nil {
        let known = library.house.signatures.map(\.name)
        problems.append(unknownName(DefinitionProblem.unknownSigner, block.signer, in: known))
      }
    }
    if let table = block.table { problems += self.problems(table, form, facts) }
    for block in block.blocks { problems += self.problems(block, form, facts) }
    return problems
  }

  private func problems(_ table: TableDefinition, _ form: FormDefinition, _ outer: any FactSource) -> [Problem] {
    var problems: [Problem] = []
    if table.columns.count != form.columns.count {
      problems.append(
        Problem(DefinitionProblem.columns(table.columns.count, form.columns.count), at: form.place))
    }
    problems += unknown([table.each].compactMap { $0 }, in: outer)
    problems += unknown(table.empty, in: outer)
    let facts = scope(table.each, outer)
    problems += unknown([table.subtotal, table.total].compactMap { $0 }, in: facts)
    for column in table.columns {
      problems += unknown([column.when].compactMap { $0 }, in: outer)
      problems += unknown(Template(column.heading, place: column.cell?.place), in: outer)
      problems += unknown(column.cell, in: facts)
      problems += unknown([column.merge].compactMap { $0 }, in: facts)
    }
    for row in table.rows {
      if row.cells.count != table.columns.count {
        problems.append(
          Problem(
            DefinitionProblem.columns(row.cells.count, table.columns.count),
            at: row.cells.first?.place ?? form.place))
      }
      for cell in row.cells { problems += unknown(cell, in: outer) }
    }
    return problems
  }

  /// The facts inside a repeated block or table.
  private func scope(_ each: Name?, _ facts: any FactSource) -> any FactSource {
    guard let each, case .list(_, let item) = facts.fact(each.text) else { return facts }
    return Scope(inner: item, outer: facts)
  }

  private func unknown(_ template: Template?, in facts: any FactSource) -> [Problem] {
    guard let template else { return [] }
    return unknown(template.facts.map { Name($0, place: template.place) }, in: facts)
  }

  private func unknown(_ names: [Name], in facts: any FactSource) -> [Problem] {
    names.filter { facts.fact($0.text) == nil }.map {
      unknownName(DefinitionProblem.unknownFact, $0, in: Array(facts.factNames))
    }
  }

  private func unknownName(_ sentence: Sentence<Verbatim, Verbatim?>, _ name: Name, in known: [String]) -> Problem {
    let near = nearest(to: name.text, in: known.sorted()).map(Verbatim.init)
    return Problem(sentence(Verbatim(name.text), near), at: name.place ?? Place(file: "forms", mark: nil))
  }
}

extension FormDefinition {
  /// The place of the form's first wording, for problems of the form as a whole.
  fileprivate var place: Place {
    blocks.lazy.compactMap { $0.text?.place ?? $0.style.place }.first ?? Place(file: "forms/control/" + key, mark: nil)
  }
}
