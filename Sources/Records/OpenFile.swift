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

  /// Another door to what the process has open already.
  ///
  /// - Parameter path: What messages call it.
  package init(_ path: String, standing descriptor: Int32) throws(SystemFailure) {
    self.path = path
    self.descriptor = dup(descriptor)
    guard self.descriptor >= 0 else { throw SystemFailure(path) }
  }

  /// Makes a file that is not there yet, and writes it.
  package static func make(_ path: String, holding bytes: [UInt8]) throws(SystemFailure) {
    let file = try OpenFile(path, O_WRONLY | O_CREAT | O_EXCL)
    try file.write(bytes)
    try file.close()
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
  ///
  /// - Parameter limit: Of how many bytes it is known that they are too many: no more than one beyond is read.
  package func read(limit: Int = .max - 1) throws(SystemFailure) -> [UInt8] {
    // A file says how long it is; a pipe does not.
    let length = max(65_536, Int(try status.st_size) + 1)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(length, limit + 1))
    while bytes.count <= limit {
      let room = min(max(length - bytes.count, 65_536), limit + 1 - bytes.count)
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, initialized in
        repeat { count = Foundation.read(descriptor, buffer.baseAddress, room) } while count < 0 && errno == EINTR
        initialized = max(count, 0)
      }
      guard count >= 0 else { throw SystemFailure(path) }
      guard count > 0 else { break }
      if bytes.isEmpty { bytes = part } else { bytes += part }
    }
    return bytes
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
