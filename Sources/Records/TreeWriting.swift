import ThaiText

extension Tree {
  /// The document as JSON, two-space indented, keys in their order. Plain numbers, truth values and null stay what they
  /// are; everything else is text.
  public var json: String {
    var text = ""
    writeJSON(to: &text, indent: "")
    return text + "\n"
  }

  /// The document as YAML. Text that looks like something else is quoted, so that it reads back as text.
  ///
  /// - Throws: `Problem` where libyaml cannot write, which no tree that was read causes.
  public func yaml() throws(Problem) -> String {
    do throws(YamlFailure) {
      var writer = try LibYamlWriter()
      try writeYAML(to: &writer)
      return try writer.text()
    } catch {
      throw Problem(WritingProblem.yaml(Verbatim(error.detail)), at: Place(file: "YAML", mark: nil))
    }
  }

  private func writeJSON(to text: inout String, indent: String) {
    switch self {
    case .word(let word):
      if word.isText { word.text.writeJSON(to: &text) } else { text += word.isNull ? "null" : word.text }
    case .list(let items, _):
      guard !items.isEmpty else { return text += "[]" }
      text += "[\n"
      for (index, item) in items.enumerated() {
        text += indent + "  "
        item.writeJSON(to: &text, indent: indent + "  ")
        text += index + 1 < items.count ? ",\n" : "\n"
      }
      text += indent + "]"
    case .record(let entries, _):
      guard !entries.isEmpty else { return text += "{}" }
      text += "{\n"
      for (index, entry) in entries.enumerated() {
        text += indent + "  "
        entry.key.text.writeJSON(to: &text)
        text += ": "
        entry.value.writeJSON(to: &text, indent: indent + "  ")
        text += index + 1 < entries.count ? ",\n" : "\n"
      }
      text += indent + "}"
    }
  }

  private func writeYAML(to writer: inout LibYamlWriter) throws(YamlFailure) {
    switch self {
    case .word(let word): try writer.word(word.isNull ? "null" : word.text, word.style)
    case .list(let items, _):
      try writer.startList()
      for item in items { try item.writeYAML(to: &writer) }
      try writer.endList()
    case .record(let entries, _):
      try writer.startRecord()
      for entry in entries {
        try writer.word(entry.key.text, entry.key.text.readsBackPlain ? .plain : .quoted)
        try entry.value.writeYAML(to: &writer)
      }
      try writer.endRecord()
    }
  }
}

extension Tree.Word {
  /// Whether the word is text: written as such, or plain and like no number, truth value or null.
  public var isText: Bool { isQuoted || !(isNull || text == "true" || text == "false" || text.isJSONNumber) }

  fileprivate var style: LibYamlWriter.Style {
    guard isText else { return .plain }
    // A carriage return would not survive among lines.
    if text.holds(byte: 0x0A), !text.holds(byte: 0x0D) { return .literal }
    return text.readsBackPlain ? .plain : .quoted
  }
}

extension String {
  /// Writes the text as a JSON string, in which nothing drives a terminal or turns the direction of writing.
  package func writeJSON(to text: inout String) {
    text += "\""
    for scalar in unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}",
        "\u{61C}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        text += "\\u" + String(scalar.value, radix: 16).zeroPadded(to: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  /// Whether the text is a number as JSON writes it.
  fileprivate var isJSONNumber: Bool {
    var rest = Substring(self)
    if rest.first == "-" { rest.removeFirst() }
    let whole = rest.prefix { $0.isASCII && $0.isNumber }
    guard !whole.isEmpty, whole == "0" || whole.first != "0" else { return false }
    rest = rest.dropFirst(whole.count)
    if rest.first == "." {
      let fraction = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard !fraction.isEmpty else { return false }
      rest = rest.dropFirst(1 + fraction.count)
    }
    if rest.first == "e" || rest.first == "E" {
      rest.removeFirst()
      if rest.first == "+" || rest.first == "-" { rest.removeFirst() }
      let exponent = rest.prefix { $0.isASCII && $0.isNumber }
      guard !exponent.isEmpty else { return false }
      rest = rest.dropFirst(exponent.count)
    }
    return rest.isEmpty
  }

  /// The words to which YAML gives a meaning, and the length of the longest, in bytes.
  private static let reserved: Set = ["true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"]
  private static let longestReserved = 5

  /// Whether YAML, written plain, surely reads the text back as the same text: Thai letters and Latin letters first,
  /// nothing that YAML gives a meaning to. Whatever is not sure is quoted.
  fileprivate var readsBackPlain: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return false }
    guard last != " ", last != ":" else { return false }
    guard first.properties.isAlphabetic, !first.properties.isWhitespace else { return false }
    guard utf8.count > Self.longestReserved || !Self.reserved.contains(lowercased()) else { return false }
    var previous: Unicode.Scalar = " "
    for scalar in unicodeScalars {
      if scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar == "\u{FEFF}" { return false }
      if scalar.value == 0x2028 || scalar.value == 0x2029 { return false }
      if scalar == "#" && previous == " " { return false }
      if scalar == " " && previous == ":" { return false }
      switch scalar {
      case "[", "]", "{", "}", ",": return false
      default: break
      }
      previous = scalar
    }
    return true
  }
}
