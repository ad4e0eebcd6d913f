import Foundation
import Testing

@Suite("What comments and sources cite")
struct CitationTests {
  /// This file names what must not be cited.
  private static let own = "Tests/AcceptanceTests/CitationTests.swift"

  /// Texts of the repository by path: sources, tests, forms, documents.
  private static func texts(below folders: [String], endings: Set<String>) throws -> [(path: String, text: String)] {
    try folders.flatMap { folder in
      let below = Program.repository.appendingPathComponent(folder)
      let all = try #require(FileManager.default.enumerator(atPath: below.path)?.allObjects as? [String])
      return try all.filter { endings.contains(($0 as NSString).pathExtension) }.sorted().map { path in
        (folder + "/" + path, try String(contentsOf: below.appendingPathComponent(path), encoding: .utf8))
      }
    }
  }

  private static func citing() throws -> [(path: String, text: String)] {
    try texts(below: ["Sources", "Tests", "forms"], endings: ["swift", "yaml", "py", "c", "h"]).filter { $0.path != own }
  }

  private static func domain() throws -> String {
    try String(contentsOf: Program.repository.appendingPathComponent("docs/domain.md"), encoding: .utf8)
  }

  /// The sections that a text cites of docs/domain.md: `A.6` and `B.3` of “docs/domain.md A.6, B.3”, `E.4 R10` of “docs/domain.md
  /// E.4 R10”. A citation may go on in the comment's next line. Nil stands for one that names no section.
  private static func sections(citedIn text: String) -> [String?] {
    let joined = text.replacing(/\s*\n\s*(\/\/\/?|#)?\s*/, with: " ")
    return joined.matches(of: /docs\/domain\.md(?:[ ,]+((?:[A-I]|\d)(?:\.\d+)?\b(?: [MR]\d+)?(?:(?:, | and |–)[A-I\d]\.\d+\b(?: [MR]\d+)?)*))?/)
      .flatMap { match -> [String?] in
        guard let list = match.output.1 else { return [nil] }
        return list.replacing(" and ", with: ", ").replacing("–", with: ", ").split(separator: ", ").map(String.init)
      }
  }

  @Test("citations are read from comments, over the ends of lines")
  func reading() {
    #expect(Self.sections(citedIn: "/// (docs/domain.md A.6, B.3 and E.1). Then") == ["A.6", "B.3", "E.1"])
    #expect(Self.sections(citedIn: "# in `variants` (docs/domain.md\n# A.5), and") == ["A.5"])
    #expect(Self.sections(citedIn: "(docs/domain.md E.4 R10) and docs/domain.md F.") == ["E.4 R10", "F"])
    #expect(Self.sections(citedIn: "as docs/domain.md says") == [nil])
  }

  @Test("each section of docs/domain.md that is cited has its heading and anchor there")
  func headings() throws {
    let domain = try Self.domain()
    var cited = 0
    for (path, text) in try Self.citing() {
      for section in Self.sections(citedIn: text) {
        guard let section else {
          Issue.record("\(path): docs/domain.md without a section")
          continue
        }
        cited += 1
        let anchor = "<a id=\"\(section.replacing(" ", with: "-"))\"></a>"
        #expect(domain.contains(anchor), "\(path): docs/domain.md \(section)")
      }
    }
    #expect(cited > 40)
  }

  @Test("docs/domain.md: each heading has its anchor, each link its target")
  func anchors() throws {
    let domain = try Self.domain()
    let headings = domain.matches(of: #/(?m)^###? ([A-I]|\d)(\.\d+)? /#).map { String($0.output.1) + ($0.output.2 ?? "") }
    #expect(headings.count > 40)
    #expect(Set(headings).count == headings.count)
    for heading in headings { #expect(domain.contains("<a id=\"\(heading)\"></a>\n##"), "\(heading)") }
    for link in domain.matches(of: /\]\(#([^)]+)\)/) {
      #expect(domain.contains("<a id=\"\(link.output.1)\"></a>"), "\(link.output.1)")
    }
  }

  @Test("docs/domain.md names rules by codes that there are")
  func codes() throws {
    let wordings = try Self.texts(below: ["forms"], endings: ["yaml"]).filter { $0.path.hasSuffix("findings.yaml") }
    let codes = Set(wordings.flatMap { $0.text.matches(of: /(?m)^- code: (\S+)/).map { String($0.output.1) } })
    let named = Set(try Self.domain().matches(of: /\b[A-Z][A-Z0-9]+(?:-[A-Z]+)+\b/).map { String($0.output) })
    #expect(named.count > 20)
    #expect(named.subtracting(codes) == [])
  }

  @Test("a rule's source is what a user can look up, or says that it is good practice")
  func sources() throws {
    for (path, text) in try Self.texts(below: ["forms"], endings: ["yaml"]) {
      for line in text.split(separator: "\n") {
        guard let match = line.firstMatch(of: /\bsource: *(.*)/) else { continue }
        let source = String(match.output.1)
        let isFound = source.firstMatch(of: /domain notes|domain\.md|docs\/|\bissue \d|\bF3-|\[DOC \d/) == nil
        #expect(isFound, "\(path): \(source)")
      }
    }
  }

  @Test("nothing cites what a reader cannot find: notes and papers that the repository does not hold, by number")
  func findable() throws {
    let texts = try Self.citing() + Self.texts(below: ["docs"], endings: ["md"])
    // What was found in published documents stands beside its tests.
    for (path, text) in texts where !path.contains("DocumentsTests/") {
      let found = text.matches(of: /[Dd]omain\s+notes|\bdocuments? 0\d\d\b|\bF3-\d|\b0\d\d-[a-z]+\.json|\[DOC \d/)
      #expect(found.map { String($0.output) } == [], "\(path)")
    }
  }
}
