import Testing

@testable import ThaiText

@Suite("Several texts in one cell")
struct NumberedLinesTests {
  @Test("are numbered; one stands as it is, none is nothing")
  func plain() {
    #expect(["อบรม", "ตรวจสอบ"].numberedLines() == "1. อบรม\n2. ตรวจสอบ")
    #expect(["1. อบรม\n2. ตรวจสอบ"].numberedLines() == "1. อบรม\n2. ตรวจสอบ")
    #expect([String]().numberedLines() == nil)
  }

  @Test("that are lists themselves count on: no line has two numbers", arguments: [
    ["1. อบรม\n2. จัดทำคู่มือ", "ตรวจสอบ"], ["อบรม", "๑) จัดทำคู่มือ\n๒) ตรวจสอบ"], ["1. อบรม", "2. จัดทำคู่มือ", "3. ตรวจสอบ"],
    ["- อบรม\n- จัดทำคู่มือ", "- ตรวจสอบ"], ["1. อบรม 2. จัดทำคู่มือ", "ตรวจสอบ"],
  ])
  func lists(texts: [String]) {
    #expect(texts.numberedLines() == "1. อบรม\n2. จัดทำคู่มือ\n3. ตรวจสอบ")
  }

  @Test("that have a list under words of its own number it below these")
  func inner() {
    #expect(
      ["อบรม", "ตรวจสอบ ดังนี้\n1. สุ่มตรวจ\n(2) รายงาน\nทุกเดือน"].numberedLines { "\($0)".digits(.thai) }
        == "๑. อบรม\n๒. ตรวจสอบ ดังนี้\n๒.๑ สุ่มตรวจ\n๒.๒ รายงาน\nทุกเดือน")
  }
}
