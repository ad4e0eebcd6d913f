import Checks
import Records
import ThaiText

/// Asks whether the words of rules fit what the rules declare: each sentence has its words, in both languages, which
/// name what the sentence names and nothing else.
struct SentenceCheck {
  let forms: FormNames

  /// What is wrong with the words that a file has for a rule.
  func problems(
    of code: String, _ sentences: [DeclaredSentence], in rules: [RuleWording], file: String
  ) -> [Problem] {
    guard let wording = rules.first(where: { $0.code == code }) else {
      return [Problem("FORM-RULE-MISSING", at: Place(file: file, mark: nil), ["key": code])]
    }
    return problems(wording, sentences)
  }

  private func problems(_ wording: RuleWording, _ sentences: [DeclaredSentence]) -> [Problem] {
    var problems = names([wording.title, wording.reason], of: [])
    problems += cases(wording, sentences)
    for sentence in sentences {
      let remedy = wording.remedy[sentence.name]
      guard let message = wording.message[sentence.name] else { continue }
      problems += names([message] + (remedy.map { [$0] } ?? []), of: sentence.parameters.map(\.name))
      problems += unsaid(sentence, [message, remedy].compactMap(\.self))
      problems += unguarded(message, sentence)
    }
    return problems
  }

  /// Sentences without words, and words without a sentence.
  private func cases(_ wording: RuleWording, _ sentences: [DeclaredSentence]) -> [Problem] {
    let names = sentences.compactMap(\.name)
    let place = wording.place
    var problems = sentences.filter { sentence in
      // A remedy may be one for all, a message is each sentence's own.
      wording.message.phrases[sentence.name ?? CasePhrases.others] == nil || wording.remedy[sentence.name] == nil
    }.map { Problem("FORM-CASE-MISSING", at: place, ["key": wording.code, "case": $0.name ?? ""]) }
    let others = names.isEmpty ? names : names + [CasePhrases.others]
    for (phrases, known) in [(wording.message, names), (wording.remedy, others)] where phrases.namesCases {
      for name in phrases.phrases.keys.sorted() where !known.contains(name) {
        problems.append(
          Problem(
            "FORM-CASE-UNKNOWN", at: phrases.phrases[name]?.th.place ?? place,
            ["key": wording.code, "found": name, "nearest": nearest(to: name, in: known) ?? ""]))
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
          let near = nearest(to: name, in: parameters + forms.factNames.sorted())
          problems.append(problem("FORM-UNKNOWN-FACT", template, ["found": name, "nearest": near ?? ""]))
        }
      }
      let (thai, english) = (Set(phrase.th.facts), Set(phrase.en.facts))
      if thai != english {
        let names = thai.symmetricDifference(english).sorted().joined(separator: ", ")
        problems.append(problem("FORM-LANGUAGES", phrase.en, ["found": names]))
      }
      return problems
    }
  }

  /// Parameters that no words name.
  private func unsaid(_ sentence: DeclaredSentence, _ phrases: [Phrase]) -> [Problem] {
    let said = Set(phrases.flatMap { $0.th.facts + $0.en.facts })
    return sentence.parameters.filter { !said.contains($0.name) }.compactMap { parameter in
      phrases.first.map { problem("FORM-FACT-UNSAID", $0.th, ["found": parameter.name]) }
    }
  }

  /// Parameters that may be missing, outside of `[[ … ]]`.
  private func unguarded(_ phrase: Phrase, _ sentence: DeclaredSentence) -> [Problem] {
    let optional = sentence.parameters.filter(\.isOptional).map(\.name)
    return [phrase.th, phrase.en].flatMap { template in
      template.segments.compactMap { segment in
        guard case .fact(let name, _) = segment, optional.contains(name) else { return nil }
        return problem("FORM-FACT-OPTIONAL", template, ["found": name])
      }
    }
  }

  private func problem(_ code: String, _ template: Template, _ arguments: [String: String]) -> Problem {
    Problem(code, at: template.place ?? Place(file: "forms", mark: nil), arguments)
  }
}

extension RuleWording {
  /// Where the words of the rule stand.
  fileprivate var place: Place { title.th.place ?? Place(file: "forms/findings.yaml", mark: nil) }
}
