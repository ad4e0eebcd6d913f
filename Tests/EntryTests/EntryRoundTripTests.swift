import Assessment
import Definitions
import Foundation
import Reports
import Records
import Sheets
import TestSupport
import Testing

@testable import Entry

let library: Library? = try? Library()
let entry: Entry? = library.flatMap { try? Entry($0) }
let reader: EntryReader? = library.flatMap { try? EntryReader($0) }

@Suite("A dossier is laid on the sheets of the entry workbook and read from them without loss")
struct EntryRoundTripTests {
  private func read(_ tree: Tree) throws -> Dossier {
    try Dossier.codec.value(of: tree, file: "dossier.yaml", known: #require(library).known).value
  }

  /// The dossier after a way through the cells of the workbook.
  private func passed(_ dossier: Dossier) throws -> Dossier {
    let library = try #require(library), entry = try #require(entry)
    let reading = try #require(reader).read(sources(of: entry.sheets(dossier, for: nil, at: "")), file: "entry.xlsx")
    #expect(reading.problems.filter { $0.severity != .note } == [])
    return try Dossier.codec.value(of: reading.tree, file: "entry.xlsx", known: library.known).value
  }

  @Test("each of many generated dossiers", arguments: 0..<30)
  func generated(seed: Int) throws {
    let library = try #require(library)
    var generated = GeneratedDossier(seed: seed, most: seed % 5)
    let tree = generated.tree(Dossier.codec.shape(library.known))
    // A part that says nothing is none.
    let dossier = try read(#require(Dossier.codec.write(read(tree))))
    #expect(try passed(dossier) == dossier)
  }

  @Test("the examples", arguments: ["mae-sot-2566/dossier", "tambon-tua-yang-2567/dossier", "ko-ro-2566/integrity"])
  func examples(name: String) throws {
    let file = repository.appending(path: "forms/examples/\(name).yaml")
    let dossier = try read(Tree.read(bytes: Array(Data(contentsOf: file)), file: name))
    #expect(try passed(dossier) == dossier)
  }
}

/// The cells of living sheets as a reader of the workbook finds them.
func sources(of sheets: [LiveSheet]) -> [EntrySource] {
  sheets.enumerated().map { EntrySource($1, number: $0 + 1) }
}
