import Sheets
import ThaiText

/// Prints templates with facts.
package struct TemplatePrinter {
  /// What a fact that is not given prints as.
  package let blank: String
  package let digits: DigitStyle
  /// Whether the digits of the wording are written in that style, or left as the definitions have them.
  package var convertsWords = true
  /// Whether the digits of the dossier's texts are written in that style too, or left as they were typed.
  package let convertsTexts: Bool

  package init(blank: String, digits: DigitStyle, convertsWords: Bool = true, convertsTexts: Bool) {
    self.blank = blank
    self.digits = digits
    self.convertsWords = convertsWords
    self.convertsTexts = convertsTexts
  }

  package func text(_ template: Template, _ facts: some FactSource) -> String {
    var text = ""
    for segment in template.segments { append(segment, facts, to: &text) }
    return text
  }

  /// A number or a day where the template is nothing else, so that a workbook holds it as one; else text.
  package func value(_ template: Template, _ facts: some FactSource, empty: String?) -> Value {
    if let (name, pattern) = template.onlyFact {
      switch facts.fact(name) {
      case .number(let number): return .number(number)
      case .day(let day): return .day(day, pattern: pattern ?? "{d} {mmm} {yyyy}")
      case .text(let text): return .text(written(text))
      case .list, .flag, .map, nil, Fact.none?: return empty.map(Value.text) ?? .blank
      }
    }
    // Where what stood before a line break is not given, nothing is left to break from.
    let text = String(text(template, facts).drop(while: \.isNewline))
    return text.isEmpty ? empty.map(Value.text) ?? .blank : .text(text)
  }

  /// Whether every fact of a template is present.
  package func isPresent(_ template: Template, _ facts: some FactSource) -> Bool { isPresent(template.segments, facts) }

  private func isPresent(_ segments: [Template.Segment], _ facts: some FactSource) -> Bool {
    segments.allSatisfy { segment in
      switch segment {
      case .words: true
      case .fact(let name, _): facts.isPresent(name)
      case .group(let segments): isPresent(segments, facts)
      }
    }
  }

  /// A text of the dossier as it is printed.
  package func written(_ text: String) -> String { convertsTexts ? text.digits(digits, sparingLatin: true) : text }

  private func append(_ segment: Template.Segment, _ facts: some FactSource, to text: inout String) {
    switch segment {
    case .words(let words): text += convertsWords ? words.digits(digits) : words.text
    case .group(let segments):
      guard isPresent(segments, facts) else { return }
      for segment in segments { append(segment, facts, to: &text) }
    case .fact(let name, let pattern):
      switch facts.fact(name) {
      case .text(let value): text += written(value)
      case .number(let number): text += number.text(digits: digits)
      case .day(let day): text += day.formatted(pattern ?? "{d} {mmmm} {yyyy}", digits: digits)
      case .flag, .list, .map, nil, Fact.none?: text += blank
      }
    }
  }
}
