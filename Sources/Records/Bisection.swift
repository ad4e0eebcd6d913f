extension Array {
  /// The first place from which on a condition holds, which holds of nothing before it: by bisection.
  package func firstPlace(_ holds: (Element) -> Bool) -> Int {
    var low = 0, high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
