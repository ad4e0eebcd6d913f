import Testing
import ThaiText

@testable import Assessment

/// Set A: 1–4 ต่ำ, 5–9 ปานกลาง, 10–14 สูง, 15–25 สูงมาก.
@Suite("A rating with numbers in the place of the level's word")
struct WrittenRatingTests {
  private let matrix: RiskMatrix

  init() throws { matrix = try #require(MatrixSample.matrix(rule: .bands(MatrixSample.setA))) }

  private func settled(_ text: String) -> RiskRating { RiskRating(level: text).settled(in: matrix) }

  @Test(
    "is a score where a number stands alone or is called one",
    arguments: ["20", "๒๐", "20 คะแนน", "คะแนน 20", "คะแนน: ๒๐", "(20)"])
  func score(text: String) { #expect(settled(text) == RiskRating(statedScore: 20)) }

  @Test(
    "is a score and a level where the level's word stands beside it",
    arguments: ["12 (สูง)", "สูง (12)", "๑๒ สูง", "สูง ๑๒ คะแนน", "สูง/12", "12 = สูง", "ระดับสูง (12 คะแนน)"])
  func both(text: String) { #expect(settled(text) == RiskRating(statedScore: 12, level: "สูง")) }

  @Test("is likelihood and impact where two are multiplied, with what they come to and the word as they are written")
  func factors() {
    #expect(settled("4 × 5") == RiskRating(likelihood: 4, impact: 5))
    #expect(settled("๔x๕ = ๒๐ (สูงมาก)") == RiskRating(likelihood: 4, impact: 5, statedScore: 20, level: "สูงมาก"))
    #expect(settled("สูงมาก 4*5") == RiskRating(likelihood: 4, impact: 5, level: "สูงมาก"))
  }

  @Test(
    "stays as it is where that would be a guess",
    arguments: ["ระดับ 3", "20 (วิกฤต)", "10–14", "3.5", "สูง", "12 สูง ปานกลาง", "ต่ำ 4 ปานกลาง", "2566000", "4 × 5 × 2", "4 + 5", ""])
  func unknown(text: String) { #expect(settled(text) == RiskRating(level: text)) }

  @Test("is put beside what is given already, and stays where it says otherwise")
  func given() {
    let scores = RiskRating(likelihood: 4, impact: 3, level: "12 (สูง)").settled(in: matrix)
    #expect(scores == RiskRating(likelihood: 4, impact: 3, statedScore: 12, level: "สูง"))
    let other = RiskRating(statedScore: 9, level: "12 (สูง)")
    #expect(other.settled(in: matrix) == other)
  }

  @Test("of a whole register is settled before and after controls and aimed at; all else stays")
  func dossier() throws {
    let risk = Risk(
      id: "R1", event: "เรียกรับเงินพิเศษ", isCorruption: true, owners: [], inherent: RiskRating(level: "20"), controls: [],
      residual: RiskRating(level: "สูง (12)", impactReason: "พบทุกเดือน"), target: RiskRating(level: "ต่ำ"), measures: [])
    let kind = AgencyKind(key: "subdistrictAdministrativeOrganization", submissionDays: 90)
    var dossier = Dossier(agency: "อบต.", kind: kind, year: try #require(ReportingYear(buddhistYear: 2567, kind: .fiscal)))
    dossier.register = RiskRegister(matrix: "pacc-5x5", risks: [risk])
    let found = dossier.settlingRatings(in: matrix).register?.risks.first
    #expect(found?.inherent == RiskRating(statedScore: 20))
    #expect(found?.residual == RiskRating(statedScore: 12, level: "สูง", impactReason: "พบทุกเดือน"))
    #expect(found?.target == RiskRating(level: "ต่ำ"))
    #expect(found?.event == risk.event)
  }
}
