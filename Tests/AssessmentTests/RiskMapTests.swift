import Testing

@testable import Assessment

@Suite("A matrix with its risks")
struct RiskMapTests {
  private func risk(_ id: String, _ inherent: RiskRating?, step: String? = nil, process: String? = nil) -> Risk {
    Risk(
      id: id, process: process, step: step, event: id, isCorruption: true, owners: [], inherent: inherent, controls: [],
      measures: [])
  }

  @Test("has the highest impact at the top and the lowest likelihood at the left, and each risk in its cell")
  func places() throws {
    let matrix = try #require(MatrixSample.matrix(columns: 3, rows: 2, levels: 3, rule: .bands([1...2, 3...4, 5...6])))
    let risks = [
      risk("A", RiskRating(likelihood: 3, impact: 1)), risk("B", RiskRating(likelihood: 1, impact: 2)),
      risk("C", RiskRating(likelihood: 3, impact: 1)), risk("D", RiskRating(level: "สูง")),
      risk("E", RiskRating(likelihood: 1, impact: 3)), risk("F", nil),
    ]
    let rated = RatedRegister(RiskRegister(matrix: "", risks: risks), matrix: matrix)
    let map = RiskMap(rated.risks, at: .inherent, in: matrix)
    #expect(map.rows.map(\.impact) == [2, 1])
    let cells = map.rows.map { $0.places.map(\.cell.description) }
    #expect(cells == [["(1,2)", "(2,2)", "(3,2)"], ["(1,1)", "(2,1)", "(3,1)"]])
    #expect(map.rows.map { $0.places.map { $0.risks.map(\.risk.id) } } == [[["B"], [], []], [[], [], ["A", "C"]]])
    #expect(map.absent.map(\.reason) == [.notRated, .levelOnly, .outside])
    #expect(map.absent.map { $0.risks.map(\.risk.id) } == [["F"], ["D"], ["E"]])
    #expect(!map.isEmpty)
    #expect(RiskMap(rated.risks, at: .residual, in: matrix).isEmpty)
    #expect(RiskMap(rated.risks, at: .residual, in: matrix).absent.flatMap(\.risks).count == 6)
  }

  @Test("risks of one step stand together, spacing and digits aside; one without step and process stands by itself, and so does one whose step is a dash")
  func steps() {
    let risks = [
      risk("A", nil, step: "ตรวจรับงาน งวดที่ 1"), risk("B", nil), risk("C", nil, step: "ตรวจรับงานงวดที่ ๑", process: "พัสดุ"),
      risk("D", nil, process: "พัสดุ"), risk("E", nil), risk("F", nil, step: "พัสดุ"),
      risk("G", nil, step: "-"), risk("H", nil, step: "-", process: "พัสดุ"),
    ]
    let steps = risks.byStep(.none) { $0 }
    #expect(steps.map(\.name) == ["ตรวจรับงาน งวดที่ 1", nil, "พัสดุ", nil, nil])
    #expect(steps.map { $0.members.map(\.id) } == [["A", "C"], ["B"], ["D", "F", "H"], ["E"], ["G"]])
  }

  @Test("a step belongs to its process: two processes that have a step of one name share none")
  func stepsOfProcesses() {
    let risks = [
      risk("A", nil, step: "ตรวจรับ", process: "จัดซื้อ"), risk("B", nil, step: "ตรวจรับ", process: "ก่อสร้าง"),
      risk("C", nil, step: "ตรวจ รับ", process: "จัด ซื้อ"), risk("D", nil, step: "ตรวจรับ"),
    ]
    let steps = risks.byStep(.none) { $0 }
    #expect(steps.map(\.name) == ["ตรวจรับ (จัดซื้อ)", "ตรวจรับ (ก่อสร้าง)", "ตรวจรับ"])
    #expect(steps.map { $0.members.map(\.id) } == [["A", "C"], ["B"], ["D"]])
  }
}
