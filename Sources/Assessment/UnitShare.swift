import ThaiText

extension Dossier {
  /// What one unit fills in: the risks that it owns or has measures against, its rows of ปค.๕ and of the follow-up, and its
  /// own forms. Of the rest stays what these rows name: whose dossier it is, the units, the matrix and the appetite, and the
  /// risks that its rows of ปค.๕ are about.
  ///
  /// - Parameter unit: One of the dossier's.
  public func share(of unit: Unit) -> Dossier {
    func isMeant(_ reference: String?) -> Bool { reference.flatMap(self.unit)?.id == unit.id }
    var share = self
    share.committee = nil
    share.register?.signature = nil
    share.provincial = nil
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
    return share
  }
}
