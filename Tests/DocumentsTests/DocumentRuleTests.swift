import Checks
import Definitions
import Documents
import Records
import Testing

@Suite("The rules over published documents")
struct DocumentRuleTests {
  /// The document that an example has, as text.
  private func document(_ tree: Tree) throws -> PublishedDocument {
    guard case .word(let word) = tree else { throw Problems([]) }
    return try Published.document(text: word.text)
  }

  @Test("each have their wording, in their order, with examples that break them, weigh what they say, and one that keeps them")
  func examples() throws {
    let rules = try Published.library.get().documentRules.all
    #expect(rules.map(\.code) == DocumentRules.all.map { type(of: $0).code })
    for (rule, wording) in zip(DocumentRules.all, rules) {
      #expect(try rule.findings(in: document(wording.keeps)).isEmpty, "\(wording.code) keeps")
      for example in wording.breaks {
        let findings = try rule.findings(in: document(example.changes)).filter { $0.statement.name == example.sentence }
        #expect(!findings.isEmpty, "\(wording.code) \(example.sentence ?? "") breaks")
        #expect(findings.contains { $0.severity == example.severity }, "\(wording.code) \(example.sentence ?? "")")
      }
    }
  }

  @Test("each sentence of a rule has an example")
  func sentences() throws {
    for (rule, wording) in zip(DocumentRules.all, try Published.library.get().documentRules.all) {
      let examples = Set(wording.breaks.map(\.sentence))
      #expect(Set(type(of: rule).sentences.map(\.name)).isSubset(of: examples), "\(wording.code)")
    }
  }

  @Test("every finding has a line, words and a remedy in both languages")
  func words() throws {
    for language in [Language.th, .en] {
      let checker = try Published.checker(language)
      for wording in checker.rules {
        for example in wording.breaks {
          for message in checker.messages(for: try document(example.changes)) where message.code.hasPrefix("DOC-") {
            #expect(message.places.allSatisfy { $0.mark != nil } && !message.places.isEmpty, "\(message.code)")
            #expect(!message.message.isEmpty && !message.message.contains("{") && !message.remedy.isEmpty, "\(message.code)")
          }
        }
      }
    }
  }
}
