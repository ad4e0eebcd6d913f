import ThaiText

extension Dossier {
  /// What one unit fills in: the risks that it owns or has measures against, its rows of ปค.๕ and of the follow-up, the projects of
  /// plans that it carries out, and its own forms. Of the rest stays what these rows name: whose dossier it is, the units, the matrix
  /// and the appetite, the risks that its rows of ปค.๕ are about, the projects that measures of its risks name, and what plans aim at.
  ///
  /// - Parameter unit: One of the dossier's.
  public func share(of unit: Unit) -> Dossier {
    func isMeant(_ reference: String?) -> Bool { reference.flatMap(self.unit)?.id == unit.id }
    var share = self
    share.committee = nil
    share.register?.signature = nil
    var control = InternalControl.none
    if let missions = internalControl.evaluation?.missions {
      let own = missions.filter { mission in
        isMeant(mission.fromUnit) || mission.risks.contains { $0.responsible.contains(where: isMeant) }
      }
      if !own.isEmpty { control.evaluation = ControlEvaluation(missions: own) }
    }
    if let followUp = internalControl.followUp {
      let own = followUp.improvements.filter { $0.responsible.contains(where: isMeant) }
      if !own.isEmpty { control.followUp = FollowUp(improvements: own) }
    }
    control.units = internalControl.units.filter { isMeant($0.unit) }
    share.internalControl = control
    let evaluations = [control.evaluation].compactMap(\.self) + control.units.compactMap(\.evaluation)
    let named = Set(evaluations.flatMap(\.rows).compactMap { $0.row.riskId.map(tolerantKey) })
    share.register?.risks.removeAll { risk in
      let isOwn = units.owners(of: risk).contains(unit.id)
      return !isOwn && !named.contains(tolerantKey(risk.id)) && !risk.measures.contains { $0.responsible.contains(where: isMeant) }
    }
    let measures = share.register?.risks.flatMap(\.measures).compactMap(\.project) ?? []
    func own(_ plan: WorkPlan, _ responsible: [[String]]) -> [Int] {
      let search = PlanProjectSearch(plan.projects)
      let named = Set(measures.compactMap { search.match($0, of: [unit.name])?.place })
      return responsible.indices.filter { units.ids(of: responsible[$0]).contains(unit.id) || named.contains($0) }
    }
    if let figures = PlanFigures(of: self) {
      let projects = figures.plan.projects
      share.plan?.projects = own(WorkPlan(figures, fullName: \.name, unit: unitName), projects.map(\.responsible)).map { projects[$0] }
    }
    if let figures = ProvincialFigures(of: self) {
      let projects = figures.plan.projects
      share.provincial?.projects = own(WorkPlan(figures, unit: unitName), projects.map(\.responsible)).map { projects[$0] }
    }
    return share
  }
}
