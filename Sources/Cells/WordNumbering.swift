import Records
import ThaiText

/// The numbers that Word counts itself: how each level of each list is counted and written (ISO/IEC 29500-1, 17.9).
struct WordNumbering {
  /// Which list a paragraph is an item of, and how deep.
  struct Item: Equatable {
    var list: Int?
    var level: Int?
  }

  /// A level of a list.
  struct Level {
    var start = 1
    /// `decimal`, `thaiNumbers`, `thaiLetters`, `bullet` …
    var format = "decimal"
    /// What is written, with `%1` for the number of the first level.
    var text = ""
  }

  /// By the id of a definition and the level.
  fileprivate var definitions: [Int: [Int: Level]] = [:]
  /// The definition of each list, and where its levels start anew.
  fileprivate var lists: [Int: (definition: Int, starts: [Int: Int])] = [:]
  /// What a style says of its paragraphs, by its id.
  fileprivate var styles: [String: Item] = [:]
  /// How far each level has come, by definition.
  private var counts: [Int: [Int: Int]] = [:]
  private var begun: Set<Int> = []

  /// The deepest level that Word has.
  private static let levels = 0...8

  /// - Parameter package: A document whose lists and styles stand in parts of their own; either may be missing.
  init(_ package: WorkbookPackage) throws(Problem) {
    var handler = WordLists()
    for part in ["word/numbering.xml", "word/styles.xml"] where package.has(part) { try package.parse(part, into: &handler) }
    self = handler.numbering
  }

  fileprivate init() {}

  /// What Word writes before a paragraph, with a blank behind it; counts on. Nil of one that is in no list.
  ///
  /// - Parameters:
  ///   - item: What the paragraph itself says.
  ///   - style: The id of its style; nil where it has none.
  mutating func next(_ item: Item, style: String?) -> String? {
    let usual = style.flatMap { styles[$0] }
    guard let number = item.list ?? usual?.list, let list = lists[number], let levels = definitions[list.definition] else { return nil }
    let depth = item.level ?? usual?.level ?? 0
    guard let level = levels[depth] else { return nil }
    var counts = counts[list.definition] ?? [:]
    if begun.insert(number).inserted {
      for (depth, start) in list.starts { counts[depth] = start - 1 }
    }
    counts[depth] = (counts[depth] ?? level.start - 1) + 1
    // The deeper ones begin anew.
    for deeper in counts.keys where deeper > depth { counts[deeper] = nil }
    self.counts[list.definition] = counts
    guard level.format != "none" else { return nil }
    if level.format == "bullet" { return "- " }
    var text = level.text
    for other in Self.levels {
      guard let format = levels[other], text.contains("%\(other + 1)") else { continue }
      text = text.replacing("%\(other + 1)", with: Self.written(counts[other] ?? format.start, format.format))
    }
    return text.isEmpty ? nil : text + " "
  }

  private static func written(_ number: Int, _ format: String) -> String {
    func letter(_ letters: [Character]) -> String {
      number > 0 ? String(repeating: letters[(number - 1) % letters.count], count: (number - 1) / letters.count + 1) : String(number)
    }
    switch format {
    case "thaiNumbers", "thaiCounting": return String(number).digits(.thai)
    case "thaiLetters": return letter(thaiLetters)
    case "lowerLetter": return letter(latinLetters)
    case "upperLetter": return letter(latinLetters).uppercased()
    case "lowerRoman": return roman(number).lowercased()
    case "upperRoman": return roman(number)
    case "decimalZero": return number < 10 ? "0\(number)" : String(number)
    default: return String(number)
    }
  }

  private static func roman(_ number: Int) -> String {
    guard (1..<4_000).contains(number) else { return String(number) }
    let signs = [(1_000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    var rest = number, text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// The 41 letters that Word counts by: ก ข ค ง to ร ล ว to ฮ (17.18.59).
  private static let thaiLetters = ([0x0E01, 0x0E02, 0x0E04] + Array(0x0E07...0x0E23) + [0x0E25] + Array(0x0E27...0x0E2E))
    .compactMap(Unicode.Scalar.init).map(Character.init)
  private static let latinLetters = Array("abcdefghijklmnopqrstuvwxyz")
}

/// Takes the elements of the parts of lists and of styles.
private struct WordLists: XmlHandler {
  private enum Element { case definition, level, list, override, style, other }

  var numbering = WordNumbering()
  private var path: [Element] = []
  private var definition: Int?, level: Int?, list: Int?, style: String?

  let isDone = false

  mutating func start(_ name: XmlName, _ attributes: XmlAttributes) {
    path.append(name.space == .word ? element(name, attributes) : .other)
  }

  private mutating func element(_ name: XmlName, _ attributes: XmlAttributes) -> Element {
    func number(_ attribute: StaticString) -> Int? { attributes.value(attribute, in: .word)?.number }
    if name.isNamed("abstractNum") {
      definition = number("abstractNumId")
      return .definition
    }
    if name.isNamed("lvl") {
      level = number("ilvl")
      return .level
    }
    if name.isNamed("num") {
      list = number("numId")
      return .list
    }
    if name.isNamed("lvlOverride") {
      level = number("ilvl")
      return .override
    }
    if name.isNamed("style") {
      style = attributes.text("styleId", in: .word)
      return .style
    }
    if name.isNamed("abstractNumId"), let list, let definition = number("val") {
      numbering.lists[list] = (definition, [:])
    } else if name.isNamed("startOverride"), path.last == .override, let list, let level, let start = number("val") {
      numbering.lists[list]?.starts[level] = start
    } else if name.isNamed("numId"), let style, let list = number("val") {
      numbering.styles[style, default: .init()].list = list
    } else if name.isNamed("ilvl"), let style, let level = number("val") {
      numbering.styles[style, default: .init()].level = level
    } else if path.last == .level {
      if name.isNamed("start") { set(\.start, to: number("val") ?? 1) }
      if name.isNamed("numFmt") { set(\.format, to: attributes.text("val", in: .word) ?? "") }
      if name.isNamed("lvlText") { set(\.text, to: attributes.text("val", in: .word) ?? "") }
    }
    return .other
  }

  private mutating func set<Value>(_ part: WritableKeyPath<WordNumbering.Level, Value>, to value: Value) {
    guard let definition, let level else { return }
    numbering.definitions[definition, default: [:]][level, default: .init()][keyPath: part] = value
  }

  mutating func end() {
    switch path.popLast() {
    case .definition: definition = nil
    case .list: list = nil
    case .style: style = nil
    case .level, .override: level = nil
    default: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
