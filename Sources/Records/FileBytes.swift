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
    if let bytes = flown.withLock({ $0[path] }) { return bytes }
    let bytes: [UInt8]
    let size: Int
    do throws(SystemFailure) {
      let file = path == "-" ? try OpenFile(path, standing: STDIN_FILENO) : try OpenFile(path, O_RDONLY)
      let status = try file.status
      let isFile = status.st_mode & S_IFMT == S_IFREG
      let told = isFile ? Int(status.st_size) : 0
      bytes = told > limit ? [] : try file.read(limit: limit)
      size = max(told, bytes.count)
      if path == "-" || !isFile { flown.withLock { $0[path] = bytes } }
    } catch {
      switch error.code {
      case ENOENT, ENOTDIR: throw problem(ReadingProblem.fileMissing())
      case EISDIR: throw problem(ReadingProblem.fileFolder())
      default: throw problem(ReadingProblem.file(Verbatim(error.reason)))
      }
    }
    guard size <= limit else { throw problem(ReadingProblem.fileSize(size >> 20, limit >> 20)) }
    return bytes
  }
}
