import Assessment
import Records
import ThaiText

/// Whoever is responsible, and whoever filed forms, is one of the dossier's units, by id or by name.
///
/// An error where a unit's forms or a mission's `fromUnit` name none. Someone responsible may be outside the units: a
/// warning where a unit is spelt nearly like it, else a note. Nothing is asked of a dossier that lists no units.
struct UnknownUnit: Rule {
  static let code = "UNIT-UNKNOWN"
  static let sentence = Sentence(Parameter<String>("unit"), Parameter<Verbatim?>("nearest"))
  static let sentences = [sentence.declared]

  func findings(in context: CheckContext) -> [Finding] {
    let units = context.dossier.units
    let candidates = units.map(\.id) + units.map(\.name)
    let known = Set(candidates.map(tolerantHash))
    var near = NearestWords(candidates)
    var findings: [Finding] = []
    func check(_ reference: String, _ severity: Severity?, at path: @autoclosure () -> FieldPath) {
      guard !known.contains(tolerantHash(reference)) else { return }
      let nearest = near.nearest(to: reference)
      findings.append(
        Finding(
          Self.code, severity ?? (nearest == nil ? .note : .warning), at: [path()],
          Self.sentence(reference, nearest.map(Verbatim.init)), expected: nearest, found: reference))
    }
    for (index, unit) in context.control.units.enumerated() {
      check(unit.unit, .error, at: .control["units"][index]["unit"])
    }
    for (index, mission) in (context.control.evaluation?.missions ?? []).enumerated() {
      guard let unit = mission.fromUnit else { continue }
      check(unit, .error, at: .control["evaluation"]["missions"][index]["fromUnit"])
    }
    guard !units.isEmpty else { return findings }
    for evaluation in context.evaluations {
      for row in evaluation.rows {
        for (index, unit) in row.row.responsible.enumerated() {
          check(unit, nil, at: row.path["responsible"][index])
        }
      }
    }
    for (index, improvement) in (context.control.followUp?.improvements ?? []).enumerated() {
      for (place, unit) in improvement.responsible.enumerated() {
        check(unit, nil, at: .control["followUp"]["improvements"][index]["responsible"][place])
      }
    }
    return findings
  }
}
