import Foundation
import TestSupport
import Testing

@Suite("What Swift source may hold")
struct SourceTests {
  /// Every Swift file of Sources/ by its path below it, comments taken out.
  static func sources() throws -> [(path: String, code: String)] {
    let folder = repository.appending(path: "Sources")
    let all = try #require(FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String])
    return try all.filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let line = line.drop { $0 == " " }
        return line.hasPrefix("//") ? "" : String(line.firstRange(of: " // ").map { line[..<$0.lowerBound] } ?? line)
      }
      return (path, lines.joined(separator: "\n"))
    }
  }

  /// The files in whose code a pattern occurs.
  private func files(with pattern: Regex<AnyRegexOutput>) throws -> [String] {
    try Self.sources().filter { $0.code.firstMatch(of: pattern) != nil }.map(\.path)
  }

  @Test("no Thai sentence: official wording stands in forms/; the words of the calendar and of numbers are short")
  func thai() throws {
    for (path, code) in try Self.sources() {
      for literal in Self.literals(code) where literal != "ศูนย์บาทถ้วน" {
        let longest = literal.unicodeScalars.split { !(0x0E00...0x0E7F).contains($0.value) }.map(\.count).max() ?? 0
        #expect(longest < 12, "Sources/\(path): \(literal)")
      }
    }
  }

  /// The modules that check, and those that print forms and messages.
  private static let printers = ["Checks/", "Definitions/", "Forms/", "Living/", "Entry/", "Reports/", "sujarit/"]

  @Test("what checks, and what prints forms and messages, holds no Thai word at all")
  func printers() throws {
    for (path, code) in try Self.sources() where Self.printers.contains(where: path.hasPrefix) {
      for literal in Self.literals(code) {
        let isThai = literal.unicodeScalars.contains { (0x0E01...0x0E4E).contains($0.value) }
        #expect(!isThai, "Sources/\(path): \(literal)")
      }
    }
  }

  @Test("no crash on purpose, and no way around the compiler's proof of safety")
  func crashes() throws {
    #expect(try files(with: Regex(#"\btry!|\bas!|\bfatalError\(|\bpreconditionFailure\(|@unchecked"#)) == [])
  }

  @Test("nothing is printed but by the command line")
  func printing() throws {
    let printing = try files(with: Regex(#"(^|[^.\w`])(print|debugPrint|NSLog)\("#))
    #expect(printing.filter { !$0.hasPrefix("sujarit/") } == [])
  }

  @Test("each C library stands behind one door")
  func doors() throws {
    // libxlsxwriter's is the type XlsxFile, in as many files as it has parts.
    let xlsxWriter = Regex<AnyRegexOutput>(#/\blxw_|\bworkbook_[a-z]|\bworksheet_[a-z]|import CXlsxWriter/#)
    #expect(try files(with: xlsxWriter).allSatisfy { $0.hasPrefix("Sheets/XlsxFile") })
    #expect(try files(with: Regex(#"\bicu_[a-z]"#)) == ["ThaiText/LibICU.swift"])
    #expect(try files(with: Regex("import CIcu")) == ["ThaiText/LibICU.swift"])
    let zip = Regex<AnyRegexOutput>(#/\bzip_[a-z]|import CZip/#)
    #expect(try files(with: zip) == ["Records/ZipFile.swift"])
    let expat = Regex<AnyRegexOutput>(#/\bXML_[A-Z]|import CExpat/#)
    #expect(try files(with: expat) == ["Cells/LibExpat.swift"])
    #expect(try files(with: Regex("import CMimalloc")) == ["sujarit/Memory.swift"])
    // libyaml's reads and writes.
    let yaml = Regex<AnyRegexOutput>(#/\byaml_[a-z]|\bYAML_|import CYaml/#)
    #expect(try files(with: yaml) == ["Records/LibYamlReader.swift", "Records/LibYamlWriter.swift"])
  }

  @Test("no stub and no promise")
  func stubs() throws {
    let folder = repository.appending(path: "Sources")
    for (path, _) in try Self.sources() {
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      #expect(text.firstMatch(of: /\bTODO\b|\bFIXME\b|\bXXX\b/) == nil, "Sources/\(path)")
    }
  }

  /// The string literals of a code, escapes as they are written.
  static func literals(_ code: String) -> [String] {
    code.matches(of: /"((?:[^"\\\n]|\\.)*)"/).map { String($0.output.1) }
  }
}
