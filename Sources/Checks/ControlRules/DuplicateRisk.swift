import Assessment
import Records
import ThaiText

/// One risk written in two rows of one ปค.๕. A warning within a mission; a note where two missions share it.
struct DuplicateRisk: Rule {
  static let code = "RISK-DUPLICATE"
  static let sentence = Sentence(
    Parameter<String?>("unit"), Parameter<String>("risk"), Parameter<String>("mission"), Parameter<String>("first"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation -> [Finding] in
      var seen: [UInt64: Int] = [:]
      return evaluation.rows.enumerated().compactMap { index, row in
        // A row that names a risk of the register which there is not has no text: that is `UnknownRiskLink`'s.
        guard !row.row.risk.isEmpty else { return nil }
        let hash = tolerantHash(row.row.risk)
        guard let earlier = seen[hash] else {
          seen[hash] = index
          return nil
        }
        let first = evaluation.rows[earlier]
        return Finding(
          Self.code, first.mission == row.mission ? .warning : .note, at: [row.path["risk"], first.path["risk"]],
          Self.sentence(row.unit, row.row.risk, row.missionTitle, first.missionTitle), found: row.row.risk)
      }
    }
  }
}
