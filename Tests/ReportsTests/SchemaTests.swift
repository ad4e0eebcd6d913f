import Definitions
import Forms
import Foundation
import Records
import TestPrinting
import TestSupport
import Testing

@testable import Reports

@Suite("The JSON Schema of a dossier")
struct SchemaTests {
  private func schema() throws -> SchemaReader {
    try SchemaReader(root: Library().dossierSchema(.th))
  }

  @Test("every reference leads to a definition, and every definition is referred to")
  func references() throws {
    let reader = try schema()
    #expect(reader.references.subtracting(reader.definitions.keys) == [])
    #expect(Set(reader.definitions.keys).subtracting(reader.references.union(["dossier"])) == [])
  }

  @Test("every field is described in either language")
  func described() throws {
    for language in Language.allCases {
      let reader = SchemaReader(root: try Library().dossierSchema(language))
      for (name, definition) in reader.definitions {
        for object in SchemaReader.objects(in: definition) {
          guard case .record(let properties, _)? = object["properties"] else { continue }
          for property in properties {
            #expect(property.value["description"] != nil, "\(name).\(property.key.text)")
          }
        }
      }
    }
  }

  @Test("every number has its bounds")
  func bounds() throws {
    var found = 0
    func visit(_ tree: Tree, _ path: String) {
      switch tree {
      case .word: return
      case .list(let items, _): items.forEach { visit($0, path) }
      case .record(let entries, _):
        if tree["type"] == .text("integer") || tree["type"] == .text("number") {
          found += 1
          #expect(tree["minimum"] != nil && tree["maximum"] != nil, "\(path)")
        }
        entries.forEach { visit($0.value, path + "/" + $0.key.text) }
      }
    }
    visit(try schema().root, "")
    // Fourteen scores and the target, among others.
    #expect(found >= 15)
  }

  @Test("the examples are valid", arguments: ["mae-sot-2566", "tambon-tua-yang-2567"])
  func examples(name: String) throws {
    let reader = try schema()
    let path = repository.appending(path: "forms/examples/\(name)/dossier.yaml").path
    #expect(reader.problems(try Tree.read(path: path)) == [])
  }

  @Test("what the reading takes, the schema takes too", arguments: [
    "agency: {name: ก, kind: ministry}\nyear: ๒๕๖๖\n",
    "agency: {name: 2566, kind: ministry, head: {position: ก}, district: ~}\nyear: {year: 2566, kind: calendar}\n",
    "agency: {name: ก, kind: province}\nyear: 2566\nunits: {id: a, name: ก}\ninternalControl:\n",
    """
    agency: {name: ก, kind: province}
    year: 2566
    internalControl: {components: {principles: {๑.๑: ก, "2.3": {finding: ข, met: no}}}}
    """,
    """
    agency: {name: ก, kind: อบต.}
    year: {year: 2566, kind: ปีปฏิทิน}
    digits: ไทย
    register:
      risks:
        - {id: R1, event: ก, response: ยอมรับ, corruption: ไม่ใช่, measures: [{text: ก, status: กำลังดำเนินการ}]}
    """,
    "agency: {name: ก, kind: province}\nyear: 2566\nintegrity: {target: 100, scores: {i1: 0, i2: 85.5, i3: ๘๖.๒๕, i4: \"87\", total: 100.0}}\n",
    """
    agency: {name: ก, kind: province}
    year: 2566
    register:
      risks:
        - {id: R1, event: ก, residual: สูง, measures: [{text: ก, reports: [{months: 6, result: ข}]}]}
    """,
  ])
  func taken(yaml: String) throws {
    _ = try Printing.dossier(yaml)
    #expect(try schema().problems(Tree.read(bytes: Array(yaml.utf8), file: "d.yaml")) == [])
  }

  @Test("what the reading refuses, the schema refuses too", arguments: [
    ("year: 2566\n", "agency"), ("agency: {name: ก, kind: ministry}\n", "year"),
    ("agency: {name: ก, kind: x}\nyear: 2566\n", "agency"), ("agency: {name: ก, kind: ministry}\nyear: 2023\n", "year"),
    ("agency: {name: ก, kind: ministry, nme: ข}\nyear: 2566\n", "agency"),
    ("agency: {name: ก, kind: ministry}\nyear: 2566\ndigits: [thai]\n", "digits"),
    ("agency: {name: ก, kind: ministry}\nyear: 2566\nintegrity: {scores: {i1: 100.5}}\n", "integrity"),
    ("agency: {name: ก, kind: ministry}\nyear: 2566\nintegrity: {scores: {total: -1}}\n", "integrity"),
    ("agency: {name: ก, kind: ministry}\nyear: 2566\nintegrity: {target: 101}\n", "integrity"),
    ("agency: {name: ก, kind: ministry}\nyear: 2566\nintegrity: {target: ผ่าน}\n", "integrity"),
  ])
  func refused(yaml: String, key: String) throws {
    #expect(throws: Problems.self) { try Printing.dossier(yaml) }
    let found = try schema().problems(Tree.read(bytes: Array(yaml.utf8), file: "d.yaml"))
    #expect(!found.isEmpty && found.allSatisfy { $0.contains(key) }, "\(found)")
  }
}
