import TestSupport
import Testing

@testable import Assessment

@Suite("Two registers compared")
struct RiskComparisonTests {
  private func risk(_ id: String, _ event: String, level: String? = nil, measures: [String] = []) -> Risk {
    Risk(
      id: id, event: event, isCorruption: true,
      controls: [], residual: level.map { RiskRating(level: $0) },
      measures: measures.map { Measure(text: $0, responsible: [], reports: []) })
  }

  /// Two years' risks compared, both without a matrix.
  private func comparison(before: [Risk], after: [Risk]) -> RiskComparison {
    func rated(_ risks: [Risk]) -> RatedRegister { RatedRegister(RiskRegister(matrix: "", risks: risks), matrix: nil) }
    return RiskComparison(before: rated(before), after: rated(after))
  }

  @Test("risks are known again by their code first")
  func byId() {
    let compared = comparison(
      before: [risk("R1", "นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน")],
      after: [risk("R2", "นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน"), risk("R1", "นำทรัพย์สินไปใช้ส่วนตน")])
    #expect(compared.pairs.map(\.after.risk.id) == ["R1"])
    #expect(compared.new.map(\.risk.id) == ["R2"])
    #expect(compared.gone.isEmpty)
  }

  @Test("spacing, digits and a small edit do not hide a risk; the match says how sure it is")
  func byText() throws {
    let compared = comparison(
      before: [risk("ก1", "ให้บริการไม่เป็นไปตามมาตรฐาน เช่น ใช้เวลานานกว่า 7 วัน")],
      after: [risk("66-04", "ให้บริการไม่เป็นไปตาม มาตรฐาน เช่น ใช้เวลานานกว่า ๗ วันทำการ")])
    let pair = try #require(compared.pairs.first)
    #expect(pair.match.certainty > 0.85 && pair.match.certainty < 1)
    #expect(RiskComparison.Match.text(similarity: 0.75).certainty == 0.75)
    #expect([0, 0.5, 1].map { RiskComparison.Match.id(similarity: $0).certainty } == [0.5, 0.75, 1])
    #expect(comparison(
      before: [risk("a", "มีการเรียกรับเงินพิเศษ")], after: [risk("b", "มีการเรียกรับ เงินพิเศษ")]
    ).pairs.first?.match == .text(similarity: 1))
  }

  @Test("risks that share little are gone and new, not the same")
  func goneAndNew() {
    let compared = comparison(
      before: [risk("1", "ผู้บริหารแทรกแซงการปฏิบัติงานของเจ้าหน้าที่")],
      after: [risk("2", "ใช้เงินไม่เกิดประโยชน์กับราชการ")])
    #expect(compared.pairs.isEmpty)
    #expect(compared.gone.map(\.risk.id) == ["1"])
    #expect(compared.new.map(\.risk.id) == ["2"])
  }

  @Test("risks and measures are known again from a likeness of 55 in 100 on, twice the triples that both texts have")
  func leastLikeness() {
    // Of a beginning that holds a share s of the triples, the likeness is 2s / (1 + s).
    let (enough, tooShort) = beginnings(of: longMeasure, holding: 0.55 / (2 - 0.55))
    func isKnownAgain(_ text: String) -> [Bool] {
      let compared = comparison(
        before: [risk("1", longMeasure, measures: [longMeasure])], after: [risk("2", text, measures: [text])])
      return [!compared.pairs.isEmpty, compared.measures.contains { $0.now != nil }]
    }
    #expect(isKnownAgain(enough) == [true, true])
    #expect(isKnownAgain(tooShort) == [false, false])
  }

  @Test("the most alike are paired, whatever their order")
  func bestFirst() {
    let compared = comparison(
      before: [risk("1", "การจัดหาพัสดุไม่เป็นไปตามระเบียบ"), risk("2", "การจัดหาพัสดุไม่เป็นไปตามระเบียบที่เกี่ยวข้อง")],
      after: [risk("8", "การจัดหาพัสดุไม่เป็นไปตามระเบียบที่เกี่ยวข้อง"), risk("9", "การจัดหาพัสดุไม่เป็นไปตามระเบียบ")])
    #expect(compared.pairs.map { [$0.before.risk.id, $0.after.risk.id] } == [["1", "9"], ["2", "8"]])
  }

  @Test("moves between levels are counted, a level not known among them")
  func moves() {
    let compared = comparison(
      before: [
        risk("1", "ก", level: "สูง"), risk("2", "ข", level: "สูง"), risk("3", "ค", level: "ต่ำ"), risk("4", "ง"),
      ],
      after: [
        risk("1", "ก", level: "ปานกลาง"), risk("2", "ข", level: "สูง"), risk("3", "ค", level: "ต่ำ"),
        risk("4", "ง", level: "ต่ำ"),
      ])
    let moves = compared.moves
    #expect(moves[.init(from: "สูง", to: "ปานกลาง")] == 1)
    #expect(moves[.init(from: "สูง", to: "สูง")] == 1)
    #expect(moves[.init(from: "ต่ำ", to: "ต่ำ")] == 1)
    #expect(moves[.init(from: nil, to: "ต่ำ")] == 1)
    #expect(moves.values.reduce(0, +) == 4)
  }

  @Test("a measure of last year is found again by its text, or is not there any more")
  func measures() {
    let compared = comparison(
      before: [risk("1", "ก", measures: ["มาตรการ NO Gift Policy", "กิจกรรมการใช้บัตรคิว"])],
      after: [risk("1", "ก", measures: ["มาตรการ No Gift Policy"])])
    #expect(compared.measures.map { $0.now?.text } == ["มาตรการ No Gift Policy", nil])
  }
}
