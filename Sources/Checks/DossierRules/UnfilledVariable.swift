import Records
import ThaiText

/// A variable of a template of projects that nobody has filled in. It is a variable by its name: what a user himself puts in braces is
/// none. While there is one, no report is written.
package struct UnfilledVariable: Rule {
  package static let code = "TEMPLATE-VARIABLE"
  static let sentence = Sentence(Parameter<Verbatim>("variable"), Parameter<TemplateMeaning>("about"), Parameter<Int>("count"))
  package static let sentences = [sentence.declared]

  package func findings(in context: CheckContext) -> [Finding] {
    var places: [String: [Int]] = [:]
    var names: [String] = []
    for (index, text) in context.texts.enumerated() {
      for name in context.variables(in: text) where places[name]?.last != index {
        if places[name] == nil { names.append(name) }
        places[name, default: []].append(index)
      }
    }
    guard !names.isEmpty else { return [] }
    let paths = context.paths(), meanings = context.reference.variables()
    return names.compactMap { name in
      guard let places = places[name], let meaning = meanings[name] else { return nil }
      return Finding(Self.code, .error, at: places.map { paths[$0] }, Self.sentence(Verbatim("{\(name)}"), meaning, places.count))
    }
  }
}

extension CheckContext {
  /// The variables of templates that stand in a text.
  func variables(in text: WrittenText) -> [String] {
    guard text.traits.contains(.templateMark) else { return [] }
    let names = text.text.bracedNames.map(\.name)
    guard !names.isEmpty else { return [] }
    let known = reference.variables()
    return names.filter { known[$0] != nil }
  }
}
