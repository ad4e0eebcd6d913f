import Assessment
import Checks
import Records
import Synchronization

extension Library {
  private static let matrixFolder = "matrices/"

  /// The keys of the matrices that there are, the usual one first.
  public var matrixKeys: [String] {
    files.paths(Self.matrixFolder).compactMap { path in
      let name = path.dropFirst(Self.matrixFolder.count)
      return name.contains("/") || !name.hasSuffix(".yaml") ? nil : String(name.dropLast(5))
    }
  }

  /// Every matrix, in the order of `matrixKeys`. They are read when they are asked for, as most reports need one.
  ///
  /// - Throws: `Problems` with the place of each error in their files.
  public var matrices: [MatrixFile] {
    get throws(Problems) {
      let criteria = try criteria
      var files: [MatrixFile] = []
      var problems: [Problem] = []
      for key in matrixKeys {
        do throws(Problems) {
          files.append(try file(key, criteria))
        } catch {
          problems += error.all
        }
      }
      guard problems.isEmpty else { throw Problems(problems) }
      return files
    }
  }

  /// A matrix by its key; nil where there is none.
  ///
  /// - Throws: `Problems` where its file cannot be used.
  public func matrix(_ key: String) throws(Problems) -> MatrixFile? {
    if let known = knownMatrices[key] { return known }
    guard matrixKeys.contains(key) else { return nil }
    let file = try file(key, criteria)
    knownMatrices[key] = file
    return file
  }

  /// A matrix of a user's own. It may name the criteria of `forms/matrices/scales/`.
  ///
  /// - Throws: `Problems`, all of them, with their places.
  public func matrix(file path: String) throws(Problems) -> MatrixFile {
    try MatrixFile(try Tree.read(path: path), name: path, criteria: criteria)
  }

  /// A matrix as a tree, for example one that stands in another document.
  public func matrix(_ tree: Tree, name: String) throws(Problems) -> MatrixFile {
    try MatrixFile(tree, name: name, criteria: criteria)
  }

  /// The criteria that matrices may name.
  public var criteria: NamedCriteria {
    get throws(Problems) { try NamedCriteria(files) }
  }

  private func file(_ key: String, _ criteria: NamedCriteria) throws(Problems) -> MatrixFile {
    let file = try files.tree(Self.matrixFolder + key + ".yaml")
    let matrix = try MatrixFile(file.tree, name: file.name, criteria: criteria)
    guard matrix.matrix.key == key else {
      throw Problems([Problem("MATRIX-KEY", at: matrix.place(of: .top["key"]), ["key": matrix.matrix.key])])
    }
    return matrix
  }
}

/// The matrices that were read: many dossiers name the same one.
final class KnownMatrices: Sendable {
  private let files = Mutex<[String: MatrixFile]>([:])

  subscript(key: String) -> MatrixFile? {
    get { files.withLock { $0[key] } }
    set { files.withLock { $0[key] = newValue } }
  }
}
