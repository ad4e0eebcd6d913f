import Assessment
import Definitions
import Records
import ThaiText

extension Library {
  /// The dossier's JSON Schema (draft 2020-12), with what is said of each field in a language.
  public func dossierSchema(_ language: Language) -> Tree {
    var writer = SchemaWriter(fields: fields, wording: wording(language))
    let root = writer.schema(Dossier.codec.shape(known))
    var entries: [Tree.Entry] = [
      .init("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .text("Sujarit dossier")),
    ]
    if case .record(let own, _) = root { entries += own }
    entries.append(.init("$defs", .record(writer.definitions, nil)))
    return .record(entries, nil)
  }
}

/// Writes shapes as JSON Schema. Each record is defined once.
private struct SchemaWriter {
  let fields: Entries<Phrase>
  let wording: Wording
  var definitions: [Tree.Entry] = []

  init(fields: Entries<Phrase>, wording: Wording) {
    self.fields = fields
    self.wording = wording
  }

  mutating func schema(_ shape: Shape) -> Tree {
    switch shape {
    // A number or a truth value in a place for text is taken as it is written.
    case .text: return types(["string", "number", "boolean"])
    case .integer(let range):
      return number("integer", range, "^[0-9๐-๙]+$")
    case .amount(let range, let values):
      let words = Tree.record([.init("enum", .list(values.flatMap(\.writings).map(Tree.text), nil))], nil)
      return number("integer", range, "^[0-9๐-๙,]+$", or: [words])
    case .number(let range): return number("number", range, "^ *[0-9๐-๙,]+([.][0-9๐-๙]+)? *$")
    case .boolean(let values):
      let words = [Tree.plain("true"), .plain("false"), .text("yes"), .text("no")] + values.flatMap(\.words).map(Tree.text)
      return .record([.init("enum", .list(words, nil))], nil)
    case .day: return types(["string"])
    // A year may be written as a number.
    case .period: return types(["string", "integer"])
    case .choice(let values):
      // A key that is a number may be written as one.
      let words = values.flatMap(\.writings).flatMap { Int($0) == nil ? [Tree.text($0)] : [.text($0), .plain($0)] }
      return .record([.init("enum", .list(words, nil))], nil)
    case .list(let item):
      let item = schema(item)
      return .record(
        [.init("anyOf", .list([.record([.init("type", .text("array")), .init("items", item)], nil), item], nil))], nil)
    case .dictionary(let keys, let value):
      let value = schema(value)
      guard !keys.isEmpty else {
        return .record([.init("type", .text("object")), .init("additionalProperties", value)], nil)
      }
      return object(properties: keys.map { ($0, value) }, required: [], inThaiDigitsToo: true)
    case .record(let record): return reference(record)
    }
  }

  /// A number, or a text of digits, or what else may stand in its place.
  private func number(_ type: String, _ range: ClosedRange<Int>, _ pattern: String, or others: [Tree] = []) -> Tree {
    let number = Tree.record(
      [
        .init("type", .text(type)), .init("minimum", .plain(String(range.lowerBound))),
        .init("maximum", .plain(String(range.upperBound))),
      ], nil)
    let digits = Tree.record([.init("type", .text("string")), .init("pattern", .text(pattern))], nil)
    return .record([.init("anyOf", .list([number, digits] + others, nil))], nil)
  }

  private mutating func reference(_ record: RecordShape) -> Tree {
    if !definitions.contains(where: { $0.key.text == record.name }) {
      // The place is taken before the fields are written, so that a record within itself ends.
      definitions.append(.init(record.name, .record([], nil)))
      var properties: [(String, Tree)] = []
      for property in record.properties {
        let values = property.shape.choices.filter { !$0.words.isEmpty }
        let schema = described(schema(property.shape), record.name + "." + property.key, choices: values)
        properties.append((property.key, schema))
      }
      var definition = object(
        properties: properties, required: record.properties.filter(\.isRequired).map(\.key))
      if let shorthand = record.shorthand, let short = properties.first(where: { $0.0 == shorthand })?.1 {
        definition = .record([.init("anyOf", .list([short, definition], nil))], nil)
      }
      if let index = definitions.firstIndex(where: { $0.key.text == record.name }) {
        definitions[index].value = described(definition, record.name)
      }
    }
    return .record([.init("$ref", .text("#/$defs/" + record.name))], nil)
  }

  private func object(
    properties: [(String, Tree)], required: [String], inThaiDigitsToo: Bool = false
  ) -> Tree {
    var entries: [Tree.Entry] = [
      .init("type", .text("object")),
      .init(
        "properties",
        .record(
          properties.map { key, value in
            // A field that may be left out may be left empty too.
            .init(key, required.contains(key) ? value : optional(value))
          }, nil)),
      .init("additionalProperties", .plain("false")),
    ]
    let thai = properties.filter { inThaiDigitsToo && $0.0.digits(.thai) != $0.0 }.map { key, value in
      Tree.Entry("^" + key.digits(.thai).split(separator: ".").joined(separator: "\\.") + "$", optional(value))
    }
    if !thai.isEmpty { entries.append(.init("patternProperties", .record(thai, nil))) }
    if !required.isEmpty { entries.append(.init("required", .list(required.map(Tree.text), nil))) }
    return .record(entries, nil)
  }

  private func optional(_ value: Tree) -> Tree {
    guard case .record(let entries, _) = value else { return value }
    let description = entries.filter { $0.key.text == "description" }
    let rest = entries.filter { $0.key.text != "description" }
    let null = Tree.record([.init("type", .text("null"))], nil)
    return .record([.init("anyOf", .list([.record(rest, nil), null], nil))] + description, nil)
  }

  private func described(_ schema: Tree, _ key: String, choices: [ChoiceValue] = []) -> Tree {
    guard case .record(let entries, let mark) = schema, let phrase = fields[key] else { return schema }
    var text = wording.text(of: phrase)
    if !choices.isEmpty {
      let listed = choices.map(\.shown).joined(separator: wording("list.separator"))
      text = wording("schema.choices", ["text": text, "choices": listed])
    }
    return .record(entries + [.init("description", .text(text))], mark)
  }

  private func types(_ names: [String]) -> Tree {
    guard names.count > 1 else { return .record([.init("type", .text(names[0]))], nil) }
    return .record([.init("type", .list(names.map(Tree.text), nil))], nil)
  }
}

extension Tree.Entry {
  fileprivate init(_ key: String, _ value: Tree) { self.init(Tree.Word(key), value) }
}
