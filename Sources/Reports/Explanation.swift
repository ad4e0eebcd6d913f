import Checks
import Definitions
import Records
import ThaiText

extension Library {
  /// The rules, those over matrices last, one line each: code and title.
  public func ruleList(_ language: Language) throws(Problems) -> String {
    let printer = printer(language)
    let rules = try explainedRules
    let width = rules.map(\.code.count).max() ?? 0
    return rules.map { rule in
      rule.code + String(repeating: " ", count: width - rule.code.count + 2) + printer.text(rule.title)
    }.joined(separator: "\n")
  }

  /// What a rule is, why it matters, where it comes from, and an example that breaks it and one that keeps it; nil
  /// where there is no such rule. A rule over matrices may be asked for by its number too, `M1` to `M10`.
  public func explanation(of code: String, _ language: Language) throws -> String? {
    let code = MatrixRules.code(numbered: code) ?? code
    guard let rule = try explainedRules.first(where: { $0.code == code }) else { return nil }
    let printer = printer(language)
    let wording = printer.wording
    func indented(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    }
    func example(_ changes: Tree) throws -> String {
      // A sample is no place to learn `null` from.
      let lines = try changes.yaml().droppingLastLineFeeds.split(separator: "\n", omittingEmptySubsequences: false)
      let nothing = wording("explain.none")
      return indented(
        lines.map { $0.hasSuffix(": null") || $0.hasSuffix("- null") ? $0.dropLast(4) + nothing : String($0) }
          .joined(separator: "\n"))
    }
    return [
      "\(rule.code): \(printer.text(rule.title))",
      printer.text(rule.reason),
      wording("explain.source", ["source": rule.source]),
      wording("explain.breaks") + "\n" + (try example(rule.breaks.first?.changes ?? .record([], nil))),
      wording("explain.keeps") + "\n" + (try example(rule.keeps)),
      wording("explain.remedy", ["remedy": rule.remedy[nil].map { printer.text($0) } ?? ""]),
    ].joined(separator: "\n\n")
  }
}
