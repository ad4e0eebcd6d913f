import Testing

@testable import Checks

@Suite("Spearman's rank correlation, in whole numbers")
struct RankCorrelationTests {
  @Test("equal values share the middle of their ranks: 3 1 3 5 has the ranks 2.5 1 2.5 4")
  func ties() {
    #expect(RankCorrelation.doubledRanks([3, 1, 3, 5]) == [5, 2, 5, 8])
  }

  // By hand. L = 1 1 2 2 3 4 5 5 has the ranks 1.5 1.5 3.5 3.5 5 6 7.5 7.5;
  // I = 5 4 5 4 3 2 1 2 has 7.5 5.5 7.5 5.5 4 2.5 1 2.5.
  // Deviations from 4.5: −3 −3 −1 −1 .5 1.5 3 3 and 3 1 3 1 −.5 −2 −3.5 −2. Their products sum to
  // −9 −3 −3 −1 −.25 −3 −10.5 −6 = −35.75; squares to 40.5 and 40.5. ρ = −35.75 ÷ 40.5 = −0.8827….
  @Test("a small table with ties gives −0.88")
  func byHand() throws {
    let pairs = zip([1, 1, 2, 2, 3, 4, 5, 5], [5, 4, 5, 4, 3, 2, 1, 2]).map { ($0, $1) }
    let correlation = try #require(RankCorrelation(pairs))
    #expect(correlation.hundredths == -88)
    #expect(correlation.isBelowMinusHalf)
  }

  @Test("exactly −½ is not below −½")
  func boundary() throws {
    // Ranks 1 2 3 against 2 3 1: deviations −1 0 1 and 0 1 −1, products −1, squares 2 and 2.
    let correlation = try #require(RankCorrelation([(1, 2), (2, 3), (3, 1)]))
    #expect(correlation.hundredths == -50)
    #expect(!correlation.isBelowMinusHalf)
  }

  @Test("opposite orders give −1, equal orders 1, and one value throughout gives nothing")
  func extremes() throws {
    #expect(RankCorrelation([(1, 3), (2, 2), (3, 1)])?.hundredths == -100)
    #expect(RankCorrelation([(1, 1), (2, 2), (3, 3)])?.hundredths == 100)
    #expect(RankCorrelation([(2, 1), (2, 2), (2, 3)]) == nil)
    #expect(RankCorrelation([]) == nil)
  }

  @Test("ten thousand pairs do not overflow")
  func large() {
    let pairs = (0..<10_000).map { ($0, -$0) }
    #expect(RankCorrelation(pairs)?.hundredths == -100)
  }
}
