import Forms
import Foundation
import Records
import Reports
import TestPrinting
import TestSupport
import Testing

@testable import Definitions

@Suite("A slip in a definition is found, with its place")
struct FormProblemTests {
  /// The problems of the definitions with one text of one file replaced, as `line:column CODE found`.
  private func problems(_ file: String, _ old: String, _ new: String) throws -> [String] {
    let text = try String(contentsOf: repository.appending(path: "forms/" + file), encoding: .utf8)
    let range = try #require(text.range(of: old), "forms/\(file) has no \(old)")
    return try problems([file: text.replacingCharacters(in: range, with: new)])
  }

  private func problems(_ files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(text, to: path) }
    do throws(Problems) {
      _ = try Library(folder: folder.url.path)
      return []
    } catch {
      return error.all.map { problem in
        let file = problem.place.file.replacing(folder.url.path + "/", with: "")
        let mark = problem.place.mark.map { ":\($0.line):\($0.column)" } ?? ""
        let named = problem.statement["found"] ?? problem.statement["key"]
        let printer = StatementPrinter(wording: .embedded(.en), forms: FormNames(forms: []))
        return "\(file)\(mark) \(problem.code) " + (named.map(printer.said) ?? "")
      }
    }
  }

  /// A form of one paragraph, the last line of which a test changes. Its wording begins at 8:4.
  private func form(_ block: String, columns: String = "[50, 50]") -> String {
    Printing.form(columns: columns, blocks: " [\(block)]")
  }

  @Test("a sound form of a folder's own is taken in, after the others of its kind")
  func sound() throws {
    let folder = try TemporaryFolder()
    try folder.write(form("{text: \"เรียน {agency}\"}"), to: "control/extra.yaml")
    #expect(try Library(folder: folder.url.path).forms(in: "control/").last?.key == "extra")
  }

  @Test("a key that cannot be the name of a text file is refused, as is one that the program's own files have", arguments: [
    "../../escaped", "/etc/x", "a/b", "..", ".x", "x.", "a\\\\b", "nul\\0", "a b", "-x", "summary", "Risk", "\\e[31m", "ก:ข",
  ])
  func keys(key: String) throws {
    let text = form("{text: ก}").replacing("key: extra", with: "key: \"\(key)\"")
    #expect(try problems(["control/extra.yaml": text]).contains { $0.contains("FORM-KEY") || $0.contains("READ-SYNTAX") })
  }

  @Test("a Thai key is a name of a file, and one in another case is the same name")
  func thaiKey() throws {
    let thai = form("{text: ก}").replacing("key: extra", with: "key: แบบที่-๑")
    #expect(try problems(["control/extra.yaml": thai]) == [])
    let upper = form("{text: ก}").replacing("key: extra", with: "key: PK5")
    #expect(try problems(["control/extra.yaml": upper]).contains { $0.hasSuffix("FORM-DUPLICATE PK5") })
  }

  @Test("a page has between one column and a hundred", arguments: [0, 101, 70_000])
  func columnCount(count: Int) throws {
    let columns = "[" + Array(repeating: "1", count: count).joined(separator: ", ") + "]"
    let found = try problems(["control/extra.yaml": form("{text: ก}", columns: columns)])
    #expect(found.count == 1)
    #expect(found.first?.contains("READ-OUT-OF-RANGE \(count)") == true)
  }

  @Test("a run of widths begins at a code point that Unicode has", arguments: ["0xFFFFFFFF", "0x110000", "0x0E01FFFFFF", "-0x1", "ก"])
  func widthRuns(first: String) throws {
    let found = try problems("typefaces.yaml", "0x0020: [", "\"\(first)\": [")
    #expect(found.contains { $0.contains("READ-NOT-A-NUMBER \(first)") })
  }

  @Test("a typeface has a name that Excel can hold")
  func typefaceName() throws {
    let found = try problems("typefaces.yaml", "name: TH SarabunPSK", "name: \(String(repeating: "ก", count: 32))")
    #expect(found.contains { $0.contains("READ-TOO-LONG-HERE 32") })
  }

  @Test(
    "each kind of slip",
    arguments: [
      ("{text: \"เรียน {agncy}\"}", "control/extra.yaml:8:17 FORM-UNKNOWN-FACT agncy"),
      ("{text: \"เรียน {agency\"}", "control/extra.yaml:8:17 FORM-TEMPLATE เรียน {agency"),
      ("{text: \"เรียน agency}\"}", "control/extra.yaml:8:17 FORM-TEMPLATE เรียน agency}"),
      ("{text: \"[[เรียน {agency}\"}", "control/extra.yaml:8:17 FORM-TEMPLATE [[เรียน {agency}"),
      ("{text: ก, style: titel}", "control/extra.yaml:8:27 FORM-UNKNOWN-STYLE titel"),
      ("{text: ก, when: isFical}", "control/extra.yaml:8:26 FORM-UNKNOWN-FACT isFical"),
      ("{text: ก, unless: isFical}", "control/extra.yaml:8:28 FORM-UNKNOWN-FACT isFical"),
      ("{text: ก, each: review.remarks}", "control/extra.yaml:8:26 FORM-UNKNOWN-FACT review.remarks"),
      ("{text: \"{item}\"}", "control/extra.yaml:8:17 FORM-UNKNOWN-FACT item"),
      ("{signature: certificat.signature}", "control/extra.yaml:8:22 FORM-UNKNOWN-FACT certificat.signature"),
      (
        "{signature: certificate.signature, signer: reportr}",
        "control/extra.yaml:8:53 FORM-UNKNOWN-SIGNER reportr"
      ),
      ("{text: ก, colour: red}", "control/extra.yaml:8:20 READ-UNKNOWN-KEY colour"),
      ("{text: \"{constant.form}\"}", "control/extra.yaml:8:17 FORM-UNKNOWN-FACT constant.form"),
    ])
  func slips(block: String, problem: String) throws {
    #expect(try problems(["control/extra.yaml": form(block)]) == [problem])
  }

  @Test("what may have been meant is offered")
  func nearest() throws {
    let folder = try TemporaryFolder()
    try folder.write(form("{text: \"เรียน {agncy}\"}"), to: "control/extra.yaml")
    do throws(Problems) {
      _ = try Library(folder: folder.url.path)
    } catch {
      #expect(error.all.first?.statement["nearest"] == .word("agency"))
    }
  }

  @Test("a table has the columns of its page, and a row those of its table")
  func columns() throws {
    let table = "{table: {columns: [{key: a, heading: ก}], rows: [{cells: [ข, ค]}]}}"
    #expect(
      try problems(["control/extra.yaml": form(table)]).map { $0.suffix(14) } == ["FORM-COLUMNS 1", "FORM-COLUMNS 2"])
    #expect(try problems(["control/extra.yaml": form(table)]).last?.hasPrefix("control/extra.yaml:8:68 ") == true)
    #expect(
      try problems("control/pk5.yaml", "columns: [50, 25, 25,", "columns: [50, 25,").map { $0.suffix(14) }
        == ["FORM-COLUMNS 7"])
  }

  @Test(
    "each kind of slip in the words of rules",
    arguments: [
      ("(days left: {days})", "(days left: {dys})", ["FORM-UNKNOWN-FACT dys", "FORM-LANGUAGES days, dys"]),
      ("column {pk5.mission}", "column {pk5.misson}", ["FORM-UNKNOWN-FACT pk5.misson", "FORM-LANGUAGES pk5.mission, pk5.misson"]),
      ("    forms: *incomplete\n", "", ["FORM-CASE-MISSING SET-INCOMPLETE"]),
      ("    noRisk:\n", "    noRisks:\n", ["FORM-CASE-MISSING PK5-EMPTY", "FORM-CASE-UNKNOWN noRisks"]),
      ("[[คำสั่งที่ {order} ]]", "คำสั่งที่ {order} ", ["FORM-FACT-OPTIONAL order"]),
      ("code: DUE-SOON\n", "code: DUE-SON\n", ["FORM-RULE-MISSING DUE-SOON"]),
    ] as [(String, String, [String])])
  func rules(old: String, new: String, found: [String]) throws {
    #expect(try problems("findings.yaml", old, new).map { $0.drop { $0 != " " }.dropFirst() } == found.map { $0[...] })
  }

  @Test(
    "each kind of slip in the words of problems",
    arguments: [
      ("{found} MB; the limit", "{fund} MB; the limit", ["FORM-UNKNOWN-FACT fund", "FORM-LANGUAGES found, fund"]),
      ("[[, at {place}]]", ", at {place}", ["FORM-FACT-OPTIONAL place"]),
      (
        ": {detail}\", en: \"the file cannot be opened: {detail}", "\", en: \"the file cannot be opened",
        ["FORM-FACT-UNSAID detail"]
      ),
      ("READ-EMPTY.remedy:", "READ-EMTY.remedy:", ["FORM-WORDS-MISSING READ-EMPTY"]),
    ] as [(String, String, [String])])
  func words(old: String, new: String, found: [String]) throws {
    let problems = try problems("messages.yaml", old, new)
    #expect(problems.map { $0.drop { $0 != " " }.dropFirst() } == found.map { $0[...] })
    #expect(problems.allSatisfy { $0.hasPrefix("messages.yaml") })
  }

  @Test("a rule without words is one of the folder's own file")
  func ruleFile() throws {
    #expect(
      try problems("findings.yaml", "code: DUE-SOON\n", "code: DUE-SON\n") == [
        "findings.yaml FORM-RULE-MISSING DUE-SOON"
      ])
  }

  @Test("what a rule names is said, in one language and the other")
  func unsaid() throws {
    let old = """
          th: "หนังสือรับรองในภาพรวมของ{agency}ยังไม่มีรายชื่อหน่วยงานที่นำมารวม"
          en: "the consolidated certificate of {agency} does not list the agencies that it sums up"
      """
    let new = """
          th: "หนังสือรับรองในภาพรวมยังไม่มีรายชื่อหน่วยงานที่นำมารวม"
          en: "the consolidated certificate does not list the agencies that it sums up"
      """
    let found = try problems("findings.yaml", old, new)
    #expect(found.map { $0.drop { $0 != " " }.dropFirst() } == ["FORM-FACT-UNSAID agency"])
  }

  @Test("a column that a rule names stays under its key")
  func columnOfRule() throws {
    let found = try problems("control/pk5.yaml", "key: improvement,", "key: improvements,")
    #expect(found.contains { $0.hasSuffix("FORM-COLUMN-MISSING improvement") })
  }

  @Test("two forms of one key, two kinds of agency of one key, and what a kind's wording may not name")
  func wholes() throws {
    let twin = form("{text: ก}").replacing("key: extra", with: "key: pk1")
    let twins = try problems(["control/extra.yaml": twin])
    #expect(twins.map { $0.split(separator: " ").dropFirst() } == [["FORM-DUPLICATE", "pk1"]])
    let found = try problems("agencies.yaml", "- key: ministry", "- key: province")
    #expect(found.map { $0.split(separator: " ").dropFirst() } == [["FORM-KIND-TWICE", "province"]])
    let slip = try problems("agencies.yaml", "addressee: ปลัดกระทรวงเจ้าสังกัด", "addressee: \"ปลัด{agency.ministry}\"")
    #expect(slip.map { $0.split(separator: " ").dropFirst() } == [["FORM-UNKNOWN-FACT", "agency.ministry"]])
  }

  @Test("slips in several files are all found at once")
  func all() throws {
    let found = try problems([
      "control/a.yaml": form("{txt: ก}"), "control/b.yaml": form("{text: \"{\"}"), "agencies.yaml": "kinds: [1]\n",
    ])
    #expect(found.map { $0.prefix { $0 != ":" } } == ["agencies.yaml", "control/a.yaml", "control/b.yaml"])
  }

  @Test("a typeface of the house's style that there is not")
  func typeface() throws {
    let slip = try problems("house.yaml", "typeface: TH SarabunPSK", "typeface: TH SarabunPKS")
    #expect(slip == ["house.yaml:4:11 READ-NOT-A-CHOICE TH SarabunPKS"])
  }

  @Test("a definition that is no YAML says so at its place")
  func syntax() throws {
    #expect(try problems(["house.yaml": "typeface: \"TH\n"]).first?.hasPrefix("house.yaml:1:11 READ-YAML-QUOTE") == true)
  }
}
