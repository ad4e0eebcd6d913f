import Testing

@testable import Sheets

/// Pages are 380 points high.
@Suite("Where pages end")
struct PaginationTests {
  private func pages(_ heights: [Double]) -> [Range<Int>] {
    Pagination(heights.enumerated().map { Piece(strip: $0, height: $1, breakCost: 0) }, capacity: { _ in 380 }).pages
  }

  @Test("a page less than half full is one on which nothing more has room")
  func underfull() {
    // Five rows of 130, two of which have room on a page, and one of 350: a page holds a single one of 130 whatever is done. Behind
    // 50 it would be fuller, but another row has room there.
    #expect(pages([50, 130, 130, 130, 130, 130, 350]) == [0..<3, 3..<5, 5..<6, 6..<7])
  }

  @Test("as few pages as can be, the first of them filled")
  func few() {
    #expect(pages([130, 130, 130]) == [0..<2, 2..<3])
    #expect(pages([]) == [])
  }
}
