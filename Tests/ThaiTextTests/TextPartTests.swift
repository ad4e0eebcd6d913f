import TestSupport
import Testing

@testable import ThaiText

@Suite("Scalars, letters and parts of a text")
struct TextPartTests {
  @Test("all scalars of a text", arguments: ["", "a", "สำนัก ปลัด", "é “x” 😀\r\n"])
  func scalars(text: String) { #expect(text.allScalars == Array(text.unicodeScalars)) }

  @Test("a text falls into the parts between a separator", arguments: [
    ("ความเสี่ยง · โอกาส · คะแนน", ["ความเสี่ยง", "โอกาส", "คะแนน"]), ("โอกาส", ["โอกาส"]), ("", [""]), (" · ", ["", ""]),
    ("ก · ", ["ก", ""]), ("ก ·ข", ["ก ·ข"]), ("ก ·  · ข", ["ก", "", "ข"]),
  ])
  func parts(text: String, parts: [String]) { #expect(text.parts(separatedBy: " · ") == parts) }

  @Test("letters begin where a reader counts them", arguments: 0..<20)
  func letters(seed: Int) {
    var random = Seeded(seed)
    let scalars = (0x0E00...0x0E7F).compactMap(Unicode.Scalar.init) + "a (1)é\r\n😀".unicodeScalars
    for length in 0..<40 {
      var text = String.UnicodeScalarView()
      for _ in 0..<length { text.append(scalars[Int.random(in: 0..<(seed < 15 ? 132 : scalars.count), using: &random)]) }
      let starts = Array(String(text).indices)
      for number in 0..<length + 1 {
        #expect(String(text).start(ofLetter: number) == (number < starts.count ? starts[number] : nil), "\(text)")
      }
    }
  }
}
