import ThaiText

/// What a report on ITA leaves open.
extension IntegrityAssessment {
  /// The places of weaknesses that nothing answers: no measure names their indicator, and their own row says of nothing that was done. A row
  /// that says of nothing weak asks for no answer.
  public var unansweredWeaknesses: [Int] {
    let answered = Set(measures.flatMap(\.indicators))
    return weaknesses.indices.filter { place in
      let row = weaknesses[place]
      return (row.weakness != nil || row.develop != nil) && row.result == nil && !answered.contains(row.indicator)
    }
  }

  /// The round at whose end measures are reported, the last that ended before a day: of 6 or of 12 months, as reports of agencies have them;
  /// nil where none has.
  ///
  /// - Parameter year: The fiscal year, B.E.
  public func roundDue(in year: Int, asOf day: Day) -> PlanFigures.DueRound? {
    PlanFigures.roundsDue(inYear: self.year ?? year, asOf: day).last { $0.round != .nineMonths }
  }

  /// The places of measures without a result of a round, of a later one, or of one that says no round.
  public func unreportedMeasures(at round: PlanResult.Round) -> [Int] {
    measures.indices.filter { place in
      !measures[place].results.contains { $0.saysSomething && ($0.round ?? round) >= round }
    }
  }
}
