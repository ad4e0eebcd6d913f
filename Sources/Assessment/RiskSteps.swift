import ThaiText

extension Sequence {
  /// What belongs to risks, by the step (ขั้นตอนการดำเนินงาน) of the risk, or its process (กระบวนงาน) where no step is
  /// given; spacing and digits aside. Steps stand in the order in which they first come; what has neither stands by
  /// itself, without a name, and so does what only says that there is none.
  package func byStep(
    _ nothing: WordsForNothing, _ risk: (Element) -> Risk
  ) -> [(name: String?, members: [Element])] {
    var steps: [(name: String?, members: [Element])] = []
    var places: [UInt64: Int] = [:]
    for member in self {
      let risk = risk(member)
      let name = risk.step.flatMap(nothing.meaning) ?? risk.process.flatMap(nothing.meaning)
      let key = name.map(tolerantHash)
      if let place = key.flatMap({ places[$0] }) {
        steps[place].members.append(member)
      } else {
        if let key { places[key] = steps.count }
        steps.append((name, [member]))
      }
    }
    return steps
  }
}
