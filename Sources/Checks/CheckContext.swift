import Assessment
import Records
import ThaiText

/// What a rule may look at: the dossier, the day, and what several rules would otherwise work out again.
public struct CheckContext: Sendable {
  /// The dossier as reading leaves it, its rows of ปค.๕ with what they take from the register.
  public let dossier: Dossier
  /// The day that counts as today.
  public let asOf: Day
  /// Every text that a person wrote into the dossier; dates, numbers and choices are not among them.
  let texts: [WrittenText]
  /// The rows of the agency's ปค.๕; empty where there is none.
  let rows: [CheckedRow]
  /// The ปค.๕ of the agency and of its units, as far as they are given.
  let evaluations: [CheckedEvaluation]
  /// The register of risks with the levels of its matrix; nil where there is none.
  let register: CheckedRegister?
  /// What there is to look up beside the dossier.
  let reference: ReferenceData

  /// - Parameter rated: The dossier's register with its levels; it is rated here where nil.
  public init(_ dossier: Dossier, asOf: Day, _ reference: ReferenceData, rated: RatedRegister? = nil) {
    self.dossier = dossier
    self.asOf = asOf
    self.reference = reference
    let nothing = reference.rules.nothing
    texts = WrittenText.all(in: dossier, reference.rules.template)
    let control = dossier.internalControl
    var evaluations: [CheckedEvaluation] = []
    if let evaluation = control.evaluation {
      evaluations.append(CheckedEvaluation(evaluation, unit: nil, at: .control["evaluation"], nothing))
    }
    rows = evaluations.first?.rows ?? []
    for (index, unit) in control.units.enumerated() {
      guard let evaluation = unit.evaluation else { continue }
      evaluations.append(
        CheckedEvaluation(
          evaluation, unit: dossier.unitName(unit.unit), at: .control["units"][index]["evaluation"], nothing))
    }
    self.evaluations = evaluations
    register = (rated ?? reference.ratedRegister(of: dossier)).map {
      CheckedRegister($0, rows: evaluations.flatMap(\.rows), nothing)
    }
  }

  /// Where the texts stand, in their order; made only when something was found in one.
  func paths() -> [FieldPath] {
    var paths: [FieldPath] = []
    paths.reserveCapacity(texts.count)
    Dossier.codec.forEachText(in: dossier) { _, steps in paths.append(FieldPath(steps: steps)) }
    return paths
  }

  var control: InternalControl { dossier.internalControl }

  /// The risks of the register; empty where there is none.
  var risks: [CheckedRisk] { register?.risks ?? [] }

  /// The risks in the order in which they are to be acted on, the worst first: by it the findings stand that ask for something to be done.
  var risksWorstFirst: [CheckedRisk] { register?.worstFirst ?? [] }

  /// What the certificate says of the results.
  var certified: CertifiedResult { dossier.certified(beside: reference.rules.nothing) }

  /// The certificate that the agency signs.
  var certificate: NamedForm {
    dossier.consolidationScope.map(NamedForm.consolidatedCertificate) ?? .certificate
  }
}

extension FieldPath {
  /// Where the yearly report on internal control stands in a dossier.
  static let control = FieldPath.top["internalControl"]
}

/// One ปค.๕ with its place.
struct CheckedEvaluation: Sendable {
  let evaluation: ControlEvaluation
  /// The name of the unit that filed it; nil for the agency's own.
  let unit: String?
  let path: FieldPath
  let rows: [CheckedRow]

  init(_ evaluation: ControlEvaluation, unit: String?, at path: FieldPath, _ nothing: WordsForNothing) {
    self.evaluation = evaluation
    self.unit = unit
    self.path = path
    var rows: [CheckedRow] = []
    for (mission, value) in evaluation.missions.enumerated() {
      for (index, row) in value.risks.enumerated() {
        rows.append(
          CheckedRow(
            row: row, missionTitle: value.title, mission: mission, index: index, unit: unit, evaluation: path,
            existingControl: row.existingControl.flatMap(nothing.meaning),
            residualRisk: row.residualRisk.flatMap(nothing.meaning),
            improvement: row.improvement.flatMap(nothing.meaning)))
      }
    }
    self.rows = rows
  }

  /// A unit's form is customary and not annexed to the regulation: what is an error in the agency's is a warning in it.
  var severity: Severity { unit == nil ? .error : .warning }
}

/// One row of a ปค.๕ with its place.
struct CheckedRow: Sendable {
  let row: ControlRow
  let missionTitle: String
  /// The place of the mission in the evaluation, from 0.
  let mission: Int
  /// The place of the row in the mission, from 0.
  let index: Int
  let unit: String?
  let evaluation: FieldPath
  /// Column (๕), unless it says that there is nothing.
  let existingControl: String?
  /// Column (๗), unless it says that there is nothing.
  let residualRisk: String?
  /// Column (๘), unless it says that there is nothing.
  let improvement: String?

  var path: FieldPath { evaluation["missions"][mission]["risks"][index] }

  var severity: Severity { unit == nil ? .error : .warning }

  /// What the rules that only name the row say of it.
  static let sentence = Sentence(Parameter<String?>("unit"), Parameter<String>("risk"))

  var statement: Statement { Self.sentence(unit, row.risk) }
}
