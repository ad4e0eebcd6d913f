import Testing

@testable import ThaiText

/// Offsets of scalars; the parts are those of the Royal Society's dictionary.
@Suite("The parts of a word")
struct WordPartTests {
  @Test("a compound is parted between the words that it is made of, though the dictionary has it whole")
  func compounds() throws {
    let breaker = try WordBreaker()
    for (word, parts) in [
      ("คอนกรีตเสริมเหล็ก", [7, 12]), ("สังเกตการณ์", [6]), ("โครงการ", [4]), ("กรุงเทพมหานคร", [4, 7]), ("เปลี่ยนแปลง", [7]),
    ] {
      #expect(breaker.broken(word).wordEnds.count == 1, "\(word) is whole")
      #expect(breaker.parts(of: word) == parts, "\(word)")
    }
  }

  @Test("what is no Thai word has no parts, nor has a syllable")
  func others() throws {
    let breaker = try WordBreaker()
    for text in ["", "ก", "เสร็จ", "NO", "ตู้ AED", "1234567"] { #expect(breaker.parts(of: text) == [], "\(text)") }
  }
}
