import Testing

@testable import Assessment

/// The order of lists for acting, and why a risk has no place in a view. Levels are those of set A.
@Suite("The worst first")
struct WorstFirstTests {
  @Test("ids are ordered as people count: R2 before R10, Thai digits as Arabic ones")
  func ids() {
    let ids = ["R10", "R2", "R๑", "ค-12", "R", "ค-3"]
    #expect(ids.inIdOrder().map { ids[$0] } == ["R", "R๑", "R2", "R10", "ค-3", "ค-12"])
  }
}
