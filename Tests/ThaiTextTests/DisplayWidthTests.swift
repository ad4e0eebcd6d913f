import Testing

import ThaiText

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "counts columns of a terminal",
    arguments: [
      ("", 0), ("abc", 3), ("ทุจริต", 4), ("ผู้บริหาร", 6), ("น้ำ", 2), ("กำ", 2), ("ที่ปรึกษา", 6),
      ("ปี 2566", 6), ("“ก”", 3), ("–…", 2),
      ("\t", 1), ("\u{200B}ก\u{FEFF}", 1), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("👍", 2), ("👍🏽", 2), ("👩‍👧‍👦", 2),
      ("🇹🇭", 2), ("🇹🇭🇱🇦", 4),
      ("❤️", 2), ("❤", 1), ("é", 1), ("e\u{301}", 1), ("한", 2), ("✔", 1), ("✅", 2), ("│─", 2), ("●■", 2),
    ])
  func columns(text: String, columns: Int) {
    #expect(displayWidth(of: text) == columns)
  }

  @Test("of characters adds up to that of their text", arguments: Samples.published)
  func characters(text: String) {
    #expect(text.reduce(0) { $0 + displayWidth(of: String($1)) } == displayWidth(of: text))
  }

  @Test("pads by columns, not by characters")
  func padding() {
    #expect("ผู้".padded(to: 3) == "ผู้  ")
    #expect("ผู้".padded(to: 3, alignment: .right) == "  ผู้")
    #expect("ทุจริต".padded(to: 3) == "ทุจริต")
  }

  @Test("wraps text for a terminal", arguments: [20, 40, 100])
  func wrapping(columns: Int) throws {
    let breaker = try WordBreaker()
    for text in Samples.published {
      let lines = breaker.lines(of: text, columns: columns)
      #expect(lines.allSatisfy { displayWidth(of: $0) <= columns })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
    #expect(breaker.lines(of: "ทุจริต ทุจริต", columns: 5) == ["ทุจริต", "ทุจริต"])
  }
}
