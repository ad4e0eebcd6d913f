import Foundation
import Records
import Testing
import ThaiText

/// The repository's own folder.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

@Suite("The list of problems")
struct ProblemListTests {
  /// The codes that begin lines of forms/messages.yaml.
  private func codes() throws -> Set<String> {
    let text = try String(contentsOf: repository.appending(path: "forms/messages.yaml"), encoding: .utf8)
    let keys = text.split(separator: "\n").compactMap { $0.split(separator: ":").first.map(String.init) }
    // Those of workbooks and of published documents are the tests' of their readers.
    let ofWorkbooks = ["READ-WORKBOOK-", "READ-CELL-", "READ-ENTRY-", "READ-DOCUMENT-"]
    return Set(
      keys.filter { key in
        key.hasPrefix("READ-") && !key.hasSuffix(".remedy") && !key.hasSuffix(".workbook") && !ofWorkbooks.contains { key.hasPrefix($0) }
      })
  }

  /// The codes that a text can have, found out by the tests around this one.
  private static let provoked: Set = [
    "READ-AMBIGUOUS-YEAR", "READ-CONTROL-CHARACTER", "READ-DUPLICATE-KEY", "READ-EMPTY", "READ-EMPTY-TEXT",
    "READ-ENCODING", "READ-FILE-SIZE", "READ-IMPOSSIBLE-DAY", "READ-KEY", "READ-LONG", "READ-MISSING", "READ-NESTING",
    "READ-NOT-A-CHOICE", "READ-NOT-A-DAY", "READ-NOT-A-NUMBER", "READ-NOT-A-RECORD", "READ-NOT-A-TRUTH-VALUE",
    "READ-NOT-TEXT", "READ-NOT-WHOLE", "READ-OUT-OF-RANGE", "READ-SYNTAX", "READ-TOO-LONG", "READ-TOO-LONG-HERE",
    "READ-TOO-LONG-TOGETHER", "READ-UNKNOWN-KEY", "READ-UNKNOWN-MONTH",
    "READ-YAML-AFTER", "READ-YAML-BRACKET", "READ-YAML-CHARACTER", "READ-YAML-COLON", "READ-YAML-COMMA",
    "READ-YAML-ESCAPE", "READ-YAML-INDENT", "READ-YAML-MIXED", "READ-YAML-MORE", "READ-YAML-NO-COLON",
    "READ-YAML-QUOTE", "READ-YAML-START", "READ-YAML-TAB",
  ]

  @Test("every problem of reading has its wording, and none is worded that these tests do not know")
  func complete() throws {
    // A file that is missing or a folder is found before there is a text; the tests of DossierFile provoke those.
    let ofFiles: Set = ["READ-FILE", "READ-FILE-MISSING", "READ-FILE-FOLDER", "READ-DICTIONARY"]
    // Years, periods and scores are read in dossiers, whose tests provoke these.
    let ofDossiers: Set = ["READ-YEAR", "READ-NOT-A-PERIOD", "READ-NO-DAY", "READ-NOT-A-SCORE"]
    #expect(try codes().subtracting(ofFiles).subtracting(ofDossiers) == Self.provoked)
  }

  @Test("without ICU's dictionary of Thai, a user is told so")
  func dictionary() {
    #expect(WordBreakerError.dictionaryMissing.problems.map(\.code) == ["READ-DICTIONARY"])
  }
}
