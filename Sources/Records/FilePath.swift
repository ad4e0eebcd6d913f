import Foundation

/// The parts of a path, taken from the path itself: a `URL` would ask the system what stands there.
package enum FilePath {
  /// The folder of a file; `.` where the path names none.
  package static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The name of a file in its folder.
  package static func name(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// The way to a file from a folder; both are taken from where the program runs. Links are not followed.
  package static func way(to path: String, from folder: String) -> String {
    var there = steps(of: path)[...], here = steps(of: folder)[...]
    while let step = there.first, step == here.first, there.count > 1 {
      there.removeFirst()
      here.removeFirst()
    }
    return (here.map { _ in ".." } + there).joined(separator: "/")
  }

  private static func steps(of path: String) -> [String] {
    let whole = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    return whole.split(separator: "/").reduce(into: []) { steps, step in
      switch step {
      case ".": break
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
  }
}
