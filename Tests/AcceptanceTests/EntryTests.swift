import Foundation
import Testing

@Suite("The entry workbook")
struct EntryTests {
  @Test("an example goes into the workbook and comes back as it was; the same dossier gives the same bytes")
  func roundTrip() throws {
    let folder = try Folder()
    let (first, second, again) = (folder.path("a.xlsx"), folder.path("b.xlsx"), folder.path("d.yaml"))
    #expect(try Program.run("entry", Program.maeSot, "-o", first).status == 0)
    let read = try Program.run("read", first, "-o", again)
    #expect(read.errors == "")
    #expect(read.status == 0)
    #expect(try Program.run("entry", again, "-o", second).status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: first)) == Data(contentsOf: URL(fileURLWithPath: second)))
  }

  @Test("check finds the same in the workbook as in the dossier, and names cells")
  func check() throws {
    let folder = try Folder()
    let workbook = folder.path("a.xlsx")
    let dossier = try folder.write(
      "agency: {name: อบต.ตัวอย่าง, kind: อบต.}\nyear: 2567\nregister: {risks: [{id: R1, event: ก, inherent: {likelihood: 9, impact: 1}}]}\n",
      to: "d.yaml")
    #expect(try Program.run("entry", dossier, "-o", workbook).status == 0)
    func codes(_ file: String) throws -> [String] {
      let result = try Program.run("check", file, "--format", "json", "--as-of", "2567-12-01")
      let messages = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]]
      return try #require(messages).compactMap { $0["code"] as? String }
    }
    #expect(try codes(workbook) == codes(dossier))
    let text = try Program.run("check", workbook, "--as-of", "2567-12-01").output
    #expect(text.contains("\(workbook):ทะเบียนความเสี่ยง!"))
    // Nobody sees the keys of fields there.
    #expect(text.contains("ให้ระบุเหตุผลที่ไม่มีการสอบทาน\n") && text.contains("ให้คะแนนโอกาส เป็นจำนวนเต็ม"), "\(text)")
    #expect(try Program.run("check", dossier, "--as-of", "2567-12-01").output.contains("ให้คะแนนโอกาส (likelihood) เป็นจำนวนเต็ม"))
  }

  @Test("an empty workbook is small, is not written over what was filled in, and lacks what must be filled in no more than a new dossier")
  func empty() throws {
    let folder = try Folder()
    let workbook = folder.path("ว่าง.xlsx")
    let arguments = ["entry", "--agency", "เทศบาลตำบลตัวอย่าง", "--kind", "เทศบาลตำบล", "--year", "2569", "-o", workbook]
    #expect(try Program.run(arguments).status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: workbook)).count < 100_000)
    let read = try Program.run("read", workbook)
    #expect(read.status == 0)
    #expect(read.errors == "")
    #expect(read.output == "agency:\n  name: เทศบาลตำบลตัวอย่าง\n  kind: subdistrictMunicipality\nyear: 2569\n")
    #expect(try Program.run("entry", Program.maeSot, "-o", workbook).status == 2)
    #expect(try Program.run("entry", Program.maeSot, "-o", workbook, "--replace").status == 0)
  }

  @Test("an empty workbook of each kind of agency that has a plan of goals is small and read again, and so is one that a province's plan fills", arguments: [
    ("จังหวัด", "province"), ("กระทรวง", "ministry"), ("หน่วยงานของรัฐ", "stateAgency"),
  ])
  func ofGoals(kind: String, key: String) throws {
    let folder = try Folder()
    let workbook = folder.path("ว่าง.xlsx"), filled = folder.path("เต็ม.xlsx")
    #expect(try Program.run("entry", "--agency", "หน่วยงานตัวอย่าง", "--kind", kind, "--year", "2569", "-o", workbook).status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: workbook)).count < 100 * 1024)
    let read = try Program.run("read", workbook)
    #expect(read.status == 0 && read.errors == "" && read.output == "agency:\n  name: หน่วยงานตัวอย่าง\n  kind: \(key)\nyear: 2569\n")
    let example = Program.repository.appending(path: "forms/examples/lamphun-2566/plan.yaml").path
    #expect(try Program.run("entry", example, "-o", filled).status == 0)
    let yaml = folder.path("อ่าน.yaml")
    #expect(try Program.run("read", filled, "-o", yaml).status == 0)
    #expect(try Program.run("convert", yaml, "--to", "json").output == Program.run("convert", example, "--to", "json").output)
  }

  @Test("a matrix that stands beside the dossier is found from wherever the workbook and what is read of it go")
  func matrixFile() throws {
    let folder = try Folder()
    let (dossier, workbook) = (folder.path("2567/d.yaml"), folder.path("สมุด/a.xlsx"))
    for name in ["2567", "สมุด", "อ่าน"] {
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
    }
    let example = Program.repository.appending(path: "forms/examples/tambon-tua-yang-2567")
    for (from, to) in [("dossier.yaml", dossier), ("matrix.yaml", folder.path("2567/matrix.yaml"))] {
      try FileManager.default.copyItem(atPath: example.appending(path: from).path, toPath: to)
    }
    #expect(try Program.run("entry", dossier, "-o", workbook).status == 0)
    #expect(try Program.run("check", workbook).status == 0)
    for file in [folder.path("อ่าน/b.yaml"), folder.path("2567/b.yaml")] {
      #expect(try Program.run("read", workbook, "-o", file).status == 0)
      #expect(try Program.run("check", file).status == 0)
    }
    #expect(try String(contentsOfFile: folder.path("2567/b.yaml"), encoding: .utf8).contains("matrix: matrix.yaml\n"))
    #expect(try Program.run("convert", dossier, "-o", folder.path("อ่าน/c.json")).status == 0)
    #expect(try Program.run("check", folder.path("อ่าน/c.json")).status == 0)
  }

  @Test("check --marked writes the workbook again, with all that was filled in and what was found; no other file is written over")
  func marked() throws {
    let folder = try Folder()
    let (workbook, marked) = (folder.path("a.xlsx"), folder.path("m.xlsx"))
    let dossier = try folder.write(
      "agency: {name: อบต.ตัวอย่าง, kind: อบต.}\nyear: 2567\nregister: {risks: [{id: R1, event: ก, inherent: {likelihood: 9, impact: 1}}]}\n",
      to: "d.yaml")
    #expect(try Program.run("entry", dossier, "-o", workbook).status == 0)
    let day = ["--as-of", "2567-12-01"]
    let plain = try Program.run(["check", workbook] + day)
    let result = try Program.run(["check", workbook, "--marked", marked] + day)
    #expect(result.output == plain.output && result.status == 1)
    let again = try Program.run(["check", marked] + day)
    #expect(again.output.replacing("m.xlsx", with: "a.xlsx") == plain.output)
    #expect(try Program.run("cells", marked).output == Program.run("cells", workbook).output)
    #expect(try Program.run("read", marked).output == Program.run("read", workbook).output)
    #expect(try Program.run("check", workbook, "--marked", dossier).status == 2)
    #expect(try Program.run("check", dossier, "--marked", folder.path("n.xlsx")).errors.contains("READ-WORKBOOK-KIND"))
    #expect(try Program.run("check", workbook, workbook, "--marked", folder.path("n.xlsx")).status == 64)
    #expect(folder.files == ["a.xlsx", "d.yaml", "m.xlsx"])
  }

  @Test("a workbook that was given out with an older version of the sheets is brought forward without loss", arguments: [1, 2])
  func stored(version: Int) throws {
    let stored = Program.repository.appending(path: "Tests/AcceptanceTests/Stored")
    let read = try Program.run("read", stored.appending(path: "entry-\(version).xlsx").path)
    #expect(read.status == 0)
    #expect(read.errors.contains("READ-ENTRY-OLDER") && read.lines.count > 20)
    // What the workbook itself said then in other words is nobody's note.
    #expect(!read.errors.contains("READ-ENTRY-OUTSIDE: “หนึ่งแถวคือหนึ่งรายการ"), "\(read.errors)")
    let folder = try Folder(), new = folder.path("new.xlsx")
    #expect(try Program.run("entry", stored.appending(path: "entry-1.yaml").path, "-o", new).status == 0)
    #expect(try Program.run("read", new).output == read.output)
  }

  @Test("report, convert and compare take the workbook")
  func others() throws {
    let folder = try Folder()
    let workbook = folder.path("a.xlsx")
    #expect(try Program.run("entry", Program.maeSot, "-o", workbook).status == 0)
    let day = ["--as-of", "2566-12-20"]
    let (one, two) = (folder.path("one"), folder.path("two"))
    #expect(try Program.run(["report", workbook, "--out", one] + day).status == 0)
    #expect(try Program.run(["report", Program.maeSot, "--out", two] + day).status == 0)
    for name in try FileManager.default.contentsOfDirectory(atPath: two) where name.hasPrefix("pk") {
      #expect(try Data(contentsOf: URL(fileURLWithPath: one + "/" + name)) == Data(contentsOf: URL(fileURLWithPath: two + "/" + name)))
    }
    #expect(try Program.run("convert", workbook, "--to", "json").output.hasPrefix("{"))
    #expect(try Program.run("compare", workbook, Program.maeSot).status == 0)
  }
}
