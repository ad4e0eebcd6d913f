import Assessment
import Records
import ThaiText

/// The criteria that matrices may name: the files of `forms/matrices/scales/`, one for each axis.
public struct NamedCriteria: Sendable {
  /// A criterion with the place from which it comes.
  package struct Entry: Sendable {
    package var axis: String
    package var criterion: Criterion
    var file: String
    var tree: Tree
  }

  package let entries: [Entry]

  /// - Throws: `Problems` with the place of each error in the files.
  init(_ files: FormFiles) throws(Problems) {
    var entries: [Entry] = []
    var problems: [Problem] = []
    for axis in RiskAxis.allCases.map(\.rawValue) {
      let file = try files.tree("matrices/scales/\(axis).yaml")
      let reading = Reading(file: file.name)
      let items = if case .list(let items, _) = file.tree { items } else { [file.tree] }
      for (index, item) in items.enumerated() {
        let criterion = reading.within(.index(index)) { Criterion.codec.read(item, reading) }
        guard let criterion else { continue }
        if let key = criterion.key, !entries.contains(where: { $0.criterion.key == key }) {
          entries.append(Entry(axis: axis, criterion: criterion, file: file.name, tree: item))
        } else {
          reading.report(
            DefinitionProblem.scaleKey(criterion.key.map(Verbatim.init)), at: item.mark, below: .top[index])
        }
      }
      problems += reading.problems
    }
    guard problems.allSatisfy({ $0.severity != .error }) else { throw Problems(problems) }
    self.entries = entries
  }

  /// The keys for an axis.
  func keys(axis: String) -> [String] { entries.filter { $0.axis == axis }.compactMap(\.criterion.key) }

  func criterion(_ key: String, axis: String) -> Entry? {
    entries.first { $0.axis == axis && $0.criterion.key == key }
  }

  func reportUnknown(_ word: Tree.Word, axis: String, at path: FieldPath, _ reading: Reading) {
    let known = keys(axis: axis)
    let near = nearest(to: word.text, in: known).map(Verbatim.init)
    reading.report(
      DefinitionProblem.unknownScale(Verbatim(word.text), near, known.map(Verbatim.init)), at: word.mark, below: path)
  }
}
