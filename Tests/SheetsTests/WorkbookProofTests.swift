import Testing

@testable import Sheets

@Suite("A finished workbook is read back")
struct WorkbookProofTests {
  @Test("a part is whole if it ends with the end of its root element", arguments: [
    ("<?xml version=\"1.0\"?>\n<sst count=\"1\"><si><t>ก</t></si></sst>", true),
    ("<?xml version=\"1.0\"?>\n<!-- ก --><a><b/></a>\n", true), ("<a/>", true),
    ("<?xml version=\"1.0\"?>\n<sst count=\"1\"><si><t>ก</t></si></ss", false),
    ("<?xml version=\"1.0\"?>\n<sst count=\"1\"><si><t>ก</t></si>", false),
    ("<?xml version=\"1.0\"?>\n<worksheet><sheetPr/>", false), ("<?xml version=\"1.0\"?>\n", false), ("", false),
    ("<sst><sst></ssst>", false),
  ])
  func parts(text: String, isWhole: Bool) {
    #expect(WorkbookProof.isWhole(Array(text.utf8)) == isWhole)
  }
}
