import Records
import Testing

@Suite("What a workbook cannot hold is refused where it stands in the dossier")
struct TextLimitTests {
  private func problemsOf(notice: String) -> [String] {
    problems("agency: {name: ก, kind: province}\nyear: 2566\nnotice: \"\(notice)\"\n")
  }

  @Test("a foot of 180 units is taken, one more is refused with its place")
  func notice() {
    #expect(problemsOf(notice: String(repeating: "ก", count: 180)) == [])
    #expect(problemsOf(notice: String(repeating: "ก", count: 181)) == ["3:9 READ-TOO-LONG-HERE notice"])
  }

  @Test("what Excel writes with more units counts with them: &, an emoji, an escape")
  func wideNotice() {
    #expect(problemsOf(notice: String(repeating: "&", count: 90)) == [])
    #expect(problemsOf(notice: String(repeating: "&", count: 91)) != [])
    #expect(problemsOf(notice: String(repeating: "😀", count: 91)) != [])
    #expect(problemsOf(notice: String(repeating: "_x0041_", count: 13)) == [])
    #expect(problemsOf(notice: String(repeating: "_x0041_", count: 14)) != [])
  }

  @Test("a foot that is too long is told of in what was typed: how much it is, and how much of it has room", arguments: [
    (String(repeating: "&", count: 100), 100, 90), (String(repeating: "ก", count: 200), 200, 180), ("ก" + String(repeating: "&", count: 90), 91, 90),
  ])
  func typed(notice: String, found: Int, limit: Int) throws {
    let yaml = "agency: {name: ก, kind: province}\nyear: 2566\nnotice: \"\(notice)\"\n"
    do throws(Problems) {
      _ = try dossier(yaml)
      Issue.record("it was taken")
    } catch {
      #expect(error.all.map { [$0.statement["found"], $0.statement["limit"]] } == [[.count(found), .count(limit)]])
    }
  }

  @Test("the names of a risk's units count with its texts, where ids stand for them")
  func unitNames() {
    func problemsOf(units: Int) -> [String] {
      let names = (1...units).map { "{id: u\($0), name: \(String(repeating: "ก", count: 200))\($0)}" }
      let ids = (1...units).map { "u\($0)" }.joined(separator: ", ")
      return problems(
        "agency: {name: ก, kind: province}\nyear: 2566\nunits: [\(names.joined(separator: ", "))]\n"
          + "register:\n  risks:\n    - {id: R1, event: ก, measures: [{text: ข, responsible: [\(ids)]}]}\n")
    }
    #expect(problemsOf(units: 100) == [])
    #expect(problemsOf(units: 170) == ["6:7 READ-TOO-LONG-TOGETHER register.risks[1]"])
  }

  @Test("texts of one risk that together are longer than a cell are refused, with the risk's place")
  func together() {
    func problemsOf(_ controls: [String]) -> [String] {
      let list = controls.map { "\"\($0)\"" }.joined(separator: ", ")
      return problems(
        "agency: {name: ก, kind: province}\nyear: 2566\nregister:\n  risks:\n    - {id: R1, event: ก, controls: [\(list)]}\n")
    }
    let half = String(repeating: "ก", count: 15_900)
    #expect(problemsOf([half, half]) == [])
    #expect(problemsOf([half, half, half]) == ["5:7 READ-TOO-LONG-TOGETHER register.risks[1]"])
    #expect(problemsOf([String(repeating: "_x0041_", count: 3000)]) == ["5:7 READ-TOO-LONG-TOGETHER register.risks[1]"])
  }
}
