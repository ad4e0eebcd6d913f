import Assessment
import Records
import ThaiText

/// A risk matrix as it was read from its file, with the places of its values.
public struct MatrixFile: Sendable {
  public let name: String
  public let matrix: RiskMatrix
  /// Problems that do not keep the matrix from being used.
  public let warnings: [Problem]
  private let tree: Tree
  /// The criteria that the file only names, with the file that has them.
  private let borrowed: [Borrowed]

  /// A value that stands in another file.
  struct Borrowed: Sendable {
    /// Its path in this file.
    var path: FieldPath
    /// Where this file names it.
    var mark: Mark?
    var file: String
    var tree: Tree
  }

  /// Whether a file of a folder is a matrix and no dossier: it has levels and no agency. Most dossiers are told by a look at
  /// their bytes. False for what cannot be read.
  public static func isMatrix(_ path: String) -> Bool {
    guard let bytes = try? FileBytes.read(path, limit: 1 << 20), !bytes.isEmpty,
      bytes.indices.contains(where: { bytes[$0] == UInt8(ascii: "l") && bytes[$0...].starts(with: "levels".utf8) }),
      let tree = try? Tree.read(bytes: bytes, file: path)
    else { return false }
    return tree["levels"] != nil && tree["agency"] == nil
  }

  /// - Parameters:
  ///   - tree: The document, criteria named or written out.
  ///   - criteria: The criteria that it may name.
  ///   - colours: The words for colours; a level's that is none of them is a warning.
  /// - Throws: `Problems`, all of them, with their places.
  package init(
    _ tree: Tree, name: String, criteria: NamedCriteria, colours: ColourWords = .none
  ) throws(Problems) {
    let reading = Reading(file: name)
    var whole = tree
    var borrowed: [Borrowed] = []
    for axis in RiskAxis.allCases.map(\.rawValue) {
      let path = FieldPath.top[axis]["criteria"]
      guard let list = tree[axis]?["criteria"] else { continue }
      let entries = if case .list(let items, _) = list { items } else { [list] }
      var found: [Tree] = []
      for (index, entry) in entries.enumerated() {
        guard case .word(let word) = entry, !word.isNull else {
          found.append(entry)
          continue
        }
        if let criterion = criteria.criterion(word.text, axis: axis) {
          found.append(criterion.tree)
          borrowed.append(Borrowed(path: path[index], mark: word.mark, file: criterion.file, tree: criterion.tree))
        } else {
          criteria.reportUnknown(word, axis: axis, at: path[index], reading)
        }
      }
      whole = whole.setting(path, to: .list(found, list.mark))
    }
    let matrix = RiskMatrix.codec.read(whole, reading)
    if colours != .none { Self.report(matrix?.levels ?? [], namedOtherwiseThan: colours, whole, reading) }
    let problems = reading.problems.map { problem in
      // A criterion that does not fit here is sound where it stands: the place is that of its name.
      var problem = problem
      let steps = problem.path.steps
      if let other = borrowed.first(where: { steps.starts(with: $0.path.steps) }) { problem.place.mark = other.mark }
      return problem
    }.sorted {
      ($0.place.mark ?? Mark(line: 0, column: 0)) < ($1.place.mark ?? Mark(line: 0, column: 0))
    }
    guard let matrix, !reading.hasErrors else { throw Problems(problems) }
    self.name = name
    self.matrix = matrix
    self.tree = whole
    self.borrowed = borrowed
    warnings = problems
  }

  /// Reports the levels whose colour has a name that is none.
  private static func report(
    _ levels: [Level], namedOtherwiseThan colours: ColourWords, _ tree: Tree, _ reading: Reading
  ) {
    for level in levels {
      guard let name = level.colourName, !colours.knows(name) else { continue }
      let path = FieldPath.top["levels"][level.rank]["colourName"]
      reading.report(
        MatrixProblem.colourName(
          Verbatim(level.word), Verbatim(name), nearest(to: name, in: colours.choices).map(Verbatim.init),
          colours.choices.map(Verbatim.init)),
        .warning, at: tree.mark(at: path), below: path)
    }
  }

  /// Where the value at a path stands: in this file, or in the one of a criterion that this one names.
  public func place(of path: FieldPath) -> Place {
    for other in borrowed where path.steps.starts(with: other.path.steps) {
      let rest = FieldPath(steps: Array(path.steps.dropFirst(other.path.steps.count)))
      return Place(file: other.file, mark: other.tree.mark(at: rest))
    }
    return Place(file: name, mark: tree.mark(at: path))
  }
}
