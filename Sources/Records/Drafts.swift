import Foundation
import Synchronization

/// The files and folders that are there only until what is written in them is finished.
package enum Drafts {
  private static let paths = Mutex<Set<String>>([])

  /// Where the draft of a file is written: beside it, and always at the same place, so that what a process that was killed
  /// left is taken up by the next.
  package static func place(of path: String) -> String {
    FilePath.folder(of: path) + "/.sujarit-\(Fingerprint(of: Array(FilePath.name(of: path).utf8)))"
  }

  /// Has a file or folder taken away if the process is told to end.
  package static func begin(_ path: String) { paths.withLock { _ = $0.insert(path) } }

  /// Finishes a draft: the body moves it to its place, and is not interrupted by a signal.
  package static func finish(_ path: String, by body: () throws(SystemFailure) -> Void) throws(SystemFailure) {
    try paths.withLock { (paths) throws(SystemFailure) in
      try body()
      paths.remove(path)
    }
  }

  /// Takes a draft away.
  package static func discard(_ path: String) {
    paths.withLock {
      remove(path)
      $0.remove(path)
    }
  }

  /// Takes every draft away, and then ends the process: no draft is begun or finished any more.
  package static func discardAll(then end: () -> Never) -> Never {
    paths.withLock {
      $0.forEach(remove)
      end()
    }
  }

  /// Gives a body the path of a file that is written only to be read again: not there yet, and gone afterwards.
  package static func aside<Result, Failure: Error>(_ body: (_ path: String) throws(Failure) -> Result) throws(Failure) -> Result {
    let path = FileManager.default.temporaryDirectory.path + "/sujarit-" + UUID().uuidString
    begin(path)
    defer { discard(path) }
    return try body(path)
  }

  /// Removes a file, or a folder with all that it holds. Other threads may be writing into it: it is tried until they
  /// cannot any more.
  package static func remove(_ path: String) {
    for _ in 0..<100 {
      guard unlink(path) != 0, errno != ENOENT, rmdir(path) != 0, errno != ENOENT else { return }
      for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] { unlink(path + "/" + name) }
    }
  }
}
