import Assessment
import Definitions
import ThaiText

/// Which facts there are, and which each item of a list has: those of a dossier that says nothing.
enum Vocabulary {
  /// - Parameter facts: Makes the facts of a dossier.
  static func of(_ facts: (Dossier) -> any FactSource) -> any FactSource {
    ReportingYear(buddhistYear: 2566, kind: .fiscal).map { year in
      facts(Dossier(agency: "", kind: AgencyKind(key: "", submissionDays: 90), year: year))
    } ?? Facts()
  }
}
