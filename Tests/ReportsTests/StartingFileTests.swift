import Assessment
import Definitions
import Forms
import TestPrinting
import Testing
import ThaiText

@testable import Reports

@Suite("The starting file")
struct StartingFileTests {
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
}
