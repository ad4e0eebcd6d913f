import Records
import Testing

@testable import Sheets

@Suite("A workbook that cannot be written is a problem of its file")
struct WorkbookProblemTests {
  @Test(
    "each error has its code",
    arguments: [
      (.noSheets, "WRITE-NO-SHEETS"), (.textTooLong(sheet: "ปค.5", cell: "B2", length: 32_768), "WRITE-CELL"),
      (.footerTooLong(sheet: "ปค.5", length: 256), "WRITE-FOOT"),
      (.file(SystemFailure(path: "รายงาน/risk.xlsx", code: 5)), "WRITE-FILE"), (.damaged(reason: "Not a zip archive"), "WRITE-DAMAGED"),
      (.library(code: 22, reason: "Worksheet row or column index out of range.", place: "ปค.5"), "WRITE-WORKBOOK"),
    ] as [(WorkbookError, String)])
  func codes(error: WorkbookError, code: String) {
    let problem = error.problem(writing: "รายงาน/risk.xlsx")
    #expect(problem.code == code)
    #expect(problem.severity == .error)
    #expect(problem.place.description == "รายงาน/risk.xlsx")
  }

  @Test("a text that is too long is named by sheet and cell, with its length and that of the longest")
  func cell() {
    let problem = WorkbookError.textTooLong(sheet: "ปค.5", cell: "B2", length: 32_768).problem(writing: "risk.xlsx")
    let terms = ["sheet", "cell", "found", "limit"].map { problem.statement[$0] }
    #expect(terms == [.word("ปค.5"), .word("B2"), .count(32_768), .count(32_767)])
  }
}
