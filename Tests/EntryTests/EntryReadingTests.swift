import Assessment
import Definitions
import Records
import Sheets
import Testing
import ThaiText

@testable import Entry

@Suite("Reading an entry workbook is tolerant of people and strict about meaning")
struct EntryReadingTests {
  static let likelihood = "ระดับก่อนการควบคุม · คะแนนโอกาส"

  @Test("a text in a number's place is told with its cell, and never a number")
  func textForNumber() throws {
    var sources = try given()
    let cell = try set(.text("สูง"), "ทะเบียนความเสี่ยง", Self.likelihood, 1, in: &sources)
    #expect(try read(sources).found == [cell + " READ-NOT-A-NUMBER"])
  }

  @Test("Thai digits, odd blanks and a decomposed ำ are read as they are meant")
  func tolerance() throws {
    var sources = try given()
    _ = try set(.text("\u{A0}๓\u{200B} "), "ทะเบียนความเสี่ยง", Self.likelihood, 1, in: &sources)
    _ = try set(.text("ทําแผนฉุกเฉิน".replacing("ำ", with: "ํา")), "ทะเบียนความเสี่ยง", "วิธีการตอบสนองความเสี่ยง", 1, in: &sources)
    let (dossier, found) = try read(sources)
    #expect(found == [])
    #expect(dossier?.register?.risks[0].inherent?.likelihood == 3)
    #expect(dossier?.register?.risks[0].response == .contingency)
  }

  @Test("a cell that shows an error is one finding")
  func errorValue() throws {
    var sources = try given()
    let cell = try set(.error("#REF!"), "ทะเบียนความเสี่ยง", "ประเด็นหรือเหตุการณ์ความเสี่ยง", 2, in: &sources)
    #expect(try read(sources).found == [cell + " READ-ENTRY-ERROR"])
  }

  @Test("what must be filled in and is not is told at its cell")
  func missing() throws {
    var sources = try given()
    let cell = try set(nil, "ทะเบียนความเสี่ยง", "ประเด็นหรือเหตุการณ์ความเสี่ยง", 2, in: &sources)
    #expect(try read(sources).found == [cell + " READ-MISSING"])
    let problem = try #require(all(of: sources).problems.first), library = try #require(library)
    let row = try #require(problem.place.mark?.line)
    for language in [Language.th, .en] {
      let message = library.message(problem, language)
      let words = ["ประเด็นหรือเหตุการณ์ความเสี่ยง", "ทะเบียนความเสี่ยง", " \(row) "]
      #expect(words.allSatisfy(message.message.contains) && !(message.message + message.remedy).contains("event:"))
    }
  }

  @Test("a row of a risk that there is not is told; one of two that are called alike is told too")
  func parents() throws {
    var sources = try given()
    let cell = try set(.text("R9"), "มาตรการ", "รหัสความเสี่ยง", 1, in: &sources)
    #expect(try read(sources).found == [cell + " READ-ENTRY-PARENT"])
    sources = try given()
    _ = try set(.text("R1"), "ทะเบียนความเสี่ยง", "รหัสความเสี่ยง", 2, in: &sources)
    _ = try set(.text("R1"), "มาตรการ", "รหัสความเสี่ยง", 2, in: &sources)
    _ = try set(.text("R1"), "มาตรการ", "รหัสความเสี่ยง", 3, in: &sources)
    // What nobody sees still tells whose the measures are.
    let (dossier, found) = try read(sources)
    #expect(found == [])
    #expect(dossier?.register?.risks.map(\.measures.count) == [1, 2])
    let new = try set(.text("R1"), "มาตรการ", "รหัสความเสี่ยง", 4, in: &sources)
    _ = try set(.text("ใหม่"), "มาตรการ", "มาตรการ", 4, in: &sources)
    #expect(try read(sources).found == [new + " READ-ENTRY-MANY"])
  }

  @Test("a name that is left empty is as in the row above, and what is typed anew begins another")
  func blankNames() throws {
    var sources = try given()
    _ = try set(nil, "ปค.5", "(๓) ภารกิจตามกฎหมายหรือตามแผน", 3, in: &sources)
    let (dossier, found) = try read(sources)
    #expect(found == [])
    #expect(dossier?.internalControl.evaluation?.missions.map(\.risks.count) == [3])
    _ = try set(.text("งานใหม่"), "ปค.5", "(๓) ภารกิจตามกฎหมายหรือตามแผน", 3, in: &sources)
    #expect(try read(sources).dossier?.internalControl.evaluation?.missions.map(\.title) == ["การเงิน", "งานใหม่"])
  }

  @Test("two rows that say different things of one mission are told")
  func differs() throws {
    var sources = try given()
    let cell = try set(.text("อื่น"), "ปค.5", "วัตถุประสงค์ของภารกิจ", 2, in: &sources)
    #expect(try read(sources).found == [cell + " READ-ENTRY-DIFFERS"])
  }

  @Test("a date with a year of the Buddhist era in it is taken for what it says, and told")
  func era() throws {
    var sources = try given()
    let day = try #require(Day(year: 2567, month: 9, day: 30))
    let cell = try set(.day(day), "มาตรการ", "กำหนดเสร็จ", 1, in: &sources)
    let (dossier, found) = try read(sources)
    #expect(found == [cell + " READ-ENTRY-ERA"])
    #expect(dossier?.register?.risks[0].measures[0].due?.end?.iso == "2024-09-30")
    let text = try set(.day(day), "มาตรการ", "ตัวชี้วัด", 1, in: &sources)
    #expect(try read(sources).found.contains(text + " READ-ENTRY-DATE"))
  }

  @Test("sheets that were renamed, moved and hidden, columns and rows in another order are found")
  func moved() throws {
    let given = try given()
    let whole = try #require(try read(given).dossier)
    var sources = given
    for index in sources.indices where !sources[index].name.hasPrefix("sujarit_") { sources[index].name = "แผ่น \(index)" }
    for index in sources.indices where !sources[index].name.hasPrefix("sujarit_") {
      // Columns from right to left.
      for cell in sources[index].cells.indices { sources[index].cells[cell].column = 200 - sources[index].cells[cell].column }
      sources[index].cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
    }
    sources.reverse()
    for index in sources.indices { sources[index].number = index + 1 }
    let (dossier, found) = try read(sources)
    #expect(found == [])
    #expect(dossier == whole)
  }

  @Test("what stands outside of every place to fill in is named; nothing else is")
  func outside() throws {
    var sources = try given()
    let index = try #require(sources.firstIndex { $0.name == "มาตรการ" })
    let row = try #require(sources[index].cells.last?.row) + 5
    sources[index].cells.append(.init(row: row, column: 60, value: .text("บันทึก"), formula: nil))
    sources.append(EntrySource(name: "ของฉัน", number: sources.count + 1, cells: [.init(row: 1, column: 1, value: .number(5), formula: nil)]))
    #expect(try read(sources).found == ["มาตรการ!BH\(row) READ-ENTRY-OUTSIDE", "ของฉัน READ-ENTRY-OTHER-SHEET"])
  }

  @Test("a row that was copied and left as it is is told")
  func copied() throws {
    var sources = try given()
    let index = try #require(sources.firstIndex { $0.name == "มาตรการ" })
    let cells = sources[index].cells, first = try #require(cells.first { $0.value == .text("ตรวจเอกสาร") }?.row)
    sources[index].cells.removeAll { $0.row == first + 5 }
    let copy = cells.filter { $0.row == first }.map { cell in
      var cell = cell
      cell.row = first + 5
      return cell
    }
    let at = sources[index].cells.firstIndex { $0.row > first + 5 } ?? sources[index].cells.endIndex
    sources[index].cells.insert(contentsOf: copy, at: at)
    #expect(try read(sources).found == ["มาตรการ!C\(first + 5) READ-ENTRY-COPIED"])
  }

  @Test("a workbook that Sujarit did not give out is refused, each time")
  func foreign() throws {
    let sources = try given().filter { $0.name != "sujarit_entry" }
    for _ in 0..<2 {
      #expect(throws: Problems.self) { try read(sources) }
    }
  }

  @Test("several texts in one cell stand on a line each, whatever is in them")
  func lines() {
    for texts in [["ก"], ["ก", "ข"], ["ก\nข", "ค"], ["ก\n\n    ข", "ค\r\nง"], ["\u{E49}", "ก\n\u{E49}"]] {
      #expect(EntryLines.texts(EntryLines.joined(texts)).map { Array($0.unicodeScalars) } == texts.map { Array($0.unicodeScalars) })
    }
    #expect(EntryLines.texts("ก\n\n ข \n") == ["ก", " ข "])
  }
}
