import Assessment
import Records
import TestSupport
import Testing

@Suite("The walk over a dossier's texts")
struct TextWalkTests {
  /// The texts of a document, with their paths.
  private func texts(_ tree: Tree, _ shape: Shape, _ path: FieldPath = .top) -> [(path: FieldPath, text: String)] {
    switch (shape, tree) {
    case (.text, .word(let word)): [(path, word.text)]
    case (.list(let item), .list(let items, _)): items.enumerated().flatMap { texts($1, item, path[$0]) }
    case (.record(let record), .record(let entries, _)):
      record.properties.flatMap { property in
        let values = entries.filter { $0.key.text == property.key }.map(\.value)
        return values.flatMap { texts($0, property.shape, path[property.key]) }
      }
    case (.dictionary(_, let item), .record(let entries, _)):
      entries.flatMap { texts($0.value, item, path[$0.key.text]) }
    default: []
    }
  }

  private func expectSameTexts(_ tree: Tree) throws {
    let dossier = try Dossier.codec.value(of: tree, file: "filled.yaml", known: known).value
    var met: [(path: FieldPath, text: String)] = []
    Dossier.codec.forEachText(in: dossier) { met.append((FieldPath(steps: $1), $0)) }
    let written = texts(tree, Dossier.codec.shape(known))
    #expect(met.map(\.path.description) == written.map(\.path.description))
    #expect(met.map(\.text) == written.map(\.text))
  }

  @Test("meets every text that the schema has room for, in the order of the schema, each at its path")
  func everyText() throws {
    var filled = FilledTree()
    try expectSameTexts(filled.tree(Dossier.codec.shape(known)))
  }

  @Test("meets nothing where nothing is written", arguments: 0..<20)
  func some(seed: Int) throws {
    var filled = FilledTree(random: Seeded(seed))
    try expectSameTexts(filled.tree(Dossier.codec.shape(known)))
  }

  @Test("leaves out the usual matrix, and a row's risk that the register says")
  func usual() throws {
    let dossier = try dossier(
      """
      agency: {name: เทศบาลตำบลตัวอย่าง, kind: subdistrictMunicipality}
      year: 2567
      register: {matrix: pacc-5x5, risks: [{id: R1, event: เรียกรับสินบน}]}
      internalControl:
        evaluation: {missions: [{title: การจัดเก็บรายได้, risks: [{riskId: R1}]}]}
      """)
    var met: [String] = []
    Dossier.codec.forEachText(in: dossier) { met.append(FieldPath(steps: $1).description + " " + $0) }
    #expect(
      met == [
        "agency.name เทศบาลตำบลตัวอย่าง", "register.risks[1].id R1", "register.risks[1].event เรียกรับสินบน",
        "internalControl.evaluation.missions[1].title การจัดเก็บรายได้",
        "internalControl.evaluation.missions[1].risks[1].riskId R1",
      ])
  }
}
