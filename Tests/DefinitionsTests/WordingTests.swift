import Assessment
import Checks
import Forms
import Foundation
import Records
import Reports
import Testing
import ThaiText

@testable import Definitions

@Suite("What the program says")
struct WordingTests {
  private let phrases = Wording.embedded

  /// Every string literal of Sources/.
  private func literals() throws -> Set<String> {
    Set(try SourceTests.sources().flatMap { SourceTests.literals($0.code) })
  }

  @Test("every key that Swift asks for has its words")
  func asked() throws {
    let areas = Set(phrases.keys.map { String($0.prefix { $0 != "." }) })
    let calls = /\b(?:wording|help|line|item|heading)\(\s*"([^"\\]+)"/
    for (path, code) in try SourceTests.sources() {
      for match in code.matches(of: calls) where match.output.1.contains(/[.-]/) && !match.output.1.hasSuffix(".") {
        #expect(phrases[String(match.output.1)] != nil, "Sources/\(path) asks for \(match.output.1)")
      }
      // Keys that reach a call by another way, for example by `?:`.
      for literal in SourceTests.literals(code) where literal.wholeMatch(of: /[a-z]+(\.[a-zA-Z]+)+/) != nil {
        guard areas.contains(String(literal.prefix { $0 != "." })), !path.hasSuffix("Facts.swift") else { continue }
        #expect(phrases[literal] != nil, "Sources/\(path) names \(literal)")
      }
    }
  }

  @Test("every problem that Swift declares is listed, once")
  func problems() throws {
    let listed = DeclaredProblems.all.compactMap(\.name)
    let rules = Set(MatrixRules.all.map { type(of: $0).code })
    let codes = try literals().filter { $0.wholeMatch(of: /(READ|FORM|WRITE|MATRIX|SCALE|MERGE|LIVING)(-[A-Z0-9]+)+/) != nil }
    #expect(listed.sorted() == codes.subtracting(rules).sorted())
  }

  @Test("every problem has words in both languages, which name what it declares, and what to do")
  func words() {
    let check = SentenceCheck(forms: FormNames(forms: []))
    for sentence in DeclaredProblems.all {
      #expect(check.problems(of: sentence, in: phrases, file: "messages.yaml") == [], "\(sentence.name ?? "")")
    }
  }

  @Test("keys that are put together are complete")
  func composed() {
    var keys = Severity.allCases.map { "severity." + $0.rawValue }
    keys += ReportingYear.Kind.allCases.map { "yearKind." + $0.rawValue }
    keys += ["all", "principles", "conclusions", "overall", "risks", "signature", "date"].map { "missing." + $0 }
    for key in keys { #expect(phrases[key] != nil, "no words for \(key)") }
  }

  @Test("nothing is worded that is never said")
  func unused() throws {
    let literals = try literals()
    let prefixes = literals.filter { $0.hasSuffix(".") }
    let unused = phrases.keys.filter { key in
      let asked = key.replacing(".remedy", with: "").replacing(".workbook", with: "")
      return !literals.contains(asked) && !literals.contains(key) && !prefixes.contains { key.hasPrefix($0) }
    }
    #expect(unused.sorted() == [])
  }

  @Test("Thai and English name the same facts")
  func languages() throws {
    for key in phrases.keys {
      let phrase = try #require(phrases[key], "\(key)")
      #expect(Set(phrase.th.facts) == Set(phrase.en.facts), "\(key) differs in its facts")
    }
  }

  @Test("a problem gives its words every fact that they name", arguments: [
    "", "[", "[[[[", "agency: 1\n", "name: \"ก\n", "a: 1\na: 2\n", "? [a]\n: b\n",
    "agency: {name: \"\\x01\", kind: x, nme: y}\nyear: 1\ndigits: z\nunits: {}\nnotice: []\n",
    "agency: {name: ก, kind: province, submissionDays: ก}\nyear: {year: ก, kind: x}\n",
    "committee: {order: \"\", date: ก}\n",
    "year: 2566\ninternalControl: {components: {principles: {9.9: ก, 1.1: {finding: ก, met: ก}}, conclusions: ก}}\n",
    "committee: {order: 1, date: 31 กันยายน 2566, members: [{role: ก}]}\ninternalControl: ก\n",
    "committee: {order: 1, date: 31 กันยา 2566}\n", "committee: {order: 1, date: 1/1/2300}\n",
  ])
  func arguments(yaml: String) throws {
    var problems: [Problem] = []
    do throws(Problems) {
      let tree = try Tree.read(bytes: Array(yaml.utf8), file: "d.yaml")
      problems = try Dossier.codec.value(of: tree, file: "d.yaml", known: Library().known).warnings
    } catch {
      problems = error.all
    }
    #expect(!problems.isEmpty)
    for problem in problems {
      for key in [problem.code, problem.code + ".remedy"] {
        let phrase = try #require(phrases[key])
        for segment in phrase.th.segments + phrase.en.segments {
          // What stands in a group is left out where it is not known.
          guard case .fact(let name, _) = segment, !["path", "field"].contains(name) else { continue }
          #expect(problem.statement[name] ?? .word("") != .word(""), "\(key) names \(name)")
        }
      }
    }
  }

  @Test("a problem in words, in both languages")
  func message() throws {
    let agency = record("agency", Pair.init, field("name", \.name, .text), field(optional: "kind", \.kind, .text))
    let reading = Reading(file: "d.yaml")
    let tree = try Tree.read(bytes: Array("name: ก\nknd: ข\n".utf8), file: "d.yaml")
    _ = reading.within(.key("agency")) { agency.read(tree, reading) }
    let problem = try #require(reading.problems.first)
    let library = try Library()
    let thai = library.message(problem, .th)
    #expect(thai.message == "ไม่รู้จักหัวข้อ knd ใน หน่วยงาน (agency)")
    #expect(thai.remedy == "อาจหมายถึง kind · หัวข้อที่ใช้ได้: name, kind")
    let english = library.message(problem, .en)
    #expect(english.message == "unknown key knd in agency")
    #expect(english.remedy == "did you mean kind? · known keys: name, kind")
    #expect(english.places.map(\.description) == ["d.yaml:2:1"])
    #expect(
      english.tree.json.filter { !$0.isWhitespace }
        == #"{"code":"READ-UNKNOWN-KEY","severity":"error","places":[{"file":"d.yaml","line":2,"column":1}],"#
        + #""message":"unknownkeykndinagency","remedy":"didyoumeankind?·knownkeys:name,kind"}"#)
  }
}

private struct Pair: Equatable {
  var name: String
  var kind: String?
}
