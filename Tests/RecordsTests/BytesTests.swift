import Records
import Testing

@Suite("The bytes of a document")
struct BytesTests {
  @Test("a byte order mark is skipped and takes no column")
  func byteOrderMark() throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF] + Array("name: กองคลัง\nyear: 2023\n".utf8)
    #expect(problems(bytes) == ["2:7 READ-OUT-OF-RANGE year"])
    #expect(problems([0xEF, 0xBB, 0xBF] + Array("nmae: ก".utf8)) == ["1:1 READ-UNKNOWN-KEY", "1:1 READ-MISSING"])
  }

  @Test("lines may end with CR LF, as Notepad writes them")
  func carriageReturn() throws {
    #expect(problems("name: กองคลัง\r\n\r\nyear: 2023\r\n") == ["3:7 READ-OUT-OF-RANGE year"])
    #expect(try project("name: |-\r\n  กอง\r\n  คลัง\r\n").name == "กอง\nคลัง")
  }

  @Test("UTF-16 is refused at its first byte, with or without a byte order mark")
  func utf16() {
    let units = "name: กองคลัง\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(problems([0xFF, 0xFE] + units) == ["1:1 READ-ENCODING"])
    #expect(problems([0xFE, 0xFF] + units) == ["1:1 READ-ENCODING"])
    #expect(problems(units) == ["1:2 READ-ENCODING"])
  }

  @Test("TIS-620 is refused where its first Thai letter stands")
  func tis620() {
    // กอง in TIS-620: A1 CD A7.
    #expect(problems(Array("year: 2566\nname: ".utf8) + [0xA1, 0xCD, 0xA7]) == ["2:7 READ-ENCODING"])
    // After seven Thai characters of UTF-8, which count as seven columns.
    #expect(problems(Array("name: กองคลัง".utf8) + [0xA1]) == ["1:14 READ-ENCODING"])
  }

  @Test("UTF-8 that is cut short, or names half of a pair, is no UTF-8")
  func brokenUTF8() {
    #expect(problems(Array("name: ก".utf8.dropLast())) == ["1:7 READ-ENCODING"])
    #expect(problems(Array("name: ".utf8) + [0xED, 0xA0, 0x80]) == ["1:7 READ-ENCODING"])
  }

  @Test("a file without a document is empty", arguments: ["", "\n\n", "# ยังไม่ได้กรอก\n", "\u{FEFF}"])
  func empty(text: String) {
    #expect(problems(text) == ["- READ-EMPTY"])
  }

  @Test("a file beyond 32 megabytes is not read at all")
  func size() {
    let bytes = Array(repeating: UInt8(ascii: "#"), count: 32 * 1024 * 1024 + 1)
    #expect(problems(bytes) == ["- READ-FILE-SIZE"])
  }

  @Test("a control character that stands in the file itself is refused at its place")
  func rawControlCharacter() {
    // What Word leaves behind for a line break within a paragraph.
    #expect(problems("year: 2566\nname: กอง\u{0B}คลัง\n") == ["2:10 READ-YAML-CHARACTER"])
    #expect(problems("name: กอง\u{7F}คลัง\n") == ["1:10 READ-YAML-CHARACTER"])
  }
}
