import Assessment
import TestPrinting
import Testing

@testable import Reports

@Suite("The name of a report's folder")
struct ReportNameTests {
  private func dossier(_ agency: String) throws -> Dossier {
    try Printing.dossier("agency: {name: \"\(agency)\", kind: อบต., district: แม่สอด, province: ตาก}\nyear: 2567\n")
  }

  @Test("holds what the pattern asks of the dossier and of its path", arguments: [
    ("{agency}-{year}", "อบต.ท่าสายลวด-2567"), ("{province}/{district}/{file}", "ตาก/แม่สอด/แผน"),
    ("{folder}-{file}", "2567-แผน"), ("{kind}", "อบต."), ("ปี {year}", "ปี 2567"),
  ])
  func pattern(pattern: String, name: String) throws {
    #expect(try ReportName(pattern).name(of: "/data/2567/แผน.yaml", dossier("อบต.ท่าสายลวด")) == name)
  }

  @Test("is a name, whatever the dossier says: no way elsewhere, nothing hidden, no control", arguments: [
    ("../../etc", "-..-etc"), ("a/b", "a-b"), (".ลับ", "ลับ"), ("ก\\u0007ข", "ก\u{FFFD}ข"), ("..", "-"),
  ])
  func harmless(agency: String, name: String) throws {
    #expect(try ReportName("{agency}").name(of: "d.yaml", dossier(agency)) == name)
  }

  @Test("a name that is none is found, a brace without its other too")
  func unknown() {
    #expect(ReportName("{agency}-{yaer}").unknown == ["{yaer}"])
    #expect(ReportName("{agency").unknown == ["{agency"])
    #expect(ReportName("{agency}-{year}").unknown == [])
  }

  @Test("without a pattern is the file's; of a dossier.yaml, its folder's as well")
  func usual() {
    #expect(ReportName.usual(of: "2567/อบต.ท่าสายลวด.yaml") == "อบต.ท่าสายลวด")
    #expect(ReportName.usual(of: "แม่สอด/dossier.yaml") == "แม่สอด-dossier")
    #expect(ReportName.usual(of: "-") == "stdin")
  }

  @Test("fits the 255 bytes of a file's name: cut after a letter with its marks, and ended by a number of the whole")
  func long() {
    let long = String(repeating: "ที่", count: 60)
    let name = FileName.of(long)
    #expect(name.utf8.count <= 255 && name.utf8.count > 255 - 9)
    #expect(name == FileName.of(long))
    let parts = name.split(separator: "~")
    #expect(parts.count == 2 && parts[1].count == 8)
    #expect(parts[0].allSatisfy { $0 == "ที่" })
    // What differs only behind the cut has another name.
    #expect(FileName.of(long + "ก") != name)
    #expect(FileName.of(String(repeating: "ก", count: 85)).utf8.count == 255)
    #expect(FileName.of(String(repeating: "ก", count: 85)).contains("~") == false)
  }
}
