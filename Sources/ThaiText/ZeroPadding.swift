extension String {
  /// A number's digits, which are ASCII, with zeros before them up to a width.
  package func zeroPadded(to width: Int) -> String { String(repeating: "0", count: max(0, width - utf8.count)) + self }
}
