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

  @Test("risks are known again by their code first")
  func byId() {
    let comparison = RiskComparison(
      before: [risk("R1", "นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน")],
      after: [risk("R2", "นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน"), risk("R1", "นำทรัพย์สินไปใช้ส่วนตน")])
    #expect(comparison.pairs.map(\.after.id) == ["R1"])
    #expect(comparison.new.map(\.id) == ["R2"])
    #expect(comparison.gone.isEmpty)
  }

  @Test("spacing, digits and a small edit do not hide a risk; the match says how sure it is")
  func byText() throws {
    let comparison = RiskComparison(
      before: [risk("ก1", "ให้บริการไม่เป็นไปตามมาตรฐาน เช่น ใช้เวลานานกว่า 7 วัน")],
      after: [risk("66-04", "ให้บริการไม่เป็นไปตาม มาตรฐาน เช่น ใช้เวลานานกว่า ๗ วันทำการ")])
    let pair = try #require(comparison.pairs.first)
    #expect(pair.match.certainty > 0.85 && pair.match.certainty < 1)
    #expect(RiskComparison(
      before: [risk("a", "มีการเรียกรับเงินพิเศษ")], after: [risk("b", "มีการเรียกรับ เงินพิเศษ")]
    ).pairs.first?.match == .text(similarity: 1))
  }

  @Test("risks that share little are gone and new, not the same")
  func goneAndNew() {
    let comparison = RiskComparison(
      before: [risk("1", "ผู้บริหารแทรกแซงการปฏิบัติงานของเจ้าหน้าที่")],
      after: [risk("2", "ใช้เงินไม่เกิดประโยชน์กับราชการ")])
    #expect(comparison.pairs.isEmpty)
    #expect(comparison.gone.map(\.id) == ["1"])
    #expect(comparison.new.map(\.id) == ["2"])
  }

  @Test("the most alike are paired, whatever their order")
  func bestFirst() {
    let comparison = RiskComparison(
      before: [risk("1", "การจัดหาพัสดุไม่เป็นไปตามระเบียบ"), risk("2", "การจัดหาพัสดุไม่เป็นไปตามระเบียบที่เกี่ยวข้อง")],
      after: [risk("8", "การจัดหาพัสดุไม่เป็นไปตามระเบียบที่เกี่ยวข้อง"), risk("9", "การจัดหาพัสดุไม่เป็นไปตามระเบียบ")])
    #expect(comparison.pairs.map { [$0.before.id, $0.after.id] } == [["1", "9"], ["2", "8"]])
  }

  @Test("moves between levels are counted, a level not known among them")
  func moves() {
    let comparison = RiskComparison(
      before: [
        risk("1", "ก", level: "สูง"), risk("2", "ข", level: "สูง"), risk("3", "ค", level: "ต่ำ"), risk("4", "ง"),
      ],
      after: [
        risk("1", "ก", level: "ปานกลาง"), risk("2", "ข", level: "สูง"), risk("3", "ค", level: "ต่ำ"),
        risk("4", "ง", level: "ต่ำ"),
      ])
    let moves = comparison.moves(before: { $0.current?.level }, after: { $0.current?.level })
    #expect(moves[.init(from: "สูง", to: "ปานกลาง")] == 1)
    #expect(moves[.init(from: "สูง", to: "สูง")] == 1)
    #expect(moves[.init(from: "ต่ำ", to: "ต่ำ")] == 1)
    #expect(moves[.init(from: nil, to: "ต่ำ")] == 1)
    #expect(moves.values.reduce(0, +) == 4)
  }

  @Test("a measure of last year is found again by its text, or is not there any more")
  func measures() {
    let comparison = RiskComparison(
      before: [risk("1", "ก", measures: ["มาตรการ NO Gift Policy", "กิจกรรมการใช้บัตรคิว"])],
      after: [risk("1", "ก", measures: ["มาตรการ No Gift Policy"])])
    #expect(comparison.measures.map { $0.now?.text } == ["มาตรการ No Gift Policy", nil])
  }
}
