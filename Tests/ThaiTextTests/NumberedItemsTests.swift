import Testing
import ThaiText

@Suite("The items of a numbered text")
struct NumberedItemsTests {
  @Test("each numbered line is an item, without its number, in whatever way it is numbered", arguments: [
    "1. อบรม\n2. จัดค่าย", "๑. อบรม\n๒. จัดค่าย", "1) อบรม\n2) จัดค่าย", "(๑) อบรม\n(๒) จัดค่าย", "1.อบรม\n2.จัดค่าย",
    "- อบรม\n- จัดค่าย", "• อบรม\n• จัดค่าย", "  1. อบรม \n\n  2. จัดค่าย\n", "1. อบรม 2. จัดค่าย", "1. อบรม\r\n2. จัดค่าย",
    "ก. อบรม\nข. จัดค่าย", "ก) อบรม\nข) จัดค่าย", "(ก) อบรม\n(ข) จัดค่าย",
    "ข้อ 1 อบรม\nข้อ 2 จัดค่าย", "ข้อ ๑. อบรม\nข้อ ๒. จัดค่าย", "ข้อที่ 1: อบรม\nข้อที่ 2: จัดค่าย", "1 อบรม\n2 จัดค่าย", "๑ อบรม\n๒ จัดค่าย",
    "1.1 อบรม\n1.2 จัดค่าย", "๓.๑) อบรม\n๓.๒) จัดค่าย", "2.1. อบรม\n2.2. จัดค่าย", "1: อบรม\n2: จัดค่าย", " 1 . อบรม\n 2 . จัดค่าย", "1 ) อบรม\n2 ) จัดค่าย",
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

  @Test("what stands above a list goes before its first item", arguments: [
    "ความเสี่ยงมีดังนี้\n1. ก่อน\n2. หลัง", "ความเสี่ยง\nมีดังนี้\n๑) ก่อน\n๒) หลัง", "ความเสี่ยงมีดังนี้\nข้อ 1 ก่อน\nข้อ 2 หลัง",
    "ความเสี่ยงมีดังนี้\nก. ก่อน\nข. หลัง", "ความเสี่ยงมีดังนี้\n- ก่อน\n- หลัง", "ความเสี่ยงมีดังนี้\n1 ก่อน\n2 หลัง",
  ])
  func introduced(text: String) {
    let items = text.numberedItems
    #expect(items.count == 2 && items.last == "หลัง")
    #expect(items.first?.filter { $0 != " " } == "ความเสี่ยงมีดังนี้ก่อน")
  }

  @Test("a line with an amount, or with one number only, is no item", arguments: [
    "1.2 ล้านบาท\n1.3 ล้านบาท", "1.1 ล้านบาท\n1.5 ล้านบาท", "อบรมครู\n1. ครั้ง", "อบรม\n1 ครั้ง\n3 วัน", "7 วัน\n8 คน", "ข้อ 1 และข้อ 2 ไม่ครบ", "ข้อ 2 ไม่ครบ\nข้อ 3 ครบ",
  ])
  func amounts(text: String) {
    #expect(text.numberedItems == [text.replacing("\n", with: " ")])
  }

  @Test("an item with a number of its own keeps it and is not counted; numbers that count on are the form's")
  func own() {
    func lines(_ texts: [String]) -> [String] {
      texts.numberedApart.map { item in (item.number.map { "\($0)| " } ?? "") + item.text }
    }
    #expect(lines(["จัดทำร่าง", "1.1) ด้านการศึกษา", "1.2) ด้านกีฬา", "เสนอสภา"]) == ["1| จัดทำร่าง", "1.1) ด้านการศึกษา", "1.2) ด้านกีฬา", "2| เสนอสภา"])
    #expect(lines(["คัดเลือก", "(1) ผู้แทน 2 คน"]) == ["1| คัดเลือก", "(1) ผู้แทน 2 คน"])
    #expect(lines(["1. ก่อน", "2) หลัง"]) == ["1| ก่อน", "2| หลัง"])
    #expect(lines(["3.1 ก่อน", "3.2 หลัง"]) == ["3.1 ก่อน", "3.2 หลัง"])
    // An amount is no number of a rank.
    #expect(lines(["2.5 ล้านบาท", "ร้อยละ 80"]) == ["1| 2.5 ล้านบาท", "2| ร้อยละ 80"])
    #expect(lines(["- ก่อน", "- หลัง"]) == ["1| ก่อน", "2| หลัง"])
    #expect(lines([]) == [])
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
