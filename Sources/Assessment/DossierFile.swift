import Records

/// A dossier as it was read from its file, with the tree that knows where each value stands.
public struct DossierFile: Sendable {
  public let name: String
  public let tree: Tree
  public let dossier: Dossier
  /// Problems that do not keep the dossier from being used.
  public let warnings: [Problem]

  /// The sheets that the tree's marks count, where the dossier was read from a workbook.
  private let sheets: [String]

  /// - Parameter known: What the dossier may name: the kinds of agency and the typefaces.
  /// - Throws: `Problems`, all of them, with their places.
  public init(path: String, known: KnownValues) throws(Problems) {
    try self.init(path: path, tree: Tree.read(path: path), known: known)
  }

  /// A dossier of which the tree has been read.
  ///
  /// - Parameters:
  ///   - path: The file, from whose folder a matrix counts.
  ///   - warnings: What reading the tree has found.
  package init(
    path: String, tree: Tree, sheets: [String] = [], known: KnownValues, warnings: [Problem] = []
  ) throws(Problems) {
    self.tree = tree
    self.sheets = sheets
    name = FileBytes.name(of: path)
    let read = try Dossier.codec.value(of: tree, file: name, sheets: sheets, known: known)
    var dossier = read.value.linked()
    dossier.register = dossier.register?.locatingMatrix(besides: path)
    self.dossier = dossier
    self.warnings = warnings + read.warnings
  }

  /// Where the value at a path stands.
  public func place(of path: FieldPath) -> Place { Place(file: name, mark: tree.mark(at: path), sheets: sheets) }
}
