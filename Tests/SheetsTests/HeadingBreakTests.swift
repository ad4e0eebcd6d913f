import Testing
import ThaiText

@testable import Sheets

@Suite("The lines of a heading that is low with the typeface and without it")
struct HeadingBreakTests {
  /// Letters 6 points wide in lines of 10 letters, drawn twice as wide in lines that are so many times as high.
  private func breaks(_ text: String, pitch: Double) throws -> (MeasuredText, HeadingBreaks) {
    let fitter = TextFitter(typeface: Samples.even, doubt: 0, widening: 1, breaker: try WordBreaker())
    let measured = fitter.measured(text, size: 12, isBold: false)
    let breaks = HeadingBreaks(
      text: measured, drawn: measured.widened(thai: 2, others: 2), width: 60, drawnWidth: 60, lineHeight: 12,
      drawnLineHeight: 12 * pitch)
    return (measured, breaks)
  }

  /// Lines of words as they are drawn: as many words as have room on one, five letters in all.
  private func drawnLines(_ words: [Int]) -> Int {
    var count = 0, letters = 0
    for word in words {
      if count > 0, letters + 1 + word <= 5 { letters += 1 + word } else { (count, letters) = (count + (word > 5 ? 2 : 1), word) }
    }
    return count
  }

  /// The lowest of all ways to end lines between words, in points.
  private func lowest(_ words: [Int], pitch: Double) -> Double {
    var best = Double.infinity
    for ends in 0..<(1 << (words.count - 1)) {
      var lines: [[Int]] = [[]]
      for (place, word) in words.enumerated() {
        lines[lines.count - 1].append(word)
        if place + 1 < words.count, ends >> place & 1 == 1 { lines.append([]) }
      }
      guard lines.allSatisfy({ $0.reduce(0, +) + $0.count - 1 <= 10 }) else { continue }
      best = min(best, max(Double(lines.count), pitch * Double(lines.reduce(0) { $0 + drawnLines($1) })) * 12)
    }
    return best
  }

  @Test("are as low as the lowest of all ways to break it")
  func lowest() throws {
    for seed in 0..<625 {
      let words = [seed % 5, seed / 5 % 5, seed / 25 % 5, seed / 125 % 5, (seed + 3) % 5, (seed / 7) % 5].map { $0 + 1 + $0 / 4 * 2 }
      let text = words.map { String(repeating: "x", count: $0) }.joined(separator: " ")
      for pitch in [0.6, 0.8, 1] {
        let (measured, breaks) = try breaks(text, pitch: pitch)
        let found = try #require(breaks.lowest(below: .infinity), "\(words)")
        let expected = lowest(words, pitch: pitch)
        #expect(abs(found.height - expected) < 0.001, "\(words), \(pitch)")
        #expect(found.lines.allSatisfy { measured.width(of: $0) <= 60 })
        #expect(found.lines.first?.lowerBound == 0 && found.lines.last?.upperBound == text.count)
        #expect(breaks.lowest(below: expected) == nil, "what is as low already stays")
      }
    }
  }

  @Test("a line feed of the form's own stays one")
  func lineFeed() throws {
    let (_, breaks) = try breaks("aa bb\ncc dd", pitch: 0.8)
    #expect(try #require(breaks.lowest(below: .infinity)).lines == [0..<5, 6..<11])
  }

  @Test("are written out: column (๓) of ปค.๕ has six lines with the typeface, no lower than without it, not five that are ten there")
  func written() throws {
    var rules = Faces.rules
    rules.standIn = .debian
    let text = "ภารกิจตามกฎหมายที่จัดตั้งหน่วยงานของรัฐหรือภารกิจตามแผนการดำเนินการหรือภารกิจอื่น ๆ ที่สำคัญของหน่วยงานของรัฐ/วัตถุประสงค์"
    func heading(_ rules: LayoutRules) throws -> (lines: Int, height: Double) {
      let heading = Row([Cell(.text(text), style: Style(alignment: .center, isBold: true, size: 12)), Cell(.blank)])
      let sheet = Samples.sheet(
        columns: [4.4, 11.6], [.table(Table(headings: [heading], rows: [Row([Cell(.blank), Cell(.blank)])]))],
        page: Samples.page(size: 12))
      let grid = try Faces.layout(rules).grid(of: sheet)
      return (grid.text(0, 0)?.split(separator: "\n").count ?? 0, grid.rows[0].height)
    }
    // Lines of 18 points, and of 13.92 without the typeface, of which ten take 139.2 points.
    #expect(try heading(Faces.rules) == (5, 90))
    #expect(try heading(rules) == (6, 108))
  }
}
