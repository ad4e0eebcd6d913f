/// A place in a text file, both counted from 1; columns count characters (Unicode scalars), not bytes.
public struct Mark: Hashable, Comparable, Sendable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: Mark, b: Mark) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// A place that a user can go to: a file and, where known, line and column.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  public var file: String
  public var mark: Mark?

  public init(file: String, mark: Mark?) {
    self.file = file
    self.mark = mark
  }

  /// `file:line:column`, the form that editors make clickable.
  public var description: String {
    guard let mark else { return file }
    return "\(file):\(mark.line):\(mark.column)"
  }
}
