import Assessment
import Records

/// A walk over every text that a person wrote into a dossier, in the order of the document. A test compares it with
/// what `Dossier.codec` writes, which says the same many times as slowly.
struct TextWalk {
  private var steps: [FieldPath.Step] = []
  /// Called with each text and the steps to it.
  private let visit: (String, [FieldPath.Step]) -> Void

  static func walk(_ dossier: Dossier, _ visit: (String, [FieldPath.Step]) -> Void) {
    withoutActuallyEscaping(visit) { visit in
      var walk = TextWalk(visit: visit)
      walk.dossier(dossier)
    }
  }

  private init(visit: @escaping (String, [FieldPath.Step]) -> Void) { self.visit = visit }

  // MARK: The parts of a dossier

  private mutating func dossier(_ dossier: Dossier) {
    record("agency", dossier.agency) { walk, agency in
      walk.text("name", agency.name)
      walk.text("district", agency.district)
      walk.text("province", agency.province)
      walk.officer("head", agency.head)
      walk.text("supervisor", agency.supervisor)
      walk.text("addressee", agency.addressee)
    }
    text("notice", dossier.notice)
    list("units", dossier.units) { walk, unit in
      walk.text("id", unit.id)
      walk.text("name", unit.name)
      walk.officer("head", unit.head)
    }
    record("committee", dossier.committee) { walk, committee in
      walk.text("order", committee.order)
      walk.list("members", committee.members) { walk, member in
        walk.text("position", member.position)
        walk.text("role", member.role)
      }
    }
    record("register", dossier.register) { walk, register in
      walk.text("matrix", register.matrix == RiskRegister.usualMatrix ? nil : register.matrix)
      walk.record("appetite", register.appetite) { walk, appetite in
        walk.text("level", appetite.level)
        walk.list("exceptions", appetite.exceptions) { walk, exception in
          walk.text("domain", exception.domain)
          walk.text("unit", exception.unit)
          walk.text("level", exception.level)
        }
      }
      walk.list("risks", register.risks) { $0.risk($1) }
      walk.signature(register.signature)
    }
    record("internalControl", dossier.internalControl) { $0.control($1) }
  }

  private mutating func risk(_ risk: Risk) {
    text("id", risk.id)
    text("process", risk.process)
    text("step", risk.step)
    text("event", risk.event)
    text("cause", risk.cause)
    text("domain", risk.domain)
    text("owner", risk.owner)
    record("activity", risk.activity) { walk, activity in
      walk.text("name", activity.name)
      walk.text("strategy", activity.strategy)
      walk.text("objective", activity.objective)
      walk.text("indicator", activity.indicator)
      walk.text("target", activity.target)
    }
    rating("inherent", risk.inherent)
    list("controls", risk.controls) { $0.text("text", $1.text) }
    rating("residual", risk.residual)
    rating("target", risk.target)
    list("measures", risk.measures) { $0.measure($1) }
    record("surveillance", risk.surveillance) { $0.text("additionalMeasure", $1.additionalMeasure) }
  }

  private mutating func rating(_ key: String, _ rating: RiskRating?) {
    record(key, rating) { walk, rating in
      walk.text("level", rating.level)
      walk.text("likelihoodReason", rating.likelihoodReason)
      walk.text("impactReason", rating.impactReason)
    }
  }

  private mutating func measure(_ measure: Measure) {
    text("text", measure.text)
    texts("responsible", measure.responsible)
    text("indicator", measure.indicator)
    text("project", measure.project)
    text("monitoring", measure.monitoring)
    list("reports", measure.reports) { walk, report in
      walk.text("result", report.result)
      walk.text("evidence", report.evidence)
      walk.text("obstacles", report.obstacles)
    }
  }

  private mutating func control(_ control: InternalControl) {
    record("certificate", control.certificate) { walk, certificate in
      walk.texts("risks", certificate.risks)
      walk.texts("improvements", certificate.improvements)
      walk.texts("agencies", certificate.agencies)
      walk.signature(certificate.signature)
    }
    components(control.components)
    evaluation(control.evaluation)
    record("review", control.review) { walk, review in
      walk.texts("riskRemarks", review.riskRemarks)
      walk.texts("controlRemarks", review.controlRemarks)
      walk.text("noAuditorBecause", review.noAuditorBecause)
      walk.signature(review.signature)
    }
    record("followUp", control.followUp) { walk, followUp in
      walk.list("improvements", followUp.improvements) { $0.followed($1) }
      walk.text("noneBecause", followUp.noneBecause)
      walk.signature(followUp.signature)
    }
    list("units", control.units) { walk, unit in
      walk.text("unit", unit.unit)
      walk.components(unit.components)
      walk.evaluation(unit.evaluation)
    }
  }

  private mutating func components(_ components: ComponentEvaluation?) {
    record("components", components) { walk, components in
      walk.record("conclusions", components.conclusions) { walk, conclusions in
        for component in ControlComponent.allCases { walk.text(component.rawValue, conclusions[component]) }
      }
      walk.record("principles", components.principles) { walk, principles in
        for principle in Principle.allCases {
          walk.record(principle.rawValue, principles[principle]) { $0.text("finding", $1.finding) }
        }
      }
      walk.text("overall", components.overall)
      walk.signature(components.signature)
    }
  }

  private mutating func evaluation(_ evaluation: ControlEvaluation?) {
    record("evaluation", evaluation) { walk, evaluation in
      walk.list("missions", evaluation.missions) { walk, mission in
        walk.text("title", mission.title)
        walk.text("objective", mission.objective)
        walk.text("activity", mission.activity)
        walk.text("fromUnit", mission.fromUnit)
        walk.list("risks", mission.risks) { $0.row($1) }
      }
      walk.signature(evaluation.signature)
    }
  }

  private mutating func row(_ row: ControlRow) {
    // A row may leave its risk to the register.
    text("risk", row.risk.isEmpty ? nil : row.risk)
    text("riskId", row.riskId)
    text("existingControl", row.existingControl)
    record("assessment", row.assessment) { $0.text("text", $1.text) }
    text("residualRisk", row.residualRisk)
    text("improvement", row.improvement)
    texts("responsible", row.responsible)
  }

  private mutating func followed(_ improvement: FollowedImprovement) {
    text("mission", improvement.mission)
    text("residualRisk", improvement.residualRisk)
    text("improvement", improvement.improvement)
    texts("responsible", improvement.responsible)
    text("obstacles", improvement.obstacles)
  }

  private mutating func signature(_ signature: Signature?) {
    record("signature", signature) { walk, signature in
      walk.text("name", signature.name)
      walk.text("position", signature.position)
    }
  }

  private mutating func officer(_ key: String, _ officer: Officer?) {
    record(key, officer) { walk, officer in
      walk.text("position", officer.position)
      walk.text("name", officer.name)
    }
  }

  // MARK: Steps

  private mutating func text(_ key: String, _ text: String?) {
    guard let text else { return }
    steps.append(.key(key))
    visit(text, steps)
    steps.removeLast()
  }

  private mutating func texts(_ key: String, _ texts: [String]) {
    list(key, texts) { $0.visit($1, $0.steps) }
  }

  private mutating func record<Value>(_ key: String, _ value: Value?, _ body: (inout TextWalk, Value) -> Void) {
    guard let value else { return }
    steps.append(.key(key))
    body(&self, value)
    steps.removeLast()
  }

  private mutating func list<Item>(_ key: String, _ items: [Item], _ body: (inout TextWalk, Item) -> Void) {
    guard !items.isEmpty else { return }
    steps.append(.key(key))
    for (index, item) in items.enumerated() {
      steps.append(.index(index))
      body(&self, item)
      steps.removeLast()
    }
    steps.removeLast()
  }
}
