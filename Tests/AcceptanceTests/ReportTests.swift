import Foundation
import Testing

@Suite("sujarit report")
struct ReportTests {
  private let asOf = ["--as-of", "2566-12-20"]

  @Test("writes the workbook, a text for each form, and the summary, and says so one line a file")
  func writesEveryForm() throws {
    let folder = try Folder()
    let result = try Program.run(["report", Program.maeSot, "--out", folder.path("out")] + asOf)
    #expect(result.status == 0)
    #expect(result.lines.map { URL(fileURLWithPath: $0).lastPathComponent }.prefix(5) == [
      "internal-control.xlsx", "pk1.txt", "pk4.txt", "pk5.txt", "pk6.txt",
    ])
    #expect(result.lines.last?.hasSuffix("/out/summary.txt") == true)
    #expect(Set(result.lines) == Set(folder.files.filter { $0 != "out/.sujarit" }.map(folder.path)))
  }

  @Test("prints no ปค. of a dossier that holds ITA and nothing of internal control, and its summary says so; one that is asked for it prints")
  func integrityAlone() throws {
    let folder = try Folder()
    let path = Program.repository.appending(path: "forms/examples/ko-ro-2566/integrity.yaml").path
    let result = try Program.run(["report", path, "--out", folder.path("out")] + asOf)
    let names = result.lines.map { URL(fileURLWithPath: $0).lastPathComponent }
    #expect(names.contains("integrity.xlsx") && !names.contains { $0.hasPrefix("pk") || $0.hasPrefix("internal-control") })
    let summary = try String(contentsOfFile: folder.path("out/summary.txt"), encoding: .utf8)
    #expect(summary.contains("ไม่มีข้อมูลการควบคุมภายใน") && !summary.contains("ส่งภายในวันที่"))
    let asked = try Program.run(["report", path, "--out", folder.path("asked"), "--only", "pk5"] + asOf)
    #expect(asked.lines.contains { $0.hasSuffix("/pk5.txt") })
  }

  @Test("writes the same bytes from the same dossier and day")
  func isDeterministic() throws {
    let folder = try Folder()
    for name in ["a", "b"] {
      _ = try Program.run(["report", Program.maeSot, "--out", folder.path(name)] + asOf)
    }
    let names = folder.files.filter { $0.hasPrefix("a/") }.map { String($0.dropFirst(2)) }
    #expect(names.count > 5)
    for name in names {
      let (a, b) = (folder.path("a/" + name), folder.path("b/" + name))
      #expect(FileManager.default.contentsEqual(atPath: a, andPath: b), "\(name)")
    }
  }

  @Test("prints only the forms asked for")
  func only() throws {
    let folder = try Folder()
    let result = try Program.run(
      ["report", Program.maeSot, "--out", folder.path("out"), "--only", "pk1,pk6"] + asOf)
    #expect(result.status == 0)
    #expect(
      folder.files == [
        "out/.sujarit", "out/internal-control-selected.xlsx", "out/pk1.txt", "out/pk6.txt", "out/summary.txt",
      ])
  }

  @Test("names a form that there is not, with the nearest one, and ends with 64")
  func unknownForm() throws {
    let result = try Program.run("report", Program.maeSot, "--only", "pk44", "--lang", "en")
    #expect(result.status == 64)
    #expect(result.errors.contains("there is no form pk44; did you mean pk4?"))
  }

  @Test("--typeface names one that there is not: it ends with 64, as compare does, and says the nearest and the choices")
  func unknownTypeface() throws {
    for command in [["report", Program.maeSot], ["compare", Program.maeSot, Program.maeSot]] {
      let result = try Program.run(command + ["--typeface", "TH Sarabun Nwe", "--lang", "en"])
      #expect(result.status == 64)
      #expect(result.errors.contains(
        "there is no typeface called TH Sarabun Nwe; did you mean TH Sarabun New?"
          + " It may be: TH SarabunPSK, TH Sarabun New, TH SarabunIT๙, Laksaman"))
    }
  }

  @Test("puts each of several dossiers into a folder of its own, even where their files share a name")
  func manyDossiers() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: Program.maeSot, encoding: .utf8)
    let files = try ["2566/dossier.yaml", "2567/dossier.yaml", "klong.yaml"].map { try folder.write(text, to: $0) }
    let result = try Program.run(["report"] + files + ["--out", folder.path("out"), "--only", "pk1"] + asOf)
    #expect(result.status == 0)
    let summaries = folder.files.filter { $0.hasSuffix("summary.txt") }
    #expect(summaries == ["out/2566-dossier/summary.txt", "out/2567-dossier/summary.txt", "out/klong/summary.txt"])
  }

  @Test("a dossier that cannot be used ends with 2, says file, line and column, and writes nothing")
  func unusable() throws {
    let folder = try Folder()
    let file = try folder.write("agency: {name: เทศบาลเมืองลำพูน, kind: townMunicipality}\nyear: 2066\n", to: "d.yaml")
    let result = try Program.run("report", file, "--out", folder.path("out"), "--lang", "en")
    #expect(result.status == 2)
    #expect(result.errors.contains("\(file):2:7: error READ-YEAR: year.year: 2066 is not a B.E. year"))
    #expect(folder.files == ["d.yaml"])
  }

  @Test("one unusable dossier among many does not keep the others from being written")
  func unusableAmongMany() throws {
    let folder = try Folder()
    let bad = try folder.write("agency: [", to: "bad.yaml")
    let good = try folder.write(String(contentsOfFile: Program.maeSot, encoding: .utf8), to: "good.yaml")
    let result = try Program.run(["report", bad, good, "--out", folder.path("out")] + asOf)
    #expect(result.status == 2)
    #expect(folder.files.contains("out/good/internal-control.xlsx"))
  }

  @Test("a folder that cannot be written into ends with 2 and leaves nothing behind")
  func unwritable() throws {
    let folder = try Folder()
    let file = try folder.write("not a folder", to: "out")
    let result = try Program.run(["report", Program.maeSot, "--out", file] + asOf)
    #expect(result.status == 2)
    #expect(result.errors.contains("WRITE-NO-FOLDER"))
    #expect(folder.files == ["out"])
  }

  @Test("writes the digits that are asked for, in wording, texts and dates alike")
  func digits() throws {
    let folder = try Folder()
    _ = try Program.run(
      ["report", Program.maeSot, "--out", folder.path("out"), "--digits", "thai", "--only", "pk1"] + asOf)
    let text = try String(contentsOfFile: folder.path("out/pk1.txt"), encoding: .utf8)
    #expect(text.contains("แบบ ปค. ๑"))
    #expect(!text.contains { $0.isASCII && $0.isNumber })
  }

  @Test("wraps plain text at the width asked for")
  func width() throws {
    let folder = try Folder()
    _ = try Program.run(
      ["report", Program.maeSot, "--out", folder.path("out"), "--width", "72", "--only", "pk1"] + asOf)
    let text = try String(contentsOfFile: folder.path("out/pk1.txt"), encoding: .utf8)
    let widths = text.split(separator: "\n").map { line in
      // Thai vowels and tone marks above and below take no column.
      line.unicodeScalars.count { $0.properties.generalCategory != .nonspacingMark }
    }
    #expect(widths.max().map { (60...72).contains($0) } == true)
    #expect(try Program.run("report", Program.maeSot, "--width", "39").status == 64)
  }

  @Test("risk.xlsx begins with the sheets to work in, unless only some forms are asked for")
  func living() throws {
    let folder = try Folder()
    for flags in [[], ["--only", "risk-register"]] {
      let result = try Program.run(["report", Program.maeSot, "--out", folder.path("out")] + flags + asOf)
      #expect(result.status == 0)
    }
    // A zip file says the names of its parts in plain bytes: nine sheets to work in and three that help, then three forms: register, assessment
    // and publication.
    func holds(_ part: Int, _ name: String) throws -> Bool {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/\(name).xlsx")))
      return bytes.range(of: Data("xl/worksheets/sheet\(part).xml".utf8)) != nil
    }
    #expect(try holds(15, "risk"))
    #expect(try !holds(16, "risk"))
    #expect(try !holds(2, "risk-selected"))
  }
}
