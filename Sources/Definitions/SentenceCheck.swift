import Checks
import Records
import ThaiText

/// Asks whether words fit what is declared: each sentence has its words, in both languages, which name what the
/// sentence names, and nothing else but forms.
struct SentenceCheck {
  let forms: FormNames

  /// What is wrong with the words that a file has for a rule.
  func problems(
    of code: String, _ sentences: [DeclaredSentence], in rules: Entries<RuleWording>, file: String
  ) -> [Problem] {
    guard let wording = rules[code] else {
      return [Problem(DefinitionProblem.ruleMissing(Verbatim(code)), at: Place(file: file, mark: nil))]
    }
    return names([wording.title, wording.reason], of: []) + cases(wording, sentences)
      + sentences.flatMap { sentence -> [Problem] in
        guard let message = wording.message[sentence.name] else { return [] }
        return problems(of: sentence, message, wording.remedy[sentence.name])
      }
  }

  /// What is wrong with the words of the program for a problem.
  func problems(of sentence: DeclaredSentence, in phrases: Entries<Phrase>, file: String) -> [Problem] {
    let code = sentence.name ?? ""
    guard let message = phrases[code], let remedy = phrases[code + ".remedy"] else {
      return [Problem(DefinitionProblem.wordsMissing(Verbatim(code)), at: Place(file: file, mark: nil))]
    }
    return problems(of: sentence, message, remedy, others: [ProblemFacts.path, ProblemFacts.field])
  }

  /// - Parameter others: What the words may name beside the parameters.
  private func problems(
    of sentence: DeclaredSentence, _ message: Phrase, _ remedy: Phrase?, others: [String] = []
  ) -> [Problem] {
    let phrases = [message, remedy].compactMap(\.self)
    return names(phrases, of: sentence.parameters.map(\.name) + others) + unsaid(sentence, phrases)
      + unguarded(message, sentence)
  }

  /// Sentences without words, and words without a sentence.
  private func cases(_ wording: RuleWording, _ sentences: [DeclaredSentence]) -> [Problem] {
    let names = sentences.compactMap(\.name)
    let place = wording.place
    var problems = sentences.filter { sentence in
      // A remedy may be one for all, a message is each sentence's own.
      wording.message.phrases[sentence.name ?? CasePhrases.others] == nil || wording.remedy[sentence.name] == nil
    }.map {
      Problem(DefinitionProblem.caseMissing(Verbatim(wording.code), $0.name.map(Verbatim.init)), at: place)
    }
    let others = names.isEmpty ? names : names + [CasePhrases.others]
    for (phrases, known) in [(wording.message, names), (wording.remedy, others)] where phrases.namesCases {
      for name in phrases.phrases.keys.sorted() where !known.contains(name) {
        let near = nearest(to: name, in: known).map(Verbatim.init)
        problems.append(
          Problem(
            DefinitionProblem.caseUnknown(Verbatim(wording.code), Verbatim(name), near),
            at: phrases.phrases[name]?.th.place ?? place))
      }
    }
    return problems
  }

  /// Names that are neither a parameter nor a form, and parameters that one language leaves out.
  private func names(_ phrases: [Phrase], of parameters: [String]) -> [Problem] {
    phrases.flatMap { phrase -> [Problem] in
      var problems: [Problem] = []
      for template in [phrase.th, phrase.en] {
        for name in template.facts where !parameters.contains(name) && forms.fact(name) == nil {
          let near = nearest(to: name, in: parameters + forms.factNames.sorted()).map(Verbatim.init)
          problems.append(problem(DefinitionProblem.unknownFact(Verbatim(name), near), template))
        }
      }
      let (thai, english) = (Set(phrase.th.facts), Set(phrase.en.facts))
      if thai != english {
        let names = thai.symmetricDifference(english).sorted().map(Verbatim.init)
        problems.append(problem(DefinitionProblem.languages(names), phrase.en))
      }
      return problems
    }
  }

  /// Parameters that no words name.
  private func unsaid(_ sentence: DeclaredSentence, _ phrases: [Phrase]) -> [Problem] {
    let said = Set(phrases.flatMap { $0.th.facts + $0.en.facts })
    return sentence.parameters.filter { !said.contains($0.name) }.compactMap { parameter in
      phrases.first.map { problem(DefinitionProblem.factUnsaid(Verbatim(parameter.name)), $0.th) }
    }
  }

  /// Parameters that may be missing, outside of `[[ … ]]`.
  private func unguarded(_ phrase: Phrase, _ sentence: DeclaredSentence) -> [Problem] {
    let optional = sentence.parameters.filter(\.isOptional).map(\.name)
    return [phrase.th, phrase.en].flatMap { template in
      template.segments.compactMap { segment in
        guard case .fact(let name, _) = segment, optional.contains(name) else { return nil }
        return problem(DefinitionProblem.factOptional(Verbatim(name)), template)
      }
    }
  }

  private func problem(_ statement: Statement, _ template: Template) -> Problem {
    Problem(statement, at: template.place ?? Place(file: "forms", mark: nil))
  }
}

extension RuleWording {
  /// Where the words of the rule stand.
  fileprivate var place: Place { title.th.place ?? Place(file: "forms/findings.yaml", mark: nil) }
}
