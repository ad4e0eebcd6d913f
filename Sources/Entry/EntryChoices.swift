import Assessment
import Records
import Sheets
import ThaiText

/// What the cells of a column take: from the shape of the dossier, as the reading of the cells does.
extension EntryWorkbook {
  func choice(_ column: EntryColumn, _ area: GridArea, _ lists: inout EntryLists) -> LiveChoice? {
    switch column.source {
    case "units":
      if let units = print?.units { return open(column, area, lists.list(units)) }
      return open(column, area, "OFFSET(Entry_Units,0,0,MAX(1,COUNTA(Entry_Units)),1)")
    case "risks": return open(column, area, "OFFSET(Entry_Risks,0,0,MAX(1,COUNTA(Entry_Risks)),1)")
    case "matrices": return open(column, area, lists.list(ratings.keys))
    case "missions": return open(column, area, lists.list(missions))
    case "levels": return open(column, area, ratings.levelWords)
    case let source?:
      // The register's own workbook has no plan.
      let lists = Self.filledLists.filter { $0.source == source }
      guard let list = lists.first(where: { list in form.sheets.contains { $0.part.table?.field == list.table } }) else { return nil }
      return open(column, area, "OFFSET(\(list.name),0,0,MAX(1,COUNTA(\(list.name))),1)")
    case nil: break
    }
    switch column.shape {
    case .choice(let values), .boolean(let values):
      let list = lists.list(values.map { column.shown($0.key) })
      return LiveChoice(
        area: area, rule: .list(list), isBinding: !column.isLines, title: column.shortHeading, message: message(column),
        refusal: say("entry.choice.refusal"))
    case .amount(_, let values): return open(column, area, lists.list(values.map { column.shown($0.key) }))
    case .integer(let range):
      if case .number = column.content { return nil }
      if let axis = column.axis {
        return LiveChoice(
          area: area, rule: .list(ratings.scores(axis)), title: column.shortHeading, message: ratings.help(axis),
          refusal: say("entry.score.refusal"))
      }
      let words = say("entry.number.message", bounds(range, isLarge: column.shape.isLargeNumber))
      return LiveChoice(area: area, rule: .whole(range), title: column.shortHeading, message: words, refusal: words)
    default: return nil
    }
  }

  /// What is said of a column where its heading or, of one that takes anything, a cell below it is chosen; nil where it would say no more
  /// than the heading.
  ///
  /// Comments would say it too, in three more files and 1.9 KB for each sheet: an empty workbook would have 21 KB more.
  func help(_ column: EntryColumn, from first: Int, to last: Int, _ place: Int) -> LiveChoice? {
    var note = column.note
    if case .number = column.content { note = say("entry.place.note") }
    guard !column.heading.utf8.suffix(note.utf8.count).elementsEqual(note.utf8) else { return nil }
    return LiveChoice(
      area: GridArea(firstRow: first, firstColumn: place, lastRow: last, lastColumn: place), rule: .any, isBinding: false,
      title: column.shortHeading, message: note, refusal: "")
  }

  /// The bounds of a number as a message names them: none of a number that may be below zero as far as above it, the least of an amount.
  private func bounds(_ range: ClosedRange<Int>, isLarge: Bool) -> [String: String] {
    if range.lowerBound == -range.upperBound { return [:] }
    return isLarge ? ["from": String(range.lowerBound)] : ["least": String(range.lowerBound), "most": String(range.upperBound)]
  }

  /// A list beside which other words can be typed.
  private func open(_ column: EntryColumn, _ area: GridArea, _ list: Formula) -> LiveChoice {
    LiveChoice(
      area: area, rule: .list(list), isBinding: false, title: column.shortHeading, message: message(column), refusal: "")
  }

  private func message(_ column: EntryColumn) -> String {
    if column.isLines { return say("entry.lines.message") }
    if case .amount = column.shape { return say("entry.amount.message") }
    return say(Self.freeSources.contains(column.source ?? "") ? "entry.choice.free" : "entry.choice.message")
  }

  /// Lists beside which names that are not in them may stand.
  private static let freeSources: Set = ["units", "matrices", "missions"]
}

extension EntryColumn {
  /// The axis of the matrix whose score it is.
  var axis: RiskAxis? {
    guard case .value(.integer) = content else { return nil }
    switch path.last {
    case "likelihood": return .likelihood
    case "impact": return .impact
    default: return nil
    }
  }

  /// The last part of the heading.
  var shortHeading: String { heading.parts(separatedBy: EntryLeaves.separator).last ?? heading }

  /// What stands before it.
  var groupHeading: String {
    let parts = heading.parts(separatedBy: EntryLeaves.separator).dropLast()
    return parts.isEmpty ? "" : parts.joined(separator: EntryLeaves.separator) + EntryLeaves.separator
  }
}
