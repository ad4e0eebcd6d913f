import Foundation
import Synchronization

/// Lets workbooks of the same day of creation be closed at once, and those of different days one after the other.
///
/// libxlsxwriter writes the day of creation by way of the C library's `gmtime`, whose answer is one for all threads:
/// threads that ask for the same day cannot disturb each other.
enum CreationGate {
  private struct State {
    var created = 0
    var inside = 0
  }
  private static let state = Mutex(State())

  static func pass<Result>(_ created: Int, _ body: () -> Result) -> Result {
    while !enter(created) { usleep(500) }
    defer { state.withLock { $0.inside -= 1 } }
    return body()
  }

  private static func enter(_ created: Int) -> Bool {
    state.withLock { state in
      guard state.inside == 0 || state.created == created else { return false }
      state.created = created
      state.inside += 1
      return true
    }
  }
}
