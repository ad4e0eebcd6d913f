import Assessment
import Checks
import Definitions
import Records
import Sheets
import ThaiText

extension Library {
  /// Every form that the program knows: code, title, legal basis, and whether its wording is verified.
  ///
  /// - Throws: `WordBreakerError` where libthai's word list is missing.
  public func listing(_ language: Language, width: Int) throws -> String {
    let wording = wording(language)
    let bold = Style(alignment: .center, isBold: true)
    let headings = ["key", "code", "title", "basis", "verified"].map {
      Cell(.text(wording("forms.heading." + $0)), style: bold)
    }
    let rows = forms.map { form in
      Row([
        Cell(.text(form.key)), Cell(.text(form.code)), Cell(.text(form.title)), Cell(.text(form.basis)),
        Cell(.text(wording(form.isVerified ? "forms.verified" : "forms.unverified"))),
      ])
    }
    let sheet = Sheet(
      name: "", stem: "", title: "",
      page: Page(
        orientation: .landscape, margins: .init(left: 2, right: 2, top: 2, bottom: 2), typeface: "", size: 16,
        digits: .arabic),
      columns: [12, 10, 34, 30, 14],
      blocks: [.table(Table(headings: [Row(headings)], rows: rows)), .paragraph(Paragraph(wording("forms.note")))])
    let text = PlainText(width: max(width, PlainText.minimumWidth), breaker: try WordBreaker()).render(sheet)
    return String(text.dropLast(while: { $0 == "\n" }))
  }

  /// The rules, those over matrices last, one line each: code and title.
  public func ruleList(_ language: Language) throws(Problems) -> String {
    let printer = printer(language)
    let rules = try rules + matrixRules
    let width = rules.map(\.code.count).max() ?? 0
    return rules.map { rule in
      rule.code + String(repeating: " ", count: width - rule.code.count + 2) + printer.text(rule.title)
    }.joined(separator: "\n")
  }

  /// What a rule is, why it matters, where it comes from, and an example that breaks it and one that keeps it; nil
  /// where there is no such rule. A rule over matrices may be asked for by its number too, `M1` to `M10`.
  public func explanation(of code: String, _ language: Language) throws -> String? {
    let code = MatrixRules.code(numbered: code) ?? code
    guard let rule = try rule(code) ?? matrixRules.first(where: { $0.code == code }) else { return nil }
    let printer = printer(language)
    let wording = printer.wording
    func indented(_ text: String) -> String {
      text.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
    }
    func example(_ changes: Tree) throws -> String {
      let text = try changes.yaml()
      return indented(String(text.dropLast(while: { $0 == "\n" })))
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

extension String {
  fileprivate func dropLast(while isUnwanted: (Character) -> Bool) -> Substring {
    var text = self[...]
    while let last = text.last, isUnwanted(last) { text.removeLast() }
    return text
  }
}
