import Assessment
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
    (dossier, warnings) = try Dossier.codec.value(of: tree, file: path)
  }

  /// The document of a file, not yet understood.
  public static func tree(path: String) throws(Problems) -> Tree {
    let data: Data
    do {
      let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int ?? 0
      guard size <= ReadingLimits.fileSize else {
        throw Problems([
          Problem(
            "READ-FILE-SIZE", at: Place(file: path, mark: nil),
            ["limit": String(ReadingLimits.fileSize >> 20), "found": String(size >> 20)])
        ])
      }
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch let problems as Problems {
      throw problems
    } catch {
      throw Problems([
        Problem("READ-FILE", at: Place(file: path, mark: nil), ["detail": error.localizedDescription])
      ])
    }
    return try Tree.read(bytes: Array(data), file: path)
  }

  /// Where the value at a path stands.
  public func place(of path: FieldPath) -> Place { Place(file: name, mark: tree.mark(at: path)) }
}
