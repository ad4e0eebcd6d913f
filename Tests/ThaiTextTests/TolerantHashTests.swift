import Testing
import ThaiText

@Suite("The tolerant hash says of two texts what their tolerant keys say")
struct TolerantHashTests {
  static let texts = [
    "ความเสี่ยง ๑ ข้อ", "ความเสี่ยง1ข้อ", "“นํา” ทรัพย์สิน", "นำทรัพย์สิน", "เเผนปฏิบัติการ", "แผนปฏิบัติการ", "น้ํา", "นํ้า", "น้ำ",
    "พ.ศ. ๒๕๖๗ – ๒๕๖๘", "พ.ศ.2567-2568", "e-LAAS", "E-laas", "ฯลฯ", "ฯฯ", "ฯ", "รอ…", "รอ...", "๚", "", " ", "ก\u{200B}ข", "กข",
    "é", "ISO 37001", "iso37001", "\u{00A0}ก", "ก", "漢字", "กองคลัง", "กองคลงั", "ก\u{E48}\u{E35}", "กี่", "กี\u{E48}\u{E48}", "ตำ\u{E48}", "ต่ำ", "ค\u{E38}\u{E48}", "ค\u{E48}\u{E38}",
    "e\u{301}", "É", "ๅ", "ฤๅ", "\u{F70A}", "\u{E48}", "คา\u{E48}", "ค่า",
  ]

  @Test("scalars are those of the key", arguments: texts)
  func scalars(text: String) {
    #expect(tolerantScalars(text) == tolerantKey(text).unicodeScalars.map(\.value))
  }

  @Test("hashes are equal where keys are, and only there", arguments: texts)
  func hashes(text: String) {
    for other in Self.texts {
      #expect((tolerantHash(text) == tolerantHash(other)) == (tolerantKey(text) == tolerantKey(other)), "\(other)")
    }
  }
}
