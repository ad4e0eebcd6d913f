import ThaiText

extension Sequence {
  /// What belongs to risks, by the step (ขั้นตอนการดำเนินงาน) of the risk, or its process (กระบวนงาน) where no step is
  /// given; spacing and digits aside. Steps stand in the order in which they first come; what has neither stands by
  /// itself, without a name, and so does what only says that there is none. A step belongs to its process: of two processes with a step
  /// of one name each has its own, whose name is followed by the process.
  package func byStep(
    _ nothing: WordsForNothing, _ risk: (Element) -> Risk
  ) -> [(name: String?, members: [Element])] {
    let placed = map { member in
      (member, risk(member).step.flatMap(nothing.meaning), risk(member).process.flatMap(nothing.meaning))
    }
    var processes: [UInt64: Set<UInt64>] = [:]
    for (_, step, process) in placed {
      if let step, let process { processes[tolerantHash(step), default: []].insert(tolerantHash(process)) }
    }
    var steps: [(name: String?, members: [Element])] = []
    var places: [[UInt64]: Int] = [:]
    for (member, step, process) in placed {
      let isShared = step.map { processes[tolerantHash($0), default: []].count > 1 } ?? false
      let key = isShared ? [step, process].compactMap(\.self) : [step ?? process].compactMap(\.self)
      let hashes = key.map(tolerantHash)
      if let place = hashes.isEmpty ? nil : places[hashes] {
        steps[place].members.append(member)
      } else {
        if !hashes.isEmpty { places[hashes] = steps.count }
        steps.append((key.count > 1 ? "\(key[0]) (\(key[1]))" : key.first, [member]))
      }
    }
    return steps
  }
}
