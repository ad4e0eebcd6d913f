import Assessment
import Checks
import Records
import TestSupport
import Testing
import ThaiText

@testable import Definitions

@Suite("Every rule has wording, and its two examples hold")
struct RuleExampleTests {
  @Test("the sound dossier has no finding on 30 November 2567")
  func sound() throws {
    let found = Samples.findings(in: try Samples.dossier())
    #expect(found.map(\.code) == [])
  }

  @Test("the list of rules and the wording name the same codes, each once")
  func codes() {
    let listed = Samples.rules.rules.map { type(of: $0).code }
    #expect(Set(listed).count == listed.count)
    #expect(listed.sorted() == Samples.library.rules.map(\.code).sorted())
  }

  @Test(
    "a code is words in capitals and digits, joined by hyphens",
    arguments: Samples.rules.rules.map { type(of: $0).code })
  func wellFormed(code: String) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    #expect(parts.count >= 2)
    #expect(parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("A"..."Z").contains($0) || ("0"..."9").contains($0) } })
  }

  @Test("what breaks a rule is found, weighs what the example says, and is said by its sentence", arguments: Samples.codes)
  func breaks(code: String) throws {
    for example in try #require(Samples.library.rule(code)).breaks {
      let findings = try Samples.findings(code, example).filter { $0.statement.name == example.sentence }
      #expect(!findings.isEmpty, "\(code) \(example.sentence ?? "")")
      for finding in findings { #expect(finding.severity == example.severity, "\(code) \(example.sentence ?? "")") }
    }
  }

  @Test("what breaks a rule is found in words", arguments: Samples.codes)
  func words(code: String) throws {
    for example in try #require(Samples.library.rule(code)).breaks {
      for finding in try Samples.findings(code, example) {
        #expect(!finding.places.isEmpty)
        for language in Language.allCases {
          let message = Samples.message(finding, language)
          #expect(!message.message.contains("  ") && !message.message.contains("“”") && !message.message.isEmpty)
          #expect(!message.remedy.isEmpty)
        }
      }
    }
  }

  @Test("each sentence of a rule has an example", arguments: Samples.rules.rules.map { type(of: $0).code })
  func sentences(code: String) throws {
    let rule = try #require(Samples.rules.rules.map { type(of: $0) }.first { $0.code == code })
    let examples = Set(try #require(Samples.library.rule(code)).breaks.map(\.sentence))
    #expect(Set(rule.sentences.map(\.name)).isSubset(of: examples))
  }

  @Test("what keeps a rule is not found", arguments: Samples.codes)
  func keeps(code: String) throws {
    let rule = try #require(Samples.library.rule(code))
    let dossier = try Samples.dossier(changedBy: rule.keeps)
    #expect(!Samples.findings(in: dossier).contains { $0.code == code })
  }

  @Test("the first place of a finding is in the dossier, or a key that can be added to it",
    arguments: Samples.codes)
  func places(code: String) throws {
    for example in try #require(Samples.library.rule(code)).breaks {
      let tree = try SoundDossier.changed(by: example.changes)
      for finding in try Samples.findings(code, example) {
        for place in finding.places {
          let added = tree.setting(place, to: .text("x"))
          // A path that the schema does not have would be an unknown key.
          let problems = Samples.problems(in: added)
          #expect(!problems.contains("READ-UNKNOWN-KEY"), "\(place)")
        }
      }
    }
  }

  @Test("a remedy reads well without arguments, as `explain` prints it", arguments: Samples.codes)
  func remedyAlone(code: String) throws {
    let remedy = try #require(Samples.library.rule(code)).remedy
    for phrase in remedy.phrases.all {
      for template in [phrase.th, phrase.en] {
        for case .fact(let name, _) in template.segments {
          #expect(Samples.library.printer(.th).forms.fact(name) != nil, "\(code) {\(name)}")
        }
      }
    }
  }
}
