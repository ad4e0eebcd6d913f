import Testing

@testable import ThaiText

@Suite("Wrapping")
struct WrappingTests {
  private let breaker: WordBreaker

  init() throws { breaker = try WordBreaker() }

  /// One unit for each scalar that stands on the line, none for Thai marks above and below.
  private static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0x200B: 0
    default: 1
    }
  }

  private func lines(_ text: String, _ width: Double, first: Double? = nil) -> [String] {
    breaker.lines(of: text, width: width, first: first, measure: Self.advance).map(String.init)
  }

  @Test("fills lines greedily; blanks hang at their end")
  func greedy() {
    #expect(lines("internal control report", 16) == ["internal control", "report"])
    #expect(lines("internal control   report", 16) == ["internal control", "report"])
    #expect(lines("การทุจริตในองค์กร", 7) == ["การ", "ทุจริต", "ใน", "องค์กร"].greedy(7, Self.advance))
    #expect(lines("การทุจริตในองค์กร", 8) == ["การทุจริต", "ในองค์กร"])
  }

  @Test("keeps line feeds of every kind, and empty lines")
  func lineFeeds() {
    #expect(lines("ก\nข\r\nค\rง\u{2028}จ", 10) == ["ก", "ข", "ค", "ง", "จ"])
    #expect(lines("ก\n\nข\n", 10) == ["ก", "", "ข", ""])
    #expect(lines("", 10) == [""])
    #expect(lines("   ", 10) == [""])
    #expect(lines("  ก ", 10) == ["  ก"])
  }

  @Test("breaks what is wider than a line after a joint, then between clusters, never inside one")
  func emergency() {
    #expect(lines("see https://example.go.th/ita/2566", 12) == ["see", "https://", "example.go.t", "h/ita/2566"])
    #expect(lines("ผู้กำ", 1) == ["ผู้", "กำ"])
    #expect(lines("เกี๊ยว", 1) == ["เกี๊", "ย", "ว"])
    #expect(lines("aaaa", 0) == ["a", "a", "a", "a"])
  }

  @Test("breaks an address after / - ? & = and a list after its comma, however little of the line that fills")
  func soft() {
    #expect(lines("https://a.go.th/ita/2566?q=กข", 9) == ["https://", "a.go.th/", "ita/2566?", "q=กข"])
    #expect(lines("x=aaaaaaaa", 9) == ["x=", "aaaaaaaa"])
    #expect(lines("a&bbbbbbbb", 9) == ["a&", "bbbbbbbb"])
    #expect(lines("055-531-122", 9) == ["055-531-", "122"])
    #expect(lines("aaaa,bbbbbb", 9) == ["aaaa,", "bbbbbb"])
  }

  @Test("breaks a dotted line between its dots, and leaves the word before it whole")
  func dots() {
    #expect(lines("ชื่อ" + String(repeating: ".", count: 12), 9) == ["ชื่อ.......", "....."])
    #expect(lines("……………", 3) == ["………", "……"])
    // An abbreviation and what ends a phrase hold together.
    #expect(lines("พ.ศ.", 3) == ["พ.", "ศ."])
  }

  @Test("keeps blanks that a paragraph begins with, in a line of their own if need be, or lets them go")
  func leadingBlanks() {
    func lines(_ keepsLeadingBlanks: Bool) -> [String] {
      breaker.lines(
        of: "  control\n    report", width: 8, keepsLeadingBlanks: keepsLeadingBlanks, measure: Self.advance
      ).map(String.init)
    }
    #expect(lines(true) == ["", "control", "", "report"])
    #expect(lines(false) == ["control", "report"])
  }

  @Test("leaves a narrower first line empty rather than break a word that fits in the next")
  func firstLine() {
    #expect(lines("control report", 8, first: 3) == ["", "control", "report"])
    #expect(lines("a control", 8, first: 3) == ["a", "control"])
    #expect(lines("ab", 1, first: 5) == ["ab"])
    #expect(lines("ab\nab", 1, first: 5) == ["ab", "a", "b"])
  }

  @Test("a break at each width loses nothing, fits, and never splits a cluster", arguments: Samples.texts)
  func properties(text: String) {
    let whole = text.filter { !$0.isWhitespace }
    for width in [0.0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 1000] {
      let lines = breaker.lines(of: text, width: width, measure: Self.advance)
      #expect(lines.joined().filter { !$0.isWhitespace } == whole)
      for line in lines {
        #expect(line.unicodeScalars.last != " ")
        guard let first = line.unicodeScalars.first else { continue }
        let before = text[..<line.startIndex].unicodeScalars.last
        guard let before, before != "\n", before != "\r" else { continue }
        let kind = LineBreakClass(first)
        #expect(kind != .attached, "a line begins with a mark: \(line)")
        let wide = line.unicodeScalars.reduce(0) { $0 + Self.advance($1) }
        if wide > width {
          // Only a single cluster may be wider than the line.
          let kinds = breaker.broken(String(line)).kinds
          #expect(kinds.allSatisfy { $0 == .never }, "\(line) is wider than \(width)")
        }
        if width >= 21 {
          #expect(kind != .closing && kind != .thaiSign, "a line begins with closing punctuation: \(line)")
        }
      }
    }
  }

  @Test("text at Excel's limit without a blank is wrapped whole")
  func limit() {
    let text = String(repeating: "ก", count: 32_767)
    let lines = breaker.lines(of: text, width: 100, measure: Self.advance)
    #expect(lines.count == 328)
    #expect(lines.joined() == text)
  }
}

extension [String] {
  /// Words joined into lines, the slow and obvious way.
  fileprivate func greedy(_ width: Double, _ advance: (Unicode.Scalar) -> Double) -> [String] {
    var lines = [""]
    for word in self {
      let joined = lines[lines.count - 1] + word
      if joined.unicodeScalars.reduce(0, { $0 + advance($1) }) <= width {
        lines[lines.count - 1] = joined
      } else {
        lines.append(word)
      }
    }
    return lines
  }
}
