import Foundation

/// Files that appear complete or not at all.
public enum WholeFile {
  /// How many seconds another process that writes the same is waited for.
  package static let patience = 10.0

  /// Writes a file, as `cp` would: through a link, with the mode and owner of the file that was there, into a device or a
  /// pipe and never in its place.
  ///
  /// - Returns: Whether a file was written, rather than a device or a pipe.
  /// - Throws: `Problem` with the system's reason. No draft is left behind then; a file that was there stays as it was.
  @discardableResult
  public static func write(_ bytes: [UInt8], to path: String) throws(Problem) -> Bool {
    do throws(SystemFailure) {
      switch try Destination(path) {
      case .stream(let stream):
        try fill(stream, with: bytes)
        return false
      case .file(let file):
        try replace(file, with: bytes)
        return true
      }
    } catch {
      throw SystemFailure(path: path, code: error.code).problem
    }
  }

  /// Writes into what is there already, from its start.
  package static func fill(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    let file = try OpenFile(path, O_WRONLY)
    try file.write(bytes)
    if try file.status.st_mode & S_IFMT == S_IFREG, ftruncate(file.descriptor, off_t(bytes.count)) != 0 {
      throw SystemFailure(path)
    }
    try file.sync()
    try file.close()
  }

  private static func replace(_ path: String, with bytes: [UInt8]) throws(SystemFailure) {
    var status = stat()
    let isThere = stat(path, &status) == 0
    // One of several names of a file keeps the others, and a file that may not be written is not taken for one that may.
    if isThere, status.st_nlink > 1 || access(path, W_OK) != 0 { return try fill(path, with: bytes) }
    let draft: OpenFile
    do {
      draft = try lockedDraft(of: path)
    } catch where isThere && [EACCES, EPERM, EROFS].contains(error.code) {
      // The file may be written to, its folder not.
      return try fill(path, with: bytes)
    }
    do {
      if isThere, !liken(draft.path, to: status) {
        Drafts.discard(draft.path)
        return try fill(path, with: bytes)
      }
      try draft.write(bytes)
      try draft.sync()
      try Drafts.finish(draft.path) { () throws(SystemFailure) in
        guard rename(draft.path, path) == 0 else { throw SystemFailure(path) }
      }
    } catch {
      Drafts.discard(draft.path)
      throw error
    }
    try draft.close()
    try OpenFile(FilePath.folder(of: path), O_RDONLY | O_DIRECTORY).sync()
  }

  /// Gives a draft the owner and the mode of the file that it replaces.
  ///
  /// - Returns: Whether the system allows it.
  package static func liken(_ draft: String, to status: stat) -> Bool {
    var own = stat()
    guard lstat(draft, &own) == 0 else { return false }
    if own.st_uid != status.st_uid || own.st_gid != status.st_gid {
      guard lchown(draft, status.st_uid, status.st_gid) == 0 else { return false }
    }
    return own.st_mode == status.st_mode || chmod(draft, status.st_mode & 0o7777) == 0
  }

  /// A draft beside a file, which this process alone has.
  private static func lockedDraft(of path: String) throws(SystemFailure) -> OpenFile {
    let place = Drafts.place(of: path)
    while true {
      let draft = try OpenFile(place, O_WRONLY | O_CREAT | O_NOFOLLOW)
      guard draft.lock(patience: patience) else { throw SystemFailure(path: path, code: EWOULDBLOCK) }
      // The process that had it may have moved it to its place meanwhile.
      var named = stat()
      let own = try draft.status
      guard lstat(place, &named) == 0, named.st_ino == own.st_ino, named.st_dev == own.st_dev else { continue }
      guard own.st_uid == geteuid(), own.st_mode & S_IFMT == S_IFREG else {
        throw SystemFailure(path: place, code: EPERM)
      }
      guard ftruncate(draft.descriptor, 0) == 0 else { throw SystemFailure(path) }
      Drafts.begin(place)
      return draft
    }
  }
}
