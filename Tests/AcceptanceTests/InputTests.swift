import Foundation
import Testing

@Suite("What is read: files, folders, lists, standard input")
struct InputTests {
  private let asOf = ["--as-of", "2566-12-20", "--only", "pk1"]

  private func maeSot() throws -> String { try String(contentsOfFile: Program.maeSot, encoding: .utf8) }

  @Test("standard input is read, whatever it is called, and messages name it", arguments: [
    ("-", "<stdin>"), ("/dev/stdin", "/dev/stdin"),
  ])
  func standardInput(path: String, name: String) throws {
    let check = try Program.run(["check", path, "--lang", "en"], input: "agency: [\n")
    #expect(check.status == 2)
    #expect(check.output.hasPrefix("\(name):1:9: error READ-YAML-BRACKET: "))
    let folder = try Folder()
    let report = try Program.run(["report", path, "--out", folder.path("out")] + asOf, input: maeSot())
    #expect(report.status == 0)
    #expect(folder.files.contains("out/pk1.txt"))
    let named = ["report", path, "--out", folder.path("named"), "--name", "{agency}-{year}"]
    #expect(try Program.run(named + asOf, input: maeSot()).status == 0)
    #expect(folder.files.contains("named/เทศบาลนครแม่สอด-2566/pk1.txt"))
    #expect(try Program.run(["convert", path], input: "name: ก\n").output == "{\n  \"name\": \"ก\"\n}\n")
  }

  @Test("a folder stands for the dossiers below it, by name; its schema, matrices and what is hidden are none")
  func folder() throws {
    let folder = try Folder()
    for name in ["in/ข.yaml", "in/ตาก/ก.yml", "in/.ลับ.yaml", "in/dossier.schema.json", "in/อ่าน.txt"] {
      _ = try folder.write(maeSot(), to: name)
    }
    // The example with a matrix beside it, which is read where the dossier names it.
    for name in ["dossier.yaml", "matrix.yaml"] {
      let file = Program.repository.appending(path: "forms/examples/tambon-tua-yang-2567/\(name)")
      _ = try folder.write(String(contentsOf: file, encoding: .utf8), to: "in/matrix-too/\(name)")
    }
    let result = try Program.run(["report", folder.path("in"), "--out", folder.path("out")] + asOf)
    #expect(result.status == 0)
    #expect(folder.files.filter { $0.hasSuffix("pk1.txt") } == ["out/matrix-too-dossier/pk1.txt", "out/ก/pk1.txt", "out/ข/pk1.txt"])
    #expect(try Program.run("check", folder.path("in/matrix-too/matrix.yaml")).status == 2)
    let empty = try Folder()
    #expect(try Program.run("check", empty.url.path).output.contains("READ-FILE-FOLDER"))
  }

  @Test("--files-from takes names one a line, separated by NUL, and from standard input", arguments: [
    ("ก.yaml\nข ค.yaml\n", "ก.yaml", "ข ค.yaml"), ("ก.yaml\r\n\r\nข ค.yaml", "ก.yaml", "ข ค.yaml"),
    ("ก.yaml\0ข\nค.yaml\0", "ก.yaml", "ข\nค.yaml"),
  ])
  func list(text: String, first: String, second: String) throws {
    let folder = try Folder()
    for name in [first, second] { _ = try folder.write("agency: {name: ก}\n", to: name) }
    let names = text.replacingOccurrences(of: "ก.yaml", with: folder.path("ก.yaml"))
      .replacingOccurrences(of: "ข", with: folder.path("ข"))
    let list = try folder.write(names, to: "names")
    let read = try Program.run(["check", "--files-from", list, "--format", "json"])
    #expect(read.status == 2)
    let objects = try JSONSerialization.jsonObject(with: Data(read.output.utf8)) as? [[String: Any]]
    let files = (objects ?? []).compactMap { ($0["places"] as? [[String: Any]])?.first?["file"] as? String }
    #expect(Set(files) == [folder.path(first), folder.path(second)])
    #expect(try Program.run(["check", "--files-from", "-", "--format", "json"], input: names).output == read.output)
  }

  @Test("a file without a command is answered by the commands that take one")
  func fileAlone() throws {
    let result = try Program.run(Program.maeSot)
    #expect(result.status == 64)
    #expect(result.errors.contains("sujarit check \(Program.maeSot)\n"))
    #expect(result.errors.contains("sujarit read-document \(Program.maeSot) -o"))
    #expect(try Program.run("no-such-command").errors.contains("no-such-command"))
  }

  @Test("no dossier at all is wrong usage, a list that is not there an input that cannot be used")
  func nothing() throws {
    #expect(try Program.run("check").status == 64)
    let missing = try Program.run("report", "--files-from", "/nonexistent/names")
    #expect(missing.status == 2)
    #expect(missing.errors.hasPrefix("/nonexistent/names: "))
  }

  @Test("totals of many add up: done, written with errors, unusable; --quiet says errors alone")
  func totals() throws {
    let folder = try Folder()
    let wrong = try maeSot().replacingOccurrences(of: "ending: remainingRisk", with: "ending: noRemainingRisk")
    let files = try [
      folder.write(maeSot(), to: "ก.yaml"), folder.write(wrong, to: "ข.yaml"), folder.write("agency: [", to: "ค.yaml"),
    ]
    let arguments = ["report"] + files + ["--out", folder.path("out"), "--lang", "en"] + asOf
    let result = try Program.run(arguments)
    #expect(result.status == 2)
    #expect(result.errors.contains("3 dossiers: 1 done · 1 written, with errors · 1 unusable\n"))
    let quiet = try Program.run(arguments + ["--quiet"])
    #expect(quiet.status == 2)
    #expect(quiet.output.isEmpty)
    #expect(quiet.errors.contains("PK1-ENDING") && quiet.errors.contains("READ-YAML-BRACKET"))
    #expect(!quiet.errors.contains(": warning ") && !quiet.errors.contains("dossiers:"))
    let check = try Program.run(["check"] + files + ["--quiet", "--lang", "en"])
    #expect(check.output.contains(": error PK1-ENDING") && !check.output.contains(": note "))
  }

  @Test("a pattern names the folders, of one dossier as of many, whatever else is reported")
  func pattern() throws {
    let folder = try Folder()
    let a = try folder.write(maeSot(), to: "a.yaml")
    let b = try folder.write(maeSot().replacingOccurrences(of: "year: 2566", with: "year: 2567"), to: "b.yaml")
    let name = ["--out", folder.path("out"), "--name", "{province}/{agency}-{year}"] + asOf
    #expect(try Program.run(["report", b] + name).status != 2)
    #expect(folder.files.contains("out/ตาก/เทศบาลนครแม่สอด-2567/pk1.txt"))
    #expect(try Program.run(["report", a, b] + name).status != 2)
    #expect(folder.files.contains("out/ตาก/เทศบาลนครแม่สอด-2566/pk1.txt"))
    let unknown = try Program.run("report", a, "--name", "{agensy}", "--lang", "en")
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("--name does not know {agensy}"))
  }

  @Test("a name that two dossiers have is the first one's; the second is refused, with a way out")
  func taken() throws {
    let folder = try Folder()
    let files = try ["ก/แผน.yaml", "ข/แผน.yaml"].map { try folder.write(maeSot(), to: $0) }
    let refused = try Program.run(["report"] + files + ["--out", folder.path("out"), "--lang", "en"] + asOf)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("\(files[1]): error WRITE-NAME: "))
    #expect(refused.errors.contains("--name, for example {folder}-{file}"))
    #expect(folder.files.filter { $0.hasSuffix("pk1.txt") } == ["out/แผน/pk1.txt"])
    let named = try Program.run(
      ["report"] + files + ["--out", folder.path("named"), "--name", "{folder}-{file}"] + asOf)
    #expect(named.status == 0)
    #expect(folder.files.contains("named/ก-แผน/pk1.txt") && folder.files.contains("named/ข-แผน/pk1.txt"))
  }

  @Test("the terminal's language never changes a file's bytes")
  func locale() throws {
    let folder = try Folder()
    for (name, locale) in [("th", "th_TH.UTF-8"), ("en", "en_US.UTF-8"), ("c", "C")] {
      let environment = ["LC_ALL": locale, "LANG": locale]
      let file = { folder.path(name + "/" + $0) }
      _ = try Program.run(
        ["report", Program.maeSot, "--out", folder.path(name), "--as-of", "2566-12-20"], environment: environment)
      _ = try Program.run(["schema", "-o", file("schema.json")], environment: environment)
      _ = try Program.run(
        ["new", "--agency", "ก", "--kind", "อบต.", "--year", "2567", "-o", file("new.yaml")], environment: environment)
    }
    let names = folder.files.filter { $0.hasPrefix("th/") }.map { String($0.dropFirst(3)) }
    #expect(names.contains("summary.txt") && names.contains("schema.json") && names.contains("new.yaml"))
    for name in names {
      for other in ["en", "c"] {
        let (thai, file) = (folder.path("th/" + name), folder.path(other + "/" + name))
        #expect(FileManager.default.contentsEqual(atPath: thai, andPath: file), "\(other)/\(name)")
      }
    }
  }

  @Test("a width out of bounds, or none at all, is said by each command", arguments: [
    ["report", Program.maeSot], ["compare", Program.maeSot, Program.maeSot], ["forms"], ["matrix"],
    ["matrix", "show", "pacc-5x5"],
  ])
  func width(command: [String]) throws {
    for width in ["0", "-1", "39", "1001", "1000000000", "กว้าง", "99999999999999999999"] {
      let result = try Program.run(command + ["--width=" + width])
      #expect(result.status == 64)
      #expect(result.errors.contains("ความกว้าง \(width) ใช้ไม่ได้"))
    }
    if command != ["report", Program.maeSot] { #expect(try Program.run(command + ["--width", "๔๐"]).status == 0) }
  }

  @Test("a shell is offered what the definitions name: codes of rules, forms, matrices, typefaces, kinds", arguments: [
    (["explain", "--", "positional@0"], "PK5-UNPAIRED"), (["report", "--", "--only"], "pk5"),
    (["matrix", "show", "--", "positional@0"], "pacc-5x5"), (["report", "--", "--typeface"], "TH Sarabun New"),
    (["new", "--", "--kind"], "อบต."),
  ])
  func completion(of argument: [String], word: String) throws {
    let result = try Program.run(["---completion"] + argument + ["1", "0", "sujarit", ""])
    #expect(result.output.split(whereSeparator: \.isNewline).contains(Substring(word)))
    let list = try Program.run("---completion", "report", "--", "--only", "3", "7", "sujarit", "report", "--only", "pk1,pk5")
    #expect(list.output.contains("pk1,pk5-followup"))
  }
}
