import Foundation

/// Why the system would not do something with a file or a folder.
package struct SystemFailure: Error, Equatable {
  package var path: String
  /// The system's `errno`, and its text.
  package let code: Int32
  package var reason: String { String(cString: strerror(code)) }

  package init(path: String, code: Int32) {
    self.path = path
    self.code = code
  }

  /// What the C library has just refused.
  package init(_ path: String) { self.init(path: path, code: errno) }

  /// What a user is told of it: what fills up, is too large or is not allowed has a way out of its own.
  package var problem: Problem {
    let statement =
      switch code {
      case ENOSPC, EDQUOT: WritingProblem.full()
      case EFBIG: WritingProblem.large()
      case EWOULDBLOCK: WritingProblem.busy()
      case EACCES, EPERM, EROFS: WritingProblem.denied(Verbatim(reason))
      case ENOENT, ENOTDIR: WritingProblem.noFolder()
      case ENAMETOOLONG: WritingProblem.longName()
      case EISDIR: WritingProblem.folder()
      default: WritingProblem.file(Verbatim(reason))
      }
    return Problem(statement, at: Place(file: path, mark: nil))
  }
}

/// Does what the system may refuse, and says so to the user.
///
/// - Parameter path: What the user knows of it, where that is not what was refused.
package func telling<Result>(
  of path: String? = nil, _ body: () throws(SystemFailure) -> Result
) throws(Problems) -> Result {
  do throws(SystemFailure) { return try body() } catch {
    throw Problems([SystemFailure(path: path ?? error.path, code: error.code).problem])
  }
}
