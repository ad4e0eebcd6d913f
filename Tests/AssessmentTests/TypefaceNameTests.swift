import Assessment
import Records
import Testing

@Suite("The typeface that a dossier names")
struct TypefaceNameTests {
  @Test("is one of those that there are, its digits Thai or Arabic; none is named where the field is empty", arguments: [
    ("typeface: TH Sarabun New", "TH Sarabun New"), ("typeface: TH SarabunIT๙", "TH SarabunIT๙"),
    ("typeface: TH SarabunIT9", "TH SarabunIT๙"), ("typeface:", nil), ("", nil),
  ] as [(String, String?)])
  func known(yaml: String, name: String?) throws {
    #expect(try tambon(yaml).typeface?.key == name)
  }

  @Test("is a problem at its place where there is none of that name, with the nearest one and the choices")
  func unknown() {
    do throws(Problems) {
      _ = try tambon("typeface: TH SarabunNwe\n")
      Issue.record("a typeface that there is not was let pass")
    } catch {
      #expect(error.all.map(\.code) == ["READ-NOT-A-CHOICE"])
      let problem = error.all.first
      #expect(problem?.place.description == "dossier.yaml:3:11" && problem?.path.description == "typeface")
      #expect(problem?.statement["nearest"] == .word("TH Sarabun New"))
      let choices = ["TH SarabunPSK", "TH Sarabun New", "Laksaman", "TH SarabunIT๙"]
      #expect(problem?.statement["choices"] == .list(choices.map(Term.word)))
    }
  }
}
