/// How a cell's text is said again where its row goes on on another page: `Page.continued`.
struct Continuation {
  /// What stands before, between and after the text.
  private let parts: [Substring]

  init(_ page: Page) { parts = page.continued.split(separator: "{text}", omittingEmptySubsequences: false) }

  /// Whether nothing is said again.
  var isEmpty: Bool { parts == [""] }

  func of(_ text: String) -> String { parts.joined(separator: text) }
}
