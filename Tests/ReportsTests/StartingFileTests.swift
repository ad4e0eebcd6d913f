import Assessment
import Definitions
import Forms
import Records
import TestPrinting
import Testing
import ThaiText

@testable import Reports

@Suite("The starting file")
struct StartingFileTests {
  private func file(_ language: Language, kind: String = "อบต.") throws -> String {
    let library = try Library()
    let kind = try #require(library.agencyKind(named: kind))
    let year = try #require(ReportingYear(buddhistYear: 2569, kind: .fiscal))
    return try library.startingFile(agency: "อบต.ตัวอย่าง", kind: kind, year: year, language)
  }

  /// The file with all that is commented out taken in: whatever has a key after its mark.
  private func uncommented(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      guard let mark = line.firstRange(of: "# "), line[..<mark.lowerBound].allSatisfy({ $0 == " " }),
        line[mark.upperBound...].firstMatch(of: /^ *(- )?"?[A-Za-z0-9.]+"?:( |$)/) != nil
      else { return String(line) }
      return String(line[..<mark.lowerBound] + line[mark.upperBound...])
    }.joined(separator: "\n")
  }

  @Test("a starting file can be read as it is, in either language, and knows its agency and year")
  func startingFile() throws {
    let library = try Library()
    let province = try #require(library.agencyKind(named: "จังหวัด"))
    for language in Language.allCases {
      for kind in ReportingYear.Kind.allCases {
        let year = try #require(ReportingYear(buddhistYear: 2569, kind: kind))
        let text = try library.startingFile(agency: "อบต.ตัวอย่าง: # ๑", kind: province, year: year, language)
        let dossier = try Printing.dossier(text)
        #expect(dossier.agency.name == "อบต.ตัวอย่าง: # ๑")
        #expect(dossier.agency.kind == province)
        #expect(dossier.year == year)
      }
    }
  }

  @Test("uncommented as it stands it is read without a problem, and says no more", arguments: Language.allCases)
  func uncommented(language: Language) throws {
    let text = try file(language)
    let whole = uncommented(text)
    #expect(whole != text && !whole.contains("\n  # -") && whole.contains("\n  - id:"))
    #expect(try Printing.dossier(whole) == Printing.dossier(text))
  }

  @Test("no field that a dossier may have is missing from it", arguments: Language.allCases)
  func complete(language: Language) throws {
    let tree = try Tree.read(bytes: Array(uncommented(file(language)).utf8), file: "new.yaml")
    #expect(missing(Dossier.codec.shape(try Library().known), in: tree, at: "") == [])
  }

  /// The fields of a shape that a tree does not have, by path.
  private func missing(_ shape: Shape, in tree: Tree?, at path: String) -> [String] {
    switch (shape, tree) {
    case (.record(let record), let tree):
      return record.properties.flatMap { property -> [String] in
        let place = path + "." + property.key
        guard let value = tree?[property.key] else { return [place] }
        return missing(property.shape, in: value, at: place)
      }
    case (.list(.record(let record)), .list(let items, _)?):
      return missing(.record(record), in: items.first, at: path + "[]")
    case (.list(.record), _): return [path + "[]"]
    case (.dictionary(let keys, let value), let tree):
      return keys.flatMap { missing(value, in: tree?[$0], at: path + "." + $0) }
    default: return []
    }
  }

  @Test("each field is explained, and no explanation looks like a field", arguments: Language.allCases)
  func explained(language: Language) throws {
    let library = try Library()
    for key in library.fields.keys {
      let phrase = try #require(library.fields[key], "\(key)")
      let text = library.wording(language).text(of: phrase)
      #expect(text.firstMatch(of: /(^|\n)[A-Za-z0-9.]+:/) == nil, "\(key)")
    }
    let text = try file(language)
    for matrix in library.matrixKeys { #expect(text.contains(matrix)) }
    for choice in ["noRemainingRisk", "doneLate", "reduceLikelihood", "districtLocalGovernment"] {
      #expect(text.contains(choice))
    }
  }
}
