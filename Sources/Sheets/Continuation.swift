import ThaiText

/// How a cell's text is said again where its row goes on on another page: `Page.continued`.
struct Continuation {
  /// What stands before, between and after the text.
  private let parts: [String]

  init(_ page: Page) { parts = page.continued.parts(separatedBy: "{text}") }

  /// Whether nothing is said again.
  var isEmpty: Bool { parts == [""] }

  func of(_ text: String) -> String { parts.joined(separator: text) }
}
