import Assessment
import Foundation
import Records
import TestSupport
import Testing
import ThaiText

@Suite("A dossier is read and written without loss")
struct DossierCodecTests {
  private func read(_ tree: Tree) throws -> Dossier {
    try Dossier.codec.value(of: tree, file: "dossier.yaml", known: known).value
  }

  @Test("with every field of every record filled in, each value comes back in its own place")
  func full() throws {
    var filled = FilledTree()
    let tree = filled.tree(Dossier.codec.shape(known))
    let dossier = try read(tree)
    #expect(Dossier.codec.write(dossier) == tree)
  }

  @Test("with fields left out at random", arguments: 0..<100)
  func some(seed: Int) throws {
    var filled = FilledTree(random: Seeded(seed))
    let tree = filled.tree(Dossier.codec.shape(known))
    let dossier = try read(tree)
    let written = try #require(Dossier.codec.write(dossier))
    #expect(try read(written) == dossier)
    #expect(try read(Tree.read(bytes: Array(written.yaml().utf8), file: "dossier.yaml")) == dossier)
    #expect(try read(Tree.read(bytes: Array(written.json.utf8), file: "dossier.json")) == dossier)
  }

  @Test("the examples", arguments: ["mae-sot-2566", "tambon-tua-yang-2567"])
  func examples(name: String) throws {
    let file = repository.appending(path: "forms/examples/\(name)/dossier.yaml")
    let dossier = try read(Tree.read(bytes: Array(Data(contentsOf: file)), file: name))
    let written = try #require(Dossier.codec.write(dossier))
    #expect(try read(Tree.read(bytes: Array(written.yaml().utf8), file: "dossier.yaml")) == dossier)
  }

  @Test("a due day may be a period, of the dossier's year where it says none, and is written as it was")
  func periods() throws {
    let yaml = "register: {risks: [{id: R1, event: ก, measures: {text: อบรม, due: DUE}}]}\n"
    let quarter = try tambon(yaml.replacing("DUE", with: "ไตรมาส 3"))
    #expect(quarter.register?.risks[0].measures[0].due?.end?.iso == "2023-06-30")
    let written = try #require(Dossier.codec.write(quarter)).yaml()
    #expect(written.contains("ไตรมาส 3"))
    #expect(try dossier(written) == quarter)
    #expect(problems("agency: {name: ก, kind: stateAgency}\nyear: 2566\n" + yaml.replacing("DUE", with: "ไตรมาส 9"))
      == ["3:67 READ-NOT-A-PERIOD register.risks[1].measures[1].due"])
    // A year that is not read says so once, for the periods too.
    #expect(problems("agency: {name: ก, kind: stateAgency}\nyear: 2023\n" + yaml.replacing("DUE", with: "ไตรมาส 3"))
      == ["2:7 READ-YEAR year.year"])
  }

  @Test("a due day in words without a day is kept, with a warning at its place", arguments: ["ทุกเดือน", "ต่อเนื่อง", "ภายใน ๓๐ วัน"])
  func words(due: String) throws {
    let yaml = """
      agency: {name: ก, kind: stateAgency}
      year: 2566
      register: {risks: [{id: R1, event: ก, measures: {text: อบรม, due: \(due)}}]}

      """
    let read = try Dossier.codec.value(of: Tree.read(bytes: Array(yaml.utf8), file: "d.yaml"), file: "d.yaml", known: known)
    #expect(read.warnings.map { "\($0.severity) \($0.code) \($0.path)" } == ["warning READ-NO-DAY register.risks[1].measures[1].due"])
    #expect(read.warnings.first?.place.mark?.line == 3)
    let measure = try #require(read.value.register?.risks[0].measures[0])
    #expect(measure.due?.words == due && measure.due?.end == nil)
    #expect(try !measure.isLate(asOf: Day(parsing: "2650-01-01")))
    #expect(try #require(Dossier.codec.write(read.value)).yaml().contains(due))
  }

  @Test("every field is explained in forms/dossier.yaml, and nothing else is")
  func explained() throws {
    var fields: Set<String> = []
    collect(Dossier.codec.shape(known), into: &fields)
    let records = Set(fields.map { String($0.prefix { $0 != "." }) })
    let file = repository.appending(path: "forms/dossier.yaml")
    let tree = try Tree.read(bytes: Array(Data(contentsOf: file)), file: "dossier.yaml")
    guard case .record(let entries, _) = tree else { throw Problems([]) }
    #expect(entries.map(\.key.text).filter { !fields.contains($0) && !records.contains($0) } == [])
    #expect(fields.subtracting(entries.map(\.key.text)).sorted() == [])
  }

  /// `record.key` for every field of every record in a shape.
  private func collect(_ shape: Shape, into fields: inout Set<String>) {
    switch shape {
    case .text, .integer, .number, .amount, .boolean, .day, .period, .choice: return
    case .list(let item), .dictionary(_, let item): collect(item, into: &fields)
    case .record(let record):
      for property in record.properties where fields.insert(record.name + "." + property.key).inserted {
        collect(property.shape, into: &fields)
      }
    }
  }

  @Test("records of one name have one meaning, since they are explained together")
  func names() {
    var seen: [String: [String]] = [:]
    func visit(_ shape: Shape) {
      switch shape {
      case .text, .integer, .number, .amount, .boolean, .day, .period, .choice: return
      case .list(let item), .dictionary(_, let item): visit(item)
      case .record(let record):
        let keys = record.properties.map(\.key)
        if let known = seen[record.name] {
          #expect(known == keys, "two records are named \(record.name)")
        } else {
          seen[record.name] = keys
          record.properties.forEach { visit($0.shape) }
        }
      }
    }
    visit(Dossier.codec.shape(known))
  }

  @Test("what a dossier must have, and where it says so")
  func required() {
    #expect(problems("year: 2566\n") == ["1:1 READ-MISSING "])
    #expect(problems("agency: {name: ก}\nyear: 2566\n") == ["1:9 READ-MISSING agency"])
    #expect(
      problems(
        """
        agency: {name: ก, kind: เทศบาล}
        year: 2566
        internalControl:
          evaluation:
            missions:
              - risks:
                - risk: ก
                  due: 31 มิถุนายน 2567
        """)
        == [
          "1:25 READ-NOT-A-CHOICE agency.kind", "6:9 READ-MISSING internalControl.evaluation.missions[1]",
          "8:16 READ-IMPOSSIBLE-DAY internalControl.evaluation.missions[1].risks[1].due",
        ])
  }
}
