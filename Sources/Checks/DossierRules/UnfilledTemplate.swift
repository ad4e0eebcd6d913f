import Records
import ThaiText

/// Words and marks that a template left to be replaced: dotted lines, `xxx`, `25xx`, braces, “state the name …”.
struct UnfilledTemplate: Rule {
  static let code = "TEMPLATE-WORD"
  static let sentence = Sentence(Parameter<String>("text"), Parameter<String>("word"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let words = context.reference.rules.template
    let found = context.texts.enumerated().compactMap { index, text in
      word(of: text, words, in: context).map { (index: index, text: text.text, word: $0) }
    }
    guard !found.isEmpty else { return [] }
    let paths = context.paths()
    return found.map { index, text, word in
      Finding(Self.code, .error, at: [paths[index]], Self.sentence(text, word), found: word)
    }
  }

  private func word(of text: WrittenText, _ words: TemplateWords, in context: CheckContext) -> String? {
    if words.isLabel(text.text) { return text.text }
    guard !text.traits.isDisjoint(with: [.templateMark, .templateWord]) else { return nil }
    // The variables of templates are told by a rule of their own.
    let variables = Set(context.variables(in: text))
    let rest = variables.isEmpty ? text.text : text.text.fillingBraces { variables.contains($0) ? "" : nil }
    return TemplateSearch(rest, words).first(text.traits)
  }
}
