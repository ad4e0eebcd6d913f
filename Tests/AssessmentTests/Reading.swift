import Assessment
import Foundation
import Records
import ThaiText

/// The repository's own folder.
let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// Kinds of agency as `forms/agencies.yaml` has them, and the typefaces of `forms/typefaces.yaml`.
let known = KnownValues(agencyKinds: [
  AgencyKind(key: "subdistrictAdministrativeOrganization", submissionDays: 90, isLocalGovernment: true),
  AgencyKind(key: "subdistrictMunicipality", submissionDays: 90, isLocalGovernment: true),
  AgencyKind(key: "cityMunicipality", submissionDays: 90, isLocalGovernment: true),
  AgencyKind(key: "stateAgency", submissionDays: 90),
  AgencyKind(key: "district", submissionDays: 120, consolidates: .districtLocalGovernment),
  AgencyKind(key: "province", submissionDays: 150, consolidates: .province),
  AgencyKind(key: "ministry", submissionDays: 150, consolidates: .ministry),
], typefaces: ["TH SarabunPSK", "TH Sarabun New", "Laksaman", "TH SarabunIT๙"].map(TypefaceName.init(key:)))

/// The dossier that a YAML text describes.
func dossier(_ yaml: String) throws(Problems) -> Dossier {
  let file = "dossier.yaml"
  return try Dossier.codec.value(of: Tree.read(bytes: Array(yaml.utf8), file: file), file: file, known: known).value
}

/// What a YAML text of a dossier lacks, a line each: `line:column CODE path`.
func problems(_ yaml: String) -> [String] {
  do throws(Problems) {
    _ = try dossier(yaml)
    return []
  } catch {
    return error.all.map { problem in
      let place = problem.place.mark.map { "\($0.line):\($0.column) " } ?? ""
      return place + problem.code + " " + problem.path.description
    }
  }
}

/// A tambon's agency with the year ended 30 September 2566, followed by more YAML.
func tambon(_ more: String = "") throws(Problems) -> Dossier {
  try dossier(
    """
    agency: {name: องค์การบริหารส่วนตำบลตัวอย่าง, kind: subdistrictAdministrativeOrganization, district: แม่สอด}
    year: 2566

    """ + more)
}
