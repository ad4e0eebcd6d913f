import Sheets
import Testing

@Suite("Widths of a typeface")
struct TypefaceTests {
  @Test("letters of TH SarabunPSK have the widths of its font file")
  func letters() {
    // Table hmtx of THSarabun.ttf, read with fontTools.
    let widths: [(Unicode.Scalar, Double)] = [(" ", 216), ("0", 362), ("A", 400), ("ก", 386), ("๑", 449), (".", 162)]
    for (scalar, width) in widths { #expect(Faces.sarabun.width(of: scalar) == width) }
  }

  @Test("a vowel or tone mark above or below takes no room, sara am takes some")
  func marks() {
    for mark: Unicode.Scalar in ["ั", "ิ", "ี", "ึ", "ื", "ุ", "ู", "็", "่", "้", "๊", "๋", "์", "ํ"] {
      #expect(Faces.sarabun.width(of: mark) == 0)
      #expect(Faces.laksaman.width(of: mark, isBold: true) == 0)
    }
    #expect(Faces.sarabun.width(of: "ำ") > 300)
  }

  @Test("Laksaman is TH SarabunPSK drawn 1.5 times as large")
  func standIn() {
    for scalar in "กขคงจฉชซญดตถทธนบปผฝพฟภมยรลวศษสหอฮเแโใไ๐๑๒๓๔๕๖๗๘๙".unicodeScalars {
      let ratio = Faces.laksaman.width(of: scalar) / Faces.sarabun.width(of: scalar)
      #expect(abs(ratio - 1.5) < 0.01, "\(scalar)")
    }
  }

  @Test("a character that no table knows is an em wide, an unknown mark or control nothing")
  func unknown() {
    let face = Typeface(regular: ["a": 500], bold: ["b": 600])
    #expect(face.width(of: "☐") == 1000)
    #expect(face.width(of: "ก") == 1000)
    #expect(face.width(of: "ิ") == 0)
    #expect(face.width(of: "\u{FE0F}") == 0)
    #expect(face.width(of: "\n") == 0)
    #expect(face.width(of: "a", isBold: true) == 500)
    #expect(face.width(of: "b", isBold: true) == 600)
  }
}
