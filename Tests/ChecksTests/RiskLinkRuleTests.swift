import Assessment
import Checks
import Definitions
import Records
import TestSupport
import Testing

@Suite("The register and ปค.๔ and ปค.๕ agree")
struct RiskLinkRuleTests {
  /// The row of ปค.๕ about the risk that the register has as R2.
  private static let row = "internalControl.evaluation.missions[2].risks[1]"
  private static let linked = (row + ".riskId", String?("R2"))

  @Test("a row that takes everything from the register agrees with it, before and after it has taken it")
  func taken() throws {
    let bare = [
      Self.linked, (Self.row + ".risk", nil), (Self.row + ".existingControl", nil), (Self.row + ".residualRisk", nil),
      (Self.row + ".improvement", nil), (Self.row + ".responsible", nil), (Self.row + ".due", nil),
    ] as [(String, String?)]
    let dossier = try Samples.dossier(bare)
    for dossier in [dossier, dossier.linked()] {
      #expect(!Samples.findings(in: dossier).contains { $0.code.hasPrefix("LINK-") })
    }
    let linked = try #require(dossier.linked().internalControl.evaluation?.missions[1].risks.first)
    #expect(linked.risk == "นำทรัพย์สินของราชการไปใช้ส่วนตัว")
    #expect(linked.improvement == "กำหนดระยะเวลายืมในคู่มือ และแจ้งเตือนผู้ยืมก่อนครบกำหนด")
  }

  @Test("a row that names a risk which the register does not have is one finding, although it has no text of its own")
  func unknown() throws {
    let bare = [
      (Self.row + ".riskId", "R99"), (Self.row + ".risk", nil), (Self.row + ".existingControl", nil),
      (Self.row + ".assessment", nil), (Self.row + ".residualRisk", nil), (Self.row + ".improvement", nil),
      (Self.row + ".responsible", nil), (Self.row + ".due", nil),
      ("internalControl.evaluation.missions[2].risks[2]", "{riskId: R98}"),
    ] as [(String, String?)]
    let found = Samples.findings(in: try Samples.dossier(bare))
    let row = "internalControl.evaluation.missions[2].risks"
    let places = found.filter { $0.places.contains { $0.description.hasPrefix(row) } }
    #expect(places.map(\.code) == ["LINK-UNKNOWN", "LINK-UNKNOWN"])
  }

  @Test("several controls, numbered line by line, are the register's controls in any order")
  func numberedLines() throws {
    let found = try Samples.findings(
      "LINK-DIFFERS",
      [
        Self.linked, ("register.risks[2].controls", "[ทะเบียนคุมการยืม, ตรวจนับปีละ 1 ครั้ง]"),
        (Self.row + ".existingControl", "\"๑. ตรวจนับปีละ ๑ ครั้ง\\n2) ทะเบียนคุมการยืม\""),
      ])
    #expect(found.isEmpty)
  }

  @Test("another event is a warning, the same event in more words a note")
  func events() throws {
    let other = try Samples.findings("LINK-DIFFERS", [Self.linked, (Self.row + ".risk", "ตรวจรับพัสดุไม่ครบถ้วน")])
    #expect(other.map(\.severity) == [.warning])
    #expect(other.first?.said("column") == "4")
    #expect(other.first?.places.map(\.description) == [Self.row + ".risk", "register.risks[2].event"])
    let reworded = try Samples.findings(
      "LINK-DIFFERS", [Self.linked, (Self.row + ".risk", "เจ้าหน้าที่นำทรัพย์สินของราชการไปใช้ส่วนตัว")])
    #expect(reworded.map(\.severity) == [.note])
  }

  @Test("an event is in other words where 60 in 100 of its triples stand in the row, or of the row's in it, no fewer")
  func rewordedShare() throws {
    let (enough, tooShort) = beginnings(of: longMeasure, holding: 0.6)
    func severities(register: String, row: String) throws -> [Severity] {
      try Samples.findings(
        "LINK-DIFFERS", [Self.linked, ("register.risks[2].event", register), (Self.row + ".risk", row)]
      ).map(\.severity)
    }
    for (beginning, severity) in [(enough, Severity.note), (tooShort, .warning)] {
      #expect(try severities(register: longMeasure, row: beginning + anotherMeasure) == [severity])
      #expect(try severities(register: beginning + anotherMeasure, row: longMeasure) == [severity])
    }
  }

  @Test("another improvement than the register's measures is a note, another control a warning")
  func improvements() throws {
    let found = try Samples.findings(
      "LINK-DIFFERS",
      [
        Self.linked, (Self.row + ".improvement", "ให้ผู้บริหารลงนามกำกับทะเบียน"),
        (Self.row + ".existingControl", "ติดกล้อง"),
      ])
    #expect(found.map(\.severity) == [.warning, .note])
    #expect(found.map { $0.said("column") } == ["5", "8"])
  }

  @Test("a measure that the row has among its controls is not missed among its improvements")
  func measureAmongControls() throws {
    func columns(_ measures: String) throws -> [String?] {
      try Samples.findings(
        "LINK-DIFFERS",
        [
          Self.linked, ("register.risks[2].controls", nil), ("register.risks[2].measures", measures),
          (Self.row + ".existingControl", "1) มาตรการ NO Gift Policy 2) กิจกรรมใช้บัตรคิวในการติดต่อราชการ"),
          (Self.row + ".improvement", "ให้ผู้บริหารลงนามกำกับทะเบียน"),
        ]
      ).map { $0.said("column") }
    }
    #expect(try columns("[{text: มาตรการ NO Gift Policy}, {text: กิจกรรมใช้บัตรคิวในการติดต่อราชการ}]") == [])
    #expect(try columns("[{text: มาตรการ NO Gift Policy}, {text: จัดซื้อระบบยืมคืนทรัพย์สิน}]") == ["8"])
  }

  @Test("a row that says nothing remains contradicts a residual risk above the appetite")
  func nothingRemains() throws {
    let found = try Samples.findings("LINK-DIFFERS", [Self.linked, (Self.row + ".residualRisk", "ไม่มี")])
    #expect(found.map { $0.said("residual") } == ["สูง (3×4)"])
    #expect(
      try Samples.findings(
        "LINK-DIFFERS",
        [Self.linked, (Self.row + ".residualRisk", "ไม่มี"), ("register.risks[2].residual", "{likelihood: 1, impact: 4}")]
      ).isEmpty)
  }

  @Test("an id that the register does not have is an error with the nearest; so is any id without a register")
  func unknownId() throws {
    let found = try Samples.findings("LINK-UNKNOWN", [(Self.row + ".riskId", "R22")])
    #expect(found.map(\.severity) == [.error])
    #expect(found.map(\.expectedText) == ["R2"])
    #expect(try Samples.findings("LINK-UNKNOWN", [Self.linked, ("register", nil)]).count == 1)
  }

  @Test("principle 2.3 cites a risk by its id, standing alone", arguments: [
    ("พิจารณาความเสี่ยง R1", true), ("พิจารณาความเสี่ยง(R๒)แล้ว", true), ("ตาม R1–R2", true),
    ("ตามแผน R12 และ AR1", false), ("ทบทวนทะเบียน ความเสี่ยง", true), ("ไม่พบเหตุทุจริต", false),
  ])
  func citation(text: String, isCited: Bool) throws {
    let found = try Samples.findings("LINK-FRAUD", [("internalControl.components.principles.2.3", "\"\(text)\"")])
    #expect(found.isEmpty == isCited)
    #expect(found.allSatisfy { $0.severity == .note })
  }

  @Test("without a register only what claims an assessment is asked for it")
  func noRegister() throws {
    let place = "internalControl.components.principles.2.3"
    #expect(try Samples.findings("LINK-FRAUD", [("register", nil)]).isEmpty)
    let claimed = [("register", nil), (place, "ประเมินความเสี่ยงการทุจริตในองค์กรแล้ว")]
    #expect(try Samples.findings("LINK-FRAUD", claimed).count == 1)
  }

  // The high levels of set A: สูง from 10, สูงมาก from 15.
  @Test(
    "a corruption risk that remains at สูง or above must be in ปค.๕: every cell", arguments: ["residual", "inherent"])
  func missing(stage: String) throws {
    let cells = (1...5).flatMap { likelihood in (1...5).map { (likelihood, $0) } }
    // The events share no three letters with each other or with ปค.๕.
    let risks = cells.map { "{id: X\($0)\($1), event: \($0)\($1), \(stage): {likelihood: \($0), impact: \($1)}}" }
    let found = try Samples.findings("LINK-MISSING", risks: "[\(risks.joined(separator: ", "))]")
    // The worst first, of one product by id.
    let worst = cells.filter { $0.0 * $0.1 >= 10 }.sorted { ($1.0 * $1.1, $0.0) < ($0.0 * $0.1, $1.0) }
    #expect(found.compactMap { $0.said("id") } == worst.map { "X\($0.0)\($0.1)" })
    #expect(found.allSatisfy { $0.severity == (stage == "residual" ? .error : .warning) })
  }

  @Test("it is there by id, by the event's words, or when it is no corruption risk")
  func present() throws {
    let high = "residual: {likelihood: 5, impact: 5}"
    let (enough, tooShort) = beginnings(of: longMeasure, holding: 0.6)
    for (said, isMissing) in [(enough, false), (tooShort, true)] {
      let found = try Samples.findings(
        "LINK-MISSING",
        [
          (Self.row + ".risk", said + anotherMeasure), ("register.risks", "[{id: X, event: \(longMeasure), \(high)}]"),
          ("register.matrix", "pacc-5x5"),
        ])
      #expect(found.isEmpty != isMissing)
    }
    #expect(try Samples.findings("LINK-MISSING", risks: "[{id: X, event: รับของขวัญ, corruption: no, \(high)}]").isEmpty)
    #expect(
      try Samples.findings("LINK-MISSING", risks: "[{id: X, event: นำทรัพย์สินของทางราชการไปใช้ส่วนตัว, \(high)}]").isEmpty)
    let byId = try Samples.dossier([
      ("register.risks", "[{id: X, event: รับของขวัญ, \(high)}]"), (Self.row + ".riskId", "X"),
    ])
    #expect(!Samples.findings(in: byId).contains { $0.code == "LINK-MISSING" })
  }

  @Test("nothing is asked of a dossier without ปค.๕")
  func noEvaluation() throws {
    #expect(try Samples.findings("LINK-MISSING", [("internalControl.evaluation", nil)]).isEmpty)
  }
}
