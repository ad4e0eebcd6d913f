import Assessment
import Records
import ThaiText

/// One risk written in two rows of one ปค.๕. A warning within a mission; a note where two missions share it.
struct DuplicateRisk: Rule {
  static let code = "RISK-DUPLICATE"

  func findings(in context: CheckContext) -> [Finding] {
    context.evaluations.flatMap { evaluation -> [Finding] in
      var seen: [String: CheckedRow] = [:]
      return evaluation.rows.compactMap { row in
        guard let first = seen.updateValueIfAbsent(row, forKey: tolerantKey(row.row.risk)) else { return nil }
        let arguments = row.arguments.merging(["first": first.missionTitle.shortened]) { $1 }
        return Finding(
          Self.code, first.mission == row.mission ? .warning : .note, at: [row.path["risk"], first.path["risk"]],
          arguments, found: row.row.risk)
      }
    }
  }
}

extension Dictionary {
  /// Sets the value where there is none yet; else returns the one that there is.
  fileprivate mutating func updateValueIfAbsent(_ value: Value, forKey key: Key) -> Value? {
    if let present = self[key] { return present }
    self[key] = value
    return nil
  }
}
