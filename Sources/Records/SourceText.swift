import ThaiText

/// The lines of a document as libyaml counts them, in which a cause is looked for and which a message shows.
struct SourceText {
  private let lines: [[Unicode.Scalar]]

  init(_ bytes: ArraySlice<UInt8>) {
    var lines: [[Unicode.Scalar]] = [[]]
    var last: Unicode.Scalar = " "
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append([])
      default: lines[lines.count - 1].append(scalar)
      }
      last = scalar
    }
    self.lines = lines
  }

  /// A line by its number; empty where there is none.
  func line(_ number: Int) -> [Unicode.Scalar] { lines.indices.contains(number - 1) ? lines[number - 1] : [] }

  /// The character at a place; nil at the end of a line.
  subscript(mark: Mark) -> Unicode.Scalar? {
    let line = line(mark.line)
    return line.indices.contains(mark.column - 1) ? line[mark.column - 1] : nil
  }

  /// The line of a place, to be shown with it.
  func excerpt(at mark: Mark) -> Excerpt? {
    lines.indices.contains(mark.line - 1) ? Excerpt(line: Self.text(line(mark.line)), column: mark.column) : nil
  }

  /// The lines before one that hold more than blanks and comments, the nearest first.
  func contents(before number: Int) -> some Sequence<Int> {
    (1..<max(number, 1)).reversed().lazy.filter { number in
      line(number).first { $0 != " " }.map { $0 != "#" } ?? false
    }
  }

  /// The bracket nearest before a place that is never closed.
  func openBracket(before mark: Mark) -> Mark? {
    for number in [mark.line] + contents(before: mark.line).prefix(100) {
      let line = line(number)
      for column in line.indices.reversed() where line[column] == "[" || line[column] == "{" {
        let place = Mark(line: number, column: column + 1)
        if place < mark, !isClosed(place) { return place }
      }
    }
    return nil
  }

  /// Whether the bracket at a place is closed before the text ends; brackets in quotes do not count.
  func isClosed(_ opener: Mark) -> Bool {
    var depth = 0
    var quote: Unicode.Scalar?
    for number in opener.line...max(opener.line, lines.count) {
      var last: Unicode.Scalar = " "
      for scalar in line(number).dropFirst(number == opener.line ? opener.column - 1 : 0) {
        if let open = quote {
          if scalar == open, last != "\\" { quote = nil }
        } else {
          switch scalar {
          case "\"", "'":
            if " [{,:".unicodeScalars.contains(last) { quote = scalar }
          case "[", "{": depth += 1
          case "]", "}": depth -= 1
          default: break
          }
          if depth == 0 { return true }
        }
        last = scalar
      }
    }
    return false
  }

  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}

/// What a line of a block document says of itself, without what stands around it.
struct SourceLine {
  let scalars: [Unicode.Scalar]

  /// The blanks that it begins with.
  var indent: Int { scalars.prefix { $0 == " " }.count }

  /// The columns, from 0, at which something begins: the dashes of items, then the key or the text.
  var starts: [Int] {
    var starts = [indent]
    while let last = starts.last, last + 1 < scalars.count, scalars[last] == "-", scalars[last + 1] == " " {
      starts.append(last + 1 + scalars[(last + 1)...].prefix { $0 == " " }.count)
    }
    return starts
  }

  /// The column, from 0, of the colon after its key; nil where it has none.
  var colon: Int? {
    guard let start = starts.last, start < scalars.count else { return nil }
    var index = start
    if scalars[start] == "\"" || scalars[start] == "'" {
      index = (scalars[(start + 1)...].firstIndex(of: scalars[start]) ?? start) + 1
    }
    return scalars[index...].indices.first { place in
      scalars[place] == ":" && (place + 1 == scalars.count || scalars[place + 1] == " ")
    }
  }

  /// The column, from 0, of the value after a colon; nil where the line ends or a comment begins.
  func value(after colon: Int) -> Int? {
    let start = scalars[(colon + 1)...].firstIndex { $0 != " " }
    return start.flatMap { scalars[$0] == "#" ? nil : $0 }
  }

  /// The value from a column on in quotes, as it might be meant; nil within brackets, where its end is not known, and
  /// for a key.
  func quoted(from column: Int) -> String? {
    guard colon.map({ $0 < column }) ?? true, !scalars[..<column].contains(where: { $0 == "{" || $0 == "[" }) else { return nil }
    var end = scalars.endIndex
    for index in scalars[column...].indices.dropFirst() where scalars[index] == "#" && scalars[index - 1] == " " {
      end = index
      break
    }
    while end > column, scalars[end - 1] == " " || scalars[end - 1] == "\t" { end -= 1 }
    let text = SourceText.text(scalars[column..<end])
    guard !text.isEmpty, text.unicodeScalars.count <= 60 else { return nil }
    if text.contains("\"") || text.contains("\\") { return "'" + text.replacing("'", with: "''") + "'" }
    return "\"" + text + "\""
  }
}
