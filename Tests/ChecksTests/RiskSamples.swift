import Assessment
import Checks
import Definitions
import Records

extension Samples {
  /// The sound dossier with a register of its own in place of the sound one.
  static func dossier(risks: String, matrix: String = "pacc-5x5") throws -> Dossier {
    try dossier([("register.risks", risks), ("register.matrix", matrix)])
  }

  /// What one rule finds in a register.
  static func findings(_ code: String, risks: String, matrix: String = "pacc-5x5") throws -> [Finding] {
    findings(in: try dossier(risks: risks, matrix: matrix)).filter { $0.code == code }
  }
}

extension Finding {
  /// The first place, as a person would write it.
  var place: String { places.first?.description ?? "" }
}
