import Assessment
import Foundation
import Testing

@Suite("The numbers of a scale")
struct MatrixScaleRangeTests {
  @Test(
    "are read exactly and written back in one way",
    arguments: [
      ("> 4", "> 4"), (">4", "> 4"), ("≥ 4", "≥ 4"), (">= 4", "≥ 4"), ("< 20", "< 20"), ("≤ 10,000", "≤ 10,000"),
      ("<=10000", "≤ 10,000"), ("3–4", "3–4"), ("3-4", "3–4"), ("3 — 4", "3–4"), ("> 10,000–50,000", "> 10,000–50,000"),
      ("> 10,000–< 50,000", "> 10,000–< 50,000"), ("2", "2"), ("๖๑–๘๐", "61–80"), ("0.5–1.25", "0.5–1.25"),
      ("> 1,000,000", "> 1,000,000"),
    ])
  func notation(text: String, written: String) throws {
    let range = try #require(ScaleRange(text))
    #expect(range.description == written)
    #expect(ScaleRange(range.description) == range)
  }

  @Test(
    "are not read where there is no range",
    arguments: ["", "มาก", "4–3", "> 4–4", "< 3–4", "3–> 4", "1–2–3", "> ", "-5", "3–", "1,23", "> 5–< 5"])
  func wrong(text: String) {
    #expect(ScaleRange(text) == nil)
  }

  @Test("hold their ends exactly, and whether these belong to them")
  func ends() throws {
    let range = try #require(ScaleRange("> 10,000.01–50,000"))
    #expect(range.lower == .init(try #require(Decimal(string: "10000.01")), isIncluded: false))
    #expect(range.upper == .init(50_000, isIncluded: true))
    #expect(ScaleRange("≥ 4")?.lower?.isIncluded == true)
    #expect(ScaleRange("< 4")?.upper?.isIncluded == false)
  }
}
