import Checks
import Documents
import Records
import Testing
import ThaiText

@Suite("Kinds of files")
struct InputTests {
  private func text(_ html: String) throws -> DocumentText {
    try DocumentText(Array(html.utf8), file: "plan.html", Published.checker().words)
  }

  @Test("of a page of HTML paragraphs are lines, rows are rows with their spans, and nobody reads scripts")
  func html() throws {
    let page = """
      <!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
      <h1>แผนปฏิบัติการ&nbsp;ป้องกันการทุจริต</h1><p>เทศบาล<b>ตำบล</b>ตัวอย่าง</p><script>alert("โครงการ")</script>
      <table><tr><th>มิติ</th><th>โครงการ</th><th>ปี 2566</th><th>ปี 2567</th></tr>
      <tr><td rowspan="2">1. วัฒนธรรม<br>สุจริต</td><td>1) โครงการอบรม</td><td>10,000</td><td>10,000</td></tr>
      <tr><td>2) โครงการตรวจ</td><td>5,000</td><td>&#53;,000</td></tr>
      <tr><td colspan="2">รวม</td><td>15,000</td><td>15,000</td></tr></table></body></html>
      """
    let lines = try text(page).lines
    #expect(lines.prefix(2).map(\.text) == ["แผนปฏิบัติการ ป้องกันการทุจริต", "เทศบาลตำบลตัวอย่าง"])
    #expect(
      lines.compactMap(\.cells) == [
        ["มิติ", "โครงการ", "ปี 2566", "ปี 2567"], ["1. วัฒนธรรม สุจริต", "1) โครงการอบรม", "10,000", "10,000"],
        ["", "2) โครงการตรวจ", "5,000", "5,000"], ["รวม", "", "15,000", "15,000"],
      ])
    #expect(try text("<table><caption>แผนปฏิบัติการ</caption><tr><td>ก</td><td>ข</td></tr></table>").lines.map(\.text) == ["แผนปฏิบัติการ", "ก ข"])
    // A cell behind a row's last that goes on over the next does not move the cells of those below.
    let spanned = "<table><tr><td>ก</td><td rowspan=2>ข</td></tr><tr><td>ค</td></tr><tr><td>ง</td><td>จ</td></tr></table>"
    #expect(try text(spanned).lines.compactMap(\.cells) == [["ก", "ข"], ["ค", ""], ["ง", "จ"]])
    let document = try Published.checker().document(text(page))
    #expect(document.plan.first?.rows.count == 2 && document.plan.first?.totals.count == 1)
    #expect(DocumentRules.findings(in: document).filter { $0.severity == .error } == [])
  }

  @Test("tags within text are none of it, a ticked box is a tick, an address in angle brackets stays")
  func markup() throws {
    let lines = try DocumentText(
      text: "<p>๓๐,๐๐๐</p>\tไตรมาส\n<input type=\"checkbox\" checked>\t<input type=\"checkbox\">\nดู <https://nacc.go.th> **ผลผลิต** 3 < 5", file: "a.txt"
    ).lines
    #expect(lines.map(\.text) == ["๓๐,๐๐๐ ไตรมาส", "☑ ☐", "ดู <https://nacc.go.th> ผลผลิต 3 < 5"])
  }

  @Test("a unit whose cell is merged over several rows is each row's; merged money is not shared out; a merged rating is each risk's")
  func mergedCells() throws {
    let heading = "<p>แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567</p><p>เทศบาลตำบลบ้านกลาง</p><table><tr><th>ลำดับ</th><th>โครงการ</th><th>ปี 2567</th><th>ผู้รับผิดชอบ</th></tr>"
    let plan = try Published.checker().document(
      text(
        "<html>" + heading + "<tr><td>1</td><td>โครงการอบรม</td><td rowspan=2>20,000</td><td rowspan=2>สำนักปลัด</td></tr>"
          + "<tr><td>2</td><td>โครงการรณรงค์</td></tr><tr><td>3</td><td>โครงการจิตอาสา</td><td>0</td><td></td></tr></table></html>"))
    #expect(plan.plan.flatMap(\.rows).map { $0.cells[.unit] } == ["สำนักปลัด", "สำนักปลัด", nil])
    #expect(plan.plan.flatMap(\.rows).map { $0.amounts } == [[.baht(20_000)], [.blank], [.baht(0)]])
    let risks = try Published.checker().document(
      text(
        "<html><table><tr><th>ลำดับ</th><th>ประเด็นความเสี่ยง</th><th>ระดับความเสี่ยง</th><th>มาตรการ</th></tr>"
          + "<tr><td>1</td><td>ก้อน</td><td rowspan=2>สูง</td><td rowspan=2>ตรวจสอบ</td></tr><tr><td>2</td><td>ขวด</td></tr></table></html>"))
    #expect(risks.risks.flatMap(\.rows).map(\.score) == ["สูง", "สูง"] && risks.risks.flatMap(\.rows).map { $0.measures.map(\.text) } == [["ตรวจสอบ"], ["ตรวจสอบ"]])
  }

  @Test("a row that line breaks within its cells have parted is one row, in quotation marks as Excel copies it or without as Word does")
  func pastedRows() throws {
    func document(_ rows: String...) throws -> PublishedDocument {
      let heading = ["แผนปฏิบัติการป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. 2567", "เทศบาลตำบลบ้านกลาง", "ลำดับ | โครงการ/กิจกรรม | ปี 2567 | ผู้รับผิดชอบ"]
      return try Published.document(text: (heading + rows).map { $0.replacing(" | ", with: "\t") }.joined(separator: "\n"))
    }
    func units(_ document: PublishedDocument) -> [String?] { document.plan.flatMap(\.rows).map { $0.cells[.unit] } }
    let plain = try document(
      "1 | โครงการอบรมคุณธรรม", "จริยธรรมบุคลากร | 20,000 | สำนักปลัด", "2 | มาตรการจัดซื้อ | 0 | กองคลัง", "และสำนักปลัด", "3 | โครงการจิตอาสา | 5,000 | กองช่าง",
      "รวม | 3 โครงการ | 25,000 | ", "หมายเหตุ ข้อมูล ณ วันที่ 1 ตุลาคม 2566")
    #expect(plain.plan.flatMap(\.projects).map(\.name) == ["โครงการอบรมคุณธรรม จริยธรรมบุคลากร", "มาตรการจัดซื้อ", "โครงการจิตอาสา"])
    #expect(units(plain) == ["สำนักปลัด", "กองคลัง และสำนักปลัด", "กองช่าง"])
    #expect(plain.account.fates[3...8].allSatisfy { $0 == .read } && plain.account.fates[9] == .unplaced)
    let quoted = try document("1 | \"มาตรการ \"\"NO Gift\"\"", "(งดรับของขวัญ)\" | 0 | \"สำนักปลัด", "กองคลัง\"", "2 | โครงการจิตอาสา | 5,000 | กองช่าง")
    #expect(quoted.plan.flatMap(\.projects).map(\.name) == ["มาตรการ \"NO Gift\" (งดรับของขวัญ)", "โครงการจิตอาสา"] && units(quoted) == ["สำนักปลัด กองคลัง", "กองช่าง"])
    // Rows that lack their last cells are rows of their own.
    let short = try document("1 | โครงการอบรม", "2 | โครงการรณรงค์ | 5,000", "รวม | 2 โครงการ | 5,000")
    #expect(short.plan.flatMap(\.projects).map(\.name) == ["โครงการอบรม", "โครงการรณรงค์"] && short.plan[0].totals.count == 1)
  }

  @Test("a line of more columns than any table has is a text, so that it takes no time")
  func manyColumns() throws {
    let row = Array(repeating: "ก", count: 256).joined(separator: "\t")
    #expect(try DocumentText(text: row, file: "a.txt").lines[0].cells?.count == 256)
    #expect(try DocumentText(text: row + "\tข", file: "a.txt").lines[0].cells == nil)
  }

  @Test("every line of a document is read, known as furniture, named as not placed, or blank", arguments: ["001", "002", "003", "014"])
  func account(number: String) throws {
    let document = try Published.document(number)
    let account = document.account
    #expect(account.fates.count == document.text.lines.count)
    #expect(DocumentAccount.Fate.allCases.reduce(0) { $0 + account.count($1) } == document.text.lines.count)
    // A run of one fate names every line of it, blank ones between aside.
    for fate in DocumentAccount.Fate.allCases where fate != .blank {
      let named = account.runs(fate).flatMap { run in run.lines.filter { account.fates[$0 - 1] != .blank } }
      #expect(named == account.fates.indices.filter { account.fates[$0] == fate }.map { $0 + 1 })
    }
  }

  @Test("of the municipality's plan only foreword, reasons and aims are not placed")
  func unplaced() throws {
    let document = try Published.document("003")
    let runs = document.account.runs(.unplaced).map(\.lines)
    // Title, foreword, part 1 in prose, the headings of parts 2 and 3, and the back cover.
    #expect(runs.allSatisfy { run in [1...58, 68...115, 164...166, 2305...2364].contains { $0.contains(run.lowerBound) && $0.contains(run.upperBound) } })
  }
}
