import Foundation
import Records
import Synchronization

/// Standard output or standard error. What it does not take is remembered, and said when the program ends.
final class StandardStream: Sendable {
  static let output = StandardStream(STDOUT_FILENO), error = StandardStream(STDERR_FILENO)

  private struct State {
    var waiting: [UInt8] = []
    /// The system's `errno` of the first write that it refused.
    var refusal: Int32?
  }
  private let descriptor: Int32
  /// Whether a person reads it, who waits for each line.
  private let isTerminal: Bool
  private let state = Mutex(State())

  private init(_ descriptor: Int32) {
    self.descriptor = descriptor
    isTerminal = isatty(descriptor) == 1
  }

  /// Takes the numbers of standard input, output and error where nothing is open there, so that no file gets one of them;
  /// reading from it or writing to it fails all the same. A write to a pipe that nobody reads any more fails too, instead
  /// of ending the program.
  static func reserve() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", descriptor == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
    signal(SIGPIPE, SIG_IGN)
    // So does one beyond the size that a file may have.
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Writes a text, at once to a terminal and for messages, else when there is enough of it.
  func write(_ text: String) { write(text.utf8) }

  /// The same of a text's bytes.
  func write(_ bytes: some Sequence<UInt8>) {
    state.withLock { state in
      guard state.refusal == nil else { return }
      state.waiting += bytes
      if isTerminal || descriptor == STDERR_FILENO || state.waiting.count > 1 << 16 { flush(&state) }
    }
  }

  private func flush(_ state: inout State) {
    guard state.refusal == nil, !state.waiting.isEmpty else { return }
    state.refusal = OpenFile.write(state.waiting, to: descriptor)
    state.waiting = []
  }

  /// Writes what waits.
  ///
  /// - Returns: The system's `errno` where something was lost; nil where nothing was, and where nobody wants it any more.
  func end() -> Int32? {
    state.withLock { state in
      flush(&state)
      return state.refusal == EPIPE ? nil : state.refusal
    }
  }
}
