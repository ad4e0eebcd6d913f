import TestSupport
import Testing

@testable import Assessment

@Suite("Two registers compared")
struct RiskComparisonTests {
  private func risk(_ id: String, _ event: String, level: String? = nil, measures: [String] = []) -> Risk {
    Risk(
      id: id, event: event, isCorruption: true, owners: [],
      controls: [], residual: level.map { RiskRating(level: $0) },
      measures: measures.map { Measure(text: $0, responsible: [], reports: []) })
  }

  /// Two years' risks compared, both without a matrix.
  private func comparison(before: [Risk], after: [Risk]) -> RiskComparison {
    func rated(_ risks: [Risk]) -> RatedRegister { RatedRegister(RiskRegister(matrix: "", risks: risks), matrix: nil) }
    return RiskComparison(before: rated(before), after: rated(after))
  }

  @Test("the same text is the same risk, whatever codes the two years gave it")
  func byTextFirst() {
    let compared = comparison(
      before: [risk("R1", "นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน")],
      after: [risk("R2", "นำทรัพย์สินของทางราชการไปใช้ประโยชน์ส่วนตน"), risk("R1", "นำทรัพย์สินไปใช้ส่วนตน")])
    #expect(compared.pairs.map(\.after.risk.id) == ["R2"])
    #expect(compared.new.map(\.risk.risk.id) == ["R1"])
    #expect(compared.gone.isEmpty)
  }

  @Test("a code that two years gave to different risks makes no pair and no move, and that is said")
  func reusedCode() {
    let compared = comparison(
      before: [
        risk("OIC1", "อุปกรณ์จัดเก็บค่าผ่านทางขัดข้อง", level: "ต่ำ"), risk("OIC5", "บุคลากรใหม่ขาดความชำนาญ"),
        risk("OIC9", "ระบบสารสนเทศถูกโจมตีจากภายนอก", level: "สูง"),
      ],
      after: [
        risk("OIC1", "จัดซื้อที่ดินเวนคืนล่าช้า", level: "สูง"),
        risk("OIC5", "ระบบสารสนเทศถูกโจมตีจากภายนอก", level: "ต่ำ"),
      ])
    #expect(compared.pairs.map { [$0.before.risk.id, $0.after.risk.id] } == [["OIC9", "OIC5"]])
    #expect(compared.gone.map(\.risk.risk.id) == ["OIC1", "OIC5"])
    #expect(compared.new.map(\.risk.risk.id) == ["OIC1"])
    #expect((compared.gone + compared.new).map(\.remark) == [.codeReused, .codeReused, .codeReused])
    #expect(compared.moves == [.init(from: "สูง", to: "ต่ำ"): 1])
  }

  @Test("a text that stands twice goes by process, step and owner, then by the code, and is not certain without them")
  func sameTextTwice() {
    func at(_ process: String, _ id: String) -> Risk {
      var risk = risk(id, "เรียกรับเงินจากผู้ขออนุญาต")
      risk.process = process
      return risk
    }
    let compared = comparison(
      before: [at("ก่อสร้าง", "1"), at("สาธารณสุข", "2"), at("ทะเบียน", "3"), at("ทะเบียน", "4")],
      after: [at("สาธารณสุข", "1"), at("ก่อสร้าง", "2"), at("ทะเบียน", "4"), at("ทะเบียน", "5"), at("ทะเบียน", "6")])
    #expect(compared.pairs.map { [$0.before.risk.id, $0.after.risk.id] } == [
      ["1", "2"], ["2", "1"], ["3", "5"], ["4", "4"],
    ])
    #expect(compared.pairs.map(\.match) == [.same, .same, .sameAsOthers, .same])
    #expect(compared.new.map(\.risk.risk.id) == ["6"])
    #expect(compared.new.map(\.remark) == [.sameText("2")])
  }

  private let levy = "เรียกรับเงินจากผู้ขออนุญาตก่อสร้าง", car = "นำรถยนต์ส่วนกลางไปใช้ในเรื่องส่วนตัว"

  @Test("one risk that became two, and two that became one, are a split and a merge: not new, gone or a pair")
  func divisions() {
    let one = [risk("1", levy + "และ" + car)], two = [risk("1", levy), risk("2", car)]
    let split = comparison(before: one, after: two), merge = comparison(before: two, after: one)
    #expect(split.splits.map { $0.parts.map(\.risk.id) } == [["1", "2"]])
    #expect(merge.merges.map { $0.parts.map(\.risk.id) } == [["1", "2"]])
    for compared in [split, merge] {
      #expect(compared.pairs.isEmpty && compared.new.isEmpty && compared.gone.isEmpty && compared.doubtful == 0)
      #expect(compared.splits.count + compared.merges.count == 1)
    }
  }

  @Test("a part that stood as it is last year too makes no split")
  func noDivision() {
    let compared = comparison(
      before: [risk("1", levy + "และ" + car), risk("2", car)], after: [risk("1", levy), risk("2", car)])
    #expect(compared.splits.isEmpty)
    #expect(compared.pairs.map { [$0.before.risk.id, $0.after.risk.id] } == [["1", "1"], ["2", "2"]])
  }

  @Test("texts that begin with what all begin with are in doubt where that is what they share; an edit of one is not")
  func sameBeginning() {
    let beginning = "เจ้าหน้าที่ใช้ตำแหน่งหน้าที่เรียกรับผลประโยชน์จากผู้มาติดต่อในการ"
    let compared = comparison(
      before: [
        risk("R1", beginning + "ออกใบอนุญาตก่อสร้างอาคาร"), risk("R2", beginning + "จดทะเบียนพาณิชย์"),
        risk("R3", beginning + "ตรวจรับพัสดุ"),
      ],
      after: [
        risk("R1", beginning + "เก็บภาษีป้าย"), risk("R2", beginning + "ออกใบอนุญาตก่อสร้างอาคารสูง"),
        risk("R3", beginning + "ประเมินภาษีที่ดิน"),
      ])
    let edited = compared.pairs.first { $0.before.risk.id == "R1" }
    #expect(edited?.after.risk.id == "R2" && edited?.match.certainty == .likely)
    #expect(compared.pairs.filter { $0.before.risk.id != "R1" }.allSatisfy { $0.match == .alikeAsOthers })
    #expect(compared.moves.values.reduce(0, +) == 1)
  }

  @Test("spacing, digits and a small edit do not hide a risk; the match says how sure it is")
  func byText() throws {
    let compared = comparison(
      before: [risk("ก1", "ให้บริการไม่เป็นไปตามมาตรฐาน เช่น ใช้เวลานานกว่า 7 วัน")],
      after: [risk("66-04", "ให้บริการไม่เป็นไปตาม มาตรฐาน เช่น ใช้เวลานานกว่า ๗ วันทำการ")])
    let pair = try #require(compared.pairs.first)
    #expect(pair.match.certainty == .likely)
    #expect([0.55, 0.74, 0.75, 1].map { Pairing.Match.similar($0).certainty } == [
      .doubtful, .doubtful, .likely, .likely,
    ])
    #expect(comparison(
      before: [risk("a", "มีการเรียกรับเงินพิเศษ")], after: [risk("b", "มีการเรียกรับ เงินพิเศษ")]
    ).pairs.first?.match == .same)
  }

  @Test("risks that share little are gone and new, not the same")
  func goneAndNew() {
    let compared = comparison(
      before: [risk("1", "ผู้บริหารแทรกแซงการปฏิบัติงานของเจ้าหน้าที่")],
      after: [risk("2", "ใช้เงินไม่เกิดประโยชน์กับราชการ")])
    #expect(compared.pairs.isEmpty)
    #expect(compared.gone.map(\.risk.risk.id) == ["1"])
    #expect(compared.new.map(\.risk.risk.id) == ["2"])
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
    #expect(compared.measures.map { $0.now?.measure.text } == ["มาตรการ No Gift Policy", nil])
  }
}
