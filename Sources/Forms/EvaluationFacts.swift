import Assessment
import Definitions
import Foundation
import Sheets
import ThaiText

/// What ปค.๔ and ปค.๕ may say, of the agency or of a unit that files them.
final class EvaluationFacts: TabledFacts {
  let whole: ControlFacts
  /// Who files the forms.
  let body: String
  /// The unit that does; nil for the agency.
  let unit: String?
  let components: ComponentEvaluation?
  let evaluation: ControlEvaluation?

  init(_ whole: ControlFacts) {
    self.whole = whole
    body = whole.dossier.agency.name
    unit = nil
    components = whole.dossier.internalControl.components
    evaluation = whole.dossier.internalControl.evaluation
  }

  init(_ whole: ControlFacts, _ unit: UnitEvaluation) {
    self.whole = whole
    let name = whole.dossier.unitName(unit.unit), agency = whole.dossier.agency.name
    body = name == agency ? name : name + " " + agency
    self.unit = name
    components = unit.components
    evaluation = unit.evaluation
  }

  static let table: FactTable<EvaluationFacts> = {
    var table = signature("components.signature") { $0.components?.signature }
    table.merge(signature("evaluation.signature") { $0.evaluation?.signature }) { $1 }
    table["body"] = { .text($0.body) }
    table["unit"] = { Fact($0.unit) }
    table["components.isAsked"] = { .flag($0.whole.asks(for: $0.components)) }
    table["components.isGiven"] = { .flag($0.components != nil) }
    for component in ControlComponent.allCases {
      table["conclusion." + component.rawValue] = { Fact($0.components?.conclusions[component]) }
    }
    for principle in Principle.allCases {
      table["principle." + principle.rawValue] = { Fact($0.components?.principles[principle].map($0.words)) }
    }
    table["overall"] = { Fact($0.components?.overall) }
    table["evaluation.isAsked"] = { .flag($0.whole.asks(for: $0.evaluation)) }
    table["evaluation.isGiven"] = { .flag($0.evaluation != nil) }
    table["evaluation.rows"] = { $0.rows }
    return table
  }()

  /// What was found of a principle, marked where it is not met.
  private func words(_ finding: PrincipleFinding) -> String {
    guard !finding.isMet, let mark = whole.house.words["met.false"] else { return finding.finding }
    return mark + "\n" + finding.finding
  }

  private var rows: Fact {
    var rows: [EvaluationRowFacts] = []
    for (index, mission) in (evaluation?.missions ?? []).enumerated() {
      // A mission without risks still has its row.
      for row in mission.risks.isEmpty ? [nil] : mission.risks.map(Optional.some) {
        rows.append(EvaluationRowFacts(whole: whole, mission: mission, number: index + 1, row: row))
      }
    }
    return .list(rows, of: EvaluationRowFacts(whole: whole, mission: nil, number: 0, row: nil))
  }
}

/// The facts of one row of ปค.๕.
private struct EvaluationRowFacts: TabledFacts {
  let whole: ControlFacts
  let mission: Mission?
  /// The mission's, from 1.
  let number: Int
  let row: ControlRow?

  static let table: FactTable<EvaluationRowFacts> = [
    "mission.number": { .number(Number(Decimal($0.number), .integer)) },
    "mission": { Fact($0.mission?.title) },
    "objective": { Fact($0.mission?.objective) },
    "activity": { Fact($0.mission?.activity) },
    "risk": { Fact($0.row?.risk) },
    "existingControl": { Fact($0.row?.existingControl) },
    "assessment": { row in Fact(row.row?.assessment.flatMap(row.words)) },
    "residualRisk": { $0.orNothing($0.row?.residualRisk) },
    "improvement": { $0.orNothing($0.row?.improvement) },
    "responsible": { $0.orNothing($0.whole.dossier.unitNames($0.row?.responsible)) },
    "due": { Fact($0.row?.due) },
  ]

  /// A text of columns (๗) to (๙), or the word for nothing where the row says that nothing remains.
  private func orNothing(_ text: String?) -> Fact {
    Fact(text ?? (row?.leavesNothing == true ? whole.house.words["nothing"] : nil))
  }

  /// The words of an assessment: what was written, after what was ticked.
  private func words(_ assessment: ControlAssessment) -> String? {
    let words = whole.house.words
    let parts = [
      assessment.isAdequate.flatMap { words["adequate.\($0)"] },
      assessment.isFollowed.flatMap { words["followed.\($0)"] }, assessment.text,
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "\n")
  }
}
