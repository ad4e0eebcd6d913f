import Assessment
import Records
import Testing

@testable import Checks

@Suite("The walk over a dossier's texts")
struct TextWalkTests {
  /// A document with every field that the schema has: lists of two, and a text of its own for each text.
  private struct Filled {
    var count = 0

    mutating func tree(_ shape: Shape) -> Tree {
      switch shape {
      case .text:
        count += 1
        return .text("ข้อความที่ \(count)")
      case .integer(let range): return .plain(String(range.lowerBound))
      case .number: return .plain("1")
      case .boolean: return .plain("true")
      case .day: return .plain("2024-11-30")
      case .choice(let words): return .plain(words[0])
      case .list(let item): return .list([tree(item), tree(item)], nil)
      case .record(let record):
        return .record(record.properties.map { Tree.Entry(Tree.Word($0.key), tree($0.shape)) }, nil)
      case .dictionary(let keys, let item):
        return .record(keys.map { Tree.Entry(Tree.Word($0), tree(item)) }, nil)
      }
    }
  }

  /// The words of a tree that stay text, with their paths.
  private func words(_ tree: Tree, _ path: FieldPath = .top) -> [(path: FieldPath, text: String)] {
    switch tree {
    case .word(let word): word.isQuoted ? [(path, word.text)] : []
    case .list(let items, _): items.enumerated().flatMap { words($1, path[$0]) }
    case .record(let entries, _): entries.flatMap { words($0.value, path[$0.key.text]) }
    }
  }

  @Test("meets every text that the schema has room for, in order, each at its path")
  func everyText() throws {
    var filled = Filled()
    let tree = filled.tree(Dossier.codec.shape())
    let dossier = try Dossier.codec.value(of: tree, file: "filled").value
    var met: [(path: FieldPath, text: String)] = []
    TextWalk.walk(dossier) { met.append((FieldPath(steps: $1), $0)) }
    let written = words(tree)
    #expect(filled.count > 100)
    // Fields that the schema has got and TextWalk has not, and the other way round.
    let missed = Set(written.map(\.path)).subtracting(met.map(\.path)).map(\.description).sorted()
    let unknown = Set(met.map(\.path)).subtracting(written.map(\.path)).map(\.description).sorted()
    #expect(missed == [])
    #expect(unknown == [])
    let isInOrder = met.map(\.text) == written.map(\.text)
    #expect(isInOrder)
  }
}
