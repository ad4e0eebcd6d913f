import Foundation
import Testing

@Suite("Templates of projects")
struct TemplateTests {
  private static let begin = ["--agency", "เทศบาลตำบลตัวอย่าง", "--kind", "เทศบาลตำบล", "--year", "2569"]

  /// The keys of the templates, by their files.
  private static let keys = (try? FileManager.default.contentsOfDirectory(
    atPath: Program.repository.appending(path: "forms/plan/templates").path))?.map { String($0.dropLast(5)) } ?? []

  private func new(_ folder: Folder, _ options: String...) throws -> String {
    let path = folder.path("d.yaml")
    let result = try Program.run(["new"] + Self.begin + options + ["-o", path])
    #expect(result.status == 0)
    return path
  }

  private func messages(_ path: String) throws -> [[String: Any]] {
    let result = try Program.run("check", path, "--as-of", "2568-12-15", "--format", "json")
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  /// A dossier with one project: what stands in its name, and in the place of its money.
  private func dossier(_ folder: Folder, name: String, budget: String) throws -> String {
    try folder.write(
      """
      agency: {name: อบต.ตัวอย่าง, kind: อบต.}
      year: 2569
      plan:
        projects:
          - name: "\(name)"
            budget: \(budget)
            responsible: [กองคลัง]

      """, to: "d.yaml")
  }

  @Test("there are ten of them at least, and forms lists each with its key, its name and what its variables stand for")
  func listed() throws {
    let output = try Program.run("forms", "--width", "200").output
    #expect(Self.keys.count >= 10)
    for key in Self.keys { #expect(output.contains("│ \(key) "), "\(key)") }
    #expect(output.contains("มาตรการ NO Gift Policy") && output.contains("กิจกรรมติดตามและประเมินผลการควบคุมภายใน"))
    #expect(output.contains("{ร้อยละการปรับปรุงแล้วเสร็จ} ร้อยละของการปรับปรุงตาม ปค.5 ปีก่อน"))
    #expect(!output.contains("{หน่วยงาน}"))
  }

  @Test("new puts all of them into the plan: agency, kind and year filled in, the rest as variables that stand above with what they mean")
  func all() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: new(folder, "--with-templates"), encoding: .utf8)
    #expect(text.matches(of: /\n    - number: \d+\n/).count == Self.keys.count)
    #expect(text.contains("period: ปีงบประมาณ พ.ศ. 2569\n") && text.contains("เทศบาลตำบลตัวอย่างจึง"))
    #expect(text.contains("ตรวจสอบการจัดซื้อจัดจ้างและการใช้เงินของเทศบาลตำบลได้ด้วยตนเอง"))
    #expect(text.contains("  #   {จำนวนช่องทางประกาศ}: จำนวนช่องทางที่เผยแพร่ประกาศ เช่น 3\n"))
    #expect(text.contains("      budget: \"{งบประมาณอบรมจริยธรรม}\"\n"))
    for known in ["{หน่วยงาน}", "{ประเภทหน่วยงาน}", "{ปีงบประมาณ}"] { #expect(!text.contains(known)) }
  }

  @Test("--template takes those that are named only; one that there is not is told with the nearest, and ends with 64")
  func named() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: new(folder, "--template", "no-gift-policy", "--template", "open-data"), encoding: .utf8)
    #expect(text.matches(of: /\n    - number: (\d)\n      kind: (\w+)\n/).map { "\($0.output.1) \($0.output.2)" } == [
      "1 project", "2 measure",
    ])
    let wrong = try Program.run(["new"] + Self.begin + ["--template", "no-gift-polcy", "--lang", "en"])
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("there is no template no-gift-polcy; did you mean no-gift-policy?"))
  }

  @Test("without them a new dossier is what it was")
  func none() throws {
    let folder = try Folder()
    let text = try String(contentsOfFile: new(folder), encoding: .utf8)
    #expect(!text.contains("{") && !text.contains("\n    - number:"))
  }

  @Test("report refuses while a variable is left: with file, line, column, what it means and what to do; it writes nothing, and ends with 2")
  func refused() throws {
    let folder = try Folder()
    let path = try dossier(folder, name: "อบรมจริยธรรม {จำนวนผู้เข้าอบรมจริยธรรม} คน", budget: "\"{งบประมาณอบรมจริยธรรม}\"")
    for only in [[], ["--only", "pk1"]] {
      let result = try Program.run(["report", path, "--out", folder.path("out"), "--lang", "en"] + only)
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.contains("\(path):5:13: error TEMPLATE-VARIABLE: {จำนวนผู้เข้าอบรมจริยธรรม} is not filled in: how many people are trained"))
      #expect(result.errors.contains("\(path):6:15: error TEMPLATE-VARIABLE: {งบประมาณอบรมจริยธรรม} is not filled in: what it may spend a year"))
      #expect(result.errors.contains("→ write what belongs there in the place of the variable with its braces"))
      #expect(folder.files == ["d.yaml"])
    }
    let found = try messages(path).filter { $0["code"] as? String == "TEMPLATE-VARIABLE" }
    #expect(found.map { $0["severity"] as? String } == ["error", "error"])
    #expect(try !messages(path).contains { $0["code"] as? String == "TEMPLATE-WORD" })
    #expect(try Program.run("check", path).status == 1)
  }

  @Test("a variable that stands in several places is told once, with each of them")
  func places() throws {
    let folder = try Folder()
    let found = try messages(new(folder, "--template", "ethics-training")).filter { message in
      (message["message"] as? String)?.contains("{จำนวนผู้เข้าอบรมจริยธรรม}") == true
    }
    #expect(found.map { ($0["places"] as? [Any])?.count } == [2])
  }

  @Test("braces of a user's own are no variable: the report is written, and the mark is told as what a template left")
  func own() throws {
    let folder = try Folder()
    let path = try dossier(folder, name: "อบรมชุด {ก} ของ{บุคลากร}", budget: "50000")
    let result = try Program.run("report", path, "--out", folder.path("out"), "--as-of", "2568-12-15")
    #expect(result.status == 1 && folder.files.contains("out/plan.xlsx"))
    #expect(try messages(path).filter { $0["code"] as? String == "TEMPLATE-VARIABLE" }.isEmpty)
    #expect(try messages(path).contains { $0["code"] as? String == "TEMPLATE-WORD" })
    // In the place of money, what is no variable is no amount either.
    let money = try dossier(folder, name: "อบรม", budget: "\"{เงิน}\"")
    #expect(try Program.run("check", money).output.contains("\(money):6:15: ผิด READ-NOT-A-NUMBER"))
  }

  @Test("a variable and a mark of the user's own in one text are both told")
  func both() throws {
    let folder = try Folder()
    let path = try dossier(folder, name: "อบรม {จำนวนผู้เข้าอบรมจริยธรรม} คน ณ ห้อง xxx", budget: "50000")
    let codes = try messages(path).compactMap { $0["code"] as? String }.filter { $0.hasPrefix("TEMPLATE") }
    #expect(codes == ["TEMPLATE-VARIABLE", "TEMPLATE-WORD"])
  }

  @Test("filled in, nothing of them is found, and the report is written")
  func filled() throws {
    let folder = try Folder()
    let path = try new(folder, "--with-templates")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let filled = text.replacing(/\{([^{}\n]+)\}/) { match in
      let name = String(match.output.1)
      if name.hasPrefix("หน่วยงาน") { return "สำนักปลัด" }
      if name == "แหล่งงบประมาณ" { return "เทศบัญญัติงบประมาณรายจ่ายประจำปี" }
      return name.hasPrefix("งบประมาณ") ? "50000" : "80"
    }
    let again = try folder.write(filled, to: "e.yaml")
    #expect(try messages(again).isEmpty)
    #expect(try Program.run("report", again, "--out", folder.path("out"), "--as-of", "2568-12-15").status == 0)
    let list = try String(contentsOfFile: folder.path("out/plan-list.txt"), encoding: .utf8)
    #expect(list.contains("งบประมาณรวมทั้งสิ้น 100,000 บาท") && !list.contains("{"))
  }

  @Test("the entry workbook may begin with them too: report names sheet and cell; a dossier that is there takes none")
  func workbook() throws {
    let folder = try Folder()
    let workbook = folder.path("e.xlsx")
    #expect(try Program.run(["entry"] + Self.begin + ["--template", "ethics-training", "-o", workbook]).status == 0)
    let report = try Program.run("report", workbook, "--out", folder.path("out"))
    #expect(report.status == 2 && folder.files == ["e.xlsx"])
    #expect(report.errors.contains("\(workbook):โครงการในแผน!Y4: ผิด TEMPLATE-VARIABLE: ยังไม่ได้กรอก {งบประมาณอบรมจริยธรรม}"))
    #expect(try Program.run("read", workbook).output.contains("budget: \"{งบประมาณอบรมจริยธรรม}\""))
    // The row says itself that it is not complete, and reckons it as it is filled in.
    let missing = try #require(Program.run("cells", workbook).lines.first { $0.hasPrefix("โครงการในแผน\tA4\t") })
    #expect(missing.contains("\tขาด ค่าที่อยู่ในวงเล็บปีกกา\t") && missing.contains("FIND(\"{\""))
    #expect(try Program.run("entry", Program.maeSot, "--with-templates", "-o", folder.path("f.xlsx")).status == 64)
  }

  @Test("a template of one's own is taken from the folder of --forms; a variable that it does not declare is told with its place")
  func ownTemplate() throws {
    let folder = try Folder()
    let own = """
      key: radio
      source: "[OWN]"
      verified: false
      variables: [{name: จำนวนตอน, about: {th: จำนวนตอนในหนึ่งปี, en: how many programmes a year}}]
      project: {name: "เสียงตามสายต้านทุจริตของ{หน่วยงาน}", outputs: ["ออกอากาศ {จำนวนตอน} ครั้ง"]}

      """
    _ = try folder.write(own, to: "forms/plan/templates/radio.yaml")
    let forms = ["--forms", folder.path("forms")]
    let text = try Program.run(["new"] + Self.begin + ["--template", "radio"] + forms).output
    #expect(text.contains("name: เสียงตามสายต้านทุจริตของเทศบาลตำบลตัวอย่าง\n") && text.contains("ออกอากาศ {จำนวนตอน} ครั้ง"))
    _ = try folder.write(own.replacing("{จำนวนตอน}", with: "{จำนวนตอม}"), to: "forms/plan/templates/radio.yaml")
    let refused = try Program.run("forms", "--check", folder.path("forms"))
    #expect(refused.status == 2)
    #expect(refused.errors.contains("plan/templates/radio.yaml:5:") && refused.errors.contains("FORM-VARIABLE: แม่แบบไม่ได้ประกาศตัวแปร จำนวนตอม"))
    #expect(refused.errors.contains("อาจหมายถึง จำนวนตอน"))
  }
}
