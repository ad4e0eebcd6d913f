extension DocumentTable {
  /// What a merged cell says of several rows, it says of each of them: a unit or a time of each project, and of each risk how it is rated and what is
  /// done. Money is not shared out, as nobody knows how, and where the name itself is merged the rows are one.
  func sharingMergedCells() -> DocumentTable {
    let shared: [Column]
    let name: Column?
    switch shape {
    case .plan, .quarters, .provincial: (shared, name) = ([.unit, .period, .source], [.project, .measure].first { index($0) != nil })
    case .risks:
      shared = [.step, .likelihood, .impact, .score, .level, .points, .cause, .control, .domain, .measure, .guideline, .method, .unit, .period, .quarter]
      name = .issue
    case .targets, .measureResults, .measures, .analysis, .scores, .guidelines: return self
    }
    guard let own = name.flatMap(index) else { return self }
    var table = self
    for place in rows.indices.dropFirst() where !rows[place].merged.isEmpty {
      let row = rows[place], above = table.rows[place - 1]
      guard !row.merged.contains(own), !cell(own, of: row).isEmpty else { continue }
      for index in shared.compactMap({ index($0) }) where row.merged.contains(index) && row.cells.indices.contains(index) {
        table.rows[place].cells[index] = cell(index, of: above)
      }
    }
    return table
  }
}
