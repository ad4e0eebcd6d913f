import ThaiText

extension Dossier {
  /// The dossier with which the next year begins: what goes on is carried over, and nothing that was found or signed.
  ///
  /// Risks keep their controls and the measures that are not done, without their ratings, reports and acceptance: they are to
  /// be assessed anew. What ปค.๕ wanted improved, and last year's follow-up left open, is what the new year follows up.
  /// Missions keep their risks and existing controls. Signatures keep who signs. Plans go on; what was reported of their projects, and
  /// what was scored, is from then on said to be of the year that it is of.
  ///
  /// - Parameter year: The year that begins.
  public func carriedOver(to year: ReportingYear) -> Dossier {
    var next = self
    next.year = year
    next.register = register?.carriedOver
    next.internalControl = internalControl.carriedOver(wanting: linked().internalControl.evaluation?.improvements ?? [])
    for place in plan?.projects.indices ?? 0..<0 { next.plan?.projects[place].results.date(self.year) }
    for place in provincial?.projects.indices ?? 0..<0 { next.provincial?.projects[place].results.date(self.year) }
    next.plan?.asOf = nil
    next.plan?.signature = plan?.signature?.undated
    next.provincial?.signature = provincial?.signature?.undated
    if next.integrity?.year == nil { next.integrity?.year = self.year.buddhistYear }
    return next
  }
}

extension [PlanResult] {
  /// Has those that say no year say it.
  fileprivate mutating func date(_ year: ReportingYear) {
    for place in indices where self[place].year == nil { self[place].year = year.buddhistYear }
  }
}

extension RiskRegister {
  fileprivate var carriedOver: RiskRegister {
    var next = self
    next.assessed = nil
    next.risks = risks.map { risk in
      var risk = risk
      (risk.inherent, risk.residual, risk.target, risk.response, risk.acceptance) = (nil, nil, nil, nil, nil)
      risk.measures = risk.measures.filter { !$0.isDone }.map { measure in
        var measure = measure
        measure.reports = []
        return measure
      }
      return risk
    }
    next.signature = signature?.undated
    return next
  }
}

extension InternalControl {
  /// - Parameter wanted: What ปค.๕ wants improved, of the register too.
  fileprivate func carriedOver(wanting wanted: [FollowedImprovement]) -> InternalControl {
    var next = InternalControl.none
    next.certificate = certificate.map { certificate in
      Certificate(
        risks: [], improvements: [], scope: certificate.scope, agencies: [], signature: certificate.signature?.undated)
    }
    next.review = review.map { review in
      Review(riskRemarks: [], controlRemarks: [], signature: review.signature?.undated)
    }
    next.components = components?.carriedOver
    next.evaluation = evaluation?.carriedOver
    let open = (followUp?.improvements ?? []).filter { !$0.isDone }.map(\.carriedOver)
    if !open.isEmpty || !wanted.isEmpty {
      next.followUp = FollowUp(improvements: open + wanted, signature: followUp?.signature?.undated)
    }
    next.units = units.map { unit in
      UnitEvaluation(unit: unit.unit, components: unit.components?.carriedOver, evaluation: unit.evaluation?.carriedOver)
    }
    return next
  }
}

extension ComponentEvaluation {
  fileprivate var carriedOver: ComponentEvaluation {
    ComponentEvaluation(conclusions: [:], principles: [:], signature: signature?.undated)
  }
}

extension ControlEvaluation {
  fileprivate var carriedOver: ControlEvaluation {
    ControlEvaluation(
      missions: missions.map { mission in
        var mission = mission
        mission.risks = mission.risks.map { row in
          ControlRow(
            risk: row.risk, riskId: row.riskId, principles: [], existingControl: row.existingControl, responsible: [])
        }
        return mission
      }, signature: signature?.undated)
  }

  /// What column (๘) wants, as the next year follows it up.
  fileprivate var improvements: [FollowedImprovement] {
    rows.compactMap { mission, row, _ in
      guard let improvement = row.improvement else { return nil }
      return FollowedImprovement(
        mission: mission.title, residualRisk: row.residualRisk ?? row.risk, improvement: improvement,
        responsible: row.responsible, due: row.due)
    }
  }
}

extension FollowedImprovement {
  /// What is not done goes on; how far it had come is said anew.
  fileprivate var carriedOver: FollowedImprovement {
    FollowedImprovement(
      mission: mission, residualRisk: residualRisk, improvement: improvement, responsible: responsible, due: due)
  }
}

extension Signature {
  fileprivate var undated: Signature {
    var signature = self
    signature.date = nil
    return signature
  }
}
