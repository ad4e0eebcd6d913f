import Foundation

/// Files that appear complete or not at all.
public enum WholeFile {
  /// Writes a file.
  ///
  /// - Throws: `Problem` with the system's reason; nothing is left behind then.
  public static func write(_ bytes: [UInt8], to path: String) throws(Problem) {
    try write(to: path, failing: \.problem) { (draft: String) throws(Problem) in
      let descriptor = open(draft, O_WRONLY)
      guard descriptor >= 0 else { throw Failure(path: path, code: errno).problem }
      var failure: Failure?
      var offset = 0
      while offset < bytes.count, failure == nil {
        let count = bytes[offset...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
        if count >= 0 { offset += count } else if errno != EINTR { failure = Failure(path: path, code: errno) }
      }
      if close(descriptor) != 0, failure == nil { failure = Failure(path: path, code: errno) }
      if let failure { throw failure.problem }
    }
  }

  /// Has a file written beside its place under a hidden name, then moves it there.
  ///
  /// - Parameters:
  ///   - refusal: What is thrown where the system refuses.
  ///   - body: Fills the file of the hidden name that it is given, which is there and empty.
  /// - Throws: What `body` throws too; nothing is left behind then.
  package static func write<Reason: Error>(
    to path: String, failing refusal: (Failure) -> Reason, by body: (String) throws(Reason) -> Void
  ) throws(Reason) {
    let draft = draft(of: path)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { throw refusal(Failure(path: path, code: errno)) }
    close(descriptor)
    do throws(Reason) {
      try body(draft)
      guard rename(draft, path) == 0 else { throw refusal(Failure(path: path, code: errno)) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  /// A hidden name beside a file, that no other file has. Made from the path itself: a `URL` would ask the system what
  /// stands there.
  private static func draft(of path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    return path[..<name] + "." + path[name...] + "." + UUID().uuidString
  }

  /// Why a file could not be written.
  package struct Failure {
    package let path: String
    /// The system's `errno`, and its text.
    package let code: Int32
    package var reason: String { String(cString: strerror(code)) }

    var problem: Problem {
      Problem(WritingProblem.file(Verbatim(reason)), at: Place(file: path, mark: nil))
    }
  }
}
