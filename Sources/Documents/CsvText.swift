/// A table whose cells are parted by commas or semicolons, with quotes around what holds one (RFC 4180), as one whose cells are parted by
/// tabs.
enum CsvText {
  /// Whether a file is one by its name.
  static func isOne(_ path: String) -> Bool { path.lowercased().hasSuffix(".csv") }

  static func tabbed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    // What stands more often in the first line parts the cells, as Excel writes them by the machine's habits.
    let first = scalars.prefix { $0 != "\n" }
    let mark: Unicode.Scalar = first.count { $0 == ";" } > first.count { $0 == "," } ? ";" : ","
    var result = String.UnicodeScalarView()
    var isQuoted = false
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if isQuoted {
        if scalar == "\"", next < scalars.endIndex, scalars[next] == "\"" {
          result.append("\"")
          index = scalars.index(after: next)
          continue
        }
        if scalar == "\"" { isQuoted = false } else { result.append(scalar.isBlank ? " " : scalar) }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == mark {
        result.append("\t")
      } else {
        result.append(scalar)
      }
      index = next
    }
    return String(result)
  }
}
