import Foundation
import TestSupport
import Testing

@testable import ThaiText

@Suite("Texts made at random")
struct RandomTextTests {
  private static let pieces: [String] = [
    "ก", "ข", "เ", "แ", "ำ", "า", "ะ", "ิ", "่", "้", "์", "ํ", "ๆ", "ฯ", "ฯลฯ", "๕", "7", "a", "B", " ", "  ",
    "\u{A0}", "\u{200B}", "\n",
    "\r\n", "\r", "\u{2028}", "(", ")", "“", "”", "\"", "'", ".", ",", "/", "-", "–", "%", "&", "?", "…", "日",
    "👍", "🇹🇭", "e\u{301}",
    "\u{200D}", "\t", "ทุจริต", "การประเมิน", "https://a.go.th/", "1,000.00",
  ]

  private static func text(_ random: inout Seeded, upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }

  private static func advance(_ scalar: Unicode.Scalar) -> Double { Double(displayWidth(of: scalar)) }

  @Test("wrap without loss, within the width, between clusters", arguments: 1...8)
  func wrap(seed: Int) throws {
    let breaker = try WordBreaker()
    var random = Seeded(seed)
    for _ in 0..<300 {
      let text = Self.text(&random, upTo: 40)
      let width = Double(Int.random(in: 0...30, using: &random))
      let first = Bool.random(using: &random) ? nil : Double(Int.random(in: 0...30, using: &random))
      let lines = breaker.lines(of: text, width: width, first: first, measure: Self.advance)
      let visible = { (text: Substring) in Array(text.unicodeScalars).filter { !$0.properties.isWhitespace } }
      #expect(lines.flatMap(visible) == visible(text[...]), "\(text.debugDescription) at \(width)")
      var before = text.startIndex
      for (number, line) in lines.enumerated() {
        #expect(line.startIndex >= before)
        // What stands between two lines is blank.
        #expect(visible(text[before..<line.startIndex]).isEmpty)
        before = line.endIndex
        let room = number == 0 ? first ?? width : width
        let used = line.unicodeScalars.reduce(0) { $0 + Self.advance($1) }
        let kinds = breaker.broken(String(line)).kinds
        #expect(used <= room || kinds.allSatisfy { $0 == .never }, "\(line.debugDescription) is wider than \(room)")
      }
    }
  }

  @Test("fill each line as far as its breaks allow", arguments: 1...4)
  func greedy(seed: Int) throws {
    let breaker = try WordBreaker()
    var random = Seeded(seed)
    let words = ["การ", "ประเมิน", "ทุจริต", "risk", "และ", "๒๕๖๖", "(ก)", "โครงการ"]
    #expect(words.allSatisfy { breaker.breaks(in: $0).isEmpty })
    for _ in 0..<200 {
      let chosen = (0..<30).map { _ in words.randomElement(using: &random) ?? "" }
      let width = Int.random(in: 8...40, using: &random)
      // Only blanks are breaks here, as each word is one piece: the slow and obvious filling.
      var expected = [""]
      for word in chosen {
        let last = expected[expected.count - 1]
        let joined = last.isEmpty ? word : last + " " + word
        if displayWidth(of: joined) <= width {
          expected[expected.count - 1] = joined
        } else {
          expected.append(word)
        }
      }
      let lines = breaker.lines(of: chosen.joined(separator: " "), columns: width).map(String.init)
      #expect(lines == expected)
    }
  }

  @Test("are read as a day or refused, and a day reads back from each way of writing it", arguments: 1...4)
  func days(seed: Int) throws {
    var random = Seeded(seed)
    for _ in 0..<500 { _ = try? Day(parsing: Self.text(&random, upTo: 8)) }
    for _ in 0..<500 {
      let day = Day(number: Int.random(in: 0...36_000, using: &random))
      for pattern in [
        "{d} {mmmm} {yyyy}", "{d} {mmm} {yyyy}", "{d}{mmm}{yyyy}", "{d}/{m}/{yyyy}",
        "วันที่ {d} เดือน {mmmm} พ.ศ. {yyyy}",
      ] {
        let style = DigitStyle.allCases.randomElement(using: &random) ?? .thai
        #expect(try Day(parsing: day.formatted(pattern, digits: style)) == day)
      }
      #expect(try Day(parsing: day.iso) == day)
    }
  }

  @Test("keep their letters when digits are rewritten, whichever way", arguments: 1...4)
  func digits(seed: Int) {
    var random = Seeded(seed)
    for _ in 0..<500 {
      let text = Self.text(&random, upTo: 30)
      #expect(text.digits(.thai).digits(.arabic) == text.digits(.arabic))
      #expect(text.digits(.thai, sparingLatin: true).digits(.arabic) == text.digits(.arabic))
      #expect(tolerantKey(tolerantKey(text)) == tolerantKey(text), "\(text.debugDescription)")
    }
  }
}

@Suite("Money read back from words")
struct BahtTextReverseTests {
  /// A reader of Thai numerals that knows nothing of how they are written.
  private func value(of words: Substring) -> Int {
    if let million = words.range(of: "ล้าน", options: .backwards) {
      return value(of: words[..<million.lowerBound]) * 1_000_000 + value(of: words[million.upperBound...])
    }
    var rest = words
    var total = 0
    var digit = 0
    while !rest.isEmpty {
      let names: [(String, Int)] = [
        ("หนึ่ง", 1), ("เอ็ด", 1), ("ยี่", 2), ("สอง", 2), ("สาม", 3), ("สี่", 4), ("ห้า", 5), ("หก", 6),
        ("เจ็ด", 7), ("แปด", 8), ("เก้า", 9),
      ]
      let places = [("สิบ", 10), ("ร้อย", 100), ("พัน", 1_000), ("หมื่น", 10_000), ("แสน", 100_000)]
      if let (name, number) = names.first(where: { rest.hasPrefix($0.0) }) {
        digit = number
        rest = rest.dropFirst(name.count)
      } else if let (name, place) = places.first(where: { rest.hasPrefix($0.0) }) {
        total += max(digit, 1) * place
        digit = 0
        rest = rest.dropFirst(name.count)
      } else {
        Issue.record("not a numeral: \(rest)")
        return 0
      }
    }
    return total + digit
  }

  @Test("gives the same amount")
  func reverse() {
    var random = Seeded(2567)
    let large = (0..<500).map { _ in Int.random(in: 0...9_000_000_000_000_000, using: &random) }
    for amount in Array(1...3_000) + stride(from: 3_001, to: 2_000_000, by: 997) + large {
      let words = bahtText(Decimal(amount))
      #expect(words.hasSuffix("บาทถ้วน"))
      #expect(value(of: words.dropLast("บาทถ้วน".count)) == amount)
    }
  }
}
