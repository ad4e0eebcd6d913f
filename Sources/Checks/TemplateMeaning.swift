import Records

/// What is to be written in the place of a template's variable, in both languages.
public struct TemplateMeaning: TermConvertible {
  private let thai: String
  private let english: String

  package init(thai: String, english: String) {
    self.thai = thai
    self.english = english
  }

  public var term: Term? { .name(thai: thai, english: english) }
}
