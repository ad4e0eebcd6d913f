import Assessment
import Checks
import Records

extension Library {
  /// The keys of the matrices that there are, the usual one first.
  public var matrixKeys: [String] { matrixFolder.keys }

  /// Every matrix, in the order of `matrixKeys`.
  ///
  /// - Throws: `Problems` with the place of each error in their files.
  public var matrices: [MatrixFile] {
    get throws(Problems) { try matrixFolder.matrices }
  }

  /// A matrix by its key; nil where there is none.
  ///
  /// - Throws: `Problems` where its file cannot be used.
  public func matrix(_ key: String) throws(Problems) -> MatrixFile? { try matrixFolder.matrix(key) }

  /// A matrix of a user's own. It may name the criteria of `forms/matrices/scales/`.
  ///
  /// - Throws: `Problems`, all of them, with their places.
  public func matrix(file path: String) throws(Problems) -> MatrixFile {
    try MatrixFile(try Tree.read(path: path), name: FileBytes.name(of: path), criteria: criteria, colours: reference.rules.colours)
  }

  /// The criteria that matrices may name.
  public var criteria: NamedCriteria {
    get throws(Problems) { try matrixFolder.criteria }
  }
}
