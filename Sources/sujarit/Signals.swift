import Foundation
import Records

/// What the program does when it is told to end.
enum Signals {
  /// Has SIGINT, SIGTERM and SIGHUP take away the drafts that are there, and then end the program as they would have. A
  /// signal that is passed over, as with `nohup`, stays so. To be called before there is a second thread.
  static func watch() {
    var watched = sigset_t()
    sigemptyset(&watched)
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) { sigaddset(&watched, number) }
    // A thread of its own takes them: a handler may do next to nothing.
    pthread_sigmask(SIG_BLOCK, &watched, nil)
    let set = watched
    Thread.detachNewThread {
      var set = set, number: Int32 = 0
      guard sigwait(&set, &number) == 0 else { return }
      Drafts.discardAll { end(by: number) }
    }
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard sigaction(number, nil, &action) == 0 else { return false }
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    var set = sigset_t()
    sigemptyset(&set)
    sigaddset(&set, number)
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
    raise(number)
    _exit(128 + number)
  }
}
