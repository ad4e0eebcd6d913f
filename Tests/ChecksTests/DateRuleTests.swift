import Assessment
import Checks
import Records
import Testing
import ThaiText

@Suite("Rules about dates")
struct DateRuleTests {
  private static let certificate = "internalControl.certificate.signature.date"

  private static func day(_ text: String) throws -> Day { try Day(parsing: text) }

  // The day before the first late day, counted by hand from the last day of the year, which itself is not counted:
  // October 31 + November 30 + December 29 = 90; January 31 + February 29 (2567 is C.E. 2024, a leap year) + March 30
  // = 90; January 31 + February 28 + March 31 = 90; October to January 123 + February 27 = 150.
  @Test(
    "the certificate is late from the day after the due day",
    arguments: [
      ("2567", "subdistrictAdministrativeOrganization", "29 ธันวาคม 2567", "30 ธันวาคม 2567"),
      ("{year: 2566, kind: calendar}", "stateAgency", "30 มีนาคม 2567", "31 มีนาคม 2567"),
      ("{year: 2567, kind: calendar}", "stateAgency", "31 มีนาคม 2568", "1 เมษายน 2568"),
      ("2567", "province", "27 กุมภาพันธ์ 2568", "28 กุมภาพันธ์ 2568"),
    ])
  func late(year: String, kind: String, lastDay: String, lateDay: String) throws {
    let agency: [(String, String?)] = [("year", year), ("agency.kind", kind)]
    #expect(try Samples.findings("DUE-LATE", agency + [(Self.certificate, lastDay)]).isEmpty)
    let late = try Samples.findings("DUE-LATE", agency + [(Self.certificate, lateDay)])
    #expect(late.map(\.severity) == [.error])
    #expect(late.first?.said("days") == "1")
    #expect(late.first?.expectedText == (try Self.day(lastDay).iso))
  }

  @Test("an agency's own number of days counts")
  func ownDays() throws {
    // 60 days after 30 September: October 31 + November 29.
    let changes: [(String, String?)] = [("agency.submissionDays", "60"), (Self.certificate, "30 พฤศจิกายน 2567")]
    #expect(try Samples.findings("DUE-LATE", changes).first?.said("due") == "29 พ.ย. 2567")
  }

  @Test(
    "a certificate without a date is due soon on the last thirty days, and late after them",
    arguments: [
      ("28 พฤศจิกายน 2567", [], []), ("29 พฤศจิกายน 2567", ["30"], []), ("29 ธันวาคม 2567", ["0"], []),
      ("30 ธันวาคม 2567", [], ["1"]), ("2 มกราคม 2568", [], ["4"]),
    ])
  func unsigned(asOf: String, soon: [String], late: [String]) throws {
    let today = try Self.day(asOf)
    let changes: [(String, String?)] = [(Self.certificate, nil)]
    #expect(try Samples.findings("DUE-SOON", changes, asOf: today).map { $0.said("days") } == soon)
    #expect(try Samples.findings("DUE-LATE", changes, asOf: today).map { $0.said("days") } == late)
  }

  @Test("nobody signs before the last day of the year: an error for the agency, a warning for a unit")
  func early() throws {
    let found = try Samples.findings(
      "SIGNED-EARLY",
      [
        ("internalControl.components.signature.date", "29 กันยายน 2567"),
        ("internalControl.review.signature.date", "30 กันยายน 2567"),
        ("internalControl.units[2].evaluation.signature.date", "1 กันยายน 2567"),
      ])
    #expect(found.map(\.severity) == [.error, .warning])
    #expect(
      found.flatMap(\.places).map(\.description) == [
        "internalControl.components.signature.date", "internalControl.units[2].evaluation.signature.date",
      ])
  }

  @Test(
    "an improvement is due in the next year, from its first day to its last",
    arguments: [
      ("2567", "30 กันยายน 2567", false), ("2567", "1 ตุลาคม 2567", true), ("2567", "30 กันยายน 2568", true),
      ("2567", "1 ตุลาคม 2568", false), ("{year: 2567, kind: calendar}", "31 ธันวาคม 2567", false),
      ("{year: 2567, kind: calendar}", "1 มกราคม 2568", true),
      ("{year: 2567, kind: calendar}", "31 ธันวาคม 2568", true),
    ])
  func nextPeriod(year: String, due: String, isRight: Bool) throws {
    let changes: [(String, String?)] = [
      ("year", year), ("internalControl.evaluation.missions[2].risks[1].due", due),
      ("internalControl.units", nil),
    ]
    #expect(try Samples.findings("DUE-NEXT-PERIOD", changes).isEmpty == isRight)
  }

  @Test("ปค.6 and ปค.1 are not dated before ปค.4 and ปค.5, each told of its own")
  func order() throws {
    let changes: [(String, String?)] = [
      ("internalControl.review.signature.date", "10 ตุลาคม 2567"), (Self.certificate, "10 ตุลาคม 2567"),
      ("internalControl.components.signature.date", "10 ตุลาคม 2567"),
    ]
    #expect(try Samples.findings("PK6-ORDER", changes).map { $0.said("form") } == ["ปค.5"])
    #expect(try Samples.findings("PK1-ORDER", changes).map { $0.said("earlier") } == ["ปค.5"])
  }
}
