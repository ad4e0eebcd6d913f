import Foundation
import Testing

@Suite("The other commands")
struct CommandTests {
  @Test("check says nothing is wrong with the real example")
  func checkExample() throws {
    let result = try Program.run("check", Program.maeSot, "--as-of", "2566-12-20", "--lang", "en")
    #expect(result.status == 0)
    #expect(result.lines.last?.hasPrefix("errors: 0 ") == true)
  }

  @Test("check --format json is one array of objects with code, severity, places, message and remedy")
  func checkJSON() throws {
    let folder = try Folder()
    let file = try folder.write("agency: {nam: x}\nyear: สองพัน\n", to: "d.yaml")
    let result = try Program.run("check", file, "--format", "json")
    #expect(result.status == 2)
    let messages = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
    #expect(messages.map { $0["code"] as? String } == [
      "READ-MISSING", "READ-MISSING", "READ-UNKNOWN-KEY", "READ-NOT-A-NUMBER",
    ].map(Optional.some))
    for message in messages {
      #expect(["error", "warning", "note"].contains(message["severity"] as? String))
      #expect((message["message"] as? String)?.isEmpty == false)
      #expect((message["remedy"] as? String)?.isEmpty == false)
      let place = (message["places"] as? [[String: Any]])?.first
      #expect(place?["file"] as? String == file)
      #expect(place?["line"] is Int && place?["column"] is Int)
    }
  }

  @Test("a finding about several things that stand nowhere yet names the place once where they would stand")
  func onePlace() throws {
    let folder = try Folder()
    let file = try folder.write(
      "agency: {name: เทศบาลตำบลตัวอย่าง, kind: เทศบาลตำบล}\nyear: 2568\ninternalControl:\n  components:\n    principles: {\"1.1\": ก}\n",
      to: "d.yaml")
    let output = try Program.run("check", file).output
    #expect(output.contains("\(file):5:17: ผิด PK4-INCOMPLETE: ปค.4 ยังไม่ได้ตอบ 16 หลักการ"))
    #expect(!output.contains("ดูประกอบที่ \(file):5:17"))
  }

  @Test("convert goes to JSON and back without loss")
  func convert() throws {
    let folder = try Folder()
    let (json, yaml) = (folder.path("d.json"), folder.path("d.yaml"))
    #expect(try Program.run("convert", Program.maeSot, "--output", json).status == 0)
    #expect(try Program.run("convert", json, "--output", yaml).status == 0)
    let again = try Program.run("convert", yaml, "--to", "json")
    #expect(try again.output == String(contentsOfFile: json, encoding: .utf8))
    let data = try Data(contentsOf: URL(fileURLWithPath: json))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((object["agency"] as? [String: Any])?["name"] as? String == "เทศบาลนครแม่สอด")
    #expect(object["year"] as? Int == 2566)
  }

  @Test("a dossier converted to JSON prints the same forms")
  func jsonPrintsTheSame() throws {
    let folder = try Folder()
    let json = folder.path("d.json")
    _ = try Program.run("convert", Program.maeSot, "--output", json)
    for (file, name) in [(Program.maeSot, "yaml"), (json, "json")] {
      _ = try Program.run("report", file, "--out", folder.path(name), "--as-of", "2566-12-20")
    }
    let (a, b) = (folder.path("yaml/internal-control.xlsx"), folder.path("json/internal-control.xlsx"))
    #expect(FileManager.default.contentsEqual(atPath: a, andPath: b))
  }

  @Test("new writes a file that can be read, and never overwrites one", arguments: ["อบต.", "cityMunicipality", "อบจ.", "เทศบาล ตำบล"])
  func new(kind: String) throws {
    let folder = try Folder()
    let path = folder.path("dossier.yaml")
    let arguments = ["new", "--agency", "องค์การบริหารส่วนตำบลตัวอย่าง: # ๑", "--kind", kind, "--year", "๒๕๖๙"]
    #expect(try Program.run(arguments + ["-o", path]).status == 0)
    let check = try Program.run("check", path, "--as-of", "2569-10-15", "--format", "json")
    #expect(check.status != 2 && check.status != 64)
    #expect(!check.output.contains("READ-"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("องค์การบริหารส่วนตำบลตัวอย่าง: # ๑"))
    try (text + "units:\n").write(toFile: path, atomically: false, encoding: .utf8)
    #expect(try Program.run(arguments + ["-o", path]).errors.contains("WRITE-OTHER-KIND"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text + "units:\n")
  }

  @Test("schema is JSON Schema that knows every key of a dossier")
  func schema() throws {
    let result = try Program.run("schema")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    let definitions = try #require(schema["$defs"] as? [String: Any])
    #expect(Set(["agency", "certificate", "components", "evaluation", "review", "followUp"]).isSubset(of: definitions.keys))
  }

  @Test("forms lists each form with its code and says which wording is not verified")
  func forms() throws {
    let result = try Program.run("forms", "--lang", "en")
    #expect(result.status == 0)
    for code in ["ปค.1", "ปค.2", "ปค.3", "ปค.4", "ปค.5", "ปค.6"] { #expect(result.output.contains(code)) }
    #expect(result.output.contains("unverified"))
  }

  @Test("a folder of definitions that is not there, or holds none, is refused by every command", arguments: [
    ["forms", "--check", "FOLDER"], ["forms", "--forms", "FOLDER"], ["check", Program.maeSot, "--forms", "FOLDER"],
  ])
  func noForms(arguments: [String]) throws {
    let folder = try Folder()
    func run(_ path: String) throws -> Program.Result {
      try Program.run(arguments.map { $0 == "FOLDER" ? path : $0 } + ["--lang", "en"])
    }
    let missing = try run(folder.path("nofolder"))
    #expect(missing.status == 2 && missing.errors.contains("FORM-FOLDER-MISSING"))
    // A form that is not where forms/ has it stands in for nothing.
    let misplaced = try folder.write("key: pk5\n", to: "pk5.yaml")
    for path in [folder.url.path, misplaced] {
      let refused = try run(path)
      #expect(refused.status == 2 && refused.errors.contains(path == misplaced ? "FORM-FOLDER-MISSING" : "FORM-FOLDER-EMPTY"))
    }
  }

  @Test("a register may name a matrix's file, counted from the dossier's folder")
  func ownMatrix() throws {
    let folder = try Folder()
    let shipped = Program.repository.appendingPathComponent("forms/matrices/pacc-5x5.yaml")
    _ = try folder.write(
      String(contentsOf: shipped, encoding: .utf8).replacing("key: pacc-5x5", with: "key: ours"), to: "ours.yaml")
    let dossier = """
      agency: {name: อบต.ตัวอย่าง, kind: อบต.}
      year: 2566
      register: {matrix: NAME, risks: [{id: R1, event: รับเงินแล้วไม่ออกใบเสร็จ, inherent: {likelihood: 5, impact: 5}}]}
      """
    let own = try folder.write(dossier.replacing("NAME", with: "ours.yaml"), to: "d.yaml")
    let out = folder.path("out")
    #expect(try Program.run("report", own, "--out", out, "--as-of", "2566-10-15").status != 2)
    #expect(try String(contentsOfFile: out + "/risk-register.txt", encoding: .utf8).contains("สูงมาก"))
    let none = try folder.write(dossier.replacing("NAME", with: "theirs.yaml"), to: "e.yaml")
    let refused = try Program.run("check", none)
    #expect(refused.status == 1 && refused.output.contains("theirs.yaml") && refused.output.contains("READ-FILE-MISSING"))
  }

  @Test("forms --check finds a slip in a definition, with its place")
  func formsCheck() throws {
    let folder = try Folder()
    let pk1 = Program.repository.appendingPathComponent("forms/control/pk1.yaml").path
    let text = try String(contentsOfFile: pk1, encoding: .utf8)
    let slipped = text.replacingOccurrences(of: "{agency.addressee}", with: "{agency.adressee}")
    _ = try folder.write(slipped, to: "control/pk1.yaml")
    let result = try Program.run("forms", "--check", folder.url.path, "--lang", "en")
    #expect(result.status == 2)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("agency.addressee") }
    #expect(result.errors.contains("control/pk1.yaml:\((line ?? -1) + 1):"))
    #expect(result.errors.contains("there is no fact named agency.adressee"))
    #expect(result.errors.contains("did you mean agency.addressee?"))
    #expect(try Program.run("forms", "--check", Program.repository.path + "/forms").status == 0)
  }

  @Test("no colour reaches a pipe")
  func noColours() throws {
    let folder = try Folder()
    let file = try folder.write("agency: 1\n", to: "d.yaml")
    let result = try Program.run("report", file, "--out", folder.path("out"))
    #expect(!result.errors.contains("\u{1B}") && !result.output.contains("\u{1B}"))
  }

  @Test("nothing that was typed or read drives a terminal: a text, a path, an argument", arguments: ["text", "json"])
  func harmless(format: String) throws {
    let folder = try Folder()
    let text = "agency: {name: \"เทศบาล\\u202Eนคร\\e[2J\", kind: x\u{2067}y}\nyear: \"๒\\x07\"\n"
    let file = try folder.write(text, to: "d\u{1B}[31m\n\u{202E}.yaml")
    let runs = [
      try Program.run("check", file, "--format", format), try Program.run("report", file, "--out", folder.path("o")),
      try Program.run("check", "--\u{1B}[31m\u{202E}"), try Program.run("matrix", "show", "\u{9B}31m"),
      try Program.run("explain", "\u{1B}]0;x\u{7}"), try Program.run("convert", file + "\u{1B}", "-o", "/\u{1B}/\u{2066}"),
    ]
    for run in runs {
      #expect(run.status != 0 && !(run.output + run.errors).isEmpty)
      for scalar in (run.output + run.errors).unicodeScalars {
        #expect(scalar == "\n" || scalar.properties.generalCategory != .control, "\(run)")
        #expect(!scalar.properties.isBidiControl, "\(run)")
      }
    }
  }

  @Test("wrong usage ends with 64", arguments: [["report"], ["frobnicate"], ["check", "x", "--format", "xml"]])
  func wrongUsage(arguments: [String]) throws {
    #expect(try Program.run(arguments).status == 64)
  }

  @Test("wrong usage is told in the language of the terminal, the parser's own words too", arguments: [
    (["reprot"], "ไม่มีคำสั่ง reprot อาจหมายถึง report"), (["report", "--oout", "x"], "ไม่รู้จักตัวเลือก --oout อาจหมายถึง --out"),
    (["check", "a", "--qqqqqqq"], "ไม่รู้จักตัวเลือก --qqqqqqq"), (["entry", "--kind"], "ยังไม่ได้ระบุค่าของ --kind <kind>"),
    (["compare", "a.yaml"], "ยังไม่ได้ระบุ <after>"), (["compare", "a", "b", "c"], "ระบุเกินมา: c"),
    (["compare", "a", "b", "c", "d"], "ระบุเกินมา 2 ค่า: 'c', 'd'"),
    (["check", "a", "--as-of", "2026-99-01"], "ใช้ค่า 2026-99-01 กับ --as-of <as-of> ไม่ได้"),
    (["check", "a", "--format", "xml"], "ใช้ค่า xml กับ --format <format> ไม่ได้ ค่าที่ใช้ได้: 'text' หรือ 'json'"),
    (["check", "a", "--quiet=5"], "ตัวเลือก --quiet ไม่รับค่า แต่ระบุ 5"), (["explain", "NOPE"], "ผิด: ไม่มีข้อตรวจ NOPE"),
    (["--generate-completion-script", "csh"], "ทำการเติมคำสั่งของ csh ไม่ได้"),
  ])
  func wrongUsageInThai(arguments: [String], words: String) throws {
    let result = try Program.run(arguments)
    #expect(result.status == 64 && result.errors.contains(words), "\(result.errors)")
    for english in ["Error", "Usage", "Unknown", "Missing", "nexpected", "invalid", "See '", "Help:"] {
      #expect(!result.errors.contains(english), "\(result.errors)")
    }
    let asIs = try Program.run(arguments, environment: ["LC_ALL": "en_GB.UTF-8"])
    #expect(asIs.errors.hasPrefix("Error: "), "\(asIs.errors)")
  }

  @Test("--version names the version, and --help is in the language of the terminal")
  func versionAndHelp() throws {
    #expect(try Program.run("--version").output == "1.0.0\n")
    let english = try Program.run(["--help"], environment: ["LC_ALL": "en_GB.UTF-8"])
    #expect(english.output.contains("Exit codes: 0 done"))
    for command in [[], ["report"], ["matrix"]] {
      let thai = try Program.run(command + ["--help"]).output
      #expect(thai.contains("วิธีใช้: sujarit") && thai.contains("แสดงวิธีใช้"))
      for english in ["OVERVIEW", "USAGE", "OPTIONS", "COMMANDS", "Show", "default", "values:", "See '"] {
        #expect(!thai.contains(english), "\(thai)")
      }
    }
    #expect(try Program.run("--help").output.contains("รหัสจบการทำงาน"))
  }

  @Test("what cannot be written is told in words, with its place and what to do")
  func unwritable() throws {
    let path = "/nonexistent/เทียบ.xlsx"
    let english = try Program.run("compare", Program.maeSot, Program.maeSot, "--out", path, "--lang", "en")
    #expect(english.status == 2)
    #expect(
      english.errors.split(separator: "\n").suffix(2) == [
        "\(path): error WRITE-NO-FOLDER: it cannot be written: the folder that it would stand in is not there",
        "    → make the folder first, or check how it is spelt",
      ])
    let thai = try Program.run("convert", Program.maeSot, "--output", "/nonexistent/d.json")
    #expect(thai.status == 2)
    #expect(thai.errors.hasPrefix("/nonexistent/d.json: ผิด WRITE-NO-FOLDER: เขียนไม่ได้ เพราะไม่มีโฟลเดอร์ที่จะเขียนลงไป\n"))
  }
}
