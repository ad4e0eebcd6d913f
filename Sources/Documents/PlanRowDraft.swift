import Assessment
import Records
import ThaiText

/// What the row of a plan's table says of its one project besides its name, its money and its quarters.
struct PlanRowDraft {
  let draft: DossierDraft
  let row: PlanTable.Row

  init(_ draft: DossierDraft, _ row: PlanTable.Row) { (self.draft, self.row) = (draft, row) }

  var entries: [Tree.Entry] {
    var entries: [Tree.Entry] = []
    func add(_ key: String, _ text: String?) { if let text { entries.append(draft.entry(key, draft.text(text, row.line))) } }
    func add(_ key: String, list text: String?) {
      if let text { entries.append(draft.entry(key, .list([draft.text(text, row.line)], draft.mark(row.line)))) }
    }
    let indicator = said(.indicator), target = said(.target)
    add("targetGroup", said(.group) ?? (indicator == nil ? target : nil))
    add("steps", list: said(.method))
    add("period", said(.period))
    add("source", said(.source))
    add("responsible", list: said(.unit).map(draft.unit))
    // What is aimed at stands behind what it is counted by.
    add("outputs", list: indicator.map { [$0, target].compactMap(\.self).joined(separator: " ") })
    add("remark", said(.remark))
    if let result { entries.append(draft.entry("results", .list([.record(result, draft.mark(row.line))], draft.mark(row.line)))) }
    return entries
  }

  /// What was reported, where the document says of which round it is.
  private var result: [Tree.Entry]? {
    guard let months = draft.document.round else { return nil }
    var entries: [Tree.Entry] = []
    if let status = row.status { entries.append(draft.entry("status", draft.plain(status.rawValue, row.line))) }
    if let spent = row.cells[.spent].flatMap({ draft.budget(WrittenAmount($0, draft.words)) }), Int(spent) != nil {
      entries.append(draft.entry("spent", draft.plain(spent, row.line)))
    }
    if let output = said(.result) { entries.append(draft.entry("output", draft.text(output, row.line))) }
    if let obstacle = said(.obstacle) { entries.append(draft.entry("obstacle", draft.text(obstacle, row.line))) }
    return entries.isEmpty ? nil : [draft.entry("months", draft.plain(String(months), row.line))] + entries
  }

  /// What a cell says; a dash says nothing.
  private func said(_ column: DocumentTable.Column) -> String? {
    row.cells[column].flatMap { $0.allSatisfy { "-–".contains($0) } ? nil : $0 }
  }
}
