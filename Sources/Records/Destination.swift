import Foundation

/// What stands at a path that is to be written to, as `cp` sees it: a link is followed to what it names.
package enum Destination {
  /// A file, or a place for one, without links in between.
  case file(String)
  /// A device, a pipe, a socket, or what is open already: it is written into, never replaced.
  case stream(String)

  /// - Throws: `SystemFailure` for a folder, and for a link that leads nowhere.
  package init(_ path: String) throws(SystemFailure) {
    // What a process has open already is reached by a name there; the file behind it would be another.
    guard !["/dev/std", "/dev/fd/", "/proc/"].contains(where: path.hasPrefix) else {
      self = .stream(path)
      return
    }
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else { throw SystemFailure(path) }
      self = .file(path)
      return
    }
    var real = path
    if status.st_mode & S_IFMT == S_IFLNK {
      guard let target = realpath(path, nil) else { throw SystemFailure(path) }
      defer { free(target) }
      real = String(cString: target)
      guard stat(real, &status) == 0 else { throw SystemFailure(path) }
      if real.hasPrefix("/proc/") {
        self = .stream(path)
        return
      }
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file(real)
    case S_IFDIR: throw SystemFailure(path: path, code: EISDIR)
    default: self = .stream(path)
    }
  }
}
