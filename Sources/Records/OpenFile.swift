import CLinux
import Foundation

/// A file or a folder that is open. Let go without `close`, it is closed without a word.
package final class OpenFile {
  package let path: String
  package let descriptor: Int32
  private var isOpen = true

  /// - Parameters:
  ///   - flags: Those of `open(2)`; a program that this one starts never inherits the file.
  package init(_ path: String, _ flags: Int32, mode: mode_t = 0o666) throws(SystemFailure) {
    self.path = path
    descriptor = open(path, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw SystemFailure(path) }
  }

  deinit { if isOpen { _ = Foundation.close(descriptor) } }

  package var status: stat {
    get throws(SystemFailure) {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else { throw SystemFailure(path) }
      return status
    }
  }

  package func write(_ bytes: [UInt8]) throws(SystemFailure) {
    if let code = Self.write(bytes, to: descriptor) { throw SystemFailure(path: path, code: code) }
  }

  /// Writes all of some bytes.
  ///
  /// - Returns: The system's `errno` where it refuses; nil where all is written.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        let count = Foundation.write(descriptor, bytes.baseAddress.map { $0 + offset }, bytes.count - offset)
        if count >= 0 { offset += count } else if errno != EINTR { return errno }
      }
      return nil
    }
  }

  /// All that it holds, from where it stands.
  package func read() throws(SystemFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(4096, Int(try status.st_size) + 1)), length = 0
    while true {
      let count = bytes[length...].withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return Array(bytes[..<length]) }
      if count > 0 { length += count } else if errno != EINTR { throw SystemFailure(path) }
      if length == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
    }
  }

  /// Has what was written to it reach the disk. What cannot be kept on a disk, a device or a pipe, is passed over.
  package func sync() throws(SystemFailure) {
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else { throw SystemFailure(path) }
  }

  /// The same of all that was written to the file system that it is on: one wait for many files.
  package func syncFileSystem() throws(SystemFailure) {
    guard syncfs(descriptor) == 0 else { throw SystemFailure(path) }
  }

  /// Locks it for this process, until it is closed or the process ends, however it does.
  ///
  /// - Parameter patience: How many seconds another process is waited for.
  /// - Returns: Whether it is this process's. A file system without such locks lets everybody pass.
  package func lock(patience: Double) -> Bool {
    let end = Date(timeIntervalSinceNow: patience)
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return true }
      guard Date() < end else { return false }
      usleep(20_000)
    }
    return true
  }

  package func close() throws(SystemFailure) {
    guard isOpen else { return }
    isOpen = false
    guard Foundation.close(descriptor) == 0 else { throw SystemFailure(path) }
  }
}
