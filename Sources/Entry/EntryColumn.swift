import Definitions
import Records

/// One place to fill in: a column of a table, or a field that there is once.
struct EntryColumn: Sendable {
  enum Content: Sendable {
    /// One value.
    case value(Shape)
    /// A list of values, a line for each.
    case lines(Shape)
    /// The key of a dictionary.
    case key([ChoiceValue])
    /// The place of an item that has no name of its own, counted from 1 within the item around it.
    case number
  }

  /// Which of the table's levels it belongs to, from 0.
  var level: Int
  /// The keys that lead to it from the level's item.
  var path: [String]
  var content: Content
  /// The path within a dossier, without the places in lists: `register.risks.owner`.
  var field: String
  var heading: String
  /// What is said of it, in full.
  var note: String
  var isRequired: Bool
  var isWanted = false
  /// The field of the same item that names from where it is taken where it is left empty.
  var giver: String?
  /// The field of the same item that it is the same as where it is left empty.
  var usual: String?
  /// Where the words of a text come from that may be chosen.
  var source: String?
  /// In centimetres.
  var width: Double
  /// Whether it is one that few fill in.
  var isLast = false

  /// The shape of one value.
  var shape: Shape {
    switch content {
    case .value(let shape), .lines(let shape): shape
    case .key(let values): .choice(values)
    case .number: .integer(1...9_999)
    }
  }

  /// Of a choice: the words that are shown for its keys, worked out once, as each row asks for them. Worked out anew they were
  /// four fifths of the instructions of an empty workbook.
  var words: [String: String] = [:]

  /// The word that is shown for the key of a choice.
  func shown(_ key: String) -> String { words[key] ?? key }

  /// Whether it is in sight on a sheet that is printed: what is usual, and what a row says.
  func isPrinted(_ place: Int, _ rows: [EntryRows.Row]) -> Bool {
    guard !isLast else { return false }
    if case .choice = shape { return true }
    return isRequired || isWanted || axis != nil || rows.contains { $0.cells[place] != nil }
  }

  var isLines: Bool { if case .lines = content { true } else { false } }
}

extension Shape {
  /// Whether a number is usually filled in.
  var isNumber: Bool {
    switch self {
    case .integer, .amount: true
    default: false
    }
  }

  /// Whether it may be so large that its thousands are separated; a year is not, nor a score, which may be
  /// below zero.
  var isLargeNumber: Bool {
    switch self {
    case .integer(let range): range.lowerBound >= 0 && range.upperBound > 9_999
    case .amount: true
    default: false
    }
  }
}

/// A list or a dictionary whose items are rows of a table.
struct EntryLevel: Sendable {
  /// The path within a dossier, without the places in lists.
  var field: String
  /// The keys that lead to it from the item of the level above.
  var path: [String]
  /// Of a dictionary: its keys with their words.
  var keys: [ChoiceValue]?
  /// The field by which an item is called; nil where items are counted, and for a dictionary.
  var name: String?
  /// Whether its items are filled in here; else they are only named.
  var isOwn: Bool
  /// Whether an item is there as soon as it is named: it must say no more than its name.
  var isMadeByName: Bool
}

/// The items of a list as rows.
struct EntryTable: Sendable {
  /// From the outermost list to the one whose items are the rows.
  var levels: [EntryLevel]
  var columns: [EntryColumn]
  var prepared: Int
  /// Whether each key of the dictionary has its row from the beginning.
  var isPrepared: Bool

  /// The list whose items are the rows.
  var field: String { levels.last?.field ?? "" }

  /// Whether its rows are of the forms that each unit has of its own.
  var isOfUnits: Bool { levels.first?.field == "internalControl.units" }
}

/// What stands on a sheet: fields, or the rows of a table.
enum EntryPart: Sendable {
  case fields([EntryColumn])
  case rows(EntryTable)

  var columns: [EntryColumn] {
    switch self {
    case .fields(let columns): columns
    case .rows(let table): table.columns
    }
  }

  /// The table, where it is one.
  var table: EntryTable? { if case .rows(let table) = self { table } else { nil } }
}

/// A sheet of the entry workbook.
struct EntrySheet: Sendable {
  var key: String
  var name: String
  var unit: EntryPlan.Sheet.UnitUse
  /// Whether an agency's workbook has it only where something is known of it.
  var isOptional: Bool
  /// The kinds of agency, by their keys, whose workbook has it all the same.
  var kinds: [String]
  /// The sheet of rows to which its own belong: where something is known of that, an optional one is there too.
  var beside: String?
  /// With which version of the sheets it came.
  var since: Int
  var part: EntryPart
  /// Whether it only shows what is filled in elsewhere.
  var isFixed = false
}
