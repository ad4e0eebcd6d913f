import Assessment
import Definitions
import Forms
import Records
import Sheets
import ThaiText

/// By what a living workbook that comes back is known, and what its cells' texts say.
extension RiskWorkbook {
  /// What the cell begins with, on the register's sheet and folded away, that says from what the workbook was made.
  static let stampMark = "sujarit#living "

  /// What the living sheets say of the dossier, as one word: another dossier, or the same after a change, gives another.
  var stamp: String {
    var bytes: [UInt8] = []
    func take(_ texts: [String?]) {
      for text in texts {
        bytes += (text ?? "").utf8
        bytes.append(0)
      }
    }
    for row in rows {
      let risk = row.risk
      take([risk.id, risk.process, risk.step, event(of: risk), risk.response?.rawValue])
      take(risk.owners)
      take([row.before.likelihoodLabel, row.before.impactLabel, row.after.likelihoodLabel, row.after.impactLabel])
      take(risk.controls.map(\.text))
      for measure in risk.measures {
        take([measure.text, measure.start?.end.iso, measure.due?.end.iso, measure.indicator, measure.project, measure.status?.rawValue])
        take(measure.responsible)
      }
    }
    return Self.stampMark + Fingerprint(of: bytes).description
  }

  func heading(of column: RegisterColumn) -> String {
    switch column {
    case .process: say("live.process")
    case .step: say("live.step")
    case .event: say("live.event")
    case .owner: say("live.owner")
    case .likelihood: say("live.before") + " " + likelihoodName
    case .impact: say("live.before") + " " + impactName
    case .likelihoodAfter: say("live.after") + " " + likelihoodName
    case .impactAfter: say("live.after") + " " + impactName
    case .controls: say("live.controls")
    case .response: say("live.response")
    default: say("live.id")
    }
  }

  /// An event and its cause, as `event(of:)` puts them together.
  func eventParts(_ text: String) -> (event: String, cause: String?) {
    let beginning = written(wording("live.cause", ["cause": ""]))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let place = lines.lastIndex(where: { $0.hasPrefix(beginning) }), place > 0 else { return (text, nil) }
    let cause = ([String(lines[place].dropFirst(beginning.count))] + lines[(place + 1)...]).joined(separator: "\n")
    return (lines[..<place].joined(separator: "\n"), cause.isEmpty ? nil : cause)
  }

  /// The texts of a cell that `list` filled.
  func listItems(_ text: String) -> [String] { text.isEmpty ? [] : text.listedItems }

  func status(named word: String) -> FollowUpStatus? {
    FollowUpStatus.allCases.first { tolerantKey(say("live.status." + $0.rawValue)) == tolerantKey(word) }
  }
}
