import Foundation
import Records
import Testing

@Suite("Text of a document")
struct TextTests {
  @Test("white space at the ends is no part of a text, line feeds within it are")
  func trimming() throws {
    #expect(try project("name: \"  กองคลัง\\n\\u00A0\"\n").name == "กองคลัง")
    #expect(try project("name: |\n  ข้อ ๑\n\n  ข้อ ๒\n\nyear: 2566\n").name == "ข้อ ๑\n\nข้อ ๒")
  }

  // Unicode's property White_Space.
  @Test(
    "each kind of white space goes at each end of a text, and stays within it",
    arguments: [0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029,
      0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000])
  func whiteSpace(values: ClosedRange<UInt32>) throws {
    for scalar in values.compactMap(Unicode.Scalar.init) where scalar != "\u{0B}" && scalar != "\u{0C}" {
      let blank = "\\U" + { String(repeating: "0", count: 8 - $0.count) + $0 }(String(scalar.value, radix: 16))
      for inner in ["ก", "กำ", "x", "é", "😀", "ก\(blank)ข"] {
        let expected = inner.replacingOccurrences(of: blank, with: String(scalar))
        for text in [blank + inner, inner + blank, blank + inner + blank] {
          #expect(try project("name: \"\(text)\"\n").name == expected)
        }
      }
    }
  }

  @Test(
    "a text that looks like something else is a text where a text is asked for",
    arguments: [
      "2566", "1.10", "๒๕๖๖", "true", "no", "2023-09-30", "0x1F", ".5", "=SUM(A1:A9)", "+66 55 123456", "@ปลัด", "-",
    ])
  func lookalikes(text: String) throws {
    if text != "-", text != "@ปลัด" { #expect(try project("name: \(text)\n").name == text) }
    #expect(try project("name: \"\(text)\"\n").name == text)
  }

  @Test("a character that XML cannot hold is reported and replaced, others are left alone")
  func controlCharacters() throws {
    let text = "name: \"กอง\\x01คลัง\\uFFFE\"\n"
    #expect(problems(text) == ["1:7 READ-CONTROL-CHARACTER name"])
    #expect(statement(text)?["found"] == .word("U+0001"))
    #expect(statement(text)?["count"] == .count(2))
    #expect(try project(text).name == "กอง\u{FFFD}คลัง\u{FFFD}")
    #expect(statement("name: \"ก\\uFFFFข\"\n")?["found"] == .word("U+FFFF"))
    #expect(problems("name: \"ก\\tข\\nค\\x7F\\x85😀\"\n") == [])
  }

  @Test("the cell's limit is 32,767 UTF-16 units; beyond 30,000 a text is reported as long")
  func length() throws {
    func length(_ count: Int) -> [String] { problems("name: " + String(repeating: "ก", count: count) + "\n") }
    #expect(length(30_000) == [])
    #expect(length(30_001) == ["1:7 READ-LONG name"])
    #expect(length(32_767) == ["1:7 READ-LONG name"])
    #expect(length(32_768) == ["1:7 READ-TOO-LONG name"])
    // An emoji is two units.
    let emoji = String(repeating: "😀", count: 16_384)
    #expect(problems("name: \(emoji)\n") == ["1:7 READ-TOO-LONG name"])
    #expect(statement("name: \(emoji)\n")?["found"] == .count(32_768))
    #expect(statement("name: \(emoji)\n")?["limit"] == .count(32_767))
  }
}
