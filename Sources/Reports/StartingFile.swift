import Assessment
import Definitions
import Records
import ThaiText

extension Library {
  /// A commented dossier to begin with: what is known filled in, every other field explained and left empty. What may
  /// be there several times, and what cannot be empty, is commented out; with the marks taken away it is read as it
  /// stands, and says nothing yet.
  ///
  /// - Parameter templates: With what projects the plan begins.
  package func startingFile(
    agency: String, kind: AgencyKind, year: ReportingYear, templates: PlanTemplates = PlanTemplates(), _ language: Language
  ) throws -> String {
    let wording = wording(language)
    var writer = StartingFileWriter(
      phrases: fields, wording: wording,
      given: [
        FieldPath.top["agency"]["name"]: .text(agency),
        FieldPath.top["agency"]["kind"]: .text(kind.key),
        FieldPath.top["year"]["year"]: .plain(String(year.buddhistYear)),
        FieldPath.top["year"]["kind"]: .text(year.kind.rawValue),
      ])
    writer.words[FieldPath.top["register"]["matrix"]] = matrixKeys
    if !templates.projects.isEmpty {
      let path = FieldPath.top["plan"]["projects"]
      writer.items[path] = templates.projects.compactMap(PlanProject.codec.write)
      writer.remarks[path] = wording("new.templates") + templates.open.map { variable in
        "\n  {\(variable.name)}: " + wording.text(of: variable.about)
      }.joined()
    }
    writer.comment(wording("new.head"), indent: 0)
    if case .record(let record) = Dossier.codec.shape(known) { try writer.fields(of: record, at: .top, indent: 0) }
    return writer.text
  }
}

/// Writes a record's fields, one line each, under a comment that says what each is.
private struct StartingFileWriter {
  let phrases: Entries<Phrase>?
  let wording: Wording
  let given: [FieldPath: Tree]
  /// What may be written for a text that is a name.
  var words: [FieldPath: [String]] = [:]
  /// The items of lists that are there already, below the pattern of one.
  var items: [FieldPath: [Tree]] = [:]
  /// What is said of a field beside what it is.
  var remarks: [FieldPath: String] = [:]
  /// Whether what is written is commented out as a whole, so that nothing in it is once more.
  var isPattern = false
  var text = ""

  mutating func comment(_ comment: String, indent: Int) {
    for line in comment.split(separator: "\n") { add("# \(line)", indent: indent) }
  }

  private mutating func add(_ line: String, indent: Int) {
    text += String(repeating: " ", count: indent) + line + "\n"
  }

  mutating func fields(of record: RecordShape, at path: FieldPath, indent: Int) throws {
    for property in record.properties {
      if indent == 0 { text += "\n" }
      if let phrase = phrases?[record.name + "." + property.key] { comment(wording.text(of: phrase), indent: indent) }
      if let remark = remarks[path[property.key]] { comment(remark, indent: indent) }
      try value(property.shape, under: property.key, at: path[property.key], indent: indent)
    }
  }

  private mutating func value(_ shape: Shape, under key: String, at path: FieldPath, indent: Int) throws {
    if let tree = given[path] { return add("\(key): " + (try tree.yaml()).droppingLastLineFeeds, indent: indent) }
    let choices = (words[path] ?? shape.choices.map(\.shown)).joined(separator: " | ")
    add(key + ":" + (choices.isEmpty ? "" : "  # " + choices), indent: indent)
    switch shape {
    // A record that cannot be empty is a pattern to fill in, not an empty record.
    case .record(let record):
      let isGiven = given.keys.contains { $0.steps.starts(with: path.steps) }
      if isPattern || isGiven || !record.properties.contains(where: \.isRequired) {
        try fields(of: record, at: path, indent: indent + 2)
      } else {
        try pattern(of: record, at: path, indent: indent + 2, asItem: false)
      }
    case .list(.record(let record)):
      try pattern(of: record, at: path, indent: indent + 2, asItem: true)
      if let items = items[path] {
        for line in try Tree.list(items, nil).yaml().split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
          add(line.isEmpty ? "" : String(line), indent: line.isEmpty ? 0 : indent + 2)
        }
      }
    case .dictionary(let keys, .record(let record)):
      for (index, key) in keys.enumerated() {
        var writer = StartingFileWriter(phrases: index == 0 ? phrases : nil, wording: wording, given: given, isPattern: true)
        try writer.fields(of: record, at: path[key], indent: indent + 4)
        add("\"\(key)\":", indent: indent + 2)
        text += writer.text
      }
    case .dictionary(let keys, _): for key in keys { add("\"\(key)\":", indent: indent + 2) }
    default: break
    }
  }

  /// A record as a pattern to copy, an item of a list or not, commented out so that the file says nothing yet.
  private mutating func pattern(of record: RecordShape, at path: FieldPath, indent: Int, asItem: Bool) throws {
    var writer = StartingFileWriter(phrases: phrases, wording: wording, given: given, isPattern: true)
    try writer.fields(of: record, at: path, indent: asItem ? 2 : 0)
    var isFirst = asItem
    for line in writer.text.split(separator: "\n") {
      var line = String(line)
      if isFirst, !line.drop(while: { $0 == " " }).hasPrefix("#") {
        line = "- " + line.dropFirst(2)
        isFirst = false
      }
      add(isPattern ? line : "# " + line, indent: indent)
    }
  }
}
