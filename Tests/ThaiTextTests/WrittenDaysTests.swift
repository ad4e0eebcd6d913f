import Testing
import ThaiText

@Suite("Days that a text names")
struct WrittenDaysTests {
  @Test(
    "are found in words, with either digits, in their order",
    arguments: [
      ("ข้อมูล ณ วันที่ ๕ เมษายน ๒๕๖๖", ["2023-04-05"]),
      ("ระหว่าง 1 ต.ค. 2565 – 31 มี.ค. 2566", ["2022-10-01", "2023-03-31"]),
      ("วันที่ 5 เดือน เม.ย. พ.ศ. 2566", ["2023-04-05"]),
      ("ดำเนินการเดือนกรกฎาคม 2566", ["2023-07-01"]),
      ("ประจำปี 2566 เดือนมกราคม", []),
      ("31 กุมภาพันธ์ 2566", []),
      ("ปีงบประมาณ 2566", []),
      ("เมษายน", []),
    ])
  func days(text: String, days: [String]) { #expect(Day.all(in: text).map(\.iso) == days) }
}
