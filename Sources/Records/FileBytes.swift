import Foundation
import Synchronization

/// The bytes of a file that is read, standard input among them.
package enum FileBytes {
  /// How messages name the file of a path: standard input is given as `-`.
  package static func name(of path: String) -> String { path == "-" ? "<stdin>" : path }

  /// What was read of standard input, pipes and devices, by path: they give it once, and a dossier may be asked for
  /// twice.
  private static let flown = Mutex<[String: [UInt8]]>([:])

  /// All bytes of a file: of one that ends, and of a pipe or a device.
  ///
  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - limit: The most bytes that are read.
  /// - Throws: `Problems` with what keeps it from being read.
  package static func read(_ path: String, limit: Int) throws(Problems) -> [UInt8] {
    func problem(_ statement: Statement) -> Problems {
      Problems([Problem(statement, at: Place(file: name(of: path), mark: nil))])
    }
    func refusal() -> Problems {
      switch errno {
      case ENOENT, ENOTDIR: problem(ReadingProblem.fileMissing())
      case EISDIR: problem(ReadingProblem.fileFolder())
      default: problem(ReadingProblem.file(Verbatim(String(cString: strerror(errno)))))
      }
    }
    if let bytes = flown.withLock({ $0[path] }) { return bytes }
    let descriptor = path == "-" ? dup(STDIN_FILENO) : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw refusal() }
    defer { close(descriptor) }
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    guard size <= limit else { throw problem(ReadingProblem.fileSize(size >> 20, limit >> 20)) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    while true {
      // A file says how long it is; a pipe does not.
      let room = max(size + 1 - bytes.count, 65_536)
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        repeat { count = Foundation.read(descriptor, buffer.baseAddress, room) } while count < 0 && errno == EINTR
        initialized = max(count, 0)
      }
      guard count >= 0 else { throw refusal() }
      guard count > 0 else {
        if path == "-" || status.st_mode & S_IFMT != S_IFREG { flown.withLock { $0[path] = bytes } }
        return bytes
      }
      bytes += part
      guard bytes.count <= limit else { throw problem(ReadingProblem.fileSize(bytes.count >> 20, limit >> 20)) }
    }
  }
}
