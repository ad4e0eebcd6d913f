import Records

/// Which part of a dossier stands on which sheet of the entry workbook: `forms/entry-sheets.yaml`.
package struct EntryPlan: Sendable {
  /// By what the items of a list are called: the path of the list, and of the field within an item.
  package var names: [String: String]
  /// By the path of a field: another of its item, which it is the same as where it is left empty.
  package var usual: [String: String]
  /// Where the words of a text come from, by its path.
  package var sources: [String: String]
  /// The facts that say something of the keys of a dictionary, without the key, by the dictionary's path: a form's row
  /// that prints such a fact names its key.
  package var keys: [String: String]
  /// By the path of a list: the fields by which its items are told to be the same, separated by commas.
  package var identities: [String: String]
  package var sheets: [Sheet]

  package struct Sheet: Sendable {
    /// Whether the workbook of one unit has the sheet.
    package enum UnitUse: String, CaseIterable, Sendable {
      case none
      /// As something that the unit looks up, and does not change.
      case shown
      case filled
    }

    package var key: String
    /// On its tab.
    package var name: String
    package var unit: UnitUse
    /// Whether an agency's workbook has it only where something is known of it.
    package var isOptional: Bool
    /// The kinds of agency, by their keys, whose workbook has an optional one from the beginning.
    package var kinds: [String]
    /// The key of a sheet of rows to which its own belong: where something is known of that, an optional one is there too.
    package var beside: String?
    /// With which version of the sheets it came.
    package var since: Int
    package var parts: [Part]

    static let codec = record(
      "entrySheet", Sheet.init,
      field("key", \.key, .text),
      field("name", \.name, .text),
      field("unit", \.unit, .choice, or: .none),
      field("isOptional", \.isOptional, .boolean, or: false),
      field("kinds", \.kinds, .list(.text), or: []),
      field(optional: "beside", \.beside, .text),
      field("since", \.since, .integer(1...999), or: 1),
      field("parts", \.parts, .list(Part.codec)))
  }

  /// Fields, or the rows of a list.
  package struct Part: Sendable {
    /// The paths below which everything is filled in that there is once.
    package var fields: [String]
    /// The path of a list.
    package var rows: String?
    /// The lists around it whose items are filled in on the same sheet.
    package var joins: [String]
    /// How many rows are made ready.
    package var prepared: Int
    /// Whether each key of a dictionary has its row from the beginning.
    package var isPrepared: Bool
    /// In centimetres, by the path within an item.
    package var widths: [String: Double]
    /// The paths of what should be filled in besides what must.
    package var wanted: [String]
    /// By the path within an item of what is taken from elsewhere where it is left empty: the path of the field that names from where.
    package var taken: [String: String]
    /// The paths within an item of what few fill in, and what is below them: their columns stand last.
    package var last: [String]

    static let codec = record(
      "entryPart", Part.init,
      field("fields", \.fields, .list(.text), or: []),
      field(optional: "rows", \.rows, .text),
      field("joins", \.joins, .list(.text), or: []),
      field("prepared", \.prepared, .integer(0...5_000), or: 0),
      field("isPrepared", \.isPrepared, .boolean, or: false),
      field("widths", \.widths, .widths, or: [:]),
      field("wanted", \.wanted, .list(.text), or: []),
      field("taken", \.taken, .textsByKey, or: [:]),
      field("last", \.last, .list(.text), or: []))
  }

  static let codec = record(
    "entry", EntryPlan.init,
    field("names", \.names, .textsByKey),
    field("usual", \.usual, .textsByKey),
    field("sources", \.sources, .textsByKey),
    field("keys", \.keys, .textsByKey),
    field("identities", \.identities, .textsByKey),
    field("sheets", \.sheets, .list(Sheet.codec)))
}

extension Codec where Value == [String: Double] {
  /// Widths in centimetres.
  fileprivate static var widths: Codec<[String: Double]> {
    Codec<[String: String]>.textsByKey.map(
      to: { texts in
        let widths = texts.compactMapValues { Double($0) }.filter { (0.5...40).contains($0.value) }
        return widths.count == texts.count ? widths : nil
      }, from: { $0.mapValues { "\($0)" } })
  }
}

extension Library {
  /// Which part of a dossier stands on which sheet.
  ///
  /// - Throws: `Problems` where `forms/entry-sheets.yaml` cannot be used.
  package func entryPlan() throws(Problems) -> EntryPlan {
    let file = try files.tree("entry-sheets.yaml")
    return try EntryPlan.codec.value(of: file.tree, file: file.name).value
  }
}

extension Library {
  /// What the row of a form is called that prints a fact; nil where none does.
  package func rowName(of fact: String) -> String? {
    let printer = TemplatePrinter(blank: "", digits: .arabic, convertsTexts: false)
    for form in registry.formFolders.lazy.flatMap(shelf.forms) {
      for row in form.blocks.compactMap(\.table).flatMap(\.rows) {
        guard let name = row.cells.first, row.cells.dropFirst().contains(where: { $0.facts.contains(fact) }) else { continue }
        return printer.text(name, NoFacts())
      }
    }
    return nil
  }
}

private struct NoFacts: FactSource {
  func fact(_ name: String) -> Fact? { nil }
  var factNames: Set<String> { [] }
}
