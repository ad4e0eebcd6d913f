import Cells
import Definitions
import Records
import Testing
import ThaiText

@testable import Entry

@Suite("Each fault of a filled workbook is one finding, told with all others at its cell")
struct EntryFaultTests {
  private static let risks = "ทะเบียนความเสี่ยง", measures = "มาตรการ", event = "ประเด็นหรือเหตุการณ์ความเสี่ยง"

  /// A dossier with a row for each number on five sheets.
  private static func rows(_ count: Int) -> String {
    let numbers = Array(1...count)
    let risks = numbers.map {
      "    - {id: R\($0), event: เหตุการณ์ที่ \($0), owner: finance, response: avoid, inherent: {likelihood: 3, impact: 4}, "
        + "controls: [{text: การควบคุมที่ \($0), quality: good}], measures: [{text: มาตรการที่ \($0), responsible: finance, due: 2024-09-30}]}"
    }
    let missions = numbers.map { "      - {title: ภารกิจที่ \($0), risks: [{risk: ความเสี่ยงที่ \($0), assessment: {adequate: true}}]}" }
    let followed = numbers.map { "      - {mission: ภารกิจที่ \($0), residualRisk: ก, improvement: ข, progress: 50}" }
    return """
      agency: {name: อบต.ตัวอย่าง, kind: อบต.}
      year: 2567
      units: [{id: finance, name: กองคลัง}]
      register:
        risks:
      \(risks.joined(separator: "\n"))
      internalControl:
        evaluation:
          missions:
      \(missions.joined(separator: "\n"))
        followUp:
          improvements:
      \(followed.joined(separator: "\n"))
      """
  }

  @Test("200 faults on five sheets are 200 findings in one reading, each with code, weight, cell, value and mend")
  func twoHundred() throws {
    let library = try #require(library)
    var sources = try given(Self.rows(40)), planted: [String: String] = [:]
    func plant(_ value: EntryValue?, _ sheet: String, _ heading: String, _ row: Int, _ code: String) throws {
      planted[try set(value, sheet, heading, row, in: &sources)] = code
    }
    let day = try #require(Day(year: 2024, month: 4, day: 1))
    let kinds: [(Int) throws -> Void] = [
      { row in
        try plant(.error("#REF!"), Self.risks, "รหัสความเสี่ยง", row, "READ-ENTRY-ERROR")
        try plant(.text("ดีมาก"), "การควบคุม", "คุณภาพ", row, "READ-NOT-A-CHOICE")
        try plant(.text("31 กุมภาพันธ์ 2567"), Self.measures, "กำหนดเสร็จ", row, "READ-IMPOSSIBLE-DAY")
        try plant(.text("ไตรมาส 9/2567"), "ปค.5", "(๙) กำหนดเสร็จ", row, "READ-NOT-A-PERIOD")
        try plant(.text("ครึ่งหนึ่ง"), "ติดตาม ปค.5", "ความคืบหน้า", row, "READ-NOT-A-NUMBER")
      },
      { row in
        try plant(.text("สาม"), Self.risks, "ระดับก่อนการควบคุม · คะแนนโอกาส", row, "READ-NOT-A-NUMBER")
        try plant(.error("#N/A"), "การควบคุม", "การควบคุม", row, "READ-ENTRY-ERROR")
        try plant(.text("R999"), Self.measures, "รหัสความเสี่ยง", row, "READ-ENTRY-PARENT")
        try plant(.text("เพียงพแ"), "ปค.5", "(๖) การประเมินผล · เพียงพอหรือไม่", row, "READ-NOT-A-TRUTH-VALUE")
        try plant(.text("ไตรมาส 7"), "ติดตาม ปค.5", "กำหนดเสร็จ", row, "READ-NOT-A-PERIOD")
      },
      { row in
        try plant(nil, Self.risks, Self.event, row, "READ-MISSING")
        try plant(nil, "การควบคุม", "การควบคุม", row, "READ-MISSING")
        try plant(.text("30 ก.ษ. 2567"), Self.measures, "วันเริ่ม", row, "READ-UNKNOWN-MONTH")
        try plant(.error("#VALUE!"), "ปค.5", "(๔) ความเสี่ยง", row, "READ-ENTRY-ERROR")
        try plant(.number(150), "ติดตาม ปค.5", "ความคืบหน้า", row, "READ-OUT-OF-RANGE")
      },
      { row in
        try plant(.number(2.5), Self.risks, "ระดับก่อนการควบคุม · คะแนนผลกระทบ", row, "READ-NOT-A-SCORE")
        try plant(.day(day), "การควบคุม", "การควบคุม", row, "READ-ENTRY-DATE")
        try plant(.absent, Self.measures, "มาตรการ", row, "READ-ENTRY-ABSENT")
        try plant(.number(5), "ปค.5", "(๖) การประเมินผล · ปฏิบัติตามอย่างต่อเนื่องหรือไม่", row, "READ-NOT-A-TRUTH-VALUE")
        try plant(nil, "ติดตาม ปค.5", "การปรับปรุงการควบคุมภายใน", row, "READ-MISSING")
      },
    ]
    // The first rows name what stands below the headings only.
    for row in 1...40 { try kinds[(row + 2) % 4](row) }
    #expect(planted.count == 200)
    let (dossier, problems) = try all(of: sources)
    #expect(dossier == nil)
    #expect(problems.count == 200)
    for problem in problems {
      let cell = problem.place.cell?.description ?? ""
      #expect(planted[cell] == problem.code, "\(cell) \(problem.code)")
      let message = library.message(problem, .th)
      #expect(!message.remedy.isEmpty && message.severity == .error)
      let lacks = ["READ-MISSING", "READ-ENTRY-ABSENT"].contains(problem.code)
      #expect((message.found == nil) == lacks, "\(cell) \(problem.code)")
    }
  }

  @Test("an error in a risk's id is one finding, whatever names the risk")
  func noCascade() throws {
    var sources = try given()
    let cell = try set(.error("#REF!"), Self.risks, "รหัสความเสี่ยง", 2, in: &sources)
    #expect(try read(sources).found == [cell + " READ-ENTRY-ERROR"])
    let other = try set(.error("#REF!"), Self.measures, "รหัสความเสี่ยง", 2, in: &sources)
    #expect(try read(sources).found == [cell + " READ-ENTRY-ERROR", other + " READ-ENTRY-ERROR"])
  }

  @Test("the formula of an error is part of that finding")
  func errorFormula() throws {
    var sources = try given()
    let cell = try set(.error("#DIV/0!"), Self.risks, Self.event, 1, in: &sources)
    let index = try #require(sources.firstIndex { $0.name == Self.risks })
    let place = try #require(sources[index].cells.firstIndex { $0.value == .error("#DIV/0!") })
    sources[index].cells[place].formula = "1/0"
    #expect(try read(sources).found == [cell + " READ-ENTRY-ERROR"])
  }

  @Test("the allowed value that was meant is named", arguments: [
    ("วิธีการตอบสนองความเสี่ยง", "ทำแผนฉุกเฉิ", "การทำแผนฉุกเฉิน"), ("หน่วยงานเจ้าของความเสี่ยง", "กองคลัง", nil),
  ])
  func nearest(heading: String, text: String, meant: String?) throws {
    var sources = try given()
    _ = try set(.text(text), Self.risks, heading, 1, in: &sources)
    let problems = try all(of: sources).problems
    guard let meant else { return #expect(problems.isEmpty) }
    let remedy = try #require(library).message(#require(problems.first), .th).remedy
    #expect(remedy.contains(meant), "\(remedy)")
  }

  @Test("a sheet that is not there is one finding, whatever belonged to it", arguments: ["ทะเบียนความเสี่ยง", "หน่วยงาน", "ปค.5"])
  func missingSheet(name: String) throws {
    let sources = try given().filter { $0.name != name }.enumerated().map { place, source in
      EntrySource(name: source.name, number: place + 1, cells: source.cells)
    }
    #expect(try read(sources).found == [" READ-ENTRY-SHEET-MISSING"])
  }

  /// The sheets with another heading in the place of one.
  private func renamed(_ heading: String, _ new: String?) throws -> (sources: [EntrySource], cell: String) {
    var sources = try given()
    let cell = try set(new.map(EntryValue.text), Self.risks, heading, 0, in: &sources)
    return (sources, cell)
  }

  @Test("a heading that was changed a little is found; one that was changed wholly or is gone is one finding")
  func headings() throws {
    let whole = try read(given()).dossier
    let (near, cell) = try renamed(Self.event, "ประเด็น/เหตุการณ์ความเสี่ยง")
    #expect(try read(near).found == [cell + " READ-ENTRY-COLUMN-TAKEN"])
    #expect(try read(near).dossier == whole)
    let (far, other) = try renamed(Self.event, "เรื่อง")
    #expect(try read(far).found == [other + " READ-ENTRY-COLUMN"])
    var gone = try given()
    let index = try #require(gone.firstIndex { $0.name == Self.risks })
    let head = try #require(gone[index].cells.first { $0.value == .text(Self.event + "*") })
    gone[index].cells.removeAll { $0.column == head.column }
    #expect(try read(gone).found == ["\(Self.risks)!A\(head.row) READ-ENTRY-COLUMN"])
  }

  @Test("a table that was pasted over a sheet is one finding")
  func pastedOver() throws {
    var sources = try given()
    let index = try #require(sources.firstIndex { $0.name == Self.risks })
    let top = try #require(sources[index].cells.first { $0.value == .text("sujarit#risks") }?.row)
    for place in sources[index].cells.indices {
      let cell = sources[index].cells[place]
      guard cell.row >= top, cell.column <= 50, cell.formula == nil else { continue }
      sources[index].cells[place].value = .text(cell.row == top ? "ช่อง \(cell.column)" : "ข้อมูล \(cell.row) \(cell.column)")
    }
    #expect(try read(sources).found == ["\(Self.risks)!A\(top) READ-ENTRY-HEADINGS"])
  }

  @Test("a table that was pasted with its headings below others is read, and its headings are named")
  func pastedBelow() throws {
    var sources = try given()
    let index = try #require(sources.firstIndex { $0.name == "สำนัก-กอง" })
    let cells = sources[index].cells
    let top = try #require(cells.first { $0.value == .text("sujarit#units") }?.row)
    let last = try #require(cells.last { $0.row > top && $0.value == .text("กองช่าง") }?.row)
    sources[index].cells.removeAll { $0.row > last }
    sources[index].cells += cells.filter { $0.row == top && (2...5).contains($0.column) }.map { cell in
      EntrySource.Cell(row: last + 1, column: cell.column, value: cell.value, formula: nil)
    }
    sources[index].cells.append(.init(row: last + 2, column: 3, value: .text("กองสวัสดิการสังคม"), formula: nil))
    let (dossier, found) = try read(sources)
    #expect(found == ["สำนัก-กอง!B\(last + 1) READ-ENTRY-HEADINGS-AGAIN"])
    #expect(dossier?.units.map(\.name) == ["กองคลัง", "กองช่าง", "กองสวัสดิการสังคม"])
  }

  @Test("what merged cells say holds for each of their rows, and it is said; over several columns it is the first's")
  func merged() throws {
    var sources = try given()
    _ = try set(nil, Self.risks, "หน่วยงานเจ้าของความเสี่ยง", 2, in: &sources)
    let cell = try set(.text("กองคลัง"), Self.risks, "หน่วยงานเจ้าของความเสี่ยง", 1, in: &sources)
    let index = try #require(sources.firstIndex { $0.name == Self.risks })
    let first = try #require(cell.split(separator: "!").last.flatMap { WorkbookFile.Address(String($0)) })
    let last = WorkbookFile.Address(row: first.row + 1, column: first.column)
    sources[index].merged = [try #require(WorkbookFile.Area("\(first):\(last)"))]
    let (dossier, found) = try read(sources)
    #expect(found == [cell + " READ-ENTRY-MERGED"])
    #expect(dossier?.register?.risks.map(\.owners) == [["finance"], ["finance"]])
    let across = WorkbookFile.Address(row: first.row, column: first.column + 1)
    sources[index].merged = [try #require(WorkbookFile.Area("\(first):\(across)"))]
    #expect(try read(sources).found == [cell + " READ-ENTRY-MERGED-ACROSS"])
  }

  @Test("rows that were sorted, or moved down by rows put between, are told where they stand now")
  func moved() throws {
    var sources = try given()
    let index = try #require(sources.firstIndex { $0.name == Self.risks })
    _ = try set(.text("สูง"), Self.risks, "ระดับก่อนการควบคุม · คะแนนโอกาส", 1, in: &sources)
    let rows = sources[index].cells.filter { $0.value == .text("R1") || $0.value == .text("R2") }.map(\.row)
    // The two rows by turns, the second of them 40 rows further down.
    for place in sources[index].cells.indices {
      let row = sources[index].cells[place].row
      if row == rows[0] { sources[index].cells[place].row = rows[1] + 40 }
      if row == rows[1] { sources[index].cells[place].row = rows[0] }
    }
    sources[index].cells.removeAll { cell in cell.row > rows[0] && cell.row != rows[1] + 40 }
    sources[index].cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    let found = try read(sources).found
    #expect(found.count == 2)
    #expect(found.contains { $0.hasSuffix("\(rows[1] + 40) READ-NOT-A-NUMBER") })
    #expect(found.contains { $0.hasSuffix("\(rows[1] + 40) READ-ENTRY-GAP") })
  }

  @Test("notes of the workbook that are not there, or cannot be, are refused alike each time", arguments: ["format", "units"])
  func damaged(note: String) throws {
    var sources = try given()
    let index = try #require(sources.firstIndex { $0.name == EntryNotes.sheet })
    let row = try #require(sources[index].cells.first { $0.value == .text(note) }?.row)
    sources[index].cells.removeAll { $0.row == row && $0.column == 2 }
    let reader = try #require(reader)
    for _ in 0..<100 {
      do throws(Problems) {
        _ = try EntryDocument(sources, path: "e.xlsx", reader)
        Issue.record("it is read")
      } catch {
        #expect(error.all.map(\.code) == ["READ-ENTRY-DAMAGED"])
      }
    }
  }
}
