import TestSupport
import Testing

@testable import ThaiText

@Suite("Reading periods")
struct PeriodTests {
  private let year = ReportingYear(buddhistYear: 2569, kind: .fiscal)

  private func days(_ text: String, in year: ReportingYear? = nil) throws -> String {
    let period = try Period(parsing: text, in: year ?? self.year)
    return try #require(period.start).iso + " " + #require(period.end).iso
  }

  @Test("the third quarter of fiscal year 2569 is April to June, in every writing", arguments: [
    "ไตรมาส 3", "ไตรมาสที่ 3", "ไตรมาสที่ ๓/๒๕๖๙", "ไตรมาส 3/2569", "ไตรมาส 3/69", "ไตรมาส3/2569", "ไตรมาส ๓ ปี ๒๕๖๙",
    "ไตรมาสที่ 3 ปีงบประมาณ พ.ศ. 2569", "ไตรมาสที่ 3 ของปีงบประมาณ 2569", "ปีงบประมาณ 2569 ไตรมาส 3", "ภายในไตรมาส 3",
    "ภายในไตรมาสที่ ๓ ปีงบ ๖๙", "สิ้นไตรมาส 3/2569", "Q3/2569", "q3", "Q3 FY2026", "ไตรมาสที่สาม", "ไตรมาสสามของปีงบประมาณ 2569",
    "ไตรมาส 3 (เม.ย.–มิ.ย. 69)", "ไตรมาสที่ 3 (เมษายน - มิถุนายน 2569)", "ไตรมาส 3/2569 (เม.ย. – มิ.ย.)",
    "เม.ย. – มิ.ย. 69", "เมษายน ถึง มิถุนายน 2569", "เม.ย.-มิ.ย. 2569", "1 เม.ย. 69 – 30 มิ.ย. 69", "เมษายน–มิถุนายน",
    "1 เมษายน - 30 มิถุนายน 2569", "เดือนเมษายน พ.ศ. 2569 ถึงเดือนมิถุนายน พ.ศ. 2569", "เม.ย. 69 –\nมิ.ย. 69",
  ])
  func quarter(text: String) throws {
    #expect(try days(text) == "2026-04-01 2026-06-30")
    #expect(try Period(parsing: text, in: year).words == text)
  }

  @Test("September 2569 in every writing", arguments: [
    "ก.ย. 2569", "ก.ย.69", "ก.ย. ๖๙", "กันยายน 2569", "เดือนกันยายน พ.ศ. 2569", "ภายใน ก.ย. 69", "ภายในเดือนกันยายน 2569",
    "ภายในเดือนกันยายน", "กันยายน", "ก.ย.", "9/2569", "ก.ย./69", "สิ้นเดือนกันยายน 2569", "ภายในสิ้นเดือน ก.ย. 69", "Sep 2026",
    "1-30 ก.ย. 69", "1 – 30 กันยายน 2569", "เดือนกันยายน ปีงบประมาณ 2569",
  ])
  func month(text: String) throws {
    #expect(try days(text) == "2026-09-01 2026-09-30")
  }

  @Test("fiscal year 2569 in every writing", arguments: [
    "ปีงบประมาณ 2569", "ภายในปีงบประมาณ พ.ศ. 2569", "ปีงบประมาณ พ.ศ. ๒๕๖๙", "ปีงบ 69", "ตลอดปีงบประมาณ 2569", "ตลอดปีงบประมาณ",
    "ปีงบประมาณนี้", "สิ้นปีงบประมาณ", "ภายในสิ้นปีงบประมาณ 2569", "ประจำปีงบประมาณ พ.ศ. 2569", "ปี 2569", "พ.ศ. 2569", "2569",
    "ต.ค. 68 – ก.ย. 69", "ตุลาคม 2568 - กันยายน 2569", "ต.ค. – ก.ย.", "ต.ค. – ก.ย. 69", "1 ต.ค. 2568 ถึง 30 ก.ย. 2569",
    "ไตรมาส 1–4/2569", "ไตรมาสที่ 1 ถึง 4", "ไตรมาส 1-ไตรมาส 4", "รอบ 12 เดือน", "ปีงบประมาณ 2569 (ต.ค. 68 – ก.ย. 69)",
  ])
  func fiscalYear(text: String) throws {
    #expect(try days(text) == "2025-10-01 2026-09-30")
  }

  @Test("halves and months of the year", arguments: [
    ("ครึ่งปีแรก", "2025-10-01 2026-03-31"), ("ครึ่งปีหลัง 2569", "2026-04-01 2026-09-30"),
    ("6 เดือนแรก", "2025-10-01 2026-03-31"), ("6 เดือนหลัง ปีงบประมาณ 2570", "2027-04-01 2027-09-30"),
    ("รอบ 6 เดือน", "2025-10-01 2026-03-31"), ("รอบ ๙ เดือน", "2025-10-01 2026-06-30"),
    ("ไตรมาส 1", "2025-10-01 2025-12-31"), ("ไตรมาสสุดท้าย", "2026-07-01 2026-09-30"),
    ("ไตรมาส 1–2/2569", "2025-10-01 2026-03-31"), ("ปีงบประมาณ 2569–2570", "2025-10-01 2027-09-30"),
    ("ตุลาคม", "2025-10-01 2025-10-31"), ("ต.ค. 68", "2025-10-01 2025-10-31"), ("30 กันยายน", "2026-09-30 2026-09-30"),
    ("ภายในวันที่ 15 ธันวาคม", "2025-12-15 2025-12-15"), ("ภายใน 30/9/2569", "2026-09-30 2026-09-30"),
    ("ภายใน 30 ก.ย. 69", "2026-09-30 2026-09-30"), ("ถึง 30 ก.ย. 69", "2026-09-30 2026-09-30"),
    ("มี.ค. และ ก.ย. 69", "2026-03-01 2026-09-30"), ("ก.พ. 67", "2024-02-01 2024-02-29"),
    ("ธ.ค. – ม.ค. 69", "2025-12-01 2026-01-31"),
  ])
  func parts(text: String, expected: String) throws {
    #expect(try days(text) == expected)
    #expect(try Period(parsing: text, in: year).words == text)
  }

  @Test("quarters of a calendar year begin in January, by the dossier or by what is written")
  func calendarYear() throws {
    let calendar = ReportingYear(buddhistYear: 2569, kind: .calendar)
    #expect(try days("ไตรมาส 1", in: calendar) == "2026-01-01 2026-03-31")
    #expect(try days("ตุลาคม", in: calendar) == "2026-10-01 2026-10-31")
    #expect(try days("ไตรมาส 1 ปีงบประมาณ 2569", in: calendar) == "2025-10-01 2025-12-31")
    #expect(try days("ไตรมาส 1 ปีปฏิทิน 2569") == "2026-01-01 2026-03-31")
  }

  @Test("a date stays a date, which prints as dates do")
  func date() throws {
    for text in ["30 ก.ย. 69", "30 กันยายน 2569", "2026-09-30", "30/9/2569"] {
      let period = try Period(parsing: text, in: nil)
      #expect(period.start?.iso == "2026-09-30" && period.end?.iso == "2026-09-30")
      #expect(period.words == nil)
    }
  }

  @Test("what is no period is refused, with the reason", arguments: [
    ("ไตรมาส 5", DayError.notADate("ไตรมาส 5")), ("ไตรมาส", .notADate("ไตรมาส")), ("ไตรมาส 0/2569", .notADate("ไตรมาส 0/2569")),
    ("ต่อเนื่อง", .notADate("ต่อเนื่อง")), ("6 เดือน", .notADate("6 เดือน")), ("3", .notADate("3")), ("", .notADate("")),
    ("13/2569", .notADate("13/2569")), ("ก.ย. 69 ก.ย. 70", .notADate("ก.ย. 69 ก.ย. 70")), ("ก.ย. 69 – ต.ค. 68", .notADate("ก.ย. 69 – ต.ค. 68")),
    ("ภายใน 31 ก.ย. 69", .impossible(day: 31, month: 9, buddhistYear: 2569)), ("31 ก.ย. 69", .impossible(day: 31, month: 9, buddhistYear: 2569)),
    ("ภายในเดือนกันยาย 2569", .unknownMonth("กันยาย", nearest: "กันยายน")), ("Sep 69", .ambiguousYear(69)),
    ("ปีงบประมาณ 2300", .ambiguousYear(2300)), ("2026", .notADate("2026")),
  ])
  func refused(text: String, error: DayError) {
    #expect(throws: error) { try Period(parsing: text, in: year) }
  }

  @Test("words that name no day are kept as they are, without a first day and a last", arguments: [
    "ทุกเดือน", "ต่อเนื่อง", "ภายใน ๓๐ วัน", "ภายใน 30 วัน", "6 เดือน", "ทุก 3 เดือน", "ปีละ 2 ครั้ง", "ตลอดเวลา", "ทุกไตรมาส", "every 2 weeks",
    "ต้นปีงบประมาณ 2569", "กลางปี ๒๕๖๙", "ภายในกลางเดือนมีนาคม 2569",
  ])
  func withoutDay(text: String) throws {
    let period = try #require(Period(withoutDay: text))
    #expect(period.start == nil && period.end == nil && period.words == text)
    #expect(try Period(parsing: "30 ก.ย. 2699", in: year) < period)
  }

  @Test("a number that counts no days is no such words", arguments: [
    "ไตรมาส 9", "13/2569", "2026", "3", "", "-", "ก.ย. 69 ก.ย. 70", "ภายใน 30", "ข้อ 5", "กองกลาง 2569",
  ])
  func noWords(text: String) {
    #expect(Period(withoutDay: text) == nil)
  }

  @Test("a period without a year needs one")
  func yearNeeded() throws {
    #expect(throws: DayError.yearNeeded) { try Period(parsing: "ไตรมาส 3", in: nil) }
    #expect(try Period(parsing: "ไตรมาส 3/2569", in: nil).end?.iso == "2026-06-30")
  }
}
