import Assessment
import Records
import Testing

@Suite("Colours of levels")
struct MatrixColourTests {
  @Test("have the contrast that WCAG gives: black on white 21, grey 767676 on white 4.54")
  func contrast() throws {
    #expect(abs(Colour.black.contrast(with: .white) - 21) < 0.001)
    let grey = try #require(Colour(hex: "767676"))
    #expect(abs(grey.contrast(with: .white) - 4.54) < 0.005)
    #expect(grey.contrast(with: .white) == Colour.white.contrast(with: grey))
  }

  @Test("are written as six hexadecimal digits", arguments: ["000000", "00B050", "FFCF33"])
  func hex(text: String) throws {
    #expect(try #require(Colour(hex: text)).hex == text)
    #expect(Colour(hex: "#" + text.lowercased()) == Colour(hex: text))
  }

  @Test("are nothing else", arguments: ["", "red", "12345", "1234567", "GG0000", "##0000", "+12345"])
  func notAColour(text: String) { #expect(Colour(hex: text) == nil) }

  @Test("stand on the colour circle: red 0, yellow 60, green 120, blue 240; a grey nowhere")
  func hue() {
    #expect(Colour(hex: "FF0000")?.hue == 0)
    #expect(Colour(hex: "FFFF00")?.hue == 60)
    #expect(Colour(hex: "00FF00")?.hue == 120)
    #expect(Colour(hex: "0000FF")?.hue == 240)
    #expect(Colour(hex: "808080")?.hue == nil)
    #expect((Colour(hex: "FF0020")?.hue).map { $0 < 0 && $0 > -20 } == true)
  }

  @Test("always leave black or white readable on them")
  func readable() {
    for red in stride(from: 0 as UInt32, through: 255, by: 17) {
      for green in stride(from: 0 as UInt32, through: 255, by: 17) {
        for blue in stride(from: 0 as UInt32, through: 255, by: 17) {
          let colour = Colour(rgb: red << 16 | green << 8 | blue)
          #expect(colour.readableText.contrast(with: colour) >= 4.5)
        }
      }
    }
  }
}
