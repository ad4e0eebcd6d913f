import Testing

@testable import ThaiText

@Suite("What a terminal is shown")
struct TerminalTextTests {
  @Test("no control reaches it, of C0 or of C1, nor DEL, but the line feed")
  func controls() {
    for value in Array(0x00...0x1F) + Array(0x7F...0x9F) {
      let scalar = Unicode.Scalar(value)
      let shown = "ก\(scalar.map(String.init) ?? "")ข".inTerminal
      switch value {
      case 0x09: #expect(shown == "ก ข")
      case 0x0A, 0x0D: #expect(shown == "ก\nข")
      default: #expect(shown == "ก\u{FFFD}ข", "U+\(String(value, radix: 16))")
      }
    }
    #expect("\u{1B}[2J\u{9B}31m\u{9E}\u{91}".inTerminal == "\u{FFFD}[2J\u{FFFD}31m\u{FFFD}\u{FFFD}")
  }

  @Test("nothing turns the direction of writing")
  func direction() {
    let turning = (0...0x10FFFF).compactMap(Unicode.Scalar.init).filter { $0.properties.isBidiControl }
    // Twelve in Unicode 15: three marks, and five, four of embedding, override and isolate.
    #expect(turning.count == 12)
    for scalar in turning { #expect("\(scalar)ab".inTerminal == "\u{FFFD}ab") }
  }

  @Test("every blank is a space, but those at which no line may break; every line end a line feed")
  func blanks() {
    #expect("ก\u{3000}ข\u{2003}ค\u{1680}ง\tจ".inTerminal == "ก ข ค ง จ")
    #expect("๕\u{202F}๐\u{2007}๐\u{A0}บาท".inTerminal == "๕\u{A0}๐\u{A0}๐\u{A0}บาท")
    #expect("ก\r\nข\rค\u{2028}ง\u{2029}จ\n\r\nฉ".inTerminal == "ก\nข\nค\nง\nจ\n\nฉ")
  }

  @Test(
    "whatever else is there stays as it is",
    arguments: ["", "น้ำท่วม ฯลฯ ๒๕๖๖ ฿1,000.50", "→ “ก” – … · É", "👩‍👩‍👧 🇹🇭 日本", "ก\n\nข", "\u{FEFF}\u{200B}\u{AD}\u{E000}"])
  func others(text: String) {
    #expect(Array(text.inTerminal.unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test("a name or a path stays on its line")
  func line() {
    #expect("out/ก\r\nerror: ข\u{1B}.txt".inTerminalLine == "out/ก error: ข\u{FFFD}.txt")
    #expect("ก ข".inTerminalLine == "ก ข")
  }
}
