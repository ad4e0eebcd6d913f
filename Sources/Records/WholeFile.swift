import Foundation

/// Files that appear complete or not at all.
public enum WholeFile {
  /// Writes a file beside its place under a hidden name, then moves it there.
  ///
  /// - Throws: `Failure` with the system's reason; nothing is left behind then.
  public static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    let draft = draft(of: path)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o666)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    var failure: Failure?
    var offset = 0
    while offset < bytes.count, failure == nil {
      let count = bytes[offset...].withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 { offset += count } else if errno != EINTR { failure = Failure(path: path, code: errno) }
    }
    if close(descriptor) != 0, failure == nil { failure = Failure(path: path, code: errno) }
    if failure == nil, rename(draft, path) != 0 { failure = Failure(path: path, code: errno) }
    guard let failure else { return }
    unlink(draft)
    throw failure
  }

  /// A hidden name beside a file, that no other file has. Made from the path itself: a `URL` would ask the system what
  /// stands there.
  private static func draft(of path: String) -> String {
    let name = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    return path[..<name] + "." + path[name...] + "." + UUID().uuidString
  }

  /// Why a file could not be written.
  public struct Failure: Error, LocalizedError, Sendable {
    public var path: String
    /// The system's `errno`.
    public var code: Int32

    public var errorDescription: String? { String(cString: strerror(code)) }
  }
}
