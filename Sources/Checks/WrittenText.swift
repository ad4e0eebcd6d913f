import Records

/// A text that a person wrote into the dossier, with its place and what it holds that a rule may have to look at.
struct WrittenText: Sendable {
  let path: FieldPath
  let text: String
  let traits: Traits

  /// What the bytes of a text hold, found in one pass over them, so that most texts need no second one.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8
    static let arabicDigit = Traits(rawValue: 1)
    static let thaiDigit = Traits(rawValue: 2)
    /// A mark of which templates are made: `.` `_` `x` `{` `[` `(` `/` or `…`.
    static let templateMark = Traits(rawValue: 4)
    /// The word of templates, `TemplateWords.specify`.
    static let templateWord = Traits(rawValue: 8)
    /// No more than 120 bytes: it may be nothing but a template's word.
    static let short = Traits(rawValue: 16)
  }

  /// The texts of a dossier's tree: the words that stay text. Days, numbers and choices are written plain.
  static func all(in tree: Tree) -> [WrittenText] {
    var texts: [WrittenText] = []
    collect(tree, .top, into: &texts)
    return texts
  }

  private static func collect(_ tree: Tree, _ path: FieldPath, into texts: inout [WrittenText]) {
    switch tree {
    case .word(let word):
      if word.isQuoted { texts.append(WrittenText(path: path, text: word.text, traits: traits(of: word.text))) }
    case .list(let items, _):
      for (index, item) in items.enumerated() { collect(item, path[index], into: &texts) }
    case .record(let entries, _):
      for entry in entries { collect(entry.value, path[entry.key.text], into: &texts) }
    }
  }

  static func traits(of text: String) -> Traits {
    var text = text
    return text.withUTF8 { bytes in
      var traits: Traits = bytes.count <= 120 ? .short : []
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // Thai letters are E0 B8 xx and E0 B9 xx, Thai digits E0 B9 90…99.
        if byte == 0xE0, index + 2 < bytes.count {
          let last = bytes[index + 2]
          if bytes[index + 1] == 0xB9 {
            if last >= 0x90, last <= 0x99 { traits.insert(.thaiDigit) }
          } else if last == TemplateWords.firstByte, TemplateWords.specify(bytes, at: index) {
            traits.insert(.templateWord)
          }
          index += 3
          continue
        }
        switch byte {
        case 0x30...0x39: traits.insert(.arabicDigit)
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "x"), UInt8(ascii: "X"), UInt8(ascii: "{"),
          UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "/"), 0xE2:
          traits.insert(.templateMark)
        default: break
        }
        index += 1
      }
      return traits
    }
  }
}
