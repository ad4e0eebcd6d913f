import Cells
import Definitions
import Records
import ThaiText

/// A cell that was filled in.
struct EntryCell: Sendable {
  var value: EntryValue
  var mark: Mark
  /// The formula that somebody typed, whose value it is.
  var formula: String?
}

/// Takes what was filled in for words of a dossier, and tells what cannot be taken so.
final class EntryCellReader {
  private let file: String
  private let sheets: [String]
  private(set) var problems: [Problem] = []
  private var told: Set<Problem> = []
  /// The cells of which it was told that they cannot be read.
  private(set) var faulty: Set<Mark> = []
  /// Those of them that hold nothing that can be taken for a value at all.
  private var unreadable: Set<Mark> = []
  /// The ids of units by what they are called.
  var unitIds: [String: String] = [:]

  init(file: String, sheets: [String]) {
    self.file = file
    self.sheets = sheets
  }

  func report(_ statement: Statement, _ severity: Severity = .error, at mark: Mark?) {
    // A cell may be asked for twice.
    let problem = Problem(statement, severity, at: Place(file: file, mark: mark, sheets: sheets))
    if told.insert(problem).inserted { problems.append(problem) }
    if severity == .error, let mark { faulty.insert(mark) }
  }

  private func report(unreadable statement: Statement, at mark: Mark) {
    report(statement, at: mark)
    unreadable.insert(mark)
  }

  /// The value of a cell as a document would have it; nil where it holds nothing.
  func tree(_ cell: EntryCell, _ column: EntryColumn) -> Tree? {
    guard let text = text(of: cell, column) else { return nil }
    if MergeText.isConflict(text) { report(EntryProblem.unsettled(), at: cell.mark) }
    if let formula = cell.formula, !unreadable.contains(cell.mark) { report(EntryProblem.formula(formula), .note, at: cell.mark) }
    guard column.isLines else { return word(text, column, cell.mark) }
    let texts = EntryLines.texts(text).flatMap { parts(of: $0, column.shape) }
    return .list(texts.map { word($0, column, cell.mark) }, cell.mark)
  }

  func isReadable(_ word: Tree.Word) -> Bool { word.mark.map { !unreadable.contains($0) } ?? true }

  /// Whatever else is found of a cell follows from what was told.
  func silence(_ mark: Mark) { faulty.insert(mark) }

  private func word(_ text: String, _ column: EntryColumn, _ mark: Mark) -> Tree {
    var text = text
    if column.source == "units", let id = unitIds[tolerantKey(text)] { text = id }
    return .word(Tree.Word(text, isQuoted: true, mark: mark))
  }

  /// Values of a choice, and numbers, may stand in one line, between commas.
  private func parts(of line: String, _ shape: Shape) -> [String] {
    switch shape {
    case .choice(let values) where ChoiceWords(values).key(of: line) == nil: break
    case .integer: break
    default: return [line]
    }
    return line.split { ",;".contains($0) || $0 == " " || $0 == "\u{A0}" }.map(String.init)
  }

  private func text(of cell: EntryCell, _ column: EntryColumn) -> String? {
    switch cell.value {
    case .text(let text):
      guard !text.isBlank else { return nil }
      if case .text = column.shape { return text }
      if column.shape.isNumber { return text.withoutOddBlanks.ungrouped }
      return text.withoutOddBlanks
    case .number(let number): return number.shortest
    case .boolean(let isTrue):
      if case .boolean = column.shape { return isTrue ? "true" : "false" }
      return isTrue ? "TRUE" : "FALSE"
    case .error(let text):
      report(unreadable: EntryProblem.errorValue(Verbatim(text)), at: cell.mark)
      return text
    case .absent:
      report(unreadable: EntryProblem.absent(), at: cell.mark)
      return "?"
    case .day(let day): return text(of: day, column, cell.mark)
    case .moment(let text):
      report(unreadable: EntryProblem.date(Verbatim(text)), at: cell.mark)
      return text
    }
  }

  /// A day is written C.E.; one of a year that only the Buddhist era has is taken for that.
  private func text(of day: Day, _ column: EntryColumn, _ mark: Mark) -> String {
    guard column.takesDay else {
      report(unreadable: EntryProblem.date(Verbatim(day.iso)), at: mark)
      return day.iso
    }
    let parts = day.iso.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, parts[0] >= 2400 else { return day.iso }
    guard let taken = Day(year: parts[0] - 543, month: parts[1], day: parts[2]) else { return day.iso }
    report(EntryProblem.era(Verbatim(day.iso), Verbatim(taken.iso)), .warning, at: mark)
    return taken.iso
  }
}

extension EntryColumn {
  fileprivate var takesDay: Bool {
    switch shape {
    case .day, .period: true
    default: false
    }
  }
}

extension String {
  /// Whether nobody would see anything of it.
  var isBlank: Bool { !unicodeScalars.contains { !$0.isInvisible } }

  /// Without what is not seen: odd blanks become plain ones, those at the ends and what has no width go.
  fileprivate var withoutOddBlanks: String {
    var scalars: [Unicode.Scalar] = []
    for scalar in unicodeScalars where scalar.properties.generalCategory != .format {
      scalars.append(scalar.properties.isWhitespace ? " " : scalar)
    }
    while scalars.last == " " { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars.drop { $0 == " " }))
  }

  /// A number without the commas between its thousands; any other text as it is.
  fileprivate var ungrouped: String {
    let groups = split(separator: ",", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
      && groups.allSatisfy { $0.allSatisfy(\.isNumber) }
    return isGrouped ? groups.joined() : self
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool { properties.isWhitespace || properties.generalCategory == .format }
}
