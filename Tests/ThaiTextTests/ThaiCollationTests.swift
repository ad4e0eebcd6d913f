import Testing

import ThaiText

@Suite("Dictionary order")
struct ThaiCollationTests {
  /// Ordered by libthai's `th_strcoll`.
  private static let ordered = [
    "1", "๑", "a", "B", "ก", "กฯ", "กๆ", "กก", "กข", "กขก", "กะ", "กั", "กา", "กำ", "เกง", "เก์ง", "เก็ง",
    "เก่ง", "เก้ง", "เก๊ง",
    "เก๋ง", "เกม", "เกลา", "แก", "ใต้", "ไต้", "ทุจริต", "โทรศัพท์", "ไทย", "นาม", "นำ", "น้ำ", "แม่", "แมน",
    "แม่น้ำ", "แม่สอด", "ร",
    "ฤ", "ล",
  ]

  @Test("is that of the Royal Society's dictionary")
  func order() {
    #expect(Self.ordered.reversed().sorted(by: ThaiCollation.areInIncreasingOrder) == Self.ordered)
    #expect(Self.ordered.shuffled().sorted(by: ThaiCollation.areInIncreasingOrder) == Self.ordered)
  }

  @Test("puts offices in the order of a register")
  func offices() {
    let offices = [
      "สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา", "หน่วยตรวจสอบภายใน", "กองสาธารณสุขและสิ่งแวดล้อม", "โรงเรียน",
    ]
    #expect(
      offices.sorted(by: ThaiCollation.areInIncreasingOrder) == [
        "กองการศึกษา", "กองคลัง", "กองช่าง", "กองสาธารณสุขและสิ่งแวดล้อม", "โรงเรียน", "สำนักปลัด", "หน่วยตรวจสอบภายใน",
      ])
  }

  @Test("ignores blanks and case until nothing else differs")
  func ignorable() {
    func isFirst(_ one: String, _ other: String) -> Bool {
      ThaiCollation.areInIncreasingOrder(one, other) && !ThaiCollation.areInIncreasingOrder(other, one)
    }
    #expect(isFirst("ก ข", "กค"))
    #expect(isFirst("ita", "ITB") && isFirst("ITA", "itb"))
    #expect(!ThaiCollation.areInIncreasingOrder("ITA", "ITA"))
    // Texts that differ in nothing else still have one order, so that a sorted list is always the same.
    #expect(isFirst("ITA", "ita"))
    #expect(isFirst("นำ", "น\u{0E4D}\u{0E32}") != isFirst("น\u{0E4D}\u{0E32}", "นำ"))
    #expect(isFirst("น\u{0E4D}\u{0E32}ก", "นำข"))
  }
}
