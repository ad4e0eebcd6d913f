import Records

/// A dossier as it was read from its file, with the tree that knows where each value stands.
public struct DossierFile: Sendable {
  public let name: String
  public let tree: Tree
  public let dossier: Dossier
  /// Problems that do not keep the dossier from being used.
  public let warnings: [Problem]

  /// - Parameter known: What the dossier may name: the kinds of agency and the typefaces.
  /// - Throws: `Problems`, all of them, with their places.
  public init(path: String, known: KnownValues) throws(Problems) {
    tree = try Tree.read(path: path)
    name = FileBytes.name(of: path)
    let read = try Dossier.codec.value(of: tree, file: name, known: known)
    var dossier = read.value.linked()
    dossier.register = dossier.register?.locatingMatrix(besides: path)
    (self.dossier, warnings) = (dossier, read.warnings)
  }

  /// Where the value at a path stands.
  public func place(of path: FieldPath) -> Place { Place(file: name, mark: tree.mark(at: path)) }
}
