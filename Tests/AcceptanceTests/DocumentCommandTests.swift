import Foundation
import Testing

@Suite("Published documents from the outside")
struct DocumentCommandTests {
  private static let plan = Program.repository.appendingPathComponent(
    "Tests/DocumentsTests/Published/003-mae-sot-plan-2566-2570.txt"
  ).path

  @Test("check says what is wrong with a plan, with lines and both figures, and ends with 1 where there are errors")
  func check() throws {
    let result = try Program.run("check", Self.plan)
    #expect(result.status == 1)
    #expect(result.output.contains("003-mae-sot-plan-2566-2570.txt:150:1: ผิด DOC-SUBTOTAL"))
    #expect(result.output.contains("ควรเป็น 100,000 แต่พบ 50,000"))
    #expect(result.output.contains("ผิด 6 · "))
    let english = try Program.run("check", Self.plan, "--lang", "en", "--format", "json")
    let messages = try #require(JSONSerialization.jsonObject(with: Data(english.output.utf8)) as? [[String: Any]])
    #expect(messages.count(where: { $0["severity"] as? String == "error" }) == 6)
  }

  @Test("explain knows the rules over documents")
  func explain() throws {
    let result = try Program.run("explain", "DOC-SUBTOTAL")
    #expect(result.status == 0 && result.output.contains("โครงการอบรมคุณธรรม"))
  }

  @Test("a plan becomes a dossier, from which the plan's forms are printed")
  func dossier() throws {
    let folder = try Folder()
    let dossier = folder.path("dossier.yaml"), out = folder.path("out")
    #expect(try Program.run("read-document", Self.plan, "-o", dossier).status == 0)
    let report = try Program.run("report", dossier, "--out", out, "--as-of", "2023-12-15")
    #expect(report.status <= 1)
    #expect(try String(contentsOfFile: out + "/plan-table.txt", encoding: .utf8).contains("NO Gift Policy"))
    // What stands there is not written over unasked.
    #expect(try Program.run("read-document", Self.plan, "-o", dossier, "--year", "2567").status == 2)
  }

  @Test("the account has as many lines as the document")
  func account() throws {
    let result = try Program.run("read-document", Self.plan, "--account", "--lang", "en")
    #expect(result.status == 0 && result.lines[0].hasPrefix("2364 lines:"))
    let numbers = result.lines[0].split { !$0.isNumber }.compactMap { Int($0) }
    #expect(numbers.count == 5 && numbers[0] == numbers.dropFirst().reduce(0, +))
  }

  @Test("a document of another kind is checked as far as it goes; what is no text is refused")
  func others() throws {
    let folder = try Folder()
    let letter = try Program.run("check", folder.write("ประกาศ\nตามมาตรา ๖๕ และข้อ 5\n", to: "letter.txt"))
    #expect(letter.status == 0 && letter.output.contains("READ-DOCUMENT-UNKNOWN") && letter.output.contains("DOC-DIGITS"))
    let data = folder.path("data.txt")
    try Data([0xFF, 0xD8, 0x00, 0x01]).write(to: URL(fileURLWithPath: data))
    #expect(try Program.run("check", data).status == 2)
  }

  @Test("what names neither agency nor year is read where the options name them; without these each is asked for by its option, and nothing is written")
  func identity() throws {
    let folder = try Folder()
    let table = try folder.write("ลำดับ\tโครงการ\tงบประมาณ\tผู้รับผิดชอบ\n1\tโครงการอบรม\t100\tกองคลัง\n", to: "table.txt")
    let dossier = folder.path("dossier.yaml")
    let none = try Program.run("read-document", table, "-o", dossier)
    #expect(none.status == 2 && none.errors.contains("READ-DOCUMENT-NO-AGENCY") && none.errors.contains("--agency"))
    #expect(none.errors.contains("READ-DOCUMENT-NO-YEAR") && none.errors.contains("--year") && !FileManager.default.fileExists(atPath: dossier))
    let strange = try Program.run("read-document", table, "-o", dossier, "--agency", "ชมรมตัวอย่าง", "--year", "2569", "--lang", "en")
    #expect(strange.status == 2 && strange.errors.contains("READ-DOCUMENT-NO-KIND") && strange.errors.contains("--kind") && strange.errors.contains("ชมรมตัวอย่าง"))
    let read = try Program.run("read-document", table, "-o", dossier, "--agency", "ชมรมตัวอย่าง", "--kind", "หน่วยงานของรัฐ", "--year", "2569")
    #expect(read.status == 0, "\(read.errors)")
    let text = try String(contentsOfFile: dossier, encoding: .utf8)
    #expect(text.contains("name: ชมรมตัวอย่าง") && text.contains("year: 2569") && text.contains("อบรม"))
  }

  @Test("a pasted table becomes a dossier; one of another kind is refused with its headings")
  func table() throws {
    let folder = try Folder()
    let agency = ["--agency", "เทศบาลตำบลตัวอย่าง", "--year", "2567"]
    let plan = try folder.write("โครงการ,มิติ,ปี 2567\n\"1) โครงการอบรม, ทดสอบ\",1,\"10,000\"\n", to: "plan.csv")
    let read = try Program.run(["read-table", plan, "--as", "plan"] + agency)
    #expect(read.status == 0 && read.output.contains("อบรม, ทดสอบ") && read.output.contains("year1: 10000"))
    let other = try Program.run(["read-table", plan, "--as", "risks"] + agency)
    #expect(other.status == 2 && other.errors.contains("READ-DOCUMENT-NO-TABLE") && other.errors.contains("มิติ"))
  }
}
