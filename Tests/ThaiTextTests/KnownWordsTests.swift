import TestSupport
import Testing

@testable import ThaiText

@Suite("Known words in texts from PDF")
struct KnownWordsTests {
  private let words = KnownWords(["ทุจริต", "สำนัก", "กำหนด", "จำนวน", "จำนวนเงิน", "ซ้ำ", "คำถาม", "จัดทำ", "ประมาณ", "ทะเบียน"])

  /// Whole words, broken ones, pieces of words, and what stands between them.
  private let pieces = [
    "ทุจริต", "ทุจ ริต", "สำนัก", "สานัก", "สา นัก", "กำหนด", "กา\u{A0}หนด", "จำนวน", "จานวน เงิน", "ซ้ำ", "ซ้า", "คำ", "ถาม", "จัด", "ทา", "ประ",
    "มาณ", "ทะเบียน", "งาน", " ", "  ", "\n", "\t", "ก", "า", "ำ", "5", "A", "“", "…", "\u{200B}", "ๆ",
  ]

  @Test("a look over bytes finds the texts with a broken word", arguments: 0..<40)
  func quickLook(seed: Int) {
    var random = Seeded(seed)
    for _ in 0..<100 {
      let text = (0..<Int.random(in: 1...8, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      #expect(words.areBroken(in: text) == !words.breaks(in: Array(text.unicodeScalars)).isEmpty, "\(text.debugDescription)")
    }
  }
}
