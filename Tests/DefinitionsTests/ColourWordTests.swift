import Definitions
import Records
import Testing

@testable import Assessment

@Suite("The words for colours")
struct ColourWordTests {
  private let words: ColourWords

  init() throws { words = try Library().reference.rules.colours }

  private func colour(_ name: String?, _ hex: UInt32 = 0x3050C0, word: String = "เฝ้าระวัง") -> SurveillanceColour? {
    words.colour(of: Level(rank: 0, word: word, fill: Colour(rgb: hex), colourName: name))
  }

  @Test("are read with and without สี, with a shade, in English too", arguments: [
    "ส้ม", "สีส้ม", "สี ส้ม", "ส้มอ่อน", "สีส้มเข้ม", "สีแสด", "Orange",
  ])
  func orange(name: String) {
    #expect(words.knows(name))
    #expect(colour(name) == .orange)
  }

  @Test("of a colour that the tables do not have, or that nobody knows, leave it to what is painted")
  func painted() {
    for name in ["น้ำเงิน", "สีฟ้า", "สีฟ้าคราม", "ส้มอมแดง"] {
      #expect(colour(name) == nil)
      #expect(colour(name, 0xB71C1C) == .red)
    }
    #expect(["น้ำเงิน", "สีฟ้า"].allSatisfy(words.knows))
    #expect(!["สีฟ้าคราม", "ส้มอมแดง", "สี", "สูง", ""].contains(where: words.knows))
  }

  @Test("without a name a level's own word tells, else what is painted")
  func levels() {
    #expect(colour(nil, word: "สูงมาก") == .red)
    #expect(colour(nil, 0xFFCF33) == .yellow)
    #expect(colour(nil) == nil)
  }
}
