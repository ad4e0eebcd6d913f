import Foundation
import Testing

@Suite("docs/architecture.md is true")
struct ArchitectureTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Program.repository.appendingPathComponent(path), encoding: .utf8)
  }

  /// The modules of the map, from the top.
  private static func map() throws -> [String] {
    let page = try text("docs/architecture.md")
    let section = try #require(page.split(separator: "\n## ").first { $0.hasPrefix("The map\n") })
    let table = try #require(section.split(separator: "\n\n").first { $0.hasPrefix("| module |") })
    return table.matches(of: /(?m)^\| `(\w+)` \|/).map { String($0.output.1) }
  }

  /// The targets of the package in their order: those of the program, then those of its tests.
  private static func targets() throws -> (program: [String], tests: [String]) {
    let package = try text("Package.swift")
    var targets: (program: [String], tests: [String]) = ([], [])
    let pattern = /\.(target|testTarget|executableTarget|systemLibrary|plugin)\(\s*name: "(\w+)"/
    let starts = package.matches(of: pattern)
    for (index, start) in starts.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1].range.lowerBound : package.endIndex
      let isTest = start.output.1 == "testTarget" || package[start.range.lowerBound..<end].contains("path: \"Tests/")
      if isTest { targets.tests.append(String(start.output.2)) } else { targets.program.append(String(start.output.2)) }
    }
    return targets
  }

  @Test("each path that it names exists")
  func paths() throws {
    let page = try Self.text("docs/architecture.md")
    let top = try FileManager.default.contentsOfDirectory(atPath: Program.repository.path)
    var named = page.matches(of: /`([^`\s]+)`/).map { String($0.output.1) }.filter { path in
      path.contains("/") ? top.contains(String(path.prefix { $0 != "/" })) : path.hasSuffix(".swift")
    }
    named += page.matches(of: /\]\(([^)#]+)\)/).map { "docs/" + $0.output.1 }
    #expect(named.count > 10)
    for path in named {
      let url = Program.repository.appendingPathComponent(path).standardizedFileURL
      #expect(FileManager.default.fileExists(atPath: url.path), "\(path)")
    }
  }

  @Test("each module of the package is in its map, in the order in which they may import")
  func modules() throws {
    let targets = try Self.targets()
    #expect(targets.program.count > 10 && targets.tests.count > 5)
    #expect(try Self.map() == targets.program)
    let page = try Self.text("docs/architecture.md")
    for target in targets.tests { #expect(page.contains("`\(target)`"), "\(target)") }
  }

  @Test("no module imports one that stands below it in the map, or itself")
  func imports() throws {
    let map = try Self.map()
    var seen = 0
    for (place, module) in map.enumerated() {
      let folder = Program.repository.appendingPathComponent("Sources/" + module)
      let files = FileManager.default.enumerator(atPath: folder.path)?.allObjects as? [String] ?? []
      for file in files where file.hasSuffix(".swift") {
        let code = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        for line in code.matches(of: /(?m)^(?:@\w+ |\w+ )*import (?:\w+ )?(\w+)/) {
          guard let imported = map.firstIndex(of: String(line.output.1)) else { continue }
          seen += 1
          #expect(imported < place, "Sources/\(module)/\(file) imports \(line.output.1)")
        }
      }
    }
    #expect(seen > 300)
  }

  /// A list of “How to add”: its heading, the names of its example, the files that it lists.
  private static func lists() throws -> [(heading: String, names: [String], files: [String])] {
    let page = try text("docs/architecture.md")
    let section = try #require(page.split(separator: "\n## ").first { $0.hasPrefix("How to add\n") })
    return section.split(separator: "\n### ").dropFirst().map { list in
      let lines = list.split(separator: "\n")
      let example = lines.first { $0.hasPrefix("Example: ") } ?? ""
      return (
        String(lines[0]), example.matches(of: /`([^`]+)`/).map { String($0.output.1) },
        list.matches(of: /(?m)^\| `([^`]+)` \|/).map { String($0.output.1) }
      )
    }
  }

  /// Whether a text holds a name that is no part of a longer one.
  private static func names(_ name: String, in text: String) -> Bool {
    let isPart: (Character) -> Bool = { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" }
    return text.ranges(of: name).contains { range in
      let isBegun = range.lowerBound > text.startIndex && isPart(text[text.index(before: range.lowerBound)])
      return !isBegun && !(range.upperBound < text.endIndex && isPart(text[range.upperBound]))
    }
  }

  @Test("how to add: each list is the files of the program and its definitions that name its example, and some tests")
  func adding() throws {
    let files = try ["Sources", "forms"].flatMap { folder in
      let below = Program.repository.appendingPathComponent(folder)
      let all = try #require(FileManager.default.enumerator(atPath: below.path)?.allObjects as? [String])
      return all.filter { ["swift", "yaml", "c"].contains(($0 as NSString).pathExtension) && !$0.hasPrefix("examples/") }
        .map { folder + "/" + $0 }
    }
    let texts = try files.map { (path: $0, text: try Self.text($0)) }
    let lists = try Self.lists()
    #expect(lists.count > 2)
    for list in lists {
      #expect(!list.names.isEmpty, "\(list.heading)")
      let naming = texts.filter { file in list.names.contains { Self.names($0, in: file.text) } }.map(\.path)
      #expect(naming.sorted() == list.files.filter { !$0.hasPrefix("Tests/") }.sorted(), "\(list.heading)")
      for test in list.files where test.hasPrefix("Tests/") {
        let text = try Self.text(test)
        #expect(list.names.contains { Self.names($0, in: text) }, "\(list.heading): \(test)")
      }
    }
  }
}
