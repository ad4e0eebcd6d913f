import Testing
import ThaiText

@Suite("The items of a numbered text")
struct NumberedItemsTests {
  @Test("each numbered line is an item, without its number, in whatever way it is numbered", arguments: [
    "1. อบรม\n2. จัดค่าย", "๑. อบรม\n๒. จัดค่าย", "1) อบรม\n2) จัดค่าย", "(๑) อบรม\n(๒) จัดค่าย", "1.อบรม\n2.จัดค่าย",
    "- อบรม\n- จัดค่าย", "• อบรม\n• จัดค่าย", "  1. อบรม \n\n  2. จัดค่าย\n", "1. อบรม 2. จัดค่าย", "1. อบรม\r\n2. จัดค่าย",
    "ก. อบรม\nข. จัดค่าย", "ก) อบรม\nข) จัดค่าย", "(ก) อบรม\n(ข) จัดค่าย",
  ])
  func lists(text: String) {
    #expect(text.numberedItems == ["อบรม", "จัดค่าย"])
  }

  @Test("a line without a number goes on the one above it, and so does a number of a second rank")
  func continued() {
    #expect("1. อบรม\nทุกไตรมาส\n2. จัดค่าย".numberedItems == ["อบรม ทุกไตรมาส", "จัดค่าย"])
    #expect("1. อบรม\n1.1 ครู\n1.2 ผู้บริหาร\n2. จัดค่าย".numberedItems == ["อบรม 1.1 ครู 1.2 ผู้บริหาร", "จัดค่าย"])
    #expect("ก. อบรม\n1. ครู\nข. จัดค่าย".numberedItems == ["อบรม 1. ครู", "จัดค่าย"])
    #expect("ก. อบรม\nก.ย. 69".numberedItems == ["ก. อบรม ก.ย. 69"])
    #expect("ทะเบียนไม่เป็นปัจจุบัน\nและไม่ติดตาม".numberedItems == ["ทะเบียนไม่เป็นปัจจุบัน และไม่ติดตาม"])
  }

  @Test("a text that is no list is one item as it stands", arguments: [
    "ทะเบียนไม่เป็นปัจจุบัน", "2.5 ล้านบาท", "1,500 รายการ", "7 วัน", "-2+3", "-", "(ก) เบิกจ่ายล่าช้า", "1.", "ข้อ 1. และข้อ 2. ไม่ครบ",
    "2568. ปีงบประมาณ", "ก.พ. แจ้งเวียน", "ก. อบรม", "กองคลัง",
  ])
  func texts(text: String) {
    #expect(text.numberedItems == [text])
  }

  @Test("a single number is taken off, and no item is made of a number that does not count on")
  func single() {
    #expect("1. จัดทำแผนภายใน 3. เดือน".numberedItems == ["จัดทำแผนภายใน 3. เดือน"])
    #expect("2. จัดค่าย".numberedItems == ["จัดค่าย"])
    #expect("".numberedItems == [])
  }
}
