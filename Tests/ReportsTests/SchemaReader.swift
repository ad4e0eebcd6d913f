import Records

/// A reader of JSON Schema, plain and slow: as much of it as the dossier's schema uses.
struct SchemaReader {
  let root: Tree

  var definitions: [String: Tree] {
    guard case .record(let entries, _)? = root["$defs"] else { return [:] }
    return Dictionary(entries.map { ($0.key.text, $0.value) }) { first, _ in first }
  }

  /// The names that `$ref` names.
  var references: Set<String> {
    var names: Set<String> = []
    func visit(_ tree: Tree) {
      switch tree {
      case .word: return
      case .list(let items, _): items.forEach(visit)
      case .record(let entries, _):
        for entry in entries {
          if entry.key.text == "$ref", case .word(let word) = entry.value { names.insert(Self.name(word.text)) }
          visit(entry.value)
        }
      }
    }
    visit(root)
    return names
  }

  private static func name(_ reference: String) -> String {
    String(reference.dropFirst(reference.hasPrefix("#/$defs/") ? "#/$defs/".count : 0))
  }

  /// The schemas of objects in a definition, the alternatives of `anyOf` among them.
  static func objects(in schema: Tree) -> [Tree] {
    var found = schema["properties"] == nil ? [] : [schema]
    if case .list(let alternatives, _)? = schema["anyOf"] { found += alternatives.flatMap { objects(in: $0) } }
    return found
  }

  /// What a document breaks, by the path at which it does.
  func problems(_ document: Tree) -> [String] { problems(document, root, "") }

  private func problems(_ value: Tree, _ schema: Tree, _ path: String) -> [String] {
    guard case .record(let keywords, _) = schema else { return [] }
    return keywords.flatMap { problems(value, $0.key.text, $0.value, schema, path) }
  }

  private func problems(
    _ value: Tree, _ keyword: String, _ argument: Tree, _ schema: Tree, _ path: String
  ) -> [String] {
    let word: Tree.Word? = if case .word(let word) = value { word } else { nil }
    let number = word.flatMap { $0.isText ? nil : Double($0.text) }
    func broken(_ isBroken: Bool) -> [String] { isBroken ? ["\(path) \(keyword)"] : [] }
    switch keyword {
    case "$schema", "title", "description", "$defs": return []
    case "$ref": return definitions[Self.name(argument.word)].map { problems(value, $0, path) } ?? ["\(path) $ref"]
    case "type": return broken(!argument.items.contains { Self.type(value, $0.word) })
    case "enum": return broken(!argument.items.contains { $0 == value })
    case "anyOf": return broken(!argument.items.contains { problems(value, $0, path).isEmpty })
    case "minimum": return broken(number.map { $0 < Double(argument.word) ?? 0 } ?? false)
    case "maximum": return broken(number.map { $0 > Double(argument.word) ?? 0 } ?? false)
    case "pattern":
      guard let word, word.isText else { return [] }
      return broken(!Self.matches(word.text, argument.word))
    case "items":
      guard case .list(let items, _) = value else { return [] }
      return items.enumerated().flatMap { problems($1, argument, path + "[\($0)]") }
    case "required":
      guard case .record = value else { return [] }
      return argument.items.filter { value[$0.word] == nil }.map { "\(path) required \($0.word)" }
    case "properties":
      guard case .record(let entries, _) = value else { return [] }
      return entries.flatMap { entry in
        argument[entry.key.text].map { problems(entry.value, $0, path + "/" + entry.key.text) } ?? []
      }
    case "patternProperties":
      guard case .record(let entries, _) = value, case .record(let patterns, _) = argument else { return [] }
      return patterns.flatMap { pattern in
        entries.filter { Self.matches($0.key.text, pattern.key.text) }
          .flatMap { problems($0.value, pattern.value, path + "/" + $0.key.text) }
      }
    case "additionalProperties":
      guard case .record(let entries, _) = value else { return [] }
      var patterns: [String] = []
      if case .record(let entries, _)? = schema["patternProperties"] { patterns = entries.map(\.key.text) }
      let others = entries.filter { entry in
        schema["properties"]?[entry.key.text] == nil && !patterns.contains { Self.matches(entry.key.text, $0) }
      }
      if argument == .plain("false") { return others.map { "\(path) unknown \($0.key.text)" } }
      return others.flatMap { problems($0.value, argument, path + "/" + $0.key.text) }
    default: return ["\(path) keyword \(keyword)"]
    }
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    guard let pattern = try? Regex(pattern) else { return false }
    return text.firstMatch(of: pattern) != nil
  }

  /// Whether a value is of a type, as JSON would have it.
  private static func type(_ value: Tree, _ type: String) -> Bool {
    switch value {
    case .list: return type == "array"
    case .record: return type == "object"
    case .word(let word):
      if word.isText { return type == "string" }
      if word.isNull { return type == "null" }
      if word.text == "true" || word.text == "false" { return type == "boolean" }
      return type == "number" || (type == "integer" && Int(word.text) != nil)
    }
  }
}

extension Tree {
  fileprivate var word: String { if case .word(let word) = self { word.text } else { "" } }
  /// The items of a list; anything else is a list of one.
  fileprivate var items: [Tree] { if case .list(let items, _) = self { items } else { [self] } }
}
