import Records

/// Words and marks that a template left to be replaced: dotted lines, `xxx`, `25xx`, braces, “state the name …”.
struct UnfilledTemplate: Rule {
  static let code = "TEMPLATE-WORD"

  func findings(in context: CheckContext) -> [Finding] {
    context.texts.compactMap { text in
      guard !text.traits.isDisjoint(with: [.templateMark, .templateWord, .short]),
        let found = TemplateSearch(text.text).first(text.traits)
      else { return nil }
      return Finding(
        Self.code, .error, at: [text.path], ["word": found.shortened, "text": text.text.shortened], found: found)
    }
  }
}
