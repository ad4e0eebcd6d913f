import Assessment
import Reports
import Testing

@testable import Definitions

@Suite("The kinds of agency")
struct AgencyKindTests {
  @Test("ข้อ ๙: local governments and other agencies certify for themselves in 90 days, province and ministry for others in 150, and a district between them")
  func shipped() throws {
    let kinds = try Library().kinds.kinds
    let local = kinds.filter(\.kind.isLocalGovernment).map(\.short)
    #expect(local == ["อบต.", "ทต.", "ทม.", "ทน.", "อบจ."])
    let consolidating = kinds.filter { $0.kind.consolidates != nil }
    #expect(consolidating.map(\.kind.key) == ["district", "province", "ministry"])
    #expect(consolidating.map(\.kind.consolidates) == [.districtLocalGovernment, .province, .ministry])
    #expect(kinds.first { $0.kind.key == "district" }?.kind.submissionDays == 120)
    for kind in kinds where kind.kind.key != "district" {
      #expect(kind.kind.submissionDays == (kind.kind.consolidates == nil ? 90 : 150), "\(kind.kind.key)")
    }
  }

  @Test("a kind is found by its key, its name, its abbreviation or its English name, spacing aside")
  func named() throws {
    let library = try Library()
    for name in ["cityMunicipality", "เทศบาลนคร", "ทน.", "ทน .", "City municipality"] {
      #expect(library.agencyKind(named: name)?.key == "cityMunicipality", "\(name)")
    }
    #expect(library.agencyKind(named: "เทศบาล") == nil)
  }
}
