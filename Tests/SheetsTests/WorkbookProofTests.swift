import Testing

@testable import Sheets

@Suite("A finished workbook is whole")
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

  @Test("a part may have broken off at the end of a block, or at the limit of a file's size", arguments: [
    (0, true), (512, true), (4_096, true), (61_440, true), (100_003, true), (511, false), (4_097, false), (100_002, false),
  ])
  func lengths(length: Int, mayBreakOff: Bool) {
    #expect(WorkbookProof.mayBreakOff(at: length, limit: 100_003) == mayBreakOff)
  }
}
