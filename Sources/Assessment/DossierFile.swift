import Foundation
import Records

/// A dossier as it was read from its file, with the tree that knows where each value stands.
public struct DossierFile: Sendable {
  public let name: String
  public let tree: Tree
  public let dossier: Dossier
  /// Problems that do not keep the dossier from being used.
  public let warnings: [Problem]

  /// - Throws: `Problems`, all of them, with their places.
  public init(path: String) throws(Problems) {
    tree = try Self.tree(path: path)
    name = path
    let read = try Dossier.codec.value(of: tree, file: path)
    (dossier, warnings) = (read.value.linked(), read.warnings)
  }

  /// The document of a file, not yet understood.
  public static func tree(path: String) throws(Problems) -> Tree {
    func problem(_ code: String, _ arguments: [String: String] = [:]) -> Problems {
      Problems([Problem(code, at: Place(file: path, mark: nil), arguments)])
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw problem("READ-FILE-MISSING")
    }
    guard !isFolder.boolValue else { throw problem("READ-FILE-FOLDER") }
    let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    guard size <= ReadingLimits.fileSize else {
      throw problem("READ-FILE-SIZE", ["limit": String(ReadingLimits.fileSize >> 20), "found": String(size >> 20)])
    }
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw problem("READ-FILE", ["detail": error.localizedDescription])
    }
    return try Tree.read(bytes: Array(data), file: path)
  }

  /// Where the value at a path stands.
  public func place(of path: FieldPath) -> Place { Place(file: name, mark: tree.mark(at: path)) }
}
