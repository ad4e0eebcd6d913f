import FormsData
import Foundation
import Records

/// The files of `forms/`: those in the program, and those of a folder that take their place.
struct FormFiles: Sendable {
  private let folder: String?

  init(folder: String?) { self.folder = folder }

  /// Whether a user's files may stand in for the program's.
  var isOfUser: Bool { folder != nil }

  /// The paths below `forms/` of all files in the program.
  static let embedded: [(path: String, bytes: [UInt8])] = {
    var files: [(path: String, bytes: [UInt8])] = []
    guard var file = sujarit_form_files() else { return files }
    while let path = file.pointee.path {
      let bytes = UnsafeBufferPointer(start: file.pointee.bytes, count: file.pointee.length)
      files.append((String(cString: path), Array(bytes)))
      file += 1
    }
    return files
  }()

  /// The embedded files of a folder, or of a path, each with the name that messages use and its tree; those of its own folders are not
  /// among them. A file of the user's folder stands in for the embedded one of the same path; the others there follow by name.
  func trees(_ prefix: String) throws(Problems) -> [(path: String, name: String, tree: Tree)] {
    var trees: [(path: String, name: String, tree: Tree)] = []
    for path in paths(prefix) { trees.append(try tree(path)) }
    return trees
  }

  /// What is wrong with the folder as a whole: it is not there, or holds nothing that stands in for a file of the
  /// program or stands beside one.
  ///
  /// - Parameter prefixes: The folders below `forms/` whose files are all read.
  func problem(_ prefixes: [String]) -> Problem? {
    guard let folder else { return nil }
    let place = Place(file: folder, mark: nil)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue else {
      return Problem(DefinitionProblem.folderMissing(), at: place)
    }
    let isUsed =
      Self.embedded.contains { FileManager.default.fileExists(atPath: folder + "/" + $0.path) }
      || prefixes.contains { prefix in paths(prefix).contains { path in !Self.embedded.contains { $0.path == path } } }
    return isUsed ? nil : Problem(DefinitionProblem.folderEmpty(), at: place)
  }

  /// The paths of those files.
  func paths(_ prefix: String) -> [String] {
    var paths = Self.embedded.map(\.path).filter { $0.hasPrefix(prefix) && !$0.dropFirst(prefix.count).contains("/") }
    if let folder, prefix.hasSuffix("/") {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + prefix)) ?? []
      for name in names.sorted() where name.hasSuffix(".yaml") && !paths.contains(prefix + name) {
        paths.append(prefix + name)
      }
    }
    return paths
  }

  /// The file of a path.
  func tree(_ path: String) throws(Problems) -> (path: String, name: String, tree: Tree) {
    if let folder, let data = FileManager.default.contents(atPath: folder + "/" + path) {
      let name = folder + "/" + path
      return (path, name, try Tree.read(bytes: Array(data), file: name))
    }
    let name = "forms/" + path
    guard let file = Self.embedded.first(where: { $0.path == path }) else {
      throw Problems([Problem(DefinitionProblem.fileMissing(), at: Place(file: name, mark: nil))])
    }
    return (path, name, try Tree.read(bytes: file.bytes, file: name))
  }
}
