import Assessment
import Records
import Synchronization

/// The matrices of `forms/matrices/`. They are read when they are asked for, as most reports need one, and kept, as many
/// dossiers name the same one.
final class MatrixFolder: Sendable {
  static let folder = "matrices/"

  /// The keys of the matrices that there are, in the order in which they are listed.
  let keys: [String]
  private let files: FormFiles
  private let colours: ColourWords
  private let known = Mutex<[String: MatrixFile]>([:])
  /// Kept too: to read them for each matrix of an entry workbook took 15 million instructions, of 536.
  private let knownCriteria = Mutex<NamedCriteria?>(nil)

  /// - Parameters:
  ///   - order: The keys that stand first.
  ///   - colours: The words for colours that levels may name.
  init(_ files: FormFiles, order: [String], colours: ColourWords) {
    self.files = files
    self.colours = colours
    let found = files.paths(Self.folder).map { String($0.dropFirst(Self.folder.count).dropLast(5)) }
    keys = order.filter(found.contains) + found.filter { !order.contains($0) }
  }

  /// A matrix by its key, or by the path of its file; nil where there is no such key.
  ///
  /// - Throws: `Problems` where its file cannot be used.
  func matrix(_ name: String) throws(Problems) -> MatrixFile? {
    if let matrix = known.withLock({ $0[name] }) { return matrix }
    if keys.contains(name) { return try matrix(name, criteria) }
    guard RiskRegister.isFile(matrix: name) else { return nil }
    let matrix = try MatrixFile(try Tree.read(path: name), name: name, criteria: criteria, colours: colours)
    known.withLock { $0[name] = matrix }
    return matrix
  }

  /// Every matrix, in the order of `keys`.
  ///
  /// - Throws: `Problems` with the place of each error in their files.
  var matrices: [MatrixFile] {
    get throws(Problems) {
      let criteria = try criteria
      var matrices: [MatrixFile] = []
      var problems: [Problem] = []
      for key in keys {
        do throws(Problems) {
          matrices.append(try matrix(key, criteria))
        } catch {
          problems += error.all
        }
      }
      guard problems.isEmpty else { throw Problems(problems) }
      return matrices
    }
  }

  /// The criteria that matrices may name.
  var criteria: NamedCriteria {
    get throws(Problems) {
      if let known = knownCriteria.withLock({ $0 }) { return known }
      let read = try NamedCriteria(files)
      knownCriteria.withLock { $0 = read }
      return read
    }
  }

  private func matrix(_ key: String, _ criteria: NamedCriteria) throws(Problems) -> MatrixFile {
    let file = try files.tree(Self.folder + key + ".yaml")
    let matrix = try MatrixFile(file.tree, name: file.name, criteria: criteria, colours: colours)
    guard matrix.matrix.key == key else {
      let problem = DefinitionProblem.matrixKey(Verbatim(matrix.matrix.key))
      throw Problems([Problem(problem, at: matrix.place(of: .top["key"]))])
    }
    known.withLock { $0[key] = matrix }
    return matrix
  }
}
