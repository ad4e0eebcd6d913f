import Records
import TestSupport

/// Texts that are hard to write, because they look like something else or hold what formats use themselves.
///
/// A byte order mark at a text's beginning is not among them: it is taken away, and nobody can see it.
enum Nasty {
  static let texts = [
    "", " ", "  ", "\t", "\n", "\n\n", " ก", "ก ", "\tก", "ก\t", "\nก", "ก\n", "ก\n\n", "ก\n\n\n", "\n ก", " \nก",
    "ก \nข", "ก\n ข", "ก\n\n ข\n", "ก\r\nข", "ก\rข", "ก\u{85}ข", "ก\u{2028}ข", "ก\u{2029}ข", "ก\u{FEFF}ข", "ก\u{A0}",
    "ก\u{200B}ข", "\u{200B}", "\u{0}", "\u{1}", "\u{7F}", "\u{80}", "\u{9F}", "\u{FFFE}", "\u{FFFF}", "\u{FFFD}",
    "2566", "๒๕๖๖", "-1", "+1", "1.0", ".5", "1e5", "0x1F", "0o17", "017", "1_000", "1:30", ".inf", ".nan", "NaN",
    "true", "false", "True", "TRUE", "yes", "No", "on", "off", "y", "n", "null", "Null", "~", "2023-09-30",
    "2023-09-30T10:00:00Z", "=SUM(A1)", "+A1", "-A1", "@A1", "=", "<<", "-", "- ก", "? ก", ": ก", "ก: ข", "ก:", "ก :ข",
    ":", "ก #ข", "#ก", "ก# ข", "'", "''", "\"", "\"ก\"", "'ก'", "ก'ข", "ก\"ข", "\\", "\\n", "ก\\", "[ก]", "[", "]",
    "{ก}", "{", "}", "ก, ข", ",",
    "&ก", "*ก", "*a", "!ก", "|", ">", "%ก", "`ก`", "---", "...", "--- ก",
    "ก\n---\nข", "ก\n...\n", "ก\n# ข", "ก\n- ข", "ก: ข\nค: ง", "😀", "😀\n😀", "e\u{301}", "\u{E9}", "กำ",
    "ก\u{E4D}\u{E32}", "\u{10FFFF}",
    String(repeating: "คณะกรรมการ ", count: 40) + "ฯ", String(repeating: "ก", count: 2000),
  ]

  static let plain = [
    "0", "-1", "2566", "3.25", "1e5", "-0.5E-3", "true", "false", "null", "~", "2023-09-30", "cityMunicipality",
  ]
}

extension Tree {
  /// A document of lists and records of nasty texts.
  static func generated(_ random: inout Seeded, depth: Int = 0) -> Tree {
    switch Int.random(in: 0..<(depth > 3 ? 6 : 10), using: &random) {
    case 0...3: return .text(text(&random))
    case 4, 5: return .plain(Nasty.plain.randomElement(using: &random) ?? "0")
    case 6, 7:
      return .list((0..<Int.random(in: 0...4, using: &random)).map { _ in generated(&random, depth: depth + 1) }, nil)
    default:
      var keys: Set<String> = []
      var entries: [Entry] = []
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let key = text(&random)
        // JSON and YAML count a key as the same where its letters are.
        guard key.utf8.count < 1000, keys.insert(key).inserted else { continue }
        entries.append(Entry(Word(key, isQuoted: true), generated(&random, depth: depth + 1)))
      }
      return .record(entries, nil)
    }
  }

  private static func text(_ random: inout Seeded) -> String {
    let one = Nasty.texts.randomElement(using: &random) ?? ""
    guard Int.random(in: 0..<3, using: &random) == 0 else { return one }
    return one + (Nasty.texts.randomElement(using: &random) ?? "")
  }

  /// The document to the last scalar, which `==` of strings does not compare: é may be one character or two.
  var exact: String {
    switch self {
    case .word(let word):
      if word.isNull { return "null" }
      let scalars = word.text.unicodeScalars.map { String($0.value, radix: 16) }
      return (word.isText ? "text " : "plain ") + scalars.joined(separator: " ")
    case .list(let items, _): return "[" + items.map(\.exact).joined(separator: ", ") + "]"
    case .record(let entries, _):
      return "{" + entries.map { Tree.text($0.key.text).exact + ": " + $0.value.exact }.joined(separator: ", ") + "}"
    }
  }
}
