import Testing
import ThaiText
@testable import Sheets

@Suite("What is said again where a row goes on on another page")
struct ContinuationTests {
  /// What the second page says again of a text in a column of so many centimetres.
  private func saidAgain(_ text: String, centimetres: Double) throws -> String? {
    var page = Samples.page(size: 16)
    page.continued = "({text}) (ต่อ)"
    let row = Row([Cell(.text(text), identifies: true), Cell(Samples.lines(31))])
    let table = Table(headings: [], rows: [row])
    let sheet = Samples.sheet(columns: [centimetres, 16 - centimetres], [.table(table)], page: page)
    let grid = try Layout(rules: Faces.rules, breaker: WordBreaker(wholeWords: ["ความเสี่ยง"])).grid(of: sheet)
    return try grid.text(#require(grid.pageStarts.first), 0)
  }

  @Test("is whole where it has room, and else as many of its words as have")
  func wordEnds() throws {
    let words = ["การ", "บริหาร", "งาน", "ความเสี่ยง", "และ", "การ", "ควบคุม", "ภายใน"]
    let beginnings = (1..<words.count).map { "(" + words[..<$0].joined() + "…) (ต่อ)" } + ["(" + words.joined() + ") (ต่อ)"]
    let said = try stride(from: 1.6, through: 8, by: 0.1).map { try saidAgain(words.joined(), centimetres: $0) }
    let counts = try said.map { try #require(beginnings.firstIndex(of: $0 ?? ""), "\($0 ?? "")") }
    #expect(counts == counts.sorted())
    #expect(counts.last == beginnings.count - 1)
    #expect(Set(counts).count > 3)
  }

  @Test("is cut inside its first word only where that has no room")
  func longWord() throws {
    let said = try #require(try saidAgain(String(repeating: "x", count: 200), centimetres: 2.4))
    #expect(said.hasPrefix("(xx") && said.hasSuffix("x…) (ต่อ)"))
  }

  @Test("stands above what is left of the text, where there is room")
  func aboveTheRest() throws {
    // What the second page has of fifty lines beside so many others, and those of them that the first page has not.
    func secondPage(beside lines: Int) throws -> (text: String?, rest: String) {
      var page = Samples.page(size: 16)
      page.continued = "({text}) (ต่อ)"
      let table = Table(headings: [], rows: [Row([Cell(Samples.lines(50, of: "a"), identifies: true), Cell(Samples.lines(lines))])])
      let grid = try Layout(rules: Samples.plain, breaker: WordBreaker())
        .grid(of: Samples.sheet(columns: [15, 1], [.table(table)], page: page))
      let start = try #require(grid.pageStarts.first)
      let onFirst = (0..<start).compactMap { grid.text($0, 0) }.flatMap { $0.split(separator: "\n") }.count
      #expect((40..<50).contains(onFirst))
      return (grid.text(start, 0), (onFirst + 1...50).map { "a\($0)" }.joined(separator: "\n"))
    }
    let high = try secondPage(beside: 60), low = try secondPage(beside: 50)
    #expect(high.text?.hasPrefix("(a1 a2 a3 ") == true)
    #expect(high.text?.hasSuffix("(ต่อ)\n" + high.rest) == true)
    #expect(low.text == low.rest)
  }
}
