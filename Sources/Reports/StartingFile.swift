import Assessment
import Definitions
import Records
import ThaiText

extension Library {
  /// A commented dossier to begin with: what is known filled in, everything else explained and left out.
  public func startingFile(
    agency: String, kind: AgencyKind, year: ReportingYear, _ language: Language
  ) throws -> String {
    let wording = wording(language)
    var writer = StartingFileWriter(fields: fields, wording: wording)
    let given: [FieldPath: Tree] = [
      FieldPath.top["agency"]["name"]: .text(agency),
      FieldPath.top["agency"]["kind"]: .text(kind.key),
      FieldPath.top["year"]: .plain(String(year.buddhistYear)),
    ]
    writer.given = given
    if year.kind == .calendar {
      writer.given[FieldPath.top["year"]] = nil
      writer.given[FieldPath.top["year"]["year"]] = .plain(String(year.buddhistYear))
      writer.given[FieldPath.top["year"]["kind"]] = .text(year.kind.rawValue)
    }
    writer.comment(wording("new.head"), indent: 0)
    if case .record(let record) = Dossier.codec.shape(known) { try writer.fields(of: record, at: .top, indent: 0) }
    return writer.text
  }
}

/// Writes a record's fields, one line each, under a comment that says what each is.
private struct StartingFileWriter {
  let phrases: [String: Phrase]
  let wording: Wording
  var given: [FieldPath: Tree] = [:]
  var text = ""

  init(fields: [String: Phrase], wording: Wording) {
    self.phrases = fields
    self.wording = wording
  }

  mutating func comment(_ comment: String, indent: Int) {
    for line in comment.split(separator: "\n") { text += String(repeating: " ", count: indent) + "# \(line)\n" }
  }

  mutating func fields(of record: RecordShape, at path: FieldPath, indent: Int) throws {
    for property in record.properties {
      let place = path[property.key]
      if indent == 0 { text += "\n" }
      if let phrase = phrases[record.name + "." + property.key] { comment(wording.text(of: phrase), indent: indent) }
      text += String(repeating: " ", count: indent) + property.key + ":"
      try value(property.shape, at: place, indent: indent, isOptional: !property.isRequired)
    }
  }

  private mutating func value(_ shape: Shape, at path: FieldPath, indent: Int, isOptional: Bool) throws {
    if let tree = given[path] {
      text += " " + (try tree.yaml())
      return
    }
    switch shape {
    // A record that cannot be empty is a pattern to fill in, not an empty record.
    case .record(let record) where isOptional && record.properties.contains(where: \.isRequired):
      text += "\n"
      try pattern(of: record, at: path, indent: indent, asItem: false)
    case .record(let record) where record.shorthand == nil || given.keys.contains { $0.steps.starts(with: path.steps) }:
      text += "\n"
      try fields(of: record, at: path, indent: indent + 2)
    case .record: text += "\n"
    case .list(.record(let record)) where record.shorthand == nil:
      text += "\n"
      try pattern(of: record, at: path, indent: indent, asItem: true)
    case .dictionary(let keys, _):
      text += "\n"
      for key in keys { text += String(repeating: " ", count: indent + 2) + "\"\(key)\":\n" }
    case .choice(let values): text += "  # " + values.map(\.shown).joined(separator: " | ") + "\n"
    default: text += "\n"
    }
  }

  /// A record as a pattern to copy, commented out so that the file says nothing yet.
  private mutating func pattern(of record: RecordShape, at path: FieldPath, indent: Int, asItem: Bool) throws {
    var writer = StartingFileWriter(fields: phrases, wording: wording)
    try writer.fields(of: record, at: path, indent: 2)
    let prefix = String(repeating: " ", count: indent) + "  # "
    var isFirst = asItem
    for line in writer.text.split(separator: "\n") {
      if isFirst, !line.drop(while: { $0 == " " }).hasPrefix("#") {
        text += prefix + "- " + line.dropFirst(2) + "\n"
        isFirst = false
      } else {
        text += prefix + (asItem ? line : line.dropFirst(2)) + "\n"
      }
    }
  }
}
