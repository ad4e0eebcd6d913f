import CZip
import Foundation

/// A zip archive on disk or in memory, of which entries are read and replaced. The only type that names libzip.
///
/// Entries that are not replaced are copied as they stand, and all keep their order and their times.
package final class ZipFile {
  /// Why an archive could not be read or written; `code` is the system's `errno`, or 0.
  package struct Failure: Error, Equatable {
    package var code: Int32
    package var reason: String

    package init(code: Int32, reason: String) {
      self.code = code
      self.reason = reason
    }
  }

  private var archive: OpaquePointer?
  /// Where an archive in memory is written to.
  private var written: OpaquePointer?
  /// The names of its entries, in their order.
  package let names: [String]

  /// - Parameter isProven: Whether the archive's directory must agree with what stands before each entry.
  package init(path: String, isProven: Bool = false) throws(Failure) {
    var code: Int32 = 0
    guard let archive = zip_open(path, isProven ? ZIP_RDONLY | ZIP_CHECKCONS : 0, &code) else {
      var error = zip_error_t()
      zip_error_init_with_code(&error, code)
      defer { zip_error_fini(&error) }
      throw Failure(&error)
    }
    self.archive = archive
    names = Self.names(of: archive)
  }

  /// An archive in memory. It keeps a copy of the bytes, outside of what Swift moves about.
  ///
  /// - Parameter isEdited: Whether entries will be replaced or added.
  package init(bytes: [UInt8], isEdited: Bool = false) throws(Failure) {
    guard let held = malloc(max(1, bytes.count)) else { throw Failure(code: ENOMEM, reason: "") }
    bytes.withUnsafeBytes { held.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(held), byteCount: $0.count) }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    guard let source = zip_source_buffer_create(held, zip_uint64_t(bytes.count), 1, &error) else {
      free(held)
      throw Failure(&error)
    }
    if isEdited { zip_source_keep(source) }
    guard let archive = zip_open_from_source(source, isEdited ? 0 : ZIP_RDONLY, &error) else {
      zip_source_free(source)
      if isEdited { zip_source_free(source) }
      throw Failure(&error)
    }
    if isEdited { written = source }
    self.archive = archive
    names = Self.names(of: archive)
  }

  private static func names(of archive: OpaquePointer) -> [String] {
    (0..<zip_get_num_entries(archive, 0)).map { index in
      zip_get_name(archive, zip_uint64_t(index), zip_flags_t(ZIP_FL_ENC_RAW)).map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    if let archive { zip_discard(archive) }
    if let written { zip_source_free(written) }
  }

  /// How many bytes an entry holds.
  package func length(of index: Int) throws(Failure) -> Int { Int(try status(of: index).size) }

  /// What an entry holds; its checksum is looked at.
  package func bytes(of index: Int) throws(Failure) -> [UInt8] {
    let length = try length(of: index)
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw failure() }
    defer { zip_fclose(file) }
    var bytes = [UInt8](repeating: 0, count: length), count = 0
    while count < length {
      // A part of the array would be a copy.
      let read = bytes.withUnsafeMutableBytes { bytes in
        let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
        return zip_fread(file, rest.baseAddress, zip_uint64_t(rest.count))
      }
      guard read > 0 else { throw Failure(zip_file_get_error(file)) }
      count += Int(read)
    }
    // libzip looks at the checksum when there is nothing more to read.
    var beyond: UInt8 = 0
    guard zip_fread(file, &beyond, 1) == 0 else { throw Failure(zip_file_get_error(file)) }
    return bytes
  }

  /// Reads an entry from its beginning to its end, piece by piece; its checksum is looked at at the end.
  ///
  /// - Parameters:
  ///   - room: Where the next bytes go; nil if no more are wanted.
  ///   - taken: Is told how many are there, 0 at the end, and says whether to go on.
  package func read(
    _ index: Int, room: () -> UnsafeMutableRawBufferPointer?, taken: (Int) -> Bool
  ) throws(Failure) {
    guard let file = zip_fopen_index(archive, zip_uint64_t(index), 0) else { throw failure() }
    defer { zip_fclose(file) }
    while let room = room() {
      let count = zip_fread(file, room.baseAddress, zip_uint64_t(room.count))
      guard count >= 0 else { throw Failure(zip_file_get_error(file)) }
      guard taken(Int(count)), count > 0 else { return }
    }
  }

  /// Puts other bytes in an entry's place.
  package func replace(_ index: Int, with bytes: [UInt8]) throws(Failure) {
    let status = try status(of: index), source = try source(of: bytes)
    let index = zip_uint64_t(index)
    guard zip_file_replace(archive, index, source, 0) == 0 else {
      zip_source_free(source)
      throw failure()
    }
    // Else it would be the time of writing, and the same workbook other bytes.
    guard zip_file_set_mtime(archive, index, status.mtime, 0) == 0 else { throw failure() }
  }

  /// Adds an entry, of the time of the first.
  package func add(_ name: String, _ bytes: [UInt8]) throws(Failure) {
    let status = try status(of: 0), source = try source(of: bytes)
    let index = zip_file_add(archive, name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
    guard index >= 0 else {
      zip_source_free(source)
      throw failure()
    }
    guard zip_file_set_mtime(archive, zip_uint64_t(index), status.mtime, 0) == 0 else { throw failure() }
  }

  private func source(of bytes: [UInt8]) throws(Failure) -> OpaquePointer {
    // libzip reads the bytes when it closes the archive, and frees them then.
    guard let held = malloc(max(1, bytes.count)) else { throw Failure(code: ENOMEM, reason: "") }
    bytes.withUnsafeBytes { held.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(held), byteCount: $0.count) }
    guard let source = zip_source_buffer(archive, held, zip_uint64_t(bytes.count), 1) else {
      free(held)
      throw failure()
    }
    return source
  }

  /// Writes the archive. What stood on disk stays as it was where that fails.
  package func close() throws(Failure) {
    guard zip_close(archive) == 0 else { throw failure() }
    archive = nil
  }

  /// Writes an archive that is edited in memory.
  package func closed() throws(Failure) -> [UInt8] {
    try close()
    var status = zip_stat_t()
    guard let written, zip_source_open(written) == 0 else { throw Failure(code: EBADF, reason: "") }
    defer { zip_source_close(written) }
    guard zip_source_stat(written, &status) == 0 else { throw Failure(zip_source_error(written)) }
    var bytes = [UInt8](repeating: 0, count: Int(status.size))
    let count = bytes.withUnsafeMutableBytes { zip_source_read(written, $0.baseAddress, zip_uint64_t($0.count)) }
    guard count == bytes.count else { throw Failure(zip_source_error(written)) }
    return bytes
  }

  private func status(of index: Int) throws(Failure) -> zip_stat_t {
    var status = zip_stat_t()
    guard zip_stat_index(archive, zip_uint64_t(index), 0, &status) == 0 else { throw failure() }
    return status
  }

  private func failure() -> Failure {
    guard let archive else { return Failure(code: EBADF, reason: "") }
    return Failure(zip_get_error(archive))
  }
}

extension ZipFile.Failure {
  fileprivate init(_ error: UnsafeMutablePointer<zip_error_t>) {
    code = zip_error_code_system(error)
    reason = String(cString: zip_error_strerror(error))
  }
}
