import Records
import Testing

@Suite("What YAML itself does not allow")
struct SyntaxTests {
  @Test(
    "a key given twice is reported at its second place",
    arguments: [
      ("name: ก\nyear: 2566\nname: ข\n", "3:1 READ-DUPLICATE-KEY"),
      ("name: ก\nhead:\n  position: ปลัด\n  phone: 1\n  position: นายก\n", "5:3 READ-DUPLICATE-KEY"),
      // The key of a record within stands between the two.
      ("head:\n  position: ปลัด\nname: ก\nsteps:\n  name: ค\nname: ข\n", "6:1 READ-DUPLICATE-KEY"),
      ("units:\n  - name: ก\n    year: 1\n    name: ข\n", "4:5 READ-DUPLICATE-KEY"),
      ("\"name\": ก\nname: ข\n", "2:1 READ-DUPLICATE-KEY"),
      ("{name: ก, year: 2566, \"name\": ข}\n", "1:23 READ-DUPLICATE-KEY"),
    ])
  func duplicate(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test("all keys given twice are reported at once, with a mistake that ends the reading")
  func duplicates() {
    let text = "name: ก\nname: ข\nhead: {position: ปลัด, position: นายก}\nname: ค\n"
    #expect(problems(text) == ["2:1 READ-DUPLICATE-KEY", "3:24 READ-DUPLICATE-KEY", "4:1 READ-DUPLICATE-KEY"])
    #expect(problems(text + "year: 2566: 2567\n").last == "5:11 READ-YAML-COLON")
    #expect(problems(text + "year: 2566: 2567\n").count == 4)
  }

  @Test("a key is found twice among very many")
  func manyKeys() {
    let text = (1...100).map { "key\($0): \($0)\n" }.joined()
    #expect(problems(text + "key3: 3\nkey100: 3\n") == ["101:1 READ-DUPLICATE-KEY", "102:1 READ-DUPLICATE-KEY"])
  }

  @Test("a key must be a word")
  func key() {
    #expect(problems("name: ก\n? [กอง, คลัง]\n: ข\n") == ["2:3 READ-KEY"])
    #expect(problems("name: ก\n{กอง: คลัง}: ข\n") == ["2:1 READ-KEY"])
  }

  @Test("an anchor may be used again by an alias")
  func alias() throws {
    let text = "name: &unit กองคลัง\nunits: [*unit, กองช่าง, *unit]\n"
    #expect(try project(text).units == ["กองคลัง", "กองช่าง", "กองคลัง"])
  }

  @Test("the anchor of a key or of a record may be used too, the last of a name counts")
  func anchors() throws {
    let text = """
      &n name: &n กองคลัง
      head: &officer {position: *n, phone: "1"}
      units: [*n, &n กองช่าง, *n]
      steps: {"1.1": *n}
      """
    let project = try project(text)
    #expect(project.units == ["กองคลัง", "กองช่าง", "กองช่าง"])
    #expect(project.steps == [.plan: "กองช่าง"])
    #expect(project.head?.position == "กองคลัง")
    #expect(try Tree.read(bytes: Array("&a b: *a\n".utf8), file: "ก.yaml")["b"] == .plain("b"))
  }

  @Test("a value that an alias repeats says itself where it stands")
  func aliasMark() {
    #expect(problems("steps: {\"1.1\": &a ก}\nname: *a\nyear: *a\n") == ["1:16 READ-NOT-A-NUMBER year"])
  }

  @Test("aliases cannot nest what could not be written out")
  func deepAliases() {
    var text = "a0: &a0 [ก]\n"
    for level in 1...70 { text += "a\(level): &a\(level) [*a\(level - 1)]\n" }
    // a0 is at depth 1 with a word at 2; the word of a62 is at 64.
    #expect(problems(text) == ["64:12 READ-NESTING"])
  }

  @Test("aliases that multiply are stopped before they fill the machine")
  func billionLaughs() {
    var text = "a0: &a0 [ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา]\n"
    for level in 1...9 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    // Where the four hundred thousandth value stands does not matter; that there is an end does.
    #expect(problems(text).count == 1)
    #expect(problems(text).first?.contains("READ-NESTING") == true)
  }

  @Test("an alias is no key, whatever it stands for")
  func aliasedKey() {
    // A hundred thousand values, to compare keys by which would take its time.
    var text = "a0: &a0 [ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา, ฮา]\n"
    for level in 1...4 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(aliases)]\n"
    }
    // As an explicit key, as an implicit one, within a list, and as one without a value: never "1:1", always its place.
    #expect(problems(text + "? *a4\n: ข\n") == ["6:3 READ-KEY"])
    #expect(problems(text + "*a4 : ข\n") == ["6:1 READ-KEY"])
    #expect(problems(text + "b: {[*a4]: ข}\n") == ["6:5 READ-KEY"])
    #expect(problems(text + "b: {*a4, *a3}\n") == ["6:5 READ-KEY"])
    #expect(problems(text + "\"*\": [ ? *a4 ]\n") == ["6:10 READ-KEY"])
    #expect(problems("name: &unit กองคลัง\n*unit : ข\n") == ["2:1 READ-KEY"])
  }

  @Test("an alias cannot hold itself")
  func recursion() {
    #expect(problems("units: &a [*a]\n") == ["1:12 READ-YAML-START"])
  }

  @Test(
    "nesting beyond reason is refused before anything recurses into it",
    arguments: [
      // The document stands at depth 0, so that the 66th is too deep.
      (String(repeating: "[", count: 100_000), "1:66 READ-NESTING"),
      (String(repeating: "[\n", count: 100_000), "66:1 READ-NESTING"),
      (String(repeating: "{a: ", count: 100_000), "1:261 READ-NESTING"),
      (String(repeating: "- ", count: 100_000), "1:131 READ-NESTING"),
      // Here each record is a key of the one before.
      (String(repeating: "? ", count: 100_000), "1:3 READ-KEY"),
      (String(repeating: "[", count: 900) + String(repeating: "]", count: 900), "1:66 READ-NESTING"),
    ])
  func nesting(text: String, problem: String) {
    #expect(problems(text) == [problem])
  }

  @Test("sixty records within each other are read")
  func depth() throws {
    let text = String(repeating: "{a: ", count: 60) + "ก" + String(repeating: "}", count: 60)
    var tree = try Tree.read(bytes: Array(text.utf8), file: "ลึก.yaml")
    for _ in 0..<60 { tree = try #require(tree["a"]) }
    #expect(tree == .text("ก"))
  }
}
