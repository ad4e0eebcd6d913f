import Foundation
import Records
import TestSupport
import Testing

@Suite("YAML to JSON and back again, without loss")
struct RoundTripTests {
  private func read(_ text: String, _ file: String) throws -> Tree {
    try Tree.read(bytes: Array(text.utf8), file: file)
  }

  @Test("a nasty text as a value, a key and an item", arguments: Nasty.texts)
  func nasty(text: String) throws {
    let trees: [Tree] = [
      .text(text), .list([.text(text), .text("ก"), .text(text)], nil),
      .record([.init(.init("ก"), .text(text)), .init(.init("ข"), .list([.text(text)], nil))], nil),
      .record([.init(.init(String(text.prefix(200)), isQuoted: true), .text(text))], nil),
    ]
    for tree in trees {
      #expect(try read(tree.yaml(), "ก.yaml").exact == tree.exact)
      #expect(try read(tree.json, "ก.json").exact == tree.exact)
    }
  }

  @Test("documents made at random", arguments: 0..<40)
  func generated(seed: Int) throws {
    var random = Seeded(seed)
    for _ in 0..<25 {
      let tree = Tree.generated(&random)
      #expect(try read(tree.yaml(), "ก.yaml").exact == tree.exact)
      let json = try read(tree.json, "ก.json")
      #expect(json.exact == tree.exact)
      #expect(try read(json.yaml(), "ก.yaml") == tree)
    }
  }

  @Test("the example dossiers", arguments: ["mae-sot-2566", "tambon-tua-yang-2567"])
  func examples(name: String) throws {
    let file = repository.appending(path: "forms/examples/\(name)/dossier.yaml")
    let tree = try Tree.read(bytes: Array(Data(contentsOf: file)), file: "dossier.yaml")
    let json = try read(tree.json, "dossier.json")
    #expect(json.exact == tree.exact)
    #expect(try read(json.yaml(), "dossier.yaml").exact == tree.exact)
    #expect(json.json == tree.json)
    // Another reader of JSON agrees that it is JSON.
    #expect(try JSONSerialization.jsonObject(with: Data(tree.json.utf8)) is [String: Any])
  }

  @Test("JSON as it is written")
  func json() {
    let tree = Tree.record(
      [
        .init(.init("name"), .text("กอง \"คลัง\"\n\t\\")), .init(.init("year"), .plain("2566")),
        .init(.init("order"), .text("2566")), .init(.init("open"), .plain("true")), .init(.init("due"), .plain("~")),
        .init(.init("units"), .list([.text("ก"), .list([], nil), .record([], nil)], nil)),
        .init(.init("bad"), .text("\u{1}\u{7F}\u{2028}")),
      ], nil)
    #expect(
      tree.json == #"""
        {
          "name": "กอง \"คลัง\"\n\t\\",
          "year": 2566,
          "order": "2566",
          "open": true,
          "due": null,
          "units": [
            "ก",
            [],
            {}
          ],
          "bad": "\u0001\u007f\u2028"
        }

        """#)
  }
}
