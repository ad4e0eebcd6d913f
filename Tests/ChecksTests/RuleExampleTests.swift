import Assessment
import Checks
import Records
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
    let listed = Rules.all.map { type(of: $0).code }
    #expect(Set(listed).count == listed.count)
    #expect(listed.sorted() == Samples.library.rules.map(\.code).sorted())
  }

  @Test("a code is words in capitals and digits, joined by hyphens", arguments: Rules.all.map { type(of: $0).code })
  func wellFormed(code: String) {
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    #expect(parts.count >= 2)
    #expect(parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("A"..."Z").contains($0) || ("0"..."9").contains($0) } })
  }

  @Test("what breaks a rule is found, and found in words", arguments: Samples.library.rules.map(\.code))
  func breaks(code: String) throws {
    let rule = try #require(Samples.library.rule(code))
    let dossier = try Samples.library.example(rule.breaks)
    let findings = Samples.findings(in: dossier, asOf: rule.asOf ?? Samples.asOf).filter { $0.code == code }
    #expect(!findings.isEmpty)
    for finding in findings {
      #expect(!finding.places.isEmpty)
      for language in Language.allCases {
        let wording = Samples.library.wording(language)
        let message = wording.print(rule.message, finding.arguments)
        #expect(!message.contains("  ") && !message.contains("“”") && !message.isEmpty, "\(message)")
        #expect(!wording.print(rule.remedy, finding.arguments).isEmpty)
      }
    }
  }

  @Test("what keeps a rule is not found", arguments: Samples.library.rules.map(\.code))
  func keeps(code: String) throws {
    let rule = try #require(Samples.library.rule(code))
    let dossier = try Samples.library.example(rule.keeps)
    #expect(!Samples.findings(in: dossier, asOf: rule.asOf ?? Samples.asOf).contains { $0.code == code })
  }

  @Test("the first place of a finding is in the dossier, or a key that can be added to it",
    arguments: Samples.library.rules.map(\.code))
  func places(code: String) throws {
    let rule = try #require(Samples.library.rule(code))
    let tree = RuleWording.changed(try Samples.library.soundDossier(), by: rule.breaks)
    let dossier = try Samples.library.example(rule.breaks)
    for finding in Samples.findings(in: dossier, asOf: rule.asOf ?? Samples.asOf) where finding.code == code {
      for place in finding.places {
        let added = tree.setting(place, to: .text("x"))
        // A path that the schema does not have would be an unknown key.
        let problems = Samples.problems(in: added)
        #expect(!problems.contains("READ-UNKNOWN-KEY"), "\(place)")
      }
    }
  }

  @Test("every argument of a message is one that some finding gives")
  func argumentsAreGiven() throws {
    // An argument outside [[ ]] that a finding lacks would print as nothing.
    for rule in Samples.library.rules {
      let dossier = try Samples.library.example(rule.breaks)
      for finding in Samples.findings(in: dossier, asOf: rule.asOf ?? Samples.asOf) where finding.code == rule.code {
        for template in [rule.message.th, rule.message.en] {
          for case .fact(let name, _) in template.segments {
            #expect(finding.arguments[name]?.isEmpty == false, "\(rule.code) {\(name)}")
          }
        }
      }
    }
  }

  @Test("a remedy reads well without arguments, as `explain` prints it", arguments: Samples.library.rules.map(\.code))
  func remedyAlone(code: String) throws {
    let rule = try #require(Samples.library.rule(code))
    for template in [rule.remedy.th, rule.remedy.en] {
      #expect(!template.segments.contains { if case .fact = $0 { true } else { false } })
    }
  }
}
