import Foundation
import Testing

@Suite("A kind of agency of a user's own")
struct AgencyKindTests {
  private static let kind = """
      - key: specialLocalGovernment
        name: องค์กรปกครองส่วนท้องถิ่นรูปแบบพิเศษ
        short: อปท.พิเศษ
        english: Special local government
        days: 60
        localGovernment: true
        addressee: "ผู้ว่าราชการจังหวัด{agency.province}"
        supervisor: รัฐมนตรีว่าการกระทรวงมหาดไทย
        chain: [คณะกรรมการจัดทำรายงาน, ปลัดกระทรวงมหาดไทย]
        source: "พระราชบัญญัติระเบียบบริหารราชการเมืองพัทยา พ.ศ. 2542"
        verified: false

    """

  /// A folder with the kinds of the program and one more, for `--forms`.
  private func forms() throws -> Folder {
    let folder = try Folder()
    let own = Program.repository.appendingPathComponent("forms/agencies.yaml")
    _ = try folder.write(String(contentsOf: own, encoding: .utf8) + Self.kind, to: "agencies.yaml")
    return folder
  }

  private static let dossier = """
    agency: {name: เมืองพัทยา, kind: specialLocalGovernment, province: ชลบุรี}
    year: 2566
    internalControl: {certificate: {signature: {position: นายกเมืองพัทยา}}}
    """

  @Test("is read, checked by its days, and printed with its addressee and its chain")
  func report() throws {
    let folder = try forms()
    let dossier = try folder.write(Self.dossier, to: "pattaya.yaml")
    // 60 days from 30 September: 31 of October and 29 of November.
    let late = try Program.run("check", dossier, "--forms", folder.url.path, "--as-of", "2023-11-30")
    #expect(late.status == 1)
    #expect(late.output.contains("DUE-LATE"))
    let soon = try Program.run("check", dossier, "--forms", folder.url.path, "--as-of", "2023-11-29")
    #expect(!soon.output.contains("DUE-LATE") && soon.output.contains("DUE-SOON"))

    let out = folder.path("out")
    let report = try Program.run("report", dossier, "--forms", folder.url.path, "--out", out, "--as-of", "2023-11-01")
    #expect(report.status != 2)
    let certificate = try String(contentsOfFile: out + "/pk1.txt", encoding: .utf8)
    #expect(certificate.contains("เรียน ผู้ว่าราชการจังหวัดชลบุรี"))
    let summary = try String(contentsOfFile: out + "/summary.txt", encoding: .utf8)
    #expect(summary.contains("คณะกรรมการจัดทำรายงาน → ปลัดกระทรวงมหาดไทย"))
  }

  @Test("is offered by the schema, and a file is begun for it")
  func schema() throws {
    let folder = try forms()
    let schema = try Program.run("schema", "--forms", folder.url.path)
    #expect(schema.output.contains("\"specialLocalGovernment\""))
    #expect(try !Program.run("schema").output.contains("specialLocalGovernment"))
    let begun = try Program.run(
      "new", "--agency", "เมืองพัทยา", "--kind", "อปท.พิเศษ", "--year", "2566", "--forms", folder.url.path)
    #expect(begun.lines.contains("  kind: specialLocalGovernment"))
  }

  @Test("is unknown without the folder: the problem has its place, the nearest kind and the choices")
  func unknown() throws {
    let folder = try forms()
    let dossier = try folder.write(Self.dossier.replacing("specialLocalGovernment", with: "cityMunicipalty"), to: "slip.yaml")
    let refused = try Program.run("check", dossier, "--lang", "en")
    #expect(refused.status == 2)
    #expect(refused.output.contains("slip.yaml:1:34: "))
    #expect(refused.output.contains("READ-NOT-A-CHOICE"))
    #expect(refused.output.contains("did you mean cityMunicipality?"))
    #expect(refused.output.contains("อบจ. (provincialAdministrativeOrganization), หน่วยงานของรัฐ (stateAgency)"))
  }
}
