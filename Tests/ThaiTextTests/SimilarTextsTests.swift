import TestSupport
import Testing
import ThaiText

@Suite("Texts searched for those that are like another")
struct SimilarTextsTests {
  @Test("finds what comparing with every text finds, in their order", arguments: [0.05, 0.3, 0.55, 0.6, 0.75, 0.9, 1])
  func search(least: Double) {
    let scalars = Array(longMeasure.unicodeScalars)
    // Beginnings and ends of one text, alone and with another behind: of every likeness, and many alike.
    let texts = stride(from: 3, through: scalars.count, by: 5).flatMap { length -> [String] in
      let (start, end) = (scalars.prefix(length), scalars.suffix(length))
      return [start, end].map { String(String.UnicodeScalarView($0)) }.flatMap { [$0, $0 + anotherMeasure] }
    }
    let triples = texts.map(TextTriples.init)
    let searched = SimilarTexts(triples)
    for text in triples {
      let slow = triples.indices.filter { text.similarity(to: triples[$0]) >= least }
      #expect(searched.similar(to: text, from: least).map(\.index) == slow)
    }
  }

  @Test("a text without triples is like none")
  func short() {
    let texts = SimilarTexts([TextTriples("ก"), TextTriples("เรียกรับเงิน")])
    #expect(texts.similar(to: TextTriples("ก"), from: 0.5).isEmpty)
  }
}
