import Testing

@testable import ThaiText

@Suite("Breaks between words")
struct WordBreakerTests {
  private let breaker: WordBreaker

  init() throws { breaker = try WordBreaker() }

  /// The text with `|` at each break.
  private func marked(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    let breaks = Set(breaker.breaks(in: text))
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if breaks.contains(index) { result.append("|") }
      result.append(scalar)
    }
    return String(result)
  }

  @Test(
    "fall between Thai words, and where quotes, numbers and other scripts allow",
    arguments: [
      "การ|ทุจริต|ใน|องค์กร",
      // Marks that follow a word stay with it, after a space too.
      "ต่างๆ|ที่", "ต่าง ๆ |ที่", "กรุงเทพฯ|และ", "เป็นต้น ฯลฯ", "ฯพณฯ", "ณ |ฯพณฯ",
      // Quotes and brackets hold on to what they enclose.
      "เรื่อง|“ทุจริต”|ใน", "เรื่อง|\"ทุจริต\"|ใน", "เรื่อง |\"ทุจริต\" |ใน", "ปลัด|(ทุจริต)|และ", "( ชื่อ )",
      // Numbers with their signs, dates, abbreviations.
      "1,000.00 |บาท", "พ.ศ.2566", "ร้อย|ละ |80%|ของ", "ปี2566", "30/9/2566", "2566-2570",
      // Joints between Thai words: LibreOffice 7.4 takes a word before a / to the next line with what follows it.
      "งบ|ประมาณ/ปฏิทิน", "ชื่อ–|สกุล", "-ข้อ",
      // Latin words and addresses.
      "ตาม|ISO37001|และ", "internal |control", "https://www.example.go.th/ita-2566?a=b&c=d", "don't |stop",
      // Glue, and the zero-width space.
      "ข้อ\u{A0}๕", "แม่\u{200B}|สอด",
      "caf\u{65}\u{301}s", "日|本", "👩‍👧|👩‍👧", "🇹🇭|🇱🇦",
    ])
  func fallBetweenWords(expected: String) {
    // Given without its marks, the text gets them back. ๆ ฯ and the rest are never first in a line.
    let text = expected.filter { $0 != "|" }
    #expect(marked(text) == expected)
  }

  @Test("stay the same when a long text is given to the dictionary in pieces")
  func longText() {
    let sentence = "การประเมินความเสี่ยงการทุจริตในองค์กรปกครองส่วนท้องถิ่น"
    let length = sentence.unicodeScalars.count
    let inner = breaker.breaks(in: sentence)
    let many = String(repeating: sentence, count: 600)
    var expected: [Int] = []
    for start in stride(from: 0, to: 600 * length, by: length) {
      if start > 0 { expected.append(start) }
      expected += inner.map { $0 + start }
    }
    #expect(breaker.breaks(in: many) == expected)
  }

  @Test("none falls inside a word that was named, though ICU's dictionary has only parts of it; of two, the longer stays whole")
  func whole() throws {
    let breaker = try WordBreaker(wholeWords: ["ผลกระทบ", "รับผิดชอบ", "ผู้รับผิดชอบ", "ธรรมาภิบาล", "no Thai"])
    func pieces(_ text: String) -> [String] {
      var starts = breaker.breaks(in: text)
      starts.append(text.unicodeScalars.count)
      let scalars = Array(text.unicodeScalars)
      return zip([0] + starts, starts).map { String(String.UnicodeScalarView(scalars[$0..<$1])) }
    }
    #expect(pieces("คะแนนผลกระทบ") == ["คะแนน", "ผลกระทบ"])
    #expect(pieces("หลักธรรมาภิบาล") == ["หลัก", "ธรรมาภิบาล"])
    #expect(pieces("ผู้รับผิดชอบ") == ["ผู้รับผิดชอบ"])
    #expect(pieces("ที่รับผิดชอบตามผลกระทบ") == ["ที่", "รับผิดชอบ", "ตาม", "ผลกระทบ"])
  }
}
